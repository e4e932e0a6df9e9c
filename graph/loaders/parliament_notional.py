"""Notional results: what a general election would have given on the boundaries that came after it.

Two rows of a seat are sums of rows that follow: TOTOTHV is the total of the smaller parties, MAXOTHV
the largest of them. In all 650 seats of 2019 the other rows alone sum to the valid votes, so both are
passed over, as Parliament's own import does (ukparliament/psephology, lib/tasks/notionals.rake).
"""

from collections.abc import Iterator, Mapping
from datetime import date

from graph import cells
from graph.boundaries import boundary_set, is_code
from graph.elections import GENERAL_ELECTIONS, election_of
from graph.records import Election, Fault, NotionalResult, PartyAsStood, Record, Seat
from graph.sources import SourceFile
from graph.tables import Layout, Row, Unusable, by_position, first_equal, known, records

KIND = "Notional results"
PUBLISHER = "UK Parliament"
LICENCE = "Open Parliament Licence v3.0"

_ORDER = (
    *("constituency", "name_again", "gss", "number", "region_code", "country", "kind", "turnout"),
    *("electorate", "valid_votes", "majority", "code", "votes", "abbreviation", "party", "party_mnis_id"),
)
_SUMS = ("TOTOTHV", "MAXOTHV")
_SPEAKER = "Commons Speaker"
_INDEPENDENT_MNIS, _SPEAKER_MNIS = "8", "47"


def _layout(file: SourceFile) -> Layout | None:
    return by_position(file, (_ORDER,), _fits)


def _fits(row: Mapping[str, str]) -> bool:
    return is_code(row["gss"]) and row["votes"].isdecimal() and row["kind"] in ("County", "Borough", "Burgh")


def recognises(file: SourceFile) -> bool:
    """True where a row has the shape of a notional result; there is no header."""
    return _layout(file) is not None


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """The estimated votes of every party in every seat."""
    layout = known(_layout(file), file, KIND)
    election = election_of(file)
    later = next((day for day in GENERAL_ELECTIONS.values() if day > election.polling_day), None)
    sums: list[int] = []
    yield from records(file, layout, lambda row: _results(row, election, later or date.max, sums))
    if sums:
        what = f"rows that are sums of other rows ({' and '.join(_SUMS)}): {len(sums)}"
        yield Fault(sums[0], what, "passed over", "noted")


def _results(row: Row, election: Election, later: date, sums: list[int]) -> Iterator[NotionalResult]:
    code = row.required("code")
    if code in _SUMS:
        sums.append(row.line)
        return
    votes = row.must_read("votes", cells.whole)
    if votes is None:
        raise Unusable("no votes")
    gss, party = row.required("gss"), _party(row, code)
    seat = Seat(
        gss=gss,
        name=row.required("constituency"),
        boundary_set=boundary_set(gss, later),
        country=row.text("country"),
        kind=row.text("kind"),
    )
    yield NotionalResult(
        election=election,
        seat=first_equal(seat),
        label=party.name,
        party=party,
        votes=votes,
        line=row.line,
        electorate=row.read("electorate", cells.whole),
        valid_votes=row.read("valid_votes", cells.whole),
        majority=row.read("majority", cells.whole),
    )


def _party(row: Row, code: str) -> PartyAsStood:
    """The party of the row; NA is blank, and independents of one seat are told apart by their code."""
    name, abbreviation, mnis_id = (
        None if (text := row.text(column)) == "NA" else text
        for column in ("party", "abbreviation", "party_mnis_id")
    )
    if name is None and mnis_id == _INDEPENDENT_MNIS:
        name = f"Independent {code.removeprefix('IND').removesuffix('V')}"
    if name is None:
        raise Unusable(f"no name of the party {code}")
    if name == _SPEAKER:
        mnis_id = _SPEAKER_MNIS
    return first_equal(PartyAsStood(name, abbreviation, mnis_id=mnis_id))
