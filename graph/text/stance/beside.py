"""The words beside a quotation, and whom they name as spoken of or spoken to."""

import re
from bisect import bisect_right
from decimal import Decimal

from graph.text.layout import MASK
from graph.text.page import Page
from graph.text.stance.referents import NAMED_BESIDE, Scope
from graph.text.stance.signs import Signs
from graph.text.stance.stances import stances_followed, stances_led
from graph.text.stance.targets import Mark, Target, Targets

# Somebody named in the sentence before the one that introduces the quotation is meant less surely.
NAMED_EARLIER = Decimal("0.6")

_SPOKEN_OF = re.compile(
    r"(?:\b[Aa]sked (?:about|of)|\b[Ss]peaking (?:about|of)|\b(?:said|says|added"
    r"|wrote)(?: (?:[A-Z][\w'.-]*|he|she)){0,4} (?:of|about)|^[Oo]f|^[Oo]n|\b(?:[Tt]hank|[Mm]ock"
    r"|[Dd]ismiss|[Cc]halleng|[Ww]ish|[Qq]uestion)(?:e?[sd]|ing)|\b[Rr]eferring to|\b[Tt]urning to"
    r"|\b(?:words|message|praise|advice|criticism|warning)(?:, \w+,)? for) (?:(?:the|his|her"
    r"|their) (?:[\w-]+ ){0,3}(?:MP, )?)?$"
)
_SPOKEN_TO = re.compile(
    r"\b(?:told|tells|telling|reminded|reminding|warned|warning|asked|asking|challenged|urged) $"
)
_OWNS = re.compile(r"'s?(?!\w)")
_AND = re.compile(r"(?:,|,? and) (?:the )?")
_REACH = 60
_Span = tuple[int, int]


class Beside:
    """The words before a quotation, behind it in its sentence, and in the sentence before, all in signs.

    `spoken_of` are the marks of whom they say that the quotation is about, `addressee` whom it is said to.
    """

    def __init__(self, page: Page, targets: Targets, span: _Span, signs: Signs) -> None:
        self._page, self._targets, self._signs = page, targets, signs
        opened, after = _with_marks(page, *span)
        lead = self._lead_span(opened)
        before = self._marks(lead)
        behind = self._tail_span(span[1], after)
        earlier = self._prior_span(lead)
        masked = targets.prose.rfind(MASK, *lead)
        nearest = masked + 1 if masked >= 0 and any(mark.start > masked for mark in before) else lead[0]
        self.lead = self._written((nearest, lead[1]))
        self.tail = self._written(behind)
        self.prior = self._written(earlier)
        self.prior_is_above = "\n" in targets.prose[earlier[1] : lead[0]]
        self._lead_marks = before
        self._earlier_marks = self._marks(earlier)
        self.spoken_of = self._spoken_of(before + self._marks(behind), lead[0])
        self.names_others = bool(before + self._marks(behind))
        told = [mark.target for mark in before if self._follows(mark, _SPOKEN_TO)]
        self.addressee: Target | None = told[-1] if told and told[-1].kind == "person" else None

    def only_person(self) -> Target | None:
        """The only one but the speaker whom the words before the quotation name."""
        people = {mark.target for mark in self._lead_marks if mark.target.kind == "person"}
        return people.pop() if len(people) == 1 else None

    def scopes(self) -> list[Scope]:
        """Where a pronoun of the quotation may find whom it means, the nearest last."""
        acted = stances_led(self.lead) | stances_followed(self.tail)
        done_to = {self._signs.target(sign) for sign in acted}
        plainly = [m for m in self._lead_marks if m.target in done_to] + list(self.spoken_of)
        near = plainly or [mark for mark in self._lead_marks if not self._owns(mark)]
        return [
            Scope("", tuple(self._earlier_marks), NAMED_EARLIER),
            Scope("", tuple(near), NAMED_BESIDE),
        ]

    def _lead_span(self, opened: int) -> _Span:
        """The sentence before the quotation opens, or the one that ends the paragraph above with a colon."""
        page, index = self._page, self._page.paragraph_at(opened)
        above = page.paragraphs[index - 1] if index else None
        floor = page.sentence(opened)[0]
        if above and floor >= opened == page.paragraphs[index].start and page.prose[above.end - 1] == ":":
            return page.sentence(above.end - 1)[0], above.end
        return min(floor, opened), opened

    def _tail_span(self, end: int, after: int) -> _Span:
        """The rest of the sentence behind the quotation, as far as the next one; empty where it ended."""
        prose = self._targets.prose
        ceiling = self._page.sentence(max(after - 1, 0))[1]
        if ceiling <= after or self._page.text[end - 1 : end] == ".":
            return after, after
        following = prose.find(MASK, after, ceiling)
        return after, following if following >= 0 else ceiling

    def _prior_span(self, lead: _Span) -> _Span:
        """The sentence before the lead, which may end the paragraph above."""
        page, start = self._page, lead[0]
        index = page.paragraph_at(start)
        if start - 2 > page.paragraphs[index].start:
            return page.sentence(start - 2)[0], start
        if not index:
            return start, start
        above = page.paragraphs[index - 1].end
        return page.sentence(above - 1)[0], above

    def _marks(self, span: _Span) -> list[Mark]:
        """The marks outside quotations of all but the speaker."""
        prose = self._targets.prose
        found = self._targets.between(*span)
        shown = (mark for mark in found if MASK not in prose[mark.start : mark.end])
        return [mark for mark in shown if not self._signs.is_speaker(mark.target)]

    def _written(self, span: _Span) -> str:
        prose = self._targets.prose
        marks = [mark for mark in self._targets.between(*span) if MASK not in prose[mark.start : mark.end]]
        return self._signs.written(prose, span, marks)

    def _spoken_of(self, marks: list[Mark], floor: int) -> tuple[Mark, ...]:
        """The marks behind such words as `asked about`, and those joined to them by `and`."""
        prose, found = self._targets.prose, list[Mark]()
        for mark in marks:
            joined = found and _AND.fullmatch(prose, found[-1].end, mark.start)
            if joined or _SPOKEN_OF.search(prose[max(floor, mark.start - _REACH) : mark.start]):
                found.append(mark)
        return tuple(found)

    def _follows(self, mark: Mark, words: re.Pattern[str]) -> bool:
        return bool(words.search(self._targets.prose, max(0, mark.start - 15), mark.start))

    def _owns(self, mark: Mark) -> bool:
        return bool(_OWNS.match(self._targets.prose, mark.end))


def _with_marks(page: Page, start: int, end: int) -> _Span:
    """The quotation with its marks, where it stands between any; it may begin behind a label inside them."""
    index = bisect_right(page.quoted, start, key=lambda span: span.start) - 1
    found = page.quoted[index] if index >= 0 else None
    return (found.opened, found.after) if found and end <= found.end else (start, end)
