"""What judges are given and what they give back: a case, and the official values that its words may mean."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Literal

from graph.findings import Outcome, Row
from graph.official import Official
from graph.polls import Poll, Standing
from graph.terms import Iri
from graph.text.stated import Figure


@dataclass(frozen=True, slots=True)
class Case:
    """A figure before the official record; `published` is the day of the article that states it."""

    figure: Figure
    official: Official
    published: date | None


@dataclass(frozen=True, slots=True)
class Reading:
    """An official value that the words may mean; `shown` is how it is reached, in one line.

    `rests_on` are the results used, `nodes` what else: identity links, an election. Readings with different
    `meaning` of one `day` (of the earlier poll) are different propositions: one right and one wrong is
    ambiguous. Of all others it is enough that one is right. A reading that is not `comparable` crosses
    changed boundaries. `terms` counts the rounded numbers that somebody would reach the value from: each may
    be half a unit out.
    """

    official: Decimal
    shown: str
    rests_on: tuple[Poll | Standing, ...]
    subject: Iri | None = None
    contest: Iri | None = None
    baseline: Iri | None = None
    baseline_kind: str | None = None
    meaning: Literal["person", "party"] | None = None
    day: date | None = None
    comparable: bool = True
    terms: int = 1
    nodes: tuple[Iri, ...] = ()
    confidence: Decimal = Decimal(1)

    @property
    def is_estimate(self) -> bool:
        """True where the value rests on a notional result."""
        return any("/notional/" in result.iri for result in self.rests_on)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the files that the value rests on, each once."""
        return tuple(dict.fromkeys(chain.from_iterable(result.rows for result in self.rests_on)))

    @property
    def used(self) -> tuple[Iri, ...]:
        """The results and the other nodes that the value rests on, each once."""
        return tuple(dict.fromkeys((*(result.iri for result in self.rests_on), *self.nodes)))


class UndecidedError(Exception):
    """The official record gives no value for a figure; the text is the one plain reason."""

    def __init__(self, reason: str, outcome: Outcome = "not-checkable") -> None:
        super().__init__(reason)
        self.outcome: Outcome = outcome


def said(outcome: Outcome, reason: str) -> str:
    """The reason as verdicts print it: `not checkable: no contest`."""
    return f"{outcome.replace('-', ' ')}: {reason}"
