"""What contests share: elections, seats within their boundaries, parties as printed and enduring."""

from datetime import date

from graph import ids
from graph.boundaries import BOUNDARY_SETS
from graph.ns import RDF, RDFS, SKOS, H
from graph.parties import Parties
from graph.rdf.writer import GraphWriter
from graph.records import Election, PartyAsStood, Seat
from graph.terms import Iri


def long_date(day: date) -> str:
    """`8 June 2017`."""
    return f"{day.day} {day:%B %Y}"


def write_election(election: Election, kg: GraphWriter) -> Iri:
    """The election is described; the IRI is its own."""
    this = ids.election(election.key)
    kind = "General election" if election.is_general else "By-elections"
    kg.add(this, RDF.type, H.Election, H.GeneralElection if election.is_general else H.ByElectionDay)
    kg.add(this, SKOS.notation, election.key)
    kg.add(this, RDFS.label, f"{kind}, {long_date(election.polling_day)}")
    kg.add(this, H.pollingDate, election.polling_day)
    return this


def write_seat(seat: Seat, code: str, kg: GraphWriter) -> Iri:
    """The constituency within its boundary set is described; the IRI is its own.

    The first spelling of its name is its label: a later file's spelling would make it two names.
    """
    this = ids.constituency(seat.boundary_set, code)
    if not kg.first_mention(this):
        return this
    kg.add_all(
        this,
        {
            RDF.type: H.Constituency,
            RDFS.label: seat.name,
            H.gssCode: seat.gss and code,
            H.inBoundarySet: write_boundary_set(seat.boundary_set, kg),
            H.country: seat.country,
            H.region: seat.region,
            H.county: seat.county,
            H.seatKind: seat.kind,
        },
    )
    return this


def write_boundary_set(key: str, kg: GraphWriter) -> Iri:
    """The boundary set is described with its dates in force; the IRI is its own."""
    this = ids.boundary_set(key)
    known = BOUNDARY_SETS[key]
    kg.add_all(
        this,
        {
            RDF.type: H.BoundarySet,
            RDFS.label: known.statute,
            H.inForceFrom: known.in_force_from,
            H.inForceTo: known.in_force_to,
        },
    )
    return this


def write_party_as_stood(party: PartyAsStood, country: str | None, kg: GraphWriter, parties: Parties) -> Iri:
    """The party as printed is described, with the enduring party it belongs to; the IRI is its own."""
    enduring, adjunct = parties.enduring(party, country), parties.adjunct(party)
    this = ids.as_stood(
        party.name, party.abbreviation, party.ec_id, party.mnis_id, party.adjunct_ec_id, enduring
    )
    if not kg.first_mention(this):
        return this
    kg.add_all(
        this,
        {
            RDF.type: H.PartyAsStood,
            RDFS.label: party.name,
            H.abbreviation: party.abbreviation,
            H.ecId: party.ec_id,
            H.mnisPartyId: party.mnis_id,
            H.adjunctEcId: party.adjunct_ec_id,
            H.party: enduring and ids.party(enduring),
            H.adjunctParty: adjunct and ids.party(adjunct),
        },
    )
    if enduring:
        describe_party(enduring, party, kg, parties)
    return this


def describe_party(key: str, party: PartyAsStood, kg: GraphWriter, parties: Parties) -> None:
    """The enduring party is described: on the curated list, else by the first name it is met under."""
    this = ids.party(key)
    if parties.label(key) is None and kg.first_mention(this):
        values = {RDF.type: H.PoliticalParty, RDFS.label: party.name, H.abbreviation: party.abbreviation}
        kg.add_all(this, {**values, H.ecId: party.ec_id})
