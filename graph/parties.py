"""Which enduring party stands behind the party printed beside a candidate.

The enduring parties are curated in `ontology/vocab/party-identities.ttl`; all others are known by the
identifiers that the source gives. Independents and the Speaker have no party, so they never aggregate.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from graph.errors import SourceError
from graph.ids import INDEPENDENT_MNIS, SPEAKER_MNIS, party, slug
from graph.ns import RDF, RDFS, SKOS, H
from graph.paths import ONTOLOGY
from graph.records import PartyAsStood

IDENTITIES = ONTOLOGY / "vocab" / "party-identities.ttl"
LABOUR, CO_OPERATIVE = "labour", "co-operative"

# 1045 is "No description" in Parliament's list of parties.
_NO_PARTY_MNIS = {INDEPENDENT_MNIS, SPEAKER_MNIS, "1045"}
_NO_PARTY_NAMES = {
    "independent",
    "speaker",
    "speaker-seeking-re-election",
    "commons-speaker",
    "no-description",
}
# Democracy Club's ids of candidates without a party: ynmp-party:2 (independent), ynmp-party:12522 (Speaker).
_NO_PARTY_CODE = "ynmp-party:"
# PP53; Democracy Club's older party:53; its joint-party:53-119 of a joint candidacy.
_CODE = re.compile(r"(?:PP|(?:joint-)?party:)(\d+)(?:-(\d+))?", re.IGNORECASE)


Known = TypeVar("Known", str, tuple[str, str | None])


@dataclass(frozen=True)
class Parties:
    """The curated parties by all that a source may know them by; keys are those of `ids.party`.

    `by_name` is keyed by folded name and country of the UK: a spelling that several parties share means
    one of them in its country, and the one without a country everywhere else.
    """

    labels: dict[str, str] = field(default_factory=dict)
    by_code: dict[str, str] = field(default_factory=dict)
    by_mnis: dict[str, str] = field(default_factory=dict)
    by_name: dict[tuple[str, str | None], str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path = IDENTITIES) -> "Parties":
        """The parties of a Turtle file; SourceError where two of them claim one code, id or name."""
        parties = cls()
        for iri, values in _described(path).items():
            parties._add(path, iri.removeprefix(party("")), values)
        return parties

    def enduring(self, stood: PartyAsStood, country: str | None = None) -> str | None:
        """The key of the party stood for; None for independents and the Speaker.

        The Electoral Commission's code decides, then the name as used in that country of the UK, then
        the MNIS id. A party that is not curated gets `ec-pp2399`, else `mnis-231`, else a slug of its name.
        """
        codes = _codes(stood.ec_id)
        if codes:
            return self._of_code(codes[0])
        name = _fold(stood.name)
        if (stood.ec_id or "").startswith(_NO_PARTY_CODE) or stood.mnis_id in _NO_PARTY_MNIS:
            return None
        if name in _NO_PARTY_NAMES:
            return None
        curated = self.by_name.get((name, country)) or self.by_name.get((name, None))
        if curated or not stood.mnis_id:
            return curated or name
        return self.by_mnis.get(stood.mnis_id, f"mnis-{stood.mnis_id}")

    def adjunct(self, stood: PartyAsStood) -> str | None:
        """The key of the second party of a joint candidacy: the Co-operative Party beside Labour."""
        codes = _codes(stood.adjunct_ec_id) or _codes(stood.ec_id)[1:]
        if codes:
            return self._of_code(codes[0])
        joint = "co-op" in stood.name.lower() and self.enduring(stood) == LABOUR
        return CO_OPERATIVE if joint else None

    def label(self, key: str) -> str | None:
        """The name of a curated party today; None for a party that is not curated."""
        return self.labels.get(key)

    def _of_code(self, code: str) -> str:
        return self.by_code.get(code, f"ec-{code.lower()}")

    def _add(self, path: Path, key: str, values: dict[str, list[str]]) -> None:
        self.labels[key] = values[RDFS.label][0]
        country = next(iter(values.get(H.jurisdiction, ())), None)
        for code in values.get(H.ecId, ()):
            _claim(path, self.by_code, code, key)
        for mnis_id in values.get(H.mnisPartyId, ()):
            _claim(path, self.by_mnis, mnis_id, key)
        for name in {_fold(name) for name in (self.labels[key], *values.get(SKOS.altLabel, ()))}:
            _claim(path, self.by_name, (name, country), key)


def _claim(path: Path, index: dict[Known, str], by: Known, key: str) -> None:
    holder = index.setdefault(by, key)
    if holder != key:
        raise SourceError(path, f"{by} belongs to both {holder} and {key}; keep it with one of them")


def _described(path: Path) -> dict[str, dict[str, list[str]]]:
    """The values of each party, by property."""
    from rdflib import Graph, URIRef  # slow to import, and no question needs it

    try:
        kg = Graph().parse(path, format="turtle")
    except (OSError, SyntaxError) as error:
        raise SourceError(path, f"cannot be read as Turtle: {error}") from error
    described: dict[str, dict[str, list[str]]] = {}
    for subject in sorted(kg.subjects(URIRef(RDF.type), URIRef(H.PoliticalParty)), key=str):
        values = described.setdefault(str(subject), {})
        for predicate, value in kg.predicate_objects(subject):
            values.setdefault(str(predicate), []).append(str(value))
    return described


def _fold(name: str) -> str:
    return slug(name).removeprefix("the-")


def _codes(ec_id: str | None) -> list[str]:
    found = _CODE.fullmatch((ec_id or "").strip())
    return [f"PP{number}" for number in found.groups() if number] if found else []
