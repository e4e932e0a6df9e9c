"""What linking knows of a candidacy."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

# (scheme, identifier), e.g. ("mnis", "185")
Identifiers = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Standing:
    """A candidacy; `ids` holds at most one identifier of each scheme.

    `party` is the key of the enduring party, None for independents and the Speaker; `seat` tells the
    seat within its boundaries from all others. `party_name` and `seat_name` are for people to read.
    """

    key: str
    polling_day: date
    first_name: str
    surname: str
    ids: Identifiers = ()
    gender: str | None = None
    party: str | None = None
    party_name: str = "Independent"
    seat: str = ""
    seat_name: str = ""
    region: str | None = None

    @property
    def label(self) -> str:
        """`Terry Stacy, Islington South and Finsbury 2015`."""
        return f"{self.first_name} {self.surname}, {self.seat_name} {self.polling_day.year}".strip()

    @property
    def member(self) -> str | None:
        """The MNIS id of a Member of Parliament, past or present."""
        return next((number for scheme, number in self.ids if scheme == "mnis"), None)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two seats of different boundaries that share ground; `share` of the people, as seen from either."""

    old: str
    new: str
    share: float
