from datetime import datetime
from pathlib import Path

import pytest
from written import brief, contests, loaded

from graph.loaders import load
from graph.records import ContestResult
from graph.sources import source_files

SAMPLES = Path(__file__).parents[1] / "fixtures" / "loaders" / "commons_contests"
HEADER = (
    "ONS ID,Constituency name,Country name,Electorate,Valid votes,Invalid votes,Majority,"
    "Con,Bus Pass,All other candidates"
)
ROW = "E14999001,Testford North,England,70000,10000,44,2000,6000,4000,0"


def sample(name: str) -> ContestResult:
    (found,) = contests(load(source_files([SAMPLES / name])[0]))
    return found


def test_winner_and_declaration_are_read_where_the_dialect_has_them() -> None:
    found = sample("no-header-31.csv")
    assert (found.winner_first_name, found.winner_surname) == ("Jo", "Penn")
    assert found.declared_at == datetime(2010, 5, 7, 3, 5)
    assert sample("lower-case-ge2015.csv").winner_surname is None


def test_totals_are_read() -> None:
    found = sample("winner-named-ge2024.csv")
    assert (found.electorate, found.valid_votes, found.invalid_votes) == (70000, 20000, 79)
    assert (found.majority, found.result) == (4000, "Lab hold")
    assert (found.first_party, found.second_party) == ("Lab", "RUK")


@pytest.mark.parametrize(
    ("name", "election", "party", "votes"),
    [
        ("lower-case-ge2015.csv", "ge-2015-05-07", "APNI", 12000),
        ("winner-named-ge2024.csv", "ge-2024-07-04", "RUK", 8000),
        ("by-elections.csv", "by-2016-05-05", "UKIP", 400),
        ("no-header-31.csv", "ge-2010-05-06", "LD", 4000),
        ("no-header-32.csv", "ge-2019-12-12", "BRX", 4000),
    ],
)
def test_party_columns_go_by_the_abbreviations_of_candidacies(
    name: str, election: str, party: str, votes: int
) -> None:
    found = sample(name)
    assert found.election.key == election
    assert dict(found.party_votes)[party] == votes


@pytest.mark.parametrize(("year", "fourth"), [(2010, "UKIP"), (2017, "UKIP"), (2019, "BRX"), (2024, "RUK")])
def test_fourth_party_of_copies_without_header_goes_by_the_election(
    tmp_path: Path, year: int, fourth: str
) -> None:
    row = (SAMPLES / "no-header-31.csv").read_text().strip().replace("07/05/2010 03:05", "")
    (found,) = contests(loaded(tmp_path, row, name=f"ge{year}.csv"))
    assert [party for party, _ in found.party_votes][3] == fourth


def test_every_column_between_majority_and_others_is_a_party(tmp_path: Path) -> None:
    (found,) = contests(loaded(tmp_path, HEADER, ROW))
    assert found.party_votes == (("Con", 6000), ("Bus Pass", 4000))


def test_number_that_is_none_is_noted_and_left_out(tmp_path: Path) -> None:
    found = loaded(tmp_path, HEADER, ROW.replace(",44,", ",[x],").replace("6000", "?"))
    (contest,) = contests(found)
    assert contest.invalid_votes is None
    assert contest.party_votes == (("Bus Pass", 4000),)
    assert sorted(brief(found.faults)) == [
        (2, "Con: “?” is not a whole number", "noted"),
        (2, "invalid votes: “[x]” is not a whole number", "noted"),
    ]


def test_contest_with_senseless_valid_votes_is_set_aside(tmp_path: Path) -> None:
    found = loaded(tmp_path, HEADER, ROW.replace("10000", "lots"))
    assert brief(found.faults) == [(2, "valid votes: “lots” is not a whole number", "rejected")]
