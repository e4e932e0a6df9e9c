from decimal import Decimal
from pathlib import Path

import pytest
from written import brief, candidacies, loaded

from graph.loaders import load
from graph.records import PartyAsStood
from graph.sources import source_files

SAMPLES = Path(__file__).parents[1] / "fixtures" / "loaders" / "commons_candidacies"
HEADER = (
    "ONS ID,Constituency name,Country name,Party name,MNIS party ID,Candidate first name,Candidate surname,"
    "Candidate gender,Sitting MP,Member MNIS ID,Votes,Share,Change,DC Person ID"
)
PENN = "E14999001,Testford North,England,Labour,15,Jo,Penn,Female,Yes,90001,6000,0.6,0.1,70001"
ODELL = "E14999001,Testford North,England,Green Party,44,Sam,O'Dell,Male,No,,4000,0.4,,70002"


@pytest.mark.parametrize(
    ("sample", "election", "votes"),
    [
        ("lower-case-ge2015.csv", "ge-2015-05-07", [12000, 8000]),
        ("with-identifiers-ge2017.csv", "ge-2017-06-08", [6000, 4000]),
        ("with-identifiers-ge2024.csv", "ge-2024-07-04", [4500, 5500]),
        ("no-header-ge2010.csv", "ge-2010-05-06", [6000, 4000]),
        ("no-header-22-ge2019.csv", "ge-2019-12-12", [6000, 4000]),
    ],
)
def test_dialect_is_read(sample: str, election: str, votes: list[int]) -> None:
    found = candidacies(load(source_files([SAMPLES / sample])[0]))
    assert [candidacy.votes for candidacy in found] == votes
    assert {candidacy.election.key for candidacy in found} == {election}


def test_by_elections_are_of_the_day_of_each_row() -> None:
    found = load(source_files([SAMPLES / "by-elections.csv"])[0])
    assert [(c.election.key, c.seat.gss, c.line) for c in candidacies(found)] == [
        ("by-2016-05-05", "E14999001", 2),
        ("by-2017-02-23", "E14999002", 3),
    ]
    assert found.faults == ()


def test_candidacy_has_all_that_the_row_says(tmp_path: Path) -> None:
    (penn,) = candidacies(loaded(tmp_path, HEADER, PENN))
    assert penn.name == "Jo Penn"
    assert penn.party == PartyAsStood("Labour", mnis_id="15")
    assert (penn.seat.name, penn.seat.boundary_set) == ("Testford North", "uksi-2007-1681-england")
    assert (penn.mnis_id, penn.dc_id, penn.gender, penn.sitting_mp) == ("90001", "70001", "Female", True)
    assert (penn.votes, penn.share, penn.change) == (6000, Decimal("0.6"), Decimal("0.1"))
    assert penn.elected is None


def test_both_names_of_the_democracy_club_column_are_known(tmp_path: Path) -> None:
    for name in ("DC Person ID", "Democracy Club person ID"):
        (penn,) = candidacies(loaded(tmp_path, HEADER.replace("DC Person ID", name), PENN))
        assert penn.dc_id == "70001"


def test_rows_above_the_header_are_passed_over(tmp_path: Path) -> None:
    found = loaded(tmp_path, "General election results", "House of Commons Library,,", HEADER, PENN)
    assert [c.line for c in candidacies(found)] == [4]
    assert found.faults == ()


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    turned = [",".join(reversed(line.split(","))) for line in (HEADER, PENN)]
    assert candidacies(loaded(tmp_path, *turned)) == candidacies(loaded(tmp_path, HEADER, PENN))


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (PENN.replace("6000", "many"), "votes: “many” is not a whole number"),
        (PENN.replace("6000", "-1"), "votes: “-1” is not a whole number"),
        (PENN.replace("Testford North", ""), "no constituency"),
        (PENN.replace("Jo,Penn", ","), "no name of a candidate"),
        (PENN.replace("Labour", " "), "no party"),
        (PENN + ",extra", "15 columns instead of 14"),
        ("Source: House of Commons Library", "1 columns instead of 14"),
        (HEADER, "the header again"),
        (ODELL, "the same row as line 2"),
    ],
)
def test_row_that_cannot_be_used_is_set_aside_and_kept_as_it_was(tmp_path: Path, row: str, why: str) -> None:
    found = loaded(tmp_path, HEADER, ODELL, row, PENN.replace("Jo,Penn", "Kit,Lane").replace("90001", ""))
    assert [c.surname for c in candidacies(found)] == ["O'Dell", "Lane"]
    rejected = [fault for fault in found.faults if fault.severity == "rejected"]
    assert [(fault.line, fault.what, fault.row) for fault in rejected] == [(3, why, row)]


@pytest.mark.parametrize(
    ("was", "now", "what"),
    [
        (",0.6,", ",,", "no share"),
        (",0.6,", ",60,", "share: “60” is not a fraction between 0 and 1"),
        ("Female", "?", "gender: “?” is not a gender known here"),
        ("E14999001", "E149", "“E149” is not the code of a constituency"),
    ],
)
def test_cell_that_makes_no_sense_is_noted_and_the_row_used(
    tmp_path: Path, was: str, now: str, what: str
) -> None:
    found = loaded(tmp_path, HEADER, PENN.replace(was, now))
    assert len(found.records) == 1
    assert brief(found.faults) == [(2, what, "noted")]


@pytest.mark.parametrize(
    ("was", "now", "what"),
    [
        ("Yes", "\xa0", "non-breaking space in sitting mp"),
        ("Yes", "Yes ", "padding in sitting mp"),
        ("Penn", "PÃ©nn", "mojibake in surname"),
    ],
)
def test_cell_that_can_be_mended_is(tmp_path: Path, was: str, now: str, what: str) -> None:
    found = loaded(tmp_path, HEADER, PENN.replace(was, now))
    assert len(found.records) == 1
    assert brief(found.faults) == [(2, what, "repaired")]


def test_identifier_of_two_candidates_is_noted_and_kept_on_both(tmp_path: Path) -> None:
    found = loaded(tmp_path, HEADER, PENN, ODELL.replace("70002", "70001"))
    assert [c.dc_id for c in candidacies(found)] == ["70001", "70001"]
    assert brief(found.faults) == [
        (3, "Democracy Club id 70001 is also given to Jo Penn on line 2", "noted"),
    ]


def test_votes_are_open_before_the_count(tmp_path: Path) -> None:
    found = loaded(tmp_path, HEADER, PENN.replace("6000,0.6", ","), ODELL.replace("4000,0.4", ","))
    assert [c.votes for c in candidacies(found)] == [None, None]
    assert found.faults == ()


def test_votes_missing_among_others_are_noted(tmp_path: Path) -> None:
    found = loaded(tmp_path, HEADER, PENN.replace("6000,0.6", ","), ODELL)
    assert [c.votes for c in candidacies(found)] == [None, 4000]
    assert brief(found.faults) == [(2, "no votes for Jo Penn, though others have them", "noted")]


def test_quote_left_open_does_not_swallow_the_rows_below(tmp_path: Path) -> None:
    found = loaded(tmp_path, HEADER, PENN.replace("Jo,", '"Jo,'), ODELL, PENN.replace("Jo,Penn", "Kit,Lane"))
    assert [c.surname for c in candidacies(found)] == ["O'Dell", "Lane"]
    assert [(fault.line, fault.severity) for fault in found.faults] == [(2, "rejected")]


def test_quoted_line_end_keeps_lines_right(tmp_path: Path) -> None:
    found = loaded(tmp_path, HEADER, PENN.replace("Testford North", '"Testford\nNorth"'), ODELL)
    assert [(c.surname, c.line) for c in candidacies(found)] == [("Penn", 2), ("O'Dell", 4)]


def test_blank_cells_too_many_are_dropped(tmp_path: Path) -> None:
    found = loaded(tmp_path, HEADER, PENN + ",,,", ",,,", ODELL)
    assert [c.surname for c in candidacies(found)] == ["Penn", "O'Dell"]
    assert found.faults == ()


def test_header_without_rows_is_noted(tmp_path: Path) -> None:
    found = loaded(tmp_path, HEADER)
    assert found.records == ()
    assert brief(found.faults) == [(1, "a header and no rows", "noted")]


def test_names_that_look_odd_stay_as_they_are(tmp_path: Path) -> None:
    found = loaded(
        tmp_path, HEADER, PENN.replace("Jo,Penn", "77,Joseph"), ODELL.replace("Sam,", "'Howling Laud',")
    )
    assert [c.name for c in candidacies(found)] == ["77 Joseph", "'Howling Laud' O'Dell"]
