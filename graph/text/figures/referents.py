"""Whom the words of an article name as the subject of a figure: candidates, parties, other people."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.text.figures.parties import ADJECTIVES, ANY_PARTY, PARTY
from graph.text.figures.places import Places
from graph.text.figures.roll import Roll
from graph.text.layout import MASK
from graph.text.page import Page
from graph.text.people import Mention
from graph.text.phrases import KnownCandidate, Person
from graph.text.pronouns import meant_by
from graph.text.stated import Subject
from graph.text.subjects import Subject as Pronoun

_ROLE = (
    r"(?:candidate|challenger|hopeful|contender|rival|opponent|MP|incumbent|nominee|man|woman"
    r"|newcomer|runner-up)"
)
_OF_PARTY = re.compile(
    rf",? (?:\((?:{ANY_PARTY})\)|(?:of|from|for) (?:the )?(?:{PARTY.pattern})(?! {_ROLE})(?:,(?="
    rf" (?:on|with|who|was|had|got|took)))?)"
)
_ROLES = re.compile(
    rf"(?:[’']s?)?,?\s*(?:(?:{_ROLE}|leader|deputy leader|party leader|councillor|Cllr|activist"
    rf"|veteran|stalwart"
    r"|former|local|sitting|outgoing|incumbent|new|prospective|parliamentary|PPC|colleague"
    r"|spokes(?:man|woman)"
    r"|minister|businessman|businesswoman|teacher|the|an?|party)[ ,]*){0,4}\s*"
)
_CANDIDATE = re.compile(
    rf"(?:[’']s)? (?:parliamentary |prospective |local |sitting |defeated )?{_ROLE}\b(?![’']s)"
)
_FORMER = re.compile(r"\b(?:former |ex-)$")
# What somebody was or is called, who is named elsewhere: `was Labour MP for the town`.
_CALLED = re.compile(
    r"\b(?:was|were|been|being|be|is|as|bec[oa]me|becoming|elected|first|last|only|previous)"
    r"(?: (?:an?|the|its|their))? $"
)
_NOT_A_PARTY = re.compile(
    r"-\w|(?:[’']s?)? (?:voters?|activists?|sources?|government|strongholds?|leaders?|leadership"
    r"|campaign(?:ers?)?|brand"
    r"|members?|juggernaut|staff|heartlands?|councillors?|council|peers?|supporters?|insiders?|team|manifesto"
    r"|conference|official|party chiefs?|MSPs?|AMs|minister|group|canvassers?|rosette|administration"
    r"|opposition|whip|rivals|candidates|MPs|target|marginals?|years|movement|seats?|rule|victory"
    r"|defeat|landslide)\b"
)
_NOUN = re.compile(
    r"(?:[’']s?)? (?:(?:party |own |total |overall )?(?:votes?|vote share|share|majority|support"
    r"|tally|total|lead|gain"
    r"|hold|win|vote-share|surge|party|second|third|fourth|fifth|sixth|\d)|\()"
)
_PRONOUN = re.compile(r"(?<![\w'-])(?:he|she|his|her|they|it|we|you|I)(?![\w-])", re.IGNORECASE)
_GENDERED = frozenset({"he", "she", "his", "her"})
_POSSESSIVE = re.compile(r"[’'](?:s\b|(?!\w))")
_OWN = re.compile(r"(?:her|his)", re.IGNORECASE)
_OBLIQUE = re.compile(
    r"\b(?:in|of|for|from|to|with|over|against|by|behind|ahead of|than|between|near|like|alongside"
    r"|unlike|on|at"
    r"|under|about|beat|beats|beating|defeat(?:ed|ing|s)?|oust(?:ed|ing|s)?|unseat(?:ed|ing|s)?"
    r"|replac(?:ed|ing)"
    r"|succeed(?:ed|ing)|topp?l(?:ed|ing)|challeng(?:ed|ing)|told|said|overt(?:ook|aking)|back(?:ed|ing)"
    r"|support(?:ed|ing)|vot(?:e|ed|ing)(?: for)?|saw|see|seen|push(?:ed|ing)|elected|chose"
    r"|see off|saw off|edged out|squeezed)"
    r" (?:(?:[\w-]+'s|the|his|her|their|its|an?|former|old|outgoing|incumbent|fellow|rival|new|sitting"
    r"|local|candidate|leader"
    r"|MP|party|veteran|colleague|challenger|opponent|Labour|Labour's|Tory|Conservative|Green|Lib|Dem|Liberal"
    r"|Democrat|Ukip|Reform|UK|minister|nearest|closest),? ){0,5}$"
)
_REACH = 80
_REACH_BACK = 500


@dataclass(frozen=True, slots=True)
class Referent:
    """Words that name whom a figure may be of, text[start:end]; no subject where they could mean several."""

    start: int
    end: int
    subject: Subject | None
    contest: str | None = None
    genitive: bool = False
    oblique: bool = False
    pronoun: bool = False


THE_CONTEST = Referent(-1, -1, Subject("contest", ""))
"""Stands for the contest that the words belong to."""


class Cast:
    """All who are named in an article, found by sentence."""

    def __init__(self, page: Page, text: str, candidates: Sequence[KnownCandidate], places: Places) -> None:
        self._page, self._text, self._places = page, text, places
        self._candidates = candidates
        self.roll = Roll(candidates)

    def _mentions(self, start: int, end: int) -> Sequence[Mention]:
        hidden = MASK in self._page.prose[start:end]
        return (self._page.everybody if hidden else self._page.people).between(start, end)

    def between(self, start: int, end: int, near: str | None) -> list[Referent]:
        """Those named in the sentence text[start:end], in order; `near` is the contest spoken of before."""
        people = [
            self._with_party(Referent(m.start, m.end, *self._of_person(m.person if m.sure else None)), end)
            for m in self._mentions(start, end)
        ]
        named = [self._placed(r, start) for r in (*people, *self._of_parties(start, end, people, near))]
        named.sort(key=lambda referent: referent.start)
        pronouns = [self._placed(pronoun, start) for pronoun in self._pronouns(start, end, named)]
        return sorted([*named, *pronouns], key=lambda referent: referent.start)

    def contest_of_last(self, start: int, end: int) -> str | None:
        """The contest of the last candidate named in text[start:end]."""
        for mention in reversed(self._page.people.between(start, end)):
            candidate = self.roll.of_key(mention.person.key) if mention.person else None
            if candidate:
                return candidate.contest or None
        return None

    def candidacy(self, candidate: KnownCandidate) -> Subject:
        """The candidate as a subject."""
        return Subject("candidacy", f"{candidate.first_name} {candidate.surname}".strip(), candidate.key)

    def _of_person(self, person: Person | None) -> tuple[Subject | None, str | None]:
        candidate = self.roll.meant(person) if person else None
        if candidate:
            return self.candidacy(candidate), candidate.contest or None
        return (Subject("person", person.name), None) if person else (None, None)

    def _with_party(self, person: Referent, end: int) -> Referent:
        """The person with the party told behind the name: `Ann Able of the Greens`, `Sita Rao (Labour)`."""
        told = _OF_PARTY.match(self._text, person.end, end)
        return replace(person, end=told.end()) if told else person

    def _of_parties(
        self, start: int, end: int, people: Sequence[Referent], near: str | None
    ) -> list[Referent]:
        found = []
        for party in PARTY.finditer(self._text, start, end):
            if self._text[party.start() - 1 : party.start()] == "(" and self._text.startswith(
                ")", party.end()
            ):
                continue
            following = next((p for p in people if p.start >= party.end()), None)
            if _FORMER.search(self._text, max(start, party.start() - 10), party.start()):
                continue
            role = _CANDIDATE.match(self._text, party.end(), end)
            if role and _CALLED.search(self._text, max(start, party.start() - 20), party.start()):
                continue
            inside = any(p.start <= party.start() < p.end for p in people)
            if inside or (following and _ROLES.fullmatch(self._text, party.end(), following.start)):
                continue
            name = self.roll.parties.named(party[0])
            if role:
                contest = self._places.at(self._text, start, end, (party.start(), role.end())) or near
                candidate = self.roll.standing(name, contest)
                subject = self.candidacy(candidate) if candidate else None
                where = candidate.contest if candidate else None
                found.append(Referent(party.start(), role.end(), subject, where))
            elif self._is_noun(party, end):
                found.append(Referent(party.start(), party.end(), Subject("party", name)))
        return found

    def _is_noun(self, party: re.Match[str], end: int) -> bool:
        if _NOT_A_PARTY.match(self._text, party.end(), end):
            return False
        return party[0] not in ADJECTIVES or bool(_NOUN.match(self._text, party.end(), end))

    def _pronouns(self, start: int, end: int, before: Sequence[Referent]) -> list[Referent]:
        return [
            self._one(pronoun, before) if pronoun[0].lower() in _GENDERED else self._many(pronoun, before)
            for pronoun in _PRONOUN.finditer(self._text, start, end)
        ]

    def _one(self, pronoun: re.Match[str], before: Sequence[Referent]) -> Referent:
        """`he`, `she`, `his` or `her`."""
        gender = "m" if pronoun[0].lower() in ("he", "his") else "f"
        subject, contest = self._meant(pronoun, gender, [r for r in before if r.end <= pronoun.start()])
        own = _OWN.match(pronoun[0]) is not None
        return Referent(pronoun.start(), pronoun.end(), subject, contest, own, pronoun=True)

    def _many(self, pronoun: re.Match[str], before: Sequence[Referent]) -> Referent:
        """`they` and `it` are the one party named in the sentence so far, `we` and `I` nobody certain."""
        parties = {
            r.subject
            for r in before
            if r.end <= pronoun.start() and not r.oblique and r.subject and r.subject.kind == "party"
        }
        known = len(parties) == 1 and pronoun[0].lower() in ("they", "it")
        return Referent(pronoun.start(), pronoun.end(), parties.pop() if known else None, pronoun=True)

    def _meant(
        self, pronoun: re.Match[str], gender: str, named: Sequence[Referent]
    ) -> tuple[Subject | None, str | None]:
        """The one person of that gender in the sentence so far, else whom the text before makes plain."""
        possible = {}
        for referent in named:
            candidate = self.roll.of_key(referent.subject.key) if referent.subject else None
            told = (candidate.gender or "")[:1].lower() if candidate else ""
            if referent.subject and referent.subject.kind != "party" and told in ("", gender):
                possible[referent.subject] = referent.contest
        if possible:
            return next(iter(possible.items())) if len(possible) == 1 else (None, None)
        at = Pronoun("pronoun", pronoun.start(), pronoun.end())
        person = meant_by(self._page, at) if pronoun[0].lower() in ("he", "she") else None
        return self._of_person(person or self._spoken_of(pronoun.start(), gender))

    def _spoken_of(self, position: int, gender: str) -> Person | None:
        """The candidate who is the only person of that gender in the sentences just before."""
        before = self._page.paragraphs[max(0, self._page.paragraph_at(position) - 1) :][:1]
        floor = max(before[0].start if before else 0, position - _REACH_BACK)
        people = self._page.people.between(floor, position)
        possible = {m.person for m in people if m.person is None or self._gender(m.person) in (None, gender)}
        only = possible.pop() if len(possible) == 1 else None
        return only if only and self._gender(only) else None

    def _gender(self, person: Person) -> str | None:
        candidate = self.roll.of_key(person.key)
        told = (candidate.gender or "")[:1].lower() if candidate else ""
        return told or person.gender

    def _placed(self, referent: Referent, floor: int) -> Referent:
        genitive = referent.genitive or bool(_POSSESSIVE.match(self._text, referent.end))
        oblique = _OBLIQUE.search(self._text, max(floor, referent.start - _REACH), referent.start)
        return replace(referent, genitive=genitive, oblique=bool(oblique))
