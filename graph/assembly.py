"""Everything that files say and that follows from it, as quads: the order of the work is the order here."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph import ids
from graph.claims import Article, StatedClaim
from graph.differences import differences
from graph.linking.identifiers import Identifiers, People, link
from graph.linking.identifiers import Standing as Bearer
from graph.loaders import Reading
from graph.newsroom import Newsroom
from graph.parties import Parties
from graph.paths import ONTOLOGY
from graph.rdf import provenance
from graph.rdf.articles import printed, write_article, write_text, write_utterance
from graph.rdf.notional import write_notional
from graph.rdf.people import write_people
from graph.rdf.reference import WRITERS, write_memberships
from graph.rdf.results import write_contest
from graph.rdf.sequence import write_sequence
from graph.rdf.writer import GraphWriter, QuadWriter
from graph.reconcile import Contest, Standing, contests
from graph.records import Fault, KnownPerson, Loaded, NotionalResult, Record
from graph.terms import Iri

Contests = Mapping[str, Contest]
Graphs = Mapping[str, GraphWriter]


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


def assemble(reading: Reading, quads: QuadWriter) -> Assembled:
    """All quads that follow from the files are written; given is what was met on the way."""
    kgs = {one.source.label: quads.into(provenance.source_kg(one.source.label)) for one in reading.loaded}
    parties, records = Parties.read(), list(_records(reading))
    found, notional_contests = _write_results(reading, kgs, parties)
    standings = [standing for contest in found.values() for standing in contest.standings]
    people = _link(standings, [r.identifiers for _, r in records if isinstance(r, KnownPerson)])
    meta = quads.into(ids.kg("meta"))
    derived = {name: quads.into(ids.kg(f"derived/{name}")) for name in ("people", "sequence")}
    write_people(people, standings, derived["people"])
    write_sequence(found.values(), notional_contests, derived["sequence"])
    sources = [kg.kg for kg in kgs.values()]
    provenance.write_derived(derived["people"].kg, "Who stood: people behind candidacies", sources, meta)
    provenance.write_derived(derived["sequence"].kg, "Which contest follows which", sources, meta)
    provenance.write_derived(meta.kg, "Where everything comes from", sources, meta)
    remarks = [Remark(one.source.label, fault) for one in reading.loaded for fault in one.faults]
    remarks += _write_words(records, Newsroom(found, people), kgs, quads) + _refusals(people, found)
    _write_meta(reading, remarks, kgs, meta)
    disagreements = [difference for contest in found.values() for difference in differences(contest)]
    for disagreement in disagreements:
        provenance.write_difference(disagreement, meta)
    return Assembled(Counter(type(record).__name__ for _, record in records), remarks, len(disagreements))


def _records(reading: Reading) -> Iterator[tuple[Loaded, Record]]:
    return ((one, record) for one in reading.loaded for record in one.records)


def _write_results(reading: Reading, kgs: Graphs, parties: Parties) -> tuple[Contests, Mapping[Iri, Iri]]:
    """Contests, estimates and reference tables; given are the contests, and the notional ones by seat."""
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
    return found, notional_contests


def _link(standings: Sequence[Standing], register: Sequence[Identifiers]) -> People:
    def bearer(standing: Standing) -> Bearer:
        known = {"mnis": standing.first(lambda r: r.mnis_id), "dc": standing.first(lambda r: r.dc_id)}
        said = standing.said
        given = tuple((scheme, number) for scheme, number in known.items() if number)
        return Bearer(standing.key, said.election.polling_day, said.first_name, said.surname, given)

    return link([bearer(standing) for standing in standings], register)


def _write_words(
    records: Sequence[tuple[Loaded, Record]], newsroom: Newsroom, kgs: Graphs, quads: QuadWriter
) -> list[Remark]:
    """Claim files, then articles with what they quote; given is what could not be looked up.

    What a person entered comes first: where both have a passage, its speaker is the one of the claim file.
    """
    articles = [(one, record) for one, record in records if isinstance(record, Article)]
    newsroom.articles.update((ids.digest(article.text), article) for _, article in articles)
    met: list[Remark] = []
    for one, record in records:
        if isinstance(record, StatedClaim):
            where, said, faults = newsroom.entered(record)
            write_article(where, kgs[one.source.label])
            write_utterance(said, where, kgs[one.source.label])
            met += [Remark(one.source.label, fault) for fault in faults]
    for one, article in articles:
        kg, where, election = kgs[one.source.label], printed(article), one.meta.get("election")
        write_article(where, kg)
        write_text(article, kg, quads.into(provenance.text_kg(one.source.label)))
        for said in newsroom.quoted(article, str(election) if election else None):
            write_utterance(said, where, kg)
    return met


def _refusals(people: People, found: Contests) -> list[Remark]:
    """The identifiers that linking did not believe, at the rows that carry them."""
    places = {s.key: s.place for contest in found.values() for s in contest.standings}
    met = []
    for refusal in people.refusals:
        place = places[refusal.key]
        what = f"{refusal.scheme} id {refusal.identifier} refused: {refusal.why}"
        done = "the candidacy goes without it"
        met.append(Remark(place.label, Fault(place.line, what, done, "noted")))
    return met


def _write_meta(reading: Reading, remarks: Sequence[Remark], kgs: Graphs, meta: GraphWriter) -> None:
    """Sources, vocabularies and all faults are on record."""
    for one in reading.loaded:
        written = [kgs[one.source.label].kg]
        if any(isinstance(record, Article) for record in one.records):
            written.append(provenance.text_kg(one.source.label))
        provenance.write_source(one.source, written, meta)
    for path, kg in vocabularies():
        provenance.write_vocabulary(kg, path.stem, meta)
    for remark in remarks:
        provenance.write_fault(remark.fault, kgs[remark.label].kg, meta)
