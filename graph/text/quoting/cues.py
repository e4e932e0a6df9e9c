"""The words beside a quotation that say who speaks: after it, before it, or ending the paragraph before."""

import re
from dataclasses import dataclass

from graph.text.layout import MASK
from graph.text.marks import Quoted
from graph.text.noun_phrases import body_from, something_from
from graph.text.page import Page
from graph.text.subjects import (
    Subject,
    describes,
    is_role,
    named,
    opening_subject,
    subject_after,
    subject_before,
)
from graph.text.words import ATTITUDES, JUDGING_VERBS, PARTICIPLES, REPORTING_VERBS, SPEECH_VERBS, SURE_VERBS

_WORD = re.compile(r"(?:went|goes) on\b|[\w-]+")
_GAP = re.compile(r"[,\s]*")
_ACCORDING = re.compile(r"[Aa]ccording to ")
_BY_SOMEBODY = re.compile(r"\bby (?:[A-Z]|(?:the|an?|one|some|his|her|their|its)\b)")
_BY = re.compile(r"\s+by\b")
_COMPLETE = re.compile(
    r"\s*(?:$|[.,;:–—]|(?:to|at|in|on|as|after|when|of|and|from|by|during|before|with|about|for|via|last|this"
    r"|outside|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\w+ly\b)"
)
_TOLD_WHOM = re.compile(r"\s*(?:[\w’'&.-]+ ?){1,6}(?:(?:on|in|at|during|after|by|last|this)\b[^.,;]*)?[.,]?$")
_REPORTED = re.compile(r"\b(?:that|he|she|they|it|would|will|was|were|had|has|is|are|could|did)\b")
_WITH = re.compile(r"\b(?:with|of) (?=[^,;:]{1,60}$)")
_ALSO_DOES = re.compile(r",? (?:and|but|then|before|and then)$")
_WHOLE = re.compile(r"(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\s*(?:\.|$)")
_INNER_MARKS = " \"'”’"
_SIGNED = re.compile(r"\s*[-–—―]{1,2}\s*(?=[A-Z])")
_SIGNATURE_ENDS = re.compile(r"\.?\s*(?:$|[,(].{0,100}$)")
_DIRECT = re.compile(r"(?:^|[:,–—]|\bthat)\s*$")
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my|us|me)\b", re.IGNORECASE)
# Between the verb and the words quoted, these start another clause,
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:but|while|although|whereas|from|by)\b|;|, (?:(?-i:[A-Z])|he |she |they |it |we |the |a |an )",
    re.IGNORECASE,
)
# and these make the words somebody else's, or no speech,
_SOMETHING_SAID = re.compile(
    r"\b(?:claim|suggestion|allegation|accusation|assertion|argument|question|report|criticism|comment|remark|slogan"
    r"|poster|leaflet|banner|headline|letter|motto|film|book|song|sign|phrase|word|idea|notion|label)s?\b"
    r"|\b(?:so-called|titled|entitled|nicknamed|known)\b",
    re.IGNORECASE,
)
# except where they tell in what the words were said.
_IN_WRITING = re.compile(
    r"\bin (?:a|an|the|his|her|their) (?:[\w-]+ ){0,2}(?:letter|leaflet|headline|report|book|film)s?\b"
)
_JUDGED = re.compile(r"\b(?:as|of)(?: (?:a|an|the|being|having))?\s*$")
_HYPOTHETICAL = re.compile(r"(?:If|Had|Unless|Suppose|Imagine|Asked (?:if|whether))\b")
_MAIN_VERB_WITHIN = 12
_AFTERWARDS = 200
_NEXT_QUOTED = re.compile(rf"[^{MASK}.]*[,:]\s*{MASK}")
_COLON = re.compile(rf"[^{MASK}.]*:")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech and its subject; the subject is None where a verb is there but not plainly whose.

    `direct`: nothing but a colon, a comma or a few words stands between the cue and the quotation.
    `end` is where the cue ends.
    """

    rule: str
    verb: str
    subject: Subject | None
    end: int
    direct: bool = True


def cue_after(page: Page, span: Quoted) -> Cue | None:
    """The cue that follows the quotation in its sentence: `” said Ms Baker`, `,” she added`."""
    if not span.closed:
        return None
    paragraph = page.paragraphs[page.paragraph_at(span.opened)]
    ceiling = min(paragraph.end, span.after + _AFTERWARDS, page.sentence(span.after)[1] + 1)
    gap = _GAP.match(page.prose, span.after, ceiling)
    start = gap.end() if gap else span.after
    if start >= ceiling:
        return _signature_below(page, span)
    if signed := _SIGNED.match(page.prose, start, ceiling):
        return _signature(page, signed.end(), paragraph.end)
    if according := _ACCORDING.match(page.prose, start, ceiling):
        subject = _source_after(page, according.end(), ceiling)
        return Cue("according-to", according[0].strip(), subject, subject.end if subject else according.end())
    return _verb_cue_after(page, span, start, ceiling)


def _source_after(page: Page, position: int, ceiling: int) -> Subject | None:
    """Whoever is named there, or whatever else the words are."""
    subject = subject_after(page, position, ceiling)
    if subject or not page.prose.startswith(" ", position - 1):
        return subject
    return body_from(page, position, ceiling) or something_from(page, position, ceiling)


def _verb_cue_after(page: Page, span: Quoted, start: int, ceiling: int) -> Cue | None:
    verb = _verb_after(page, start, ceiling)
    if not verb or verb[0] in PARTICIPLES:
        return None
    if verb.start() == start:
        goes_on = verb[0] in ("told", "tells") or page.prose.startswith(" that ", verb.end())
        subject = None if goes_on else _source_after(page, verb.end() + 1, ceiling)
        return Cue("verb-after", verb[0], subject, subject.end) if subject else None
    return _subject_first(page, span, start, verb, ceiling)


def _verb_after(page: Page, start: int, ceiling: int) -> re.Match[str] | None:
    """The verb of speech there: right at the start, else the first that is sure to be one, else the first."""
    verbs = [word for word in _WORD.finditer(page.prose, start, ceiling) if word[0] in SPEECH_VERBS]
    sure = (verb for verb in verbs if verb.start() == start or verb[0] in SURE_VERBS)
    return next(sure, verbs[0] if verbs else None)


def _signature(page: Page, start: int, end: int) -> Cue | None:
    """The name that stands behind a dash at the end of a quotation's paragraph: `“…” – Ann Baker, nurse`."""
    mention = page.people.starting_at(start)
    if not mention or not _SIGNATURE_ENDS.match(page.prose, mention.end, end):
        return None
    return Cue("signature", "–", named(mention), mention.end)


def _signature_below(page: Page, span: Quoted) -> Cue | None:
    """The signature that is the paragraph behind a quotation: `– Ann Baker, Northwick`."""
    index = page.paragraph_at(span.opened) + 1
    if index >= len(page.paragraphs):
        return None
    below = page.paragraphs[index]
    signed = _SIGNED.match(page.prose, below.start, below.end)
    return _signature(page, signed.end(), below.end) if signed else None


def _subject_first(page: Page, span: Quoted, start: int, verb: re.Match[str], ceiling: int) -> Cue | None:
    subject = subject_before(page, start, verb.start()) or _something_before(page, start, verb)
    if not subject or not describes(page.prose[start : subject.start]) or _leads_on(page, span, verb.end()):
        return None
    goes_on = _sentence_goes_on(page, span, start, verb.end(), ceiling)
    return Cue("subject-after", verb[0], subject, verb.end()) if goes_on else None


def _something_before(page: Page, start: int, verb: re.Match[str]) -> Subject | None:
    """Whatever is said, before a sure verb, to say it: `the narrator says`."""
    found = something_from(page, start, verb.start()) if verb[0] in SURE_VERBS else None
    return found if found and not page.prose[found.end : verb.start()].strip() else None


def _leads_on(page: Page, span: Quoted, verb_end: int) -> bool:
    """True where the cue behind these words introduces the next ones, or goes on to say something else."""
    floor, ceiling = page.sentence(span.after)
    tail = page.prose[verb_end:ceiling]
    question = page.text[span.end - 1] in "?!" and _NEXT_QUOTED.match(tail)
    fragment = floor < span.opened and page.text[span.start].islower()
    return bool(question or (fragment and (not _COMPLETE.match(tail) or _COLON.match(tail))))


def _sentence_goes_on(page: Page, span: Quoted, start: int, verb_end: int, ceiling: int) -> bool:
    """True where the words after the marks belong to the quotation's sentence rather than start the next."""
    inner = page.text[max(span.start, span.end - 5) : span.end].rstrip(_INNER_MARKS)
    last, first = inner[-1:], page.prose[start]
    whole = bool(_WHOLE.match(page.prose, verb_end, ceiling))
    if last == ".":
        return first.islower() or whole
    if last in "?!":
        tail = page.prose[verb_end:ceiling]
        told = _TOLD_WHOM.match(tail) and not _REPORTED.search(tail)
        return first.islower() or bool(_COMPLETE.match(tail) or told)
    return last in ",–—-…" or page.prose[span.after] == "," or whole


def cue_before(page: Page, span: Quoted) -> Cue | None:
    """The cue that precedes the quotation in its sentence: `Ms Baker said: “`, `he was, she said, “`."""
    floor, _ = page.sentence(span.opened)
    return _lead(page, floor, span.opened) or _label(page, floor, span.opened)


def _label(page: Page, floor: int, end: int) -> Cue | None:
    """The cue of a name and a colon with nothing else, or of a sentence that begins `According to`."""
    according = _ACCORDING.match(page.prose, floor, end)
    if according:
        subject = _source_after(page, according.end(), end)
        return (
            Cue("according-to", according[0].strip(), subject, subject.end, direct=False) if subject else None
        )
    mention = page.people.starting_at(floor)
    if not mention or page.prose[mention.end : end].strip() != ":":
        return None
    return Cue("label", ":", named(mention), mention.end)


def cue_above(page: Page, span: Quoted) -> Cue | None:
    """The cue with a colon that ends the paragraph before, where the quotation begins its own."""
    index = page.paragraph_at(span.opened)
    paragraph, above = page.paragraphs[index], page.paragraphs[index - 1]
    if not index or span.opened != paragraph.start or page.prose[above.end - 1] != ":":
        return None
    return _lead(page, page.sentence(above.end - 1)[0], above.end)


def _lead(page: Page, floor: int, end: int) -> Cue | None:
    """The cue of the last verb of speech in text[floor:end]."""
    for verb in reversed(list(_WORD.finditer(page.prose, floor, end))):
        form, tail = verb[0].lower() if verb.start() == floor else verb[0], page.prose[verb.end() : end]
        judging = form in JUDGING_VERBS and _JUDGED.search(tail)
        if form not in SPEECH_VERBS and not judging:
            continue
        subject = _subject(page, floor, verb, end)
        if subject is None and form not in SURE_VERBS and form not in PARTICIPLES:
            continue
        direct = bool(_DIRECT.search(tail)) and MASK not in tail
        theirs = subject if direct or judging or form in REPORTING_VERBS else None
        if theirs and not _reaches(tail if theirs.start < verb.start() else page.prose[theirs.end : end]):
            theirs = None
        return Cue("lead" if direct else "within", verb[0], theirs, verb.end(), direct)
    return None


def _subject(page: Page, floor: int, verb: re.Match[str], end: int) -> Subject | None:
    """The subject of a verb that precedes a quotation; None where not plain, or merely supposed."""
    form, tail = verb[0].lower(), page.prose[verb.end() : end]
    if form in PARTICIPLES:
        return _subject_of_participle(page, floor, verb.start())
    before = page.prose[floor : verb.start()].rstrip()
    if form in SURE_VERBS and (not before or before.endswith(",")):
        after = subject_after(page, verb.end(), end)
        if after and page.prose[after.end : end].strip() in (":", ","):
            return after
    subject = None if _BY.match(tail) else subject_before(page, floor, verb.start())
    if subject is None and _ALSO_DOES.search(before):
        subject = _shared_subject(page, floor, floor + len(before))
    return None if subject and is_supposed(page, floor, subject.start) else subject


def _shared_subject(page: Page, floor: int, end: int) -> Subject | None:
    """The person whom the sentence opens with, where nobody else comes between: `Ms Baker sat and said`."""
    subject = opening_subject(page, floor, end)
    if subject is None or subject.kind != "person" or page.people.between(subject.end, end):
        return None
    return None if _ANOTHER_CLAUSE.search(_ALSO_DOES.sub("", page.prose[subject.end : end])) else subject


def _reaches(tail: str) -> bool:
    """True where the words between a verb and a quotation leave the words quoted to the verb's subject."""
    return not (_ANOTHER_CLAUSE.search(tail) or names_something_said(tail))


def names_something_said(words: str) -> bool:
    """True where the words speak of other words: `a claim`, `the letter from a voter`."""
    return bool(_SOMETHING_SAID.search(_IN_WRITING.sub("", words)))


def is_supposed(page: Page, floor: int, end: int) -> bool:
    """True where the clause only supposes what it says: `If Ms Baker said`."""
    return bool(_HYPOTHETICAL.match(page.prose, floor)) and "," not in page.prose[floor:end]


def _subject_of_participle(page: Page, floor: int, participle: int) -> Subject | None:
    """The subject of the sentence where `, adding` or `, saying` follows an active main clause."""
    before = page.prose[floor:participle].rstrip()
    if with_own := _WITH.search(before):
        return _own_subject(page, floor + with_own.end(), floor + len(before))
    if not before.endswith(",") or _BY_SOMEBODY.search(before) or MASK in before:
        return None
    words = list(_WORD.finditer(page.prose, floor, participle))
    spoken = [word for word in words if word[0].lower() in SURE_VERBS]
    for main in spoken[-1:] or words[1:_MAIN_VERB_WITHIN]:
        subject = subject_before(page, floor, main.start()) if main[0].islower() else None
        if subject:
            plain = subject.kind in ("person", "pronoun") and is_role(page.prose[floor : subject.start])
            return subject if plain or (spoken and subject.kind != "unnamed") else None
    return None


def _own_subject(page: Page, start: int, end: int) -> Subject | None:
    """The name that is the participle's own subject: `with Ann Baker saying`."""
    last = page.people.ending_at(end)
    return named(last) if last and describes(page.prose[start : last.start]) else None


def attitude_before(page: Page, span: Quoted) -> Cue | None:
    """A person's hope or thought, told before a colon, where the words quoted are in the first person."""
    floor, _ = page.sentence(span.opened)
    lead = page.prose[floor : span.opened].rstrip()
    if not lead.endswith(":") or not _FIRST_PERSON.search(page.text, span.start, span.end):
        return None
    words = [word for word in _WORD.finditer(page.prose, floor, span.opened) if word[0].lower() in ATTITUDES]
    for word in words[:1]:
        subject = subject_before(page, floor, word.start(), passive=True)
        tail = page.prose[word.end() : span.opened]
        if subject and subject.kind == "person" and _reaches(tail) and "," not in tail:
            return Cue("attitude", word[0], subject, word.end())
    return None
