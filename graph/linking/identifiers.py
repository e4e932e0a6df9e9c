"""People from the identifiers that the sources carry: MNIS for members, Democracy Club for candidates.

An identifier is believed unless it breaks a rule. Nobody stands twice on one polling day, and people
change their surname or their forename but not both at once: a row that shares neither with any other
row of its identifier does not get that person. "Unknown" is right more often than a merged namesake.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.ids import slug


@dataclass(frozen=True, slots=True)
class Standing:
    """What linking knows of a candidacy; `ids` holds (scheme, identifier), e.g. ("mnis", "185")."""

    key: str
    polling_day: date
    first_name: str
    surname: str
    ids: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """An identifier that a candidacy carries and does not get, and why."""

    key: str
    scheme: str
    identifier: str
    why: str


@dataclass(frozen=True, slots=True)
class People:
    """`person` maps each candidacy key to a person key; `identifiers` each person key to its identifiers."""

    person: dict[str, str]
    identifiers: dict[str, tuple[tuple[str, str], ...]]
    refusals: tuple[Refusal, ...]


def _words(standing: Standing) -> set[str]:
    return set(slug(f"{standing.first_name} {standing.surname}").split("-"))


def _agreeing(standing: Standing, others: Iterable[Standing]) -> int:
    """How many of the others share a word of the name, first names and surname together."""
    words = _words(standing)
    return sum(1 for other in others if words & _words(other))


def _refused(members: Sequence[Standing]) -> dict[str, str]:
    """The keys, with reasons, of those among the bearers of one identifier that cannot have it."""
    refused: dict[str, str] = {}
    support = {m.key: _agreeing(m, (o for o in members if o is not m)) for m in members}
    if len(members) > 1:
        for member in members:
            if not support[member.key]:
                refused[member.key] = "the name has no word in common with any other row of this identifier"
    by_day: dict[date, list[Standing]] = defaultdict(list)
    for member in members:
        if member.key not in refused:
            by_day[member.polling_day].append(member)
    for day, same_day in by_day.items():
        best = max(support[m.key] for m in same_day)
        keep = [m for m in same_day if support[m.key] == best]
        for member in same_day:
            if len(same_day) > 1 and (len(keep) > 1 or member not in keep):
                refused[member.key] = f"another row of {day} carries it and nobody stands twice on one day"
    return refused


def link(standings: Sequence[Standing], register: Iterable[Mapping[str, str]] = ()) -> People:
    """Every candidacy has a person: by MNIS id, else by Democracy Club id, else a person of its own.

    A person known by both identifiers in any row, or in a register of people, is one person. Two MNIS ids
    never meet: a Democracy Club id that would join them is refused on the rows that carry it.
    """
    bearers: dict[tuple[str, str], list[Standing]] = defaultdict(list)
    for standing in standings:
        for identifier in standing.ids:
            bearers[identifier].append(standing)
    refusals, accepted = [], {s.key: dict(s.ids) for s in standings}
    for (scheme, number), members in sorted(bearers.items()):
        for key, why in _refused(members).items():
            refusals.append(Refusal(key, scheme, number, why))
            accepted[key].pop(scheme, None)
    mnis_of_dc: dict[str, set[str]] = defaultdict(set)
    for ids in (*accepted.values(), *register):
        if "mnis" in ids and "dc" in ids:
            mnis_of_dc[ids["dc"]].add(ids["mnis"])
    person: dict[str, str] = {}
    identifiers: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for standing in standings:
        ids = accepted[standing.key]
        joined = mnis_of_dc.get(ids.get("dc", ""), set())
        if len(joined) > 1:
            why = f"it would join members {' and '.join(sorted(joined))}"
            refusals.append(Refusal(standing.key, "dc", ids.pop("dc"), why))
        elif joined and "mnis" not in ids:
            ids["mnis"] = next(iter(joined))
        best = next((f"{scheme}/{ids[scheme]}" for scheme in ("mnis", "dc") if scheme in ids), None)
        person[standing.key] = best or f"c/{standing.key}"
        identifiers[person[standing.key]].update(ids.items())
    return People(person, {k: tuple(sorted(v)) for k, v in identifiers.items()}, tuple(refusals))
