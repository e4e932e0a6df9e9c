"""Reference tables: which seats came of which, who was registered as a party, who held which office."""

from collections.abc import Callable
from datetime import date

from graph import ids
from graph.boundaries import boundary_set
from graph.ns import RDF, RDFS, H
from graph.parties import Parties
from graph.rdf.shared import write_seat
from graph.rdf.writer import GraphWriter
from graph.reconcile import Codes
from graph.records import PartyAsStood, PartyRegistration, Record, Seat, SeatOverlap

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


WRITERS: dict[type[Record], Callable[..., None]] = {
    SeatOverlap: write_overlap,
    PartyRegistration: write_registration,
}
