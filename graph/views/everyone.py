"""All candidacies of the graph as one network: people, seats, parties, contests, and what ties them."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import cast

from graph.answers import Answer
from graph.network_findings import of_people
from graph.network_joins import Joined
from graph.network_rows import (
    HOW_LINKED,
    CandidacyRow,
    add_candidacy,
    add_party,
    add_person,
    add_possible,
    add_returns,
    counted,
    nothing,
    seat_name,
    tie,
    years,
)
from graph.networks import Network, add_edge, add_node, new_network
from graph.terms import Cell


def draw(answer: Answer) -> Network:
    """People tied to their candidacies, these to parties and contests, and contests to seats."""
    joined = Joined(answer)
    stood = list(joined.candidacies())
    if not stood:
        return nothing(answer.title)
    people: dict[str, list[CandidacyRow]] = defaultdict(list)
    for one in stood:
        people[one.person].append(one)
    network = new_network(
        "Everyone who stood",
        f"{counted(len(stood), 'candidacy', 'candidacies')} of {counted(len(people), 'person', 'people')}, "
        f"{years(stood)}. {HOW_LINKED}",
        background=("poll in", "stood as", "stood for", "stood in"),
        finding=of_people(people.values()),
    )
    for own in people.values():
        add_person(network, own)
    for one in stood:
        _add(network, one, joined.of["contest"][one.contest])
    add_returns(network, stood)
    add_possible(network, joined.of["possible"].values())
    return network


def _add(network: Network, one: CandidacyRow, contest: Mapping[str, Cell]) -> None:
    add_candidacy(network, one)
    if one.contest not in network:
        _add_contest(network, one, contest)
    tie(network, one.person, one.candidacy, "stood as", one)
    tie(network, one.candidacy, one.contest, one.verb, one)
    if one.party:
        add_party(network, one)
        tie(network, one.candidacy, one.party, "stood for", one)


def _add_contest(network: Network, one: CandidacyRow, contest: Mapping[str, Cell]) -> None:
    seat = str(contest["seat"])
    first, last = cast(date | None, contest["in_force_from"]), cast(date | None, contest["in_force_to"])
    add_node(network, seat, kind="constituency", label=seat_name(one.constituency, first, last))
    add_node(
        network,
        one.contest,
        kind="contest",
        label=one.poll,
        year=one.date.year,
        date=one.date.isoformat(),
        election=one.when,
        seat=one.constituency,
    )
    add_edge(network, one.contest, seat, kind="poll in", key=one.contest, years=[one.date.year])
