"""What a reporting verb reports: the words behind it that are somebody's speech or thought, and no others."""

from typing import NamedTuple

from graph.text.layout import MASK
from graph.text.reports.clauses import Sentence, Token, is_adverb, is_auxiliary, is_finite, is_past, is_word
from graph.text.reports.verbs import (
    ASKED,
    BARE,
    BE,
    CLAUSAL,
    CONJOINED,
    DAYS,
    DETERMINERS,
    HAVE,
    INFINITIVE,
    MODAL,
    NOMINAL,
    NOUNS,
    OCCASIONS,
    POINTED,
    PREPOSITIONAL,
    PREPOSITIONS,
    QUESTIONS,
    REPORTING,
    TOLD,
)
from graph.text.words import words

_STOPS = ".;:" + MASK
_ADDRESSEE = 9
_ASIDE = 14
_ANOTHER = 6
_PERSONAL = words("he she they")
_PRONOUNS = _PERSONAL | words("it we i there")
_ADVERBIAL = words("in on at during last to after before this of")
_JOINING = words("and but then")
_NO_PHRASE = words("who which while but though although whereas")
_DASHES = words("— – - -- :")
_PERIODS = words("week month year night morning afternoon evening")
_NO_OBJECT = _PERIODS | words("shut open little nothing so victory")


class Complement(NamedTuple):
    """sentence[start:end], and by which rule it is what the verb reports."""

    rule: str
    start: int
    end: int


def complement(sentence: Sentence, verb: int, *, subordinate: bool) -> Complement | None:
    """What the verb there reports; None where nothing that is said follows it.

    A `subordinate` verb, as in `who said he won, lost`, reports no more than its own clause.
    """
    start = verb + 1
    while start < len(sentence) and is_adverb(sentence[start]):
        start += 1
    if start >= len(sentence):
        return None
    form = sentence[verb].text
    clause = _clause(sentence, form, start)
    found = clause or _phrase(sentence, form, start)
    if not found:
        return None
    rule, begins = found
    return Complement(rule, begins, reach(sentence, begins, clause=bool(clause), subordinate=subordinate))


def _clause(sentence: Sentence, form: str, start: int) -> tuple[str, int] | None:
    """The rule by which a clause with a verb of its own begins behind the verb, and where."""
    token = sentence[start]
    if form in CONJOINED and token.word == "that":
        return "that", start
    if form in CLAUSAL and token.word in QUESTIONS:
        return "question", start
    later = _later_clause(sentence, form, start)
    if later or form not in CLAUSAL or not _may_open(sentence, start):
        return later
    sure = token.word in _PRONOUNS or form in BARE or is_finite(sentence[start + 1 : start + _ASIDE])
    return ("clause", start) if sure else None


def _later_clause(sentence: Sentence, form: str, start: int) -> tuple[str, int] | None:
    """A clause behind whoever is told, or behind when and where: `told the Echo that`, `said in May that`."""
    word = sentence[start].word
    if word == "to" and form in INFINITIVE:
        return None
    if (
        form in CONJOINED
        and form not in NOUNS
        and word in _ADVERBIAL
        and (that := _that_after(sentence, start))
    ):
        return "that", that
    if form in TOLD and word not in PREPOSITIONS and (told := _told(sentence, start)):
        return "told", told
    pointed = word == "out" and form in POINTED and start + 1 < len(sentence) and is_word(sentence[start + 1])
    return ("that", start + 1) if pointed else None


def _phrase(sentence: Sentence, form: str, start: int) -> tuple[str, int] | None:
    """The rule by which words without a verb of their own begin behind the verb, and where."""
    token = sentence[start]
    behind = start + 2 if token.word == "out" else start + 1
    preposition = " ".join(each.word for each in sentence[start:behind])
    if preposition in PREPOSITIONAL.get(form, ()) and behind < len(sentence):
        return "preposition", behind
    if token.word == "to" and form in INFINITIVE:
        return "infinitive", start
    if form in ASKED and _is_asked(sentence, start):
        return "asked", start
    return ("phrase", start) if form in NOMINAL and _may_open(sentence, start) else None


def _may_open(sentence: Sentence, start: int) -> bool:
    """True of a word that may begin what is said, rather than tell when or where it was."""
    token = sentence[start]
    if not is_word(token) or token.word in PREPOSITIONS or token.word == "to" or is_auxiliary(token):
        return False
    following = sentence[start + 1].word if start + 1 < len(sentence) else ""
    return token.word not in _NO_OBJECT and not (token.word in ("last", "this") and following in _PERIODS)


def _that_after(sentence: Sentence, start: int) -> int | None:
    """Where a clause begins behind an adverbial: `said in a statement that`, `said on Twitter she`."""
    for at in range(start, min(len(sentence) - 1, start + _ASIDE)):
        token = sentence[at]
        if token.word == "that":
            return at if _is_conjunction(sentence, at) else None
        if token.word in _PERSONAL and at > start + 1:
            return at
        if token.word in BE or token.word[0] in _STOPS or _reports(token):
            return None
    return None


def _is_conjunction(sentence: Sentence, that: int) -> bool:
    """False of the `that` of `a documentary that showed`."""
    following = sentence[that + 1]
    return not is_auxiliary(following) and not following.text.endswith("ed")


def _reports(token: Token) -> bool:
    return token.text in REPORTING and token.text not in NOUNS


def _told(sentence: Sentence, start: int) -> int | None:
    """Where the words begin that those at `start` are told: `told the Echo there was`."""
    for at in range(start + 1, min(len(sentence) - 1, start + _ASIDE)):
        token, near = sentence[at], at < start + _ADDRESSEE
        if token.word == "that":
            return at if _is_conjunction(sentence, at) else None
        if near and (token.word in _PRONOUNS or token.word in QUESTIONS):
            return at
        behind = is_word(sentence[at - 1]) and sentence[at - 1].word not in PREPOSITIONS
        if near and token.word in DETERMINERS and at > start + 1 and behind:
            return at if is_finite(sentence[at : at + _ASIDE]) else None
        if not is_word(token) or token.word in BE or _reports(token):
            return None
    return None


def _is_asked(sentence: Sentence, start: int) -> bool:
    """True where those at `start` are to do something: `urged voters to`."""
    if sentence[start].word in MODAL:
        return False
    for token in sentence[start + 1 : start + _ADDRESSEE]:
        if token.word == "to":
            return True
        if not is_word(token) or is_auxiliary(token):
            return False
    return False


def reach(sentence: Sentence, start: int, *, clause: bool, subordinate: bool) -> int:
    """The index behind the last token of what is said from `start` on."""
    end = _before_trailing_cue(sentence, start)
    for at in range(start + 1, end):
        word = sentence[at].word
        if word == ";" or (word == "according" and at > start + 2):
            return at
        if at + 1 == end:
            break
        if word == "," and (subordinate or _parts(sentence[at + 1], clause)):
            return at
        if word in _JOINING and _turns(sentence, at, clause):
            return at
        if not clause and (word in _DASHES or _tells_when(sentence, at)):
            return at
    return end


def _before_trailing_cue(sentence: Sentence, start: int) -> int:
    """The comma before what ends the sentence as in `, the Echo reported`; else the sentence's end."""
    last = len(sentence) - 1
    while last > start and not is_word(sentence[last]):
        last -= 1
    if is_past(sentence[last].text) and sentence[last].text in CLAUSAL:
        for at in range(last - 1, max(start + 1, last - _ANOTHER), -1):
            if sentence[at].word == ",":
                return at
    return len(sentence)


def _parts(after: Token, clause: bool) -> bool:
    """True of a word that, behind a comma, begins what is no more part of what is said."""
    if after.word == "compared" or (after.text in REPORTING and after.text.endswith("ing")):
        return True
    return not clause and (after.word in _NO_PHRASE or after.word.endswith("ing"))


def _turns(sentence: Sentence, joint: int, clause: bool) -> bool:
    """True where the same person, or another, is reported next: `and added`, `, and the council said`."""
    at = joint + 1
    while at < len(sentence) and (is_adverb(sentence[at]) or sentence[at].word in HAVE):
        if not clause and sentence[at].word in HAVE:
            return True
        at += 1
    if at == len(sentence):
        return False
    form = sentence[at].text
    if not clause and form in BE:
        return True
    if form in REPORTING and (is_past(form) or form.endswith(("s", "ing"))):
        return True
    return sentence[joint - 1].word == "," and _another(sentence, joint + 2)


def _another(sentence: Sentence, start: int) -> bool:
    for token in sentence[start : start + _ANOTHER]:
        if not is_word(token) or token.word in QUESTIONS or is_auxiliary(token):
            return False
        if token.text in REPORTING and is_past(token.text):
            return True
    return False


def _tells_when(sentence: Sentence, at: int) -> bool:
    """True where it begins to tell when or where it was said: `at a rally`, `on Tuesday`, `last week`."""
    word, after = sentence[at].word, sentence[at + 1].word
    if word in DAYS and sentence[at - 1].word not in ("on", "last"):
        return True
    if word in ("on", "last", "this", "late", "early") and after in DAYS:
        return True
    if word in ("last", "this") and after in _PERIODS:
        return True
    place = word in ("at", "in", "during", "on") and after in DETERMINERS
    return place and any(token.word in OCCASIONS for token in sentence[at + 2 : at + 6])
