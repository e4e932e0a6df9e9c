"""Who is likely to speak where no cue stands plainly beside the quotation: what its sentence tells."""

import re
from collections.abc import Iterator
from itertools import islice

from graph.text.layout import MASK
from graph.text.marks import Quoted
from graph.text.page import Page
from graph.text.quoting.cues import Cue, is_supposed, names_something_said
from graph.text.subjects import Subject, named, opening_subject, subject_after, subject_before
from graph.text.words import ATTITUDES, CLAUSE_OPENERS, PARTICIPLES, SPEECH_VERBS, SURE_VERBS

# No sentence is worth reading further, which keeps the time linear.
_MOST_VERBS = 6
_WORD = re.compile(r"[\w’'-]+")
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:a|an|the|his|her|their|its|my|our|no|any|this|that|of|for|in|to)|[’']s?) $"
)
_INTRODUCES = re.compile(
    r"(?:\b(?:from|by|[Hh]ere[’']?s|[Hh]ere is|is|quotes|quoted|quoting|cites|citing|asked|asks)|[-–—])"
    r" (?:[a-z]+ ){0,3}$"
)
_CONTRAST = re.compile(r"\b(?:but|while|although|whereas)\b|;")
# Words said to the subject of the sentence rather than by it.
_TOLD = re.compile(
    r"\b(?:was|were|is|are|been|being) (?:asked|told|called|dubbed|known as|named)\b[^,:]{0,20}[,:]?\s*$"
)
_PROGRESSIVE = re.compile(r"\b(?:is|are|was|were|be|been|[’'](?:s|re|m))(?: \w+ly| now| also)? $")
_ENDS_IN_VERB = re.compile(r"(\w+)[.?!]\s*$")
_ENDING = 40
_CLAIM = re.compile(r"[’']s? (?:\w+ ){0,2}?(\w+) (?:that|was that|is that)\b")
_SUBORDINATE = re.compile(r"\b(?:if|unless|whether|because|after|before|while|once|when) $")
_OPENER = re.compile(rf"\s*(?:{'|'.join(sorted(CLAUSE_OPENERS))})\b")


def cue_around(page: Page, span: Quoted) -> Cue | None:
    """The verb of speech of the sentence that the words quoted stand in, though more stands between."""
    floor, end = page.sentence(span.opened)[0], span.opened
    plain = _heading(page, floor, end) or _name_before_colon(page, floor, end) or _behind(page, span)
    if plain or _TOLD.search(page.prose, max(floor, end - 40), end):
        return plain
    return _claimed(page, floor, end) or _ahead(page, floor, end) or _topic(page, floor, span)


def _claimed(page: Page, floor: int, end: int) -> Cue | None:
    """Whose words the sentence speaks of: `Ms Baker’s claim that it was “…”`."""
    for mention in reversed(page.people.between(floor, end)):
        words = _CLAIM.match(page.prose, mention.end, end)
        if words and names_something_said(words[0]):
            return Cue("claimed", words[1], named(mention), words.end(), direct=False)
    return None


def _heading(page: Page, floor: int, end: int) -> Cue | None:
    """The name that a headline begins with: `Baker: Council is ‘a disgrace’`."""
    subject = opening_subject(page, floor, end)
    if not subject or subject.kind != "person" or not page.prose.startswith(":", subject.end):
        return None
    return Cue("heading", ":", subject, subject.end, direct=False)


def _name_before_colon(page: Page, floor: int, end: int) -> Cue | None:
    """A name that introduces words of its bearer: `Here is Ann Baker:`, `from pollster Ann Baker:`."""
    lead = page.prose[floor:end].rstrip()
    last = page.people.ending_at(floor + len(lead) - 1) if lead.endswith(":") else None
    if not last or not _INTRODUCES.search(page.prose, max(floor, last.start - 30), last.start):
        return None
    return Cue("introduced", ":", named(last), last.end)


def _behind(page: Page, span: Quoted) -> Cue | None:
    """A clause that ends the sentence: `“…” would do, the candidate said.`"""
    paragraph = page.paragraphs[page.paragraph_at(span.opened)]
    ceiling = min(paragraph.end, page.sentence(span.after)[1] + 1)
    if not span.closed or span.after >= ceiling:
        return None
    inside = page.text[span.end - 1] == ","
    for verb in islice(_verbs(page, span.after, ceiling), _MOST_VERBS):
        comma = page.prose.rfind(",", span.after, verb.start())
        before = page.prose[span.after : verb.start()].rstrip()
        if before.endswith((",", MASK)) and verb[0] in SURE_VERBS and verb[0] not in ("told", "tells"):
            subject = subject_after(page, verb.end(), ceiling)
        elif comma >= 0:
            subject = subject_before(page, comma + 1, verb.start())
        elif inside and not _OPENER.match(page.prose, span.after):
            subject = subject_before(page, span.after, verb.start())
        else:
            subject = None
        if subject:
            return Cue("clause-after", verb[0], subject, max(verb.end(), subject.end))
    return None


def _ahead(page: Page, floor: int, end: int) -> Cue | None:
    """The last verb of speech before the quotation that has a subject: that of the main clause, mostly."""
    for verb in list(_verbs(page, floor, end))[: -_MOST_VERBS - 1 : -1]:
        if verb[0].lower() in PARTICIPLES and not _is_progressive(page, floor, verb.start()):
            continue
        subject = subject_before(page, floor, verb.start(), passive=verb[0].lower() in PARTICIPLES)
        if subject and _SUBORDINATE.search(page.prose, floor, subject.start):
            continue
        if subject:
            rule = "sentence" if _is_plain(page, floor, subject, verb, end) else "sentence-perhaps"
            return Cue(rule, verb[0], subject, verb.end(), direct=False)
        subject = opening_subject(page, floor, verb.start())
        if subject and verb[0].lower() in SURE_VERBS:
            return Cue("sentence-opening", verb[0], subject, verb.end(), direct=False)
    return None


def _is_plain(page: Page, floor: int, subject: Subject, verb: re.Match[str], end: int) -> bool:
    """True where nothing between the verb and the quotation gives the words to somebody else."""
    tail = page.prose[verb.end() : end]
    first = next(iter(page.people.between(floor, end)), None)
    if first and first.start < subject.start:
        return False
    others = _CONTRAST.search(tail) or names_something_said(tail) or tail.startswith(" by ")
    return not others and not is_supposed(page, floor, subject.start)


def _topic(page: Page, floor: int, span: Quoted) -> Cue | None:
    """Whom the sentence is about, by its first words."""
    subject = opening_subject(page, floor, span.opened)
    return Cue("topic", "", subject, subject.end, direct=False) if subject else None


def _is_progressive(page: Page, floor: int, verb: int) -> bool:
    return bool(_PROGRESSIVE.search(page.prose, max(floor, verb - 30), verb))


def _verbs(page: Page, floor: int, end: int) -> Iterator[re.Match[str]]:
    for word in _WORD.finditer(page.prose, floor, end):
        form = word[0]
        if (form in SPEECH_VERBS or form in ATTITUDES) and not _NOUN_BEFORE.search(
            page.prose, max(floor, word.start() - 8), word.start()
        ):
            yield word


def sentence_before(page: Page, span: Quoted) -> Cue | None:
    """Whom the sentence before the quotation is about, in the same paragraph, where that is a person."""
    paragraph = page.paragraphs[page.paragraph_at(span.opened)]
    floor = page.sentence(span.opened)[0]
    if span.opened == paragraph.start:
        return _above(page, span)
    if floor != span.opened:
        return None
    start, _ = page.sentence(max(paragraph.start, len(page.prose[:floor].rstrip()) - 2))
    subject = _who_said_so(page, start, floor) or opening_subject(page, start, floor)
    return Cue("sentence-before", "", subject, subject.end, direct=False) if subject else None


def _who_said_so(page: Page, start: int, end: int) -> Subject | None:
    """The subject of the verb of speech that ends the sentence: `…, Ms Baker said.`"""
    ending = _ENDS_IN_VERB.search(page.prose, max(start, end - _ENDING), end)
    if ending is None or ending[1] not in SURE_VERBS:
        return None
    comma = page.prose.rfind(",", start, ending.start())
    return subject_before(page, comma + 1, ending.start(1)) if comma >= 0 else None


def _above(page: Page, span: Quoted) -> Cue | None:
    """Whom the sentence is about that ends the paragraph before with a colon."""
    index = page.paragraph_at(span.opened)
    above = page.paragraphs[index - 1]
    if not index or page.prose[above.end - 1] != ":":
        return None
    subject = opening_subject(page, page.sentence(above.end - 1)[0], above.end)
    return Cue("above", "", subject, subject.end, direct=False) if subject else None
