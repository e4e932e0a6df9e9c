"""What files disagree on: kept with both values and both places, and never decided."""

from datetime import date
from decimal import Decimal

import pytest

from graph.differences import Difference, differences
from graph.elections import general_election
from graph.parties import Parties
from graph.reconcile import Place, contests
from graph.records import Candidacy, ContestResult, Loaded, PartyAsStood, Record, Seat, Source

ELECTION = general_election(date(2017, 6, 8))
SEAT = Seat("E14999001", "Ambleford North", "uksi-2007-1681-england", "England")
ORCHARD, LANTERN = PartyAsStood("Orchard Party", "Orch"), PartyAsStood("Lantern Alliance", "Lant")
QUILL = "ge-2017-06-08/E14999001/ada-quill.orchard-party"
CONTEST = "ge-2017-06-08/E14999001"


def quill(
    votes: int | None, share: str | None = None, elected: bool | None = None, line: int = 2
) -> Candidacy:
    fraction = Decimal(share) if share else None
    return Candidacy(
        ELECTION, SEAT, "Ada", "Quill", ORCHARD, line, votes=votes, share=fraction, elected=elected
    )


def vetch(votes: int | None, elected: bool | None = None) -> Candidacy:
    return Candidacy(ELECTION, SEAT, "Bram", "Vetch", LANTERN, line=3, votes=votes, elected=elected)


def found(*files: tuple[Record, ...]) -> list[Difference]:
    loaded = [
        Loaded(Source(f"{name}.csv", "Commons candidacies", "0" * 64), records)
        for name, records in zip("abc", files, strict=False)
    ]
    return [
        difference
        for contest in contests(loaded, Parties())[0].values()
        for difference in differences(contest)
    ]


def test_files_that_agree_have_no_differences() -> None:
    totals = ContestResult(
        ELECTION,
        SEAT,
        2,
        winner_surname="QUILL",
        valid_votes=300,
        majority=100,
        party_votes=(("Orch", 200), ("Lant", 100), ("Tide", 0)),
    )
    rows = (quill(200, "0.666667", elected=True), vetch(100, elected=False))
    assert found(rows, rows, (totals,)) == []


def test_votes_of_two_files_differ() -> None:
    assert found((quill(200), vetch(100)), (quill(201, line=9),)) == [
        Difference(QUILL, False, "votes", "200", Place("a.csv", 2), "201", Place("b.csv", 9))
    ]


def test_votes_are_compared_with_the_first_file_that_has_them() -> None:
    assert found((quill(None),), (quill(200),), (quill(201),)) == [
        Difference(QUILL, False, "votes", "200", Place("b.csv", 2), "201", Place("c.csv", 2))
    ]


def test_winner_by_the_votes_differs_from_the_one_that_the_rows_name() -> None:
    assert found((quill(200, elected=False), vetch(100))) == [
        Difference(QUILL, False, "elected", "true", None, "false", Place("a.csv", 2))
    ]


def test_winner_of_two_files_differs_where_nobody_has_votes() -> None:
    assert found((quill(None, elected=True),), (quill(None, elected=False),)) == [
        Difference(QUILL, False, "elected", "true", Place("a.csv", 2), "false", Place("b.csv", 2))
    ]


def test_sums_differ_from_the_stated_totals() -> None:
    totals = ContestResult(ELECTION, SEAT, 7, valid_votes=301, majority=99)
    assert found((quill(200), vetch(100)), (totals,)) == [
        Difference(CONTEST, True, "valid votes", "300", None, "301", Place("b.csv", 7)),
        Difference(CONTEST, True, "majority", "100", None, "99", Place("b.csv", 7)),
    ]


def test_sums_are_not_compared_before_everybody_has_votes() -> None:
    totals = ContestResult(ELECTION, SEAT, 7, winner_surname="Vetch", valid_votes=301, majority=99)
    assert found((quill(200), vetch(None)), (totals,)) == []


def test_winner_differs_from_the_one_that_the_totals_name() -> None:
    totals = ContestResult(ELECTION, SEAT, 7, winner_first_name="Bram", winner_surname="Vetch")
    assert found((quill(200), vetch(100)), (totals,)) == [
        Difference(CONTEST, True, "winner", "Ada Quill", None, "Bram Vetch", Place("b.csv", 7))
    ]


def test_party_columns_differ_from_the_candidates_votes() -> None:
    totals = ContestResult(ELECTION, SEAT, 7, party_votes=(("Orch", 200), ("Lant", 101)))
    assert found((quill(200), vetch(100)), (totals,)) == [
        Difference(CONTEST, True, "votes of Lant", "100", None, "101", Place("b.csv", 7))
    ]


def test_totals_of_two_files_differ() -> None:
    one, other = (
        ContestResult(ELECTION, SEAT, 2, electorate=400, invalid_votes=1),
        ContestResult(ELECTION, SEAT, 3, electorate=401, invalid_votes=1),
    )
    assert found((one,), (other,)) == [
        Difference(CONTEST, True, "electorate", "400", Place("a.csv", 2), "401", Place("b.csv", 3))
    ]


@pytest.mark.parametrize("share", ["0.666667", "0.666666", "0.66667", "0.667", "0.7"])
def test_share_may_be_rounded_to_the_places_printed(share: str) -> None:
    assert found((quill(200, share), vetch(100))) == []


@pytest.mark.parametrize("share", ["0.66666", "0.666", "0.66", "0.5"])
def test_share_differs_from_the_votes(share: str) -> None:
    assert found((quill(200, share), vetch(100))) == [
        Difference(QUILL, False, "share", "0.666667", None, share, Place("a.csv", 2))
    ]


def test_share_may_be_of_the_stated_valid_votes_or_of_the_sum() -> None:
    totals = ContestResult(ELECTION, SEAT, 7, valid_votes=400)
    assert {d.what for d in found((quill(200, "0.5"), vetch(100)), (totals,))} == {"valid votes"}
    assert {d.what for d in found((quill(200, "0.666667"), vetch(100)), (totals,))} == {"valid votes"}


def test_share_of_no_votes_at_all_is_not_compared() -> None:
    assert found((quill(0, "0.1"), vetch(0))) == []
