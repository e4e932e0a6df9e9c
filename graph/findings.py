"""What reading an article brings to light: quotations with speakers, figures with verdicts, all resolved."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from graph.claims import Article
from graph.terms import Iri

Outcome = Literal["supported", "approximate", "contradicted", "ambiguous", "not-comparable", "not-checkable"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `mention` are the words text[start:end] that name them; `iri` is a candidate's person."""

    kind: Literal["candidate", "person", "group", "unknown"]
    name: str | None = None
    iri: Iri | None = None
    start: int | None = None
    end: int | None = None
    mention: str | None = None
    candidacy: Iri | None = None
    party: Iri | None = None


UNKNOWN = Speaker("unknown")


@dataclass(frozen=True, slots=True)
class About:
    """Whom a quotation is about, and the attitude that its words plainly take; confidence from 0 to 1."""

    name: str
    iri: Iri | None
    stance: str | None
    confidence: Decimal


@dataclass(frozen=True, slots=True)
class SaidWords:
    """A quotation: text[start:end] == exact; `group` is the start of the first piece of one utterance."""

    start: int
    end: int
    exact: str
    kind: Literal["direct", "indirect", "mixed"]
    speaker: Speaker
    tier: Literal["named", "continued", "pronoun", "inferred", "unknown"]
    rule: str
    cue: str | None
    group: int
    continues: int | None
    about: tuple[About, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an official file: the file's label and the line."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the official count says of a figure; `official` is None where it says nothing.

    `arithmetic` is one line that shows how the official value was reached and how the stated one differs.
    `used` are the nodes that it rests on, identity links among them; `confidence` never exceeds theirs.
    """

    outcome: Outcome
    official: Decimal | None
    arithmetic: str
    rows: tuple[Row, ...] = ()
    used: tuple[Iri, ...] = ()
    confidence: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class CheckedFigure:
    """A figure of an article or a claim file, resolved and judged.

    The fields are those of `graph.text.stated.Figure`; `stated_baseline` is a baseline in the words of a
    claim file.
    """

    start: int
    end: int
    exact: str
    measure: str
    subject_name: str
    subject: Iri | None
    contest: Iri | None
    baseline: Iri | None
    baseline_kind: str | None
    operator: str
    value: Decimal
    unit: str | None
    in_quotation: int | None
    verdict: Verdict
    stated_baseline: str | None = None


@dataclass(frozen=True, slots=True)
class AboutContest:
    """A contest that an article is about; `label` is such as `Islington North, 8 June 2017`."""

    iri: Iri
    label: str


@dataclass(frozen=True, slots=True)
class Findings:
    """An article with all that was found in it; `path` is the file's label, `contests` what it is about."""

    path: str
    article: Article
    contests: tuple[AboutContest, ...]
    quotations: tuple[SaidWords, ...]
    figures: tuple[CheckedFigure, ...]
