"""Subjects that are no named person: `the council`, `Labour insiders`, `a poll for the Echo`."""

from graph.text.noun_phrases import Subject
from graph.text.reports.clauses import Sentence, Token, is_adverb, is_auxiliary, is_word
from graph.text.reports.verbs import DETERMINERS, NOUNS, OPENERS, PREPOSITIONS, REPORTING
from graph.text.words import words

_LONGEST = 12
_LONGEST_PART = 6
_INSIDE = words("of for in from at with on by")
_COUNTED = words("two three other one")
_PRONOUNS = words("he she it they him them me us which whose who we you i there")
_PLURAL = words("people men women police many some others most both several few all critics")
GENITIVE = ("’s", "'s", "’", "'")


def group_before(sentence: Sentence, last: int, floor: int = 0) -> Subject | None:
    """The noun phrase that begins a clause and ends with sentence[last]; None where there is no plain one."""
    first = last
    while first >= floor and last - first < _LONGEST and may_belong(sentence, first):
        first -= 1
    first += 1
    whole = first == floor or sentence[first - 1].word in OPENERS or not is_word(sentence[first - 1])
    phrase = sentence[first : last + 1]
    return Subject("unnamed", phrase[0].start, phrase[-1].end) if whole and is_noun_phrase(phrase) else None


def may_belong(sentence: Sentence, index: int) -> bool:
    """True of a word that may stand in the same clause before its verb."""
    token = sentence[index]
    return is_word(token) and token.word not in OPENERS and not is_auxiliary(token)


def is_noun_phrase(tokens: Sentence) -> bool:
    """True of words that make a noun phrase: each part behind a preposition short, articles only first."""
    length = 0
    for index, token in enumerate(tokens):
        if index and token.word in _INSIDE:
            length = 0
        elif _is_nominal(token) and not (length and token.word in DETERMINERS - _COUNTED):
            length += 1
        else:
            return False
        if length > _LONGEST_PART:
            return False
    return length > 0 and _is_head(tokens[-1].word) and _begins(tokens)


def _is_nominal(token: Token) -> bool:
    """True of a word that may stand in a noun phrase, other than a preposition."""
    if token.word in DETERMINERS:
        return True
    verb = token.text in REPORTING and token.text not in NOUNS
    no_noun = token.word in PREPOSITIONS or token.word in _PRONOUNS or token.word == "to"
    return not (verb or no_noun or is_adverb(token))


def _is_head(word: str) -> bool:
    return not word.endswith(GENITIVE) and (word not in DETERMINERS or word in _PLURAL)


def _begins(tokens: Sentence) -> bool:
    opening = tokens[0]
    return opening.word in DETERMINERS or not opening.text[0].islower() or is_plural(tokens[-1].word)


def is_plural(noun: str) -> bool:
    """True of a noun that looks like a plural."""
    return noun in _PLURAL or (noun.endswith("s") and not noun.endswith(("ss", "us", "’s", "'s")))
