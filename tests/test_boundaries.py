import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from graph.boundaries import BOUNDARY_SETS, UNRESOLVED, boundary_set, country_of, in_force, is_code


@pytest.mark.parametrize(
    ("place", "day", "key"),
    [
        ("E14000763", date(2017, 6, 8), "uksi-2007-1681-england"),
        ("England", date(2024, 5, 30), "uksi-2007-1681-england"),
        ("W07000049", date(2010, 5, 6), "uksi-2006-1041-wales"),
        ("Scotland", date(2005, 5, 5), "uksi-2005-250-scotland"),
        ("N06000018", date(2019, 12, 12), "uksi-2008-1486-northern-ireland"),
        ("Northern Ireland", date(2005, 5, 5), "uksi-1995-2992-northern-ireland"),
        ("S14000021", date(2024, 7, 4), "uksi-2023-1230"),
        (None, date(2024, 7, 4), "uksi-2023-1230"),
        (None, date(2017, 6, 8), UNRESOLVED),
        ("South West", date(2017, 6, 8), UNRESOLVED),
        ("England", date(1992, 4, 9), UNRESOLVED),
    ],
)
def test_boundary_set_is_that_of_the_country_on_the_day(place: str | None, day: date, key: str) -> None:
    assert boundary_set(place, day) == key
    assert key in BOUNDARY_SETS


def test_boundary_sets_of_a_country_follow_one_another_without_gap() -> None:
    for country in ("England", "Wales", "Scotland", "Northern Ireland"):
        sets = [known for known in BOUNDARY_SETS.values() if known.country == country]
        ends = [known.in_force_to for known in sets]
        starts = [known.in_force_from for known in sets[1:]] + [date(2024, 5, 31)]
        assert [end and end + timedelta(days=1) for end in ends] == starts


def test_boundary_sets_in_force_are_four_before_2024_and_one_since() -> None:
    assert len(in_force(date(2019, 12, 12))) == 4
    assert [known.key for known in in_force(date(2024, 5, 31))] == ["uksi-2023-1230"]


def test_code_is_a_country_letter_and_eight_digits() -> None:
    assert is_code("E14000763")
    assert not is_code("K02000001")
    assert not is_code("E1400076")
    assert country_of("N05000001") == "Northern Ireland"
    assert country_of("England") is None


def test_boundary_sets_begin_and_end_as_the_seats_of_parliament_do(shared: Path) -> None:
    with (shared / "data/reference/constituencies-1997-2024.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            if not row["ONSCode"]:
                continue
            start = date(*map(int, reversed(row["StartDate"].split()[0].split("/"))))
            known = BOUNDARY_SETS[boundary_set(row["ONSCode"], start)]
            assert known.in_force_from == start
            end = row["EndDate"].split()[0].split("/") if row["EndDate"] else None
            assert known.in_force_to == (date(*map(int, reversed(end))) if end else None)
