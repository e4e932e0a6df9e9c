"""Plain numbers read: votes, changes in votes, leads; what is labelled as nothing of the kind is left."""

import re

from graph.text.figures.movements import Movement, movement
from graph.text.figures.numbers import Number
from graph.text.figures.referents import Referent
from graph.text.figures.seats import of_a_seat
from graph.text.figures.sentences import Reading, Sentence
from graph.text.figures.topics import topic_before

_LABEL = re.compile(
    r"(?: (?:more|fewer|less|extra|further|valid|personal))?(?: |-)?(?P<votes>votes|ballots"
    r"|(?<=1 )vote|(?<=one )vote)\b(?! (?:of|on|ahead|behind|clear|adrift|short|apart|is|was|in it"
    r"|separat\w+)\b)(?! share)"
)
_LABEL_BEFORE = re.compile(r"\bvotes?(?: tally| total)?(?: (?:of|was|is|at|stood at|:)|:)? $", re.IGNORECASE)
_WON = re.compile(
    r"\b(?:won|wins|winning|win|polled|polls|polling|secur(?:ed|ing|es)|got|gets|getting"
    r"|receiv(?:ed|ing|es)|took|takes|taking"
    r"|taken|had|has|gain(?:ed|ing)|attract(?:ed|ing)|collect(?:ed|ing)|claim(?:ed|ing)|earn(?:ed"
    r"|ing)|scor(?:ed|ing)"
    r"|nett?(?:ed|ing)|garner(?:ed|ing)|amass(?:ed|ing)|pick(?:ed|ing) up|clock(?:ed|ing) up"
    r"|notch(?:ed|ing) up"
    r"|manag(?:ed|ing)|record(?:ed|ing)|gather(?:ed|ing)|muster(?:ed|ing)|bagg(?:ed|ing)"
    r"|total(?:led|ling)|captur(?:ed|ing)"
    r"|scoop(?:ed|ing)|register(?:ed|ing)|achiev(?:ed|ing)|pull(?:ed|ing) in|rack(?:ed|ing) up"
    r"|chalk(?:ed|ing) up"
    r"|attain(?:ed|ing)|draw(?:ing)?|drew|finish(?:ed|ing) (?:with|on)|end(?:ed"
    r"|ing) (?:up )?(?:with|on)|won over) $"
)
_WITH = re.compile(r"(?:\bwith|\bon|,|–|-|:|\() ?$")
_IN_WITH = re.compile(r"\b(?:in|home|back|through|place|second|third|fourth|fifth|last) with $")
_OPENS = re.compile(r"(?:With|On|Polling|Winning|Securing|Taking) (?:just |only )?")
_MOST = re.compile(r"\b(?:won|polled|secured|got|received|took|gained|had)\b[^.;,\d]{0,40} votes \($")
_ENDS = re.compile(
    r"(?:\s*$|\s*[.,;:)–—(\]!?]|\s+-|\s+(?:in|at|to|from|up|down|on|against|compared|more|less|for"
    r"|this|last|while|and|but|as"
    r"|with|when|two|three|four|five|overall|ahead|behind|than|he|she|last)\b|\s+[\"'“”]|['’]?\s+\w+ years)"
)
_BACKED = re.compile(
    r" (?:people|voters|residents|constituents|locals|electors|of (?:them|us|you))\b[^.,;:]{0,60}?"
    r"\b(?:vot(?:ed|ing) for|back(?:ed|ing)|support(?:ed|ing)|chose|opt(?:ed|ing) for|plump(?:ed|ing) for)"
)
_SO_AGAIN = re.compile(r" (?:people |voters |residents )?(?:had |have )?(?:done|did|do) so\b")
_FOR = re.compile(r"\s+(?:for|to) ")
_SHE_WON = re.compile(r"(?:\s+that)?\s+(?=(?:he|she|[A-Z]))")
_SECURED = re.compile(
    r"\s+(?:had |has |have |only |just )*(?:won|polled|secured|got|received|took|gained|attracted"
    r"|managed|achieved)\b"
)
_SIZE = 100
# More than any seat has voters for: a party’s votes in the whole country, or something else.
_MOST_OF_A_SEAT = 100_000


def counted(sentence: Sentence, number: Number) -> Reading | None:
    """What a number without a unit says; None where the words do not tell."""
    read = of_a_seat(sentence, number)
    if read:
        return read
    label = _LABEL.match(sentence.text, number.end, sentence.end)
    if number.is_year and not label:
        return None
    end = label.end() if label else number.end
    if move := movement(sentence, number):
        return _moved(sentence, number, move, end, bool(label))
    return _level(sentence, number, end, bool(label))


def _moved(sentence: Sentence, number: Number, move: Movement, end: int, labelled: bool) -> Reading | None:
    last = sentence.readings[-1] if sentence.readings else None
    topic = topic_before(sentence, number.start)
    if topic and topic.base in ("majority", "turnout", "electorate", "share", "swing"):
        if not last or topic.end > last.start:
            return None
    if (
        last
        and last.measure not in ("votes", "votes-change")
        and not (topic and topic.end > last.end)
        and not labelled
    ):
        return None
    mine = topic if topic and topic.base in ("vote", "votes") else None
    if not mine and not labelled and not last:
        return None
    if move.than and _leads(sentence, move.end):
        return None
    whose = (mine.whose,) if mine and mine.whose and mine.end > (last.end if last else -1) else ()
    owner = sentence.beside(number.start, genitive=True) if move.sort != "change" else None
    whose = (owner,) if owner else whose
    if mine and not whose and not (last or mine.theirs or number.grouped):
        return None
    chained = bool(last and not whose and last.measure in ("votes", "votes-change"))
    return (
        Reading(
            start=move.start,
            end=max(end, move.end),
            measure="votes-change" if move.sort == "change" else "votes",
            value=number.value * move.sign if move.sort == "change" else number.value,
            unit="votes",
            verb=move.at,
            sort=move.sort,
            of=tuple(whose),
            operator=number.operator,
            hedge=number.hedge,
            chained=chained,
        )
        if number.value
        else None
    )


def _leads(sentence: Sentence, position: int) -> bool:
    """True of `more votes than Ms Able`: a lead over somebody, not a change; unless figures follow."""
    other = sentence.named_at(position)
    return bool(other and not other.genitive)


def _level(sentence: Sentence, number: Number, end: int, labelled: bool) -> Reading | None:
    if not labelled and (number.value < _SIZE or not _ENDS.match(sentence.text, number.end)):
        backed = _BACKED.match(sentence.text, number.end, sentence.end)
        again = _SO_AGAIN.match(sentence.text, number.end, sentence.end)
        if backed and number.grouped:
            other = sentence.named_at(backed.end())
            return _votes(number, backed.end(), number.start, (other,)) if other else None
        if again and number.grouped and sentence.readings:
            return _votes(number, number.end, number.start, (), chained=True)
        return None
    return _attributed(sentence, number, end, labelled)


def _attributed(sentence: Sentence, number: Number, end: int, labelled: bool) -> Reading | None:
    left = sentence.trigger(number.start)
    base = number.start - len(sentence.left(number.start))
    if left.endswith("by "):
        return None
    owner = sentence.beside(number.start, genitive=True)
    if owner:
        return _votes(number, end, number.start, (owner,))
    if of := _named_behind(sentence, end, labelled):
        return _votes(number, end, number.start, (of,))
    if won := _WON.search(left):
        if not (labelled or number.grouped) and won[0].startswith(("has", "had", "have")):
            return None
        return _votes(number, end, base + won.start(), ())
    if listed := _listed(sentence, number):
        return _votes(number, end, number.start, (listed,))
    if labelled and _OPENS.fullmatch(sentence.text, sentence.start, number.start):
        opened = sentence.named_at(end + (sentence.text[end : end + 1] == ","))
        return _votes(number, end, number.start, (opened,)) if opened else None
    if number.grouped and (wide := _IN_WITH.search(left)):
        return _votes(number, end, base + wide.start(), ())
    bracket = left.endswith("(") and sentence.text[number.end : number.end + 1] == ")"
    if bracket and (most := _MOST.search(left)):
        return _votes(number, end, base + most.start(), ())
    if labelled or (bracket and _LABEL_BEFORE.search(left[:-1].rstrip() + " ")):
        return _votes(number, end, number.start, ())
    ranked = sentence.readings and sentence.readings[-1].measure == "rank"
    if ranked and re.fullmatch(
        r"(?: place)?,? (?:with|on|polling) ", sentence.text[sentence.readings[-1].end : number.start]
    ):
        return _votes(number, end, number.start, (), chained=True)
    return None


def _listed(sentence: Sentence, number: Number) -> Referent | None:
    """The one whose name stands right before the number: `Mr Moss on 4,870`, `Ms Able (1,990)`."""
    for referent in reversed(sentence.referents):
        if referent.end <= number.start:
            words = sentence.text[referent.end : number.start]
            between = re.fullmatch(
                r"(?: \([^()]{1,40}\))?(?:,| on| with|:| –| -| \(|, on|, with)? ?(?:just |only )?", words
            )
            if not between or referent.genitive or not (number.grouped or number.unit or words.strip()):
                return None
            by = sentence.text.endswith(("by ", "by the "), sentence.start, referent.start)
            if not (number.grouped or number.unit) and words.strip() == ":":
                return None
            return None if referent.oblique and "with" in words and not by else referent
    return None


def _named_behind(sentence: Sentence, end: int, labelled: bool) -> Referent | None:
    """Of whom the words behind tell it: `votes for Labour`, `votes he secured`."""
    if labelled and (towards := _FOR.match(sentence.text, end, sentence.end)):
        other = sentence.named_at(towards.end())
        return other if other and not other.genitive else None
    if _SHE_WON.match(sentence.text, end, sentence.end):
        other = sentence.named_at(end)
        if other and _SECURED.match(sentence.text, other.end, sentence.end):
            return other
    return None


def _votes(
    number: Number, end: int, verb: int, of: tuple[Referent, ...], *, chained: bool = False
) -> Reading | None:
    if number.value != int(number.value) or not 0 <= number.value <= _MOST_OF_A_SEAT:
        return None
    return Reading(
        number.start,
        end,
        "votes",
        number.value,
        "votes",
        verb,
        of=of,
        operator=number.operator,
        hedge=number.hedge,
        chained=chained,
    )
