"""Whom a quotation is about, and the stance that it plainly takes towards each."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from graph.text.layout import sentence_end
from graph.text.page import Page
from graph.text.phrases import KnownCandidate, Person
from graph.text.stance.beside import Beside
from graph.text.stance.referents import GENDERS, Scope, opponents, referents
from graph.text.stance.signs import Signs
from graph.text.stance.stance_words import Stance
from graph.text.stance.stances import (
    is_denial,
    settled,
    stances_before,
    stances_followed,
    stances_labelled,
    stances_led,
    stances_said,
)
from graph.text.stance.targets import Mark, Target, Targets

# A sentence longer than this is read in parts, which keeps the time linear.
_REACH = 600
_SPACES = re.compile(r"\s*")
# Whom the sentence beside names as spoken of, though the words quoted do not, is meant by most that is said.
_BESIDE_ALONE = Decimal("0.9")
_CALLED = re.compile(
    r"\b(?:described|describes|describing|branded|brands|branding|labelled|labelling|called|calls|calling"
    r"|dubbed|dismissed|dismissing) (?P<t>[\ue001-\uf8ff])(?: as)?(?P<is>(?: (?:a|an|the))?)\s*$"
)
_OBJECT = re.compile(r" (?:for|to|of|in|with|by) (?:[\w-]+ )?[\ue001-\uf8ff](?:'s)?")
_PREDICATE = re.compile(
    r"(?:(?P<t>[\ue001-\uf8ff])|\b(?P<pronoun>he|she))"
    r"(?P<is>(?: (?:is|was|are|were|had been|has been|had|has|have))?(?: (?:a|an|the))?)\s*$"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation, text[start:end]; `group` is the start of the first piece of its utterance.

    `speaker` is who speaks, None where that is nobody named.
    """

    start: int
    end: int
    group: int
    speaker: Person | None = None


@dataclass(frozen=True, slots=True)
class AboutWhom:
    """Somebody, or a party, that a quotation is about; `key` is a candidacy's of the contests.

    A party's name is that of the curated parties. `stance` is None where the words take none plainly.
    `confidence` is how sure it is who is meant, from 0 to 1.
    """

    kind: Literal["person", "party"]
    name: str
    key: str | None
    stance: Stance | None
    confidence: Decimal


def abouts(
    page: Page, spoken: Sequence[Spoken], candidates: Sequence[KnownCandidate]
) -> tuple[tuple[AboutWhom, ...], ...]:
    """For each quotation of the page, in the order given, whom it is about, in order of mention.

    The speaker is left out. Takes time linear in the length of the text and raises for none.
    """
    targets = Targets(page, candidates)
    utterances: defaultdict[int, list[int]] = defaultdict(list)
    for index, one in enumerate(spoken):
        utterances[one.group].append(index)
    found: dict[int, tuple[AboutWhom, ...]] = {}
    for pieces in utterances.values():
        scopes: list[Scope] = []
        for index in sorted(pieces, key=lambda index: spoken[index].start):
            found[index] = _Piece(page, targets, spoken[index], scopes).about()
    return tuple(found[index] for index in range(len(spoken)))


class _Piece:
    """One piece of an utterance; `scopes` are what was said and named before it, and grow as it is read."""

    def __init__(self, page: Page, targets: Targets, spoken: Spoken, scopes: list[Scope]) -> None:
        self._targets = targets
        self._spoken = spoken
        self._signs = Signs(spoken.speaker)
        self._beside = Beside(page, targets, (spoken.start, spoken.end), self._signs)
        self._scopes = scopes
        if not scopes:
            scopes += self._beside.scopes()

    def about(self) -> tuple[AboutWhom, ...]:
        """Whom it is about."""
        said: defaultdict[Target, set[Stance]] = defaultdict(set)
        sure: dict[Target, Decimal] = {}
        subject, predicate = self._predicate()
        if subject:
            sure[subject] = _BESIDE_ALONE
        for span in self._sentences():
            marks = self._marks(span)
            for mark in marks:
                sure[mark.target] = max(mark.confidence, sure.get(mark.target, mark.confidence))
            words = predicate + self._signs.written(self._targets.text, span, marks) + self._object(span)
            predicate = ""
            for sign, stances in stances_said(words).items():
                if target := self._signs.target(sign):
                    said[target] |= stances
                    sure.setdefault(target, _BESIDE_ALONE)
        return self._decided(sure, said)

    def _decided(
        self, sure: dict[Target, Decimal], said: defaultdict[Target, set[Stance]]
    ) -> tuple[AboutWhom, ...]:
        acted = self._acted(sure)
        labelled = self._named_by(stances_labelled(self._beside.lead))
        for mark in self._beside.spoken_of:
            sure.setdefault(mark.target, min(mark.confidence, _BESIDE_ALONE))
        for target in (*acted, *labelled):
            sure.setdefault(target, _BESIDE_ALONE)
        found = []
        for target, confidence in sure.items():
            stances = said[target] | ({acted[target]} if target in acted else set())
            stance = settled(stances) if stances else labelled.get(target)
            found.append(AboutWhom(target.kind, target.name, target.key, stance, confidence))
        return tuple(found)

    def _acted(self, sure: dict[Target, Decimal]) -> dict[Target, Stance]:
        """What the sentence beside the quotation, or the one before it, says that the speaker does."""
        words = self._targets.text[self._spoken.start : self._spoken.end]
        acts = stances_led(self._beside.lead) | stances_followed(self._beside.tail)
        own = self._named_by({sign: act for sign, act in acts.items() if not is_denial(words, act)})
        if own or self._beside.names_others or self._beside.prior_is_above:
            return own
        before = self._named_by(stances_before(self._beside.prior))
        return {target: stance for target, stance in before.items() if not sure or target in sure}

    def _named_by(self, stances: dict[str, Stance]) -> dict[Target, Stance]:
        found = ((self._signs.target(sign), stance) for sign, stance in stances.items())
        return {target: stance for target, stance in found if target}

    def _marks(self, span: tuple[int, int]) -> list[Mark]:
        """The marks of one sentence, names and pronouns, in order; what it says is a scope from then on."""
        text = self._targets.text
        names = [mark for mark in self._targets.between(*span) if not self._signs.is_speaker(mark.target)]
        rivals = [target for target in self._targets.candidates if not self._signs.is_speaker(target)]
        names += opponents(text, span, rivals) if self._spoken.speaker and self._spoken.speaker.key else ()
        names += referents(text, span, names, self._scopes, self._beside.addressee)
        marks = sorted(names, key=lambda mark: mark.start)
        self._scopes.append(Scope(text[slice(*span)], tuple(marks)))
        return marks

    def _sentences(self) -> Iterator[tuple[int, int]]:
        text, position, end = self._targets.text, self._spoken.start, self._spoken.end
        while position < end:
            ceiling = min(end, position + _REACH)
            stop = sentence_end(text, position, ceiling)
            after = stop
            while after < ceiling and not text[after].isspace():
                after += 1
            yield position, after
            spaces = _SPACES.match(text, after, end)
            position = max(spaces.end() if spaces else after, position + 1)

    def _object(self, span: tuple[int, int]) -> str:
        """`for T` behind words quoted that end within their sentence: `“enormous respect” for Mr Clark`."""
        ends = span[1] == self._spoken.end and self._targets.text[span[1] - 1].isalpha()
        found = _OBJECT.match(self._beside.tail) if ends else None
        return found[0] if found else ""

    def _predicate(self) -> tuple[Target | None, str]:
        """Whom the words quoted are said to be, and `T was a`, where they are no sentence themselves."""
        lead = self._beside.lead
        first = self._targets.text[self._spoken.start : self._spoken.start + 1]
        if not first.islower():
            return None, ""
        if called := _CALLED.search(lead):
            return self._signs.target(called["t"]), f"{called['t']} is{called['is']} "
        found = _PREDICATE.search(lead)
        if not found:
            return None, ""
        whom = self._signs.target(found["t"]) if found["t"] else self._meant_beside(found["pronoun"])
        return (whom, f"{self._signs.sign(whom)}{found['is']} ") if whom else (None, "")

    def _meant_beside(self, pronoun: str) -> Target | None:
        """Whom `he was` means before the words quoted; nobody where the speaker may be meant."""
        only, speaker, gender = self._beside.only_person(), self._spoken.speaker, GENDERS[pronoun]
        if only is None or only.gender != gender:
            return None
        own = (target.gender for target in self._targets.candidates if self._signs.is_speaker(target))
        speakers = (speaker.gender or next(own, None)) if speaker else "none"
        return only if speakers not in (gender, None) else None
