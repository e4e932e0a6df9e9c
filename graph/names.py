"""Names to IRIs: what a person types for a candidate, party, seat or election, looked up in the graph."""

import difflib
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from graph.engine import Engine
from graph.errors import AmbiguousName, UsageError
from graph.ns import PROLOGUE
from graph.terms import Iri, iri, string

# Each gives every name (?name) that stands for a thing (?thing). Only who stood has a `schema:name`: people
# whom a register alone knows are in no answer, and must not stand in the way of those who are.
_NAMES = {
    "person": "?thing a schema:Person ; schema:name ?called ; schema:name|schema:alternateName ?name",
    "party": "?thing a h:PoliticalParty ; rdfs:label|skos:altLabel|h:abbreviation ?name",
    "constituency": "?thing a h:Constituency ; rdfs:label|h:gssCode ?name",
    "election": "VALUES ?class { h:GeneralElection h:ByElectionDay } ?thing a ?class ; skos:notation ?name",
}
_LABELS = {
    "person": "schema:name",
    "party": "rdfs:label",
    "constituency": "rdfs:label",
    "election": "skos:notation",
}
_DESCRIBE_PERSON = """
SELECT ?thing ?name (GROUP_CONCAT(DISTINCT ?stood; separator="; ") AS ?what) WHERE {
  VALUES ?thing { %s }
  ?thing schema:name ?name .
  ?candidacy h:candidate ?thing ; h:contest ?contest ; h:stoodAs/rdfs:label ?party .
  ?contest h:pollingDate ?day ; h:forConstituency/rdfs:label ?seat .
  BIND(CONCAT(?seat, " ", STR(YEAR(?day)), ", ", ?party) AS ?stood)
} GROUP BY ?thing ?name
"""
CHOICES = 20


def fold(text: str) -> str:
    """The text without accents, case or doubled spaces, as names are compared."""
    plain = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def resolve(engine: Engine, kind: str, text: str) -> list[Iri]:
    """The IRIs that `text` (an IRI, a name or part of one) stands for.

    One name gives one IRI, but for a constituency: it gives every seat of exactly that name, one per
    boundary set. AmbiguousName where several things fit, UsageError with the nearest names where none does.
    """
    if not fold(text):
        raise UsageError(f"No {kind} is named: give a name, or part of one.")
    if text.startswith(("http://", "https://")):
        return [_known(engine, kind, _current(engine, kind, Iri(text)))]
    exact = engine.select(
        f"{PROLOGUE}SELECT DISTINCT ?thing WHERE {{ VALUES ?name {{ {string(text)} }} {_NAMES[kind]} }}"
    )
    if len(exact.rows) == 1:
        return [Iri(str(exact.rows[0][0]))]
    named = _all_names(engine, kind)
    for matches in _matches(kind, named, fold(text)):
        if len(matches) == 1:
            return list(matches)
        labels = _labels(engine, kind, matches) if matches else {}
        called = [thing for thing, label in labels.items() if kind == "party" and fold(label) == fold(text)]
        if len(called) == 1:
            # Other parties go by this name too, in their own country; this one has no other.
            return called
        if kind == "constituency" and len(set(labels.values())) == 1:
            return sorted(matches)
        if matches:
            raise AmbiguousName(text, kind, _describe(engine, kind, labels), len(labels))
    near = difflib.get_close_matches(text, [name for names in named.values() for name in names], n=5)
    hint = f"the nearest are {', '.join(sorted(set(near)))}" if near else "no name is near it"
    raise UsageError(f"No {kind} here is called “{text}”; {hint}.")


def _current(engine: Engine, kind: str, thing: Iri) -> Iri:
    """The thing itself, or the person that it was replaced by; AmbiguousName where it could be several."""
    if kind != "person":
        return thing
    query = f"{PROLOGUE}SELECT DISTINCT ?now WHERE {{ {iri(thing)} dcterms:isReplacedBy ?now }}"
    now = [Iri(str(row[0])) for row in engine.select(query).rows]
    if len(now) > 1:
        raise AmbiguousName(thing, kind, _describe(engine, kind, _labels(engine, kind, now)), len(now))
    return now[0] if now else thing


def _known(engine: Engine, kind: str, thing: Iri) -> Iri:
    query = f"{PROLOGUE}ASK {{ VALUES ?thing {{ {iri(thing)} }} {_NAMES[kind]} }}"
    if not engine.ask(query):
        raise UsageError(f"The graph knows no {kind} {thing}.")
    return thing


def _all_names(engine: Engine, kind: str) -> dict[Iri, list[str]]:
    named: dict[Iri, list[str]] = defaultdict(list)
    for thing, name in engine.select(
        f"{PROLOGUE}SELECT DISTINCT ?thing ?name WHERE {{ {_NAMES[kind]} }}"
    ).rows:
        named[Iri(str(thing))].append(str(name))
    return named


def _matches(kind: str, named: dict[Iri, list[str]], wanted: str) -> Iterable[set[Iri]]:
    """Exact names first, then names with all the words, then names with all the letters' runs.

    What a name begins with counts for nothing, but for elections: “Corbyn” is as much Jeremy's surname as
    anybody's first name. A year, or a part of a date, is the general election's before any by-election's.
    """
    folded = {thing: [fold(name) for name in names] for thing, names in named.items()}

    def holding(fits: Callable[[str], bool]) -> set[Iri]:
        return {thing for thing, names in folded.items() if any(map(fits, names))}

    yield holding(lambda name: name == wanted)
    if kind == "election":
        yield holding(lambda name: name.startswith(f"ge-{wanted}"))
        yield holding(lambda name: name.startswith(wanted) or name.partition("-")[2].startswith(wanted))
    words = wanted.split()
    yield holding(lambda name: set(words) <= set(name.replace("-", " ").split()))
    yield holding(lambda name: all(word in name for word in words))


def _labels(engine: Engine, kind: str, things: Iterable[Iri]) -> dict[Iri, str]:
    values = " ".join(map(iri, sorted(things)))
    labelled = f"VALUES ?thing {{ {values} }} ?thing {_LABELS[kind]} ?label"
    rows = engine.select(f"{PROLOGUE}SELECT ?thing ?label WHERE {{ {labelled} }}").rows
    return {Iri(str(thing)): str(label) for thing, label in rows}


def _describe(engine: Engine, kind: str, labels: Mapping[Iri, str]) -> list[tuple[str, str]]:
    """Each thing with words that tell it from the others; for people, where and when they stood."""
    shown = sorted(labels, key=lambda thing: (labels[thing], thing))[:CHOICES]
    if kind != "person":
        return [(labels[thing], thing) for thing in shown]
    rows = engine.select(PROLOGUE + _DESCRIBE_PERSON % " ".join(map(iri, shown))).rows
    return sorted(
        (f"{name} ({'; '.join(sorted(str(what).split('; ')))})", str(thing)) for thing, name, what in rows
    )
