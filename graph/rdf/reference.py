"""Reference tables: which seats came of which, who was registered as a party, who held which office."""

from collections.abc import Callable, Sequence
from datetime import date

from graph import ids
from graph.boundaries import boundary_set
from graph.ns import DCTERMS, ORG, RDF, RDFS, SCHEMA, H
from graph.parties import Parties
from graph.rdf.shared import describe_party, write_election, write_seat
from graph.rdf.writer import GraphWriter
from graph.reconcile import Codes
from graph.records import (
    ElectionBriefing,
    KnownPerson,
    Membership,
    PartyAsStood,
    PartyRegistration,
    Record,
    Seat,
    SeatDates,
    SeatOverlap,
)
from graph.terms import address

# The overlaps of the tables at hand are between the boundaries before and since this day.
NEW_BOUNDARIES = date(2024, 5, 31)
OLD_BOUNDARIES = date(2024, 5, 30)


def write_overlap(overlap: SeatOverlap, codes: Codes, kg: GraphWriter, parties: Parties) -> None:
    """The old and the new seat and the six weights between them are stated; revised codes are applied."""
    to_gss = codes.revised(overlap.to_gss, overlap.to_name)
    old = Seat(overlap.from_gss, overlap.from_name, boundary_set(overlap.from_gss, OLD_BOUNDARIES))
    new = Seat(to_gss, overlap.to_name, boundary_set(to_gss, NEW_BOUNDARIES))
    kg.add_all(
        ids.overlap(overlap.from_gss, to_gss),
        {
            RDF.type: H.BoundaryOverlap,
            H.fromArea: write_seat(old, overlap.from_gss, kg),
            H.toArea: write_seat(new, to_gss, kg),
            H.residentialFrom: overlap.residential_from,
            H.residentialTo: overlap.residential_to,
            H.areaFrom: overlap.area_from,
            H.areaTo: overlap.area_to,
            H.populationFrom: overlap.population_from,
            H.populationTo: overlap.population_to,
            H.sourceLine: overlap.line,
        },
    )


def write_registration(entry: PartyRegistration, codes: Codes, kg: GraphWriter, parties: Parties) -> None:
    """The entry in the register of parties is stated, with the enduring party that it registers."""
    stood = PartyAsStood(entry.name, ec_id=entry.ec_id, mnis_id=entry.mnis_id)
    enduring = parties.enduring(stood)
    this = ids.registration(entry.ec_id)
    kg.add_all(
        this,
        {
            RDF.type: H.PartyRegistration,
            RDFS.label: entry.name,
            H.ecId: entry.ec_id,
            H.mnisPartyId: entry.mnis_id,
            H.jurisdiction: entry.jurisdiction,
            H.registeredOn: entry.registered_on,
            H.deregisteredOn: entry.deregistered_on,
            H.nameUpdatedOn: entry.name_updated_on,
            H.registrationOf: enduring and ids.party(enduring),
            H.sourceLine: entry.line,
        },
    )
    if enduring:
        describe_party(enduring, stood, kg, parties)


def write_seat_dates(dates: SeatDates, codes: Codes, kg: GraphWriter, parties: Parties) -> None:
    """The seat is described with the days on which it existed."""
    seat = write_seat(dates.seat, codes.of(dates.seat), kg)
    kg.add_all(seat, {H.inForceFrom: dates.start, H.inForceTo: dates.end, H.sourceLine: dates.line})


def write_briefing(briefing: ElectionBriefing, codes: Codes, kg: GraphWriter, parties: Parties) -> None:
    """The election is described, with the address of what was published on it."""
    election = write_election(briefing.election, kg)
    kg.add(election, SCHEMA.url, address(briefing.url or ""))


def person_key(person: KnownPerson) -> str:
    """The person's key: by MNIS id, else the first Democracy Club id, else that of the register."""
    for wanted in ("mnis", "dc"):
        for scheme, number in person.identifiers:
            if scheme == wanted:
                return f"{scheme}/{number}"
    return f"register/{person.key}"


def write_person(person: KnownPerson, codes: Codes, kg: GraphWriter, parties: Parties) -> None:
    """The person's other names and identifiers are stated."""
    this = ids.person(person_key(person))
    kg.add(this, RDF.type, SCHEMA.Person)
    kg.add(this, SCHEMA.alternateName, *person.names)
    kg.add(this, DCTERMS.identifier, *(f"{scheme}:{number}" for scheme, number in person.identifiers))
    kg.add(this, H.sourceLine, person.line)


def write_memberships(records: Sequence[Record], kg: GraphWriter, parties: Parties) -> None:
    """Each person's times in office are stated, with the party; dates are text, as some are bare years."""
    people = {
        record.key: ids.person(person_key(record)) for record in records if isinstance(record, KnownPerson)
    }
    for record in records:
        if isinstance(record, Membership) and record.person_key in people:
            party = parties.enduring(PartyAsStood(record.party)) if record.party else None
            kg.add_all(
                ids.membership(record.person_key, record.office, record.area, record.start),
                {
                    RDF.type: ORG.Membership,
                    RDFS.label: ", ".join(filter(None, (record.office, record.area))),
                    ORG.member: people[record.person_key],
                    ORG.organization: party and ids.party(party),
                    H.validFrom: record.start,
                    H.validTo: record.end,
                    H.sourceLine: record.line,
                },
            )


WRITERS: dict[type[Record], Callable[..., None]] = {
    SeatOverlap: write_overlap,
    PartyRegistration: write_registration,
    SeatDates: write_seat_dates,
    ElectionBriefing: write_briefing,
    KnownPerson: write_person,
}
