"""Which contest each is compared with; worked out, so in a graph of its own.

A general election's contest follows the last general election's in the same constituency, so that a
by-election between them does not hide a change of hands; a by-election follows the last poll of any
kind. The first poll on new boundaries follows the notional result where there is one: a name or a code
alone is never a reason to compare.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph import ids
from graph.boundaries import UNRESOLVED
from graph.ns import H
from graph.rdf.writer import GraphWriter
from graph.reconcile import Contest
from graph.terms import Iri


def write_sequence(found: Iterable[Contest], notional: Mapping[Iri, Iri], kg: GraphWriter) -> None:
    """Each contest that has one names the contest or notional contest before it."""
    by_seat: dict[Iri, list[Contest]] = defaultdict(list)
    for contest in found:
        if contest.seat.boundary_set == UNRESOLVED:
            continue
        by_seat[ids.constituency(contest.seat.boundary_set, contest.code)].append(contest)
    for seat, polls in by_seat.items():
        polls.sort(key=lambda contest: contest.election.polling_day)
        for index, contest in enumerate(polls):
            before = [
                ids.contest(earlier.election.key, earlier.code)
                for earlier in polls[:index]
                if earlier.election.is_general or not contest.election.is_general
            ]
            this = ids.contest(contest.election.key, contest.code)
            kg.add(this, H.previousContest, before[-1] if before else notional.get(seat))
