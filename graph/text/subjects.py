"""Who does what a verb says: the person, pronoun or unnamed source that is its subject."""

import re

from graph.text.layout import MASK
from graph.text.noun_phrases import (
    Subject,
    describes,
    is_possessive,
    named,
    phrase_from,
    phrase_to,
)
from graph.text.page import Page
from graph.text.people import Mention
from graph.text.words import CLAUSE_OPENERS, ROLES, SPEECH_VERBS, UNNAMED, UNNAMED_MANY

__all__ = [
    "Subject",
    "describes",
    "is_possessive",
    "is_role",
    "named",
    "opening_subject",
    "subject_after",
    "subject_before",
]

_NOUNS = "|".join(sorted(map(re.escape, {*UNNAMED, *UNNAMED_MANY}), key=lambda noun: (-len(noun), noun)))
_PRONOUN_ENDS = re.compile(r"(?<![\w’'])(he|she|they|it|we|I)$", re.IGNORECASE)
_OFFICE_ENDS = re.compile(r",? (?:MP|MSP|MS|AM|MEP|CBE|OBE|MBE)$")
_PLACE_ENDS = re.compile(
    r"(?<=[a-z]) (?:of|from) [A-Z][\w.]+(?: [A-Z][\w.]+){0,2}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?$"
)
_WHO_ENDS = re.compile(r"\s*,\s+who$")
_ADVERBS = re.compile(
    r"(?:\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|has|had|have|also|then|later|now|earlier|recently|yesterday|today|tonight|meanwhile"
    r"|(?:last|this) \w+|on \w+day|once|again|just|even|still|went on to|\w+ly)|\s*\([^()]*\))+\s*$"
)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being|gets?|got|am)\s*$", re.IGNORECASE)
_ROLE = rf"(?:{'|'.join(sorted(ROLES, key=len, reverse=True))}|[A-Z][\w-]*(?:[’']s?)?)"
_ROLES_END = re.compile(rf"(?:(?<![\w’'-]){_ROLE} )+$")
_ROLES = re.compile(rf"\s*(?:{_ROLE}(?:, | |,?$))*")
_LAST_WORD = re.compile(r"([\w’'-]+)\s*$")
_JOINED_TO_NAME = re.compile(r"(?:\b[A-Z][\w’'-]*|\b(?:he|she|they)) (?:and|or)\s*$")
_OPENING = re.compile(
    r"(?:(?:and|but|so|yet|then|as|meanwhile|however|later|now|yesterday|today|earlier|afterwards)\b,?\s+)*",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\s*(?:(?:but|and|then|now|formerly|also) )?(?:who|whose|whom|which|a|an|the|one|from|of|for|in|at|on"
    r"|with|like|unlike|along|together|aged|formerly|meanwhile|himself|herself|his|her|\d+|[A-Z]-|(?:Republican|Democrat|independent|Labour|Conservative)\b|\w+ing|\w+ed|\w+en)\b"
)
_DESCRIPTION = re.compile(rf"\s*(?:[\w’'.-]+ ){{0,6}}(?:{_NOUNS})(?![\w’'-])", re.IGNORECASE)
_BRACKETED = re.compile(r"^\s*\([^()]*\)")
_LONGEST_OPENING = 120
_REACH = 300


def subject_before(page: Page, floor: int, verb: int, *, passive: bool = False) -> Subject | None:
    """The subject of the verb at `verb`, whose clause stands in text[floor:verb]; None where it is not plain.

    `passive` lets a form of `to be` stand before the verb, as in `is hoping`.
    """
    start = max(floor, verb - _REACH)
    clause = _without_adverbs(page.prose[start:verb])
    if _PASSIVE.search(clause):
        if not passive:
            return None
        clause = _without_adverbs(_PASSIVE.sub("", clause))
    if clause.endswith((",", "–", "—")):
        return _before_aside(page, floor, start + len(clause) - 1)
    if pronoun := _PRONOUN_ENDS.search(clause):
        return Subject("pronoun", start + pronoun.start(), start + len(clause))
    return _named_at_end(page, floor, start, clause)


def _named_at_end(page: Page, floor: int, start: int, clause: str) -> Subject | None:
    """Whoever the last words of the clause name, apart from `, who`, `MP` and `of Northwick`."""
    if who := _WHO_ENDS.search(clause):
        clause = clause[: who.start()]
    if not page.people.ending_at(start + len(clause)) and (place := _PLACE_ENDS.search(clause)):
        clause = clause[: place.start()]
    end = start + len(clause)
    office = _OFFICE_ENDS.search(clause)
    mention = page.people.ending_at(start + office.start() if office else end) or page.people.ending_at(end)
    if mention and mention.start >= floor and _opens_clause(page, floor, mention):
        return named(mention)
    return phrase_to(page, floor, end)


def subject_after(page: Page, position: int, ceiling: int) -> Subject | None:
    """The subject that follows the verb which ends at `position`; None where it is not plain."""
    while position < ceiling and page.prose[position].isspace():
        position += 1
    return phrase_from(page, position, ceiling)


def is_role(words: str) -> bool:
    """True of no words, or of some that say who the person is behind them: `And the Green candidate`."""
    return bool(_ROLES.fullmatch(words))


def _without_adverbs(clause: str) -> str:
    return _ADVERBS.sub("", clause).rstrip()


def _opens_clause(page: Page, floor: int, mention: Mention) -> bool:
    """True where the name stands where a subject stands, not behind a preposition or in a list."""
    lead = page.prose[floor : mention.start]
    before = _ROLES_END.sub("", lead).rstrip()
    if describes(lead) or not before or before[-1] in ",;:–—(" or before[-1] == MASK:
        return True
    if _JOINED_TO_NAME.search(before):
        return False
    word = _LAST_WORD.search(before)
    return word is not None and word[1].lower() in CLAUSE_OPENERS | SPEECH_VERBS


def opening_subject(page: Page, floor: int, ceiling: int) -> Subject | None:
    """The subject that opens text[floor:ceiling], perhaps behind `On Monday,` or `In a statement,`."""
    prose = page.prose
    start = _opening(prose, floor, ceiling)
    for _ in range(3):
        if subject := phrase_from(page, start, ceiling, alone=False):
            return subject
        comma = prose.find(",", start, min(ceiling, start + _LONGEST_OPENING))
        if comma < 0:
            return None
        start = comma + 1
        while start < ceiling and prose[start].isspace():
            start += 1
    return None


def _opening(prose: str, floor: int, ceiling: int) -> int:
    opening = _OPENING.match(prose, floor, ceiling)
    return opening.end() if opening else floor


def _before_aside(page: Page, floor: int, end: int) -> Subject | None:
    """The subject that an aside parts from its verb: `Ms Baker, who stood for the Greens, said`."""
    prose = page.prose
    start = _opening(prose, floor, end)
    subject = phrase_from(page, start, end + 1) or opening_subject(page, floor, end)
    if subject is None or subject.kind != "person" or subject.end >= end:
        return subject
    aside = _BRACKETED.sub("", prose[subject.end : end]).lstrip()
    parts = aside[1:].split(",") if aside[:1] in (",", "–", "—") else []
    others = page.people.between(subject.end, end)
    alone = all(is_possessive(prose, mention) for mention in others)
    fits = all(_ASIDE.match(part) or (alone and _DESCRIPTION.match(part)) for part in parts)
    return subject if parts and fits else None
