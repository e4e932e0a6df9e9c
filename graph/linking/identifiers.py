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
from graph.linking.standing import Identifiers, Standing


@dataclass(frozen=True, slots=True)
class Refusal:
    """An identifier that a candidacy carries and does not get, and why."""

    key: str
    scheme: str
    identifier: str
    why: str


@dataclass(frozen=True, slots=True)
class Identified:
    """`person` maps each candidacy key to a person key; `identifiers` each person key to its identifiers.

    `ids` are the believed identifiers of each candidacy.
    """

    person: dict[str, str]
    identifiers: dict[str, Identifiers]
    refusals: tuple[Refusal, ...]
    ids: dict[str, dict[str, str]]


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


def identify(
    standings: Sequence[Standing],
    register: Iterable[Identifiers] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> Identified:
    """Every candidacy has a person: by MNIS id, else by Democracy Club id, else a person of its own.

    A person known by both identifiers in any row, or in a register of people, is one person. A register
    gives the current Democracy Club id first, then those that were merged into it. Two MNIS ids never
    meet, and nobody comes to stand twice on one day: an id that would do that is refused. Of two candidacies
    that a person decided to keep `apart`, the one whose name fits the others less goes without its ids.
    """
    known = [_of_one_person(identifiers) for identifiers in register]
    current = {old: dc[0] for _, dc in known for old in dc}
    accepted, refusals = _believed(standings, current)
    mnis_of_dc: dict[str, set[str]] = defaultdict(set)
    for mnis, dc in (*(_of_one_person(ids.items()) for ids in accepted.values()), *known):
        for number in dc[:1]:
            mnis_of_dc[number].update(mnis)
    refusals += _join(standings, accepted, mnis_of_dc)
    refusals += _part(standings, accepted, apart)
    person: dict[str, str] = {}
    identifiers: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for standing in standings:
        ids = accepted[standing.key]
        person[standing.key] = person_key(ids) or f"c/{standing.key}"
        identifiers[person[standing.key]].update(ids.items())
    return Identified(
        person, {k: tuple(sorted(v)) for k, v in identifiers.items()}, tuple(refusals), accepted
    )


def person_key(ids: Mapping[str, str]) -> str | None:
    """`mnis/185`, else `dc/26113`: what a person of these identifiers is known by; None without any."""
    return next((f"{scheme}/{ids[scheme]}" for scheme in ("mnis", "dc") if scheme in ids), None)


def _of_one_person(identifiers: Iterable[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """The MNIS ids and the Democracy Club ids."""
    given = list(identifiers)
    mnis, dc = ([number for name, number in given if name == scheme] for scheme in ("mnis", "dc"))
    return mnis, dc


def _believed(
    standings: Sequence[Standing], current: Mapping[str, str]
) -> tuple[dict[str, dict[str, str]], list[Refusal]]:
    """The identifiers of each candidacy but for those that break a rule."""
    accepted = {
        s.key: {scheme: current.get(number, number) if scheme == "dc" else number for scheme, number in s.ids}
        for s in standings
    }
    bearers: dict[tuple[str, str], list[Standing]] = defaultdict(list)
    for standing in standings:
        for identifier in accepted[standing.key].items():
            bearers[identifier].append(standing)
    refusals = []
    for (scheme, number), members in sorted(bearers.items()):
        for key, why in _refused(members).items():
            refusals.append(Refusal(key, scheme, number, why))
            del accepted[key][scheme]
    return accepted, refusals


def _join(
    standings: Sequence[Standing], accepted: Mapping[str, dict[str, str]], mnis_of_dc: Mapping[str, set[str]]
) -> list[Refusal]:
    """Candidacies with a Democracy Club id get the MNIS id it is known with; refused is what cannot be."""
    refusals = []
    member_on: dict[tuple[str, date], list[Standing]] = defaultdict(list)
    for standing in standings:
        ids = accepted[standing.key]
        joined = mnis_of_dc.get(ids.get("dc", ""), set())
        if len(joined) > 1:
            why = f"it would join members {' and '.join(sorted(joined))}"
            refusals.append(Refusal(standing.key, "dc", ids.pop("dc"), why))
        for member in {ids["mnis"]} if "mnis" in ids else joined if len(joined) == 1 else ():
            member_on[member, standing.polling_day].append(standing)
    for (member, day), same_day in member_on.items():
        for standing in same_day:
            ids = accepted[standing.key]
            if "mnis" in ids:
                continue
            if len(same_day) == 1:
                ids["mnis"] = member
            else:
                why = f"it would make member {member} stand twice on {day}"
                refusals.append(Refusal(standing.key, "dc", ids.pop("dc"), why))
    return refusals


def _part(
    standings: Sequence[Standing], accepted: dict[str, dict[str, str]], apart: Iterable[tuple[str, str]]
) -> list[Refusal]:
    """Candidacies decided to be apart share no person: the ids go to whoever's name fits them better."""
    refusals = []
    by_key = {standing.key: standing for standing in standings}
    for pair in apart:
        person = person_key(accepted[pair[0]])
        if person is None or person != person_key(accepted[pair[1]]):
            continue
        bearers = [s for s in standings if person_key(accepted[s.key]) == person and s.key not in pair]
        support = {key: _agreeing(by_key[key], bearers) for key in pair}
        for key in pair:
            if support[key] == min(support.values()):
                why = "it was decided that another candidacy with it is not the same person's"
                refusals += [Refusal(key, scheme, number, why) for scheme, number in accepted[key].items()]
                accepted[key] = {}
    return refusals
