"""Figures resolved and judged, those of the same words together."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from graph.findings import CheckedFigure, Verdict
from graph.ns import ID
from graph.official import Official
from graph.terms import Iri
from graph.text.stated import Figure, Measure, Subject
from graph.verdicts.cases import Case, Reading, UndecidedError, said
from graph.verdicts.changes import share_change, votes_change
from graph.verdicts.deposits import lost_deposit
from graph.verdicts.elections import seats
from graph.verdicts.holds import gained, held
from graph.verdicts.majorities import majority, majority_change
from graph.verdicts.outcomes import decided
from graph.verdicts.swings import swing
from graph.verdicts.tenures import mp_for, mp_since
from graph.verdicts.turnouts import turnout, turnout_change
from graph.verdicts.votes import electorate, rank, share, votes

JUDGES: Mapping[Measure, Callable[[Case], tuple[Reading, ...]]] = {
    "votes": votes,
    "share": share,
    "votes-change": votes_change,
    "share-change": share_change,
    "rank": rank,
    "majority": majority,
    "majority-change": majority_change,
    "swing": swing,
    "electorate": electorate,
    "turnout": turnout,
    "turnout-change": turnout_change,
    "lost-deposit": lost_deposit,
    "held": held,
    "gained": gained,
    "mp-since": mp_since,
    "mp-for": mp_for,
    "seats": seats,
}
_RIGHT = ("supported", "approximate")


def checked(
    figures: Sequence[Figure], official: Official, published: date | None
) -> tuple[CheckedFigure, ...]:
    """Each figure with its verdict, in the order given; `published` is the article's day."""
    found = [_checked(Case(figure, official, published)) for figure in figures]
    for places in _alternatives(figures):
        together = _together([found[place].verdict for place in places])
        for place, verdict in zip(places, together, strict=True):
            found[place] = replace(found[place], verdict=verdict)
    return tuple(found)


def _checked(case: Case) -> CheckedFigure:
    figure = case.figure
    reading = None
    try:
        verdict, reading = decided(case, JUDGES[figure.measure](case))
    except UndecidedError as undecided:
        verdict = Verdict(undecided.outcome, None, said(undecided.outcome, str(undecided)))
    contest = Iri(f"{ID}contest/{figure.contest}") if figure.contest else None
    return CheckedFigure(
        start=figure.start,
        end=figure.end,
        exact=figure.exact,
        measure=figure.measure,
        subject_name=figure.subject.name,
        subject=reading.subject if reading else _named(figure),
        contest=(reading.contest if reading else None) or contest,
        baseline=reading.baseline if reading else None,
        baseline_kind=(reading.baseline_kind if reading else None) or figure.baseline_kind,
        operator=figure.operator,
        value=figure.value,
        unit=figure.unit,
        in_quotation=figure.in_quotation,
        verdict=verdict,
    )


def _named(figure: Figure) -> Iri | None:
    """The candidacy, contest or election whose key the subject carries."""
    kind = {"contest": "contest", "election": "election"}.get(figure.subject.kind, "candidacy")
    return Iri(f"{ID}{kind}/{figure.subject.key}") if figure.subject.key else None


def _alternatives(figures: Sequence[Figure]) -> list[list[int]]:
    """Places of figures that are readings of the same words, where there are several.

    Figures of the same words and of different subjects (`both lost their deposits`) are not.
    """
    readings: defaultdict[tuple[int, int, Subject, str | None], list[int]] = defaultdict(list)
    for place, figure in enumerate(figures):
        readings[figure.start, figure.end, figure.subject, figure.contest].append(place)
    return [places for places in readings.values() if len(places) > 1]


def _together(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """What readings of the same words are worth together.

    One right and one wrong is ambiguous; a wrong one beside one that cannot be judged is as little decided.
    """
    outcomes = {verdict.outcome for verdict in verdicts}
    wrong = "contradicted" in outcomes
    if wrong and not outcomes.isdisjoint(_RIGHT):
        shown = "; or ".join(f"{verdict.arithmetic} ({verdict.outcome})" for verdict in verdicts)
        return [replace(verdict, outcome="ambiguous", arithmetic=shown) for verdict in verdicts]
    open_one = next((v for v in verdicts if v.outcome not in (*_RIGHT, "contradicted")), None)
    if wrong and open_one:
        return [
            replace(v, outcome=open_one.outcome, arithmetic=f"{open_one.arithmetic}; or {v.arithmetic}")
            if v.outcome == "contradicted"
            else v
            for v in verdicts
        ]
    return list(verdicts)
