"""Which words between quotation marks somebody said or wrote, rather than a title or a word at a distance."""

import re

from graph.text.marks import Quoted
from graph.text.page import Page
from graph.text.quoting.attribution import Attribution
from graph.text.quoting.cues import names_something_said
from graph.text.words import SPEECH_VERBS

_BEFORE_NOUN = re.compile(
    r"\b(?:a|an|the|his|her|their|its|this|that|these|those|so-called)\s+$|[’']s?\s+$", re.I
)
_NOUN_AFTER = re.compile(
    r"\s+(?!(?:and|or|but|to|in|of|for|with|from|by|on|at|as|if|when|while|because|that|who)\b)[a-z]"
)
# What is shown, printed or sung has a title; a broadcaster's is a programme.
_WORK_BEFORE = re.compile(
    r"\b(?:books?|memoirs?|autobiography|novel|film|movie|shows?|programmes?|programs?|podcast|songs?"
    r"|album|series|play|documentary|article|column|essay|segment|episode|magazine|starred in|stars in"
    r"|(?:author|host|star|cast|co-author) of|called|titled|entitled)\b[^.;:]{0,25}$"
    r"|\b[Oo]n (?:the )?[A-Z][\w.]*[’']s? (?:\w+ )?$"
)
_WORK_REACH = 60
_LONGEST_ATTRIBUTE = 4
_LONG = 5
_LONGEST_HEADING = 8
_FEWEST = 3
_HEADLINE = 200
_GOES_ON = re.compile(r" ([a-z]+)\b")
_INTRODUCING = (":", ",", "–", "—")


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
    same sentence; without one, a whole sentence of three words or more, or any five. Titles and words
    between an article and its noun are none unless something introduces them.
    """
    words = page.text[span.start : span.end].split()
    if span.reopens or not span.closed or who.continues is not None:
        return True
    if _is_held_at_a_distance(page, span, who, words):
        return False
    before = _before(page, span)
    if who.tier == "inferred" or (who.cue and who.cue.direct and (who.subject or before in (":", ","))):
        return True
    if who.cue and who.subject and who.tier in ("named", "pronoun") and _is_clause_end(page, span):
        return len(words) > 1
    if who.cue or len(words) >= _LONG or _is_headline(page, span) or _is_told_of(page, span):
        return len(words) >= _FEWEST
    introduced = _starts_sentence(page, span) or before in _INTRODUCING
    whole = not words[0][0].islower() and words[-1][-1] in ".!?…,–—’'"
    return len(words) >= _FEWEST and introduced and whole


def _is_held_at_a_distance(page: Page, span: Quoted, who: Attribution, words: list[str]) -> bool:
    """True of a title or an attribute that no words introduce as speech."""
    title = _is_title(words) and not _is_headline(page, span)
    if title and _WORK_BEFORE.search(page.prose, max(0, span.opened - _WORK_REACH), span.opened):
        return True
    if not title and not _is_attribute(page, span, words):
        return False
    if _starts_sentence(page, span):
        return not who.cue and len(words) <= _LONGEST_HEADING
    introduced = who.cue and who.cue.direct and who.cue.end <= span.opened
    return not introduced and _before(page, span) not in _INTRODUCING


def _is_clause_end(page: Page, span: Quoted) -> bool:
    """True where a report ends with the words quoted: `said it was “truly dreadful”.`"""
    return not page.prose[span.after : span.after + 1].strip() or page.prose[span.after] in ".,;"


def _is_told_of(page: Page, span: Quoted) -> bool:
    """True where the sentence before speaks of words: `her claim that it was “a disgrace”`."""
    return names_something_said(page.prose[page.sentence(span.opened)[0] : span.opened])


def _starts_sentence(page: Page, span: Quoted) -> bool:
    return page.sentence(span.opened)[0] == span.opened


def _before(page: Page, span: Quoted) -> str:
    return page.prose[max(0, span.opened - 3) : span.opened].rstrip()[-1:]


def _is_headline(page: Page, span: Quoted) -> bool:
    """True of what the first paragraph quotes, where capitals tell nothing."""
    first = page.paragraphs[0]
    return page.paragraph_at(span.opened) == 0 and first.end - first.start <= _HEADLINE < len(page.text)


def is_fragment(page: Page, span: Quoted) -> bool:
    """True of words quoted inside a sentence that goes on around them, such as `said it was “a disaster”`."""
    words = page.text[span.start : span.end]
    lead = page.prose[page.sentence(span.opened)[0] : span.opened].rstrip()
    if span.reopens or not words[0].isalnum():
        return False
    if lead and lead[-1] not in ":,–—" and (words[0].islower() or lead.endswith(" that")):
        return True
    goes_on = _GOES_ON.match(page.prose, span.after)
    return bool(goes_on and words[-1].isalnum() and goes_on[1] not in SPEECH_VERBS)
