"""The words that name whoever speaks: a name with what describes it, a pronoun, a nameless source, a body."""

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from graph.text.layout import MASK
from graph.text.page import Page
from graph.text.people import Mention
from graph.text.phrases import Person
from graph.text.words import (
    AFTER_NAME,
    BODIES,
    DETERMINERS,
    NO_NAMES,
    NOT_BEFORE_NAMES,
    ROLES,
    SPEECH_VERBS,
    SURE_VERBS,
    UNNAMED,
    UNNAMED_MANY,
)

_NOUNS = "|".join(sorted(map(re.escape, {*UNNAMED, *UNNAMED_MANY}), key=lambda noun: (-len(noun), noun)))
# `the 34-year-old`, `the mum-of-two`: an epithet of somebody just named.
_EPITHET = r"\d{1,3}-year-old|(?:mum|mother|dad|father|gran|grand(?:mother|father|dad))-of-\w+"
_NOUNS += f"|{_EPITHET}"
_IS_EPITHET = re.compile(
    rf"the (?:[\w’'-]+ ){{0,3}}(?:(?:{_EPITHET})(?: [\w’'-]+){{0,3}}"
    r"|mp|incumbent|councillor|newcomer|teacher|assistant|nurse|doctor|student|pensioner|lawyer|barrister"
    r"|solicitor|builder|farmer|lecturer|vicar|carer|engineer|businessman|businesswoman)",
    re.IGNORECASE,
)
_WITHIN = r"(?:(?!(?:if|when|that|the|a|an|and|but|or|of|to|who|as|because|is|was|were)\b)[\w’'-]+ ){0,4}?"
_BEARER = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllr|Sen|Rep|Gov)\.? )?"
_SOURCE = rf"(?:(?:{'|'.join(sorted(DETERMINERS))}|{_BEARER}[\w-]+[’']s?) {_WITHIN})?(?:{_NOUNS})"
_OF_WHOM = (
    rf"(?: (?:for|of|from|close to) (?!(?:{'|'.join(sorted(AFTER_NAME))})\b)[^\s,;:.{MASK}]+"
    rf"(?: (?!(?:{'|'.join(sorted(AFTER_NAME | SPEECH_VERBS))})\b)[^\s,;:.{MASK}]+){{0,5}})?"
)
_BELONGING = r"(?: (?:for|of|from|in|at|on|close to|with|near|outside|inside|behind|among|leaving) [^,;:.]*)?"
_SOURCE_ENDS = re.compile(rf"(?<![\w’'-])({_SOURCE}){_BELONGING}$", re.IGNORECASE)
_SOURCE_STARTS = re.compile(rf"({_SOURCE})(?![\w’'-])({_OF_WHOM})", re.IGNORECASE)
_BODY = r"(?:[Tt]he )?[A-Z][\w&’'.-]*(?:(?: of| for| and| on)?(?: the)? [A-Z][\w&’'.-]*){0,6}"
_BODY_STARTS = re.compile(rf"{_BODY}(?<![.’'])")
_BODY_ENDS = re.compile(rf"(?<![\w’'-])({_BODY})$")
_SOMETHING = re.compile(
    rf"(?:a|an|one|the|two|three|several|some|his|her|their|its|another) (?:[\w’'-]+ ){{0,4}}?[\w’'-]+"
    rf"(?=\s*(?:$|[,.;:–—(]|{MASK}| (?:{'|'.join(sorted(AFTER_NAME))})\b))"
)
_APPOSED = re.compile(r"(?: (?:for|of|at|in|to|on|from|with) [^,;.:]{1,80})?,? ")
_PRONOUN = re.compile(r"(he|she|they|it|we|I)(?![\w’'])", re.IGNORECASE)
_LONGEST_DESCRIPTION = 6
_NO_DESCRIPTION = NOT_BEFORE_NAMES | SURE_VERBS
_BREAK = re.compile(rf"[.;:!?–—()\"{MASK}]|[’'](?:s\b|(?!\w))|, (?!$)")
_OFFICE = re.compile(r"\b[A-Z][\w-]+ (?:of|for) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*")
_POSSESSOR = re.compile(r"^(?:[\w.&-]+ ){0,5}[\w.&-]+[’']s? (?!$)|^(?:[\w.&-]+ ){0,5}[\w.&-]+[’']s? $")
_POSSESSIVE = re.compile(r"[’']s?(?!\w)")
_JOINED = re.compile(r" (?:and|or|&) (?:[A-Z]|his |her |the |a )")
_NAME_ENDS = re.compile(
    rf"\s*(?:$|[,.;:!?–—()-]|{MASK}|(?:and|{'|'.join(sorted(AFTER_NAME))})\b|\w+ly\b|[A-Z]{{2,}}\b)"
)
_PHRASE_BREAK = re.compile(rf"[:;!?{MASK}]")
_REACH = 200
_LONGEST_INITIALS = 2


@dataclass(frozen=True, slots=True)
class Subject:
    """Words that say who speaks, text[start:end]; the person is None where they name none.

    `sure` is False where somebody else of that name may be meant.
    """

    kind: Literal["person", "pronoun", "unnamed", "unclear"]
    start: int
    end: int
    person: Person | None = None
    sure: bool = True


def is_epithet(words: str) -> bool:
    """True of words that call somebody just named by what they are: `the 34-year-old`, `the new MP`."""
    return bool(_IS_EPITHET.fullmatch(words))


def named(mention: Mention) -> Subject:
    """The mention as a subject."""
    kind: Literal["person", "unclear"] = "person" if mention.person else "unclear"
    return Subject(kind, mention.start, mention.end, mention.person, mention.sure)


def is_possessive(prose: str, mention: Mention) -> bool:
    """True of a name in the genitive: `Ms Baker’s agent` is not Ms Baker."""
    return bool(_POSSESSIVE.match(prose, mention.end))


def describes(words: str) -> bool:
    """True of words that can stand before a name and belong to it: `retired teacher`, `the candidate,`."""
    words = _POSSESSOR.sub("", _OFFICE.sub("Officer", words))
    found = words.replace(",", " ").split()
    # `Polling clerk` is what somebody is, `Rebuking Baker` is not.
    doing = any(
        word.endswith("ing") and word not in ROLES and after.lower() not in UNNAMED
        for word, after in zip_longest(found, found[1:], fillvalue="")
    )
    fits = len(found) <= _LONGEST_DESCRIPTION and not doing and _NO_DESCRIPTION.isdisjoint(found)
    return fits and not _BREAK.search(words)


def phrase_from(page: Page, start: int, ceiling: int, *, alone: bool = True) -> Subject | None:
    """Whoever the words name that begin at the place; None where they plainly name nobody.

    `alone` asks that nothing but a new phrase follows a name, as behind a verb.
    """
    prose = page.prose
    if pronoun := _PRONOUN.match(prose, start, ceiling):
        return Subject("pronoun", start, pronoun.end())
    if mention := _head(page, start, ceiling, alone):
        return named(mention)
    source = _SOURCE_STARTS.match(prose, start, ceiling)
    if source is None:
        return None
    apposed = _APPOSED.match(prose, source.end(1), ceiling)
    mention = page.people.starting_at(apposed.end()) if apposed else None
    if mention and mention.end <= ceiling and _ends(prose, mention, ceiling):
        return named(mention)
    return Subject("unnamed", source.start(1), source.end())


def body_from(page: Page, start: int, ceiling: int) -> Subject | None:
    """The body (a paper, a company, an office) whose capitalised name begins at the place."""
    found = _BODY_STARTS.match(page.prose, start, ceiling)
    return Subject("unnamed", start, found.end()) if found and _is_body(page, found[0]) else None


def something_from(page: Page, start: int, ceiling: int) -> Subject | None:
    """Whatever a determiner says that the words from the place on name: `the column`, `an open letter`."""
    found = _SOMETHING.match(page.prose, start, ceiling)
    return Subject("unnamed", start, found.end()) if found else None


def phrase_to(page: Page, floor: int, end: int) -> Subject | None:
    """The nameless source or body whose words end at the place."""
    clause = _PHRASE_BREAK.split(page.prose[max(floor, end - _REACH) : end])[-1]
    offset = end - len(clause)
    if source := _SOURCE_ENDS.search(clause):
        return Subject("unnamed", offset + source.start(1), offset + source.end(1))
    body = _BODY_ENDS.search(clause)
    mention = page.people.ending_at(end) if body else None
    whole = mention is not None and body is not None and mention.start == offset + body.start(1)
    if mention and body and whole and _NO_DESCRIPTION.isdisjoint(clause[: body.start(1)].lower().split()):
        return named(mention)
    if body and _is_body(page, body[1]):
        return Subject("unnamed", offset + body.start(1), end)
    return None


def _is_body(page: Page, words: str) -> bool:
    """True of capitalised words that may name a body: no candidate, genitive, headline or `Monday`."""
    if any(words == candidate.surname for candidate in page.candidates):
        return False
    if words.endswith(("'s", "’s", "’", "'")) or (words.isupper() and len(words.split()) > _LONGEST_INITIALS):
        return False
    return not all(word in NO_NAMES and word not in BODIES for word in words.split())


def _head(page: Page, start: int, ceiling: int, alone: bool) -> Mention | None:
    """The name that a phrase is about: the last of `Ms Baker’s agent Eve Hay`, `Baker supporter Eve Hay`."""
    position, prose = start, page.prose
    mentions = page.people.between(start, min(ceiling, start + _REACH))
    for index, mention in enumerate(mentions):
        if not describes(prose[position : mention.start]):
            return None
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        if is_possessive(prose, mention):
            position = mention.end + 2
        elif following and _leads_to(prose[mention.end : following.start]):
            position = mention.end
        else:
            ends = _ends(prose, mention, ceiling) if alone else not _JOINED.match(prose, mention.end, ceiling)
            return mention if mention.end <= ceiling and ends else None
    return None


def _leads_to(words: str) -> bool:
    found = words.split()
    return (
        0 < len(found) <= 3
        and "," not in words
        and words.endswith(" ")
        and (found[-1] in UNNAMED or found[-1] in ROLES)
    )


def _ends(prose: str, mention: Mention, ceiling: int) -> bool:
    """True where the name ends the phrase, which names nobody else beside."""
    joined = _JOINED.match(prose, mention.end, ceiling)
    return bool(_NAME_ENDS.match(prose, mention.end, ceiling)) and not joined
