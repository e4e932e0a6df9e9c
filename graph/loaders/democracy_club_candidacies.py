"""Candidacies as Democracy Club's volunteers publish them: the CSV builder's files and the older ones.

Both may hold elections of every kind: only those to the House of Commons are taken. A seat may come with
its name alone. The older files say which person ids were merged into one.
"""

import re
from collections.abc import Iterator

from graph import cells
from graph.boundaries import boundary_set, country_of, is_code
from graph.candidacies import noting_faults_across_rows
from graph.elections import by_election, election_on, general_election, named
from graph.records import Candidacy, Election, Fault, KnownPerson, PartyAsStood, Record, Seat
from graph.sources import SourceFile
from graph.tables import Layout, Row, Unusable, by_header, first_equal, known, records

KIND = "Democracy Club candidacies"
PUBLISHER = "Democracy Club"
LICENCE = None

_SPELLINGS = {
    "dc_id": "person_id,id",
    "name": "person_name,name",
    "surname": "sopn_last_name",
    "election": "election_id,election",
    "ballot": "ballot_paper_id",
    "polling_day": "election_date",
    "party": "party_name",
    "party_id": "party_id",
    "ec_id": "party_ec_id",
    "constituency": "post_label",
    "gss": "gss,gss_code",
    "post_id": "post_id",
    "region": "nuts1",
    "cancelled": "cancelled_poll",
    "votes": "votes_cast",
    "elected": "elected",
    "gender": "gender",
    "mnis_id": "mnis_id",
    "old_ids": "old_person_ids",
}
_NEEDED = ("dc_id", "name", "election", "polling_day", "party", "party_id", "constituency")
_EC_NUMBERS = re.compile(r"(?:PP|party:|joint-party:)(\d+)(?:-(\d+))?")
_COUNTRIES = ("Scotland", "Wales", "Northern Ireland")
# Democracy Club's own numbers for candidates without a party, with Parliament's for the same.
_WITHOUT_PARTY = {"ynmp-party:2": "8", "ynmp-party:12522": "47"}


def _layout(file: SourceFile) -> Layout | None:
    return by_header(file, _SPELLINGS, _NEEDED)


def recognises(file: SourceFile) -> bool:
    """True where the header has Democracy Club's columns, wherever they stand."""
    return _layout(file) is not None


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every candidacy for the House of Commons, and everybody whose id replaced others."""
    layout = known(_layout(file), file, KIND)
    elsewhere: list[int] = []
    told: set[str] = set()
    yield from noting_faults_across_rows(records(file, layout, lambda row: _of_row(row, elsewhere, told)))
    if elsewhere:
        what = f"rows of elections to other bodies than the House of Commons: {len(elsewhere)}"
        yield Fault(elsewhere[0], what, "passed over", "noted")


def _of_row(row: Row, elsewhere: list[int], told: set[str]) -> Iterator[Record]:
    election = _election(row)
    if election is None:
        elsewhere.append(row.line)
        return
    if row.read("cancelled", cells.yes):
        raise Unusable("the poll was cancelled")
    yield _candidacy(row, election)
    person = _merged_person(row)
    if person and person.key not in told:
        told.add(person.key)
        yield person


def _election(row: Row) -> Election | None:
    """The called election; None where it is not to the House of Commons. A bare year is a general one."""
    slug = row.required("election")
    day = row.must_read("polling_day", cells.day)
    if slug.isdecimal():
        return named(slug)
    if not slug.startswith("parl."):
        return None
    # The slug has the day for which the election was called, which is not always that of the poll.
    called = re.search(r"\d{4}-\d\d-\d\d$", slug)
    day = cells.day(called[0]) if called else day
    if day is None:
        raise Unusable("no polling day")
    ballot = row.text("ballot")
    if ballot is None:
        return election_on(day)
    return by_election(day) if ".by." in ballot else general_election(day)


def _candidacy(row: Row, election: Election) -> Candidacy:
    first_name, surname = _names(row)
    return Candidacy(
        election=election,
        seat=_seat(row, election),
        first_name=first_name,
        surname=surname,
        party=_party(row),
        line=row.line,
        gender=row.read("gender", cells.gender),
        mnis_id=row.text("mnis_id"),
        dc_id=row.required("dc_id"),
        votes=row.must_read("votes", cells.whole),
        elected=row.read("elected", cells.yes),
    )


def _names(row: Row) -> tuple[str, str]:
    """First names and surname: the nominated surname where the name ends with it, else its last word."""
    name, surname = row.required("name"), row.text("surname") or ""
    if not surname or not name.lower().endswith(f" {surname.lower()}"):
        surname = name.rpartition(" ")[2]
    cut = len(name) - len(surname)
    return name[:cut].strip(), name[cut:]


def _seat(row: Row, election: Election) -> Seat:
    post = (row.text("post_id") or "").rpartition(":")[2]
    gss = next((code for code in (row.text("gss"), post) if code and is_code(code)), None)
    region = row.text("region")
    country = country_of(gss) if gss else region if region in _COUNTRIES else "England" if region else None
    return first_equal(
        Seat(
            gss=gss,
            name=row.required("constituency"),
            boundary_set=boundary_set(country, election.polling_day),
            country=country,
            region=region,
        )
    )


def _party(row: Row) -> PartyAsStood:
    """The party; `PP53`, `party:53` and `joint-party:53-119` are the Electoral Commission's numbers."""
    name, given = row.required("party"), row.text("party_id") or ""
    found = _EC_NUMBERS.fullmatch(given) or _EC_NUMBERS.fullmatch(row.text("ec_id") or "")
    ec_id, adjunct = (number and f"PP{number}" for number in found.groups()) if found else (None, None)
    return first_equal(
        PartyAsStood(name, ec_id=ec_id, mnis_id=_WITHOUT_PARTY.get(given), adjunct_ec_id=adjunct)
    )


def _merged_person(row: Row) -> KnownPerson | None:
    """The person of the row with the ids that were merged into theirs; None where there are none."""
    old = [identifier for identifier in re.split(r"\D+", row.text("old_ids") or "") if identifier]
    if not old:
        return None
    this, mnis = row.required("dc_id"), row.text("mnis_id")
    identifiers = [("dc", this), *(("dc", identifier) for identifier in old)]
    if mnis:
        identifiers.append(("mnis", mnis))
    return KnownPerson(f"dc/{this}", (row.required("name"),), tuple(identifiers), row.line)
