"""What articles and claim files say: records of words, which never become facts."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal


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
class StatedClaim:
    """One entry of a claim file: words that were printed, by whom spoken, about whom, with which figures.

    `start` and `end` are given where the place in the article's text is known; `text_digest` is then
    the SHA-256 of that text (or its first 16 digits).
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
