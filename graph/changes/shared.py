"""What every comparison needs: a change, who stood where, and both graphs read at once."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from graph.engine import Engine
from graph.ns import PROLOGUE
from graph.terms import Cell, Iri

COLUMNS = ("kind", "change", "what", "field", "before", "after", "iris")
_CONTESTS = """
SELECT ?contest ?seat ?day ?election WHERE {
  ?contest a h:Contest ; h:partOf/skos:notation ?election ; h:pollingDate ?day .
  ?contest h:forConstituency/rdfs:label ?seat .
}
"""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: `kind` is link, result or answer; `change` is new, gone, changed or renamed."""

    kind: str
    change: str
    what: str
    field: str
    before: Cell = None
    after: Cell = None
    things: tuple[Iri, ...] = ()

    def row(self) -> tuple[Cell, ...]:
        """The change as a row of `COLUMNS`."""
        told = (self.kind, self.change, self.what, self.field, self.before, self.after)
        return (*told, " ".join(self.things))


def one_sided(
    kind: str, change: str, what: str, field: str, value: Cell, things: tuple[Iri, ...] = ()
) -> Change:
    """What only one graph says: it is before where the change is `gone`, after where it is `new`."""
    before, after = (value, None) if change == "gone" else (None, value)
    return Change(kind, change, what, field, before, after, things)


def both(read: Callable[[Engine], _T], old: Engine, new: Engine) -> tuple[_T, _T]:
    """What `read` finds in each; at once, because an engine at work leaves Python to the other."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        first, second = pool.map(read, (old, new))
    return first, second


def values(engine: Engine, path: str) -> dict[Iri, Cell]:
    """The value that a property, or a path of them, leads to from each thing."""
    rows = engine.select(f"{PROLOGUE}SELECT ?thing ?value WHERE {{ ?thing {path} ?value }}").rows
    return {thing: value for thing, value in rows if isinstance(thing, Iri)}


@dataclass(frozen=True, slots=True)
class Contest:
    """A contest in words, such as `Ambleford South by-election 2016`, with its election's key and day."""

    words: str
    election: str
    day: date


@dataclass(frozen=True, slots=True)
class Stood:
    """Who stood where: the contest of each candidacy, and its name as printed."""

    contests: Mapping[Iri, Contest]
    contest_of: Mapping[Iri, Iri]
    names: Mapping[Iri, str]

    def contest(self, candidacy: Iri) -> Contest:
        """The contest that the candidacy is in."""
        return self.contests[self.contest_of[candidacy]]

    def order(self, candidacy: Iri) -> tuple[date, Iri]:
        """What sorts candidacies by time."""
        return self.contest(candidacy).day, candidacy

    def words(self, candidacy: Iri) -> str:
        """`Ada Quill, Ambleford North 2015`."""
        return f"{self.names[candidacy]}, {self.contest(candidacy).words}"


def stood(engine: Engine) -> Stood:
    """Who stood where, in one graph."""
    contests = {}
    for contest, seat, day, election in engine.select(PROLOGUE + _CONTESTS).rows:
        assert isinstance(day, date)
        by_election = " by-election" if str(election).startswith("by-") else ""
        contests[Iri(str(contest))] = Contest(f"{seat}{by_election} {day.year}", str(election), day)
    first, last = values(engine, "h:firstName"), values(engine, "h:surname")
    # An estimate for new boundaries has results in a contest, too, but nobody stood in it.
    contest_of = {c: Iri(str(of)) for c, of in values(engine, "h:contest").items() if of in contests}
    names = {c: f"{first.get(c) or ''} {last.get(c) or ''}".strip() for c in contest_of}
    return Stood(contests, contest_of, names)
