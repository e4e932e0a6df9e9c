"""The words that report, without quoting, what somebody says or thinks, and those that they stand among."""

from itertools import chain

from graph.text.words import forms as regular
from graph.text.words import words

_IRREGULAR = {
    "say": ("say", "says", "said", "saying"),
    "tell": ("tell", "tells", "told", "telling"),
    "think": ("think", "thinks", "thought", "thinking"),
    "write": ("write", "writes", "wrote", "writing"),
    "speak": ("speak", "speaks", "spoke", "speaking"),
    "find": ("find", "finds", "found", "finding"),
    "show": ("show", "shows", "showed", "showing"),
    "feel": ("feel", "feels", "felt", "feeling"),
    "swear": ("swear", "swears", "swore", "swearing"),
    "hit": ("hit", "hits", "hit", "hitting"),
    "admit": ("admit", "admits", "admitted", "admitting"),
    "slam": ("slam", "slams", "slammed", "slamming"),
    "beg": ("beg", "begs", "begged", "begging"),
    "label": ("label", "labels", "labelled", "labelling"),
    "brag": ("brag", "brags", "bragged", "bragging"),
    "quip": ("quip", "quips", "quipped", "quipping"),
    "refer": ("refer", "refers", "referred", "referring"),
    "forecast": ("forecast", "forecasts", "forecast", "forecasting"),
    "agree": ("agree", "agrees", "agreed", "agreeing"),
    "prefer": ("prefer", "prefers", "preferred", "preferring"),
    "signal": ("signal", "signals", "signalled", "signalling"),
}


def forms(verb: str) -> tuple[str, str, str, str]:
    """The base, third person, past and participle in `-ing` of a verb."""
    return _IRREGULAR.get(verb) or regular(verb)


def _forms(listed: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(forms, listed.split())))


_NOUNS = words("""
state report point claim question remark call attack vow pledge hope fear tweet charge promise challenge
demand doubt joke boast hint note estimate praise guess show find label brand forecast signal object echo
highlight outline voice reference detail champion comment
""")
NOUNS = frozenset(chain.from_iterable(forms(verb)[:2] for verb in _NOUNS))
"""Forms that are as often nouns."""

PRIVATE = _forms("think believe hope fear feel want worry doubt wonder agree support oppose know")
"""Verbs of what goes on in somebody's mind."""

ATTITUDES = words("""
confident adamant convinced hopeful optimistic worried concerned certain sure proud disappointed delighted
pleased afraid insistent sceptical
""")
"""Adjectives before `that` and what somebody thinks."""

CLAUSAL = _forms("""
say claim argue announce suggest insist believe think acknowledge admit concede note predict declare reveal
indicate confirm allege assert add explain complain boast hint stress emphasise emphasize reiterate repeat
propose hope fear recall conclude estimate show find report observe maintain contend counter tweet joke
lament worry wonder doubt deny agree speculate warn recognise recognize learn imply disclose proclaim
testify caution reckon guess suspect recommend demand promise vow swear fret confess ask describe signal
reply respond brag object muse forecast clarify underline underscore quip
""")
"""Verbs before what is said, with `that` or without."""

BARE = _forms("argue insist believe think claim allege assert admit hope warn vow predict")
"""Verbs before what is said that may have no auxiliary in it: `insists Labour needs him`."""

CONJOINED = CLAUSAL | ATTITUDES | _forms("write state remark charge feel pledge know")
"""All that `that` and what is said may follow."""

TOLD = _forms("tell remind warn assure inform ask")
"""Verbs before whoever is told it."""

ASKED = _forms("urge ask tell encourage beg implore challenge")
"""Verbs before whoever is to do something."""

INFINITIVE = _forms("vow promise pledge threaten refuse decline agree offer hope swear want")
"""Verbs before what somebody means to do."""

NOMINAL = _forms("""
criticise criticize praise condemn denounce defend reject dismiss endorse attack blast slam blame cite mock
describe call mention question announce propose suggest acknowledge deny predict discuss applaud hail decry
tout promise demand recommend say fear admit thank congratulate accuse compare assail lament regret explain
recall express estimate confirm reiterate emphasise emphasize stress note show oppose prefer outline echo
portray highlight underline underscore champion voice reference detail articulate advocate
ridicule deride rebuke commend disavow deplore
bemoan repudiate renounce lambast label brand liken
""")
"""Verbs before what or whom they speak of."""

POINTED = frozenset(forms("point"))
"""Verbs before `out` and what is said."""

PREPOSITIONAL: dict[str, frozenset[str]] = {
    **dict.fromkeys(forms("call"), words("for on")),
    **dict.fromkeys(forms("warn"), words("of against about")),
    **dict.fromkeys(forms("complain"), words("of about")),
    **dict.fromkeys(_forms("point refer allude object"), words("to")),
    **dict.fromkeys(forms("hint"), words("at")),
    **dict.fromkeys(_forms("talk boast joke brag"), words("about of")),
    **dict.fromkeys(forms("speak"), frozenset({"about", "of", "out against"})),
    **dict.fromkeys(_forms("hit lash"), frozenset({"out at"})),
    **dict.fromkeys(_forms("comment insist"), words("on")),
    **dict.fromkeys(forms("agree"), words("with")),
    **dict.fromkeys(forms("rail"), words("against")),
    **dict.fromkeys(_forms("apologise apologize push hope"), words("for")),
    **dict.fromkeys(forms("argue"), words("for against")),
    **dict.fromkeys(_forms("worry wonder think ask"), words("about")),
}
"""Prepositions that these verbs take before what they speak of."""

REPORTING = CONJOINED.union(TOLD, ASKED, INFINITIVE, NOMINAL, PREPOSITIONAL)
"""Every form of every verb that reports."""

PAST = words("hit said told wrote thought spoke found felt swore forecast knew")
"""Forms of the past that do not end in `-ed`."""

HAVE = words("has have had having 've ’ve")
BE = words("is are was were am been be being 's ’s 're ’re 'm ’m")
MODAL = words("""
would could should may might can must will shall did does do to not never cannot didn't didn’t don't don’t
doesn't doesn’t won't won’t wouldn't wouldn’t couldn't couldn’t hasn't hasn’t haven't haven’t hadn't hadn’t
can't can’t isn't isn’t wasn't wasn’t aren't aren’t 'd ’d 'll ’ll
""")
"""Words that leave it open, or deny, that the verb behind them is done."""

ADVERBS = words("""
also then later now earlier recently yesterday today tonight meanwhile once again just even still long since
only always often both all already first too himself herself instead however monday tuesday wednesday
thursday friday saturday sunday
""")
DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
OCCASIONS = words("""
rally interview speech debate statement letter email tweet conference leaflet event hustings meeting article
post video ad appearance count
""")
"""Nouns for where or when something is said."""

PREPOSITIONS = words("""
in on at during to after before via through from by with for of about as and or but when while because if
than over under against into out up down off since until ago so nor yet between among amid following despite
without aboard onstage inside outside behind
""")
ARTICLES = words("the a an his her their its our my your")
DETERMINERS = ARTICLES | words("""
this that these those some many several most no any every each all
both one two three four five six few more other another
""")
QUESTIONS = words("if whether how what why")
SUBORDINATE = words(
    "as when while whilst although though after before since if because where unless once until"
)
OPENERS = SUBORDINATE | words("and but so whether how why then what whom than that")
"""Words after which a clause begins."""
