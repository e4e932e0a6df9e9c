from decimal import Decimal
from pathlib import Path

import pytest
from northwick import CANDIDATES

from benchmarks.stances import by_rules, labelled, scores
from graph.text.page import Page
from graph.text.phrases import Person
from graph.text.stance.about import AboutWhom, Spoken, abouts

ABLE = Person("Ann Able", "Able", "able", "f")
NAMES = "\nAnn Able and Tom Baker stood, and so did Cara Dunn."


def about(text: str, speaker: Person | None = ABLE) -> list[AboutWhom]:
    """Whom the last quotation of the text is about; all its quotations are one utterance."""
    page = Page.read(text, CANDIDATES)
    spoken = [Spoken(span.start, span.end, page.quoted[0].start, speaker) for span in page.quoted]
    return list(abouts(page, spoken, CANDIDATES)[-1])


def whom(text: str, speaker: Person | None = ABLE) -> list[str]:
    return [one.key or one.name for one in about(text, speaker)]


@pytest.mark.parametrize(
    "words",
    ["Tom Baker won.", "Mr Baker won.", "Baker won.", "We saw Tom there.", "Ask the Labour candidate."],
)
def test_a_candidate_is_known_by_name_title_surname_first_name_and_party(words: str) -> None:
    assert whom(f"“{words}” she said.{NAMES}") == ["baker"]


def test_a_candidate_named_in_several_ways_is_one() -> None:
    assert whom(f"“The Labour candidate, Tom Baker, is late. Tom is always late.”{NAMES}") == ["baker"]
    text = "Ms O’Sullivan won. “The Independent candidate was late. I like Niamh O'Sullivan.”"
    assert whom(text) == ["osullivan"]


def test_the_fuller_the_name_the_surer() -> None:
    names = ("Tom Baker won.", "Mr Baker won.", "Baker won.", "We saw Tom there.")
    sure = [about(f"“{words}” she said.{NAMES}")[0].confidence for words in names]
    assert sure == [Decimal("1"), Decimal("0.95"), Decimal("0.9"), Decimal("0.85")]


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("The Tories came second.", "Conservative"),
        ("It went to the Lib Dems.", "Liberal Democrat"),
        ("It was a Labour/Tory fight.", "Labour Conservative"),
        ("Vote for the Greens.", "Green Party"),
        ("Reform UK came third.", "Reform UK"),
        ("Sinn Féin came third.", "Sinn Féin"),
    ],
)
def test_a_party_is_named_as_the_curated_parties_are(words: str, party: str) -> None:
    assert " ".join(whom(f"“{words}” she said.")) == party


@pytest.mark.parametrize(
    "words",
    [
        "Ann Able never gives up.",
        "We moved to Baker Street in May.",
        "Green spaces matter.",
        "I met Mr Green on Green Lanes.",
        "Reform is needed.",
    ],
)
def test_the_speaker_places_months_and_words_are_nobody(words: str) -> None:
    assert whom(f"“{words}” she said.{NAMES}") == []


def test_a_pronoun_means_the_only_one_whom_the_sentence_beside_speaks_of() -> None:
    assert whom("Asked about Tom Baker, Ann Able said: “He was late.”") == ["baker"]
    assert whom("“He was late,” said Ann Able of Tom Baker.") == ["baker"]
    assert whom("There was also advice for Tom Baker: “He should rest.”") == ["baker"]
    assert whom("Ann Able, who faces Tom Baker, said: “He was late.”") == ["baker"]
    assert whom("Ann Able, who faces Tom Baker and Joe Earl, said: “He was late.”") == []


def test_a_pronoun_means_whom_the_utterance_named_before() -> None:
    assert whom(f"“I know Tom.\n\n“He is local.”{NAMES}") == ["baker"]
    assert whom(f"“I know Tom and Joe Earl.\n\n“He is local.”{NAMES}") == []


def test_a_pronoun_means_the_only_one_of_the_sentence_before_less_surely() -> None:
    text = "Tom Baker won.\n\nHis rival Ann Able said: “He fought well.”"
    assert [(one.key, one.confidence) for one in about(text)] == [("baker", Decimal("0.6"))]
    assert whom("Tom Baker beat Joe Earl.\n\nTheir rival Ann Able said: “He fought well.”") == []


def test_what_a_speaker_does_in_the_paragraph_above_is_no_stance_of_the_words() -> None:
    text = "Ms Able attacked Mr Baker.\n\nShe said: “He came by bus.”"
    assert [one.stance for one in about(text)] == [None]


def test_a_pronoun_that_may_mean_somebody_unnamed_is_nobody() -> None:
    assert whom(f"Ann Able, who faces Tom Baker, said: “My father was a miner. He voted.”{NAMES}") == []


def test_they_are_the_party_that_the_words_before_name() -> None:
    assert whom("Ann Able, who faces Labour, said: “They came second.”") == ["Labour"]
    assert whom("Ann Able, who faces Labour, said: “I met voters. They were kind.”") == []


def test_whom_a_speaker_was_asked_about_the_words_are_about() -> None:
    assert whom("Asked about Tom Baker and Joe Earl, Ann Able said: “No comment.”") == ["baker", "earl"]


def test_my_opponent_is_the_only_rival_of_whom_the_article_speaks() -> None:
    assert whom("Ann Able, who faces Tom Baker, said: “My opponent is late.”") == ["baker"]
    assert whom(f"Ann Able said: “My opponent is late.”{NAMES}") == []


def test_you_are_whom_the_sentence_beside_says_it_to() -> None:
    assert whom("Ann Able told Mr Baker: “You were late.”") == ["baker"]
    assert whom("Ann Able told the Echo: “You were late.”") == []


def test_who_is_praised_or_accused_beside_the_words_is_whom_they_are_about() -> None:
    assert [(one.key, one.stance) for one in about("Ms Able praised Mr Baker, saying: “It was fair.”")] == [
        ("baker", "praises")
    ]
    assert [(one.key, one.stance) for one in about("Ms Able accused Mr Baker of “hiding”.")] == [
        ("baker", "accuses")
    ]
    assert [(one.key, one.stance) for one in about("Ms Able called Mr Baker “a brilliant MP”.")] == [
        ("baker", "praises")
    ]


def test_words_quoted_as_what_somebody_was_are_about_them_unless_that_may_be_the_speaker() -> None:
    assert whom("Ms Able said Mr Baker was “a winner”.") == ["baker"]
    assert whom("Ms Able met Mr Baker and said he was “a winner”.") == ["baker"]
    assert (
        whom("Mr Earl met Mr Baker and said he was “a winner”.", Person("Joe Earl", "Earl", "earl", "m"))
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ms Able refused to criticise Mr Baker, saying: “It was fair.”",
        "Ms Able was praised by Mr Baker. She said: “It was fair.”",
        "Ms Able, who accused Mr Baker of lying, said: “It was fair.”",
        "Ms Able attacked Mr Baker for saying that rain was “good for farmers”.",
        "Mr Dunn said Tom Baker had praised Joe Earl. “It was fair,” said Ms Able.",
    ],
)
def test_no_stance_is_taken_from_what_the_speaker_does_not_do_in_these_words(text: str) -> None:
    assert [one.stance for one in about(text) if one.stance] == []


def test_good_and_bad_of_one_person_is_no_stance() -> None:
    assert [one.stance for one in about(f"“Tom Baker is a great MP. Tom Baker lied.”{NAMES}")] == [None]


def test_signs_in_the_text_itself_are_nobody() -> None:
    assert whom("“\ue001 is a brilliant MP,” said Ann Able.") == []


@pytest.mark.parametrize("name", ["fresh", "after", "traps", "seen"])
def test_labelled_quotations_are_read_as_labelled(name: str) -> None:
    counted = scores(by_rules, labelled(name))
    for what in ("about", "stance"):
        assert counted[f"{what} both"] >= 0.95 * counted[f"{what} found"]
        assert counted[f"{what} both"] >= 0.85 * counted[f"{what} true"]


def test_the_quotations_of_the_real_articles_are_read_as_labelled(shared: Path) -> None:
    assert shared.is_dir()
    counted = scores(by_rules, labelled("real"))
    for what in ("about", "stance"):
        assert counted[f"{what} both"] >= 0.95 * max(counted[f"{what} found"], counted[f"{what} true"])
