"""Who does what a verb says: the person, pronoun or unnamed source that is its subject."""

import re
from dataclasses import dataclass
from typing import Literal

from graph.text.layout import MASK
from graph.text.page import Page
from graph.text.people import Mention
from graph.text.phrases import Person
from graph.text.words import (
    AFTER_NAME,
    CLAUSE_OPENERS,
    DETERMINERS,
    NOT_BEFORE_NAMES,
    ROLES,
    SPEECH_VERBS,
    UNNAMED,
    UNNAMED_MANY,
)

_NOUNS = "|".join(sorted(map(re.escape, {*UNNAMED, *UNNAMED_MANY}), key=lambda noun: (-len(noun), noun)))
_SOURCE = rf"(?:(?:{'|'.join(sorted(DETERMINERS))}|[\w-]+[’']s?) (?:[\w’'-]+ ){{0,4}}?)?(?:{_NOUNS})"
_BELONGING = r"(?: (?:for|of|from|in|at|on|close to|with|near) [^,;:.]*)?"
_SOURCE_ENDS = re.compile(rf"(?<![\w’'-])({_SOURCE}){_BELONGING}$", re.IGNORECASE)
_SOURCE_STARTS = re.compile(rf"({_SOURCE})(?![\w’'-])", re.IGNORECASE)
_PRONOUN_ENDS = re.compile(r"(?<![\w’'])(he|she|they|it|we|I)$", re.IGNORECASE)
_PRONOUN_STARTS = re.compile(r"(he|she|they|it|we|I)(?![\w’'])", re.IGNORECASE)
_OFFICE_ENDS = re.compile(r",? (?:MP|MSP|MS|AM|MEP|CBE|OBE|MBE)$")
_WHO_ENDS = re.compile(r"\s*,\s+who$")
_ADVERBS = re.compile(
    r"(?:\s+(?:has|had|have|also|then|later|now|earlier|recently|yesterday|today|tonight|meanwhile"
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
    r"|with|like|unlike|along|together|aged|formerly|meanwhile|himself|herself|his|her|\d+|\w+ing|\w+ed|\w+en)\b"
)
_DESCRIPTION = re.compile(rf"\s*(?:[\w’'-]+ ){{0,5}}(?:{_NOUNS})(?![\w’'-])", re.IGNORECASE)
_LONGEST_DESCRIPTION = 5
_NO_DESCRIPTION = NOT_BEFORE_NAMES | SPEECH_VERBS
_BREAK = re.compile(rf"[.;:!?–—()\"{MASK}]|[’'](?:s\b|(?!\w))|, (?!$)")
_POSSESSIVE = re.compile(r"[’']s?(?!\w)")
_JOINED = re.compile(r" (?:and|or|&) (?:[A-Z]|his |her |the |a )")
_NAME_ENDS = re.compile(
    rf"\s*(?:$|[,.;:!?–—()-]|{MASK}|(?:and|{'|'.join(sorted(AFTER_NAME))})\b|\w+ly\b|[A-Z]{{2,}}\b)"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Words that say who speaks, text[start:end]; the person is None where they name none for certain."""

    kind: Literal["person", "pronoun", "unnamed", "unclear"]
    start: int
    end: int
    person: Person | None = None


def is_possessive(prose: str, mention: Mention) -> bool:
    """True of a name in the genitive: `Ms Baker’s agent` is not Ms Baker."""
    return bool(_POSSESSIVE.match(prose, mention.end))


def subject_before(page: Page, floor: int, verb: int, *, passive: bool = False) -> Subject | None:
    """The subject of the verb at `verb`, whose clause stands in text[floor:verb]; None where it is not plain.

    `passive` lets a form of `to be` stand before the verb, as in `is hoping`.
    """
    clause = _without_adverbs(page.prose[floor:verb])
    if _PASSIVE.search(clause):
        if not passive:
            return None
        clause = _without_adverbs(_PASSIVE.sub("", clause))
    end = floor + len(clause)
    if clause.endswith((",", "–", "—")):
        return _before_aside(page, floor, end - 1)
    if pronoun := _PRONOUN_ENDS.search(clause):
        return Subject("pronoun", floor + pronoun.start(), end)
    if who := _WHO_ENDS.search(clause):
        clause = clause[: who.start()]
        end = floor + len(clause)
    office = _OFFICE_ENDS.search(clause)
    mention = page.people.ending_at(floor + office.start() if office else end) or page.people.ending_at(end)
    if mention and mention.start >= floor and _opens_clause(page, floor, mention):
        return named(mention)
    source = _SOURCE_ENDS.search(clause)
    return Subject("unnamed", floor + source.start(1), floor + source.end(1)) if source else None


def subject_after(page: Page, position: int, ceiling: int) -> Subject | None:
    """The subject that follows the verb which ends at `position`; None where it is not plain."""
    prose = page.prose
    while position < ceiling and prose[position].isspace():
        position += 1
    if pronoun := _PRONOUN_STARTS.match(prose, position, ceiling):
        return Subject("pronoun", position, pronoun.end())
    source = _SOURCE_STARTS.match(prose, position, ceiling)
    mention = next(iter(page.people.between(position, ceiling)), None)
    if mention and describes(prose[position : mention.start]):
        ends = _NAME_ENDS.match(prose, mention.end, ceiling) and not _JOINED.match(
            prose, mention.end, ceiling
        )
        if ends and not is_possessive(prose, mention):
            return named(mention)
    return Subject("unnamed", source.start(1), source.end(1)) if source else None


def is_role(words: str) -> bool:
    """True of no words, or of some that say who the person is behind them: `And the Green candidate`."""
    return bool(_ROLES.fullmatch(words))


def _without_adverbs(clause: str) -> str:
    return _ADVERBS.sub("", clause).rstrip()


def named(mention: Mention) -> Subject:
    """The mention as a subject."""
    return Subject("person" if mention.person else "unclear", mention.start, mention.end, mention.person)


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


def describes(words: str) -> bool:
    """True of words that can stand before a name and belong to it: `retired teacher`, `the candidate,`."""
    found = words.replace(",", " ").split()
    doing = any(word.endswith("ing") and word not in ROLES for word in found)
    fits = len(found) <= _LONGEST_DESCRIPTION and not doing and _NO_DESCRIPTION.isdisjoint(found)
    return fits and not _BREAK.search(words)


def _before_aside(page: Page, floor: int, end: int) -> Subject | None:
    """The subject that an aside parts from its verb: `Ms Baker, who stood for the Greens, said`."""
    prose = page.prose
    opening = _OPENING.match(prose, floor, end)
    start = opening.end() if opening else floor
    last = page.people.ending_at(end)
    if (
        last
        and _ROLES.fullmatch(prose, start, last.start)
        and prose[start : last.start].rstrip().endswith(",")
    ):
        return named(last)
    mention = next(iter(page.people.between(start, end)), None)
    if mention and _ROLES.fullmatch(prose, start, mention.start) and not is_possessive(prose, mention):
        aside = prose[mention.end : end].lstrip()
        parts = aside[1:].split(",") if aside[:1] in (",", "–", "—") else []
        alone = not page.people.between(mention.end, end)
        fits = all(_ASIDE.match(part) or (alone and _DESCRIPTION.match(part)) for part in parts)
        return named(mention) if parts and fits else None
    source = _SOURCE_STARTS.match(prose, start, end)
    return Subject("unnamed", source.start(1), source.end(1)) if source else None
