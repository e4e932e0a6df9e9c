"""Candidacies as the House of Commons Library and Parliament's psephology repository publish them.

Three dialects have a header: lower case without identifiers (2015), with identifiers (2017, 2024), and
that of by-elections with a polling day in each row. Copies without a header hold the second dialect,
with or without its last column.
"""

from collections.abc import Iterator, Mapping

from graph import cells, commons
from graph.boundaries import is_code
from graph.candidacies import noting_faults_across_rows
from graph.records import Candidacy, Election, Fault, PartyAsStood, Record
from graph.sources import SourceFile
from graph.tables import Layout, Row, Unusable, by_header, by_position, first_equal, known, records

KIND = "Commons candidacies"
PUBLISHER = commons.PUBLISHER
LICENCE = commons.LICENCE

# In the order of the copies without a header.
_OF_A_CANDIDACY = {
    "party": "Party name",
    "abbreviation": "Party abbreviation",
    "ec_id": "Electoral Commission party ID",
    "party_mnis_id": "MNIS party ID",
    "adjunct_ec_id": "Electoral Commission adjunct party ID",
    "first_name": "Candidate first name,firstname",
    "surname": "Candidate surname,surname",
    "gender": "Candidate gender,gender",
    "sitting_mp": "Sitting MP",
    "former_mp": "Former MP",
    "mnis_id": "Member MNIS ID",
    "votes": "Votes",
    "share": "Share",
    "change": "Change",
    "dc_id": "Democracy Club person ID,DC Person ID",
}
_SPELLINGS = {**commons.SEAT_SPELLINGS, **_OF_A_CANDIDACY}
_ORDER = (*commons.SEAT_ORDER, *_OF_A_CANDIDACY)


def _layout(file: SourceFile) -> Layout | None:
    named = by_header(file, _SPELLINGS, ("constituency", "party", "first_name", "surname", "votes"))
    return named or by_position(file, (_ORDER[:-1], _ORDER), _fits)


def _fits(row: Mapping[str, str]) -> bool:
    numbers = (row["party_mnis_id"], row["mnis_id"], row["votes"])
    return is_code(row["gss"]) and all(not text or text.isdecimal() for text in numbers)


def recognises(file: SourceFile) -> bool:
    """True where the header, or a row of a copy without one, is that of candidacies."""
    return _layout(file) is not None


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every candidacy of the file."""
    layout = known(_layout(file), file, KIND)
    of_all = commons.election_of_all(file, layout)
    return noting_faults_across_rows(records(file, layout, lambda row: [_candidacy(row, of_all)]))


def _candidacy(row: Row, of_all: Election | None) -> Candidacy:
    election = commons.election_of_row(row, of_all)
    first_name, surname = row.text("first_name") or "", row.text("surname") or ""
    if not first_name and not surname:
        raise Unusable("no name of a candidate")
    votes = row.must_read("votes", cells.whole)
    if votes is not None and row.has("share") and row.text("share") is None:
        row.note("no share", "left open")
    return Candidacy(
        election=election,
        seat=commons.seat_of(row, election),
        first_name=first_name,
        surname=surname,
        party=first_equal(
            PartyAsStood(
                name=row.required("party"),
                abbreviation=row.text("abbreviation"),
                ec_id=row.text("ec_id"),
                mnis_id=row.text("party_mnis_id"),
                adjunct_ec_id=row.text("adjunct_ec_id"),
            )
        ),
        line=row.line,
        gender=row.read("gender", cells.gender),
        mnis_id=row.text("mnis_id"),
        dc_id=row.text("dc_id"),
        sitting_mp=row.read("sitting_mp", cells.yes),
        former_mp=row.read("former_mp", cells.yes),
        votes=votes,
        share=row.read("share", cells.fraction),
        change=row.read("change", cells.change),
    )
