"""Numbers of a seat read: majorities, leads, electorates, years in office, and the seats of a party."""

import re
from typing import Literal

from graph.text.figures.movements import movement
from graph.text.figures.numbers import Number
from graph.text.figures.referents import Referent
from graph.text.figures.sentences import Reading, Sentence
from graph.text.figures.topics import topic_before

_SINCE = re.compile(
    r"\b(?:represent(?:ed|ing|s)?|MP|held|been|served|sat|incumbent|Parliament)\b[^.;]{0,80}? since (?:the )?(?:\w+ )?$"
)
_FOR_YEARS = re.compile(
    r"\b(?:represent(?:ed|ing|s)?|MP|served as|held the seat|incumbent|Parliament)\b[^.;]{0,80}? for (?:the (?:past|last) )?$"
)
_AS_COUNCILLOR = re.compile(r"\b(?:councillor|lived|worked|council|leader|married|teacher)\b")
_YEARS = re.compile(r" years?\b(?! old)")
_MP_OF_YEARS = re.compile(r" years as (?:the |an |its |their )?(?:\w+ )?(?:MP|representative)\b")
_SEATS = re.compile(r"(?: more| fewer)? (?:(?P<party>[A-Z]\w+(?: Dem| UK| Democrat)?) )?(?:seats|MPs)\b")
_COUNCIL = re.compile(
    r"\b(?:council|target|marginal|city|borough|ward|gains?|lost|losing|losses|top|majority of)\b"
)
_MAJORITY_BEFORE = re.compile(
    r"\b(?:majority|maj)(?: in [\w' -]{1,40}?)?(?: of| was| is| stands at| stood at| at|:| \()?,?(?: now)? ?$",
    re.IGNORECASE,
)
_MAJORITY_AFTER = re.compile(r"(?:[ -]votes?)?(?: [a-z-]+){0,2} majority\b|\) majority")
_OVER = re.compile(r" over ")
_ELECTORATE = re.compile(
    r"\belectorate(?: of| was| is| numbers| numbered| stands at|:| \()? ?(?:some )?$|\bregistered (?:voters|electors): ?$",
    re.IGNORECASE,
)
_ELECTORS = re.compile(
    r" (?:registered|eligible) (?:voters|electors)| electors\b| (?:people|voters) (?:are |were )?(?:registered|eligible|entitled)"
    r"(?: to vote)?"
)
_BEAT = re.compile(
    r"\b(?P<beat>beat|beats|beating|defeated|defeating|ousted|ousting|unseated|unseating|toppled|toppling|saw off|edged out"
    r"|edging out|pipped|trounced|thrashed)\b[^.;:]{0,70}? by $"
)
_WON_BY = re.compile(
    r"\b(?:won|win|wins|winning|victorious|elected|victory|triumphed|in|home|held|holding|held on|took|taking|hung on"
    r"|clung on|ahead)(?: (?:the|his|her|their|seat|here|in|back|of|it|on|[A-Z]\w+)){0,5} by $"
)
_AHEAD = re.compile(r"(?: votes?)? (?:ahead|clear) of ")
_VOTES = re.compile(r"(?: |-)votes?\b")
_MODAL = re.compile(r"\b(?:poll|polls|majority of the|overall|Commons|working|absolute|two-thirds) $")


def of_a_seat(sentence: Sentence, number: Number) -> Reading | None:
    """What a plain number says of a seat or its member; None where it says nothing of the kind."""
    return (
        _in_office(sentence, number)
        or _party_seats(sentence, number)
        or _majority(sentence, number)
        or _electorate(sentence, number)
        or _lead(sentence, number)
    )


def _in_office(sentence: Sentence, number: Number) -> Reading | None:
    left = sentence.left(number.start, 120)
    if number.is_year and (found := _SINCE.search(left)) and not _AS_COUNCILLOR.search(found[0]):
        verb = number.start - len(left) + found.start()
        return Reading(
            number.start, number.end, "mp-since", number.value, "year", verb, operator=number.operator
        )
    years = _YEARS.match(sentence.text, number.end, sentence.end)
    found = _FOR_YEARS.search(left) if years else None
    as_member = _MP_OF_YEARS.match(sentence.text, number.end, sentence.end)
    if years and (as_member or (found and not _AS_COUNCILLOR.search(found[0]))):
        verb = number.start if as_member or not found else number.start - len(left) + found.start()
        return _reading(number, "mp-for", "years", number.start, years.end(), verb)
    return None


def _party_seats(sentence: Sentence, number: Number) -> Reading | None:
    seats = _SEATS.match(sentence.text, number.end, sentence.end)
    if not seats or number.is_year or _COUNCIL.search(sentence.text, sentence.start, sentence.end):
        return None
    named = [r for r in sentence.referents if number.end <= r.start < seats.end()] if seats["party"] else []
    if seats["party"] and not named:
        inside = sentence.named_at(number.end)
        named = [inside] if inside and inside.start < seats.end() else []
    return _reading(
        number, "seats", "seats", number.start, seats.end(), number.start, tuple(named), national=True
    )


def _majority(sentence: Sentence, number: Number) -> Reading | None:
    if number.is_year and not _VOTES.match(sentence.text, number.end, sentence.end):
        return None
    left = sentence.trigger(number.start)
    before = _MAJORITY_BEFORE.search(left)
    after = _MAJORITY_AFTER.match(sentence.text, number.end, sentence.end)
    if _MODAL.search(left[: before.start()] if before else left):
        return None
    start = number.start - len(sentence.left(number.start)) + before.start() if before else number.start
    votes = _VOTES.match(sentence.text, number.end, sentence.end)
    end = after.end() if after else votes.end() if votes else number.end
    move = movement(sentence, number)
    topic = topic_before(sentence, number.start)
    last = sentence.readings[-1] if sentence.readings else None
    on_topic = (
        topic
        and topic.base == "majority"
        and not (last and last.end > topic.end and last.measure[:8] != "majority")
    )
    if on_topic and topic and move and not before:
        measure: Literal["majority", "majority-change"] = (
            "majority-change" if move.sort == "change" else "majority"
        )
        value = number.value * move.sign if move.sort == "change" else number.value
        return _reading(
            number,
            measure,
            "votes",
            move.start,
            end,
            topic.start,
            _whose(topic.whose),
            value=value,
            sort=move.sort,
        )
    if not before and not after:
        chained = last and last.measure == "majority" and move and move.sort in ("earlier", "level")
        if chained and move:
            return _reading(
                number,
                "majority",
                "votes",
                move.start,
                end,
                last.verb if last else 0,
                chained=True,
                sort=move.sort,
            )
        return _overturned(sentence, number)
    whose = topic.whose if before and topic else None
    whose = whose or sentence.beside(number.start, genitive=True)
    over = _OVER.match(sentence.text, end, sentence.end)
    against = sentence.named_at(over.end()) if over else None
    return _reading(number, "majority", "votes", start, end, start, _whose(whose), against=against)


def _overturned(sentence: Sentence, number: Number) -> Reading | None:
    """A bare number of somebody whose majority is spoken of: `overturning the Conservatives’ 1,125`."""
    owner = sentence.beside(number.start, genitive=True)
    words = sentence.text[sentence.start : number.start]
    if (
        owner
        and number.grouped
        and re.search(r"\b(?:overturn\w*|overc[oa]me|even bigger) [^.;]{0,60}$", words)
    ):
        return _reading(
            number, "majority", "votes", owner.start, number.end, owner.start, (owner,), sort="earlier"
        )
    return None


def _electorate(sentence: Sentence, number: Number) -> Reading | None:
    left = sentence.trigger(number.start)
    before = _ELECTORATE.search(left)
    after = _ELECTORS.match(sentence.text, number.end, sentence.end)
    if not (before or after):
        return None
    start = number.start - len(sentence.left(number.start)) + before.start() if before else number.start
    return _reading(number, "electorate", "people", start, after.end() if after else number.end, start)


def _lead(sentence: Sentence, number: Number) -> Reading | None:
    left = sentence.trigger(number.start)
    base = number.start - len(sentence.left(number.start))
    votes = _VOTES.match(sentence.text, number.end, sentence.end)
    end = votes.end() if votes else number.end
    plain = number.grouped or bool(votes)
    if plain and (beat := _BEAT.search(left)):
        beaten = sentence.named_at(base + beat.end("beat") + 1)
        if beaten:
            return _reading(
                number, "majority", "votes", base + beat.end() - 3, end, base + beat.start(), against=beaten
            )
    if plain and (won := _WON_BY.search(left)):
        return _reading(number, "majority", "votes", base + won.end() - 3, end, base + won.start())
    ahead = _AHEAD.match(sentence.text, number.end, sentence.end)
    other = sentence.named_at(ahead.end() - 1) if ahead else None
    if ahead and other:
        return _reading(
            number, "majority", "votes", number.start, ahead.end() - 1, number.start, against=other
        )
    return None


def _whose(referent: Referent | None) -> tuple[Referent, ...]:
    return (referent,) if referent else ()


def _reading(
    number: Number,
    measure: Literal["mp-for", "seats", "majority", "majority-change", "electorate"],
    unit: Literal["years", "seats", "votes", "people"],
    start: int,
    end: int,
    verb: int,
    of: tuple[Referent, ...] = (),
    *,
    against: Referent | None = None,
    value: object = None,
    sort: Literal["level", "earlier", "change"] = "level",
    national: bool = False,
    chained: bool = False,
) -> Reading:
    from decimal import Decimal

    told = value if isinstance(value, Decimal) else number.value
    return Reading(
        start,
        end,
        measure,
        told,
        unit,
        verb,
        sort,
        of,
        against,
        number.operator,
        number.hedge,
        national,
        chained,
    )
