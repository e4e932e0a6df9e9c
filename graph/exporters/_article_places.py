"""The places of an article that are marked: each quotation, and each run of words that states figures."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from graph.exporters._article_words import KINDS, OUTCOMES
from graph.findings import CheckedFigure, Findings, SaidWords


@dataclass(frozen=True, slots=True)
class Place:
    """text[start:end] is marked; it is a quotation, or figures that are different readings of the words.

    `number` counts the places in the order of the text, from 1; `anchor` is unique on the page. It
    `holds` where a figure in it, or a reading of it, is contradicted.
    """

    start: int
    end: int
    anchor: str
    number: int
    said: SaidWords | None
    readings: tuple[CheckedFigure, ...]
    holds: bool

    @property
    def outcome(self) -> str:
        """What all readings come to, else `ambiguous`; only of figures."""
        outcomes = {figure.verdict.outcome for figure in self.readings}
        return outcomes.pop() if len(outcomes) == 1 else "ambiguous"

    @property
    def classes(self) -> str:
        """The classes by which the place and its note are styled and filtered."""
        sort = f"q {self.said.kind} {self.said.tier}" if self.said else f"f {self.outcome}"
        return sort + (" holds" if self.holds else "")

    @property
    def signs(self) -> tuple[str, str]:
        """What is shown at the start and at the end of the place."""
        if self.said is None:
            return OUTCOMES[self.outcome].glyph, ""
        glyph = KINDS[self.said.kind].glyph
        return glyph[0], glyph[1]


def places(findings: Findings) -> tuple[Place, ...]:
    """Every marked place in the order of the text, the longer before the shorter that starts with it."""
    readings: defaultdict[tuple[int, int], list[CheckedFigure]] = defaultdict(list)
    for figure in findings.figures:
        readings[figure.start, figure.end].append(figure)
    wrong = [f for f in findings.figures if f.verdict.outcome == "contradicted"]
    quotations, spans = {f.in_quotation for f in wrong}, {(f.start, f.end) for f in wrong}
    found: list[tuple[int, int, SaidWords | None, tuple[CheckedFigure, ...]]] = [
        (said.start, said.end, said, ()) for said in findings.quotations
    ]
    found += [(start, end, None, tuple(figures)) for (start, end), figures in readings.items()]
    found.sort(key=lambda place: (place[0], -place[1], place[2] is None))
    taken: Counter[str] = Counter()
    numbered = []
    for number, (start, end, said, figures) in enumerate(found, 1):
        anchor = f"{'q' if said else 'f'}-{start}-{end}"
        taken[anchor] += 1
        again = f"-{taken[anchor]}" if taken[anchor] > 1 else ""
        holds = start in quotations if said else (start, end) in spans
        numbered.append(Place(start, end, anchor + again, number, said, figures, holds))
    return tuple(numbered)
