"""Common first names, with the gender that they tell where they tell one."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_MALE = _words("""
Aaron Abdul Abraham Adam Adrian Ahmed Aidan Al Alan Alastair Albert Aldo Alec Aled Alejandro Alexander Alf
Alfie Alfred Ali Alistair Allan Allen Alun Alvin Amir Anders Andre Andrew Andy Angus Anthony Antonio Archie
Arjun Arnold Arron Arthur Asif Austin Ayman Barack Barney Barry Bart Ben Benjamin Bernard Bernie Bert Bill
Billy Bob Bobby Boris Brad Bradley Brendan Brent Brett Brian Bruce Bruno Bryan Bryn Callum Calum Calvin Carl
Carlos Carter Carwyn Cecil Chad Charles Charlie Chester Christian Christopher Chuck Ciaran Clarence Clark
Claude Clem Clement Cliff Clifford Clive Clyde Colin Connor Conor Corey Cornelius Cory Craig Curtis Cyril
Dafydd Damian Damien Dan Daniel Danny Darrell Darren Darryl Dave David Dean Declan Denis Dennis Derek Dermot
Derrick Des Desmond Dick Diego Dominic Dominique Don Donald Doug Douglas Duncan Dwayne Dwight Dylan Eamonn
Earl Ed Eddie Edgar Edmund Edward Edwin Eli Elijah Elliot Emmanuel Eric Ernest Ernie Ethan Euan Eugene Evan
Ewan Faisal Felipe Felix Femi Ferdinand Fergus Fernando Fidel Finlay Floyd Francis Francisco Francois Frank
Frankie Franklin Fraser Fred Freddie Freddy Frederick Gareth Gary Gavin Gene Geoff Geoffrey George Gerald
Gerard Gerry Gideon Gilbert Giles Glen Glenn Glyn Gordon Graeme Graham Grant Greg Gregory Guido Gus Guy
Hamish Hamza Harish Harold Harry Harvey Hasan Hassan Hector Henry Herbert Herman Howard Hubert Hugh Hugo
Humza Huw Hywel Iain Ian Ibrahim Idris Ieuan Imran Irfan Irving Isaac Iwan Jack Jacob Jacques Jago Jake
Jamal James Jan Jared Jason Javier Jay Jayden Jeb Jeff Jeffrey Jeremiah Jeremy Jerome Jerry Jesse Jim Jimmy
Joaquin Joe Joel Joey John Johnny Jon Jonathan Jordi Jorge Jose Joseph Josh Joshua Juan Julian Julio Justin
Karim Karl Keir Keith Ken Kenneth Kenny Kevin Khalid Kieran Kirk Kofi Kurt Kwame Kwasi Kyle Lance Larry
Laurence Lawrence Len Lenny Leo Leon Leonard Leroy Lewis Liam Lionel Lloyd Louis Luca Lucas Luis Luke Luther
Lyndon Magnus Mahmoud Malcolm Manuel Marc Marco Marcus Mario Mark Marlon Marshall Martin Marty Martyn Marvin
Mateo Matt Matthew Maurice Max Maxwell Melvin Meurig Michael Mick Miguel Mike Mikhail Miles Milton Mitch
Mitchell Mitt Mo Mohamed Mohammad Mohammed Mohsin Morris Moses Muhammad Nadeem Nathan Nathaniel Ned Neil
Nelson Neville Newt Niall Nicholas Nick Nicolas Nigel Noah Noel Norman Oleg Oliver Omar Oscar Osman Otto
Owen Pablo Paddy Padraig Parmjit Patrick Paul Pedro Percy Perry Pete Peter Phil Philip Phillip Pierre Piers
Rajesh Ralph Ramon Randall Randy Rashid Raul Ravi Ray Raymond Reg Reginald Reince Rex Rhodri Rhys Ricardo
Richard Rick Rickey Ricky Rishi Rob Robbie Robert Roberto Roderick Rodney Roger Rohan Roland Roman Ron
Ronald Ronnie Rory Ross Roy Rudolph Rudy Rufus Rupert Russ Russell Ryan Sadiq Sajid Salman Samir Samuel
Sanjay Saul Scott Seamus Sean Sebastian Sergei Sergio Seth Shahid Shane Shaun Sheldon Sid Sidney Silvio
Simon Solomon Spencer Stan Stanley Stefan Stephen Steve Steven Stewart Stuart Sunil Syed Tad Tariq Ted
Terence Terrence Theo Theodore Thomas Tim Timothy Tobias Toby Todd Tom Tommy Tony Travis Trevor Tristan Troy
Tyler Tyrone Umar Umberto Usman Vic Victor Vikram Viktor Vince Vincent Vladimir Wallace Walter Warren Wayne
Wes Wesley Wilf Wilfred Will William Winston Wolfgang Xavier Yousef Yusuf Zac Zachary Zack
""")
_FEMALE = _words("""
Abena Abigail Ada Adele Agnes Ailsa Aisha Alexandra Alexandria Alexis Alice Alicia Alison Allison Alyssa
Amanda Amber Amelia Amina Amy Anastasia Andrea Angela Angelina Angharad Angie Anita Anjali Ann Anna Annabel
Anne Annette Annie Antonia Anya Aoife April Arlene Ashley Audrey Ava Ayesha Barbara Beatrice Becky Belinda
Bernadette Bernice Beryl Bessie Beth Bethan Bethany Betsy Betty Beverley Bianca Bonnie Brenda Briana Bridget
Brittany Bryony Camilla Cara Carla Carly Carmen Carol Carole Caroline Carolyn Carrie Catherine Cathy Catrin
Cecile Cecilia Ceri Chantelle Charlotte Chelsea Cherie Cherry Cheryl Chloe Christina Christine Claire Clara
Clare Claudia Condoleezza Connie Cynthia Daisy Danielle Daphne Dawn Debbie Deborah Debra Deirdre Demelza
Denise Desiree Diana Diane Dolores Donna Dora Doreen Doris Dorothy Edie Edith Edna Eileen Eilidh Elaine
Eleanor Elena Eliza Elizabeth Ella Ellen Ellie Elsa Elsie Emily Emma Enid Erica Erin Esther Ethel Eva Eve
Evelyn Evie Faith Fatima Felicity Ffion Fiona Flo Florence Frances Francesca Freya Gabrielle Gail Gemma
Georgia Georgina Geraldine Gertrude Gillian Gina Ginny Gladys Glenda Glenys Gloria Grace Gretchen Gwen
Gwendolyn Hannah Harriet Hattie Hayley Hazel Heather Heidi Helen Helena Hettie Hilary Hilda Hillary Holly
Huma Humaira Ida Imogen Ingrid Irene Iris Isabel Isabella Isla Isobel Ivana Ivanka Ivy Jackie Jacqueline
Jacqui Jane Janet Janice Jasmine Jayne Jean Jeanette Jeanne Jemima Jemma Jenna Jennie Jennifer Jenny Jessica
Jill Jo Joan Joanna Joanne Jocelyn Jodie Josephine Joy Joyce Judith Judy Julia Juliana Julie Juliet June
Karen Karin Kate Katharine Katherine Kathleen Kathryn Kathy Katie Katrina Katy Kay Kayla Kayleigh Kelly
Kellyanne Kemi Kendra Kerry Kezia Kirsten Kirstie Kirsty Kitty Kristen Kristin Kristina Laila Lana Laura
Lauren Layla Leah Leanne Leila Lena Lesley Lillian Lily Linda Lisa Liz Lola Loretta Lorna Lorraine Lottie
Louisa Louise Lucia Lucille Lucinda Lucy Lydia Lynette Lynn Lynne Mabel Mackenzie Madeleine Madeline Madison
Maggie Mairead Mandy Marcia Margaret Margot Maria Mariah Marian Marie Marilyn Marina Marjorie Marla Marsha
Martha Martine Mary Maureen Mavis Maya Megan Megyn Mel Melania Melanie Melissa Mercedes Meryl Mhairi Mia
Michaela Michele Michelle Mildred Millie Mimi Miranda Miriam Moira Molly Mona Monica Morag Muriel Myra Nadia
Nadine Nancy Naomi Naseem Nasreen Natalie Natasha Naz Nia Niamh Nicky Nicola Nicole Nikki Nina Nora Norma
Olga Olive Olivia Oprah Pam Pamela Patricia Patsy Patty Paula Paulette Pauline Pearl Peggy Penelope Penny
Petra Philippa Phoebe Phyllis Polly Poppy Priscilla Priti Priya Pru Rachael Rachel Rebecca Renee Rhiannon
Rhonda Rita Roberta Rosa Rosalind Rose Roseanne Rosemary Rosie Rowena Roxanne Rupa Ruth Sabrina Sadie Saira
Sally Samantha Sandra Sara Sarah Sharon Sheila Shelley Sheryl Shirley Sian Sinead Siobhan Siân Sofia Sonia
Sophia Sophie Stacey Stacy Stella Stephanie Sue Susan Susanna Suzanne Sybil Sylvia Tamara Tammy Tamsin Tanya
Tara Tasmina Teresa Tessa Theresa Tiffany Tilda Tilly Tina Tracey Tracy Trish Trudy Uma Una Ursula Valerie
Vanessa Vera Veronica Vicki Vicky Victoria Viola Violet Virginia Vivian Vivien Wanda Wendy Whitney Wilma
Winifred Yasmin Yvette Yvonne Zahra Zainab Zara Zoe
""")
_EITHER = _words("""
Alex Bailey Brook Cameron Charley Chris Dale Dana Drew Eden Frankie Gale Gerri Hadley Hope Jaime Jamie Jess
Jodi Jody Jordan Jules Kelsey Kim Kris Lee Leigh Leslie Lindsay Lindsey Logan Lou Mackenzie Morgan Pat Quinn
Reese Robin Robyn Rowan Sam Sandy Sasha Shannon Shelby Sky Stevie Taylor Terry Toni Val Viv
""")

FIRST_NAMES: dict[str, str | None] = {
    **dict.fromkeys(_MALE, "m"),
    **dict.fromkeys(_FEMALE, "f"),
    **dict.fromkeys(_EITHER),
}
"""First names without accents, each with `m`, `f` or, where both bear it, None."""
