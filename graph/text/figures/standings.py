"""Words without a number that state a figure: places, seats held and gained, deposits, votes halved."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from graph.text.figures.numbers import hedge_before
from graph.text.figures.parties import ANY_PARTY, SHOUTED_PARTY
from graph.text.figures.referents import Referent
from graph.text.figures.sentences import Reading, Sentence
from graph.text.figures.topics import Topic, topic_after, topic_before
from graph.text.stated import Measure, Subject, Unit

_NUMBERED = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PLACES = {word: place for place, word in enumerate(_NUMBERED, 1)} | {
    word: place
    for place, word in enumerate(("1st", "2nd", "3rd", *(f"{place}th" for place in range(4, 11))), 1)
}
_ORDINAL = "|".join(_PLACES)
_BETWEEN = (
    r"(?: (?:in|into|to|down|back|up|home|him|her|them|it|for|as|a|an|the|joint|very|distant|close"
    r"|poor|strong|creditable"
    r"|respectable|disappointing|narrow|clear|comfortable|good|dismal|lowly|impressive|surprise"
    r"|far|badly|\w+ly)){0,5}?"
)
_AFTER_PLACE = (
    r"(?! and (?:second|third|fourth|fifth|sixth|last)\b)(?=\s*(?:$|[.,;:!?)(–—-])"
    r"|[- ]place(?:d)?\b|(?: time)? (?:in|with|on|behind|to|at|after|again|and|but|ahead|overall"
    r"|from|by|as"
    r"|when|while|there|here|last|this|place|for|of|across|nationally|spot|both)\b)"
)
_RANK = re.compile(
    r"\b(?:(?!(?:was|were) (?:the|his|her|their|its|my|our) )(?:came|come|comes|coming|finish(?:ed"
    r"|es|ing)?|plac(?:ed|ing)|ended|ending|was|were|ranked|slipp(?:ed|ing)"
    r"|fell|dropp(?:ed|ing)|push(?:ed|ing)|relegated|beaten|knocked|trail(?:ed|ing)|limp(?:ed|ing)"
    r"|moved|rose|climbed"
    r"|surg(?:ed|ing)|slump(?:ed|ing)|plung(?:ed|ing)|plummet(?:ed|ing)|crash(?:ed|ing)|slid|sliding"
    r"|jump(?:ed|ing)|vault(?:ed|ing)|dumped|consigned|pipped|stayed|remain(?:ed|ing)|settled?|took|taking|claimed|clinched|secured"
    r"|grabbed|leapt|sank|"
    r"tumbled|squeezed|forced)"
    rf"{_BETWEEN} (?P<place>{_ORDINAL}|last|bottom|runners?-up){_AFTER_PLACE}(?:[- ]place)?"
    rf"|(?P<placed>{_ORDINAL})-placed|\b(?P<bottom>bottom of the poll)"
    rf"|\b(?P<runner>runners?-up(?: was| were|,)?)(?= [A-Z]))",
    re.IGNORECASE,
)
_AND_PLACE = re.compile(
    rf" in [A-Z][\w' ]{{1,50}}?"
    rf"(?: (?:with|on) [\d.,%]+(?: votes| per cent)?)?,? (?:and"
    rf"|but) ({_ORDINAL}) in [A-Z]"
)
_ELECTED = re.compile(
    r"\b(?:(?:was|were|been|being|got) (?:\w+ly )?(?:re-?)?elected|re-elected"
    r"|(?<=[a-z]), elected(?= (?:in|at|for|by|with) )|topp(?:ed|ing) the poll"
    r"|(?:was|were) declared (?:the )?(?:winner|elected)|emerged victorious)"
    r"(?! (?:to (?!Parliament|the Commons|the House of Commons|Westminster|represent|serve)|leader"
    r"|councillor|mayor|chair|president|police|deputy|to the council|on to|as (?:leader"
    r"|a councillor|mayor)))",
    re.IGNORECASE,
)
_SEAT = r"(?:(?:back )?(?:the|his|her|their|this|that|a) (?:[a-z-]+ ){0,2}?(?:seat|constituency)\b|(?=[A-Z]))"
_WON = re.compile(
    rf"\b(?:won|wins|winning|took|taking|takes|taken|snatched|seized|captured) (?:back )?{_SEAT}"
)
_CONTEST_WON = re.compile(
    r"\bwon (?:the )?(?:(?:\d{4} )?(?:[Gg]eneral )?[Ee]lection|contest|by-election"
    r"|race)\b(?! (?:to|for|as|of)\b)"
)
_FROM = re.compile(rf"(?:[^.;,]{{0,40}}?) (?:back )?from (?P<whom>(?:the )?(?:{ANY_PARTY}|[A-Z]))")
_GAINED = re.compile(rf"\b(?:(?:re)?gain(?:ed|s|ing)|wrested|wresting) {_SEAT}")
_HELD = re.compile(
    r"\b(?:held|holds|holding|retain(?:ed|s|ing)|kept|keeps|keeping|clung|hung"
    r"|held) (?:(?:on )?(?:to )?|onto )"
    rf"{_SEAT}"
)
_WON_BY = re.compile(
    r"\b(?:was|were|been|is) (?:\w+ly )?(?P<how>won|held|gained|retained|taken"
    r"|captured)(?: back)? by (?=[A-Z]|the )"
)
_LOST = re.compile(rf"\b(?:lost|losing|loses) {_SEAT}")
_LABEL = re.compile(
    rf"(?:\b(?:a|an) )?(?<![\w-])(?P<party>{ANY_PARTY}|{SHOUTED_PARTY}) (?P<what>hold|gain|HOLD|GAIN)\b"
    rf"(?: from (?:the )?(?P<loser>{ANY_PARTY}))?"
)
_PUSHED = re.compile(r"\b(?:push|knock|forc|relegat|beat|squeez|shov|consign)(?:s|es|ed|ing)?(?= )")
_INTO = re.compile(rf"(?: down| back)? (?:in)?to (?:an? )?(?:\w+ )?({_ORDINAL}){_AFTER_PLACE}(?: place)?")
_HAD_HELD = re.compile(r"\b(?:had|ha[sd] always|have always)(?: \w+)? $")
_SINCE = re.compile(
    r"[^.;,]{0,30}? (?:since|for (?:\d+|\w+ty|over|more than|nearly|almost|decades|generations)"
    r"|until|from \d)"
)
_BEAT = re.compile(r"\b(?:beat|beating|defeated|defeating|ousted|unseated|edged out|saw off|seeing off)\b")
_DEPOSIT = re.compile(
    r"\b(?:(?P<lost>lost|loses?|losing|forfeit(?:ed|s|ing)?|surrendered)|(?P<kept>saved?|saving"
    r"|kept|keep(?:ing|s)?"
    r"|retain(?:ed|ing)?|held on to))(?: all| both)?(?: of)? (?:his|her|their|its|a"
    r"|the)(?: £?\w+)? deposits?\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b(?:(?P<half>(?:cut|slashed|sliced|chopped) (?:by|in|to) half|halved|halving|halves)"
    r"|(?P<two>doubl(?:ed|ing)(?! down))"
    r"|(?P<three>trebl(?:ed|ing)|tripl(?:ed|ing))|(?P<four>quadrupl(?:ed|ing)))\b",
    re.IGNORECASE,
)
_PERCENT = {"half": -50, "two": 100, "three": 200, "four": 300}
_UNREAL = re.compile(
    r"\b(?:will|would|could|should|might|can|cannot|to|hopes?|hoping|if|expect\w*|aim\w*|wants?"
    r"|likely|not|never|without"
    r"|fail\w*|unlikely|predict\w*|bid|n['’]t|must|unless|before|may)(?: \w+)? $"
)
_REAL = re.compile(
    r"\b(?:went on|managed|enough|proceeded|could only|can only|may have|might have been) (?:to )?(?:\w+ )?$"
)


_SEAT_WORDS: tuple[tuple[re.Pattern[str], Measure, int], ...] = (
    (_WON, "rank", 1),
    (_GAINED, "gained", 1),
    (_HELD, "held", 1),
    (_LOST, "held", 0),
)
_OF_A_SEAT: dict[str, Measure] = {"held": "held", "retained": "held", "gained": "gained"}


def standings(sentence: Sentence, seats: frozenset[str], named: Callable[[str], str]) -> Iterator[Reading]:
    """What the sentence states in words.

    `seats` are the names that may follow `won` and `held`; `named` gives a party its known name.
    """
    text = sentence.text
    for found in _RANK.finditer(text, sentence.start, sentence.end):
        yield from _rank(sentence, found)
    for pattern in (_ELECTED, _CONTEST_WON):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            if _happened(sentence, found.start()):
                yield _stated(found, found.end(), "rank", 1, found.start())
    yield from _seat_words(sentence, seats, named)
    yield from _pushed(sentence)
    yield from _beaten(sentence)
    for found in _DEPOSIT.finditer(text, sentence.start, sentence.end):
        if _happened(sentence, found.start()):
            yield _stated(found, found.end(), "lost-deposit", 1 if found["lost"] else 0, found.start())
    for found in _TIMES.finditer(text, sentence.start, sentence.end):
        yield from _multiplied(sentence, found)


def _happened(sentence: Sentence, position: int) -> bool:
    """True unless the words before make it a hope, a plan or a denial."""
    left = sentence.left(position, 40)
    return bool(_REAL.search(left)) or not _UNREAL.search(left)


def _stated(
    found: re.Match[str],
    end: int,
    measure: Measure,
    value: int,
    verb: int,
    of: tuple[Referent, ...] = (),
    against: Referent | None = None,
) -> Reading:
    unit: Unit | None = "place" if measure == "rank" else None
    start = found.start() + (2 if found[0].startswith(", ") else 0)
    return Reading(start, end, measure, Decimal(value), unit, verb, of=of, against=against)


def _rank(sentence: Sentence, found: re.Match[str]) -> Iterator[Reading]:
    word = (found["place"] or found["placed"] or found["bottom"] or found["runner"] or "").lower()
    verb = found[0].split(" ")[0].lower()
    if (word == "first" and verb in ("was", "were", "took")) or not _happened(sentence, found.start()):
        return
    last = word in ("last", "bottom", "bottom of the poll")
    value = 1 if last else 2 if word.startswith("runner") else _PLACES[word]
    of: tuple[Referent, ...] = ()
    if found["placed"] or found["runner"]:
        named = sentence.named_at(found.end())
        if not named:
            return
        of = (named,)
    unit: Unit = "place-from-last" if last else "place"
    yield Reading(found.start(), found.end(), "rank", Decimal(value), unit, found.start(), of=of)
    if second := _AND_PLACE.match(sentence.text, found.end(), sentence.end):
        place = Decimal(_PLACES[second[1].lower()])
        yield Reading(second.start(1), second.end(1), "rank", place, "place", found.start(), of=of)


def _seat_words(sentence: Sentence, seats: frozenset[str], named: Callable[[str], str]) -> Iterator[Reading]:
    for pattern, measure, value in _SEAT_WORDS:
        for found in pattern.finditer(sentence.text, sentence.start, sentence.end):
            end = found.end()
            if not found[0].rstrip().endswith(("seat", "constituency")):
                name = next((seat for seat in seats if sentence.text.startswith(seat, end)), None)
                if not name:
                    continue
                end += len(name)
            history = pattern is _HELD and _is_history(sentence, found, end)
            if history or not _happened(sentence, found.start()):
                continue
            told = measure
            if measure == "rank" and _FROM.match(sentence.text, end, sentence.end):
                told = "gained"
            elif measure == "rank" and not found[0].startswith(("won", "win")):
                continue
            loser = _FROM.match(sentence.text, end, sentence.end) if told == "gained" else None
            against = sentence.named_at(loser.start("whom")) if loser else None
            yield _stated(found, end, told, value, found.start(), against=against)
    yield from _won_by(sentence, seats)
    for found in _LABEL.finditer(sentence.text, sentence.start, sentence.end):
        kept = found["what"].lower() == "hold"
        winner = Referent(found.start("party"), found.end("party"), Subject("party", named(found["party"])))
        lost = found["loser"] and Subject("party", named(found["loser"]))
        against = Referent(found.start("loser"), found.end("loser"), lost) if lost else None
        yield _stated(found, found.end(), "held" if kept else "gained", 1, found.start(), (winner,), against)


def _pushed(sentence: Sentence) -> Iterator[Reading]:
    """The place of whoever is pushed there: `Reform pushed the Lib Dems into fourth`."""
    for found in _PUSHED.finditer(sentence.text, sentence.start, sentence.end):
        pushed = sentence.named_at(found.end())
        into = _INTO.match(sentence.text, pushed.end, sentence.end) if pushed else None
        if pushed and into and _happened(sentence, found.start()):
            place = Decimal(_PLACES[into[1].lower()])
            yield Reading(found.start(), into.end(), "rank", place, "place", found.start(), of=(pushed,))


def _beaten(sentence: Sentence) -> Iterator[Reading]:
    """Whoever beats somebody has at least one vote more; by how many is told by a number, if at all."""
    for found in _BEAT.finditer(sentence.text, sentence.start, sentence.end):
        beaten = sentence.named_at(found.end())
        if beaten and _INTO.match(sentence.text, beaten.end, sentence.end):
            continue
        passive = re.search(r"\b(?:was|were|been|is|being)(?: \w+ly)? $", sentence.left(found.start(), 24))
        if beaten and not passive and _happened(sentence, found.start()):
            by = re.search(r"\bby (?:[a-z]+ ){0,3}[\d]", sentence.right(beaten.end, 40))
            if not by:
                yield Reading(
                    found.start(),
                    found.end(),
                    "majority",
                    Decimal(1),
                    "votes",
                    found.start(),
                    against=beaten,
                    operator="at-least",
                )


def _is_history(sentence: Sentence, found: re.Match[str], end: int) -> bool:
    """True of a seat that was held, until or ever since: that says nothing of one election."""
    return bool(_HAD_HELD.search(sentence.left(found.start(), 24)) or sentence.behind(_SINCE, end))


def _won_by(sentence: Sentence, seats: frozenset[str]) -> Iterator[Reading]:
    """The seat in the passive: `Northwick was held by Labour`."""
    for found in _WON_BY.finditer(sentence.text, sentence.start, sentence.end):
        left = sentence.left(found.start())
        winner = sentence.named_at(found.end())
        history = sentence.behind(_SINCE, winner.end) if winner else None
        of_seat = re.search(r"\b(?:seat|constituency)\b", left) or any(seat in left for seat in seats)
        if winner and of_seat and not history and _happened(sentence, found.start()):
            measure = _OF_A_SEAT.get(found["how"], "rank")
            yield _stated(found, found.end() - 1, measure, 1, found.start(), (winner,))


def _multiplied(sentence: Sentence, found: re.Match[str]) -> Iterator[Reading]:
    after, before = topic_after(sentence, found.end()), topic_before(sentence, found.start())
    topic: Topic | None = after if after and after.start - found.end() < 25 else before
    if (
        not topic
        or topic.base not in ("vote", "votes", "share", "majority")
        or not _happened(sentence, found.start())
    ):
        return
    measure = {"share": "share-change", "majority": "majority-change"}.get(topic.base, "votes-change")
    hedge = hedge_before(sentence.text, sentence.start, found.start())
    yield Reading(
        start=hedge[0] if hedge else found.start(),
        end=found.end(),
        measure=measure,  # type: ignore[arg-type]
        value=Decimal(_PERCENT[found.lastgroup or "half"]),
        unit="percent",
        verb=found.start(),
        sort="change",
        of=(topic.whose,) if topic.whose else (),
        operator=hedge[2] if hedge else "equals",
        hedge=hedge[1] if hedge else None,
    )
