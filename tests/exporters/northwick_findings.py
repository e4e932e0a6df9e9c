"""An invented article about an invented seat, with findings made by hand that show every sort of mark."""

from datetime import date
from decimal import Decimal
from typing import Any, Literal

from graph.claims import Article
from graph.findings import (
    About,
    AboutContest,
    CheckedFigure,
    Findings,
    Outcome,
    Row,
    SaidWords,
    Speaker,
    Verdict,
)
from graph.ns import ID
from graph.terms import Iri

TEXT = """\
Northwick stayed Labour last night, but only just.

Tom Baker speaks to supporters at the Corn Exchange. Picture: Jo Marsh

Mr Baker won 20,117 votes, nearly 1,300 more than his Conservative rival Joe Earl, who took 18,842. \
Turnout was 68.9 per cent. Ann Able of the Green Party won 2,229 votes – down 2,814 from her 5,043 in 2015.

Ms Able said: “We lost 2,815 votes, and I know why. People were afraid of a hard Brexit. \
They voted tactically.

“But the councils are up next May, and we will be knocking on every door in this town.”

Mr Baker told the crowd that he was proud of the campaign. He added that his opponents had \
“fought fairly and listened well”. His majority was cut to 1,275.

There were warm words too: “Tom has worked tirelessly for Northwick, and nobody should forget that.”

A Conservative source claimed that the party’s 40.1 per cent was more than its 31.2 in 1987.

“It was raining,” shrugged one voter. Cara Dunn came fourth for the Liberal Democrats there, up 3.2.
"""
Tier = Literal["named", "continued", "pronoun", "inferred", "unknown"]
CONTEST = Iri(f"{ID}contest/ge-2017-06-08/E14000999")
EARLIER = Iri(f"{ID}contest/ge-2015-05-07/E14000999")


def candidacy(name: str) -> Iri:
    return Iri(f"{ID}candidacy/ge-2017-06-08/E14000999/{name}")


def candidate(called: str, name: str, key: str) -> Speaker:
    start = TEXT.index(called)
    person = Iri(f"{ID}person/dc/{key}")
    return Speaker("candidate", name, person, start, start + len(called), called, candidacy(key))


def said(exact: str, speaker: Speaker, tier: Tier, rule: str, **more: object) -> SaidWords:
    start = TEXT.index(exact)
    fields: dict[str, Any] = {"kind": "direct", "cue": "said", "group": start, "continues": None, **more}
    return SaidWords(start, start + len(exact), exact, speaker=speaker, tier=tier, rule=rule, **fields)


def figure(
    exact: str, measure: str, name: str, value: str, unit: str | None, judged: Verdict, **more: object
) -> CheckedFigure:
    start = TEXT.index(exact)
    fields: dict[str, Any] = {
        "subject": None,
        "contest": CONTEST,
        "baseline": None,
        "baseline_kind": None,
        "operator": "equals",
        "in_quotation": None,
        **more,
    }
    return CheckedFigure(
        start,
        start + len(exact),
        exact,
        measure,
        name,
        value=Decimal(value),
        unit=unit,
        verdict=judged,
        **fields,
    )


def verdict(outcome: Outcome, official: str | None, arithmetic: str, *lines: int, sure: str = "1") -> Verdict:
    rows = tuple(Row("northwick-2017.csv", line) for line in lines)
    used = (Iri(f"{ID}link/1a2b3c4d5e6f7a8b"),) if sure != "1" else ()
    worth = Decimal(official) if official else None
    return Verdict(outcome, worth, arithmetic, rows, used, Decimal(sure))


BAKER = candidate("Mr Baker", "Tom Baker", "baker")
ABLE = candidate("Ms Able", "Ann Able", "able")
PAIR = {"baseline": EARLIER, "baseline_kind": "same-person", "subject": candidacy("able")}
FIRST = TEXT.index("We lost")
QUOTATIONS = (
    said(
        "We lost 2,815 votes, and I know why. People were afraid of a hard Brexit. They voted tactically.",
        ABLE,
        "named",
        "lead",
    ),
    said(
        "But the councils are up next May, and we will be knocking on every door in this town.",
        ABLE,
        "continued",
        "paragraph",
        cue=None,
        group=FIRST,
        continues=FIRST,
    ),
    said("that he was proud of the campaign", BAKER, "named", "that", kind="indirect", cue="told"),
    said(
        "fought fairly and listened well",
        candidate("He", "Tom Baker", "baker"),
        "pronoun",
        "within",
        kind="mixed",
        cue="added",
        about=(About("his opponents", None, "praises", Decimal("0.8")),),
    ),
    said(
        "Tom has worked tirelessly for Northwick, and nobody should forget that.",
        Speaker("candidate", "Joe Earl", Iri(f"{ID}person/dc/earl")),
        "inferred",
        "also",
        cue=None,
        about=(
            About("Tom Baker", BAKER.iri, "praises", Decimal("0.95")),
            About("Northwick", CONTEST, None, Decimal("0.7")),
        ),
    ),
    said(
        "that the party’s 40.1 per cent was more than its 31.2 in 1987",
        Speaker(
            "group",
            "A Conservative source",
            None,
            TEXT.index("A Conservative source"),
            TEXT.index("A Conservative source") + 21,
            party=Iri(f"{ID}party/conservative"),
        ),
        "unknown",
        "unnamed-source",
        kind="indirect",
        cue="claimed",
    ),
    said("It was raining,", Speaker("unknown"), "unknown", "unclear-subject", cue="shrugged"),
)
FIGURES = (
    figure(
        "20,117 votes",
        "votes",
        "Tom Baker",
        "20117",
        "votes",
        verdict("supported", "20117", "20,117 is stated, 20,117 is official", 4),
    ),
    figure(
        "nearly 1,300 more",
        "majority",
        "Tom Baker",
        "1300",
        "votes",
        verdict("approximate", "1275", "20,117 − 18,842 = 1,275; “nearly 1,300” allows 1,235 to 1,300", 4, 5),
        operator="about",
    ),
    figure(
        "18,842",
        "votes",
        "Joe Earl",
        "18842",
        "votes",
        verdict("supported", "18842", "18,842 is stated, 18,842 is official", 5),
    ),
    figure(
        "68.9 per cent",
        "turnout",
        "Northwick",
        "68.9",
        "percent",
        verdict(
            "ambiguous",
            "68.72",
            "valid votes: 50,021 ÷ 72,790 = 68.72 per cent; all papers: 50,153 ÷ 72,790 = 68.90 per cent",
            2,
        ),
    ),
    figure(
        "2,229 votes",
        "votes",
        "Ann Able",
        "2229",
        "votes",
        verdict("supported", "2229", "2,229 is stated, 2,229 is official", 6),
    ),
    figure(
        "down 2,814",
        "votes-change",
        "Ann Able",
        "-2814",
        "votes",
        verdict("supported", "-2814", "2,229 − 5,043 = −2,814", 6, 17, sure="0.97"),
        **PAIR,
    ),
    figure(
        "5,043",
        "votes",
        "Ann Able",
        "5043",
        "votes",
        verdict("supported", "5043", "5,043 is stated, 5,043 is official", 17, sure="0.97"),
        contest=EARLIER,
    ),
    figure(
        "2,815 votes",
        "votes-change",
        "Ann Able",
        "-2815",
        "votes",
        verdict("contradicted", "-2814", "2,229 − 5,043 = −2,814, not −2,815", 6, 17, sure="0.97"),
        in_quotation=FIRST,
        **PAIR,
    ),
    figure(
        "cut to 1,275",
        "majority",
        "Tom Baker",
        "1275",
        "votes",
        verdict("supported", "1275", "20,117 − 18,842 = 1,275", 4, 5),
    ),
    figure(
        "cut to 1,275",
        "majority-change",
        "Tom Baker",
        "-1275",
        "votes",
        verdict("contradicted", "-4016", "1,275 − 5,291 = −4,016, not −1,275", 4, 5, 15),
        baseline=EARLIER,
        baseline_kind="previous-poll",
    ),
    figure(
        "40.1 per cent",
        "share",
        "Conservative",
        "40.1",
        "percent",
        verdict("contradicted", "37.67", "18,842 ÷ 50,021 = 37.67 per cent, not 40.1", 2, 5),
        in_quotation=TEXT.index("that the party’s"),
    ),
    figure(
        "31.2 in 1987",
        "share",
        "Conservative",
        "31.2",
        "percent",
        verdict("not-checkable", None, "nothing before the general election of 2010 is on record"),
    ),
    figure(
        "came fourth",
        "rank",
        "Cara Dunn",
        "4",
        "place",
        verdict("supported", "4", "place 4 is stated, place 4 is official", 7),
    ),
    figure(
        "up 3.2",
        "share-change",
        "Cara Dunn",
        "3.2",
        "points",
        verdict("not-comparable", "2.9", "5.9 − 3.0 = 2.9 points on the notional 2015 result", 7, 31),
        baseline=Iri(f"{ID}notional/2015-05-07/uksi-2023/E14000999"),
        baseline_kind="notional",
    ),
)
FINDINGS = Findings(
    "northwick.txt",
    Article(
        TEXT,
        "Labour cling on in Northwick",
        "Northwick Courier",
        date(2017, 6, 9),
        "https://courier.example/northwick",
    ),
    (AboutContest(CONTEST, "Northwick, 8 June 2017"),),
    QUOTATIONS,
    FIGURES,
)
