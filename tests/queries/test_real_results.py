"""What the questions say of the real results is what the files say when they are read by hand."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from graph.build import build
from graph.catalogue import ask, question
from graph.store import Store

YEARS = {"ge-2010": 55, "ge-2015": 56, "ge-2017": 57, "ge-2019": 58, "ge-2024": 59}
DECEMBER_2019 = date(2019, 12, 12)
COLUMNS = (
    "election", "date", "gss", "constituency", "first_name", "surname", "party", "party_mnis", "party_ec",
    "votes", "share", "rank", "elected", "person", "candidacy",
)  # fmt: skip


def lines(shared: Path, election: str, file: str) -> Iterator[list[str]]:
    """The rows of a file of the general election, without the header that only some have."""
    folder = shared / "data" / "results" / f"parliament-{YEARS[election]}" / "general-election"
    with (folder / f"{file}.csv").open(encoding="utf-8-sig", newline="") as stream:
        yield from (row for row in csv.reader(stream) if row[0] != "ONS ID")


def polled(shared: Path, election: str) -> dict[str, list[tuple[int, str, str]]]:
    """Votes, surname and party of all who stood, by constituency, most votes first."""
    found: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for row in lines(shared, election, "candidacies"):
        found[row[2]].append((int(row[18]), row[13], row[7]))
    return {seat: sorted(standing, reverse=True) for seat, standing in found.items()}


def test_candidacies_are_one_row_each_with_the_columns_that_they_are_known_by(uk_kg: Store) -> None:
    answer = ask(uk_kg, "candidacies")
    assert answer.columns == COLUMNS == tuple(question("candidacies").columns)
    assert len(answer) == len(set(answer.column("candidacy"))) == 19_928
    assert answer.rows == tuple(sorted(answer.rows, key=lambda row: str(row[1])))
    assert None not in {
        cell for name in ("date", "gss", "constituency", "votes") for cell in answer.column(name)
    }


@pytest.mark.parametrize(
    ("election", "gains"), [("ge-2015", 111), ("ge-2017", 70), ("ge-2019", 81), ("ge-2024", 303)]
)
def test_seats_that_changed_hands_are_those_that_the_results_call_gains(
    uk_kg: Store, shared: Path, election: str, gains: int
) -> None:
    stated = [row[2] for row in lines(shared, election, "constituencies") if " gain from " in row[11]]
    answer = ask(uk_kg, "seat-changes", election=election)
    assert sorted(map(str, answer.column("constituency"))) == sorted(stated)
    assert len(answer) == len(stated) == gains
    ways = Counter((row["from_party"], row["to_party"]) for row in answer)
    assert {(row["from_party"], row["to_party"]): row["seats"] for row in answer} == ways
    assert set(answer.column("comparison")) == {"notional" if election == "ge-2024" else "poll"}


@pytest.mark.parametrize("election", YEARS)
def test_lost_deposits_are_those_of_at_most_a_twentieth_of_the_votes(
    uk_kg: Store, shared: Path, election: str
) -> None:
    expected = [
        (seat, votes, party)
        for seat, standing in polled(shared, election).items()
        for votes, _, party in standing
        if 20 * votes <= sum(all_votes for all_votes, _, _ in standing)
    ]
    answer = ask(uk_kg, "lost-deposits", election=election)
    found = zip(answer.column("constituency"), answer.column("votes"), answer.column("party"), strict=True)
    assert sorted(found, key=str) == sorted(expected, key=str)
    lost = Counter(party for *_, party in expected)
    assert {row["party"]: row["party_lost"] for row in answer} == lost


@pytest.mark.parametrize(
    ("party", "election", "printed"),
    [
        ("Reform UK", "ge-2024", {"Reform UK"}),
        ("Liberal Democrat", "ge-2010", {"Liberal Democrat"}),
        ("Labour Party", "ge-2019", {"Labour", "Labour and Co-operative"}),
    ],
)
def test_second_places_are_those_of_the_second_most_votes(
    uk_kg: Store, shared: Path, party: str, election: str, printed: set[str]
) -> None:
    expected = [
        (seat, first[0] - second[0])
        for seat, (first, second, *_) in polled(shared, election).items()
        if second[2] in printed
    ]
    answer = ask(uk_kg, "second-places", party=party, election=election)
    assert sorted(zip(answer.column("constituency"), answer.column("gap"), strict=True), key=str) == sorted(
        expected, key=str
    )
    assert answer.column("gap") == sorted(gap for _, gap in expected)
    close = ask(uk_kg, "second-places", party=party, election=election, votes=1000)
    assert len(close) == sum(gap <= 1000 for _, gap in expected)


@pytest.mark.parametrize("election", YEARS)
def test_defeated_mps_are_sitting_members_with_fewer_votes_than_another(
    uk_kg: Store, shared: Path, election: str
) -> None:
    results = polled(shared, election)
    expected = [
        (row[2], f"{row[12]} {row[13]}")
        for row in lines(shared, election, "candidacies")
        if row[15].strip() == "Yes" and int(row[18]) < results[row[2]][0][0]
    ]
    answer = ask(uk_kg, "defeated-mps", election=election)
    found = zip(answer.column("constituency"), answer.column("name"), strict=True)
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_defeated_mps_come_by_the_majority_overturned(uk_kg: Store) -> None:
    answer = ask(uk_kg, "defeated-mps", election="ge-2015")
    assert len(answer) == 92
    assert [row[:6] for row in answer.rows[:3]] == [
        ("Tom Greatrex", "Labour and Co-operative", "Rutherglen and Hamilton West", 21_002, "poll", 20_304),
        ("Tom Clarke", "Labour", "Coatbridge, Chryston and Bellshill", 20_714, "poll", 17_195),
        ("Gemma Doyle", "Labour and Co-operative", "West Dunbartonshire", 17_408, "poll", 16_027),
    ]


def test_defeated_independents_overturn_no_majority_of_a_party(uk_kg: Store) -> None:
    answer = ask(uk_kg, "defeated-mps", election="ge-2024")
    overturned = {row["name"]: row["majority_overturned"] for row in answer if row["party"] == "Independent"}
    assert overturned["Claudia Webbe"] is None
    assert set(overturned.values()) == {None}


def test_defeated_mps_of_the_first_election_loaded_have_nothing_before(uk_kg: Store) -> None:
    answer = ask(uk_kg, "defeated-mps", election="ge-2010")
    assert set(zip(answer.column("comparison"), answer.column("previous"), strict=True)) == {("none", None)}


def test_closest_contests_of_2024_are_hendon_and_poole(uk_kg: Store) -> None:
    answer = ask(uk_kg, "first-and-second", election="ge-2024")
    assert len(answer) == 650
    closest = sorted(answer, key=lambda row: (row["majority_points"], row["constituency"]))[:2]
    assert [(row["constituency"], row["first"], row["second"], row["majority"]) for row in closest] == [
        ("Hendon", "David Pinto-Duschinsky", "Ameet Jogia", 15),
        ("Poole", "Neil Duncan-Jordan", "Robert Syms", 18),
    ]


def test_banbury_was_most_of_the_old_banbury_and_a_part_of_witney(uk_kg: Store) -> None:
    answer = ask(uk_kg, "predecessors", constituency="Banbury")
    assert [row[1:8] for row in answer.rows] == [
        ("Banbury", Decimal("0.605278256"), Decimal("0.814758324"), DECEMBER_2019,
         "Victoria Prentis", "Conservative", 16_813),
        ("Witney", Decimal("0.164109537"), Decimal("0.185241676"), DECEMBER_2019,
         "Robert Courts", "Conservative", 15_177),
    ]  # fmt: skip


def test_losers_too_left_for_reform_uk_in_2024_and_most_of_them_from_ukip(uk_kg: Store) -> None:
    joined = ask(uk_kg, "party-switchers", election="ge-2024", to="Reform UK")
    left = Counter(row["from_party"] for row in joined)
    assert left["UK Independence Party"] > 30
    assert all(Decimal(str(row["confidence"])) >= Decimal("0.91") for row in joined)
    (anderson,) = ask(
        uk_kg, "party-switchers", election="ge-2024", **{"from": "Conservative"}, to="Reform UK"
    )
    assert (anderson["name"], anderson["from_constituency"], anderson["elected"]) == (
        "Lee Anderson", "Ashfield", True,
    )  # fmt: skip


def test_losers_of_islington_are_one_person_from_election_to_election(uk_kg: Store) -> None:
    russell = ask(uk_kg, "record", person="Caroline Russell")
    assert [(str(row["date"]), row["votes"]) for row in russell] == [
        ("2015-05-07", 5043), ("2017-06-08", 2229), ("2019-12-12", 4326),
    ]  # fmt: skip
    assert [str(row["date"]) for row in ask(uk_kg, "record", person="Terry Stacy")] == [
        "2015-05-07", "2024-07-04",
    ]  # fmt: skip


def test_two_greg_smiths_of_mid_buckinghamshire_are_two_people(uk_kg: Store) -> None:
    rows = ask(uk_kg, "candidacies", constituency="Mid Buckinghamshire", election="ge-2024")
    assert len({row["person"] for row in rows if row["surname"] == "Smith"}) == 2
    member = ask(uk_kg, "record", person="https://w3id.org/hustings/id/person/mnis/4778")
    assert {row["party"] for row in member} == {"Conservative"}


def test_more_certainty_leaves_rows_out_and_less_brings_in_what_is_possible(uk_kg: Store) -> None:
    rows = {
        least: len(ask(uk_kg, "party-switchers", election="ge-2024", confidence=least))
        for least in (0.5, 0.91, 0.999)
    }
    assert rows[0.5] > rows[0.91] > rows[0.999]


def test_every_iri_of_the_elections_until_2019_stands_or_leads_on_with_all_the_files(
    uk_kg: Store, shared: Path, tmp_path: Path
) -> None:
    folders = [shared / "data" / "results" / f"parliament-{number}" for number in (55, 56, 57, 58)]
    earlier, _ = build(folders, tmp_path / "earlier")
    people = "SELECT DISTINCT ?person { ?c <https://w3id.org/hustings/ont#candidate> ?person }"
    leads = "SELECT ?old { ?old <http://purl.org/dc/terms/isReplacedBy> ?new }"
    known = {row[0] for query in (people, leads) for row in uk_kg.select(query).rows}
    assert {row[0] for row in earlier.select(people).rows} <= known
