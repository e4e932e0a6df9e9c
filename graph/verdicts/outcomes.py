"""The verdict on a figure from the official values that its words may mean."""

from collections.abc import Sequence
from decimal import Decimal

from graph.findings import Outcome, Verdict
from graph.verdicts.cases import Case, Reading, said
from graph.verdicts.hints import hint
from graph.verdicts.tolerances import fit
from graph.verdicts.wording import statement

# Official values are given to as many places as the shares in the files, in per cent.
_PLACES = Decimal("0.0001")
_RIGHT = ("supported", "approximate")

Judged = tuple[Outcome, Reading]


def decided(case: Case, readings: Sequence[Reading]) -> tuple[Verdict, Reading]:
    """The verdict, and the reading that it rests on first."""
    fits = [(fit(case.figure, reading.official, reading.terms), reading) for reading in readings]
    comparable = [(outcome, reading) for outcome, reading in fits if reading.comparable]
    right = [one for one in comparable if one[0] in _RIGHT]
    if right:
        outcome, best = min(right, key=lambda one: _RIGHT.index(one[0]))
        other = _other_meaning(best, right, comparable)
        if other:
            shown = f"{best.shown}: right; {_against(case, other)}: wrong"
            return _verdict("ambiguous", best, shown, also=(other,)), best
        return _verdict(outcome, best, _beside(case, outcome, best)), best
    across = next((reading for outcome, reading in fits if outcome in _RIGHT), None)
    first = across or (comparable or fits)[0][1]
    if across or not comparable:
        shown = said("not-comparable", f"boundaries changed; {_against(case, first)}")
        also = tuple(reading for _, reading in comparable[:1])
        shown += "".join(f"; but {reading.shown}" for reading in also)
        return _verdict("not-comparable", first, shown, also=also), first
    values = {reading.official: reading for _, reading in reversed(comparable)}
    shown = "; or ".join(reading.shown for reading in reversed(values.values()))
    remark = hint(case, first)
    shown = f"{shown}; stated {statement(case.figure)}" + (f"; {remark}" if remark else "")
    return _verdict("contradicted", first, shown, also=tuple(r for _, r in comparable[1:])), first


def _other_meaning(best: Reading, right: Sequence[Judged], comparable: Sequence[Judged]) -> Reading | None:
    """A wrong reading of the same poll under which the words mean something else, and never are right."""
    if best.meaning is None:
        return None
    meanings = {reading.meaning for _, reading in right}
    return next(
        (
            reading
            for _, reading in comparable
            if reading.meaning not in (None, *meanings)
            and reading.day == best.day
            and not reading.is_estimate
        ),
        None,
    )


def _against(case: Case, reading: Reading) -> str:
    return f"{reading.shown}; stated {statement(case.figure)}"


def _beside(case: Case, outcome: Outcome, reading: Reading) -> str:
    """What was counted, with what was said where the two are not the same."""
    return reading.shown if outcome == "supported" else _against(case, reading)


def _verdict(outcome: Outcome, reading: Reading, shown: str, also: Sequence[Reading] = ()) -> Verdict:
    every = (reading, *also)
    return Verdict(
        outcome,
        reading.official.quantize(_PLACES) if reading.official % 1 else reading.official,
        shown,
        tuple(dict.fromkeys(row for one in every for row in one.rows)),
        tuple(dict.fromkeys(node for one in every for node in one.used)),
        min((one.confidence for one in every), default=Decimal(1)),
    )
