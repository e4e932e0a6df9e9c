"""Which words between quotation marks somebody said or wrote, rather than a title or a word held at a distance."""

import re

from graph.text.marks import Quoted
from graph.text.page import Page
from graph.text.attribution import Attribution


_BEFORE_NOUN = re.compile(
    r"\b(?:a|an|the|his|her|their|its|this|that|these|those|so-called)\s+$|[’']s?\s+$", re.I
)
_NOUN_AFTER = re.compile(
    r"\s+(?!(?:and|or|but|to|in|of|for|with|from|by|on|at|as|if|when|while|because|that|who)\b)[a-z]"
)
_LONGEST_ATTRIBUTE = 4
_LONG = 5
_LONGEST_HEADING = 8
_HEADLINE = 200


def _is_title(words: list[str]) -> bool:
    """True of words written like a title: `The Northwick Story`."""
    long = [word for word in words if len(word) > 3]
    return bool(long) and all(not word[0].islower() for word in long)


def _is_attribute(page: Page, span: Quoted, words: list[str]) -> bool:
    """True of a few words that stand between an article and its noun: `the “vote for me” poster`."""
    before = page.prose[max(0, span.opened - 12) : span.opened]
    return (
        len(words) <= _LONGEST_ATTRIBUTE
        and bool(_BEFORE_NOUN.search(before))
        and bool(_NOUN_AFTER.match(page.prose, span.after))
    )


def is_utterance(page: Page, span: Quoted, who: Attribution) -> bool:
    """True of words that somebody said or wrote, rather than a title, a slogan or a word held at a distance.

    That is: a piece of a longer speech; words beside a verb of speech; three words or more behind one in the
    same sentence unless they are written like a title; without one, a whole sentence of three words or more.
    """
    words = page.text[span.start : span.end].split()
    if span.reopens or not span.closed or who.continues is not None:
        return True
    held = (_is_title(words) and not _is_headline(page, span)) or _is_attribute(page, span, words)
    starts = page.sentence(span.opened)[0] == span.opened
    before = page.prose[max(0, span.opened - 3) : span.opened].rstrip()[-1:]
    introduced = starts or before in (":", ",", "–", "—")
    if held and not (introduced or (who.cue and who.cue.direct and who.cue.end <= span.opened)):
        return False
    if starts and held and not who.cue and len(words) <= _LONGEST_HEADING:
        return False
    if who.tier == "inferred":
        return True
    if who.cue:
        return len(words) >= 3 or (who.cue.direct and (who.subject is not None or before in (":", ",")))
    whole = not words[0][0].islower() and words[-1][-1] in ".!?…,–—’'"
    if len(words) >= _LONG and not held:
        return True
    return len(words) >= 3 and introduced and whole


def _is_headline(page: Page, span: Quoted) -> bool:
    """True of what the first paragraph quotes, where capitals tell nothing."""
    first = page.paragraphs[0]
    return page.paragraph_at(span.opened) == 0 and first.end - first.start <= _HEADLINE < len(page.text)


def is_fragment(page: Page, span: Quoted) -> bool:
    """True of words quoted inside a sentence that goes on around them, such as `said it was “a disaster”`."""
    words = page.text[span.start : span.end]
    lead = page.prose[page.sentence(span.opened)[0] : span.opened].rstrip()
    if not lead or span.reopens or not words[0].isalnum():
        return False
    return lead[-1] not in ":,–—" and words[0].islower()
