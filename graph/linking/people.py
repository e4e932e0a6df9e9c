"""Who is who: every candidacy has a person, every judgement behind it is on record."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from math import log10
from typing import Literal

from graph.linking.blocking import pairs
from graph.linking.clusters import Clusters
from graph.linking.decisions import Decided, Decision, Unheeded, follow, in_force
from graph.linking.evidence import Evidence, Model
from graph.linking.identifiers import Identified, Refusal, identify, person_key
from graph.linking.standing import Identifiers, Overlap, Standing
from graph.linking.terms import Term
from graph.linking.ways import Tie, Ways

# Published as one person from ten to one; below, down to even odds, it is possible and stays apart.
ACCEPTED, POSSIBLE = 0.91, 0.5
# Odds of others that are not worth a line, and the weight of a pair that is not worth keeping.
_FELT, _LEAST = 0.1, -1.0
DECIDED = 1.0
# Of 9,379 identifiers in the files of 2010 to 2026 four are known to be wrong; rules find three of them.
IDENTIFIED = 0.999

Status = Literal["accepted", "possible", "rejected"]
Ground = Literal["evidence", "identifier", "decision"]
# The indices of two candidacies, and what speaks for their being one person's.
Weighed = tuple[int, int, Evidence]


@dataclass(frozen=True, slots=True)
class Link:
    """A judgement on two candidacies, by key, with what it rests on in lines that a person can read."""

    later: str
    earlier: str
    confidence: float
    status: Status
    ground: Ground
    evidence: tuple[str, ...]
    decision: Decision | None = None


# By the keys of the later and the earlier candidacy.
Links = dict[tuple[str, str], Link]


@dataclass(frozen=True, slots=True)
class Before:
    """The candidacy of the same person before, by key, and how sure it is that the two are one person's."""

    key: str
    confidence: float


@dataclass(frozen=True, slots=True)
class People:
    """The people behind the candidacies, all by key.

    `confidence` is how sure it is that a candidacy is its person's: the weakest link between it and the
    candidacy that the person is known by. `former` are the keys that a person had, or could have had, in a
    build of fewer files; with several people where an identifier turned out to be nobody's for certain.
    """

    person: dict[str, str]
    identifiers: dict[str, Identifiers]
    confidence: dict[str, float]
    before: dict[str, Before]
    former: dict[str, tuple[str, ...]]
    links: tuple[Link, ...]
    refusals: tuple[Refusal, ...]
    unheeded: tuple[Unheeded, ...]


def link(
    standings: Sequence[Standing],
    register: Iterable[Identifiers] = (),
    overlaps: Iterable[Overlap] = (),
    decisions: Sequence[Decision] = (),
) -> People:
    """Every candidacy has a person: by what people decided, by identifiers, then by weighed evidence.

    The same candidacies give the same people, whatever their order.
    """
    stood = sorted(standings, key=lambda standing: (standing.polling_day, standing.key))
    index = {standing.key: number for number, standing in enumerate(stood)}
    decided = in_force(decisions, index)
    apart = [(decision.a, decision.b) for decision in decided.apart]
    identified = identify(stood, register, apart)
    believed = [_with(standing, identified.ids[standing.key]) for standing in stood]
    clusters = Clusters(
        believed, [s.member for s in believed], [(index[one], index[other]) for one, other in apart]
    )
    judged = _by_identifiers(believed, identified, clusters)
    decided = follow(decided, clusters, index)
    judged |= _by_decisions(decided, index)
    # Of one pair the first judgement counts.
    judged = _by_evidence(believed, Model.of(believed, overlaps), clusters) | judged
    return _people(believed, identified, tuple(judged.values()), decided.unheeded)


def _with(standing: Standing, believed: Mapping[str, str]) -> Standing:
    """The candidacy with the identifiers that are believed."""
    ids = tuple(sorted(believed.items()))
    return standing if ids == standing.ids else replace(standing, ids=ids)


def _by_identifiers(stood: Sequence[Standing], identified: Identified, clusters: Clusters) -> Links:
    """Candidacies of one identifier are one cluster; each is linked with the one before."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for number, standing in enumerate(stood):
        if standing.ids:
            bearers[identified.person[standing.key]].append(number)
    links: Links = {}
    for numbers in bearers.values():
        for earlier, later in pairwise(numbers):
            clusters.merge(earlier, later)
            shared = sorted(set(stood[earlier].ids) & set(stood[later].ids))
            what = " and ".join(f"the same {scheme} id {number}" for scheme, number in shared)
            lines = (what or "identifiers that a register gives one person",)
            ends = (stood[later].key, stood[earlier].key)
            links[ends] = Link(*ends, IDENTIFIED, "accepted", "identifier", lines)
    return links


def _by_decisions(decided: Decided, index: Mapping[str, int]) -> Links:
    links: Links = {}
    for decision in (*decided.same, *decided.apart):
        earlier, later = sorted((decision.a, decision.b), key=index.__getitem__)
        lines = (f"{decision.by}: {'the same' if decision.same else 'not the same'}; {decision.source}",)
        status: Status = "accepted" if decision.same else "rejected"
        links[later, earlier] = Link(later, earlier, DECIDED, status, "decision", lines, decision)
    return links


def _by_evidence(stood: Sequence[Standing], model: Model, clusters: Clusters) -> Links:
    """Clusters are merged from the surest pair down to ten to one; what is less sure is possible."""
    links: Links = {}
    for one, other, evidence in _weighed(stood, model):
        if evidence.confidence < POSSIBLE or clusters.of(one) == clusters.of(other):
            continue
        accepted = evidence.confidence >= ACCEPTED
        obstacle = clusters.obstacle(one, other)
        if obstacle and not accepted:
            continue
        status: Status = "rejected" if obstacle else "accepted" if accepted else "possible"
        lines = (*evidence.lines(), *([f"but {obstacle}"] if obstacle else []))
        ends = (stood[other].key, stood[one].key)
        links[ends] = Link(*ends, evidence.confidence, status, "evidence", lines)
        if not obstacle:
            clusters.merge(one, other)
    return links


def _weighed(stood: Sequence[Standing], model: Model) -> list[Weighed]:
    """The pairs worth weighing, from the surest down; where several of a day fit, they share the odds."""
    found = [
        (one, other, evidence)
        for one, other in sorted(pairs(stood, model))
        if (evidence := model.weigh(stood[one], stood[other])) and evidence.weight > _LEAST
    ]
    fitting: dict[tuple[int, date], float] = defaultdict(float)
    for one, other, evidence in found:
        fitting[one, stood[other].polling_day] += 10**evidence.weight
        fitting[other, stood[one].polling_day] += 10**evidence.weight
    shared = [(one, other, _shared(evidence, fitting, one, other, stood)) for one, other, evidence in found]
    return sorted(shared, key=lambda pair: (-pair[2].weight, pair[0], pair[1]))


def _shared(
    evidence: Evidence,
    fitting: Mapping[tuple[int, date], float],
    one: int,
    other: int,
    stood: Sequence[Standing],
) -> Evidence:
    """The evidence less what it loses to others of the same two days: only one of them can be the one."""
    both = fitting[one, stood[other].polling_day] + fitting[other, stood[one].polling_day]
    rivals = both - 2 * 10**evidence.weight
    if rivals < _FELT:
        return evidence
    return Evidence((*evidence.terms, Term(-log10(1 + rivals), "others who stood that day fit, too")))


def _people(
    stood: Sequence[Standing],
    identified: Identified,
    links: tuple[Link, ...],
    unheeded: tuple[Unheeded, ...],
) -> People:
    ties = [Tie(one.earlier, one.later, one.confidence) for one in links if one.status == "accepted"]
    ways = Ways(ties)
    people = People({}, {}, {}, {}, {}, links, identified.refusals, unheeded)
    seen: set[str] = set()
    by_key = {standing.key: standing for standing in stood}
    for standing in stood:
        if standing.key not in seen:
            group = sorted(ways.led_to(standing.key), key=lambda key: (by_key[key].polling_day, key))
            seen.update(group)
            _add(people, [by_key[key] for key in group], ways)
    _redirect_refused(people)
    return people


def _add(people: People, stood: Sequence[Standing], ways: Ways) -> None:
    """The person of these candidacies, in order of time, is among the people."""
    if len(stood) == 1 and not stood[0].ids:
        (alone,) = stood
        people.person[alone.key] = person = f"c/{alone.key}"
        people.identifiers[person], people.confidence[alone.key] = (), 1.0
        return
    ids = {scheme: number for standing in reversed(stood) for scheme, number in standing.ids}
    person = person_key(ids) or f"c/{stood[0].key}"
    known_by = [s.key for s in stood if person == person_key(dict(s.ids))] or [stood[0].key]
    sure = ways.weakest(known_by)
    identifiers = tuple(sorted({pair for standing in stood for pair in standing.ids}))
    people.identifiers[person] = identifiers
    for standing in stood:
        people.person[standing.key] = person
        people.confidence[standing.key] = sure[standing.key]
    for before, after in pairwise(stood):
        people.before[after.key] = Before(before.key, ways.weakest([before.key])[after.key])
    formerly = (*(f"{scheme}/{number}" for scheme, number in identifiers), *(f"c/{s.key}" for s in stood))
    people.former.update((key, (person,)) for key in formerly if key != person)


def _redirect_refused(people: People) -> None:
    """An identifier that is nobody's now leads to everybody who would have been known by it alone."""
    claimed: dict[str, set[str]] = defaultdict(set)
    for refusal in people.refusals:
        claimed[f"{refusal.scheme}/{refusal.identifier}"].add(people.person[refusal.key])
    for key, persons in claimed.items():
        if key not in people.identifiers:
            people.former.setdefault(key, tuple(sorted(persons)))
