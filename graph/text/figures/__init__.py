"""The figures about results that an article states: votes, shares, places, majorities, turnout and more."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from graph.text.contests import KnownContest
from graph.text.figures.dating import sets_scene
from graph.text.figures.lists import Entry, entries
from graph.text.figures.numbers import numbers
from graph.text.figures.occasions import Calendar
from graph.text.figures.places import Places, is_national, leads_away
from graph.text.figures.reading import read
from graph.text.figures.referents import Cast, Referent
from graph.text.figures.resolving import Resolver
from graph.text.figures.sentences import Reading, Sentence, sentences
from graph.text.layout import paragraphs
from graph.text.names import plain
from graph.text.page import Page
from graph.text.phrases import KnownCandidate
from graph.text.stated import Figure, Subject

_WORTH_READING = re.compile(
    r"\d|\b(?:votes?|majority|points?|percent|per cent|turn-?out|seats?|deposits?|second|third|fourth|fifth"
    r"|sixth|seventh|eighth|ninth|last|bottom|runners?-up|elected|re-?elected|topp\w+|w[io]ns?"
    r"|winning|h[eo]lds?"
    r"|holding|gain\w*|regain\w*|retain\w*|kept|keep\w*|t[ao]ke\w*|took|taking|seized|captured"
    r"|snatched|clung|hung"
    r"|beat\w*|defeat\w*|oust\w*|unseat\w*|saw off|edged|pushed|hal(?:f|v\w+)|doubl\w+|trebl\w+|tripl\w+|MPs?"
    r"|HOLD|GAIN|los[et]|losing|forfeit\w*|saved?)\b"
)


def figures(
    page: Page,
    contests: Sequence[KnownContest],
    candidates: Sequence[KnownCandidate],
    published: date | None,
    quotations: Sequence[tuple[int, int]] = (),
) -> tuple[Figure, ...]:
    """The figures about results that the article states, in the order of its text.

    `contests` are those that the article is about, the main one first, `candidates` all who stand there;
    `quotations` are the spans in which figures are somebody's words. Words that do not settle what a
    figure is of give none. Takes time linear in the length of the text and raises for no text.
    """
    found = _Article(page, contests, candidates, published, quotations).figures()
    unique = {
        (f.start, f.end, f.measure, f.subject, f.contest, f.value, f.unit, f.occasion): f for f in found
    }
    return tuple(sorted(unique.values(), key=lambda figure: (figure.start, figure.end)))


def _is_loose(figure: Figure) -> bool:
    """True of a figure that only what was spoken of before ties to a contest."""
    return figure.subject.kind in ("party", "contest") and figure.measure != "seats"


class _Article:
    def __init__(
        self,
        page: Page,
        contests: Sequence[KnownContest],
        candidates: Sequence[KnownCandidate],
        published: date | None,
        quotations: Sequence[tuple[int, int]],
    ) -> None:
        self._text = plain(page.text)
        self._page = page
        self._places = Places.read(page.text, contests)
        self._cast = Cast(page, self._text, candidates, self._places)
        self._calendar = Calendar(contests[0] if contests else None, published)
        self._quotations = sorted(quotations)
        self._quoted = sorted((span.start, span.end) for span in page.quoted)
        self._seats = frozenset(contest.constituency for contest in contests)

    def figures(self) -> Iterator[Figure]:
        """The figures, sentence by sentence."""
        resolver = Resolver(self._cast, self._places, self._calendar)
        near: str | None = None
        past: int | None = None
        abroad = False
        turned: dict[int, str] = {}
        for start, end, paragraph in sentences(self._text, paragraphs(self._page.text)):
            if paragraph not in turned:
                # A seat named in passing at the end of a paragraph is not what the next is about.
                near = turned.get(paragraph - 1, near)
            if self._is_worth(start, end):
                sentence = self._sentence(start, end, near)
                if sentence.dated:
                    past = paragraph if sets_scene(sentence) else None
                # What follows `In 2015, …` without a date may be of then or of now: it is left.
                if sentence.dated or past != paragraph:
                    read(sentence, self._seats, self._cast.roll.parties.named, self._listed(start, end))
                    found = resolver.figures(sentence, near)
                    away = abroad and self._near(start, end) is None
                    yield from (self._finished(f) for f in found if not (away and _is_loose(f)))
                abroad = abroad or is_national(self._text, start, end) or self._leads_away(start, end)
            here = self._near(start, end)
            if here:
                named = self._places.between(start, end)
                first = self._places.key(named[0].constituency) if named else None
                turned.setdefault(paragraph, first or here)
            near, abroad = here or near, abroad and here is None

    def _leads_away(self, start: int, end: int) -> bool:
        return leads_away(self._text, start, end, self._seats) if self._seats else False

    def _is_worth(self, start: int, end: int) -> bool:
        return _WORTH_READING.search(self._text, start, end) is not None

    def _sentence(self, start: int, end: int, near: str | None) -> Sentence:
        first = max(0, bisect_left(self._quoted, (start, 0)) - 1)
        last = bisect_left(self._quoted, (end, 0))
        return Sentence(
            text=self._text,
            start=start,
            end=end,
            numbers=tuple(numbers(self._text, start, end)),
            named=lambda: self._cast.between(start, end, near),
            elections=lambda: tuple(self._calendar.dated(self._text, start, end)),
            quoted=self._quoted[first:last],
        )

    def _near(self, start: int, end: int) -> str | None:
        """The contest that the sentence leaves the reader with: of the seat named last, else of who is."""
        named = self._places.between(start, end)
        if named:
            return self._places.key(named[-1].constituency)
        return self._cast.contest_of_last(start, end)

    def _listed(self, start: int, end: int) -> list[Reading]:
        found = entries(self._text, start, end, self._cast.roll)
        return [self._entry(entry) for entry in found]

    def _entry(self, entry: Entry) -> Reading:
        subject = Subject("party", entry.party or "")
        if entry.candidate:
            subject = self._cast.candidacy(entry.candidate)
        contest = entry.candidate.contest or None if entry.candidate else None
        return Reading(
            start=entry.start,
            end=entry.end,
            measure=entry.measure,
            value=entry.value,
            unit={"votes": "votes", "share": "percent"}.get(entry.measure, "points"),  # type: ignore[arg-type]
            verb=entry.start,
            sort="change" if entry.measure == "share-change" else "level",
            of=(Referent(entry.start, entry.end, subject, contest),),
        )

    def _finished(self, figure: Figure) -> Figure:
        """The figure with the words as printed and the quotation that they stand in."""
        index = bisect_right(self._quotations, (figure.start, len(self._text))) - 1
        inside = index >= 0 and figure.start < self._quotations[index][1]
        return replace(
            figure,
            exact=self._page.text[figure.start : figure.end],
            in_quotation=self._quotations[index][0] if inside else None,
        )
