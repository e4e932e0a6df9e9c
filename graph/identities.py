"""The people behind the contests of a build: what linking is told of them, and what it could not follow."""

from collections.abc import Iterable, Mapping, Sequence

from graph.boundaries import boundary_set
from graph.linking.decisions import Decision
from graph.linking.people import People, link
from graph.linking.standing import Overlap, Standing
from graph.parties import Parties
from graph.rdf.reference import NEW_BOUNDARIES, OLD_BOUNDARIES
from graph.reconcile import Codes, Contest
from graph.reconcile import Standing as Stood
from graph.records import Fault, KnownPerson, Loaded, Record, SeatOverlap, StatedDecision

Records = Sequence[tuple[Loaded, Record]]


def people_of(contests: Mapping[str, Contest], records: Records, codes: Codes, parties: Parties) -> People:
    """Everybody who stood in these contests, by decisions, identifiers and evidence."""
    return link(
        standings(contests, parties),
        [record.identifiers for _, record in records if isinstance(record, KnownPerson)],
        overlaps((record for _, record in records), codes),
        [_decision(one, record) for one, record in records if isinstance(record, StatedDecision)],
    )


def standings(contests: Mapping[str, Contest], parties: Parties) -> list[Standing]:
    """What linking is told of everybody who stood in these contests."""
    return [
        _standing(stood, contest, parties) for contest in contests.values() for stood in contest.standings
    ]


def overlaps(records: Iterable[Record], codes: Codes) -> list[Overlap]:
    """What linking is told of how seats went on in others."""
    return [_overlap(record, codes) for record in records if isinstance(record, SeatOverlap)]


def _standing(stood: Stood, contest: Contest, parties: Parties) -> Standing:
    known = {"mnis": stood.first(lambda r: r.mnis_id), "dc": stood.first(lambda r: r.dc_id)}
    said = stood.said
    return Standing(
        stood.key,
        said.election.polling_day,
        said.first_name,
        said.surname,
        tuple((scheme, number) for scheme, number in known.items() if number),
        stood.first(lambda r: r.gender),
        parties.enduring(said.party, said.seat.country),
        said.party.name,
        f"{contest.seat.boundary_set}/{contest.code}",
        contest.seat.name,
        contest.seat.region,
    )


def _overlap(record: SeatOverlap, codes: Codes) -> Overlap:
    to_gss = codes.revised(record.to_gss, record.to_name)
    return Overlap(
        f"{boundary_set(record.from_gss, OLD_BOUNDARIES)}/{record.from_gss}",
        f"{boundary_set(to_gss, NEW_BOUNDARIES)}/{to_gss}",
        float(max(record.population_from, record.population_to)),
    )


def _decision(one: Loaded, record: StatedDecision) -> Decision:
    return Decision(record.a, record.b, record.same, record.by, record.source, one.source.label, record.line)


def not_followed(people: People, contests: Mapping[str, Contest]) -> Iterable[tuple[str, Fault]]:
    """The label of the source and the fault of each identifier and decision that linking did not follow."""
    places = {s.key: s.place for contest in contests.values() for s in contest.standings}
    for refusal in people.refusals:
        place = places[refusal.key]
        what = f"{refusal.scheme} id {refusal.identifier} refused: {refusal.why}"
        yield place.label, Fault(place.line, what, "the candidacy goes without it", "noted")
    for unheeded in people.unheeded:
        decision = unheeded.decision
        said = "the same" if decision.same else "not the same"
        what = f"“{said}” of {decision.a} and {decision.b}: {unheeded.why}"
        yield decision.label, Fault(decision.line, what, "not followed", "noted")
