import pytest
from northwick import quoted, speakers


@pytest.mark.parametrize(
    "text",
    [
        "Ann Able said: “We will win the seat.”",
        "Green candidate Ann Able said: “We will win the seat.”",
        "The Green candidate, Ann Able, said: “We will win the seat.”",
        "Retired teacher Ann Able said: “We will win the seat.”",
        "Ann Able, who finished third, said: “We will win the seat.”",
        "Ann Able, 43, from Northwick, said: “We will win the seat.”",
        "Ann Able – who finished third – said: “We will win the seat.”",
        "Ann Able (Green) has also said: “We will win the seat.”",
        "Meanwhile, Ms Able said: “We will win the seat.”",
        "Asked about Mr Baker, Ms Able said: “We will win the seat.”",
        "Speaking after Mr Baker won, Ms Able said: “We will win the seat.”",
        "Ann Able, Northwick councillor and mother of two, said: “We will win the seat.”",
        "Ann Able MP said: “We will win the seat.”",
        "Green hopeful Ann Able has hit out at the plans, saying: “We will win the seat.”",
        "Ms Able went on: “We will win the seat.”",
        "It was a good night for Mr Baker, said Ms Able: “He won.”",
        "While Mr Baker said he was happy, Ms Able said: “We will win the seat.”",
        "Ms Able accused Mr Baker of “taking voters for granted”.",
        "Jane Doe watched as Ms Able said: “We will win the seat.”",
        "Ms Able spoke to reporters, adding: “We will win the seat.”",
        "Ms Able wrote in a letter: “We will win the seat.”",
        "Ms Able said:\n\n“We will win the seat.”",
        "Ann Able: “We will win the seat.”",
        "“We will win the seat,” said Ann Able.",
        "“We will win the seat,” said Green Party candidate Ann Able, who finished third.",
        "“We will win the seat,” says Ann Able (Green).",
        "“We will win the seat,” Ann Able told the Northwick Echo.",
        "“We will win the seat,” a tearful Ms Able said.",
        "“We will win the seat,” according to Ms Able.",
        "“Will we win?” asked Ms Able.",
        "“What a night!” Ms Able said.",
        "Ms Able called her rival “not fit for office”.",
        "Ms Able sat down and said: “We will win the seat.”",
        "Green candidate Ann Able, 43, shrugged, but insisted: “We will win the seat.”",
        "Asked whether she was tired, Ms Able – a nurse – says: “We will win the seat.”",
        "Ms Able has held it by 12 votes, telling supporters it was “a night to remember for all”.",
        "Ms Able (Green), a nurse, said: “We will win the seat.”",
        "Ms Able said that if the council agreed, she would “win it all back again”.",
        "“We will win the seat.” – Ann Able",
        "Mr Baker, whom Ms Able described as “a total disgrace”, lost.",
        "According to Ms Able, it is “a total disgrace for us”.",
    ],
)
def test_the_candidate_named_beside_a_quotation_speaks_it(text: str) -> None:
    (quotation,) = quoted(text)
    assert (quotation.speaker.key, quotation.tier) == ("able", "named")
    assert text[quotation.speaker.start : quotation.speaker.end] in ("Ann Able", "Ms Able")


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for Labour candidate Tom Baker said: “We will win the seat.”",
        "“We will win the seat,” said a spokesman for Ms Able.",
        "Ms Able’s agent said: “We will win the seat.”",
        "“We will win the seat,” said Ms Able’s agent.",
        "“We will win the seat,” said Ann Able supporter Jane Doe.",
        "Supporters of Ms Able, who lost, said: “We will win the seat.”",
        "A friend of Ms Able, speaking later, said: “It is over now.”",
        "Jane Doe, Ms Able’s campaign manager, said: “She is good.”",
        "Ms Able’s campaign manager, Jane Doe, said: “She is good.”",
        "Peter Able, Ann Able’s husband, said: “She is good.”",
        "Neither Ann Able nor Tom Baker said: “It is over now.”",
        "The mother of Ann Able said: “She is good.”",
        "The voter who chose Ms Able, Mr Smith, said: “We go on.”",
        "The man who had backed Ann Able said: “We go on.”",
        "Ms Able watched as her agent Jane Doe said: “It is over now.”",
        "Ms Able and Mr Baker said: “We will win the seat.”",
        "“We will win the seat,” said Ms Able and Mr Baker.",
        "The Ann Able Foundation said: “We will win the seat.”",
        "A leaflet from Ms Able says: “Vote for the future now.”",
        "Ms Able shared a post that said: “I like you a lot.”",
        "Ms Able read out a letter from a voter: “I like you a lot.”",
        "Ms Able quoted Mr Baker: “I like you a lot.”",
    ],
)
def test_words_of_those_around_a_candidate_are_not_hers(text: str) -> None:
    assert not any(speakers(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ms Able was told: “Go home and stay there.”",
        "Ms Able was accused of “taking voters for granted”.",
        "Ms Able was asked by one voter: “Will you go?”",
        "Ms Able has been accused of “taking voters for granted”.",
        "If Ms Able said: “I go on”, all would be well.",
        "Ann Able did not say: “I go on.”",
        "Ms Able laughed. “Go home now,” came the reply.",
        "Residents told Ms Able: “You have failed us all.”",
        "Ms Able heard residents say: “You have failed us all.”",
        "Ms Able faced criticism from residents: “She has failed us all.”",
        "Ms Able laughed when one heckler shouted: “Go home now.”",
        "Mr Baker hit back at Ms Able: “She is wrong.”",
        "Mr Baker denied Ms Able’s claim that he was “not fit for office”.",
        "Mr Baker, described by Ms Able as “a total disgrace”, lost.",
        "Ms Able dismissed a leaflet saying “vote for nobody at all”.",
        "“Will you quit?” Ms Able told reporters she would not.",
        "Ms Able believes Mr Baker is wrong, but residents differ: “We want change.”",
        "Ms Able lost, and the returning officer, weary, said: “It is over now.”",
    ],
)
def test_words_said_to_or_about_a_candidate_are_not_hers(text: str) -> None:
    assert not any(speakers(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ms Able met Mr Baker. She said: “We will win the seat.”", "able"),
        ("Ms Able lost.\n\n“We will win the seat,” she said.", "able"),
        ("Ms Able is the only Green, and she added: “We will win the seat.”", "able"),
        ("Tom Baker won. “I am thrilled,” he said.", "baker"),
        ("Ms Able met Ms Dunn. She said: “We will win the seat.”", None),
        ("A woman met Ms Able. “We will win the seat,” she said.", None),
        ("Ms Able met Theresa Cole. “We will win the seat,” she said.", None),
        ("A mother-of-two met Ms Able. “We will win the seat,” she said.", None),
        ("A barista met Ms Able. “We will win the seat,” she said.", None),
        ("A recount was held. Ms Able lost. “We will win the seat,” she said.", "able"),
        ("Sara, 34, met Ms Able. “We will win the seat,” she said.", None),
        ("Ms Able’s victory was sweet. “I am thrilled,” she said.", None),
        ("Ms Able’s victory was sweet. “I am thrilled,” he said.", None),
        ("Ms Able won. “Able is the best,” she said.", None),
        ("“We will win the seat,” he said.", None),
        ("Niamh O'Sullivan won. “I am thrilled,” she said.", "osullivan"),
        ("Niamh O'Sullivan won. “I am thrilled,” he said.", None),
    ],
)
def test_a_pronoun_means_a_candidate_only_when_nobody_competes(text: str, speaker: str | None) -> None:
    (quotation,) = quoted(text)
    assert (quotation.speaker.key, quotation.tier) == (speaker, "pronoun" if speaker else "unknown")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will win,” said Ms Able. “It is ours.”", ["able", "able"]),
        ("“We will win,” Ms Able said, “and it is ours.”", ["able", "able"]),
        ("“We will win,” said Ms Able, adding: “It is ours.”", ["able", "able"]),
        ("“We will win,” said Ms Able. Mr Baker replied: “It is not.”", ["able", "baker"]),
        ("Ms Able said: “We will win.\n\n“It is ours.\n\n“All of it.”", ["able", "able", "able"]),
        ("Ms Able said: “We will win.”\n\n“It is a disgrace.”", ["able", None]),
        ("“We will win.\n\n“It is ours,” said Ms Able.", ["able", "able"]),
        ("Ms Able told Ms Dunn: “We will win.\n\n“It is ours,” she added.", ["able", "able"]),
        ("Ms Able said: “We will win.\n\n“No, you won’t,” said Mr Baker.", ["able", "baker"]),
        ("Ms Able said it was “a disgrace to us all” and “a shame for Northwick”.", ["able", "able"]),
        ("“We hope,” said Ms Able. The crowd cheered. “They do not.”", ["able", None]),
    ],
)
def test_the_pieces_of_an_utterance_have_one_speaker(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


def test_a_piece_points_back_to_the_one_before() -> None:
    first, second, third = quoted("“We will win,” said Ms Able. “It is ours.\n\n“All of it.”")
    assert (first.continues, second.continues, third.continues) == (None, first.start, second.start)
    assert [q.tier for q in (first, second, third)] == ["named", "continued", "continued"]


def test_a_person_who_hopes_before_a_colon_speaks_the_first_person_behind_it() -> None:
    (quotation,) = quoted("Like Ms Dunn, Ms Able is now looking to next year: “We have to focus.”")
    assert (quotation.speaker.key, quotation.tier) == ("able", "inferred")


def test_there_were_also_words_for_another_from_who_just_spoke() -> None:
    text = "Ms Able said: “We won.”\n\nThere were also kind words for Mr Baker: “Tom is a good man.”"
    assert [(q.speaker.key, q.tier) for q in quoted(text)] == [("able", "named"), ("able", "inferred")]


def test_a_pronoun_means_the_candidate_who_spoke_in_the_sentence_before_though_others_are_named_there() -> (
    None
):
    text = "“We won it,” Ms Able said after Ms Dunn left.\n\n“It is over,” she added."
    assert [(q.speaker.key, q.tier) for q in quoted(text)] == [("able", "named"), ("able", "pronoun")]


def test_a_surname_that_only_a_candidate_bears_means_the_candidate_but_not_for_certain() -> None:
    (quotation,) = quoted("“We won,” admitted Baker.")
    assert (quotation.speaker.key, quotation.tier) == ("baker", "inferred")


def test_a_headline_gives_its_words_to_the_name_before_the_colon_but_not_to_a_candidate() -> None:
    text = "{}: Council is ‘a disgrace to us all’\n\nThe row went on."
    assert [quoted(text.format(name))[0].speaker.name for name in ("Peter Cole", "Ann Able")] == [
        "Peter Cole",
        None,
    ]


def test_an_unnamed_source_is_kept_as_words_without_a_candidate() -> None:
    (quotation,) = quoted("“We knew Ms Able would win,” said one Labour source at the count.")
    assert (quotation.speaker.kind, quotation.speaker.name, quotation.speaker.party) == (
        "group",
        "one Labour source",
        "Labour",
    )


def test_a_named_person_who_is_no_candidate_is_named_and_nobody_here() -> None:
    (quotation,) = quoted("“We knew Ms Able would win,” said Peter Cole.")
    assert (quotation.speaker.kind, quotation.speaker.name) == ("person", "Peter Cole")
    assert (quotation.speaker.key, quotation.tier) == (None, "named")


@pytest.mark.parametrize(
    "text",
    [
        "Ms Able “gets” it.",
        "The “Vote Able” poster fell.",
        "Ms Able won “by a clear margin”.",
        "Ms Able said the “Vote Baker” poster was illegal.",
        "“I will win,” Ms Able said on the BBC’s “Northwick This Evening”.",
    ],
)
def test_titles_slogans_and_words_held_at_a_distance_are_no_quotations(text: str) -> None:
    assert [q.exact for q in quoted(text) if q.exact != "I will win,"] == []


def test_a_whole_sentence_that_nobody_is_said_to_speak_is_kept_without_a_speaker() -> None:
    (quotation,) = quoted("Ms Able lost.\n\n“We will win the seat.”")
    assert (quotation.speaker.kind, quotation.speaker.start, quotation.rule) == ("unknown", None, "no-cue")
