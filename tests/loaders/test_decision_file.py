"""Decisions on who is who, as people write them down."""

from pathlib import Path

import pytest
from written import brief, loaded

from graph.records import StatedDecision

HEADER = "decision,a,b,by,source"


def test_decision_says_of_which_candidacies_by_whom_and_on_what_it_rests(tmp_path: Path) -> None:
    of = loaded(tmp_path, HEADER, "same,ge-1/a,ge-2/b,M. Editor,was rung up", name="decisions.csv")
    assert of.records == (StatedDecision("ge-1/a", "ge-2/b", True, "M. Editor", "was rung up", 2),)


@pytest.mark.parametrize("said", ["not the same", "Not the same", "not same", "different"])
def test_not_the_same_is_written_in_several_ways(tmp_path: Path, said: str) -> None:
    of = loaded(tmp_path, HEADER, f"{said},a,b,me,seen", name="decisions.csv")
    assert [record.same for record in of.records if isinstance(record, StatedDecision)] == [False]


def test_candidacies_may_be_given_by_their_iris(tmp_path: Path) -> None:
    base = "https://w3id.org/hustings/id/candidacy/"
    of = loaded(tmp_path, HEADER, f"same,{base}ge-1/a,{base}ge-2/b,me,seen", name="decisions.csv")
    assert [(r.a, r.b) for r in of.records if isinstance(r, StatedDecision)] == [("ge-1/a", "ge-2/b")]


def test_row_without_a_decision_is_open_and_no_fault(tmp_path: Path) -> None:
    of = loaded(tmp_path, HEADER, ",a,b,,", "same,a,c,me,seen", name="decisions.csv")
    assert len(of.records) == 1
    assert of.faults == ()


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("maybe,a,b,me,seen", "“maybe” is no decision: write `same` or `not the same`, or leave it blank"),
        ("same,a,,me,seen", "no b"),
        ("same,a,b,,seen", "it must say who decides (`by`) and what it rests on (`source`)"),
        ("same,a,b,me,", "it must say who decides (`by`) and what it rests on (`source`)"),
    ],
)
def test_row_that_cannot_be_followed_is_set_aside_and_the_others_stay(
    tmp_path: Path, row: str, why: str
) -> None:
    of = loaded(tmp_path, HEADER, row, "same,a,c,me,seen", name="decisions.csv")
    assert brief(of.faults) == [(2, why, "rejected")]
    assert len(of.records) == 1
