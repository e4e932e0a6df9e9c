"""Links between candidacies as a person looks them over: the doubtful ones, and the sum behind any two."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import cast

from graph import ids
from graph.engine import Engine
from graph.errors import AmbiguousName, UsageError
from graph.linking.evidence import Evidence, Model
from graph.linking.names import words
from graph.linking.standing import Overlap, Standing
from graph.linking.ways import Tie, Ways
from graph.names import CHOICES
from graph.ns import PROLOGUE, SEMAPV
from graph.terms import Cell, Iri

_CANDIDACIES = """
SELECT ?candidacy ?day ?first ?last ?gender ?party ?as_stood ?seat ?seat_name ?region ?mnis ?dc ?person
WHERE {
  ?candidacy h:candidate ?person ; h:contest ?contest ; h:stoodAs ?stood ;
             h:firstName ?first ; h:surname ?last .
  ?contest h:pollingDate ?day ; h:forConstituency ?seat .
  ?stood rdfs:label ?as_stood .
  ?seat rdfs:label ?seat_name .
  OPTIONAL { ?stood h:party ?party }
  OPTIONAL { ?seat h:region ?region }
  OPTIONAL { ?candidacy h:gender ?gender }
  OPTIONAL { ?candidacy h:mnisId ?mnis }
  OPTIONAL { ?candidacy h:dcId ?dc }
}
"""
_BELIEVED = "SELECT ?person ?id WHERE { ?person dcterms:identifier ?id ; schema:name ?name }"
_OVERLAPS = """
SELECT ?old ?new ?gone ?come WHERE {
  ?overlap h:fromArea ?old ; h:toArea ?new ; h:populationFrom ?gone ; h:populationTo ?come
}
"""
_LINKS = """
SELECT ?link ?later ?earlier ?confidence ?status ?evidence ?ground WHERE {
  ?link a h:IdentityLink ; owl:annotatedSource ?later ; owl:annotatedTarget ?earlier ;
        sssom:confidence ?confidence ; h:linkStatus ?status ; h:evidence ?evidence ;
        sssom:mapping_justification ?ground .
}
"""


@dataclass(frozen=True, slots=True)
class Judgement:
    """An identity link of the graph, its ends by key; `weighed` where it rests on evidence alone."""

    link: Iri
    later: str
    earlier: str
    confidence: float
    status: str
    evidence: str
    weighed: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """What speaks for and against two candidacies, and what the graph makes of it.

    `evidence` is None where the names have nothing in common. `judgements` are the links on the way between
    the two where they are one person's, else the link that ties or parts them, if there is any.
    """

    one: Standing
    other: Standing
    evidence: Evidence | None
    judgements: tuple[Judgement, ...]
    person: str | None


class Review:
    """The candidacies and links of a graph, to be looked over."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        rows = engine.select(PROLOGUE + _CANDIDACIES).rows
        believed = {(str(person), str(known)) for person, known in engine.select(PROLOGUE + _BELIEVED).rows}
        self.person = {_key(row[0]): str(row[-1]) for row in rows}
        standings = [_standing(row, believed) for row in rows]
        self.standings = {standing.key: standing for standing in sorted(standings, key=lambda s: s.key)}
        self.judgements = [_judgement(row) for row in engine.select(PROLOGUE + _LINKS).rows]

    def doubtful(self) -> list[Judgement]:
        """What rests on evidence alone, the most doubtful first: what is nearest to even odds."""
        settled = {frozenset((one.later, one.earlier)) for one in self.judgements if not one.weighed}
        doubtful = [
            one
            for one in self.judgements
            if one.status != "rejected" and frozenset((one.later, one.earlier)) not in settled
        ]
        return sorted(doubtful, key=lambda one: (abs(one.confidence - 0.5), one.later, one.earlier))

    def candidacy(self, text: str) -> Standing:
        """The candidacy of that IRI or key, or the one with all these words in name, party, seat and year.

        AmbiguousName where several have, UsageError with the nearest names where none has.
        """
        known = self.standings.get(text.removeprefix(ids.candidacy("")))
        if known:
            return known
        wanted = set(words(text))
        found = [s for s in self.standings.values() if wanted and wanted <= _words(s)]
        named = [s for s in found if wanted - {str(s.polling_day.year)} == set(words(_name(s)))]
        if len(named or found) == 1:
            return (named or found)[0]
        if found:
            shown = [(described(s), ids.candidacy(s.key)) for s in found[:CHOICES]]
            raise AmbiguousName(text, "candidacy", shown, len(found))
        names = {_name(s) for s in self.standings.values()}
        near = get_close_matches(text, names, n=5)
        hint = f"the nearest names are {', '.join(near)}" if near else "write such as “Ada Quill 2015”"
        raise UsageError(f"No candidacy here is “{text}”; {hint}.")

    def explain(self, one: Standing, other: Standing) -> Explanation:
        """The sum for the two, and the links by which the graph holds them together or apart."""
        model = Model.of(list(self.standings.values()), self._overlaps())
        person = self.person[one.key] if self.person[one.key] == self.person[other.key] else None
        return Explanation(one, other, model.weigh(one, other), tuple(self._between(one, other)), person)

    def _between(self, one: Standing, other: Standing) -> Iterable[Judgement]:
        ends = {one.key, other.key}
        direct = [found for found in self.judgements if {found.later, found.earlier} == ends]
        if direct or self.person[one.key] != self.person[other.key]:
            return direct
        accepted = {
            frozenset((found.later, found.earlier)): found
            for found in self.judgements
            if found.status == "accepted"
        }
        ways = Ways(Tie(found.earlier, found.later, found.confidence) for found in accepted.values())
        return [accepted[step] for step in ways.between(one.key, other.key)]

    def _overlaps(self) -> list[Overlap]:
        rows = self._engine.select(PROLOGUE + _OVERLAPS).rows
        return [
            Overlap(str(old), str(new), float(max(cast(Decimal, gone), cast(Decimal, come))))
            for old, new, gone, come in rows
        ]


def _standing(row: tuple[Cell, ...], believed: set[tuple[str, str]]) -> Standing:
    candidacy, day, first, last, gender, party, as_stood, seat, seat_name, region, mnis, dc, person = row
    given = [("mnis", mnis), ("dc", dc)]
    known = tuple((k, str(n)) for k, n in given if n and (str(person), f"{k}:{n}") in believed)
    return Standing(
        _key(candidacy),
        cast(date, day),
        str(first),
        str(last),
        known,
        cast(str | None, gender),
        str(party).removeprefix(ids.party("")) if party else None,
        str(as_stood),
        str(seat),
        str(seat_name),
        cast(str | None, region),
    )


def _judgement(row: tuple[Cell, ...]) -> Judgement:
    link, later, earlier, confidence, status, evidence, ground = row
    return Judgement(
        Iri(str(link)),
        _key(later),
        _key(earlier),
        float(cast(Decimal, confidence)),
        str(status),
        str(evidence),
        ground == SEMAPV.CompositeMatching,
    )


def explained(found: Explanation, links: Review) -> str:
    """The sum in lines, and in words what the graph makes of it."""
    lines = []
    if found.evidence is None:
        lines.append("  Their names have nothing in common: nothing else is weighed.")
    else:
        lines += [f"  {line}" for line in found.evidence.lines()]
        weight = found.evidence.weight
        side = "for" if weight >= 0 else "against"
        lines.append(
            f"  {weight:+.2f} in all: {10 ** abs(weight):,.{int(abs(weight) < 1)}f} to 1 {side} one person"
        )
    lines.append("")
    if found.person:
        lines.append(f"One person: {found.person}")
    elif any(one.status == "possible" for one in found.judgements):
        lines.append("Possibly one person; not counted as one.")
    else:
        lines.append("Two people, as far as is known.")
    for one in found.judgements:
        ends = " · ".join(described(links.standings[key]) for key in (one.earlier, one.later))
        lines.append(f"{one.status}, confidence {one.confidence:.4f}: {ends}")
        lines += [line for line in (f"  {said}" for said in one.evidence.splitlines()) if line not in lines]
    return "\n".join(lines) + "\n"


def described(standing: Standing) -> str:
    """`Terry Stacy, Islington South and Finsbury 2015, Liberal Democrat`."""
    return f"{standing.label}, {standing.party_name}"


def _key(candidacy: object) -> str:
    return str(candidacy).removeprefix(ids.candidacy(""))


def _name(standing: Standing) -> str:
    return f"{standing.first_name} {standing.surname}"


def _words(standing: Standing) -> set[str]:
    return set(words(described(standing)))
