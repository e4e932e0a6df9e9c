from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from northwick import CANDIDATES

from graph.text.page import Page
from graph.text.reports.reported import Reported, reported

# Names everybody once, so that a title and a surname are enough afterwards.
INTRODUCTION = "Ann Able, Tom Baker, Cara Dunn and Joe Earl stood in Northwick.\n\n"


def read(text: str) -> tuple[str, tuple[Reported, ...]]:
    whole = INTRODUCTION + text
    return whole, reported(Page.read(whole, CANDIDATES))


def said(text: str) -> list[tuple[str, str | None]]:
    """What is reported, and the key of the candidate (else the words that name the speaker)."""
    whole, found = read(text)
    return [
        (
            whole[each.start : each.end],
            each.person.key if each.person else whole[each.subject.start : each.subject.end],
        )
        for each in found
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ms Able said the result was close.", "the result was close"),
        ("Ms Able said that the result was close.", "that the result was close"),
        ("Ms Able said on Thursday that she would stand again.", "that she would stand again"),
        ("Ms Able said in a statement that she would stand again.", "that she would stand again"),
        ("Ann Able (Green) says she will stand again.", "she will stand again"),
        ("Ms Able, who finished third, claims her party is recovering.", "her party is recovering"),
        ("Ms Able insists Labour needs her.", "Labour needs her"),
        ("Ms Able told the Echo there was a lack of data.", "there was a lack of data"),
        ("Ms Able said on Twitter she was glad.", "she was glad"),
        ("“It is over,” said Ms Able, adding that she would stand again.", "that she would stand again"),
        ("Ms Able told voters that it was too late.", "that it was too late"),
        ("Ms Able asked Mr Baker whether he would resign.", "whether he would resign"),
        ("Ms Able pointed out that nobody had won.", "that nobody had won"),
        ("Ms Able is confident that the Greens can win.", "that the Greens can win"),
        ("Ms Able went on to say that the fight was over.", "that the fight was over"),
        ("Ms Able lost. She’s been saying it is hard.", "it is hard"),
        ("The result was far too close to call, Ms Able said.", "The result was far too close to call"),
        ("The result was far too close, said Ms Able.", "The result was far too close"),
        ("As Ms Able said, the result was close.", "the result was close"),
        ("The party would lose every seat, according to Ms Able.", "The party would lose every seat"),
        ("According to Ms Able, the party would lose.", "the party would lose"),
    ],
)
def test_clauses_beside_a_verb_of_speech_are_reported(text: str, content: str) -> None:
    assert said(text) == [(content, "able")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ms Able accused Mr Baker of misleading voters.", "Mr Baker of misleading voters"),
        ("Ms Able warned of chaos at the town hall.", "chaos at the town hall"),
        ("Ms Able denied the claim.", "the claim"),
        ("Ms Able praised her team at a rally on Monday.", "her team"),
        ("Ms Able hit out at Labour over its record.", "Labour over its record"),
        ("Ms Able called for an inquiry.", "an inquiry"),
        ("Ms Able urged voters to turn out.", "voters to turn out"),
        ("Ms Able pledged to build 500 homes.", "to build 500 homes"),
        ("Ms Able declined to comment.", "to comment"),
    ],
)
def test_what_somebody_speaks_of_is_reported(text: str, content: str) -> None:
    assert said(text) == [(content, "able")]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Able did not say that she would stand again.",
        "Ms Able would say that she had won.",
        "Ms Able was told that she had lost.",
        "Ms Able said: “We won because people trust us.”",
        "Ms Able said the result was “a disaster for us all”.",
        "“It is over,” said Ms Able.",
        "On Tuesday, Ms Able said little.",
        "The two states have been at war.",
        "The report was long.",
        "Ms Able’s claim that the count was unfair did not help.",
        "Nobody said the result was fair.",
        "It is certain that the Greens lost.",
        "The door slams shut.",
        "A group called Northwick First won.",
    ],
)
def test_what_is_denied_or_quoted_or_no_speech_is_not_reported(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Labour insiders believe the seat is lost.", "Labour insiders"),
        ("The council said it would appeal.", "The council"),
        ("The Able campaign fought back, saying the count was wrong.", "The Able campaign"),
        ("Both candidates said the result was fair.", "Both candidates"),
        ("Ms Able’s agent said the result was fair.", "Ms Able’s agent"),
        ("A poll for the Echo showed Labour were ahead.", "A poll for the Echo"),
        ("A spokesman for the Conservatives said the claim was untrue.", "A spokesman for the Conservatives"),
        ("The Greens fought both seats, saying the council was wrong.", "The Greens"),
        ("Turnout was the lowest for years, according to the Northwick Echo.", "the Northwick Echo"),
        ("Ms Able met residents who said the road was closed.", "residents"),
        ("Mr Baker and Ms Able said they would meet.", "Mr Baker and Ms Able"),
    ],
)
def test_those_who_are_no_one_person_are_named_as_the_article_names_them(text: str, speaker: str) -> None:
    ((_, who),) = said(text)
    assert who == speaker


def test_a_pronoun_means_the_one_person_spoken_of() -> None:
    assert said("Ms Able lost. She said the count was fair.") == [("the count was fair", "able")]


def test_a_pronoun_that_could_mean_two_people_means_nobody() -> None:
    _, (report,) = read("Mr Baker met Mr Earl. He said the count was fair.")
    assert (report.person, report.tier) == (None, "unknown")


def test_one_sentence_can_report_several_things_by_several_people() -> None:
    assert said("Ms Able thanked voters and said she was glad, but Mr Earl insisted the fight goes on.") == [
        ("voters", "able"),
        ("she was glad", "able"),
        ("the fight goes on", "earl"),
    ]


def test_a_participle_goes_on_with_whoever_the_sentence_is_about() -> None:
    assert said("Ms Able said the count was fair, adding that she would stand again.") == [
        ("the count was fair", "able"),
        ("that she would stand again", "able"),
    ]


def test_a_subordinate_clause_reports_no_further_than_its_comma() -> None:
    assert said("Ms Able, who says the count was fair, lost.") == [("the count was fair", "able")]
    assert said("While Ms Able said the count was fair, Mr Baker left.") == [("the count was fair", "able")]


def test_a_cue_that_ends_the_sentence_is_no_part_of_what_another_reports() -> None:
    assert said("Ms Able said the count was fair, the Northwick Echo reported.")[-1] == (
        "the count was fair",
        "able",
    )


def test_words_on_both_sides_of_the_cue_are_two_pieces_of_one_report() -> None:
    whole, (first, second) = read("The council, Ms Able added, would appeal.")
    assert whole[first.start : first.end] == "The council"
    assert whole[second.start : second.end] == "would appeal"
    assert (first.continues, second.continues) == (None, first.start)


def test_a_report_says_how_it_was_found() -> None:
    _, (report,) = read("Ms Able told the Echo there was a lack of data.")
    assert (report.tier, report.rule, report.cue) == ("named", "told", "told")


PIECES = st.lists(
    st.sampled_from(
        ["Ms Able", "said", "that", ",", ".", "“", "”", "according to", "told", "who", "he’s", "\n"]
    )
    | st.text(max_size=6),
    max_size=50,
)


@settings(max_examples=300, deadline=None)
@given(PIECES.map(" ".join) | PIECES.map("".join))
def test_any_text_is_read_and_offsets_lie_in_it_in_order(text: str) -> None:
    position = 0
    for report in reported(Page.read(text, CANDIDATES)):
        assert position <= report.start < report.end <= len(text)
        assert text[report.start : report.end].strip() == text[report.start : report.end]
        position = report.start


@pytest.mark.parametrize(
    "piece", ["said ", "told the a ", "he said it was ", "Ms Able said, ", "according to ", "who said that, "]
)
def test_time_is_linear_in_the_length_of_the_text(piece: str) -> None:
    def seconds(length: int) -> float:
        page = Page.read(piece * (length // len(piece)), CANDIDATES)
        start = perf_counter()
        reported(page)
        return perf_counter() - start

    seconds(1_000)
    assert seconds(80_000) < 40 * max(seconds(10_000), 0.01)


# Read by hand: all that the real articles report, as (start, end, the words that say who).
REAL = {
    "000_19da1f357f812aa5": [(2315, 2370, "Mr Charalambous"), (2874, 2968, "The Liberal Democrats")],
    "002_6744b198b8ebd6a5": [(1130, 1288, "They"), (2149, 2245, "Keith Angus")],
    "003_6b45fb5bcc69d8df": [
        (1107, 1254, "Party insiders"),
        (1343, 1382, "he"),
        (2428, 2540, "One official"),
        (2659, 2745, "Others"),
        (2784, 2811, "yes others"),
        (5919, 6030, "some campaigners"),
    ],
}


@pytest.mark.parametrize("name", REAL)
def test_real_articles_report_these_things(shared: Path, name: str) -> None:
    text = (shared / f"articles/{name}.txt").read_text(encoding="utf-8")
    found = reported(Page.read(text, ()))
    assert [(r.start, r.end, text[r.subject.start : r.subject.end]) for r in found] == REAL[name]
