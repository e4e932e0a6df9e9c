"""Names in front of what each says, inside the quotation marks, as transcripts have them: `“BAKER: We won.`"""

import re

from graph.text.marks import Quoted
from graph.text.noun_phrases import Subject
from graph.text.page import Page

_LABEL = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):\s+(?=\S)")


def label_inside(page: Page, span: Quoted) -> Subject | None:
    """The name before a colon that the quoted words begin with: in capitals, or of somebody known."""
    found = _LABEL.match(page.text, span.start, span.end)
    if found is None:
        return None
    person = page.people.labelled(found[1])
    if person is None and not found[1].isupper():
        return None
    return Subject("person" if person else "unclear", span.start, found.end(1), person)


def words_start(page: Page, span: Quoted) -> int:
    """Where the words quoted start, behind the name that labels them if one does."""
    found = _LABEL.match(page.text, span.start, span.end) if label_inside(page, span) else None
    return found.end() if found else span.start
