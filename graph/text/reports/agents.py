"""Whose speech or thought a verb reports: persons, pronouns, and groups such as `the council`, `a poll`."""

from typing import NamedTuple

from graph.text.layout import MASK
from graph.text.noun_phrases import Subject, is_possessive, named
from graph.text.page import Page
from graph.text.reports.clauses import Sentence, Token, is_adverb, is_auxiliary, is_past, is_word
from graph.text.reports.groups import GENITIVE, group_before, is_noun_phrase, is_plural, may_belong
from graph.text.reports.verbs import (
    ARTICLES,
    ATTITUDES,
    BE,
    CLAUSAL,
    DETERMINERS,
    HAVE,
    MODAL,
    NOUNS,
    OPENERS,
    PREPOSITIONS,
    REPORTING,
    SUBORDINATE,
)
from graph.text.subjects import is_role, subject_before
from graph.text.words import words

_CHUNK = 6
_NEAR = 4
_BACK = 400
_EARLY = 14
_RELATIVE = words("who which")
_COORDINATED = words("and but then")
_BEFORE_PARTICIPLE = words(", – — - -- and by after before")
_PAST = words("won lost fought held took made gave went came ran stood left led kept met began spent")
# `A group called Northwick First` calls nobody anything.
_NAMED = words("called labelled branded")
_SOME = ("A ", "a ", "An ", "an ")
_NOBODY = words("nobody none neither no")
_OWN = words("i we you there this that")


class Agent(NamedTuple):
    """The subject of a verb; `subordinate` where the verb stands in a clause inside another."""

    subject: Subject
    subordinate: bool = False


def agent_of(page: Page, sentence: Sentence, verb: int, last: Agent | None) -> Agent | None:
    """Whoever is said to do what the verb there says; None where it is denied, supposed or not plain.

    `last` is the agent of the reporting verb before it in the sentence.
    """
    form, before = sentence[verb].text, _without_auxiliaries(sentence, verb)
    if before is None:
        return None
    word = sentence[before].word
    being = any(token.word in BE for token in sentence[before + 1 : verb])
    if form in ATTITUDES:
        return _of_clause(page, sentence, form, before) if being and word != "it" else None
    if form.endswith("ing") and not being:
        return _of_participle(page, sentence, verb, before, last)
    if word == "to":
        went_on = _before_going_on(sentence, before)
        return None if went_on is None else _of_clause(page, sentence, "said", went_on)
    if word in _COORDINATED:
        sure = is_past(form) or (form.endswith("s") and form not in NOUNS)
        subject = (last and last.subject) or _main_subject(page, sentence, verb)
        return Agent(subject) if subject and sure else None
    return _of_clause(page, sentence, form, before)


def _without_auxiliaries(sentence: Sentence, verb: int) -> int | None:
    """The index before the verb, its adverbs and its forms of `have` (and, of a participle, of `be`)."""
    form = sentence[verb].text
    skipped = HAVE | BE if form.endswith("ing") or form in ATTITUDES else HAVE
    index = verb - 1
    while index >= 0 and (is_adverb(sentence[index]) or sentence[index].word in skipped):
        index -= 1
    return index if index >= 0 else None


def _of_clause(page: Page, sentence: Sentence, form: str, before: int) -> Agent | None:
    token = sentence[before]
    if token.word in MODAL or token.word in BE or token.word.endswith(GENITIVE):
        return None
    if token.word in _RELATIVE and before:
        antecedent = _antecedent(page, sentence, before - 1)
        return Agent(antecedent, True) if antecedent else None
    subject = _subject(page, sentence, form, before)
    if not subject:
        return None
    begins = _clause_start(sentence, subject, before)
    opener = sentence[begins - 1].word if begins else ""
    if opener == "what" or sentence[begins].word in _NOBODY:
        return None
    return Agent(subject, opener in SUBORDINATE)


def _clause_start(sentence: Sentence, subject: Subject, last: int) -> int:
    """The index behind the word or mark that opens the subject's clause; 0 where that begins the sentence."""
    for index in range(last, -1, -1):
        token = sentence[index]
        if token.start < subject.start and (token.word in OPENERS or not is_word(token)):
            return index + 1
    return 0


def _of_participle(
    page: Page, sentence: Sentence, verb: int, before: int, last: Agent | None
) -> Agent | None:
    """`, saying` and `by saying` (whoever the sentence is about), `with the council saying`."""
    if before and (sentence[before].word in _BEFORE_PARTICIPLE or sentence[before].word[0] == MASK):
        same = last.subject if last and not last.subordinate else None
        subject = same or _main_subject(page, sentence, before)
        return Agent(subject) if subject else None
    back = range(before, max(-1, before - _CHUNK), -1)
    opening = next((at for at in back if sentence[at].word == "with"), None)
    if opening is None or sentence[verb].text not in CLAUSAL:
        return None
    mention = page.people.ending_at(sentence[before].end)
    if mention and mention.start > sentence[opening].start:
        return Agent(named(mention), True)
    group = group_before(sentence, before, opening + 1)
    return Agent(group, True) if group else None


def _before_going_on(sentence: Sentence, to: int) -> int | None:
    """The index before `went on to` or `continued to`."""
    if to >= 3 and sentence[to - 1].word == "on" and sentence[to - 2].word in ("went", "goes"):
        return to - 3
    return to - 2 if to >= 2 and sentence[to - 1].word in ("continued", "continues") else None


def _antecedent(page: Page, sentence: Sentence, last: int) -> Subject | None:
    """Whom `who` or `which` means: the name or the noun just before it."""
    if last and sentence[last].word == ",":
        last -= 1
    mention = page.people.ending_at(sentence[last].end)
    if mention:
        return named(mention)
    first = last
    while first > max(0, last - _NEAR) and sentence[first].word not in DETERMINERS:
        before = sentence[first - 1]
        verbal = _is_verb(before) or page.people.ending_at(before.end)
        if verbal or before.word in PREPOSITIONS or not may_belong(sentence, first - 1):
            break
        first -= 1
    phrase = sentence[first : last + 1]
    return Subject("unnamed", phrase[0].start, phrase[-1].end) if is_noun_phrase(phrase) else None


def _main_subject(page: Page, sentence: Sentence, verb: int) -> Subject | None:
    """The subject of the main clause, where it begins the sentence or what follows its first comma."""
    start = 1 if sentence[0].word in _COORDINATED else 0
    if sentence[start].word in PREPOSITIONS | SUBORDINATE or sentence[start].word.endswith("ing"):
        start = next((at + 1 for at in range(verb) if sentence[at].word == ","), verb)
    if start >= verb:
        return None
    opening = sentence[start]
    if opening.word in ("he", "she", "they", "it"):
        return Subject("pronoun", opening.start, opening.end)
    mention = next(iter(page.people.between(opening.start, sentence[verb].start)), None)
    if mention and is_role(page.prose[opening.start : mention.start]):
        behind = next((token for token in sentence[start:verb] if token.start >= mention.end), None)
        if not is_possessive(page.prose, mention) and (behind is None or _may_follow(behind)):
            return named(mention)
    for index in range(start + 1, min(verb, start + _EARLY)):
        if is_auxiliary(sentence[index]) or _is_verb(sentence[index]):
            group = group_before(sentence, index - 1, start)
            return group if group and group.start == opening.start else None
    return None


def _may_follow(token: Token) -> bool:
    """True of what may stand behind a subject: not `campaign`, as in `the Baker campaign`, nor `and`."""
    if token.word in ("and", "or"):
        return False
    verbal = is_auxiliary(token) or _is_verb(token) or is_adverb(token) or token.text.endswith("s")
    return not is_word(token) or verbal or token.word in PREPOSITIONS or token.word in _RELATIVE


def _may_end(token: Token) -> bool:
    """True of a word or mark that a subject may end with."""
    verb = token.text in REPORTING and token.text not in NOUNS
    opens = token.word in PREPOSITIONS or token.word in OPENERS or token.word in ARTICLES
    return not (verb or opens or token.text in _PAST)


def _is_verb(token: Token) -> bool:
    verbal = token.text in REPORTING and token.text not in NOUNS
    return verbal or token.text.endswith("ed") or token.text in _PAST


def _subject(page: Page, sentence: Sentence, form: str, last: int) -> Subject | None:
    """The subject that ends with sentence[last], of a verb that has this form."""
    if not _may_end(sentence[last]):
        return None
    floor = max(sentence[0].start, sentence[last].end - _BACK)
    found = subject_before(page, floor, sentence[last].end)
    if found is None or not (found.person or found.kind == "pronoun"):
        group = _group(page, sentence, form, last)
        return group if group and (found is None or group.start <= found.start) else found
    base = not is_past(form) and form not in ATTITUDES and not form.endswith(("s", "ing"))
    alien = page.prose[found.start : found.end].lower() in _OWN
    return None if alien or (base and found.person) else found


def _group(page: Page, sentence: Sentence, form: str, last: int) -> Subject | None:
    """The group that ends with sentence[last], unless the verb is a noun or participle that belongs to it."""
    if form in NOUNS and form.endswith("s") == is_plural(sentence[last].word):
        return None
    group = group_before(sentence, last)
    called = group and form in _NAMED and page.prose.startswith(_SOME, group.start)
    return None if called else group
