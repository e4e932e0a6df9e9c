"""What the sources say, one frozen record per row: the only thing that loaders produce.

Records hold names, numbers and identifiers as the source gives them (repaired where `sources.py`
says so) and the line they came from. They know nothing of RDF, and they never hold what was worked
out: rank, winner and person are the build's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from graph.claims import Article, StatedClaim


@dataclass(frozen=True, slots=True)
class Election:
    """A called election: `key` is `ge-2017-06-08` (general) or `by-2016-05-05` (by-elections of that day)."""

    key: str
    polling_day: date

    @property
    def is_general(self) -> bool:
        """True of a general election."""
        return self.key.startswith("ge-")


@dataclass(frozen=True, slots=True)
class Seat:
    """A constituency as a row names it; `gss` is None where the source gives no code.

    `boundary_set` is a key of `graph.boundaries`: a code or a name alone is not a boundary.
    """

    gss: str | None
    name: str
    boundary_set: str
    country: str | None = None
    region: str | None = None
    county: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class PartyAsStood:
    """The party as the source prints it beside a candidate, with the identifiers given there.

    `ec_id` is the Electoral Commission's (`PP53`), `adjunct_ec_id` that of the second party of a
    joint candidacy (Labour and Co-operative).
    """

    name: str
    abbreviation: str | None = None
    ec_id: str | None = None
    mnis_id: str | None = None
    adjunct_ec_id: str | None = None


@dataclass(frozen=True, slots=True)
class Candidacy:
    """One person standing in one contest; `share` and `change` are fractions of the valid votes."""

    election: Election
    seat: Seat
    first_name: str
    surname: str
    party: PartyAsStood
    line: int
    gender: str | None = None
    mnis_id: str | None = None
    dc_id: str | None = None
    sitting_mp: bool | None = None
    former_mp: bool | None = None
    votes: int | None = None
    share: Decimal | None = None
    change: Decimal | None = None
    elected: bool | None = None

    @property
    def name(self) -> str:
        """The name as printed on the ballot: first names, then surname."""
        return f"{self.first_name} {self.surname}".strip()


@dataclass(frozen=True, slots=True)
class ContestResult:
    """The totals of one contest; `party_votes` holds (party abbreviation, votes) of the party columns."""

    election: Election
    seat: Seat
    line: int
    declared_at: datetime | None = None
    winner_first_name: str | None = None
    winner_surname: str | None = None
    result: str | None = None
    first_party: str | None = None
    second_party: str | None = None
    electorate: int | None = None
    valid_votes: int | None = None
    invalid_votes: int | None = None
    majority: int | None = None
    party_votes: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class NotionalResult:
    """Estimated votes of one party in a past election as if held on later boundaries; never a person.

    `party` is None for the total of all other candidates. The last four describe the whole seat.
    """

    election: Election
    seat: Seat
    label: str
    party: PartyAsStood | None
    votes: int
    line: int
    electorate: int | None = None
    valid_votes: int | None = None
    majority: int | None = None


@dataclass(frozen=True, slots=True)
class SeatOverlap:
    """How much of one seat went into a later one: six fractions between 0 and 1.

    `…_from` is the part of the old seat that lies in the new one, `…_to` the part of the new seat
    that came from the old one.
    """

    from_gss: str
    from_name: str
    to_gss: str
    to_name: str
    residential_from: Decimal
    residential_to: Decimal
    area_from: Decimal
    area_to: Decimal
    population_from: Decimal
    population_to: Decimal
    line: int


@dataclass(frozen=True, slots=True)
class CodeRevision:
    """A seat's code as some sources give it, and the code that replaced it on the same boundaries."""

    gss: str
    name: str
    revised_gss: str
    line: int


@dataclass(frozen=True, slots=True)
class SeatDates:
    """The days on which a seat existed; `end` is None while it does."""

    seat: Seat
    start: date
    end: date | None
    line: int


@dataclass(frozen=True, slots=True)
class ElectionBriefing:
    """What the House of Commons Library published on a general election, or on its notional results."""

    election: Election
    is_notional: bool
    url: str | None
    line: int


@dataclass(frozen=True, slots=True)
class PartyRegistration:
    """An entry in a register of political parties of the Electoral Commission."""

    name: str
    ec_id: str
    line: int
    mnis_id: str | None = None
    jurisdiction: str | None = None
    registered_on: date | None = None
    deregistered_on: date | None = None
    name_updated_on: date | None = None


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of a register of office-holders, with every name and identifier given there.

    `identifiers` holds (scheme, identifier); schemes `mnis` and `dc` join to candidacies.
    """

    key: str
    names: tuple[str, ...]
    identifiers: tuple[tuple[str, str], ...]
    line: int


@dataclass(frozen=True, slots=True)
class Membership:
    """A person's time in an office for a party; dates are ISO and may be a bare year."""

    person_key: str
    party: str | None
    office: str | None
    area: str | None
    start: str | None
    end: str | None
    start_reason: str | None
    end_reason: str | None
    line: int


@dataclass(frozen=True, slots=True)
class StatedDecision:
    """What `by` decided: the candidacies of the keys `a` and `b` are, or are not, one person's."""

    a: str
    b: str
    same: bool
    by: str
    source: str
    line: int


Record = (
    Candidacy
    | ContestResult
    | NotionalResult
    | SeatOverlap
    | CodeRevision
    | SeatDates
    | ElectionBriefing
    | PartyRegistration
    | KnownPerson
    | Membership
    | Article
    | StatedClaim
    | StatedDecision
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a source and what was done about it.

    `repaired`: the row is used, mended; `noted`: used as it stands; `rejected`: set aside, not used.
    """

    line: int
    what: str
    done: str
    severity: Literal["repaired", "noted", "rejected"]
    row: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: `label` is its path below the folder that was given, with that folder's name.

    `retrieved` is an ISO date or month and comes from the sidecar, never from the clock.
    """

    label: str
    kind: str
    sha256: str
    publisher: str | None = None
    licence: str | None = None
    url: str | None = None
    retrieved: str | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that one file gave."""

    source: Source
    records: tuple[Record, ...]
    faults: tuple[Fault, ...] = ()
    meta: Mapping[str, object] = field(default_factory=dict)
