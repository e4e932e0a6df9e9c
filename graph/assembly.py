"""Everything that files say and that follows from it, as quads: the order of the work is the order here."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph import ids
from graph.claims import Article, StatedClaim
from graph.differences import differences
from graph.identities import not_followed, people_of
from graph.loaders import Reading
from graph.newsroom import write_words
from graph.official import Official
from graph.parties import Parties
from graph.paths import ONTOLOGY
from graph.rdf import provenance
from graph.rdf.links import write_links
from graph.rdf.notional import write_notional
from graph.rdf.people import write_people
from graph.rdf.reference import WRITERS, write_memberships
from graph.rdf.results import write_contest
from graph.rdf.sequence import write_sequence
from graph.rdf.writer import GraphWriter, QuadWriter
from graph.reconcile import Codes, Contest, contests
from graph.records import Fault, Loaded, NotionalResult, Record
from graph.terms import Iri

Contests = Mapping[str, Contest]
Graphs = Mapping[str, GraphWriter]
_DERIVED = {
    "people": "Who stood: people behind candidacies",
    "links": "Which candidacies are one person's, and why",
    "sequence": "Which contest follows which",
    "verdicts": "Whether the figures of articles hold up",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """A fault with the label of the file it was met in; line 0 is the whole file."""

    label: str
    fault: Fault


@dataclass(frozen=True, slots=True)
class Assembled:
    """What went into the graph: records by kind, faults met, disagreements between files and sums."""

    records: Counter[str]
    remarks: list[Remark]
    differences: int


def vocabularies() -> list[tuple[Path, Iri]]:
    """The concept schemes that the data refer to, the curated parties among them, with their graphs."""
    return [(path, ids.kg(f"vocabulary/{path.stem}")) for path in sorted((ONTOLOGY / "vocab").glob("*.ttl"))]


def assemble(reading: Reading, quads: QuadWriter, official: Callable[[], Official]) -> Assembled:
    """All quads that follow from the files are written; given is what was met on the way.

    `official` is asked once, when every result is written and before any article is read: what it gives
    holds all that was written until then.
    """
    kgs = {one.source.label: quads.into(provenance.source_kg(one.source.label)) for one in reading.loaded}
    parties, records = Parties.read(), list(_records(reading))
    found, codes, notional_contests = _write_results(reading, kgs, parties)
    people = people_of(found, records, codes, parties)
    meta = quads.into(ids.kg("meta"))
    derived = {name: quads.into(ids.kg(f"derived/{name}")) for name in _DERIVED}
    standings = [standing for contest in found.values() for standing in contest.standings]
    write_people(people, standings, derived["people"])
    write_links(people.links, derived["links"], kgs.__getitem__)
    write_sequence(found.values(), notional_contests, derived["sequence"])
    sources = [kg.kg for kg in kgs.values()]
    has_words = any(isinstance(record, Article | StatedClaim) for _, record in records)
    for name, title in _DERIVED.items():
        if name != "verdicts" or has_words:
            provenance.write_derived(derived[name].kg, title, sources, meta)
    provenance.write_derived(meta.kg, "Where everything comes from", sources, meta)
    disagreements = [difference for contest in found.values() for difference in differences(contest)]
    for disagreement in disagreements:
        provenance.write_difference(disagreement, meta)
    _write_sources(reading, kgs, meta)
    remarks = [Remark(one.source.label, fault) for one in reading.loaded for fault in one.faults]
    remarks += [Remark(label, fault) for label, fault in not_followed(people, found)]
    if has_words:
        words = write_words(records, official(), kgs, derived["verdicts"], quads)
        remarks += [Remark(label, fault) for label, fault in words]
    for remark in remarks:
        provenance.write_fault(remark.fault, kgs[remark.label].kg, meta)
    return Assembled(Counter(type(record).__name__ for _, record in records), remarks, len(disagreements))


def _records(reading: Reading) -> Iterator[tuple[Loaded, Record]]:
    return ((one, record) for one in reading.loaded for record in one.records)


def _write_results(
    reading: Reading, kgs: Graphs, parties: Parties
) -> tuple[Contests, Codes, Mapping[Iri, Iri]]:
    """Contests, estimates and reference tables; given are contests, codes, and notional contests by seat."""
    found, codes = contests(reading.loaded, parties)
    for contest in found.values():
        write_contest(contest, kgs.__getitem__, parties)
    estimates = [(r, kgs[one.source.label]) for one, r in _records(reading) if isinstance(r, NotionalResult)]
    notional_contests = write_notional(estimates, codes, parties)
    for one, record in _records(reading):
        if writer := WRITERS.get(type(record)):
            writer(record, codes, kgs[one.source.label], parties)
    for one in reading.loaded:
        write_memberships(one.records, kgs[one.source.label], parties)
    return found, codes, notional_contests


def _write_sources(reading: Reading, kgs: Graphs, meta: GraphWriter) -> None:
    """Sources and vocabularies are on record."""
    for one in reading.loaded:
        written = [kgs[one.source.label].kg]
        if any(isinstance(record, Article) for record in one.records):
            written.append(provenance.text_kg(one.source.label))
        provenance.write_source(one.source, written, meta)
    for path, kg in vocabularies():
        provenance.write_vocabulary(kg, path.stem, meta)
