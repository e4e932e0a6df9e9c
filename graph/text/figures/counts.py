"""Plain numbers read: votes, changes in votes, leads; what is labelled as nothing of the kind is left."""

import re

from graph.text.figures.majorities import of_a_majority
from graph.text.figures.movements import Movement, movement
from graph.text.figures.numbers import Number
from graph.text.figures.office import of_a_seat
from graph.text.figures.referents import Referent
from graph.text.figures.sentences import Reading, Sentence, stated
from graph.text.figures.topics import topic_before

_LABEL = re.compile(
    r"(?: (?:more|fewer|less|extra|further|valid|personal))?(?: |-)?(?P<votes>votes|ballots"
    r"|(?<=1 )vote|(?<=one )vote)\b(?! (?:of|on|cast|counted|needed|required|ahead|behind|clear"
    r"|adrift|short|apart|is|was|in it"
    r"|separat\w+)\b)(?! share)"
)
_LABEL_BEFORE = re.compile(r"\bvotes?(?: tally| total)?(?: (?:of|was|is|at|stood at|:)|:)? $", re.IGNORECASE)
WON = re.compile(
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
_IN_WITH = re.compile(r"\b(?:in|home|back|through|place|second|third|fourth|fifth|last) with $")
_OPENS = re.compile(r"(?:With|On|Polling|Winning|Securing|Taking) (?:just |only )?")
_MOST = re.compile(r"\b(?:won|polled|secured|got|received|took|gained|had)\b[^.;,\d]{0,40} votes \($")
_ENDS = re.compile(
    r"(?:\s*$|\s*[.,;:)–—(\]!?]|\s+-|\s+(?:in|at|to|from|up|down|on|against|compared|more|less|for"
    r"|this|last|while|and|but|as"
    r"|with|when|two|three|four|five|overall|ahead|behind|than|of the \d[\d,]* (?:votes|ballots)"
    r"|he|she|last|left|put|gave|was|were"
    r"|is|saw|made)\b|\s+[\"'“”]|['’]?\s+\w+ years)"
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
_LISTED = re.compile(
    r"(?: \([^()]{1,40}\)|, an? [a-z]+,)?(?:(?: (?:a )?(?:\w+ )?(?:second|third|fourth|fifth|sixth|last)"
    r"| trailing| next| behind)(?: on| with)|,| on| with|:| –| -| \(|, on|, with)? ?(?:just |only )?"
)
_BESIDE = 7
# What joins a place to the votes or the share that came with it, and what else can stand there.
_RANKED = re.compile(
    r"(?: place)?(?: in [A-Z][\w ]{1,40}?)?,? (?:with|on|polling|taking|securing) (?:just |only )?"
)
_PLACED = frozenset({"rank", "held", "gained", "lost-deposit"})
_COMBINED = re.compile(r"\bcombined (?:total |vote |tally )?(?:of )?$")
_IT = re.compile(r"\b(?:it|that|this) (?:to|from|by) $")
_OTHER_BASES = frozenset({"majority", "turnout", "electorate", "share", "swing"})
_SIZE = 100
# More than any seat has voters for: a party’s votes in the whole country, or something else.
_MOST_OF_A_SEAT = 100_000


def counted(sentence: Sentence, number: Number) -> Reading | None:
    """What a number without a unit says; None where the words do not tell."""
    return of_a_seat(sentence, number) or of_a_majority(sentence, number) or _votes_of(sentence, number)


def _votes_of(sentence: Sentence, number: Number) -> Reading | None:
    label = sentence.behind(_LABEL, number.end)
    many = number.value != int(number.value) or not 0 < number.value <= _MOST_OF_A_SEAT
    if many or (number.is_year and not label):
        return None
    end = label.end() if label else number.end
    if move := movement(sentence, number):
        return _moved(sentence, number, move, end, bool(label))
    if label or (number.value >= _SIZE and sentence.behind(_ENDS, number.end)):
        return _attributed(sentence, number, end, bool(label))
    return _backed(sentence, number)


def _moved(sentence: Sentence, number: Number, move: Movement, end: int, labelled: bool) -> Reading | None:
    """The votes that a movement starts from or ends with, or the change."""
    last, topic = sentence.last, topic_before(sentence, number.start)
    newer = topic if topic and not (last and last.end >= topic.end) else None
    if (newer and newer.base in _OTHER_BASES) or (move.than and _leads(sentence, move.end)):
        return None
    if sentence.before(_IT, number.start):
        return None
    on_votes = any(reading.measure in ("votes", "votes-change") for reading in sentence.readings[-2:])
    if not (newer or labelled or on_votes):
        return None
    owner = sentence.beside(number.start, genitive=True) if move.sort != "change" else None
    whose = owner or (newer.whose if newer else None)
    if newer and not (whose or last or newer.theirs or number.grouped):
        return None
    goes_on = on_votes and not (last and is_anothers(sentence, last.end, move.at))
    return stated(
        number,
        "votes-change" if move.sort == "change" else "votes",
        "votes",
        max(end, move.end),
        start=move.start,
        verb=move.at,
        value=number.value * move.sign if move.sort == "change" else None,
        sort=move.sort,
        of=whose,
        chained=goes_on and not whose,
    )


def goes_with_place(sentence: Sentence, number: Number) -> bool:
    """True of a number told with a place: `came third with`, not `pushed Ms Able into third with`."""
    last = sentence.last
    if last is None or last.measure not in _PLACED:
        return False
    joined = _RANKED.fullmatch(sentence.text, last.end, number.start)
    return joined is not None and not _is_eithers(sentence, number)


def _is_eithers(sentence: Sentence, number: Number) -> bool:
    """True of what stands behind `pushed Ms Able into third place with`: it may be of either."""
    last = sentence.last
    pushed = last is not None and last.measure == "rank" and bool(last.of)
    return pushed and last is not None and " with " in sentence.text[last.end : number.start][:_BESIDE]


def is_anothers(sentence: Sentence, start: int, verb: int) -> bool:
    """True where somebody else is named as the subject of the verb: `and Sita Rao dropped to 1,282`."""
    return any(
        start <= r.start < verb and not r.genitive and (not r.oblique or verb - r.end <= 1)
        for r in sentence.referents
    )


def _leads(sentence: Sentence, position: int) -> bool:
    """True of `more votes than Ms Able`: a lead over somebody, not a change; unless figures follow."""
    other = sentence.named_at(position)
    return bool(other and not other.genitive)


def _backed(sentence: Sentence, number: Number) -> Reading | None:
    """Votes told as people: `over 25,000 people had backed Joe Earl`, `just over 13,000 did so again`."""
    if not number.grouped:
        return None
    if backed := sentence.behind(_BACKED, number.end):
        other = sentence.named_at(backed.end())
        return _votes(number, backed.end(), of=other) if other else None
    again = sentence.last and sentence.behind(_SO_AGAIN, number.end)
    return _votes(number, number.end, chained=True) if again else None


def _attributed(sentence: Sentence, number: Number, end: int, labelled: bool) -> Reading | None:
    """Votes with the one who won them, by the words nearest to the number that tell."""
    if sentence.trigger(number.start).endswith("by ") or _COMBINED.search(sentence.left(number.start)):
        return None
    if _is_eithers(sentence, number):
        return None
    named = (
        sentence.beside(number.start, genitive=True)
        or _named_behind(sentence, end, labelled)
        or (None if sentence.before(WON, number.start) else listed(sentence, number))
        or (_opening(sentence, number, end) if labelled else None)
    )
    if named:
        return _votes(number, end, of=named)
    if goes_with_place(sentence, number):
        return _votes(number, end, chained=True)
    if verb := _verb(sentence, number, labelled):
        return _votes(number, end, verb=verb.start())
    bracket = sentence.text[number.start - 1 : number.start] == "("
    told = labelled or (bracket and _LABEL_BEFORE.search(sentence.left(number.start - 1)))
    return _votes(number, end) if told else None


def _verb(sentence: Sentence, number: Number, labelled: bool) -> re.Match[str] | None:
    """The verb of winning that the number belongs to."""
    won = sentence.before(WON, number.start)
    if won:
        return won if labelled or number.grouped or not won[0].startswith("ha") else None
    wide = sentence.before(_IN_WITH, number.start) if number.grouped else None
    return wide or sentence.before(_MOST, number.start)


def listed(sentence: Sentence, number: Number) -> Referent | None:
    """The one whose name stands right before the number: `Mr Moss on 4,870`, `Ms Able (1,990)`."""
    referent = next((r for r in reversed(sentence.referents) if r.end <= number.start), None)
    if not referent or referent.genitive:
        return None
    between = _LISTED.fullmatch(sentence.text, referent.end, number.start)
    plain = between and (number.grouped or number.unit or between[0].strip() not in ("", ":"))
    by = sentence.text.endswith(("by ", "by the "), sentence.start, referent.start)
    doubtful = referent.oblique and between and "with" in between[0] and not by
    return referent if plain and not doubtful else None


def _opening(sentence: Sentence, number: Number, end: int) -> Referent | None:
    """Who follows votes that open the sentence: `With 903 votes the Green candidate …`."""
    if not _OPENS.fullmatch(sentence.text, sentence.start, number.start):
        return None
    return sentence.named_at(end + (sentence.text[end : end + 1] == ","))


def _named_behind(sentence: Sentence, end: int, labelled: bool) -> Referent | None:
    """Of whom the words behind tell it: `votes for Labour`, `votes he secured`."""
    towards = sentence.behind(_FOR, end) if labelled else None
    if towards:
        other = sentence.named_at(towards.end())
        return other if other and not other.genitive else None
    other = sentence.named_at(end) if sentence.behind(_SHE_WON, end) else None
    return other if other and sentence.behind(_SECURED, other.end) else None


def _votes(
    number: Number, end: int, *, verb: int | None = None, of: Referent | None = None, chained: bool = False
) -> Reading:
    return stated(number, "votes", "votes", end, verb=verb, of=of, chained=chained)
