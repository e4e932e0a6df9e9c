"""The plain words in which a page tells of quotations, figures and verdicts."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from graph.findings import CheckedFigure
from graph.ns import ID


@dataclass(frozen=True, slots=True)
class Sign:
    """How something is marked in the text, what it is called, and what that means."""

    glyph: str
    name: str
    meaning: str

    @property
    def label(self) -> str:
        """The name, behind the sign where that is one character and not a pair of brackets."""
        return f"{self.glyph} {self.name}" if len(self.glyph) == 1 else self.name


OUTCOMES = {
    "supported": Sign("✓", "supported", "The official count says the same."),
    "approximate": Sign(
        "≈", "approximately right", "Right when rounded, or within a word such as “nearly” or “about”."
    ),
    "contradicted": Sign("✗", "contradicted", "The official count says otherwise."),
    "ambiguous": Sign(
        "?", "ambiguous", "The words can be read in two ways that do not fare alike: both are shown."
    ),
    "not-comparable": Sign(
        "↔", "not comparable", "The boundaries changed, so no like is compared with like."
    ),
    "not-checkable": Sign("∅", "not checkable", "No official figure is at hand."),
}
KINDS = {
    "direct": Sign("[]", "direct", "Words in quotation marks."),
    "mixed": Sign("{}", "mixed", "Words in quotation marks inside a sentence that reports what was said."),
    "indirect": Sign("()", "indirect", "A report of what somebody said, in the newspaper’s words."),
}
TIERS = {
    "named": Sign("", "named", "The speaker is named beside the words."),
    "continued": Sign("", "continued", "It goes on from a quotation whose speaker is named."),
    "pronoun": Sign("", "by a pronoun", "“He”, “she” or “they” beside the words can mean only one person."),
    "inferred": Sign("", "inferred", "The words around it point to the speaker, without certainty."),
    "unknown": Sign("", "unknown", "No person is named as the speaker, or not clearly."),
}
SPEAKERS = {
    "candidate": "candidate",
    "person": "no candidate here",
    "group": "group or unnamed source",
}
RULES = {
    # of words in quotation marks
    "according-to": "“according to” and the speaker stand beside it",
    "verb-after": "a verb of speech and the speaker follow it",
    "subject-after": "the speaker and a verb of speech follow it",
    "clause-after": "the speaker and a verb of speech end its sentence",
    "lead": "the speaker and a verb of speech lead up to it",
    "within": "it is part of a sentence that the speaker and a verb of speech begin",
    "sentence": "the speaker and a verb of speech stand earlier in its sentence",
    "sentence-before": "the sentence before is about the speaker",
    "topic": "its sentence is about the speaker",
    "label": "the speaker’s name and a colon stand before it",
    "introduced": "it is introduced as the words of the speaker",
    "signature": "the speaker’s name stands below it",
    "transcript": "the speaker’s name stands at its start, as in a transcript",
    "paragraph": "the quotation runs over several paragraphs",
    "split": "who speaks is said between two pieces of one quotation",
    "list": "it is one of several pieces in a row",
    "attitude": "a word for what the speaker feels and a colon stand before it",
    "also": "“there was also …” carries on from the speaker before",
    "bare": "it follows the words of the same speaker",
    "description": "only one person fits the description",
    "no-cue": "nobody is said to speak",
    "unclear-subject": "there is a verb of speech, but it is not clear whose",
    "unclear-pronoun": "the pronoun could mean several people, or nobody known",
    "unnamed-source": "the source is not a person with a name",
    "ambiguous-name": "several people of the article have that name",
    "claim file": "as a claim file has it",
    # of words that are reported
    "that": "“that” and what was said follow a verb of speech",
    "question": "a question follows a verb of speech",
    "told": "it says who was told, and what",
    "clause": "what was said follows a verb of speech",
    "phrase": "a few words of what was said follow a verb of speech",
    "preposition": "the subject of the speech follows a verb of speech",
    "infinitive": "“to” and what was meant follow a verb of speech",
    "asked": "it says who was asked to do what",
    "inverted": "a verb of speech and the speaker stand behind it",
    "after": "the speaker and a verb of speech stand behind it",
    "inside": "the speaker and a verb of speech stand in the middle of it",
    "as": "“as” and the speaker’s verb of speech stand before it",
    "according": "“according to” and the speaker stand beside it",
}
MEASURES = {
    "votes": "votes for",
    "share": "vote share of",
    "votes-change": "change in the votes for",
    "share-change": "change in the vote share of",
    "rank": "place of",
    "majority": "majority of",
    "majority-change": "change in the majority of",
    "swing": "swing in",
    "electorate": "electorate of",
    "turnout": "turnout in",
    "turnout-change": "change in the turnout in",
    "lost-deposit": "lost deposit of",
    "held": "seat held by",
    "gained": "seat gained by",
    "mp-since": "first year as MP of",
    "mp-for": "years as MP of",
    "seats": "seats won by",
}
BASELINES = {
    "same-person": "the same person’s earlier result",
    "same-party": "the same party’s earlier result here",
    "previous-poll": "the poll before",
    "notional": "the estimate of the earlier result on today’s boundaries",
    "national": "the whole election",
}
OPERATORS = {"about": "about ", "at-least": "at least ", "at-most": "at most "}

_POLL = re.compile(
    r"(?:contest|candidacy|election|notional)/(?:(?P<election>ge|by)-)?(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:/.*?\b(?P<seat>[A-Z]\d{8})\b(?:/(?P<who>[^./]+))?)?"
)
_ELECTIONS = {"ge": "general election of ", "by": "by-election of ", None: "estimate for "}
_UNITS = {"percent": "\u00a0per cent", "points": "\u00a0points"}
_MOST_DIGITS = 15
_HUNDREDTH = Decimal("0.01")


def day(of: date) -> str:
    """`8 June 2017`."""
    return f"{of.day} {of:%B} {of.year}"


def node_name(iri: str) -> str:
    """What an IRI tells of its node: `general election of 8 June 2017, seat E14000763`, else its end."""
    local = iri.removeprefix(ID)
    found = _POLL.match(local)
    if found is None:
        return local
    try:
        when = day(date.fromisoformat(found["day"]))
    except ValueError:
        return local
    seat = f", seat {found['seat']}" if found["seat"] else ""
    who = f"{found['who'].replace('-', ' ')}, " if found["who"] else ""
    return f"{who}{_ELECTIONS[found['election']]}{when}{seat}"


def stated(figure: CheckedFigure) -> str:
    """What the article says: `at least 8,000`."""
    return OPERATORS.get(figure.operator, "") + amount(figure, figure.value)


def amount(figure: CheckedFigure, value: Decimal) -> str:
    """A value of the figure’s measure, with its unit where need be: `−2,814`, `2nd place`, `yes`."""
    unit = figure.unit
    if unit is None:
        yes_or_no = figure.measure in ("lost-deposit", "held", "gained") and value in (0, 1)
        return ("yes" if value else "no") if yes_or_no else number(value)
    if unit in ("place", "place-from-last"):
        return _place(value, unit)
    if unit == "year":
        return str(value)
    sign = "+" if figure.measure.endswith("-change") and value > 0 else ""
    return f"{sign}{number(value)}{_UNITS.get(unit, '')}"


def number(value: Decimal) -> str:
    """`−2,814` or `47.1`: thousands parted, at most two decimal places; very long ones as they are."""
    if not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS:
        return str(value)
    rounded = value.quantize(_HUNDREDTH, ROUND_HALF_UP).normalize() + 0  # never −0
    return f"{rounded:,f}".replace("-", "−")


def percent(confidence: Decimal) -> str:
    """`97%` of a confidence from 0 to 1, rounded down so that only certainty is 100."""
    return f"{int(confidence * 100)}%"


def _place(value: Decimal, unit: str) -> str:
    if unit == "place-from-last" and value == 1:
        return "last place"
    return f"{_ordinal(value)} {'place' if unit == 'place' else 'from last'}"


def _ordinal(value: Decimal) -> str:
    if value != value.to_integral_value():
        return str(value)
    teen = 11 <= abs(value) % 100 <= 13
    return f"{number(value)}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(int(abs(value) % 10), 'th')}"
