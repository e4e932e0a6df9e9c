"""Who speaks each quotation of an article, rule by rule; no rule guesses the person most spoken of."""

import re
from dataclasses import replace

from graph.text.marks import Quoted
from graph.text.names import plain
from graph.text.noun_phrases import is_epithet
from graph.text.page import Page
from graph.text.phrases import Person
from graph.text.pronouns import GENDERS, meant_by
from graph.text.quoting.antecedents import Antecedents
from graph.text.quoting.attribution import Attribution, Tier
from graph.text.quoting.contexts import cue_around, sentence_before
from graph.text.quoting.cues import Cue, attitude_before, cue_above, cue_after, cue_before
from graph.text.quoting.descriptions import Descriptions
from graph.text.quoting.labels import label_inside
from graph.text.quoting.utterances import is_utterance
from graph.text.subjects import Subject
from graph.text.words import PARTICIPLES, PROMINENT, UNNAMED

__all__ = ["Attribution", "Tier", "attributions"]

_BETWEEN_PIECES = 400
_LIST = re.compile(r"\s*,?\s*(?:(?:and|but|or|as well as)\s+)?(?:(?:a|an|the|as|of|that|to|was|is)\s+){0,2}")
_CONNECTED = re.compile(r"(?:(?:And|But|Instead|Indeed|Still|Then|Also|So|Plus|Or|Meanwhile),? )?")
_ALSO = re.compile(
    r"(?:(?:And|But) )?[Tt]here (?:was|were|came) also\b.*\b(?:words?|praise|thanks|criticism|sympathy"
    r"|support|congratulations|message|advice|warning)\b (?:for|to|of|about)\b[^:]*:\s*$",
    re.DOTALL,
)
_NOBODY = Attribution("unknown", "no-cue")
# Who is known to speak by these is known well enough that who goes on is, too.
_SURE: frozenset[Tier] = frozenset({"named", "continued", "pronoun"})


def attributions(page: Page) -> tuple[Attribution, ...]:
    """The attribution of each quoted span of the page, in the same order."""
    reading = _Reading(page)
    for index in range(len(page.quoted)):
        reading.read(index)
    return tuple(reading.found)


class _Reading:
    """The quoted spans read so far, `found`, and what that tells of the next one."""

    def __init__(self, page: Page) -> None:
        self.found: list[Attribution] = []
        self._page = page
        self._last = -1
        self._antecedents = Antecedents(page)
        self._descriptions = Descriptions(page)

    def read(self, index: int) -> None:
        """One attribution more is found; those of the pieces before it may be, too."""
        span = self._page.quoted[index]
        who = self._attribute(span)
        self.found.append(who)
        if is_utterance(self._page, span, who):
            self._last = index
        if who.person and who.subject and who.continues is None:
            self._antecedents.learn(who.subject, who.person, who.tier in _SURE)
        self._look_back()

    @property
    def _previous(self) -> Attribution:
        """The attribution of the last words that somebody said."""
        return self.found[self._last] if self._last >= 0 else _NOBODY

    def _attribute(self, span: Quoted) -> Attribution:
        if label := label_inside(self._page, span):
            return Attribution("named" if label.person else "unknown", "transcript", label.person, label)
        after = cue_after(self._page, span)
        if after and after.subject:
            return self._with_cue_after(span, after)
        before = self._page.quoted[self._last] if self._last >= 0 else None
        rule = self._continuation(before, span) if before else None
        if rule:
            return self._continued(rule)
        cue = cue_before(self._page, span) or cue_above(self._page, span)
        own = self._by_cue(span, cue) if cue else self._inferred(span, before)
        return own if own.subject or own.person else self._likely(span, before, own)

    def _with_cue_after(self, span: Quoted, cue: Cue) -> Attribution:
        own, previous = self._by_cue(span, cue), self._previous
        if not span.reopens:
            return own
        if own.subject and own.subject.kind == "pronoun" and previous.person:
            gender = GENDERS.get(self._page.prose[own.subject.start : own.subject.end].lower())
            if gender and previous.person.gender in (gender, None):
                return replace(self._continued("paragraph"), cue=cue)
        same = previous.subject is None or (own.person is not None and own.person == previous.person)
        return replace(own, continues=self._last) if same else own

    def _continuation(self, before: Quoted, span: Quoted) -> str | None:
        """The rule by which the span goes on with the utterance before it, if one does."""
        page, previous = self._page, self._previous
        between = page.prose[before.after : span.opened]
        if span.reopens:
            return "paragraph"
        if len(between) > _BETWEEN_PIECES or page.paragraph_at(before.opened) != page.paragraph_at(
            span.opened
        ):
            return None
        if previous.cue and previous.cue.end > before.after:
            lead = cue_before(page, span)
            fresh = lead and lead.end > previous.cue.end and lead.verb.lower() not in PARTICIPLES
            rest = page.prose[previous.cue.end : span.opened].strip()
            adding = lead and lead.verb in PARTICIPLES and lead.end > previous.cue.end
            over = self._sentences_between(previous.cue.end, span.opened)
            if adding and not over:
                return "split"
            whole = not rest or rest[-1] in ".!?,:;–—"
            return "split" if whole and not (fresh or ":" in rest[:-1] or over) else None
        if previous.cue and _LIST.fullmatch(between):
            return "list"
        return None

    def _sentences_between(self, start: int, end: int) -> bool:
        """True where a whole sentence stands between the one at `start` and the place `end`."""
        rest = self._page.prose[self._page.sentence(start)[1] : end]
        return any(char.isalnum() for char in rest)

    def _continued(self, rule: str) -> Attribution:
        previous = self._previous
        tier: Tier = previous.tier if previous.tier in ("inferred", "unknown") else "continued"
        return Attribution(tier, rule, previous.person, previous.subject, None, self._last)

    def _by_cue(self, span: Quoted, cue: Cue) -> Attribution:
        subject = cue.subject
        if subject is None:
            return Attribution("unknown", "unclear-subject", cue=cue)
        if subject.kind == "person":
            return Attribution(
                "named" if subject.sure else "inferred", cue.rule, subject.person, subject, cue
            )
        if subject.kind == "pronoun":
            return self._by_pronoun(span, cue, subject)
        if subject.kind == "unnamed":
            return self._by_description(cue, subject)
        return Attribution("unknown", "ambiguous-name", None, subject, cue)

    def _by_description(self, cue: Cue, subject: Subject) -> Attribution:
        person = self._descriptions.meant(subject)
        if person:
            tier: Tier = "named" if person.key and self._descriptions.names_party(subject) else "inferred"
            return Attribution(tier, "description", person, subject, cue)
        likely = self._descriptions.likely(subject)
        words = self._page.prose[subject.start : subject.end].lower().split(" ")
        if likely is None and words[0] == "the" and (words[-1] in PROMINENT or "former" in words):
            likely, _ = self._antecedents.likely(subject, UNNAMED.get(words[-1]))
        if likely and not likely.key:
            return Attribution("inferred", "described", likely, subject, cue)
        if only := self._only_one(subject):
            return Attribution("inferred", "epithet", only, subject, cue)
        return Attribution("unknown", "unnamed-source", None, subject, cue)

    def _only_one(self, subject: Subject) -> Person | None:
        """Whom an epithet means: the only person named in the paragraph so far and in the one before."""
        page = self._page
        if not is_epithet(page.prose[subject.start : subject.end]):
            return None
        index = page.paragraph_at(subject.start)
        floor = page.paragraphs[max(0, index - 1)].start
        people = {mention.person for mention in page.people.between(floor, subject.start)}
        return people.pop() if len(people) == 1 else None

    def _by_pronoun(self, span: Quoted, cue: Cue, subject: Subject) -> Attribution:
        person = meant_by(self._page, subject)
        if person and not _speaks_of(self._page, span, person):
            return Attribution("pronoun", cue.rule, person, subject, cue)
        gender = GENDERS.get(self._page.prose[subject.start : subject.end].lower())
        likely, spoke = self._antecedents.likely(subject, gender) if gender else (None, False)
        if likely and (spoke or not likely.key) and not _speaks_of(self._page, span, likely):
            tier: Tier = "pronoun" if spoke else "inferred"
            return Attribution(tier, "who-spoke" if spoke else "who-before", likely, subject, cue)
        return Attribution("unknown", "unclear-pronoun", None, subject, cue)

    def _inferred(self, span: Quoted, before: Quoted | None) -> Attribution:
        """What a sentence without a verb of speech, but with a colon, lets one infer."""
        page, previous = self._page, self._previous
        cue = attitude_before(page, span)
        if cue and cue.subject and cue.subject.person and not _speaks_of(page, span, cue.subject.person):
            return Attribution("inferred", cue.rule, cue.subject.person, cue.subject, cue)
        lead = page.prose[page.sentence(span.opened)[0] : span.opened]
        also = before and _ALSO.match(lead) and self._is_near(before, span)
        if also and previous.person and not _speaks_of(page, span, previous.person):
            return Attribution("inferred", "also", previous.person, previous.subject)
        return _NOBODY

    def _likely(self, span: Quoted, before: Quoted | None, own: Attribution) -> Attribution:
        """Who is likely to speak where no cue says so; a candidate only where nothing speaks against it."""
        page, previous = self._page, self._previous
        for around in (cue_around(page, span), sentence_before(page, span)):
            who = self._by_cue(span, around) if around else _NOBODY
            plain = who.rule == "sentence" and who.tier == "named"
            if who.person and who.person.key and not plain:
                return own
            if who.subject:
                return who if plain else replace(who, tier="inferred" if who.person else "unknown")
        alone = bool(_CONNECTED.fullmatch(page.prose, page.sentence(span.opened)[0], span.opened))
        if before and alone and previous.person and not previous.person.key and self._is_near(before, span):
            return Attribution("inferred", "bare", previous.person, previous.subject)
        return own

    def _is_near(self, before: Quoted, span: Quoted) -> bool:
        return self._page.paragraph_at(span.opened) - self._page.paragraph_at(before.opened) <= 1

    def _look_back(self) -> None:
        """The earlier pieces of an utterance whose last piece alone says who speaks get that speaker."""
        index = len(self.found) - 1
        named = self.found[index]
        while named.person and (earlier := self.found[index].continues) is not None:
            piece = self.found[earlier]
            if piece.person or piece.cue:
                return
            tier: Tier = "continued" if named.tier in _SURE else named.tier
            self.found[earlier] = replace(
                piece, tier=tier, rule="paragraph", person=named.person, subject=named.subject
            )
            index = earlier


def _speaks_of(page: Page, span: Quoted, person: Person) -> bool:
    """True where the quotation names the person, as people seldom name themselves."""
    return re.search(rf"\b{re.escape(person.surname)}\b", plain(page.text[span.start : span.end])) is not None
