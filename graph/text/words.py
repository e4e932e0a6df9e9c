"""The words that the rules know: verbs of speech, unnamed people, titles, words that are no names."""

from itertools import chain


def words(listed: str) -> frozenset[str]:
    """The words of a list parted by spaces."""
    return frozenset(listed.split())


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_PLAIN_VERBS = """
accept acknowledge add address advise agree allege announce answer appeal argue ask assert assure bark
beam bellow bemoan blast boast boom brand call caution chant charge cheer chide chirp chuckle claim
comment complain concede conclude confess confide confirm crack decry demur denounce deride echo email
gloat grouse implore interrupt lambast object offer opine ponder question recommend retaliate retweet
scold text contend counter cry declare demand describe emphasise emphasize enthuse exclaim explain fume
gasp grumble gush hail hint insist interject interrupt joke label lament laugh maintain marvel mention
moan mourn mumble murmur muse mutter note observe plead pledge post predict proclaim promise protest rage
rail rant reason recall reckon recount reflect remark remind repeat reply report respond retort roar scoff
scream shout sigh snap start state stress suggest tease thunder tweet urge vent vow warn whisper wonder
yell
"""
_OTHER_FORMS = """
say says said saying tell tells told telling write writes wrote writing begin begins began beginning admit
admits admitted admitting quip quips quipped quipping dub dubs dubbed dubbing crow crows crowed crowing
continue continues continued continuing shot shoots put puts sing sings sang reads read reading pressed
"""


def forms(verb: str) -> tuple[str, str, str, str]:
    """The base, third person, past and participle in `-ing` of a regular verb."""
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return verb, third, f"{stem}ed", f"{stem}ing"


WENT_ON = frozenset({"went on", "goes on"})
SPEECH_VERBS = (
    frozenset(chain.from_iterable(map(forms, _PLAIN_VERBS.split()))) | words(_OTHER_FORMS) | WENT_ON
)
"""Every finite form and participle of a verb that introduces what somebody says."""

PARTICIPLES = frozenset(verb for verb in SPEECH_VERBS if verb.endswith("ing"))
SURE_VERBS = (
    frozenset(verb for verb in SPEECH_VERBS if verb.endswith("ed"))
    | words("said says told tells wrote writes began")
    | WENT_ON
)
"""Forms that are hardly ever nouns; `claims`, `comments` and `reports` are."""

REPORTING_VERBS = SPEECH_VERBS.difference(
    *map(forms, words("accept agree answer ask mention protest recall recount remind"))
)
"""Verbs whose subject speaks the words that are quoted inside the sentence."""

JUDGING_VERBS = words(
    "accused accuses criticised criticises dismissed dismisses slammed slams condemned condemns"
)
"""Verbs whose subject speaks the words behind their `as` or `of`: `dismissed it as`, `accused him of`."""

ATTITUDES = words("""
believes believed thinks thought hopes hoped hoping feels felt expects expected expecting wants wanted looks
looking plans planning adamant clear confident defiant delighted determined disappointed hopeful optimistic
pleased proud upbeat
""")
"""What a sentence says of the person whose own words follow its colon."""

HONORIFICS: dict[str, str | None] = {
    **dict.fromkeys(words("Mr Mr. Sir Lord Congressman Councilman Chairman Assemblyman Alderman"), "m"),
    **dict.fromkeys(
        words("Mrs Mrs. Ms Ms. Miss Dame Lady Baroness Congresswoman Councilwoman Chairwoman Assemblywoman"),
        "f",
    ),
    **dict.fromkeys(
        words("""
        Mx Dr Dr. Doctor Cllr Cllr. Councillor Prof Prof. Professor Rev Rev. Reverend Hon Hon. Capt. Captain
        Col. Colonel Gen. General Adm. Admiral Gov. Governor Lt. Lieutenant Maj. Sgt. Sergeant Del. Rep.
        Representative Sen. Senator President Vice-President Premier Chancellor Minister Secretary Speaker
        Mayor Ambassador Judge Justice Sheriff Commissioner Inspector Superintendent Pastor Bishop Archbishop
        Pope Rabbi Imam
        """)
    ),
}
"""Titles before a surname, with the gender that they tell."""

UNNAMED: dict[str, str | None] = {
    **dict.fromkeys(
        words("""
        man gentleman boy father dad son brother husband grandfather chairman spokesman businessman
        congressman
        """),
        "m",
    ),
    **dict.fromkeys(
        words("woman lady girl mother mum daughter sister wife chairwoman spokeswoman congresswoman actress"),
        "f",
    ),
    **dict.fromkeys(
        words("""
        source insider official spokesperson resident voter canvasser activist campaigner member supporter
        teacher councillor neighbour candidate leader minister aide colleague ally critic organiser
        volunteer officer judge chair pensioner student shopper worker nurse doctor driver shopkeeper
        pollster expert professor analyst commentator journalist reporter author agent friend rival opponent
        predecessor successor chancellor president secretary mp peer passer-by onlooker constituent heckler
        lawmaker senator governor mayor delegate veteran donor strategist lawyer attorney prosecutor sheriff
        billionaire mogul front-runner frontrunner host anchor historian economist scholar researcher retiree
        farmer pastor priest bishop user pollster moderator speaker ambassador diplomat adviser advisor actor
        singer columnist blogger editor publisher writer viewer fan witness victim survivor patient migrant
        refugee soldier detective inspector treasurer broadcaster backer endorser contender challenger
        incumbent trader engineer developer entrepreneur investor consultant scientist student trustee
        founder co-founder co-chair deputy counsel superintendent chief general admiral colonel captain
        protester partner boss director manager executive person nominee assistant clerk teller baker builder
        landlord landlady publican solicitor barrister plumber electrician carer lecturer vicar headteacher
        headmaster headmistress hairdresser barber butcher chef cleaner gardener accountant librarian
        apprentice trainee peer bystander punter trader caretaker postman postwoman
        """)
    ),
}
"""Nouns for a person who speaks without a name, with the gender that they tell."""

STANDING = words("candidate hopeful contender challenger nominee")
"""Nouns for those who stand for a party in an election."""

PROMINENT = STANDING | words("""
front-runner frontrunner businessman billionaire mogul senator governor congressman congresswoman lawmaker
president mayor leader councillor politician incumbent
""")
"""Nouns for those whom an article also calls by name."""

TITLE_NOUNS = {
    **dict.fromkeys(words("Sen. Senator"), ("senator", "lawmaker")),
    **dict.fromkeys(words("Rep. Representative Congressman Congresswoman"), ("representative", "lawmaker")),
    **dict.fromkeys(words("Gov. Governor"), ("governor",)),
    **dict.fromkeys(words("Cllr Cllr. Councillor"), ("councillor",)),
    **dict.fromkeys(words("Prof Prof. Professor"), ("professor",)),
    "Congressman": ("congressman", "lawmaker"),
    "Congresswoman": ("congresswoman", "lawmaker"),
    "President": ("president",),
    "Mayor": ("mayor",),
    "Judge": ("judge",),
    "Sheriff": ("sheriff",),
    "Secretary": ("secretary",),
    "Minister": ("minister",),
    "Chancellor": ("chancellor",),
    "Ambassador": ("ambassador",),
    "Pastor": ("pastor",),
    "Bishop": ("bishop",),
}
"""What those are called who bear a title."""

UNNAMED_MANY = words("""
people men women police parents others many some critics locals party council campaign committee department
administration government agency office company organisation organization union charity newspaper paper
magazine website network station court board commission association team crowd audience foundation bank firm
think-tank watchdog bureau ministry embassy coalition campaigners couple pair trio
""") | {f"{noun}s" for noun in UNNAMED}
"""The same for several people, or for a body."""

DETERMINERS = words("""
a an the one some another this that these those several many two three four few most other any every his her
their its our my
""")

NO_NAMES = words("""
The A An In On At By For From To Of And But Or So If As When While After Before Since With Without Like Then
Now Yet He She It They We You I His Her Their Its Our My This That These Those There Here Both Just Last
Next Not No Yes What Who Why How Where Which Meanwhile However Later Earlier Also Asked Speaking Despite
Although Though Because Until Only Even Some Many Most One Two Three First Second Picture Image Photo
Another Several Every Each All Half Such Neither Either Whether Whatever Still Never Always Often Yesterday
Today Tonight Former Top Senior Team Against Does Did Do Is Are Was Were Can Could Will Would Should Had Has
Have May Vote Stop See Let Asking Saying According Beaten Told During Under Over Between Among About Monday
Tuesday Wednesday Thursday Friday Saturday Sunday January February March July September October November
December Brexit English Scottish Welsh Irish British European Jewish Muslim Christian Prime Minister
Chancellor President Leader Secretary Candidate MP MPs MEP AM MSP MS CBE OBE Labour Tory Tories Conservative
Conservatives Lib Libs Dem Dems Liberal Democrat Democrats Green Greens Ukip UKIP Reform UK SNP Plaid Cymru
Independent Unionist DUP Sinn Fein Party Co-operative Republican Republicans Democratic Democrats GOP
American Americans Russian Russians French German Chinese Mexican Israeli Latino Hispanic Black White House
Senate State Federal Attorney Deputy Vice Director Spokesman Spokeswoman Spokesperson Strategist Chief Staff
Executive Editor Host Professor Analyst Advocate Representatives Treasurer Foreign Home Shadow Defence Defense
Education Health Treasury Justice Environment Transport Culture Business Trade Energy Housing Communities
Reporter Correspondent Anchor Commentator Columnist Activist Author Actor Actress Singer Comedian Campaign
General Election Exclusive Video Watch Read Follow Update Updated Breaking Pictured Co-chair Chair Manager
Adviser Advisor Aide According Via Please Thanks Thank Yeah Well Ok OK Okay Look Listen Maybe Perhaps Sure
Hello Hi Dear God Congratulations Good Great Said Says Added Stated Continued Wrote Tweeted Explained Replied
""")
"""Capitalised words that are part of no person's name,"""

SURNAMES_TOO = words(
    "May Green Black White English French Justice House Good Dear Chair Bank Great Price Home Hill Hall West"
    " North Lane Day Law Church Post Star Bridge"
)
"""except behind a first name or a title."""

BODIES = words("""
Labour Conservatives Tories Greens Democrats Republicans SNP DUP UKIP Ukip Senate House Treasury Campaign
Party Government Council GOP Home Foreign Office
""")
"""Those of them that are said to say something."""

PLACE_ENDINGS = words("""
Road Street Lane Avenue Square Park Hill House Hall Centre Church School College University Hospital
Station Council Parliament Commons Lords Government Office Party Union Club Court Trust Association
Society Committee Commission Group Bank Company News Gazette Times Guardian Telegraph Mail Express Mirror
Standard Post Tribune Herald Chronicle Echo Argus Observer Star Sun Press Radio Today Live North South
East West Town City County Borough Ward Bridge Green Market Stadium Service Foundation Institute Day Week
Act Bill Palace Relations Affairs Network Agency Project Coalition Alliance Times Journal Tower Towers
Airport Building Plaza Beach Island Islands Valley River Mountain Springs Falls States Nations Republic
Congress Senate Department University Administration Bureau Center Magazine Review Studies Research
Science Sciences Policy Law Rights Action Fund PAC Super Debate Show Hour Award Awards Prize Cup League
Museum Theater Theatre Hotel Casino Resort Kingdom Britain England Scotland Wales Ireland Europe London
Modern Media Twitter Facebook
""")
"""The last word of a capitalised phrase that names a place, a body or a paper rather than a person."""

PLACE_OPENINGS = words("""
New South North West East Central Northern Southern Western Eastern Mid Upper Lower United San Santa Los Las
Saint St Fort Mount Lake Great Greater Super Supreme Wall Fox Planned Affordable Federal National
International Global World Royal Common Puerto El La Costa Hong Sri Saudi Middle Islamic Silicon Capitol
Rhode Cape Long Big Little Old Red Blue Golden Grand Free Public Special Social Civil Human Black White High
Wells Goldman Associated Daily Sunday Saturday Evening Morning Good Tea Bank Channel Sky Radio
""")
"""The first word of a capitalised phrase that names a place or a thing rather than a person."""

NO_PEOPLE = words("""
Politico Reuters Breitbart Newsmax Bloomberg Twitter Facebook Instagram Google Amazon Apple Microsoft Congress
Parliament Washington London Moscow Beijing Brussels Berlin Paris Kremlin Westminster Holyrood Stormont Senedd
Downing Whitehall America Britain England Scotland Wales Ireland France Germany Russia China Iran Iraq Israel
Mexico Canada Europe Australia India Japan Turkey Syria Christians Muslims Jews Catholics Gallup Quinnipiac
YouGov Ipsos Momentum Unison Unite Oxfam Greenpeace Amnesty Harvard Yale Oxford Cambridge Pentagon Nobody
Everyone Everybody Someone Somebody Anyone Others Critics Voters Residents Officials Police Supporters
Protesters Opponents Sources Experts People Men Women Delegates Lawmakers Ministers Councillors Campaigners
Newsweek Time Slate Vox BuzzFeed Guardian Independent Telegraph Texas Florida Ohio Iowa California
""")
"""Capitalised words that may be said to say something and are no surname."""

CLAUSE_OPENERS = words("""
and but or as when while whilst that because although though so where whereas before after since until if
whether how why then yet which what whom once unless
""")
"""Words after which a subject may stand."""

ROLES = words("""
the a an former outgoing incoming returning presiding independent local fellow new defeated acting sitting
standing winning losing retiring leading successful unsuccessful rival candidate leader councillor party mp
hopeful challenger contender winner runner-up incumbent deputy opposition campaigner activist politician
teacher ex-mp ally colleague parliamentary veteran popular
""")
"""Words that stand before the name they belong to."""

NOT_BEFORE_NAMES = words("""
of for to with by from about against on in at than over behind like near under between and or but who whom
which that as is was were are be had has have he she they it not nor after before when while
""")
"""Words that do not stand between a quotation or a sentence's start and the name of who speaks."""

AFTER_NAME = words("""
at in on after who as of when while yesterday today tonight last this to with from following during about
before outside inside by for upon via speaking adding later then afterwards
""")
"""Words that may follow the name of a speaker: `said Ms Baker after the count`."""
