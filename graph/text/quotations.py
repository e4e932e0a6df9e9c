"""The direct quotations of an article, with the candidates who speak them."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Literal

from graph.text.marks import Quoted
from graph.text.page import Page
from graph.text.phrases import KnownCandidate
from graph.text.speakers import Attribution, Tier, attributions, is_utterance


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks that somebody said: text[start:end] == exact, in code points.

    `speaker_key` is the key of the candidate who speaks, None where it is somebody else or not certain.
    `mention` are the words that name the speaker, text[mention_start:mention_end], also where they name
    no candidate (`one Labour source`). `tier` says how the speaker was found: `named` beside the
    quotation, `continued` from a piece before (or after) it, by a `pronoun`, `inferred` from a sentence
    without a verb of speech, or `unknown`; `rule` is the rule that decided, `cue` the verb of speech.
    `continues` is the start of the piece before it in the same utterance.
    """

    start: int
    end: int
    exact: str
    kind: Literal["direct"]
    speaker_key: str | None
    mention: str | None
    mention_start: int | None
    mention_end: int | None
    tier: Tier
    rule: str
    cue: str | None
    continues: int | None


def quotations(text: str, candidates: Sequence[KnownCandidate]) -> tuple[Quotation, ...]:
    """The quotations of the text in order; the candidates are those of the contests that it is about.

    Takes time linear in the length of the text and raises for no text.
    """
    page = Page.read(text, candidates)
    found = zip(page.quoted, attributions(page), strict=True)
    kept = {span.start: (span, who) for span, who in found if is_utterance(page, span, who)}
    return tuple(_quotation(page, span, who, kept) for span, who in kept.values())


def _quotation(page: Page, span: Quoted, who: Attribution, kept: Container[int]) -> Quotation:
    named = who.subject
    before = page.quoted[who.continues].start if who.continues is not None else None
    return Quotation(
        start=span.start,
        end=span.end,
        exact=page.text[span.start : span.end],
        kind="direct",
        speaker_key=who.person.key if who.person else None,
        mention=page.text[named.start : named.end] if named else None,
        mention_start=named.start if named else None,
        mention_end=named.end if named else None,
        tier=who.tier,
        rule=who.rule,
        cue=who.cue.verb if who.cue else None,
        continues=before if before in kept else None,
    )
