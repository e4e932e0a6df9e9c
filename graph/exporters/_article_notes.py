"""The notes of an article: who speaks and how that is known, what a figure is and how it fares."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from graph.exporters._article_places import Place
from graph.exporters._article_words import (
    BASELINES,
    KINDS,
    MEASURES,
    OUTCOMES,
    RULES,
    SPEAKERS,
    TIERS,
    amount,
    node_name,
    percent,
    stated,
)
from graph.exporters._markup import Markup, joined, link, tag
from graph.findings import CheckedFigure, Row, SaidWords, Speaker

_OPENED = ("contradicted", "ambiguous", "not-comparable")


class Notes:
    """Writes the notes of the places of one article, which refer to one another."""

    def __init__(self, marked: Sequence[Place]) -> None:
        self._quotations = {place.said.start: place for place in marked if place.said}
        self._pieces: defaultdict[int, list[Place]] = defaultdict(list)
        self._order: dict[int, int] = {}
        for place in marked:
            if place.said:
                self._order[place.number] = len(self._pieces[place.said.group])
                self._pieces[place.said.group].append(place)

    def note(self, place: Place) -> Markup:
        """The note of one place, with a link back to it."""
        back = tag(
            "a",
            str(place.number),
            class_="back",
            href=f"#{place.anchor}",
            aria_label=f"{place.number}: back to the text",
        )
        said = place.said
        parts = self._quotation(place, said, back) if said else self._figures(place, back)
        return tag("li", *parts, class_=f"note {place.classes}", id=f"note-{place.anchor}")

    def _quotation(self, place: Place, said: SaidWords, back: Markup) -> list[Markup]:
        speaker = said.speaker
        name = tag("strong", link(tag("bdi", speaker.name or "Speaker unknown"), speaker.iri))
        parts: list[str] = [name]
        if speaker.kind in SPEAKERS:
            parts.append(link(SPEAKERS[speaker.kind], speaker.candidacy))
        if speaker.party:
            parts.append(link("party", speaker.party))
        head = _line(back, " ", joined([*parts, f"{KINDS[said.kind].name} speech"], " · "), head=True)
        about = [_about(said)] if said.about else []
        return [head, _line(_reason(said), _called(speaker)), *about, *self._piece(place, said)]

    def _piece(self, place: Place, said: SaidWords) -> list[Markup]:
        """Which piece of an utterance in several pieces this is, with links to those beside it."""
        pieces = self._pieces[said.group]
        if len(pieces) == 1:
            return []
        number = self._order[place.number]
        beside = [("the one before", number - 1), ("the next", number + 1)]
        links = [
            tag("a", label, href=f"#{pieces[other].anchor}")
            for label, other in beside
            if 0 <= other < len(pieces)
        ]
        return [_line(f"Piece {number + 1} of {len(pieces)} of one utterance: ", joined(links, ", "))]

    def _figures(self, place: Place, back: Markup) -> list[Markup]:
        if len(place.readings) == 1:
            return self._reading(place.readings[0], back)
        head = _line(back, f" {OUTCOMES[place.outcome].glyph} ", tag("strong", "Several readings"), head=True)
        readings = [
            tag("div", *self._reading(figure, Markup("")), class_=f"reading {figure.verdict.outcome}")
            for figure in place.readings
        ]
        return [head, *readings]

    def _reading(self, figure: CheckedFigure, back: Markup) -> list[Markup]:
        sign = OUTCOMES[figure.verdict.outcome]
        parts: list[str] = [
            tag("strong", f"{sign.glyph} {sign.name.capitalize()}", class_="verdict"),
            f": {MEASURES.get(figure.measure, figure.measure)} ",
            link(tag("bdi", figure.subject_name), figure.subject),
        ]
        if figure.baseline_kind:
            parts.append(f" against {BASELINES.get(figure.baseline_kind, figure.baseline_kind)}")
        parts += [": says ", tag("b", stated(figure)), _official(figure)]
        return [_line(back, " ", *parts, head=True), *self._within(figure), _evidence(figure)]

    def _within(self, figure: CheckedFigure) -> list[Markup]:
        """In whose words the figure stands."""
        quotation = self._quotations.get(figure.in_quotation) if figure.in_quotation is not None else None
        if quotation is None or quotation.said is None:
            return []
        name = quotation.said.speaker.name or "an unknown speaker"
        number = tag("a", f"note {quotation.number}", href=f"#note-{quotation.anchor}")
        return [_line("In the words of ", tag("bdi", name), " (", number, ")")]


def _line(*parts: str, head: bool = False) -> Markup:
    return tag("p", *parts, class_="head" if head else None)


def _called(speaker: Speaker) -> str:
    """The words that name the speaker, where they are not the name."""
    if not speaker.mention or speaker.mention == speaker.name:
        return ""
    return joined(["; called “", tag("bdi", speaker.mention), "”"])


def _reason(said: SaidWords) -> Markup:
    """How the speaker is known, in general and by which rule."""
    cue = said.cue if said.cue and any(map(str.isalnum, said.cue)) else None
    verb = joined([" (“", tag("bdi", cue), "”)"]) if cue else ""
    return joined(
        [f"{TIERS[said.tier].name.capitalize()}: ", RULES.get(said.rule, f"by the rule “{said.rule}”"), verb]
    )


def _about(said: SaidWords) -> Markup:
    """Whom the quotation is about, with the attitude that it takes."""
    parts = []
    for about in said.about:
        stance = f": {about.stance}" if about.stance else ""
        name = link(tag("bdi", about.name), about.iri)
        parts.append(joined([name, stance, _sure(about.confidence)]))
    return _line("About ", joined(parts, "; "))


def _sure(confidence: Decimal) -> str:
    """How sure it is; nothing where there is no doubt."""
    return f" ({percent(confidence)} sure)" if confidence < 1 else ""


def _official(figure: CheckedFigure) -> Markup:
    official = figure.verdict.official
    if official is None:
        return Markup("")
    source = "by the estimate" if figure.verdict.outcome == "not-comparable" else "officially"
    return joined([f", {source} ", tag("b", amount(figure, official))])


def _evidence(figure: CheckedFigure) -> Markup:
    """The arithmetic of a verdict, which opens on the official rows, polls and nodes that it rests on."""
    verdict = figure.verdict
    facts: list[tuple[str, Markup]] = []
    if verdict.rows:
        facts.append(("Official rows", _rows(verdict.rows)))
    for name, iri in (("Poll", figure.contest), ("Counted from", figure.baseline)):
        if iri:
            facts.append((name, link(node_name(iri), iri)))
    if verdict.used:
        facts.append(("Rests on", joined((link(node_name(iri), iri) for iri in verdict.used), "; ")))
    listed = [part for name, value in facts for part in (tag("dt", name), tag("dd", value))]
    judged = verdict.outcome != "not-checkable"
    sure = _sure(verdict.confidence) if judged else ""
    summary = tag("summary", tag("bdi", verdict.arithmetic or "Evidence"), sure)
    return tag("details", summary, tag("dl", *listed), open=verdict.outcome in _OPENED)


def _rows(rows: Sequence[Row]) -> Markup:
    """The places of the rows, file by file."""
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        lines[row.file].append(str(row.line))
    return joined(
        (
            joined([tag("bdi", file), f", {'line' if len(found) == 1 else 'lines'} {', '.join(found)}"])
            for file, found in lines.items()
        ),
        "; ",
    )
