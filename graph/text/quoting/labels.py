"""Names inside the quotation marks before what each says, as transcripts have them: `“BAKER: We won.`"""

import re

from graph.text.marks import Quoted
from graph.text.noun_phrases import Subject
from graph.text.page import Page
from graph.text.phrases import Person
from graph.text.words import UNNAMED

_LABEL = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):\s+(?=\S)")
_SHORTEST = 3


def label_inside(page: Page, span: Quoted) -> Subject | None:
    """The name before a colon that the quoted words begin with: in capitals, or of somebody known."""
    found = _LABEL.match(page.text, span.start, span.end)
    if found is None:
        return None
    person = page.people.labelled(found[1])
    if person is None and (not found[1].isupper() or len(found[1]) < _SHORTEST):
        return None
    if found[1].lower() in UNNAMED:
        return Subject("unnamed", span.start, found.end(1))
    name = found[1].title()
    return Subject("person", span.start, found.end(1), person or Person(name, name.split(" ")[-1]))


def words_start(page: Page, span: Quoted) -> int:
    """Where the words quoted start, behind the name that labels them if one does."""
    found = _LABEL.match(page.text, span.start, span.end) if label_inside(page, span) else None
    return found.end() if found else span.start
