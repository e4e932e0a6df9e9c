"""People, in a graph of their own: who stood is worked out, never a source's plain word."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from graph import ids
from graph.linking.people import People
from graph.ns import DCTERMS, RDF, SCHEMA, H
from graph.rdf.writer import GraphWriter
from graph.reconcile import Standing


def write_people(people: People, standings: Iterable[Standing], kg: GraphWriter) -> None:
    """Every candidacy has its person and that person's one before; a person is called as last printed."""
    by_person: dict[str, list[Standing]] = defaultdict(list)
    for standing in standings:
        by_person[people.person[standing.key]].append(standing)
    for key, stood in by_person.items():
        _write_person(key, sorted(stood, key=lambda s: (s.said.election.polling_day, s.key)), people, kg)
    for former, persons in people.former.items():
        kg.add(ids.person(former), DCTERMS.isReplacedBy, *map(ids.person, persons))


def _write_person(key: str, stood: list[Standing], people: People, kg: GraphWriter) -> None:
    latest = stood[-1].said
    this = ids.person(key)
    kg.add_all(
        this,
        {
            RDF.type: SCHEMA.Person,
            SCHEMA.name: latest.name,
            SCHEMA.givenName: latest.first_name,
            SCHEMA.familyName: latest.surname,
        },
    )
    others = sorted({s.said.name for s in stood} - {latest.name})
    kg.add(this, SCHEMA.alternateName, *others)
    kg.add(this, DCTERMS.identifier, *(f"{scheme}:{number}" for scheme, number in people.identifiers[key]))
    for standing in stood:
        candidacy = ids.candidacy(standing.key)
        kg.add(candidacy, H.candidate, this)
        kg.add(candidacy, H.candidateConfidence, Decimal(str(people.confidence[standing.key])))
        if before := people.before.get(standing.key):
            kg.add(candidacy, H.previousCandidacy, ids.candidacy(before.key))
            kg.add(candidacy, H.previousConfidence, Decimal(str(before.confidence)))
