"""The reference tables of Parliament's repository, one loader each."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from written import brief

from graph.loaders import load
from graph.records import CodeRevision, Loaded, NotionalResult, PartyRegistration, SeatDates, SeatOverlap
from graph.sources import source_files

SAMPLES = Path(__file__).parents[1] / "fixtures" / "loaders"


def sample(name: str) -> Loaded:
    return load(source_files([SAMPLES / name])[0])


def notional(of: Loaded) -> list[NotionalResult]:
    return [record for record in of.records if isinstance(record, NotionalResult)]


def overlaps(of: Loaded) -> list[SeatOverlap]:
    return [record for record in of.records if isinstance(record, SeatOverlap)]


def test_notional_results_leave_out_the_rows_that_are_sums_of_others() -> None:
    found = sample("parliament_notional/notional-2019.csv")
    first = [result for result in notional(found) if result.seat.name == "Testford North"]
    assert sum(result.votes for result in first) == first[0].valid_votes == 10000
    assert brief(found.faults) == [
        (3, "rows that are sums of other rows (TOTOTHV and MAXOTHV): 2", "noted"),
    ]


def test_notional_results_are_on_the_boundaries_that_came_after() -> None:
    first = notional(sample("parliament_notional/notional-2019.csv"))[0]
    assert (first.election.key, first.seat.boundary_set) == ("ge-2019-12-12", "uksi-2023-1230")


def test_notional_independents_are_told_apart_and_have_no_party_of_their_own() -> None:
    found = notional(sample("parliament_notional/notional-2019.csv"))
    assert [(r.label, r.party and r.party.mnis_id) for r in found[2:]] == [
        ("Independent", "8"),
        ("Independent 3", "8"),
        ("Commons Speaker", "47"),
    ]


def test_overlap_weights_are_pairs_of_the_old_and_the_new_seat() -> None:
    second = overlaps(sample("parliament_overlaps/overlaps.csv"))[1]
    assert (second.residential_from, second.residential_to) == (Decimal("0.7"), Decimal("0.4"))
    assert (second.area_from, second.area_to) == (Decimal("0.8"), Decimal("0.5"))
    assert (second.population_from, second.population_to) == (Decimal("0.75"), Decimal("0.45"))


def test_revised_codes_keep_commas_in_names() -> None:
    (first, _) = sample("parliament_revised_codes/revised.csv").records
    assert first == CodeRevision("S14999001", "Test, Vale and Moor", "S14999101", 1)


def test_party_without_number_in_a_register_is_set_aside() -> None:
    found = sample("parliament_party_registrations/registrations.csv")
    assert [r.ec_id for r in found.records if isinstance(r, PartyRegistration)] == ["PP9001", "PP9002"]
    assert [(f.line, f.severity, f.row) for f in found.faults] == [(4, "rejected", "8,Independent,-,,,,")]


def test_seats_have_their_days() -> None:
    found = [r for r in sample("parliament_seat_dates/seats.csv").records if isinstance(r, SeatDates)]
    assert [(r.seat.gss, r.start, r.end) for r in found] == [
        ("E14999001", date(2010, 4, 13), date(2024, 5, 30)),
        (None, date(1997, 4, 9), date(2005, 4, 11)),
        ("E14999011", date(2024, 5, 31), None),
    ]


def test_new_seats_begin_with_their_boundaries() -> None:
    found = [r for r in sample("parliament_new_seats/seats.csv").records if isinstance(r, SeatDates)]
    assert [(r.seat.name, r.seat.kind, r.start) for r in found] == [
        ("Testford", "Borough", date(2024, 5, 31)),
        ("City of Test", "County", date(2024, 5, 31)),
    ]


def test_real_notional_results_sum_to_the_valid_votes_of_every_seat(shared: Path) -> None:
    (file,) = source_files([shared / "data/results/notional-2019/results.csv"])
    seats = defaultdict(list)
    for result in notional(load(file)):
        seats[result.seat].append(result)
    assert len(seats) == 650
    assert all(sum(r.votes for r in of_seat) == of_seat[0].valid_votes for of_seat in seats.values())
    assert all(len({r.label for r in of_seat}) == len(of_seat) for of_seat in seats.values())


@pytest.mark.parametrize("weight", ["residential", "area", "population"])
def test_real_overlap_weights_sum_to_one_over_each_seat(shared: Path, weight: str) -> None:
    (file,) = source_files([shared / "data/reference/constituency-area-overlaps.csv"])
    old: dict[str, Decimal] = defaultdict(Decimal)
    new: dict[str, Decimal] = defaultdict(Decimal)
    for overlap in overlaps(load(file)):
        old[overlap.from_gss] += getattr(overlap, f"{weight}_from")
        new[overlap.to_gss] += getattr(overlap, f"{weight}_to")
    assert len(old) == len(new) == 650
    assert all(abs(total - 1) < Decimal("0.005") for total in (*old.values(), *new.values()))
