"""What a cell of a table says: cleaned text, numbers, dates, yes or no, in the ways that sources write them.

Each reader raises ValueError, in words, for text that it cannot read.
"""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

# The first byte of a UTF-8 sequence and one that continues it, both read as Windows-1252 or Latin-1.
_MOJIBAKE = re.compile("[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_WHOLE = re.compile(r"\d+|\d{1,3}(?:,\d{3})+", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:[ T](\d{1,2}):(\d{2})(?::\d{2})?)?", re.ASCII)
_YES = {"yes": True, "y": True, "true": True, "t": True, "no": False, "n": False, "false": False, "f": False}
_GENDERS = {
    "m": "Male",
    "male": "Male",
    "f": "Female",
    "female": "Female",
    "non-binary": "Non-binary",
    "nonbinary": "Non-binary",
}


def clean(cell: str) -> tuple[str, str]:
    """The cell without padding, hard spaces and mojibake, and in words what was mended (empty if nothing)."""
    if cell.isascii():
        text = cell.strip()
        return text, "" if text == cell else "padding"
    text, mended = cell, []
    if _MOJIBAKE.search(text) and (repaired := _as_utf8(text)):
        text = repaired
        mended.append("mojibake")
    if "\xa0" in text:
        text = text.replace("\xa0", " ")
        mended.append("non-breaking space")
    stripped = text.strip()
    if stripped != text and not mended:
        mended.append("padding")
    return stripped, " and ".join(mended)


def _as_utf8(text: str) -> str | None:
    """The text with each character taken for the byte it was misread from; None where that is not UTF-8."""
    try:
        return b"".join(_byte(character) for character in text).decode("utf-8")
    except UnicodeError:
        return None


def _byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")  # the five bytes that Windows-1252 leaves undefined


def whole(text: str) -> int:
    """A count: digits, with or without commas between thousands; never negative."""
    if not _WHOLE.fullmatch(text):
        raise ValueError(f"“{text}” is not a whole number")
    return int(text.replace(",", ""))


def decimal(text: str) -> Decimal:
    """A finite decimal number."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise ValueError(f"“{text}” is not a number")
    return number


def fraction(text: str) -> Decimal:
    """A number from 0 to 1."""
    number = decimal(text)
    if not 0 <= number <= 1:
        raise ValueError(f"“{text}” is not a fraction between 0 and 1")
    return number


def change(text: str) -> Decimal:
    """A difference of two fractions: a number from -1 to 1."""
    number = decimal(text)
    if not -1 <= number <= 1:
        raise ValueError(f"“{text}” is not a fraction between -1 and 1")
    return number


def moment(text: str) -> datetime:
    """A date and time, day first (`09/06/2017 02:41`) or ISO; without a time it is midnight."""
    try:
        if found := _DAY_FIRST.fullmatch(text):
            day, month, year, hour, minute = (int(part or 0) for part in found.groups())
            return datetime(year, month, day, hour, minute)
        return datetime.fromisoformat(text.removesuffix(" UTC")).replace(tzinfo=None)
    except ValueError as error:
        raise ValueError(f"“{text}” is not a date") from error


def day(text: str) -> date:
    """A date, day first or ISO; a time beside it is passed over."""
    return moment(text).date()


def yes(text: str) -> bool:
    """True for yes or true, in full or as a letter; False for no or false."""
    if text.lower() not in _YES:
        raise ValueError(f"“{text}” is neither yes nor no")
    return _YES[text.lower()]


def gender(text: str) -> str:
    """`Male`, `Female` or `Non-binary`."""
    if text.lower() not in _GENDERS:
        raise ValueError(f"“{text}” is not a gender known here")
    return _GENDERS[text.lower()]
