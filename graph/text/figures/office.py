"""What a number says of a member or a party: years in office, seats won; and how many may vote."""

import re

from graph.text.figures.movements import movement
from graph.text.figures.numbers import Number
from graph.text.figures.sentences import Reading, Sentence, stated
from graph.text.figures.topics import topic_before

_SINCE = re.compile(
    r"\b(?:represent(?:ed|ing|s)?|MP|held|been|served|sat|incumbent"
    r"|Parliament)\b[^.;]{0,80}? since (?:the )?(?:\w+ )?$"
)
_BY = re.compile(r"\w+ by(?= )")
_THE_FIRST = re.compile(r"\b(?:first|only|last|second|third) (?:[\w-]+ ){0,2}$")
_FOR_YEARS = re.compile(
    r"\b(?:represent(?:ed|ing|s)?|MP|served as|held the seat|incumbent"
    r"|Parliament)\b[^.;]{0,80}? for (?:the (?:past|last) )?$"
)
_AS_COUNCILLOR = re.compile(r"\b(?:councillor|lived|worked|council|leader|married|teacher|first|only)\b")
_YEARS = re.compile(r" years?\b(?! old)")
_MP_OF_YEARS = re.compile(r" years as (?:the |an |its |their )?(?:\w+ )?(?:MP|representative)\b")
_SEATS = re.compile(r"(?: more| fewer)? (?:(?P<party>[A-Z]\w+(?: Dem| UK| Democrat)?) )?(?:seats|MPs)\b")
_SOMEWHERE = re.compile(
    r" (?:in|across|throughout) (?:the (?:region|county|city|North|South|East|West)"
    r"|(?!the\b)(?!Parliament|Westminster)[A-Z])"
)
_COUNCIL = re.compile(r"\b(?:council|target|marginal|city|borough|ward|top)\b")
_ELECTORATE = re.compile(
    r"\belectorate(?: of| was| is| numbers| numbered| stands at|:| \()? ?(?:some )?$"
    r"|\bregistered (?:voters|electors): ?$",
    re.IGNORECASE,
)
_HAVING = re.compile(r"(?:\b(?:has|have|had|with|of|are|were|to|from|for|all|the) |[;,.] |^)$")
_SMALLEST_ELECTORATE = 15_000
_ELECTORS = re.compile(
    r" (?:registered|eligible) (?:voters|electors)| electors\b| (?:people|voters) (?:are "
    r"|were )?(?:registered|eligible|entitled)"
    r"(?: to vote)?"
)


def of_a_seat(sentence: Sentence, number: Number) -> Reading | None:
    """What a plain number says of a seat, its member or a party; None where it says nothing of them."""
    return (
        _since(sentence, number)
        or _years(sentence, number)
        or _party_seats(sentence, number)
        or _grown_electorate(sentence, number)
        or _electorate(sentence, number)
    )


def _since(sentence: Sentence, number: Number) -> Reading | None:
    found = _SINCE.search(sentence.text, max(sentence.start, number.start - 120), number.start)
    if not (number.is_year and found) or _AS_COUNCILLOR.search(found[0]):
        return None
    if _THE_FIRST.search(sentence.left(found.start(), 30)):
        return None
    by = _BY.match(found[0])
    holder = sentence.named_at(found.start() + by.end()) if by else None
    of_party = holder and holder.subject and holder.subject.kind == "party"
    if by and (not holder or of_party):
        return None
    return stated(number, "mp-since", "year", number.end, verb=found.start(), of=holder)


def _years(sentence: Sentence, number: Number) -> Reading | None:
    years = sentence.behind(_YEARS, number.end)
    if not years:
        return None
    found = _FOR_YEARS.search(sentence.text, max(sentence.start, number.start - 120), number.start)
    if sentence.behind(_MP_OF_YEARS, number.end):
        return stated(number, "mp-for", "years", years.end())
    if found and not _AS_COUNCILLOR.search(found[0]):
        return stated(number, "mp-for", "years", years.end(), verb=found.start())
    return None


def _party_seats(sentence: Sentence, number: Number) -> Reading | None:
    seats = sentence.behind(_SEATS, number.end)
    if not seats or number.is_year or _COUNCIL.search(sentence.text, sentence.start, sentence.end):
        return None
    if sentence.behind(_SOMEWHERE, seats.end()):
        return None
    named = sentence.named_at(number.end) if seats["party"] else None
    of = named if named and named.start < seats.end() else None
    return stated(number, "seats", "seats", seats.end(), of=of, national=True)


def _grown_electorate(sentence: Sentence, number: Number) -> Reading | None:
    topic = topic_before(sentence, number.start)
    move = movement(sentence, number) if topic and topic.base == "electorate" else None
    if not topic or not move or move.sort == "change" or sentence.is_told_since(topic.end, "electorate"):
        return None
    return stated(number, "electorate", "people", number.end, start=topic.start, sort=move.sort)


def _electorate(sentence: Sentence, number: Number) -> Reading | None:
    before = sentence.before(_ELECTORATE, number.start)
    after = sentence.before(_HAVING, number.start) and sentence.behind(_ELECTORS, number.end)
    if not (before or after) or number.value < _SMALLEST_ELECTORATE:
        return None
    start = before.start() if before else number.start
    return stated(number, "electorate", "people", after.end() if after else number.end, start=start)
