"""Votes, shares, places and electors held against the count."""

from datetime import date

import pytest
from stating import Words, judged, outcome, party, seat

from graph.official import Official
from graph.text.stated import Measure, Occasion, Subject


def test_the_exact_number_is_supported_and_shows_its_row(islington: Official) -> None:
    found = judged(islington, "votes", "Caroline Russell", 2229, "Islington North 2017")
    assert found.verdict.outcome == "supported"
    assert found.verdict.arithmetic == "Caroline Russell (Green Party): 2,229 votes in 2017"
    assert [(row.file.rpartition("/")[2], row.line) for row in found.verdict.rows] == [
        ("candidacies-islington.csv", 32)
    ]
    assert found.subject is not None
    assert found.subject.endswith("candidacy/ge-2017-06-08/E14000763/caroline-russell.pp63")
    assert found.verdict.used == (found.subject,)


def test_the_change_given_as_the_earlier_vote_is_contradicted(islington: Official) -> None:
    verdict = judged(
        islington,
        "votes",
        "Jason Charalambous",
        86,
        "Islington South and Finsbury 2017",
        occasion=Occasion(year=2015),
    ).verdict
    assert verdict.outcome == "contradicted"
    assert verdict.official == 9839
    assert verdict.arithmetic == (
        "Mark Lim (Conservative): 9,839 votes in 2015; stated 86;"
        " 86 is the change of Jason Charalambous: 9,925 − 9,839 = 86"
    )


@pytest.mark.parametrize(
    ("value", "words", "verdict"),
    [
        (30_000, {}, "approximate"),
        (29_700, {}, "approximate"),
        (29_600, {}, "contradicted"),
        (29_656, {}, "contradicted"),
        (29_660, {}, "contradicted"),
        (30_000, {"operator": "about", "hedge": "nearly"}, "approximate"),
        (29_000, {"operator": "about", "hedge": "nearly"}, "contradicted"),
        (29_000, {"operator": "at-least", "hedge": "just over"}, "approximate"),
        (30_000, {"operator": "at-least", "hedge": "just over"}, "contradicted"),
        (20_000, {"operator": "at-least", "hedge": "just over"}, "contradicted"),
        (20_000, {"operator": "at-least", "hedge": "more than"}, "supported"),
        (30_000, {"operator": "at-least", "hedge": "more than"}, "contradicted"),
        (30_000, {"operator": "at-most", "hedge": "fewer than"}, "supported"),
        (29_000, {"operator": "about", "hedge": "around"}, "approximate"),
        (35_000, {"operator": "about", "hedge": "around"}, "contradicted"),
    ],
)
def test_tolerance_of_29_657_votes_comes_from_the_words(
    corner_record: Official, value: int, words: Words, verdict: str
) -> None:
    assert outcome(corner_record, "votes", "Tom Baker", value, "Northwick 2017", **words) == verdict


def test_somebody_else_s_number_is_contradicted_and_named(corner_record: Official) -> None:
    verdict = judged(corner_record, "votes", "Tom Baker", 19921, "Northwick 2017").verdict
    assert verdict.outcome == "contradicted"
    assert verdict.arithmetic.endswith("stated 19,921; that is the vote of Joe Earl in 2017")


def test_a_party_s_votes_are_its_candidate_s(corner_record: Official) -> None:
    assert outcome(corner_record, "votes", party("Green Party"), 1874, "Northwick 2017") == "supported"


def test_an_earlier_figure_of_a_candidate_who_stood_for_another_party_is_of_the_person(
    corner_record: Official,
) -> None:
    webb = Subject("candidacy", "Webb", same_person=True)
    found = judged(corner_record, "votes", webb, 2860, "Saltby 2024", occasion=Occasion(year=2017))
    assert found.verdict.outcome == "supported"
    assert found.verdict.confidence < 1
    assert any("/link/" in node for node in found.verdict.used)


def test_an_earlier_figure_may_be_the_actual_or_the_notional_one(corner_record: Official) -> None:
    then = Occasion(year=2019)
    for votes in (25104, 24000):
        tories = party("Conservative")
        assert outcome(corner_record, "votes", tories, votes, "Northwick 2024", occasion=then) == "supported"


def test_shares_with_decimals_are_right_when_they_round_there(corner_record: Official) -> None:
    assert outcome(corner_record, "share", "Baker", "53.7", "Northwick 2017") == "supported"
    assert outcome(corner_record, "share", "Baker", "54", "Northwick 2017") == "approximate"
    assert outcome(corner_record, "share", "Baker", "53.8", "Northwick 2017") == "contradicted"


def test_just_over_a_percentage_reaches_to_the_next_one(corner_record: Official) -> None:
    just: Words = {"operator": "about", "hedge": "just over"}
    assert outcome(corner_record, "share", "Joe Earl", "36", "Northwick 2017", **just) == "approximate"
    assert outcome(corner_record, "share", "Ann Able", "3", "Northwick 2017", **just) == "approximate"
    assert outcome(corner_record, "share", "Ann Able", "2", "Northwick 2017", **just) == "contradicted"
    assert outcome(corner_record, "share", "Ann Able", "4", "Northwick 2017", **just) == "contradicted"


def test_a_share_given_as_a_majority_is_contradicted_and_named(corner_record: Official) -> None:
    verdict = judged(
        corner_record, "majority", seat("Northwick"), "53.7", "Northwick 2017", unit="percent"
    ).verdict
    assert verdict.outcome == "contradicted"
    assert verdict.arithmetic.endswith("that is the share of Tom Baker in 2017")


def test_places_count_from_the_top_and_from_the_bottom(corner_record: Official) -> None:
    assert outcome(corner_record, "rank", "Cara Dunn", 3, "Northwick 2017") == "supported"
    assert outcome(corner_record, "rank", "Cara Dunn", 2, "Northwick 2017") == "contradicted"
    last: Words = {"unit": "place-from-last"}
    assert outcome(corner_record, "rank", "Ron Pike", 1, "Northwick 2017", **last) == "supported"
    assert outcome(corner_record, "rank", "Ann Able", 1, "Northwick 2017", **last) == "contradicted"


def test_electors_and_votes_cast_are_of_the_contest(corner_record: Official) -> None:
    assert outcome(corner_record, "electorate", seat("Northwick"), 74100, "Northwick 2017") == "supported"
    for cast in (55194, 55374):
        assert outcome(corner_record, "votes", seat("Northwick"), cast, "Northwick 2017") == "supported"


@pytest.mark.parametrize(
    ("name", "contest", "more", "reason"),
    [
        ("Tom Baker", None, {}, "no contest"),
        ("Una Nobody", "Northwick 2017", {}, "no Una Nobody stood in Northwick in 2017"),
        ("Tom Baker", "Northwick 2017", {"published": date(2017, 6, 1)}, "published before polling day"),
        (
            "Tom Baker",
            "Northwick 2017",
            {"occasion": Occasion(year=2005)},
            "before 2015-05-07, the first election on record",
        ),
        (
            "Tom Baker",
            "Northwick 2017",
            {"occasion": Occasion(year=2016)},
            "no poll of 2016 in Northwick on record",
        ),
    ],
)
def test_what_cannot_be_checked_says_why(
    corner_record: Official, name: str, contest: str | None, more: Words, reason: str
) -> None:
    verdict = judged(corner_record, "votes", name, 29657, contest, **more).verdict
    assert verdict.outcome == "not-checkable"
    assert verdict.arithmetic == f"not checkable: {reason}"
    assert verdict.official is None


@pytest.mark.parametrize(("measure", "value"), [("votes", 700), ("share", "49.6"), ("votes-change", 0)])
def test_votes_that_files_disagree_on_get_no_verdict(
    small_record: Official, measure: Measure, value: str | int
) -> None:
    verdict = judged(small_record, measure, "Fay Lund", value, "ge-2017-06-08/E14999002").verdict
    assert verdict.outcome == "not-checkable"
    assert "the official files disagree on the votes of Fay Lund" in verdict.arithmetic


def test_another_seat_s_figure_is_held_against_that_seat(corner_record: Official) -> None:
    there: Words = {"occasion": Occasion(year=2017, constituency="Saltby and Dunholme")}
    assert outcome(corner_record, "votes", "Vera Stone", 27910, "Northwick 2017", **there) == "supported"
    stone = Subject("person", "Vera Stone")
    there["published"] = date(2018, 1, 1)
    assert outcome(corner_record, "votes", stone, 27910, None, **there) == "supported"


def test_an_election_that_the_words_name_may_be_the_article_s_own(corner_record: Official) -> None:
    this_year: Words = {"occasion": Occasion(year=2017)}
    assert outcome(corner_record, "votes", "Sam Ford", 22405, "Eastmere 2017", **this_year) == "supported"
    the_by_election: Words = {"occasion": Occasion(kind="by")}
    for contest in ("Eastmere by-election", "Eastmere 2017"):
        found = outcome(corner_record, "votes", "Sam Ford", 19120, contest, **the_by_election)
        assert found == "supported"


def test_round_thousands_may_stand_for_the_number_nearest_to_them(corner_record: Official) -> None:
    assert outcome(corner_record, "majority", seat("Northwick"), 10000, "Northwick 2017") == "approximate"
    assert outcome(corner_record, "majority", seat("Northwick"), 8000, "Northwick 2017") == "contradicted"
