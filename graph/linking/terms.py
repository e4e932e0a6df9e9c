"""A line of evidence: a weight and what it rests on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the sum; `weight` is a base-10 logarithm of odds, positive for one person."""

    weight: float
    what: str

    def __str__(self) -> str:
        return f"{self.weight:+.2f} {self.what}"
