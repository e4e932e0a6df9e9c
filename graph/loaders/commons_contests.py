"""Contests as the House of Commons Library and Parliament's psephology repository publish them.

Dialects differ in their party columns and in whether they name the winner; those of by-elections give a
polling day in each row. Copies without a header have one known order.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from graph import cells, commons
from graph.boundaries import is_code
from graph.records import ContestResult, Election, Fault, Record
from graph.sources import SourceFile
from graph.tables import Layout, Row, by_header, by_position, fold, known, records

KIND = "Commons contests"
PUBLISHER = commons.PUBLISHER
LICENCE = commons.LICENCE

_TOTALS = {
    "declared_at": "Declaration time",
    "winner_first_name": "Member first name",
    "winner_surname": "Member surname",
    "winner_gender": "Member gender",
    "result": "Result",
    "first_party": "First party",
    "second_party": "Second party",
    "electorate": "Electorate",
    "valid_votes": "Valid votes",
    "invalid_votes": "Invalid votes",
    "majority": "Majority",
    "others": "All other candidates,other",
    "other_winner": "Of which other winner,other_winner",
}
_SPELLINGS = {**commons.SEAT_SPELLINGS, **_TOTALS}
# The fourth party column of copies without a header goes by the election.
_FOURTH = "fourth"
_PARTIES = ("Con", "Lab", "LD", _FOURTH, "Green", "SNP", "PC", "DUP", "SF", "SDLP", "UUP", "APNI")
_ORDER = (*commons.SEAT_ORDER, *list(_TOTALS)[:-2], *_PARTIES, "others", "other_winner")
# Party columns of the lower-case dialect, under the abbreviations that candidacies have.
_ABBREVIATIONS = {fold(name): name for name in (*_PARTIES, "UKIP", "BRX", "RUK")} | {"alliance": "APNI"}


def _layout(file: SourceFile) -> Layout | None:
    named = by_header(file, _SPELLINGS, ("constituency", "valid_votes", "majority", "others"))
    return named or by_position(file, (_ORDER[:-1], _ORDER), _fits)


def _fits(row: Mapping[str, str]) -> bool:
    return is_code(row["gss"]) and all(row[name].isdecimal() for name in ("majority", "Con", "others"))


def recognises(file: SourceFile) -> bool:
    """True where the header, or a row of a copy without one, is that of contests."""
    return _layout(file) is not None


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """The totals of every contest of the file."""
    layout = known(_layout(file), file, KIND)
    of_all = commons.election_of_all(file, layout)
    parties = _party_columns(layout, of_all)
    layout = replace(layout, columns={**layout.columns, **parties})
    return records(file, layout, lambda row: [_contest(row, of_all, parties)])


def _party_columns(layout: Layout, of_all: Election | None) -> dict[str, int]:
    """Where the votes of each party are: all columns from the majority to those of all others."""
    columns = range(layout.columns["majority"] + 1, layout.columns["others"])
    if layout.header:
        names = [layout.header[column].strip() for column in columns]
        return {
            _ABBREVIATIONS.get(fold(name), name): column for name, column in zip(names, columns, strict=True)
        }
    fourth = _fourth_party(of_all.polling_day) if of_all else _FOURTH
    return {
        fourth if name == _FOURTH else name: column for name, column in zip(_PARTIES, columns, strict=True)
    }


def _fourth_party(day: date) -> str:
    """UKIP to 2017, the Brexit Party in 2019, Reform UK since: what the headers of each election say."""
    if day < date(2019, 1, 1):
        return "UKIP"
    return "BRX" if day < date(2021, 1, 1) else "RUK"


def _contest(row: Row, of_all: Election | None, parties: Mapping[str, int]) -> ContestResult:
    election = commons.election_of_row(row, of_all)
    votes = ((party, row.read(party, cells.whole)) for party in parties)
    return ContestResult(
        election=election,
        seat=commons.seat_of(row, election),
        line=row.line,
        declared_at=row.read("declared_at", cells.moment),
        winner_first_name=row.text("winner_first_name"),
        winner_surname=row.text("winner_surname"),
        result=row.text("result"),
        first_party=row.text("first_party"),
        second_party=row.text("second_party"),
        electorate=row.read("electorate", cells.whole),
        valid_votes=row.must_read("valid_votes", cells.whole),
        invalid_votes=row.read("invalid_votes", cells.whole),
        majority=row.read("majority", cells.whole),
        party_votes=tuple((party, count) for party, count in votes if count is not None),
    )
