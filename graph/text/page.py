"""An article laid out for reading: its paragraphs, what is in quotation marks, who is named outside them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.text.layout import Paragraph, Sentences, masked, paragraphs
from graph.text.marks import Quoted, quoted
from graph.text.people import People
from graph.text.phrases import KnownCandidate

# How far a sentence is followed: longer ones are read in part, which keeps the time linear.
_REACH = 600


@dataclass(frozen=True)
class Page:
    """`prose` is the text, equally long, with captions and quoted words masked; captions are left out."""

    text: str
    prose: str
    paragraphs: tuple[Paragraph, ...]
    quoted: tuple[Quoted, ...]
    people: People
    candidates: tuple[KnownCandidate, ...]
    _starts: tuple[int, ...]
    _sentences: Sentences

    @classmethod
    def read(cls, text: str, candidates: Sequence[KnownCandidate]) -> "Page":
        """The text, laid out."""
        laid_out = paragraphs(text)
        spans = quoted(text, laid_out)
        hidden = [(span.opened, span.after) for span in spans]
        hidden += [(paragraph.start, paragraph.end) for paragraph in laid_out if paragraph.caption]
        prose = masked(text.replace("\u00a0", " "), sorted(hidden))
        shown = tuple(paragraph for paragraph in laid_out if not paragraph.caption)
        starts = tuple(paragraph.start for paragraph in shown)
        return cls(
            text,
            prose,
            shown,
            spans,
            People(text, prose, candidates),
            tuple(candidates),
            starts,
            Sentences(prose),
        )

    @cached_property
    def everybody(self) -> People:
        """Who is named anywhere, inside quotation marks and captions, too."""
        return self.people.unmasked(self.text)

    def candidate(self, key: str) -> KnownCandidate:
        """The candidate of that key."""
        return next(candidate for candidate in self.candidates if candidate.key == key)

    @property
    def parties(self) -> frozenset[str]:
        """All names of the candidates' parties."""
        return frozenset(name for candidate in self.candidates for name in candidate.parties)

    def paragraph_at(self, position: int) -> int:
        """Which of the paragraphs the position stands in."""
        return max(0, bisect_right(self._starts, position) - 1)

    def sentence(self, position: int) -> tuple[int, int]:
        """Start and end of the sentence that the position stands in, within its paragraph and reach."""
        paragraph = self.paragraphs[self.paragraph_at(position)]
        start = self._sentences.start(max(paragraph.start, position - _REACH), position)
        while start < position and self.prose[start].isspace():
            start += 1
        return start, self._sentences.end(position, min(paragraph.end, position + _REACH))
