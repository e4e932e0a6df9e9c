"""Quotations with their sources as Citron annotates them: JSON with a text and, by their places, its quotes.

The text is an article. A quote of several contents is one utterance in pieces. Places count the code points
of the text; where the words do not stand there, the place is not used.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph import json_values as said
from graph.articles import article
from graph.claims import Article, StatedClaim
from graph.ids import sha256_digits
from graph.json_entries import Entry, entries
from graph.records import Fault, Record
from graph.sources import SourceFile

KIND = "Citron quotes"
PUBLISHER = None
LICENCE = None

_QUOTES = re.compile(r"\"quotes\"\s*:")
_CONTENTS = re.compile(r"\"contents\"\s*:")
_PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we", "him", "her", "them", "who", "you"))


def recognises(file: SourceFile) -> bool:
    """True of JSON with quotes that have contents."""
    text = file.text
    return text.lstrip().startswith(("{", "[")) and bool(_QUOTES.search(text) and _CONTENTS.search(text))


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every text as an article, then its quotes, and every fault."""
    for item in entries(file, "quotes"):
        if isinstance(item, Fault):
            yield item
        elif said.text(item.fields.get("text")):
            yield from _document(file, item)
        else:
            what = "a document without `text`, in which its quotes have their places"
            yield Fault(item.line, what, "set aside", "rejected", item.row)


def _document(file: SourceFile, item: Entry) -> Iterator[Record | Fault]:
    text = item.fields["text"]
    found = tuple(article(file, text))
    yield from found
    record = next(one for one in found if isinstance(one, Article))
    document = _Document(text, record, said.text(str(file.meta.get("election", ""))))
    for quote in item.fields.get("quotes", ()):
        yield from document.claims(quote)
    if document.astray:
        what = f"contents that do not stand at the places given: {len(document.astray)}"
        yield Fault(document.astray[0], what, "kept without those places", "noted")


@dataclass
class _Document:
    """The text as the file has it, the article in which line ends are one sign, and lines of wrong places."""

    text: str
    article: Article
    election: str | None
    astray: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.digest = sha256_digits(self.article.text)
        self.returns = [found.start() for found in re.finditer("\r\n", self.text)]

    def claims(self, quote: Entry) -> Iterator[StatedClaim | Fault]:
        """One claim for each content, in the order of the text."""
        contents = [one for one in said.listed(quote.fields.get("contents")) if isinstance(one, Mapping)]
        contents = [one for one in contents if said.text(one.get("text"))]
        if not contents:
            what = "a quote without `contents`, the words that were said"
            yield Fault(quote.line, what, "set aside", "rejected", quote.row)
        before: tuple[int, int] | None = None
        for content in contents:
            claim = self._claim(content, quote, before)
            if claim.start is not None and claim.end is not None:
                before = (claim.start, claim.end)
            yield claim

    def _claim(self, content: Mapping[str, Any], quote: Entry, before: tuple[int, int] | None) -> StatedClaim:
        """The words within their marks, if they have marks, with their place in the article."""
        words = content["text"].strip()
        quoted = said.unquoted(words)
        exact = (quoted or words).replace("\r\n", "\n").replace("\r", "\n")
        start, speaker = self._start(content, quoted or words), _speaker(quote.fields)
        if start is None:
            self.astray.append(quote.line)
        return StatedClaim(
            exact,
            "quotation" if quoted else "statement",
            quote.line,
            speaker=speaker,
            publisher=self.article.publisher,
            published=self.article.published,
            title=self.article.title,
            url=self.article.url,
            election=self.election,
            start=start,
            end=None if start is None else start + len(exact),
            text_digest=self.digest,
            cue=said.text(said.first(quote.fields.get("cue")).get("text")),
            continues=before if quoted or speaker else None,
            rule="Citron",
        )

    def _start(self, content: Mapping[str, Any], words: str) -> int | None:
        """Where the words begin in the article; None where the place given is not theirs."""
        start, end = said.whole(content.get("start")), said.whole(content.get("end"))
        if start is None or end is None or self.text[start:end] != content["text"]:
            return None
        start += str(content["text"]).index(words)
        return start - bisect_left(self.returns, start)


def _speaker(fields: Mapping[str, Any]) -> str | None:
    """The source as it is named, in itself or by what it refers to; a pronoun only where nothing names it.

    Citron's own output has the name among the sources, its training data among the coreferences.
    """
    spans = [
        [text for one in said.listed(fields.get(key)) if (text := said.text(said.first(one).get("text")))]
        for key in ("sources", "coreferences")
    ]
    names = [" and ".join(name for name in group if name.lower() not in _PRONOUNS) for group in spans]
    return max(names, key=len) or next((text for group in spans for text in group), None)
