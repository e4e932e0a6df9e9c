"""Everything that an article says somebody said: quotations, and what it reports in its own words."""

from graph.text.page import Page
from graph.text.quoting.attribution import Attribution
from graph.text.quoting.quotations import Quotation, quotations
from graph.text.quoting.voices import speaker, tier_of
from graph.text.reports.reported import Reported, reported


def said(page: Page) -> tuple[Quotation, ...]:
    """Quotations and reported speech of the page, in order of place."""
    quoted = quotations(page)
    places = {(one.start, one.end) for one in quoted}
    told: dict[int, Quotation] = {}
    for one in reported(page):
        if (one.start, one.end) not in places:
            told[one.start] = _indirect(page, one, told.get(-1 if one.continues is None else one.continues))
    return tuple(sorted((*quoted, *told.values()), key=lambda one: (one.start, -one.end)))


def _indirect(page: Page, one: Reported, before: Quotation | None) -> Quotation:
    who = Attribution(one.tier, one.rule, one.person, one.subject, continues=one.continues)
    spoken_by = speaker(page, who)
    return Quotation(
        start=one.start,
        end=one.end,
        exact=page.text[one.start : one.end],
        kind="indirect",
        speaker=spoken_by,
        tier=tier_of(who, spoken_by),
        rule=one.rule,
        cue=one.cue,
        group=before.group if before else one.start,
        continues=before.start if before else None,
    )
