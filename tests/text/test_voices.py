"""Who speaks, candidate or not: people, groups, and those whom the article calls by what they are."""

import pytest
from northwick import quoted


def voice(text: str) -> tuple[str, str | None, str | None]:
    """Kind, name and party of who speaks the last quotation of the text."""
    speaker = quoted(text)[-1].speaker
    return speaker.kind, speaker.name, speaker.party


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We lost,” said Peter Cole.", "Peter Cole"),
        ("Peter Cole was there. “We lost,” Cole said.", "Peter Cole"),
        ("Peter Cole was there. “We lost,” Mr Cole said.", "Peter Cole"),
        ("Peter Cole was there. “We lost,” Peter said.", "Peter Cole"),
        ("“We lost,” said Sen. Peter J. Cole of Ohio.", "Peter J. Cole"),
        ("“We lost,” said Rep. Peter Cole (D-Ohio).", "Peter Cole"),
        ("“We lost,” said Peter Cole, a teacher in Northwick.", "Peter Cole"),
        ("“We lost,” said party leader Peter Cole.", "Peter Cole"),
        ("“We lost,” said her agent, Peter Cole.", "Peter Cole"),
        ("“We lost,” Peter Cole, the agent of Ms Able, said.", "Peter Cole"),
        ("“We lost,” Ms Able’s agent Peter Cole told the Northwick Echo.", "Peter Cole"),
        ("“We lost,” House Speaker Peter Cole told reporters.", "Peter Cole"),
        ("“We lost,” said Jörg van der Bellen.", "Jörg van der Bellen"),
        ("Cole is pledging to “win it all back again” next year.", "Cole"),
        ("With Peter Cole saying, “We lost it all,” the night was over.", "Peter Cole"),
        ("“We lost.” — Peter Cole, Northwick", "Peter Cole"),
        ("“We lost it all.”\n\n- Peter Cole, Northwick.", "Peter Cole"),
        ("More from Peter Cole: “We lost it all.”", "Peter Cole"),
    ],
)
def test_anybody_named_beside_a_quotation_speaks_it(text: str, name: str) -> None:
    assert voice(text) == ("person", name, None)


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("“We lost,” said one Labour source.", "one Labour source", "Labour"),
        ("“We lost,” said a spokesman for Peter Cole.", "a spokesman for Peter Cole", None),
        ("“We lost,” said two local residents.", "two local residents", None),
        ("“We lost,” a Tory insider said.", "a Tory insider", "Conservative"),
        ("“We lost,” said a Lib Dem councillor.", "a Lib Dem councillor", "Liberal Democrat"),
        ("“We lost,” the Northwick Echo reported.", "the Northwick Echo", None),
        ("“We lost,” said the campaign.", "the campaign", None),
    ],
)
def test_groups_and_those_without_a_name_are_called_by_the_words(
    text: str, words: str, party: str | None
) -> None:
    assert voice(text) == ("group", words, party)


def test_a_candidate_has_the_party_that_they_stand_for() -> None:
    assert voice("“We lost,” said Ms Able.") == ("candidate", "Ann Able", "Green Party")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ms Able and Mr Baker stood. “We lost,” the Green candidate said.", "Ann Able"),
        ("Jane Roe, the mayor, was there. “We lost,” the mayor said.", "Jane Roe"),
        ("Former Labour leader Jim Roe met Tom Poe. “We lost,” the former Labour leader said.", "Jim Roe"),
        ("Cllr Jane Roe met Tom Poe. “We lost,” said the councillor.", "Jane Roe"),
    ],
)
def test_a_person_is_known_by_what_the_article_says_they_are(text: str, name: str) -> None:
    assert voice(text)[1] == name


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, the mayor, met Tom Poe, the mayor of Ham. “We lost it,” a mayor said.",
        "Cllr Ann Able met Cllr Cara Dunn. “We lost,” said the councillor.",
    ],
)
def test_what_several_are_means_no_candidate(text: str) -> None:
    assert quoted(text)[-1].speaker.key is None


def test_a_pronoun_means_whom_the_sentence_before_is_about_but_not_for_certain() -> None:
    (quotation,) = quoted("Peter Cole beat Hugh Poe. “It was a good night,” he said.")
    assert (quotation.speaker.name, quotation.tier) == ("Peter Cole", "inferred")


def test_a_pronoun_means_who_just_spoke() -> None:
    *_, last = quoted("Hugh Poe lost to Jim Roe. “I won,” Peter Cole said of Hugh Poe. “He lost,” he added.")
    assert (last.speaker.name, last.tier) in (("Peter Cole", "continued"), ("Peter Cole", "pronoun"))


def test_transcripts_name_the_speaker_inside_the_marks() -> None:
    first, second = quoted("Peter Cole met Ann Able.\n\n“COLE: We lost it all.\n\n“ABLE: You did.”")
    assert (first.exact, first.speaker.name) == ("We lost it all.", "Peter Cole")
    assert (second.exact, second.speaker.key) == ("You did.", "able")


def test_words_quoted_inside_a_sentence_are_mixed_and_whole_ones_direct() -> None:
    mixed, direct = quoted("Ms Able called it “a disaster for us all”. She said: “We lost.”")
    assert (mixed.kind, direct.kind) == ("mixed", "direct")


def test_the_pieces_of_an_utterance_are_a_group() -> None:
    first, second, third = quoted("“We lost,” said Ms Able. “It is over.\n\n“All of it.”")
    assert {first.group, second.group, third.group} == {first.start}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We lost,” a supporter outside the count said.", "a supporter"),
        ("A spokesman for the Northwick Trust said: “We lost.”", "A spokesman for the Northwick Trust"),
    ],
)
def test_source_without_a_name_is_told_as_plainly_as_a_name(text: str, name: str) -> None:
    said = quoted(text)[-1]
    assert (said.speaker.kind, said.speaker.name, said.tier) == ("group", name, "named")


@pytest.mark.parametrize(
    "epithet",
    ["34-year-old", "34-year-old retired nurse", "mum-of-two", "newly elected MP", "teaching assistant"],
)
def test_an_epithet_is_the_only_person_named_in_the_paragraph_before(epithet: str) -> None:
    assert voice(f"Jane Doe was there.\n\nThe {epithet} said: “We lost.”") == ("person", "Jane Doe", None)


def test_an_epithet_is_nobody_where_two_are_named_before() -> None:
    text = "Jane Doe was there with Peter Cole.\n\nThe 34-year-old said: “We lost.”"
    assert voice(text)[1] != "Jane Doe"


@pytest.mark.parametrize("role", ["Returning officer", "Polling clerk", "Our reporter", "Independent"])
def test_what_somebody_is_may_stand_before_the_name(role: str) -> None:
    assert voice(f"{role} Peter Cole said: “We lost it all.”") == ("person", "Peter Cole", None)


def test_sir_and_a_first_name_is_the_one_candidate_of_that_name() -> None:
    assert voice("Sir Tom said: “We lost.”") == ("candidate", "Tom Baker", "Labour")
