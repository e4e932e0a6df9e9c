"""Who speaks each quotation of an article, rule by rule; no rule guesses the person most spoken of."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from graph.text.cues import Cue, attitude_before, cue_above, cue_after, cue_before
from graph.text.marks import Quoted
from graph.text.names import plain
from graph.text.page import Page
from graph.text.phrases import Person
from graph.text.pronouns import GENDERS, meant_by
from graph.text.subjects import Subject
from graph.text.words import PARTICIPLES

Tier = Literal["named", "continued", "pronoun", "inferred", "unknown"]

_SENTENCE_INSIDE = re.compile(r"[.!?…]\s+\S")
_BETWEEN_PIECES = 200
_LIST = re.compile(r"\s*,?\s*(?:(?:and|but|or|as well as)\s+)?(?:(?:a|an|the|as|of|that|to|was|is)\s+){0,2}")
_ALSO = re.compile(
    r"(?:(?:And|But) )?[Tt]here (?:was|were|came) also\b.*\b(?:words?|praise|thanks|criticism|sympathy"
    r"|support|congratulations|message|advice|warning)\b (?:for|to|of|about)\b[^:]*:\s*$",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks and why: `subject` are the words that say so, `continues` the index of the piece before."""

    tier: Tier
    rule: str
    person: Person | None = None
    subject: Subject | None = None
    cue: Cue | None = None
    continues: int | None = None


_NOBODY = Attribution("unknown", "no-cue")


def attributions(page: Page) -> tuple[Attribution, ...]:
    """The attribution of each quoted span of the page, in the same order."""
    found: list[Attribution] = []
    for index, span in enumerate(page.quoted):
        previous = found[-1] if found else _NOBODY
        before = page.quoted[index - 1] if found else None
        found.append(_attribute(page, index, span, before, previous))
        _look_back(found)
    return tuple(found)


def _attribute(
    page: Page, index: int, span: Quoted, before: Quoted | None, previous: Attribution
) -> Attribution:
    after = cue_after(page, span)
    if after and after.subject:
        return _with_cue_after(page, index, span, after, previous)
    rule = _continuation(page, before, span, previous) if before else None
    if rule:
        return _continued(previous, index - 1, rule)
    cue = cue_before(page, span) or cue_above(page, span)
    return _by_cue(page, span, cue) if cue else _inferred(page, span, before, previous)


def _with_cue_after(page: Page, index: int, span: Quoted, cue: Cue, previous: Attribution) -> Attribution:
    own = _by_cue(page, span, cue)
    if not span.reopens:
        return own
    if own.subject and own.subject.kind == "pronoun" and previous.person:
        gender = GENDERS.get(page.prose[own.subject.start : own.subject.end].lower())
        if gender and previous.person.gender in (gender, None):
            return replace(_continued(previous, index - 1, "paragraph"), cue=cue)
    same = previous.subject is None or (own.person is not None and own.person == previous.person)
    return replace(own, continues=index - 1) if same else own


def _continuation(page: Page, before: Quoted, span: Quoted, previous: Attribution) -> str | None:
    """The rule by which the span goes on with the utterance before it, if one does."""
    between = page.prose[before.after : span.opened]
    if span.reopens:
        return "paragraph"
    if page.paragraph_at(before.opened) != page.paragraph_at(span.opened) or len(between) > _BETWEEN_PIECES:
        return None
    if previous.cue and previous.cue.end > before.after:
        lead = cue_before(page, span)
        fresh = lead and lead.end > previous.cue.end and lead.verb.lower() not in PARTICIPLES
        rest = page.prose[previous.cue.end : span.opened].strip()
        whole = not rest or rest[-1] in ".!?,:;–—"
        return "split" if whole and not (fresh or ":" in rest[:-1] or _SENTENCE_INSIDE.search(rest)) else None
    if previous.cue and _LIST.fullmatch(between):
        return "list"
    return None


def _continued(previous: Attribution, index: int, rule: str) -> Attribution:
    tier: Tier = "continued" if previous.person else "unknown"
    return Attribution(tier, rule, previous.person, previous.subject, None, index)


def _by_cue(page: Page, span: Quoted, cue: Cue) -> Attribution:
    subject = cue.subject
    if subject is None:
        return Attribution("unknown", "unclear-subject", cue=cue)
    if subject.kind == "person":
        return Attribution("named", cue.rule, subject.person, subject, cue)
    if subject.kind == "pronoun":
        person = meant_by(page, subject)
        if person and not _speaks_of(page, span, person):
            return Attribution("pronoun", cue.rule, person, subject, cue)
        return Attribution("unknown", "unclear-pronoun", None, subject, cue)
    rule = "unnamed-source" if subject.kind == "unnamed" else "ambiguous-name"
    return Attribution("unknown", rule, None, subject, cue)


def _inferred(page: Page, span: Quoted, before: Quoted | None, previous: Attribution) -> Attribution:
    """What a sentence without a verb of speech, but with a colon, lets one infer."""
    cue = attitude_before(page, span)
    if cue and cue.subject and cue.subject.person and not _speaks_of(page, span, cue.subject.person):
        return Attribution("inferred", cue.rule, cue.subject.person, cue.subject, cue)
    lead = page.prose[page.sentence(span.opened)[0] : span.opened]
    if before and previous.person and _ALSO.match(lead):
        adjacent = page.paragraph_at(span.opened) - page.paragraph_at(before.opened) <= 1
        if adjacent and not _speaks_of(page, span, previous.person):
            return Attribution("inferred", "also", previous.person, previous.subject)
    return _NOBODY


def _speaks_of(page: Page, span: Quoted, person: Person) -> bool:
    """True where the quotation names the person, as people seldom name themselves."""
    return re.search(rf"\b{re.escape(person.surname)}\b", plain(page.text[span.start : span.end])) is not None


def _look_back(found: list[Attribution]) -> None:
    """The earlier pieces of an utterance whose last piece alone says who speaks get that speaker."""
    index = len(found) - 1
    named = found[index]
    while named.person and (earlier := found[index].continues) is not None:
        if found[earlier].person or found[earlier].cue:
            return
        found[earlier] = replace(
            found[earlier], tier="continued", rule="paragraph", person=named.person, subject=named.subject
        )
        index = earlier


def is_utterance(page: Page, span: Quoted, who: Attribution) -> bool:
    """True of words that somebody said or wrote, rather than a title, a slogan or a word held at a distance.

    That is: a piece of a longer speech; words beside a verb of speech; three words or more behind one in the
    same sentence unless they are written like a title; without one, a whole sentence of three words or more.
    """
    words = page.text[span.start : span.end].split()
    if span.reopens or not span.closed or who.continues is not None or who.tier == "inferred":
        return True
    if who.cue:
        long = [word for word in words if len(word) > 3]
        if not who.cue.direct and long and all(word[0].isupper() for word in long):
            return False
        introduced = page.prose[max(0, span.opened - 10) : span.opened].rstrip()[-1:] in (":", ",")
        return len(words) >= 3 or (who.cue.direct and (who.subject is not None or introduced))
    starts = (
        page.sentence(span.opened)[0] == span.opened
        or page.prose[span.opened - 2 : span.opened].strip() == ":"
    )
    whole = not words[0][0].islower() and words[-1][-1] in ".!?…,–—’'"
    return len(words) >= 3 and starts and whole
