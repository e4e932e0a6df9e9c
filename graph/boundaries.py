"""The sets of constituency boundaries, each with the statute that made it and the days it was in force.

Statutes and days are those of the register of orders in Parliament's repository ukparliament/psephology
(db/data/legislation/orders.csv, 2026). By-elections keep the set with which their Parliament was elected.
"""

from dataclasses import dataclass
from datetime import date

_COUNTRIES = {"E": "England", "W": "Wales", "S": "Scotland", "N": "Northern Ireland"}
# The set of a seat whose country, and so whose boundaries, no source gives.
UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class BoundarySet:
    """One set; `country` is None where it holds for the whole kingdom, `in_force_to` while in force."""

    key: str
    statute: str
    country: str | None = None
    url: str | None = None
    in_force_from: date | None = None
    in_force_to: date | None = None


def _set(number: str, country: str | None, title: str, start: date, end: date | None) -> BoundarySet:
    key = "-".join(["uksi", *number.split("/"), *(country or "").lower().split()])
    url = f"https://www.legislation.gov.uk/id/uksi/{number}"
    return BoundarySet(key, f"Parliamentary Constituencies {title}", country, url, start, end)


_1997, _2005, _2010, _2024 = date(1997, 4, 9), date(2005, 4, 12), date(2010, 4, 13), date(2024, 5, 31)
_TO_2005, _TO_2010, _TO_2024 = date(2005, 4, 11), date(2010, 4, 12), date(2024, 5, 30)

BOUNDARY_SETS = {
    known.key: known
    for known in (
        _set("1995/1626", "England", "(England) Order 1995", _1997, _TO_2010),
        _set("1995/1036", "Wales", "(Wales) Order 1995", _1997, _TO_2010),
        _set("1995/1037", "Scotland", "(Scotland) Order 1995", _1997, _TO_2005),
        _set("1995/2992", "Northern Ireland", "(Northern Ireland) Order 1995", _1997, _TO_2010),
        _set("2005/250", "Scotland", "(Scotland) Order 2005", _2005, _TO_2024),
        _set("2006/1041", "Wales", "and Assembly Electoral Regions (Wales) Order 2006", _2010, _TO_2024),
        _set("2007/1681", "England", "(England) Order 2007", _2010, _TO_2024),
        _set("2008/1486", "Northern Ireland", "(Northern Ireland) Order 2008", _2010, _TO_2024),
        _set("2023/1230", None, "Order 2023", _2024, None),
        BoundarySet(UNRESOLVED, "Boundaries that the source does not tell"),
    )
}


def in_force(day: date) -> tuple[BoundarySet, ...]:
    """The sets in force on the day: one for each country, or one for all; none before April 1997."""
    return tuple(
        known
        for known in BOUNDARY_SETS.values()
        if known.in_force_from
        and known.in_force_from <= day
        and (known.in_force_to is None or day <= known.in_force_to)
    )


def is_code(text: str) -> bool:
    """True of the nine characters of a GSS code of a seat, such as `E14000763`."""
    return len(text) == 9 and text.isascii() and text[0] in _COUNTRIES and text[1:].isdecimal()


def country_of(gss: str) -> str | None:
    """The country of a seat by its code; None for what is no code."""
    return _COUNTRIES[gss[0]] if is_code(gss) else None


def boundary_set(place: str | None, day: date) -> str:
    """The key of the set in force on the day for a country or a seat's code; `unresolved` if it has none."""
    country = place if place in _COUNTRIES.values() else country_of(place or "")
    return next((known.key for known in in_force(day) if known.country in (None, country)), UNRESOLVED)
