"""How numbers and polls are written in the arithmetic of a verdict."""

from decimal import ROUND_HALF_UP, Decimal

from graph.polls import Poll, Standing
from graph.text.stated import Figure, Unit

_HUNDREDTH = Decimal("0.01")
_NAMES: dict[Unit | None, str] = {
    "percent": " per cent",
    "points": " points",
    "seats": " seats",
    "years": " years",
    "votes": "",
    "people": "",
}


def number(value: Decimal | int, unit: Unit | None = None) -> str:
    """The value as printed: `−1,594`, `47.13 per cent`, `place 3`; percentages to two decimals."""
    if unit == "year":
        return str(int(value))
    if unit in ("place", "place-from-last"):
        return f"place {int(value)}" + (" from last" if unit == "place-from-last" else "")
    exact = Decimal(value)
    rounded = exact if exact == exact.to_integral_value() else exact.quantize(_HUNDREDTH, ROUND_HALF_UP)
    text = f"{int(rounded):,}" if rounded == rounded.to_integral_value() else f"{rounded.normalize():,f}"
    return text.replace("-", "−") + _NAMES.get(unit, "")


def statement(figure: Figure) -> str:
    """What the figure states: `−1,595`, `40 per cent`, `not held`."""
    if figure.unit is None:
        whose = f" from {figure.against.name}" if figure.against else ""
        return ("" if figure.value else "not ") + figure.measure.replace("-", " ") + whose
    return number(figure.value, figure.unit)


def difference(later: Decimal | int, earlier: Decimal | int, unit: Unit | None = None) -> str:
    """`6,871 − 8,465 = −1,594`; the unit stands once, at the end."""
    result = Decimal(later) - Decimal(earlier)
    return f"{number(later)} − {number(earlier)} = {number(result, unit)}"


def when(poll: Poll) -> str:
    """`in 2017`, `in the by-election of 2016-10-20`, `on the notional 2019 result`."""
    if poll.notional:
        return f"on the notional {poll.polling_day.year} result"
    if poll.is_general:
        return f"in {poll.polling_day.year}"
    return f"in the by-election of {poll.polling_day}"


def who(standing: Standing) -> str:
    """`Caroline Russell (Green Party)`, or the party alone on a notional result."""
    if standing.name == standing.as_stood or not standing.as_stood:
        return standing.name
    return f"{standing.name} ({standing.as_stood})"
