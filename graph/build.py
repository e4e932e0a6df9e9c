"""The pipeline: files in, a checked graph in the place of the old one, and a report of all that was met."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph import ids
from graph.catalogue import in_folder
from graph.differences import differences
from graph.linking.identifiers import People, link
from graph.linking.identifiers import Standing as Bearer
from graph.loaders import Reading, read_all
from graph.parties import Parties
from graph.paths import ONTOLOGY
from graph.rdf import provenance
from graph.rdf.notional import write_notional
from graph.rdf.people import write_people
from graph.rdf.reference import WRITERS, write_memberships
from graph.rdf.results import write_contest
from graph.rdf.sequence import write_sequence
from graph.rdf.writer import GraphWriter, QuadWriter
from graph.reconcile import Contest, Standing, contests
from graph.records import Fault, KnownPerson, Loaded, NotionalResult, Record
from graph.store import Store, replace
from graph.terms import Iri

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Remark:
    """A fault with the file it was met in; line 0 is the whole file."""

    label: str
    fault: Fault


@dataclass(slots=True)
class Report:
    """What a build did: records by kind, faults met, files refused or found twice, rows of each check."""

    files: int = 0
    quads: int = 0
    records: Counter[str] = field(default_factory=Counter)
    remarks: list[Remark] = field(default_factory=list)
    duplicates: tuple[tuple[str, str], ...] = ()
    differences: int = 0
    checks: dict[str, int] = field(default_factory=dict)

    @property
    def rejected(self) -> list[Remark]:
        """The rows and files that were set aside."""
        return [remark for remark in self.remarks if remark.fault.severity == "rejected"]


def build(paths: Sequence[Path], store: Path, progress: Progress = lambda _: None) -> tuple[Store, Report]:
    """The graph of these files stands at `store` in the place of the old one; the report says how it went.

    HustingsError where a file given by name cannot be used or the graph cannot be written; the old one stands.
    """
    progress("Reading the files")
    reading = read_all(paths)
    report = Report(len(reading.loaded), duplicates=reading.duplicates)

    def fill(folder: Path) -> list[tuple[Path, Iri | None]]:
        progress("Writing the graph")
        file = folder / "graph.nq"
        with file.open("w", encoding="utf-8", newline="\n") as out:
            quads = QuadWriter(out.write)
            write_graph(reading, quads, report)
        report.quads = quads.count
        progress("Loading the graph")
        return [(file, None), *vocabularies()]

    def check(new: Store) -> None:
        progress("Checking the graph")
        for query in in_folder("checks"):
            report.checks[query.name] = len(new.select(query.bind({})).rows)

    return replace(store, fill, check), report


def vocabularies() -> list[tuple[Path, Iri | None]]:
    """The concept schemes that the data refer to, the curated parties among them, with their graphs."""
    return [(path, ids.kg(f"vocabulary/{path.stem}")) for path in sorted((ONTOLOGY / "vocab").glob("*.ttl"))]


def write_graph(reading: Reading, quads: QuadWriter, report: Report) -> None:
    """All quads that follow from the files are written, and the report says what was met."""
    kgs = {one.source.label: quads.into(provenance.source_kg(one.source.label)) for one in reading.loaded}
    parties = Parties.read()
    found, codes = contests(reading.loaded)
    for contest in found.values():
        write_contest(contest, kgs.__getitem__, parties)
    notional = [(r, kgs[one.source.label]) for one, r in _records(reading) if isinstance(r, NotionalResult)]
    notional_contests = write_notional(notional, codes, parties)
    for one, record in _records(reading):
        report.records[type(record).__name__] += 1
        if writer := WRITERS.get(type(record)):
            writer(record, codes, kgs[one.source.label], parties)
    for one in reading.loaded:
        write_memberships(one.records, kgs[one.source.label], parties)
    standings = [standing for contest in found.values() for standing in contest.standings]
    register = [dict(r.identifiers) for _, r in _records(reading) if isinstance(r, KnownPerson)]
    people = _link(standings, register)
    derived = {name: quads.into(ids.kg(f"derived/{name}")) for name in ("people", "sequence")}
    write_people(people, standings, derived["people"])
    write_sequence(found.values(), notional_contests, derived["sequence"])
    meta = quads.into(ids.kg("meta"))
    sources = [kg.kg for kg in kgs.values()]
    provenance.write_derived(derived["people"].kg, "Who stood: people behind candidacies", sources, meta)
    provenance.write_derived(derived["sequence"].kg, "Which contest follows which", sources, meta)
    _write_meta(reading, found, people, kgs, meta, report)


def _records(reading: Reading) -> Iterator[tuple[Loaded, Record]]:
    return ((one, record) for one in reading.loaded for record in one.records)


def _link(standings: Sequence[Standing], register: Sequence[dict[str, str]]) -> People:
    def bearer(standing: Standing) -> Bearer:
        rows = [standing.said, *(said for said, _ in standing.later)]
        numbers = {"mnis": [r.mnis_id for r in rows], "dc": [r.dc_id for r in rows]}
        known = {scheme: next(filter(None, found), None) for scheme, found in numbers.items()}
        said = standing.said
        return Bearer(
            standing.key,
            said.election.polling_day,
            said.first_name,
            said.surname,
            tuple((scheme, number) for scheme, number in known.items() if number),
        )

    return link([bearer(standing) for standing in standings], register)


def _write_meta(
    reading: Reading,
    found: dict[str, Contest],
    people: People,
    kgs: dict[str, GraphWriter],
    meta: GraphWriter,
    report: Report,
) -> None:
    """Sources, faults, disagreements and refused identifiers are on record, in graph and report."""
    remarks = [Remark(one.source.label, fault) for one in reading.loaded for fault in one.faults]
    places = {s.key: s.places[0] for contest in found.values() for s in contest.standings}
    for refusal in people.refusals:
        place = places[refusal.key]
        what = f"{refusal.scheme} id {refusal.identifier} refused: {refusal.why}"
        remarks.append(
            Remark(place.label, Fault(place.line, what, "kept apart as a person of its own", "noted"))
        )
    for one in reading.loaded:
        provenance.write_source(one.source, [kgs[one.source.label].kg], meta)
    for remark in remarks:
        provenance.write_fault(remark.fault, kgs[remark.label].kg, meta)
    for contest in found.values():
        for difference in differences(contest):
            report.differences += 1
            provenance.write_difference(difference, meta)
    refused = [Remark(e.path, Fault(e.line or 0, e.why, "not loaded", "rejected")) for e in reading.refused]
    report.remarks = remarks + refused
