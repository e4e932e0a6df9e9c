"""What a value of JSON says, in the several ways that publishers write it: words, names, days, addresses."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from graph import cells
from graph.json_entries import Number
from graph.records import Fault
from graph.terms import address
from graph.text.words import MONTHS

_DAY_BEGINS = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)", re.ASCII)
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? (\d{4})\b", re.ASCII)
_MONTH_FIRST = re.compile(r"\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b", re.ASCII)
_RATING = re.compile(r"-?\d{1,6}(?:[.,]\d{1,6})?", re.ASCII)
# All of it between one pair of marks, with none of that kind inside.
_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|‘([^‘]+)’|«([^«»]+)»|„([^„“”]+)[“”]")
_KNOWN_BY = ("name", "alternateName", "legalName")


def text(value: object) -> str | None:
    """The words without padding; None where it is no words or none are left."""
    return (value.strip() or None) if isinstance(value, str) and not isinstance(value, Number) else None


def listed(value: object) -> list[Any]:
    """The values of a list; any other value as the only one, and none for null."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def first(value: object) -> Mapping[str, Any]:
    """The first object of a list, or the object itself; empty where there is none."""
    return next((one for one in listed(value) if isinstance(one, Mapping)), {})


def name(value: object) -> str | None:
    """The name of a person or body, given as words or as an object; several are joined by `and`."""
    found = [_name(one) for one in listed(value)]
    return " and ".join(dict.fromkeys(filter(None, found))) or None


def _name(value: object) -> str | None:
    if not isinstance(value, Mapping):
        return text(value)
    return next((said for key in _KNOWN_BY for one in listed(value.get(key)) if (said := text(one))), None)


def web(value: object) -> str | None:
    """The first web address, given as words or as an object with `url` or `@id`."""
    for one in listed(value):
        found = (web(one.get("url")) or web(one.get("@id"))) if isinstance(one, Mapping) else text(one)
        if found and address(found):
            return found
    return None


def whole(value: object) -> int | None:
    """A count; None where it is none."""
    return int(value) if isinstance(value, Number) and value.isdecimal() and len(value) < 10 else None


def rating(value: object) -> Decimal | None:
    """The number of a rating, given as a number or as words; None where it is none."""
    said = value.strip() if isinstance(value, str) else ""
    return Decimal(said.replace(",", ".")) if _RATING.fullmatch(said) else None


def unquoted(words: str) -> str | None:
    """The words within the quotation marks that enclose all of them; None where none do."""
    found = _QUOTED.fullmatch(words)
    return next(filter(None, found.groups())).strip() or None if found else None


def day(value: object, key: str, line: int, faults: list[Fault]) -> date | None:
    """The day that is said under the key; None, with a fault where something else is said."""
    if value in (None, ""):
        return None
    try:
        return _day(text(value) or "")
    except ValueError:
        what = f"{key}: “{value}” is not a date" if isinstance(value, str) else f"{key}: is not a date"
        faults.append(Fault(line, what, "used without that date", "noted"))
        return None


def _day(said: str) -> date:
    if found := _DAY_BEGINS.match(said):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.search(said):
        return date(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_FIRST.search(said):
        return date(int(found[3]), _month(found[1]), int(found[2]))
    return cells.day(said)


def _month(said: str) -> int:
    """The number of the month, given in full or by its first letters; 0 where it is none."""
    return next((number for number, month in enumerate(MONTHS, 1) if month.startswith(said)), 0)
