"""Candidacies as Parliament's election results site exports them: a general election, a row each.

The export repeats the contest's totals on every row; the row in first position states them once here.
"""

from collections.abc import Iterator

from graph import cells
from graph.boundaries import boundary_set
from graph.candidacies import noting_faults_across_rows
from graph.elections import election_on, general_election
from graph.records import Candidacy, ContestResult, Election, Fault, PartyAsStood, Record, Seat
from graph.sources import SourceFile
from graph.tables import Layout, Row, Unusable, by_header, first_equal, known, records

KIND = "Parliament candidacies"
PUBLISHER = "UK Parliament"
LICENCE = "Open Parliament Licence v3.0"

_SPELLINGS = {
    "general_polling_day": "General election polling date",
    "polling_day": "Election polling date",
    "is_by_election": "Election is by-election",
    "gss": "Constituency geographic code",
    "constituency": "Constituency name",
    "kind": "Constituency designation",
    "country": "Country name",
    "region": "English region name",
    "electorate": "Electorate",
    "valid_votes": "Election valid vote count",
    "invalid_votes": "Election invalid vote count",
    "declared_at": "Declaration time",
    "result": "Election result summary",
    "majority": "Majority",
    "position": "Candidate result position",
    "surname": "Candidate family name",
    "first_name": "Candidate given name",
    "mnis_id": "Candidate MNIS ID",
    "sitting_mp": "Candidate is sitting MP",
    "former_mp": "Candidate is former MP",
    "votes": "Candidate vote count",
    "share": "Candidate vote share",
    "change": "Candidate vote change",
    "party": "Main party name",
    "abbreviation": "Main party abbreviation",
    "ec_id": "Main party Electoral Commission ID",
    "party_mnis_id": "Main party MNIS ID",
    "adjunct": "Adjunct party name",
    "adjunct_ec_id": "Adjunct party Electoral Commission ID",
    "is_speaker": "Candidate is standing as Commons Speaker",
    "is_independent": "Candidate is standing as independent",
    "is_aggregate": "Candidate is notional political party aggregate",
}
_NEEDED = ("polling_day", "constituency", "surname", "party", "votes", "is_speaker", "is_independent")
# The only party that candidates of another stand for as well; newer exports leave out its number.
_ADJUNCT_EC_IDS = {"Co-operative Party": "PP119"}
_SPEAKER = PartyAsStood("Speaker", "Spk", mnis_id="47")
_INDEPENDENT = PartyAsStood("Independent", "Ind", mnis_id="8")


def _layout(file: SourceFile) -> Layout | None:
    return by_header(file, _SPELLINGS, _NEEDED)


def recognises(file: SourceFile) -> bool:
    """True where the header is that of the export."""
    return _layout(file) is not None


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every candidacy, and the totals of every contest; estimates of parties without people are counted."""
    layout = known(_layout(file), file, KIND)
    estimates: list[int] = []
    yield from noting_faults_across_rows(records(file, layout, lambda row: _of_row(row, estimates)))
    if estimates:
        what = f"rows that are notional totals of parties, not people: {len(estimates)}"
        yield Fault(estimates[0], what, "passed over", "noted")


def _of_row(row: Row, estimates: list[int]) -> Iterator[Record]:
    if row.read("is_aggregate", cells.yes):
        estimates.append(row.line)
        return
    election = _election(row)
    seat = _seat(row, election)
    position = row.read("position", cells.whole)
    yield _candidacy(row, election, seat, position)
    if position == 1:
        yield _contest(row, election, seat)


def _election(row: Row) -> Election:
    """The called election: a general election's contest may be polled later than the others."""
    day = row.must_read("polling_day", cells.day)
    called = row.must_read("general_polling_day", cells.day)
    if called and not row.read("is_by_election", cells.yes):
        return general_election(called)
    if day is None:
        raise Unusable("no polling day")
    return election_on(day)


def _seat(row: Row, election: Election) -> Seat:
    gss, country = row.text("gss"), row.text("country")
    return first_equal(
        Seat(
            gss=gss,
            name=row.required("constituency"),
            boundary_set=boundary_set(gss or country, election.polling_day),
            country=country,
            region=row.text("region") or country,
            kind=row.text("kind"),
        )
    )


def _candidacy(row: Row, election: Election, seat: Seat, position: int | None) -> Candidacy:
    return Candidacy(
        election=election,
        seat=seat,
        first_name=row.text("first_name") or "",
        surname=row.required("surname"),
        party=_party(row),
        line=row.line,
        mnis_id=row.text("mnis_id"),
        sitting_mp=row.read("sitting_mp", cells.yes),
        former_mp=row.read("former_mp", cells.yes),
        votes=row.must_read("votes", cells.whole),
        share=row.read("share", cells.fraction),
        change=row.read("change", cells.change),
        elected=None if position is None else position == 1,
    )


def _party(row: Row) -> PartyAsStood:
    if row.read("is_speaker", cells.yes):
        return _SPEAKER
    if row.read("is_independent", cells.yes):
        return _INDEPENDENT
    return first_equal(
        PartyAsStood(
            name=row.required("party"),
            abbreviation=row.text("abbreviation"),
            ec_id=row.text("ec_id"),
            mnis_id=row.text("party_mnis_id"),
            adjunct_ec_id=row.text("adjunct_ec_id") or _ADJUNCT_EC_IDS.get(row.text("adjunct") or ""),
        )
    )


def _contest(row: Row, election: Election, seat: Seat) -> ContestResult:
    return ContestResult(
        election=election,
        seat=seat,
        line=row.line,
        declared_at=row.read("declared_at", cells.moment),
        winner_first_name=row.text("first_name"),
        winner_surname=row.text("surname"),
        result=row.text("result"),
        electorate=row.read("electorate", cells.whole),
        valid_votes=row.must_read("valid_votes", cells.whole),
        invalid_votes=row.read("invalid_votes", cells.whole),
        majority=row.read("majority", cells.whole),
    )
