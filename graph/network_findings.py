"""The most striking thing about a network in one sentence: what a reader is told before looking."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from graph.network_rows import CandidacyRow, counted


def of_seat(stood: Iterable[CandidacyRow]) -> str:
    """Who won it again for another party, else how often it changed hands; candidacies in order of time."""
    wins = [one for one in stood if one.elected]
    for win in reversed(wins):
        before = {one.person: one for one in wins if one.date < win.date}
        last = before.get(win.person)
        if last and last.side != win.side:
            return f"{win.name} won again in {win.when}, now as {win.as_stood}, not {last.as_stood}."
    if len(wins) < 2:
        return ""
    changes = sum(one.side != other.side for one, other in pairwise(wins))
    if not changes:
        return f"{wins[-1].lane} won all {len(wins)} polls."
    return f"The seat changed hands {'once' if changes == 1 else f'{changes} times'} in {len(wins)} polls."


def of_person(own: Sequence[CandidacyRow], rivals: Iterable[Sequence[CandidacyRow]]) -> str:
    """For which parties the person stood, if for several, else whom they faced most often."""
    sides = [next(group) for _, group in groupby(own, key=lambda one: one.side)]
    if len(sides) > 1:
        return f"{own[0].name} stood as {', then as '.join(f'{one.as_stood} ({one.when})' for one in sides)}."
    met = Counter({against[0].name: len({one.contest for one in against}) for against in rivals})
    name, times = min(met.items(), key=lambda pair: (-pair[1], pair[0]), default=("", 0))
    return f"{own[0].name} faced {name} most often: {times} times." if times > 1 else ""


def of_party(label: str, elsewhere: Iterable[CandidacyRow]) -> str:
    """For which other party most of its candidates stood at some time; given are candidacies for others."""
    people: defaultdict[str, set[str]] = defaultdict(set)
    for one in elsewhere:
        people[one.lane].add(one.person)
    name, crossed = min(people.items(), key=lambda pair: (-len(pair[1]), pair[0]), default=("", set()))
    if len(crossed) < 2:
        return ""
    return f"Of those who stood for {label}, {len(crossed)} also stood at some time as {name}, the most."


def of_contest(stood: Sequence[CandidacyRow]) -> str:
    """Who won and by how much; given are the candidacies of one contest."""
    ranked = sorted((one for one in stood if one.rank), key=lambda one: one.rank or 0)
    if len(ranked) < 2 or not ranked[0].elected:
        return ""
    first, second = ranked[:2]
    if first.votes is None or second.votes is None:
        return f"{first.printed_name} won, ahead of {second.printed_name}."
    ahead = counted(first.votes - second.votes, "vote", "votes")
    winner, runner_up = (f"{one.printed_name} ({one.as_stood})" for one in (first, second))
    return f"{winner} won by {ahead}, ahead of {runner_up}."


def of_people(people: Iterable[Sequence[CandidacyRow]]) -> str:
    """Who stood most often, where nobody else did as often; given are the candidacies of each."""
    often = sorted(people, key=lambda own: -len(own))[:2]
    if len(often) < 2 or len(often[0]) == len(often[1]):
        return ""
    return f"{often[0][0].name} stood most often: {len(often[0])} times."
