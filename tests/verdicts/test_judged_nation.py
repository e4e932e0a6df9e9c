"""Figures of the whole country, which need every seat: held against the real results."""

import pytest
from stating import Words, judged, party, seat

from graph.official import Official
from graph.store import Store
from graph.text.stated import Occasion, Subject

NATIONAL = Subject("election", "ge-2024-07-04", "ge-2024-07-04")


@pytest.fixture(scope="module")
def country(uk_kg: Store) -> Official:
    return Official(uk_kg)


@pytest.mark.parametrize(
    ("name", "value", "words", "verdict"),
    [
        ("Labour", 411, {}, "supported"),
        ("Labour", 412, {}, "supported"),  # with the Speaker, who was chosen from Labour
        ("Labour", 410, {}, "approximate"),
        ("Labour", 413, {}, "contradicted"),
        ("Labour", 400, {"operator": "at-least", "hedge": "over"}, "supported"),
        ("Green", 4, {}, "supported"),
        ("Reform UK", 6, {}, "contradicted"),
    ],
)
def test_seats_won(country: Official, name: str, value: int, words: Words, verdict: str) -> None:
    found = judged(country, "seats", party(name), value, "Islington North 2024", **words)
    assert found.verdict.outcome == verdict


def test_seats_of_an_earlier_election(country: Official) -> None:
    then: Words = {"occasion": Occasion(year=2019)}
    found = judged(country, "seats", party("Conservative"), 365, "Islington North 2024", **then)
    assert found.verdict.outcome == "supported"
    assert found.contest == "https://w3id.org/hustings/id/election/ge-2019-12-12"


def test_turnout_of_the_country(country: Official) -> None:
    found = judged(country, "turnout", NATIONAL, "59.7", "Islington North 2024")
    assert found.verdict.arithmetic == (
        "28,809,340 / 48,253,193 = 59.7 per cent, by valid votes in all seats of ge-2024-07-04"
    )
    assert judged(country, "turnout", NATIONAL, "61.7", "Islington North 2024").verdict.outcome == (
        "contradicted"
    )


def test_turnout_against_the_country(country: Official) -> None:
    national: Words = {"baseline_kind": "national"}
    here = seat("Islington North")
    found = judged(country, "turnout-change", here, "7.6", "Islington North 2024", **national)
    assert found.verdict.outcome == "supported"
    assert found.baseline_kind == "national"


def test_figures_on_unchanged_boundaries_may_follow_an_estimate_that_differs(country: Official) -> None:
    """Bournemouth East is all but unchanged; the estimate of 2019 moves 31 votes of its winner."""
    contest = "ge-2024-07-04/E14001115"
    for votes in (24926, 24957):
        then: Words = {"occasion": Occasion(year=2019)}
        found = judged(country, "votes", party("Conservative"), votes, contest, **then)
        assert found.verdict.outcome == "supported"
