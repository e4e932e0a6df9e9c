"""Who `he` or `she` is: the one person of that gender just spoken of, or nobody when two could be meant."""

import re

from graph.text.page import Page
from graph.text.phrases import Person
from graph.text.subjects import Subject, is_possessive
from graph.text.words import UNNAMED

_REACH = 1_500
_PARAGRAPHS_BACK = 3
GENDERS = {"he": "m", "she": "f"}
_NOUNS = "|".join(sorted(map(re.escape, UNNAMED), key=lambda noun: (-len(noun), noun)))
_SOMEBODY = re.compile(
    rf"(?<![\w’'-])(?:a|an|one|another|the|his|her|their|[\w-]+[’']s?) (?:[\w’'-]+ ){{0,3}}?"
    rf"({_NOUNS}|[\w-]+-old)(?:-of-\w+)?(?![\w’'-])",
    re.IGNORECASE,
)
# A sentence about something not spoken of before, perhaps somebody whose trade no list holds.
_SOMETHING_NEW = re.compile(r"\b(?:A|An|One|Another) (?=[a-z\d])")
_COMPLEMENT = re.compile(r"(?:is|was|as|be|been|being|became|becomes|remains|remained) $")


def meant_by(page: Page, pronoun: Subject) -> Person | None:
    """The person whom the pronoun means, None where nobody or more than one could be meant.

    Looked for in its sentence, its paragraph and then the three before, one by one: the first of them
    that speaks of anybody of that gender decides, and only if it speaks of one, and not merely in the
    genitive. Unnamed people (`a man`) compete, and so do people whose gender is unknown.
    """
    gender = GENDERS.get(page.prose[pronoun.start : pronoun.end].lower())
    if not gender:
        return None
    for start, end in _scopes(page, pronoun.start):
        mentions = page.people.between(start, end)
        people = {m.person for m in mentions if m.person is None or m.person.gender in (gender, None)}
        unsure = any(m.person in people and not m.sure for m in mentions)
        unnamed = _unnamed(page, start, end, gender)
        if people or unnamed:
            only = people.pop() if len(people) == 1 and not unnamed and not unsure else None
            subjects = (m for m in mentions if m.person == only and not is_possessive(page.prose, m))
            return only if only and only.gender and any(subjects) else None
    return None


def _unnamed(page: Page, start: int, end: int, gender: str) -> bool:
    """True where the scope speaks of an unnamed person of that gender who is not one of the named."""
    for somebody in _SOMEBODY.finditer(page.prose, start, end):
        names = page.people.between(somebody.end(), somebody.end() + 3)
        named = any(not page.prose[somebody.end() : mention.start].strip(" ,") for mention in names)
        before = page.prose[max(start, somebody.start() - 10) : somebody.start()]
        apposed = before.endswith(", ") and page.people.ending_at(somebody.start() - 2)
        known = named or apposed or _COMPLEMENT.search(before)
        if not known and UNNAMED.get(somebody[1].lower()) in (gender, None):
            return True
    return any(
        not _sentence_begins_with_a_name(page, new.end(), end)
        for new in _SOMETHING_NEW.finditer(page.prose, start, end)
        if not _SOMEBODY.match(page.prose, new.start(), end)
    )


def _sentence_begins_with_a_name(page: Page, start: int, end: int) -> bool:
    mentions = page.people.between(start, end)
    return any(page.sentence(mention.start)[0] == mention.start for mention in mentions)


def _scopes(page: Page, position: int) -> list[tuple[int, int]]:
    index = page.paragraph_at(position)
    paragraphs = page.paragraphs[max(0, index - _PARAGRAPHS_BACK) : index][::-1]
    here = page.paragraphs[index].start
    scopes = [(page.sentence(position)[0], position), (max(here, position - _REACH), position)]
    return scopes + [
        (max(paragraph.start, paragraph.end - _REACH), paragraph.end) for paragraph in paragraphs
    ]
