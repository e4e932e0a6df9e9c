from datetime import date
from pathlib import Path

import pytest
from written import written

from graph.elections import GENERAL_ELECTIONS, election_of, election_on, named
from graph.errors import SourceError

DECLARED = "E14999001,x,07/05/2010 03:05\nE14999002,x,28/05/2010 01:10\n"


def test_general_elections_are_known_by_the_parliament_elected() -> None:
    assert GENERAL_ELECTIONS[57] == date(2017, 6, 8)


def test_election_on_a_day_is_general_or_by() -> None:
    assert election_on(date(2017, 6, 8)).key == "ge-2017-06-08"
    assert election_on(date(2016, 5, 5)).key == "by-2016-05-05"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("parliament-55", "ge-2010-05-06"),
        ("hocl-ge2015-results-full.csv", "ge-2015-05-07"),
        ("HoC-GE2019-results-by-candidate.csv", "ge-2019-12-12"),
        ("notional-2019", "ge-2019-12-12"),
        ("results 2017-06-08.csv", "ge-2017-06-08"),
        ("by-2016-05-05", "by-2016-05-05"),
        ("ge-2029-05-03", "ge-2029-05-03"),
        ("parliament-12", None),
        ("downloaded-2017-06-15", None),
        ("2016", None),
        ("120177", None),
        ("ge-2017-99-99", None),
    ],
)
def test_name_means_an_election(name: str, key: str | None) -> None:
    found = named(name)
    assert (found and found.key) == key


def test_election_of_a_file_is_told_by_its_sidecar_before_all(tmp_path: Path) -> None:
    (tmp_path / "ge2015.meta.yaml").write_text("election: 2016-05-05\n")
    assert election_of(written(tmp_path, DECLARED, "ge2015.csv")).key == "by-2016-05-05"


def test_election_of_a_file_may_be_named_in_its_sidecar_by_key(tmp_path: Path) -> None:
    (tmp_path / "a.meta.yaml").write_text("election: ge-2017-06-08\n")
    assert election_of(written(tmp_path, "x")).key == "ge-2017-06-08"


def test_election_of_a_file_is_told_by_its_name_before_its_folders(tmp_path: Path) -> None:
    assert election_of(written(tmp_path, "x", "parliament-56/ge2017.csv")).key == "ge-2017-06-08"
    assert election_of(written(tmp_path, "x", "parliament-55/general/b.csv")).key == "ge-2010-05-06"


def test_election_of_a_file_is_told_by_its_declaration_times(tmp_path: Path) -> None:
    assert election_of(written(tmp_path, DECLARED, "x/y/z/a.csv")).key == "ge-2010-05-06"


def test_election_of_a_file_is_told_by_the_declaration_times_of_its_neighbour(tmp_path: Path) -> None:
    written(tmp_path, DECLARED, "x/y/z/contests.csv")
    assert election_of(written(tmp_path, "no times", "x/y/z/a.csv")).key == "ge-2010-05-06"


def test_election_of_by_elections_is_not_that_of_their_parliament(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="of which election"):
        election_of(written(tmp_path, "x", "parliament-55/by-elections/w/a.csv"))
    assert election_of(written(tmp_path, "x", "parliament-55/by-election/by-2011-01-13.csv")).key == (
        "by-2011-01-13"
    )


@pytest.mark.parametrize("content", ["nothing", "07/05/2010 03:05, 09/06/2017 02:41", "99/99/2010 03:05"])
def test_election_that_cannot_be_told_asks_for_a_sidecar(tmp_path: Path, content: str) -> None:
    with pytest.raises(SourceError, match=r"election: 2017-06-08.*a\.meta\.yaml"):
        election_of(written(tmp_path, content, "x/y/z/a.csv"))


def test_election_that_the_sidecar_misspells_is_a_source_error(tmp_path: Path) -> None:
    (tmp_path / "a.meta.yaml").write_text("election: last summer\n")
    with pytest.raises(SourceError, match="last summer"):
        election_of(written(tmp_path, "x"))
