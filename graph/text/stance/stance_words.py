"""The ways of saying plainly what one thinks of somebody, as patterns over text with a sign for each name.

In a sentence as the patterns see it, every name is one sign (`T` below) and `his` is a sign with `'s`.
"""

import re
from collections.abc import Mapping
from typing import Literal

from graph.text.words import ROLES, UNNAMED, UNNAMED_MANY

Stance = Literal[
    "praises", "criticises", "accuses", "congratulates", "concedes", "defends", "agrees", "endorses"
]
"""As the concept scheme of stances writes them."""

T = "[\ue001-\uf8ff]"
PEOPLE = "|".join(
    sorted(
        ({*UNNAMED, *UNNAMED_MANY} - {"mp"}) | {"team", "wife", "family", "staff", "manifesto"}, reverse=True
    )
)
# `Ms Baker's agent` and `Labour voters` are not Ms Baker and Labour.
_NOT_ANOTHER = rf"(?!'s?(?: [\w-]+)? (?:{PEOPLE})\b| (?:{PEOPLE})\b)"
_ROLE = (
    rf"(?:{'|'.join(sorted(ROLES, reverse=True))}|friend|dear|good|great|brilliant|excellent|wonderful|new)"
)
_WORK_OF = r"(?:(?:all )?the (?:hard |great |good )?(?:work|efforts) (?:of|by|done by|that) )?"
_PRESENTED = rf"(?:(?:the|his|her|their|my|our) (?:[\w-]+ ){{0,3}}?(?:{PEOPLE}), )?"
WHOM = (
    rf"{_WORK_OF}{_PRESENTED}(?:(?:my|our|your|his|her|their) )?(?:{_ROLE} ){{0,3}}(?P<t>{T}){_NOT_ANOTHER}"
)
# Their person rather than something of theirs.
_SELF = rf"{WHOM}(?!')"
_WHO = rf"(?P<t>{T})(?: MP)?"
_HAVE = r"(?:'s|'ve| has| have| had)?"
_ADVERBS = (
    r"(?: (?:really|truly|simply|just|such|so|very|completely|totally|absolutely|utterly|quite|clearly"
    r"|frankly|always|also|consistently|repeatedly|shamefully|badly|again|once|incredibly|genuinely"
    r"|deliberately|willfully)){0,3}"
)
_BE = (
    r"(?:'s| is| are| was| were| will be| will make| (?:is|are) going to (?:be|make)|'ll be"
    r"|'ve been|'s been| has been| have been| had been)"
    rf"{_ADVERBS}"
)
_ARTICLE = r"(?: (?:a|an|the|one of the)(?: most)?| such an?)?"

_FINE = (
    r"(?:incredible|fantastic|brilliant|great|excellent|wonderful|outstanding|superb|tremendous"
    r"|inspirational|inspiring|amazing|formidable|honourable|dedicated|hard-?working|principled|terrific"
    r"|first-class|thoughtful|courageous|brave|tireless|remarkable|exceptional|impressive|cracking"
    r"|marvellous|magnificent|phenomenal|conscientious|admirable|exemplary|selfless)"
)
_FINE_BEFORE_NOUN = (
    r"(?:good|fine|decent|committed|passionate|strong|clean|fair|positive|spirited|gracious|lovely|capable"
    r"|worthy|talented|effective|diligent)"
)
_PERSON_NOUN = (
    r"(?:(?:[\w-]+ )?(?:mp|man|woman|person|candidate|campaigner|councillor|leader|opponent|representative"
    r"|guy|bloke|lady|politician|ambassador|advocate|champion))"
)
_WORK_NOUN = r"(?:(?:[\w-]+ )?(?:campaign|race|fight|contest|battle|job|work|effort|speech))"
_FAULT_NOUN = (
    r"(?! (?:[\w-]+ )?(?:liar|disappointment|failure|disaster|shame|pity|mistake|example|loss|problem"
    r"|threat|danger|worry|concern|tragedy|believer|fan|supporter|risk)\b)"
)
_PRAISE = r"(?:respect|admiration|praise)"
_GREAT = (
    r"(?:huge|great|enormous|immense|tremendous|utmost|nothing but|a lot of|so much|every|massive|deep|full)"
)
_WON = r"(?:won|earned|secured|taken)"

_BAD = (
    r"(?:disgrace|failure|disaster|joke|coward|cowards|hypocrites?|incompetent|dangerous|out of touch"
    r"|out-of-touch|not fit|unfit|useless|hopeless|shameful|disgraceful|appalling|arrogant|lazy|shambles"
    r"|bully|bullies|embarrassment|laughing stock|waste of space|toxic|clueless|divisive|pathetic|all talk"
    r"|shambolic|cowardly|not up to the job|not the right (?:candidate|person|man|woman|choice)|reckless"
    r"|callous|cruel|spineless)\b"
)
_SHAME = r"(?:disgrace|disgraceful|shame|shameful|scandal|scandalous|appalling|outrageous|outrage)"
_OURS = (
    r"(?= (?:us|you|me|this|our|your|my|its|their|people|everyone|every|local|working|ordinary|families"
    r"|voters|residents|pensioners|young|(?-i:[A-Z])|the (?!polls|pollsters|pundits|noise|critics|doubters"
    r"|odds)))"
)
_FAILED = (
    r"(?:failed (?=(?:us|you|them|the|this|our|your|my|people|every|everyone|local|miserably|again|at|on"
    r"|to (?:deliver|listen|act|protect|keep|stand|support|help|tackle|fix|invest|answer|turn))\b)"
    r"|let (?:us|you|everyone|people|(?:the|this|our|your) (?:[\w-]+ ){1,6}?|[\w-]+ )(?:all )?\s?down\b"
    rf"|let down\b|(?:ignored|neglected|abandoned|wrecked|ruined|squandered|trashed|decimated){_OURS}"
    r"|turned (?:its|his|her|their|\S's) backs? on\b|sold (?:us|you|people|everyone|out)\b|lost touch\b"
    r"|made a (?:complete |total )?mess\b|mismanaged\b|(?:taken|took|takes"
    r"|take) (?:[\w']+ ){1,5}for granted\b)(?! by\b)"
)
_FAILING = (
    r"(?:failing (?=(?:us|you|the|this|our|people|everyone|local)\b)|letting (?:[\w-]+ ){1,4}?down\b"
    rf"|(?:ignoring|neglecting|abandoning|wrecking|ruining){_OURS}|taking (?:[\w']+ ){{1,5}}for granted\b)"
)
_LIED = (
    r"(?:lied\b|betrayed\b|misled\b|deceived\b|cheated\b|conned\b|smeared\b|covered up\b|(?:broke"
    r"|broken) (?:(?:his|her|its|their|\S's|every|all|a|the|one)(?: of (?:his|her|its|their"
    r"|the))? )?(?:[\w-]+ )?(?:promises?|pledges?|word)\b)(?! by\b)"
)
_LIAR = (
    r"(?:liars?|lying|dishonest|frauds?|cheats?|corrupt|crooks?|traitors?|misleading|racists?"
    r"|scaremongering)\b"
)
_BADLY = r"(?:unfairly|wrongly|unjustly|appallingly|disgracefully|shamefully|harshly|badly|terribly)"
_TREATED = r"(?:treated|attacked|smeared|blamed|accused|targeted|vilified|maligned)"
_I = r"\b(?:i|we)(?:'ll|'m|'re|'ve| will| am| are| have| must| want to| would like to| will always| can)?"
_ASK = (
    rf"(?:(?:^|\bplease,? |\blet's |\bshould |\bmust )|{_I}(?: would)? (?:urge|urging|ask|asking|encourage"
    r"|encouraging|beg|implore|want|call on|calling on) (?:[\w'’-]+ ){1,6}?to )"
)
# `Vote Labour and you get chaos` asks for no vote.
_NO_THREAT = r"(?!,? and (?:you|we|they|it)\b)"

_RANG = r"\b(?:i|we)(?:'ve| have)? (?:rang|rung|called|phoned|telephoned|spoke to|spoken to)"

_SAID: Mapping[Stance, tuple[str, ...]] = {
    "praises": (
        rf"{_WHO}{_BE}{_ARTICLE} {_FINE}\b{_FAULT_NOUN}",
        rf"{_WHO}{_BE}{_ARTICLE} (?:[\w-]+,? (?:and )?)?{_FINE_BEFORE_NOUN} {_PERSON_NOUN}\b",
        rf"{_WHO}{_BE}(?: an?)? (?:inspiration|asset|real gem|hero|giant|legend|credit to"
        rf"|breath of fresh air)\b",
        rf"{_WHO}{_HAVE}(?: also| always)? (?:run|ran|fought|done|did|put up|given"
        rf"|gave){_ADVERBS} an? (?:[\w-]+ )?(?:{_FINE}|{_FINE_BEFORE_NOUN}) {_WORK_NOUN}\b",
        rf"{_WHO}{_HAVE}(?: also| always)? (?:worked|works|campaigned|fought){_ADVERBS} (?:hard"
        rf"|tirelessly)\b",
        rf"{_WHO}(?: fully| richly| really)? deserves? (?:[\w-]+ ){{0,2}}(?:credit|praise|thanks"
        rf"|recognition|respect)\b",
        rf"(?P<t>{T}){_NOT_ANOTHER}'s (?:[\w-]+ ){{1,6}}?(?:is|was|were|has been"
        rf"|have been){_ADVERBS} {_FINE}\b{_FAULT_NOUN}",
        rf"\b(?:{_GREAT}) (?:[\w-]+ )?{_PRAISE} for {WHOM}",
        rf"{_I}{_ADVERBS} (?:respect|admire|applaud|salute|commend) {WHOM}",
        rf"\b(?:hats off|all credit|full credit|huge credit|great credit|credit(?: must go"
        rf"| goes)?) to {WHOM}",
        rf"\b(?:pay(?:ing)?|paid) (?:[\w-]+ )?tribute to {WHOM}",
        rf"\bproud of {WHOM}",
    ),
    "congratulates": (
        rf"\b(?:congratulations|congrats)(?: must go| go)?(?: to|,)? {WHOM}",
        rf"\bcongratulat(?:e|ing) {WHOM}",
        rf"\bwell done(?: to|,)? {WHOM}",
        rf"\bto {WHOM}[^.;]{{0,40}}, (?:i|we) (?:say|offer|send) (?:my "
        rf"|our )?(?:[\w-]+ )?(?:congratulations|well done)\b",
        rf"{_RANG} {WHOM}[^.;]{{0,40}} to congratulate\b",
    ),
    "concedes": (
        rf"{_I} (?:concede|conceded|admit|accept)(?: defeat)? to {_SELF}",
        rf"{_RANG} {WHOM}[^.;]{{0,40}} to concede\b",
        rf"\b(?:i|we)(?:'ve| have)?(?: [\w-]+)? lost (?:out )?to {_SELF}",
        rf"\b(?:i|we)(?: were| was|'ve been| have been)(?: [\w-]+)? (?:beaten|defeated) by {_SELF}",
        rf"{_WHO}{_HAVE} (?:beat|beaten) (?:me|us)\b",
        rf"{_WHO}{_HAVE} {_WON}\b[^.]*\bi (?:concede|congratulate|accept)",
    ),
    "criticises": (
        rf"{_WHO}{_HAVE}{_ADVERBS} {_FAILED}",
        rf"{_WHO}{_BE}{_ARTICLE}{_ADVERBS} (?:(?:national|local|complete|total|utter|absolute) )?{_BAD}",
        rf"(?P<t>{T}){_NOT_ANOTHER}'s (?:[\w-]+ ){{1,4}}?(?:is|was|were|are|has been"
        rf"|have been)(?: an?)?{_ADVERBS} {_BAD}",
        r"\b(?:ashamed of|no confidence in|let down by|disappointed (?:in|with|by)|sick of|fed up (?:of|with)"
        rf"|(?:failed|abandoned|ignored|forgotten) by|(?:appalled|disgusted) (?:by|with)|shame on) {WHOM}",
        rf"{_WHO}(?: simply| just)? (?:don't|doesn't|do not|does not|couldn't) care\b",
        rf"{_WHO} (?:should|must|ought to|needs? to) (?:be ashamed|resign|apologise|quit|stand down"
        rf"|step down|come clean)\b",
        rf"{_WHO}{_HAVE} (?:did|done) nothing (?:for|about|to)\b",
        rf"{_WHO}{_BE} {_FAILING}",
        rf"{_WHO}{_BE} to blame\b",
        rf"{_WHO}{_HAVE} (?:run|ran|fought) an? (?:[\w-]+ )?(?:negative|dirty|nasty|dishonest|divisive"
        rf"|shameful|disgraceful|poisonous|toxic|hateful) campaign\b",
        rf"\b{_SHAME} (?:that|what|how|the way) {_WHO} (?:has|have|did|treats?|treated)\b",
        rf"\b(?:what|the way) {_WHO}{_HAVE} (?:done|did|said|treated|behaved)\b[^.,;]{{0,60}} (?:is"
        rf"|was) (?:an? )?(?:(?:absolute|complete|utter) )?{_SHAME}\b",
        rf"\b(?:i|we) blame {_SELF}",
    ),
    "accuses": (
        rf"{_WHO}{_HAVE}{_ADVERBS} {_LIED}",
        rf"{_WHO}{_BE}{_ARTICLE}{_ADVERBS} {_LIAR}",
        rf"\b(?:betrayed|lied to|conned|misled|deceived|cheated) by {WHOM}",
        rf"{_I} accuse {_SELF}",
        rf"{_WHO}{_HAVE} (?:told|been telling|spread|been spreading) (?:[\w-]+ ){{0,3}}lies\b",
        rf"{_WHO}{_BE} (?:betraying|deceiving|conning|smearing|peddling lies|spreading lies)\b",
        rf"(?P<t>{T})'s (?:[\w-]+ )?(?:lies|betrayal|broken promises|dishonesty|deceit)\b",
    ),
    "defends": (
        rf"{_I} (?:stand|stood|standing) (?:by|with|up for|behind) {WHOM}",
        rf"{_I} defend {WHOM}",
        rf"{_WHO}{_BE}(?: being)? (?:{_BADLY} {_TREATED}|{_TREATED} {_BADLY})\b",
        rf"{_WHO}{_HAVE} (?:did|done) nothing wrong\b",
        rf"\b(?:attacks?|criticism|smears?|abuse) (?:on|of|against|aimed at) {WHOM} (?:is|are|was|were"
        rf"|has been|have been){_ADVERBS} (?:unfair|disgraceful|wrong|unjust|outrageous|ridiculous"
        rf"|baseless|unfounded)\b",
    ),
    "agrees": (
        rf"{_I}{_ADVERBS}(?: entirely| fully| wholeheartedly)? agree with {_SELF}",
        rf"{_WHO}{_BE}(?: entirely)? right(?: to\b(?! be\b)| about\b| that\b| when\b| on (?:this|that)\b"
        rf"|[.,!]|$)",
        rf"{_I} share {WHOM}'s (?:view|views|concern|concerns|opinion)\b",
    ),
    "endorses": (
        rf"{_ASK}(?:vote for|vote|back|support|elect|choose|get behind) {_SELF}{_NO_THREAT}",
        rf"\b(?:lend|give) (?:[\w-]+ )?votes? to {_SELF}",
        rf"{_I}(?: be)? (?:vot(?:e|ing) for|vot(?:e|ing)|backing|supporting|endors(?:e|ing)|back"
        rf"|support) {_SELF}",
        rf"{_I} (?:proud|happy|delighted|pleased) to (?:back|support|endorse) {_SELF}",
        rf"{_WHO}{_HAVE} (?:got )?my (?:vote|full support|full backing)\b",
    ),
}

SAID: Mapping[Stance, tuple[re.Pattern[str], ...]] = {
    stance: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for stance, patterns in _SAID.items()
}
"""What the words quoted say of `t`."""

_READY = (
    r"(?:(?:was|were) (?:also )?(?:quick|keen|happy|first|among the first|at pains|forced|gracious enough)"
    r"|took (?:the |a )?(?:time|opportunity|moment)|rang|called|phoned|went on) to "
)
_BASE: Mapping[Stance, str] = {
    "praises": "praise|hail|salute|commend|applaud|pay tribute to",
    "congratulates": "congratulate",
    "criticises": "criticise|attack|condemn|denounce",
    "accuses": "accuse",
    "concedes": "concede(?: defeat)? to|admit defeat to",
    "defends": "defend",
    "agrees": "agree with",
    "endorses": "endorse|back",
}
_ACTS: Mapping[Stance, str] = {
    "praises": r"prais(?:es|ed|ing)|hail(?:s|ed|ing)|laud(?:s|ed|ing)|salut(?:es|ed|ing)|commend(?:s|ed|ing)"
    r"|applaud(?:s|ed|ing)|pa(?:ys|id|ying) (?:[\w-]+ )?tribute to|heap(?:s|ed|ing) praise on"
    r"|was full of praise for|s(?:ang|inging) the praises of",
    "congratulates": r"congratulat(?:es|ed|ing)|offer(?:s|ed|ing) (?:his|her|their) congratulations to",
    "criticises": r"criticis(?:es|ed|ing)|slamm?(?:s|ed|ing)|blast(?:s|ed|ing)|condemn(?:s|ed|ing)"
    r"|attack(?:s|ed|ing)|hit(?:s|ting)? (?:out|back) at|lash(?:es|ed|ing) out at|took aim at"
    r"|taking aim at|tak(?:es|ing) aim at|rebuk(?:es|ed|ing)|denounc(?:es|ed|ing)|lambast(?:s|es|ed|ing)"
    r"|savag(?:es|ed|ing)|(?:took|tak(?:es|ing)) a swipe at|rounded on|rounding on|tore into|tearing into"
    r"|laid into|laying into|berat(?:es|ed|ing)|chastis(?:es|ed|ing)|slat(?:es|ed|ing)"
    r"|was scathing (?:about|of)|brand(?:s|ed|ing)",
    "accuses": r"accus(?:es|ed|ing)",
    "concedes": r"conced(?:es|ed|ing)(?: defeat)? to|admitt?(?:s|ed|ing) defeat to",
    "defends": r"defend(?:s|ed|ing)|(?:leapt|came|leaping|coming) to the defence of|st(?:ood|anding) up for"
    r"|st(?:ood|anding) by",
    "agrees": r"agree(?:s|d|ing)(?: [\w-]+)? with|echo(?:es|ed|ing)",
    "endorses": r"endors(?:es|ed|ing)|(?:urg(?:es|ed|ing)|ask(?:s|ed|ing)|call(?:s|ed"
    r"|ing) on) (?:[\w'’-]+ ){1,6}?to (?:vote for|vote|back|support)|threw (?:his|her|its|their) (?:weight"
    r"|support) behind|g(?:ave|iving) (?:his|her|its|their) backing to|back(?:s|ed|ing)",
}
# Backing somebody's plan is no call to vote for them.
_OF_THEIRS: Mapping[Stance, str] = {
    "concedes": "(?!')",
    "endorses": "(?!')",
    "accuses": "(?!')",
    "agrees": "(?!')",
}

ACTS: Mapping[Stance, re.Pattern[str]] = {
    stance: re.compile(
        rf"\b(?P<verb>{verbs}|{_READY}(?:{_BASE[stance]})) {WHOM}{_OF_THEIRS.get(stance, '')}", re.IGNORECASE
    )
    for stance, verbs in _ACTS.items()
}
"""What the sentence beside the quotation says that the speaker does to `t`."""

_LABELS: Mapping[Stance, str] = {
    "praises": r"(?:warm|kind|generous|glowing|appreciative) words|(?:high |special |warm |plenty of "
    r"|fulsome )?praise",
    "congratulates": r"congratulatory words|congratulations|a message of congratulations?",
    "criticises": r"(?:harsh|scathing|stern|strong|angry) words|(?:sharp |fierce |strong )?criticism",
}

_GIVEN = (
    r"\b(?:there (?:was|were|is|are|came)|had|has|reserved|offered|sent)(?: also| only| some| his| her"
    r"| their| nothing but){0,2}"
)
LABELS: Mapping[Stance, re.Pattern[str]] = {
    stance: re.compile(rf"{_GIVEN} (?:{words})(?:, (?:too|also),)? for {WHOM}.*:\s*$", re.IGNORECASE)
    for stance, words in _LABELS.items()
}
"""What the sentence beside the quotation calls the words that it introduces."""
