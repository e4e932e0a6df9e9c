"""Polls of the official record as plain values, each with the rows of the files that say so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from graph.findings import Row
from graph.ns import ID
from graph.terms import Iri

CONTEST = f"{ID}contest/"


@dataclass(frozen=True, slots=True)
class Known:
    """A poll, before anything of it is read; `key` is `ge-2017-06-08/E14000763`."""

    key: str
    constituency: str
    election: str
    polling_day: date


@dataclass(frozen=True, slots=True)
class Standing:
    """A candidacy with its result, or a party's estimate in a notional poll (without name and person).

    `share` is a fraction. `disputed` are the values of it that official files disagree on, such as `votes`.
    """

    iri: Iri
    contest: Iri
    first_name: str
    surname: str
    gender: str | None
    as_stood: str
    party: Iri | None
    names: frozenset[str]
    votes: int | None
    share: Decimal | None
    rank: int | None
    elected: bool | None
    sitting: bool
    person: Iri | None
    confidence: Decimal
    rows: tuple[Row, ...]
    disputed: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """First names and surname, or the party's label in a notional poll."""
        return f"{self.first_name} {self.surname}".strip() or self.as_stood

    @property
    def party_names(self) -> tuple[str, ...]:
        """The names of the party, that under which the candidate stood first."""
        return (self.as_stood, *sorted(self.names - {self.as_stood}))

    @property
    def key(self) -> str:
        """`ge-2017-06-08/E14000763/caroline-russell.pp63`."""
        return self.iri.removeprefix(f"{ID}candidacy/")


@dataclass(frozen=True, slots=True)
class Poll:
    """A contest, or with `notional` an estimate of a past one on later boundaries, with all who stood.

    `previous` is the poll that it is compared with: the last general election's on the same boundaries,
    else the notional one, else none. `disputed` are values such as `valid votes` and `majority`.
    """

    iri: Iri
    constituency: str
    seat: Iri
    polling_day: date
    notional: bool
    electorate: int | None
    valid: int | None
    invalid: int | None
    majority: int | None
    previous: Iri | None
    rows: tuple[Row, ...]
    standings: tuple[Standing, ...]
    disputed: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """`ge-2017-06-08/E14000763`."""
        return self.iri.removeprefix(CONTEST)

    @property
    def election(self) -> str:
        """`ge-2017-06-08`."""
        return self.key.partition("/")[0]

    @property
    def label(self) -> str:
        """`Islington North, 8 June 2017`."""
        return f"{self.constituency}, {self.polling_day.day} {self.polling_day:%B %Y}"

    @property
    def is_general(self) -> bool:
        """True of a poll of a general election."""
        return self.election.startswith("ge-")

    @property
    def winner(self) -> Standing | None:
        """Who was elected; in a notional poll, the party with the most votes."""
        chosen = [s for s in self.standings if s.elected or (self.notional and s.rank == 1)]
        return chosen[0] if len(chosen) == 1 else None


@dataclass(frozen=True, slots=True)
class Turn:
    """One of a person's candidacies: where and when, and how sure it is the person's."""

    candidacy: Iri
    contest: Iri
    polling_day: date
    confidence: Decimal
    elected: bool | None


@dataclass(frozen=True, slots=True)
class Nation:
    """A whole election in numbers: contests won by party, and the sums over all contests with a winner."""

    won: Mapping[Iri | None, int]
    electorate: int
    valid: int
    invalid: int


@dataclass(frozen=True, slots=True)
class Overlap:
    """An earlier seat that went into a later one: the share of its people, and of the later one's people."""

    earlier: Iri
    gone: Decimal
    come: Decimal
