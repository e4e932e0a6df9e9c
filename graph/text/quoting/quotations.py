"""The quotations of an article, whole and in part, with who speaks them."""

from dataclasses import dataclass
from typing import Literal

from graph.text.marks import Quoted
from graph.text.page import Page
from graph.text.quoting.attribution import Attribution, Tier
from graph.text.quoting.labels import words_start
from graph.text.quoting.speakers import attributions
from graph.text.quoting.utterances import is_fragment, is_utterance
from graph.text.quoting.voices import Speaker, speaker, tier_of

__all__ = ["Quotation", "Speaker", "quotations"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks that somebody said: text[start:end] == exact, in code points.

    `mixed` are words quoted inside a sentence that reports what was said, else `direct`; `indirect` is what
    is reported in the article's own words (`graph.text.speech`). `tier` says how
    the speaker was found: `named` beside the quotation, `continued` from a piece before (or after) it, by
    a `pronoun`, `inferred` from the words around it without certainty, or `unknown`; `rule` is the rule
    that decided, `cue` the verb of speech. `group` is the start of the first piece of the same utterance,
    `continues` that of the piece before, None in the first.
    """

    start: int
    end: int
    exact: str
    kind: Literal["direct", "mixed", "indirect"]
    speaker: Speaker
    tier: Tier
    rule: str
    cue: str | None
    group: int
    continues: int | None


def quotations(page: Page) -> tuple[Quotation, ...]:
    """The quotations of the page in order.

    Takes time linear in the length of the text and raises for no text.
    """
    found: dict[int, Quotation] = {}
    for span, who in zip(page.quoted, attributions(page), strict=True):
        if is_utterance(page, span, who):
            before = page.quoted[who.continues].start if who.continues is not None else None
            found[span.start] = _quotation(page, span, who, found.get(before) if before is not None else None)
    return tuple(found.values())


def _quotation(page: Page, span: Quoted, who: Attribution, before: Quotation | None) -> Quotation:
    start = words_start(page, span)
    spoken_by = speaker(page, who)
    return Quotation(
        start=start,
        end=span.end,
        exact=page.text[start : span.end],
        kind="mixed" if is_fragment(page, span) else "direct",
        speaker=spoken_by,
        tier=tier_of(who, spoken_by),
        rule=who.rule,
        cue=(who.cue.verb or None) if who.cue else None,
        group=before.group if before else start,
        continues=before.start if before else None,
    )
