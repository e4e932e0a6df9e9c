"""The real files: everything in them is counted, and every known fault survived."""

import sys
import time
from pathlib import Path

import pytest
from written import candidacies, contests

from graph.loaders import Reading, read_all
from graph.records import Candidacy, Fault, Loaded, SeatOverlap


@pytest.fixture(scope="module")
def reading(shared: Path) -> Reading:
    return read_all([shared / "data"])


def one(reading: Reading, file: str) -> Loaded:
    """What `55` (a general election's candidacies) or `56b` (those of by-elections) gave."""
    kind = "by-elections" if file.endswith("b") else "general-election"
    label = f"data/results/parliament-{file[:2]}/{kind}/candidacies.csv"
    return next(loaded for loaded in reading.loaded if loaded.source.label == label)


def row(reading: Reading, place: str) -> Candidacy:
    """The candidacy at `58:154`."""
    file, _, line = place.partition(":")
    return next(c for c in candidacies(one(reading, file)) if c.line == int(line))


def faults(reading: Reading, place: str) -> list[Fault]:
    file, _, line = place.partition(":")
    return [fault for fault in one(reading, file).faults if fault.line == int(line)]


def test_every_file_is_loaded_and_none_refused(reading: Reading) -> None:
    assert len(reading.loaded) == 27
    assert reading.refused == ()
    assert reading.duplicates == ()


def test_every_candidacy_is_counted_and_no_row_of_results_set_aside(reading: Reading) -> None:
    found = [c for loaded in reading.loaded for c in candidacies(loaded)]
    assert sum(c.election.is_general for c in found) == 19_260
    assert sum(not c.election.is_general for c in found) == 668
    rejected = {
        loaded.source.label
        for loaded in reading.loaded
        for fault in loaded.faults
        if fault.severity == "rejected"
    }
    assert rejected == {"data/reference/political-party-registrations.csv"}


def test_every_contest_is_counted_under_its_election(reading: Reading) -> None:
    found = [c for loaded in reading.loaded for c in contests(loaded)]
    assert sum(c.election.is_general for c in found) == 3_250
    assert sum(not c.election.is_general for c in found) == 65
    general = {c.election.key for c in found if c.election.is_general}
    assert general == {"ge-2010-05-06", "ge-2015-05-07", "ge-2017-06-08", "ge-2019-12-12", "ge-2024-07-04"}


def test_results_load_in_two_seconds_of_processor_time(shared: Path) -> None:
    if sys.gettrace():
        pytest.skip("a tracer such as coverage slows everything several times over")
    start = time.process_time()
    read_all([shared / "data" / "results"])
    assert time.process_time() - start < 2.0


def test_party_columns_of_contests_agree_with_the_candidacies(reading: Reading) -> None:
    votes: dict[tuple[str, str | None, str | None], int] = {}
    for loaded in reading.loaded:
        for c in candidacies(loaded):
            key = (c.election.key, c.seat.gss, c.party.abbreviation)
            votes[key] = votes.get(key, 0) + (c.votes or 0)
    differing = {
        (contest.seat.name, party, count)
        for loaded in reading.loaded
        for contest in contests(loaded)
        for party, count in contest.party_votes
        if votes.get((contest.election.key, contest.seat.gss, party), 0) != count
        # In 2010 Ulster Unionists stood under another name, which their column passes over.
        and (contest.election.key, party) != ("ge-2010-05-06", "UUP")
    }
    assert differing == {
        ("Newark", "SDLP", 1891),
        ("Sheffield, Brightside and Hillsborough", "Lab", 14087),
        ("Clacton", "RUK", 22379),
    }


# Numbers as in the list of faults that a loader must survive.


@pytest.mark.parametrize(
    ("file", "rows"), [("55", 4150), ("58b", 252), ("59", 4515), ("59b", 86), ("56b", 91)]
)
def test_fault_1_headers_marks_and_line_ends_of_all_kinds(reading: Reading, file: str, rows: int) -> None:
    assert len(candidacies(one(reading, file))) == rows


def test_fault_2_both_columns_of_ids_and_blanks_in_them(reading: Reading) -> None:
    blank = [c for file in ("55b", "56b") for c in candidacies(one(reading, file)) if c.dc_id is None]
    assert len(blank) == 69
    assert row(reading, "59:2").dc_id == "117009"
    assert row(reading, "55b:2").dc_id == "1862"


@pytest.mark.parametrize(
    ("place", "name", "mnis"), [("58:154", "Adam Cleary", "16"), ("58:513", "Michael Boyle", "441")]
)
def test_fault_3_wrong_member_ids_are_left_to_linking(
    reading: Reading, place: str, name: str, mnis: str
) -> None:
    assert (row(reading, place).name, row(reading, place).mnis_id) == (name, mnis)


def test_fault_4_shared_democracy_club_id_is_noted(reading: Reading) -> None:
    assert row(reading, "56b:69").dc_id == row(reading, "56b:73").dc_id == "26371"
    (fault,) = faults(reading, "56b:73")
    assert fault.what == "Democracy Club id 26371 is also given to Jim Clarke on line 69"
    assert row(reading, "59:4516").dc_id == "3440"


def test_fault_5_namesakes_are_two_candidacies(reading: Reading) -> None:
    green, conservative = row(reading, "59:2583"), row(reading, "59:2587")
    assert green.name == conservative.name == "Greg Smith"
    assert green.seat == conservative.seat
    assert green.party != conservative.party
    omilanas = [c for c in candidacies(one(reading, "59")) if c.name == "Niko Omilana"]
    assert len(omilanas) == len({c.dc_id for c in omilanas}) == 11


@pytest.mark.parametrize(
    ("place", "word"),
    [("56:606", "Séamus"), ("56:3017", "Dünweber"), ("56:3042", "Léonie"), ("59:258", "Áine")],
)
def test_fault_6_mojibake_is_repaired(reading: Reading, place: str, word: str) -> None:
    assert word in row(reading, place).name
    assert [(fault.what[:8], fault.severity) for fault in faults(reading, place)] == [
        ("mojibake", "repaired")
    ]


def test_fault_7_genders_have_one_spelling(reading: Reading) -> None:
    found = [c.gender for loaded in reading.loaded for c in candidacies(loaded)]
    assert set(found) == {"Male", "Female", "Non-binary", None}
    assert found.count("Non-binary") == 17
    assert [fault.severity for fault in faults(reading, "55:2436")] == ["noted"]


def test_fault_8_hard_spaces_and_padding_are_removed(reading: Reading) -> None:
    assert row(reading, "55:730").sitting_mp is None
    hard = [f for f in one(reading, "55").faults if "non-breaking space in sitting mp" in f.what]
    assert len(hard) == 17
    assert row(reading, "59:27").seat.kind == "County"
    assert row(reading, "55:150").seat.region == "East of England"
    assert all(c.votes is not None for loaded in reading.loaded for c in candidacies(loaded))


@pytest.mark.parametrize(
    ("place", "first", "last"),
    [
        ("56b:15", "Mohammed", "Shaffaq"),
        ("58b:180", "77", "Joseph"),
        ("59b:54", "Joseph", "77"),
        ("58b:206", "Prince", "A Love, Emperor of India"),
    ],
)
def test_fault_9_odd_names_stay_as_printed(reading: Reading, place: str, first: str, last: str) -> None:
    assert (row(reading, place).first_name, row(reading, place).surname) == (first, last)


@pytest.mark.parametrize(("place", "word"), [("55b:5", "Nuttal"), ("55b:165", "Walting")])
def test_fault_10_misprinted_names_stay_as_printed(reading: Reading, place: str, word: str) -> None:
    assert row(reading, place).surname == word


@pytest.mark.parametrize(
    ("place", "party"), [("59:257", "Sinn Fein"), ("59:1767", "Linconshire Independents")]
)
def test_fault_10_misprinted_parties_stay_as_printed(reading: Reading, place: str, party: str) -> None:
    assert row(reading, place).party.name == party


def test_fault_11_one_member_may_have_two_surnames(reading: Reading) -> None:
    surnames: dict[str, set[str]] = {}
    for loaded in reading.loaded:
        for c in candidacies(loaded):
            if c.mnis_id:
                surnames.setdefault(c.mnis_id, set()).add(c.surname)
    assert surnames["4475"] == {"Fernandes", "Braverman"}


def test_fault_12_party_numbers_stay_as_given(reading: Reading) -> None:
    greens = {
        (file, c.party.mnis_id)
        for file in ("55", "58", "59")
        for c in candidacies(one(reading, file))
        if c.seat.country == "Northern Ireland" and "Green" in c.party.name
    }
    assert greens == {("55", "1113"), ("58", "1113"), ("59", "44")}
    for file, mnis in (("58", "1006"), ("59", "1036")):
        assert {c.party.ec_id for c in candidacies(one(reading, file)) if c.party.mnis_id == mnis} >= {
            "PP7931"
        }
    assert all(
        c.party.ec_id is None
        for file in ("55", "59")
        for c in candidacies(one(reading, file))
        if c.party.mnis_id in ("8", "47")
    )


def test_fault_13_older_codes_of_unchanged_seats_are_left_to_the_build(reading: Reading) -> None:
    table = next(loaded for loaded in reading.loaded if loaded.source.label.endswith("overlaps.csv"))
    codes = {overlap.to_gss for overlap in table.records if isinstance(overlap, SeatOverlap)}
    assert "S14000006" in codes
    assert "S14000107" not in codes
