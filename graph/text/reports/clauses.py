"""Sentences as words and marks, and what kind of word each is."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.text.layout import MASK, Paragraph, sentence_end
from graph.text.page import Page
from graph.text.reports.verbs import ADVERBS, BE, HAVE, MODAL, PAST

_CONTRACTED = (
    r"(?i:he|she|it|they|we|i|you|who|that|there)(?=['’](?:s|re|ve|d|ll|m)\b)|['’](?:s|re|ve|d|ll|m)\b"
)
_TOKEN = re.compile(rf"(?:[A-Z]\.){{2,}}|\b{_CONTRACTED}|[\w$£€](?:[\w’'.,/-]*\w)?[%’']?|{MASK}+|\S")
_CLOSERS = ".!?…\"'”’)]" + MASK
# Longer sentences than any newspaper's are read in parts, which keeps the time linear.
_LONGEST = 1_200


class Token(NamedTuple):
    """A word, a run of masked text or a mark: text[start:end]; `word` is it in small letters."""

    start: int
    end: int
    text: str
    word: str


Sentence = Sequence[Token]


def sentences(page: Page, paragraph: Paragraph) -> Iterator[Sentence]:
    """The sentences of the paragraph."""
    start, prose = paragraph.start, page.prose
    while start < paragraph.end:
        ceiling = min(paragraph.end, start + _LONGEST)
        end = sentence_end(prose, start, ceiling)
        while end < ceiling and prose[end] in _CLOSERS:
            end += 1
        found = _TOKEN.finditer(prose, start, end)
        yield [Token(match.start(), match.end(), match[0], match[0].lower()) for match in found]
        start = end
        while start < paragraph.end and prose[start].isspace():
            start += 1


def is_word(token: Token) -> bool:
    """True of a word or number, false of marks and masked text."""
    return (
        token.word[0].isalnum() or token.word[0] in "$£€" or (len(token.word) > 1 and token.word[0] in "'’")
    )


def is_adverb(token: Token) -> bool:
    """True of words that may stand between a subject and its verb: `also`, `recently`, `yesterday`."""
    return token.word in ADVERBS or (token.word.endswith("ly") and token.text[0].islower())


def is_auxiliary(token: Token) -> bool:
    """True of a form of `be` or `have`, a modal, and their negations; false of `to`."""
    return token.word in BE or token.word in HAVE or (token.word in MODAL and token.word != "to")


def is_finite(tokens: Sentence) -> bool:
    """True of words among which an auxiliary stands."""
    return any(map(is_auxiliary, tokens))


def is_past(form: str) -> bool:
    """True of a form that reports what was said, whoever said it."""
    return form.endswith("ed") or form in PAST
