import csv
import hashlib
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from northwick import CANDIDATES, quoted

from graph.claims import StatedClaim
from graph.loaders import load
from graph.paths import DATA
from graph.sources import SourceFile
from graph.text.page import Page
from graph.text.phrases import KnownCandidate
from graph.text.quoting.quotations import Speaker, quotations

MARKS = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "''",
    "\n",
    "\n\n",
    " ",
    ":",
    ",",
    ".",
    "?",
    "\x00",
    "\u00a0",
    "\ufffc",
]
WORDS = [
    "said",
    "he",
    "she",
    "Ms Able",
    "Ann Able",
    "Mr Baker’s",
    "Cllr.",
    "Picture: ",
    "and",
    "told",
    "one man",
]
PIECES = st.lists(st.sampled_from(MARKS) | st.sampled_from(WORDS) | st.text(max_size=8), max_size=60)


@settings(max_examples=400, deadline=None)
@given(PIECES.map("".join) | PIECES.map(" ".join))
def test_offsets_give_the_words_in_order_whatever_the_text(text: str) -> None:
    position = 0
    for quotation in quotations(Page.read(text, CANDIDATES)):
        assert text[quotation.start : quotation.end] == quotation.exact
        assert position <= quotation.start < quotation.end
        position = quotation.end
        assert quotation.speaker.key is None or quotation.tier != "unknown"


def test_the_same_text_gives_the_same_quotations() -> None:
    text = "“We won,” said Ms Able. “It is ours.”"
    assert quoted(text) == quoted(text)


def test_offsets_count_code_points() -> None:
    (quotation,) = quoted("🗳🗳 Ms Able said: “We won 🗳.”")
    assert (quotation.start, quotation.end, quotation.exact) == (18, 27, "We won 🗳.")


def test_a_quotation_says_how_its_speaker_was_found() -> None:
    (quotation,) = quoted("“We won,” said Ms Able.")
    assert (quotation.kind, quotation.tier, quotation.rule, quotation.cue) == (
        "direct",
        "named",
        "verb-after",
        "said",
    )


def test_without_candidates_people_speak_all_the_same() -> None:
    (quotation,) = quotations(Page.read("“We won,” said Ms Able.", ()))
    assert quotation.speaker == Speaker("person", "Able", None, 15, 22)


@pytest.mark.parametrize(
    "piece",
    ['"', "“a ", "“a\n", "‘s ’ ", "“We won it,” he said. ", "Ms Able ", "\x00“No,” said Ms Able.\n", "."],
)
def test_time_is_linear_in_the_length_of_the_text(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = process_time()
        quotations(Page.read(text, CANDIDATES))
        return process_time() - start

    seconds(1_000)
    assert seconds(160_000) < 40 * max(seconds(20_000), 0.01)


# Checked by hand: each piece of a quotation by a named candidate, as (start, end, first word, speaker).
GOLD = {
    "000_19da1f357f812aa5": [
        (642, 905, "When", "Caroline Russell"),
        (908, 1129, "People", "Caroline Russell"),
        (1228, 1367, "I", "Caroline Russell"),
        (1498, 1728, "Jeremy", "Caroline Russell"),
        (2383, 2552, "It’s", "Jason Charalambous"),
        (2555, 2776, "We", "Jason Charalambous"),
        (3619, 3806, "It’s", "Keith Angus"),
        (3809, 4187, "Brexit", "Keith Angus"),
        (4284, 4381, "We", "Keith Angus"),
    ],
    "002_6744b198b8ebd6a5": [
        (785, 805, "Hello!", "Caroline Russell"),
        (880, 888, "OK,", "Caroline Russell"),
        (1552, 1686, "I’ve", "Caroline Russell"),
        (1689, 1849, "But", "Caroline Russell"),
        (2249, 2311, "People", "Keith Angus"),
        (2323, 2443, "Within", "Keith Angus"),
        (2446, 2623, "When", "Keith Angus"),
        (2626, 2850, "Yes,", "Keith Angus"),
    ],
    "003_6b45fb5bcc69d8df": [],
}
# Quotations of others, as (start, end, the words that name who speaks).
OTHERS = {
    "000_19da1f357f812aa5": [],
    "002_6744b198b8ebd6a5": [(809, 827, "he")],
    "003_6b45fb5bcc69d8df": [
        (837, 1017, "one Labour source"),
        (2846, 2866, "they"),
        (2941, 2973, "they"),
        (3078, 3186, "a Jewish Labour source"),
        (3220, 3275, "a Jewish Labour source"),
        (3320, 3529, "the source"),
        (3532, 3697, "the source"),
        (4224, 4307, "One local official"),
        (4310, 4524, "One local official"),
        (4527, 4643, "One local official"),
        (6291, 6314, "Some Labour insiders"),
        (7205, 7365, "one Labour insider"),
    ],
}
PARLIAMENT = {"000_19da1f357f812aa5": "57", "002_6744b198b8ebd6a5": "57", "003_6b45fb5bcc69d8df": "59"}


def candidates(shared: Path, parliament: str) -> list[KnownCandidate]:
    """Who stood in the two Islington seats at the general election of that Parliament."""
    file = shared / f"data/results/parliament-{parliament}/general-election/candidacies.csv"
    with file.open(encoding="utf-8-sig", newline="") as rows:
        return [
            KnownCandidate(
                f"{row[12]} {row[13]}", row[12], row[13], row[14], (row[7], row[8]), row[0], row[2]
            )
            for row in csv.reader(rows)
            if row[2] in ("Islington North", "Islington South and Finsbury")
        ]


@pytest.mark.parametrize("name", GOLD)
def test_real_articles_give_every_quotation_by_a_candidate_and_no_other(shared: Path, name: str) -> None:
    text = (shared / f"articles/{name}.txt").read_text(encoding="utf-8")
    found = quotations(Page.read(text, candidates(shared, PARLIAMENT[name])))
    spoken = [(q.start, q.end, q.exact.split()[0], q.speaker.key) for q in found if q.speaker.key]
    assert spoken == GOLD[name]


@pytest.mark.parametrize("name", OTHERS)
def test_real_articles_keep_the_words_that_name_other_speakers(shared: Path, name: str) -> None:
    text = (shared / f"articles/{name}.txt").read_text(encoding="utf-8")
    found = quotations(Page.read(text, candidates(shared, PARLIAMENT[name])))
    assert [
        (q.start, q.end, text[q.speaker.start : q.speaker.end]) for q in found if not q.speaker.key
    ] == OTHERS[name]


def test_real_articles_are_attributed_the_same_when_everybody_who_stood_is_known(shared: Path) -> None:
    name = "000_19da1f357f812aa5"
    text = (shared / f"articles/{name}.txt").read_text(encoding="utf-8")
    both = [*candidates(shared, "57"), KnownCandidate("may", "Theresa", "May", "Female")]
    assert [q.speaker.key for q in quotations(Page.read(text, both))] == [
        speaker for *_, speaker in GOLD[name]
    ]


@pytest.mark.parametrize("name", GOLD)
def test_the_embedded_claim_file_holds_the_quotations_of_the_real_articles(shared: Path, name: str) -> None:
    file = DATA / "claims-islington.yaml"
    claims = load(SourceFile(file, file.name, file.read_bytes())).records
    digest = hashlib.sha256((shared / f"articles/{name}.txt").read_bytes()).hexdigest()
    entered = [
        (claim.start, claim.end, claim.exact.split()[0], claim.speaker)
        for claim in claims
        if isinstance(claim, StatedClaim) and claim.kind == "quotation" and claim.text_digest == digest
    ]
    assert entered == GOLD[name]


def test_two_words_that_end_what_somebody_named_reports_are_quoted() -> None:
    assert [q.exact for q in quoted("Ms Able said it was “truly dreadful”.")] == ["truly dreadful"]
    assert quoted("Ms Able said the “red wall” had gone.") == ()
