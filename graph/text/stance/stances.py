"""The stance that plain words take towards somebody; none where they deny, ask, suppose, report or mock."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from graph.text.layout import MASK
from graph.text.stance.stance_words import ACTS, LABELS, PEOPLE, SAID, Stance, T

SPEAKER = "\ue000"
"""The sign of the speaker; every other sign is somebody spoken of."""

_GOOD = frozenset({"praises", "congratulates", "defends", "agrees", "endorses"})
_BAD = frozenset({"criticises", "accuses"})
# Where several fit, the one that tells most; conceding is an act, which praise goes along with.
_TELLING: tuple[Stance, ...] = (
    "concedes",
    "congratulates",
    "endorses",
    "accuses",
    "agrees",
    "defends",
    "praises",
    "criticises",
)

_ANYBODY = re.compile(T)
_DENIES = re.compile(
    r"\b(?:not|no|never|nor|neither|nobody|nothing|none|hardly|barely|scarcely|without|cannot|\w+n't"
    r"|far from|anything but|rather than|instead of|stop|refus\w*|den(?:y|ies|ied))\b",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(
    r"\b(?:if|unless|whether|would|could|might|may|perhaps|maybe|imagine|suppose\w*|as though|feels? like"
    r"|felt like|seems?|hopes?|used to|once|until|pretend\w*|what|how|why|idea|notion|suggestion|myth"
    r"|nonsense|rubbish)\b|\?",
    re.IGNORECASE,
)
# What one wishes or thinks oneself is as good as said.
_ONESELF = re.compile(
    r"\b(?:i|we)(?:(?:'d| would)(?: just| also)? (?:like|love|want|urge|ask|say)|(?:'ll| must| do| still"
    r"| just| also| always| have to| \w+ly)* (?:think|believe|feel|say|reckon))\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:say|says|said|saying|claim\w*|think|thinks|thought|feels?|felt|believe[sd]?|tells?|told"
    r"|alleg\w+|call(?:s|ed|ing)? (?!on\b)|reckons?|according to|accused)\b",
    re.IGNORECASE,
)
_MOCKS = re.compile(
    r"\b(?:so-called|supposed(?:ly)?|apparently|allegedly|oh yes|oh yeah|yeah right|of course|surely"
    r"|sarcas\w+|joke[ds]?|joking|self-styled)\b|[“”\"‘]|(?<![\w\ue000-\uf8ff])'",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"(?<=[\w\ue001-\uf8ff])[,;]? (?:but|although|though|whereas|yet|however|except|even though)\b",
    re.IGNORECASE,
)
_ANOTHER_CLAUSE = re.compile(r",? and (?:i|we|nobody|no one|that|it|this|you)\b", re.IGNORECASE)
_BLOCKERS = (_SUPPOSES, _REPORTS, _MOCKS)
# What one does by saying it is done whatever went before: `I like him, but I'm voting for her`.
_ACTS_OF_SPEECH = frozenset({"concedes", "congratulates", "endorses"})
_JOINED_AFTER = re.compile(rf"(?:,? and |, | & )(?:the )?({T})(?!'s)")
_JOINED_BEFORE = re.compile(rf"({T})(?:,? and |, | & )(?:the )?$")

_NO_ACT = re.compile(
    r"\b(?:not|\w+n't|never|refus\w*|declin\w*|den(?:y|ies|ied)|without|if|whether|after|before|having"
    r"|since|despite|had|previously|formerly|in \d{4}|last (?:week|month|year)|who|which|that"
    r"|stopp\w* short|fail\w*|threaten\w*|avoid\w*|although|while|when|because)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"(?:{SPEAKER}(?: MP)?|\b(?:he|she|they|it))(?:, [^,;]*,)?"
    r"(?: (?:has|had|have|also|then|later|today|yesterday|last night|again|meanwhile|immediately|once"
    r"|\w+ly))* $",
    re.IGNORECASE,
)
_SAME_SUBJECT = re.compile(
    rf"(?:{SPEAKER}|\b(?:he|she|they|it)\b)[^;]*(?:,|\band(?: also| then)?) $", re.IGNORECASE
)
_OPENING = re.compile(r"(?:(?:and|but|meanwhile|however|earlier|later|also|then)\b,? ?)?", re.IGNORECASE)
_SOMEBODY_UNNAMED = re.compile(r"(?:an?|one|the|another) (?:[\w'-]+ ){1,5}", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be|gets?|got)(?: \w+)? $", re.IGNORECASE)
# Between the act and the words quoted stand a verb of speech or few words, none of which give those words to
# somebody else: `attacked her for saying “…”`, `attacked her call for “…”`.
_LEADS_ON = re.compile(
    r"(?:.*(?::|(?<!\bfor )\b(?:saying|stating|calling|telling|adding|writing|tweeting|said|says|told"
    r"|wrote|tweeted|added)\b[^,;]{0,60}?,?)"
    rf"|(?!')(?!.*{T})(?!.*\b(?:but|over|that|for (?:\w+ly )?(?:saying|suggesting|claiming|calling"
    rf"|describing|telling"
    r"|using|writing))\b)[^;]{0,60})\s*",
    re.IGNORECASE,
)
# `A Tory spokesman` and `Ms Baker of Labour` name nobody but who speaks.
_PARTY_OF = re.compile(rf"{T} (?=(?:{PEOPLE})\b)", re.IGNORECASE)
_DESCRIBES_SPEAKER = re.compile(rf"(?<={SPEAKER})(?: of {T}|, (?:of |for )?{T}[^,{SPEAKER}]*,| \({T}\))")
_AND = re.compile("[^;,\ue000-\uf8ff]{0,60}(?:,? and(?: also| then)?|,) ")
_NO_LABEL = re.compile(r"\b(?:no|little|scant|not|less)\b", re.IGNORECASE)

Stances = Mapping[str, frozenset[Stance]]


def settled(stances: Collection[Stance]) -> Stance | None:
    """The one stance that tells most; None where there is none, or good and bad are mixed."""
    if not _GOOD.isdisjoint(stances) and not _BAD.isdisjoint(stances):
        return None
    return next((one for one in _TELLING if one in stances), None)


def stances_said(sentence: str) -> Stances:
    """By sign, all stances that a sentence of the quotation plainly takes."""
    found: defaultdict[str, set[Stance]] = defaultdict(set)
    if not _ANYBODY.search(sentence):
        return {}
    for stance, patterns in SAID.items():
        for pattern in patterns:
            for match in pattern.finditer(sentence):
                if _is_plain(sentence, match, stance):
                    for sign in _signs(sentence, match):
                        found[sign].add(stance)
    return {sign: frozenset(taken) for sign, taken in found.items()}


def _is_plain(sentence: str, match: re.Match[str], stance: Stance) -> bool:
    """True where nothing around the words denies, supposes, reports, mocks or turns from them."""
    before, after = (_ONESELF.sub("", part) for part in (sentence[: match.start()], sentence[match.end() :]))
    if _DENIES.search(before) or _DENIES.search(_ANOTHER_CLAUSE.split(after, maxsplit=1)[0]):
        return False
    turned = _TURNS.search(after if stance in _ACTS_OF_SPEECH else before + match["t"] + after)
    return not (turned or any(blocker.search(before + match["t"] + after) for blocker in _BLOCKERS))


def _signs(sentence: str, match: re.Match[str]) -> Iterable[str]:
    """The sign matched, and those that `and` joins to it."""
    yield match["t"]
    end = match.end("t")
    while joined := _JOINED_AFTER.match(sentence, end):
        if match.end("t") != match.end() and match.start("t") == match.start():
            break
        yield joined[1]
        end = joined.end()
    if match.start("t") == match.start() and (before := _JOINED_BEFORE.search(sentence, 0, match.start())):
        yield before[1]


def stances_led(lead: str) -> dict[str, Stance]:
    """By sign, what the speaker does in the words before the quotation: `praised Mr Clark, saying`.

    The act nearest to the quotation counts, and only where the words quoted are plainly part of it.
    """
    acts = _acts(lead)
    nearest = max((match.end() for match, _ in acts), default=0)
    return {m["t"]: stance for m, stance in acts if m.end() == nearest and _LEADS_ON.fullmatch(lead, m.end())}


def stances_followed(tail: str) -> dict[str, Stance]:
    """By sign, what the speaker does in the words behind the quotation: `he said, praising Mr Clark`."""
    return {match["t"]: stance for match, stance in _acts(tail)[:1]}


def is_denial(words: str, stance: Stance) -> bool:
    """True of words quoted that undo what the sentence says of them: `agreed “on almost nothing”`."""
    return stance in _GOOD and words[:1].islower() and _DENIES.search(words) is not None


def stances_before(prior: str) -> dict[str, Stance]:
    """By sign, what the speaker does in the sentence before the one that introduces the quotation."""
    return {
        match["t"]: stance
        for match, stance in _acts(prior)[-1:]
        if MASK not in prior and prior[match.end()] != "'"
    }


def _acts(beside: str) -> list[tuple[re.Match[str], Stance]]:
    """What the speaker does in the words beside the quotation, in order."""
    if not _ANYBODY.search(beside):
        return []
    found = [(match, stance) for stance, pattern in ACTS.items() for match in pattern.finditer(beside)]
    acts: list[tuple[re.Match[str], Stance]] = []
    for match, stance in sorted(found, key=lambda act: act[0].start()):
        goes_on = acts and _AND.fullmatch(beside, acts[-1][0].end(), match.start())
        if goes_on or _is_speakers(beside[: match.start()], match["verb"]):
            acts.append((match, stance))
    return acts


def _is_speakers(before: str, verb: str) -> bool:
    """True where the speaker is plainly who does what the verb says."""
    if _NO_ACT.search(before) or _PASSIVE.search(before):
        return False
    before = _DESCRIBES_SPEAKER.sub("", _PARTY_OF.sub("", before))
    doing = verb.split(" ", 1)[0].endswith("ing")
    others = re.findall(T, before)
    nearest = max((before.rfind(sign) for sign in others), default=-1)
    if nearest > before.rfind(SPEAKER):
        return False
    if doing:
        return _OPENING.fullmatch(before) is not None or before.endswith((", ", " and "))
    own = _SUBJECT.search(before) or _SAME_SUBJECT.search(before)
    return own is not None or _SOMEBODY_UNNAMED.fullmatch(before) is not None


def stances_labelled(beside: str) -> dict[str, Stance]:
    """By sign, what the sentence calls the words that it introduces: `There was praise for Mr Clark`."""
    return {
        match["t"]: stance
        for stance, pattern in LABELS.items()
        if (match := pattern.search(beside)) and not _NO_LABEL.search(beside[: match.start()])
    }
