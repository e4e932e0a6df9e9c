"""Rows of answers that only one of two graphs gives.

A question that needs an election is asked of each that both have; one that can do without is asked once of
all of these; any other asks what its example asks. Rows are compared by what they say: not by IRIs, since a
person may go by another, and not by confidences, which the links tell. Their order counts for nothing.
"""

import shlex
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from graph import catalogue
from graph.catalogue import Question
from graph.changes.shared import Change, both, one_sided
from graph.engine import Engine
from graph.errors import AmbiguousName, UsageError
from graph.ns import PROLOGUE
from graph.tabular import text
from graph.terms import Cell, Iri

# Rows of an answer that are shown of each graph.
_SHOWN = 3
_ELECTIONS = """
SELECT ?key ?election WHERE {
  VALUES ?class { h:GeneralElection h:ByElectionDay } ?election a ?class ; skos:notation ?key .
}
"""
_Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class _Asking:
    """A question with what is given for its parameters; all of `elections`, by key, are asked of at once."""

    question: Question
    given: Mapping[str, str]
    elections: Mapping[str, Iri] = field(default_factory=dict)

    def __str__(self) -> str:
        options = "".join(f" --{name} {shlex.quote(value)}" for name, value in self.given.items())
        return f"{self.question.name}{options}"


def changes(old: Engine, new: Engine) -> Iterator[Change]:
    """For each question that is answered differently how many rows differ, then the first of them."""
    was, now = both(_elections, old, new)
    shared = dict(sorted(was.items() & now.items()))
    for question in catalogue.questions():
        for asking in _askings(question, shared):
            found = list(_compared(asking, old, new))
            if found and asking.given and asking.elections:
                for key in asking.elections:
                    yield from _compared(_Asking(question, {"election": key}), old, new)
            else:
                yield from found


def _elections(engine: Engine) -> dict[str, Iri]:
    return {str(key): Iri(str(election)) for key, election in engine.select(PROLOGUE + _ELECTIONS).rows}


def _askings(question: Question, elections: Mapping[str, Iri]) -> Iterator[_Asking]:
    needed = {parameter.name for parameter in question.parameters if parameter.required}
    if needed == {"election"}:
        yield from (_Asking(question, {"election": key}) for key in elections if not _is_by_election(key))
        # Dozens of days, of which most are answered alike: each is asked only where all at once are not.
        days = {key: election for key, election in elections.items() if _is_by_election(key)}
        yield from (_Asking(question, {"election": key}, days) for key in list(days)[:1])
    elif needed or "election" not in {parameter.name for parameter in question.parameters}:
        yield _Asking(question, question.arguments)
    elif elections:
        yield _Asking(question, {}, elections)


def _is_by_election(key: str) -> bool:
    return key.startswith("by-")


def _rows(asking: _Asking, engine: Engine) -> list[_Row] | None:
    """What the answer says; None where a name that is given means nothing, or several things, here."""
    try:
        values = catalogue.arguments(engine, asking.question, asking.given)
    except (UsageError, AmbiguousName):
        return None
    if asking.elections:
        values["election"] = list(asking.elections.values())
    table = engine.select(asking.question.bind(values))
    told = [i for i, name in enumerate(table.columns) if "confidence" not in name]
    return [tuple(None if isinstance(row[i], Iri) else row[i] for i in told) for row in table.rows]


def _compared(asking: _Asking, old: Engine, new: Engine) -> Iterator[Change]:
    asked = str(asking)
    before, after = both(partial(_rows, asking), old, new)
    if before is None or after is None:
        if before != after:
            change, rows = ("gone", before) if after is None else ("new", after)
            yield one_sided("answer", change, asked, "rows", len(rows or ()))
        return
    gone, fresh = _missing(before, after), _missing(after, before)
    if gone or fresh:
        own = f"{len(gone):,} of {len(before):,}", f"{len(fresh):,} of {len(after):,}"
        yield Change("answer", "changed", asked, "rows of its own", *own)
    for change, only in (("gone", gone), ("new", fresh)):
        for row in only[:_SHOWN]:
            told = "; ".join(text(cell) for cell in row if cell is not None)
            yield one_sided("answer", change, asked, "row", told)


def _missing(rows: Sequence[_Row], others: Sequence[_Row]) -> list[_Row]:
    """The rows that the others lack, as often as they lack them, in their order."""
    left = Counter(others)
    missing = []
    for row in rows:
        if left[row]:
            left[row] -= 1
        else:
            missing.append(row)
    return missing
