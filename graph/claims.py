"""What articles and claim files say: records of words, which never become facts."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

_BY_HAND = "claim file"


@dataclass(frozen=True, slots=True)
class Article:
    """A news article: its text as read, in which every offset counts code points."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A number that a passage states: what it measures, of whom, in which election, against which."""

    measure: str
    value: Decimal
    of: str | None = None
    election: str | None = None
    baseline: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What somebody else found of a claim: their rating in words, and as a number on their own scale.

    It is theirs, and never a verdict of ours.
    """

    reviewer: str | None = None
    url: str | None = None
    published: date | None = None
    rating: str | None = None
    value: Decimal | None = None
    best: Decimal | None = None
    worst: Decimal | None = None


@dataclass(frozen=True, slots=True)
class StatedClaim:
    """Words that were printed, as entered by hand or found: whose they are, about whom, with which figures.

    A statement with a speaker is speech that is reported, not quoted. `start` and `end` are given where
    the place in the article's text is known; `text_digest` is then the SHA-256 of that text (or its first
    16 digits). `continues` is the place, in that text, of the part of the same utterance before it;
    `rule` says what attributes the words.
    """

    exact: str
    kind: Literal["quotation", "statement"]
    line: int
    speaker: str | None = None
    publisher: str | None = None
    published: date | None = None
    title: str | None = None
    url: str | None = None
    election: str | None = None
    constituency: str | None = None
    about: tuple[str, ...] = ()
    figures: tuple[StatedFigure, ...] = ()
    start: int | None = None
    end: int | None = None
    text_digest: str | None = None
    cue: str | None = None
    continues: tuple[int, int] | None = None
    rule: str = _BY_HAND
    reviews: tuple[Review, ...] = ()

    @property
    def by_hand(self) -> bool:
        """True of an entry of a claim file, which a person made."""
        return self.rule == _BY_HAND
