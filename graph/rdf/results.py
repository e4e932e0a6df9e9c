"""Contests and candidacies, each in the named graph of the file that says so."""

from collections.abc import Callable

from graph import ids
from graph.ns import RDF, RDFS, H
from graph.parties import Parties
from graph.rdf.shared import long_date, write_election, write_party_as_stood, write_seat
from graph.rdf.writer import GraphWriter
from graph.reconcile import Contest, Standing
from graph.records import Candidacy
from graph.terms import Cell, Iri

Writers = Callable[[str], GraphWriter]


def write_contest(contest: Contest, into: Writers, parties: Parties) -> None:
    """The contest, its totals and everybody who stood in it are in the graphs of their sources."""
    places = [place for _, place in contest.totals] + [s.place for s in contest.standings]
    kg = into(places[0].label)
    this = ids.contest(contest.election.key, contest.code)
    kg.add(this, RDF.type, H.Contest, None if contest.election.is_general else H.ByElection)
    kg.add_all(
        this,
        {
            RDFS.label: f"{contest.seat.name}, {long_date(contest.election.polling_day)}",
            H.partOf: write_election(contest.election, kg),
            H.forConstituency: write_seat(contest.seat, contest.code, kg),
            H.pollingDate: contest.election.polling_day,
            H.validVotes: contest.valid_votes,
            H.majority: contest.majority,
        },
    )
    for _, place in contest.totals:
        into(place.label).add(this, H.sourceLine, place.line)
    if contest.totals:
        total, place = contest.totals[0]
        into(place.label).add_all(
            this,
            {
                H.declaredAt: total.declared_at,
                H.electorate: total.electorate,
                H.invalidVotes: total.invalid_votes,
                H.statedResult: total.result,
            },
        )
    for standing in contest.standings:
        _write_standing(standing, this, into, parties)


def _write_standing(standing: Standing, contest: Iri, into: Writers, parties: Parties) -> None:
    said = standing.said
    kg = into(standing.place.label)
    this = ids.candidacy(standing.key)
    kg.add_all(
        this,
        {
            RDF.type: H.Candidacy,
            H.contest: contest,
            H.stoodAs: write_party_as_stood(said.party, said.seat.country, kg, parties),
            H.firstName: said.first_name,
            H.surname: said.surname,
            H.voteShare: standing.share,
            H.rank: standing.rank,
            H.elected: standing.elected,
        },
    )
    stated: set[Iri] = set()
    for row, place in standing.rows:
        # What the row that counts leaves open is said by the first that does not, in the graph of its file.
        values = {name: value for name, value in _values(row).items() if value is not None}
        kg = into(place.label)
        kg.add_all(this, {name: value for name, value in values.items() if name not in stated})
        kg.add(this, H.sourceLine, place.line)
        stated |= values.keys()


def _values(row: Candidacy) -> dict[Iri, Cell]:
    return {
        H.gender: row.gender,
        H.votes: row.votes,
        H.shareChange: row.change,
        H.sittingMP: row.sitting_mp or None,
        H.formerMP: row.former_mp or None,
        H.mnisId: row.mnis_id,
        H.dcId: row.dc_id,
    }
