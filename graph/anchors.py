"""Where entered words stand in an article that was read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice

from graph.claims import Article, StatedClaim
from graph.ids import digest, slug
from graph.records import Fault

_UNPLACED = "kept without a place"
Place = tuple[int, int]


class Anchors:
    """The articles that were read, each found by its text, its address, or its outlet and day."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._by_text: Mapping[str, Article] = {digest(article.text): article for article in articles}
        self._by_address: dict[str, list[Article]] = defaultdict(list)
        self._by_day: dict[tuple[str, date], list[Article]] = defaultdict(list)
        for article in self._by_text.values():
            if address := _address(article):
                self._by_address[address].append(article)
            if article.publisher and article.published:
                self._by_day[slug(article.publisher), article.published].append(article)

    def article(self, claim: StatedClaim) -> Article | None:
        """The one article from which the words are; None where it was not read, or several could be meant.

        Words with a place are of the text that the place counts in, and of no other. An outlet prints more
        in a day than was read: the article that is known by these alone must have the words.
        """
        text = (claim.text_digest or "")[:16]
        if _given(claim) or text in self._by_text:
            return self._by_text.get(text)
        fitting = self._by_address.get(_address(claim), [])
        if not fitting and claim.publisher and claim.published:
            fitting = [
                article
                for article in self._by_day.get((slug(claim.publisher), claim.published), ())
                if claim.exact in article.text and not (_address(claim) and _address(article))
            ]
        return fitting[0] if len(fitting) == 1 else None

    def place(self, claim: StatedClaim) -> tuple[Place | None, Fault | None]:
        """The place of the words in the text, None where it is not known, and what was wrong with the entry.

        A place that is given holds unless the text was read and says otherwise; without one, the words are
        looked for, and have the place where they stand once.
        """
        article = self.article(claim)
        if given := _given(claim):
            if article is None or article.text[slice(*given)] == claim.exact:
                return given, None
            what = f"the words are not at {claim.start}-{claim.end} of the text"
            return None, Fault(claim.line, what, _UNPLACED, "noted")
        if article is None:
            return None, None
        starts = list(islice(_occurrences(claim.exact, article.text), 2))
        if len(starts) == 1:
            return (starts[0], starts[0] + len(claim.exact)), None
        what = (
            "stand in the text of the article more than once"
            if starts
            else "are not in the text of the article"
        )
        return None, Fault(claim.line, f"the words {what}", _UNPLACED, "noted")


def _given(claim: StatedClaim) -> Place | None:
    if claim.start is None or claim.end is None or claim.text_digest is None:
        return None
    return claim.start, claim.end


def _occurrences(words: str, text: str) -> Iterator[int]:
    """Where the words begin in the text, not within longer words."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        before, after = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
        if not (before.isalnum() and len(before) == 2) and not (after.isalnum() and len(after) == 2):
            yield start
        start = text.find(words, start + 1)


def _address(printed: Article | StatedClaim) -> str:
    """The address without what does not tell articles apart; empty where there is none."""
    return (printed.url or "").partition("#")[0].rstrip("/").partition("://")[2].removeprefix("www.")
