"""Estimates of a past poll on later boundaries: party totals, never a person, never the IRI of a poll."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from graph import ids
from graph.ns import RDF, RDFS, H
from graph.parties import Parties
from graph.rdf.shared import long_date, write_party_as_stood, write_seat
from graph.rdf.writer import GraphWriter
from graph.reconcile import Codes
from graph.records import NotionalResult
from graph.terms import Iri

Rows = Iterable[tuple[NotionalResult, GraphWriter]]


def write_notional(rows: Rows, codes: Codes, parties: Parties) -> dict[Iri, Iri]:
    """Each estimate stands in the graph of its file; given is the notional contest of each constituency."""
    by_contest: dict[Iri, list[tuple[NotionalResult, GraphWriter]]] = defaultdict(list)
    notional: dict[Iri, Iri] = {}
    for row, kg in rows:
        code, day = codes.of(row.seat), row.election.polling_day
        this = ids.notional_contest(day.isoformat(), row.seat.boundary_set, code)
        seat = write_seat(row.seat, code, kg)
        by_contest[this].append((row, kg))
        notional[seat] = this
        if kg.first_mention(this):
            _write_contest(this, row, seat, kg)
    for this, results in by_contest.items():
        _write_results(this, results, parties)
    return notional


def _write_contest(this: Iri, row: NotionalResult, seat: Iri, kg: GraphWriter) -> None:
    kg.add_all(
        this,
        {
            RDF.type: H.NotionalContest,
            RDFS.label: f"{row.seat.name}, {long_date(row.election.polling_day)} (notional)",
            H.forConstituency: seat,
            H.pollingDate: row.election.polling_day,
            H.electorate: row.electorate,
            H.validVotes: row.valid_votes,
            H.majority: row.majority,
            H.sourceLine: row.line,
        },
    )


def _write_results(contest: Iri, rows: list[tuple[NotionalResult, GraphWriter]], parties: Parties) -> None:
    votes = sorted((row.votes for row, _ in rows if row.party), reverse=True)
    for row, kg in rows:
        party = row.party
        stood_as = write_party_as_stood(party, row.seat.country, kg, parties) if party else None
        kg.add_all(
            ids.notional_result(contest, row.label),
            {
                RDF.type: H.NotionalResult,
                RDFS.label: row.label,
                H.contest: contest,
                H.stoodAs: stood_as,
                H.votes: row.votes,
                H.voteShare: round(Decimal(row.votes) / row.valid_votes, 6) if row.valid_votes else None,
                H.rank: votes.index(row.votes) + 1 if party else None,
                H.sourceLine: row.line,
            },
        )
