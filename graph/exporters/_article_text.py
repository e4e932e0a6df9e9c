"""The text of an article with its places marked, paragraph by paragraph, each with its notes beside it."""

from collections.abc import Callable, Iterator, Sequence

from graph.exporters._article_places import Place
from graph.exporters._markup import Markup, tag, text
from graph.text.layout import paragraphs


def blocks(article: str, marked: Sequence[Place], note: Callable[[Place], Markup]) -> Iterator[Markup]:
    """Each paragraph with its marks, followed by the notes of the places that start in it.

    The texts of all `p.words` together are the text of the article, blank lines included.
    """
    laid_out = paragraphs(article)
    ends = [paragraph.start for paragraph in laid_out[1:]] + [len(article)]
    captions = [paragraph.caption for paragraph in laid_out] or [False]
    writer = _Writer(article)
    following = 0
    for end, caption in zip(ends, captions, strict=True):
        first = following
        while following < len(marked) and marked[following].start < end:
            following += 1
        here = marked[first:following]
        kind = "words caption" if caption else "words"
        words = Markup(f'<p class="{kind}" dir="auto">{writer.until(end, here)}</p>')
        yield (
            tag("div", words, tag("ol", *map(note, here), class_="notes"), class_="block") if here else words
        )


# How many marks may be open at once: each may have to be closed and opened again where another ends.
_DEEPEST = 8


class _Writer:
    """Writes the text from its start on; marks that overlap in part are written in pieces.

    A place that starts within too many others gets its sign and its note, but none of its words marked.
    """

    def __init__(self, article: str) -> None:
        self._article = article
        self._position = 0
        self._open: list[Place] = []
        self._out: list[str] = []

    def until(self, end: int, starting: Sequence[Place]) -> Markup:
        """The text from where it was left to `end`, with the marks open there and those that start in it."""
        self._out = [_opened(place) for place in self._open]
        for place in starting:
            self._write(place.start)
            self._out += _opened(place), _reference(place)
            if len(self._open) < _DEEPEST:
                self._open.append(place)
            else:
                self._out.append("</mark>")
        self._write(end)
        self._out += ["</mark>"] * len(self._open)
        return Markup("".join(self._out))

    def _write(self, end: int) -> None:
        while self._open and (nearest := min(place.end for place in self._open)) <= end:
            self._write_text(nearest)
            self._close(nearest)
        self._write_text(end)

    def _write_text(self, end: int) -> None:
        if end > self._position:
            self._out.append(text(self._article[self._position : end]))
            self._position = end

    def _close(self, at: int) -> None:
        """The marks that end here are closed; those inside one of them that go on are opened again."""
        outermost = next(index for index, place in enumerate(self._open) if place.end <= at)
        inside = self._open[outermost:]
        del self._open[outermost:]
        for place in reversed(inside):
            closing = place.signs[1] if place.end <= at else ""
            self._out.append(tag("span", class_="close", data_sign=closing) if closing else "")
            self._out.append("</mark>")
        self._open += [place for place in inside if place.end > at]
        self._out += [_opened(place) for place in self._open[outermost:]]


def _opened(place: Place) -> str:
    return f'<mark class="{text(place.classes)}" data-of="{text(place.anchor)}">'


def _reference(place: Place) -> Markup:
    """The link from a place to its note: its sign and number are drawn by the style, so it adds no text."""
    kind = place.said.kind if place.said else place.outcome
    what = f"{kind} {'quotation' if place.said else 'figure'}"
    return tag(
        "a",
        class_="ref",
        id=place.anchor,
        href=f"#note-{place.anchor}",
        data_sign=place.signs[0],
        data_number=str(place.number),
        aria_label=f"Note {place.number}: {what}",
    )
