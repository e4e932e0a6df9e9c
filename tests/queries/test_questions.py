"""The contract of every question: each file of the catalogue is picked up and held to it."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from asking import QUESTIONS, narrowed, needed, tiny
from corpus import TINY

from graph.catalogue import Question, ask
from graph.ns import ID
from graph.paths import QUERIES
from graph.store import Store
from graph.tabular import text
from graph.terms import Iri, iri

HUGH = f"{ID}candidacy/ge-2005-03-03/E99000001/hugh-tarn.ind"

each_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)


@each_question
def test_question_runs_in_any_editor_as_it_stands(question: Question) -> None:
    assert tiny().select(question.text).columns


@each_question
def test_question_has_the_columns_that_it_describes(question: Question) -> None:
    columns = tiny().select(question.bind(needed(question))).columns
    assert columns == tuple(question.columns)
    assert set(question.evidence) <= set(columns)
    assert question.evidence


@each_question
def test_question_has_an_answer_in_the_tiny_graph(question: Question) -> None:
    rows = tiny().select(question.bind(needed(question))).rows
    assert rows
    assert len(rows) == len(set(rows))


# Which contest was the last depends on when it is asked: another election, another row.
MOVES_THE_ANSWER = {("can-win-here", "election")}


@each_question
def test_parameters_that_may_be_left_out_leave_rows_out_when_given(question: Question) -> None:
    everything = tiny().select(question.bind(needed(question))).rows
    for parameter, arguments in narrowed(question):
        if (question.name, parameter) not in MOVES_THE_ANSWER:
            assert set(tiny().select(question.bind(arguments)).rows) <= set(everything)


def test_claim_is_held_against_the_poll_before_the_election_that_it_is_made_for() -> None:
    def borne_out(election: str | None) -> list[tuple[object, ...]]:
        rows = ask(tiny(), "can-win-here", constituency="E99000011", party="Lantern", election=election)
        return [(row["comparison"], row["date"], row["first"], row["borne_out"]) for row in rows]

    assert borne_out("ge-2009") == [("notional", date(2005, 3, 3), "Meadow", "no")]
    assert borne_out(None) == [("poll", date(2009, 3, 5), "Harbour Alliance", "no")]


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("record", {"person": "Hughie Tarn"}),
        ("party-switchers", {"election": "by-2006-06-01"}),
        ("standing-again", {"election": "by-2006-06-01"}),
    ],
)
def test_what_is_only_possible_comes_where_less_confidence_is_asked_for(
    name: str, given: dict[str, str]
) -> None:
    certain, doubtful = ask(tiny(), name, **given), ask(tiny(), name, **given, confidence="0.6")
    assert set(certain.rows) < set(doubtful.rows)
    (possible,) = set(doubtful.rows) - set(certain.rows)
    assert HUGH in possible
    assert Decimal("0.62") in doubtful.column("confidence")
    assert ask(tiny(), name, **given, confidence="0.63").rows == certain.rows


def test_more_confidence_leaves_out_who_is_known_by_evidence_alone() -> None:
    def places(confidence: str) -> Sequence[object]:
        return ask(tiny(), "record", person="Cora Lumb", confidence=confidence).column("constituency")

    assert places("0.94") == ["Marrow Vale", "Port Tansy"]
    assert places("0.95") == ["Marrow Vale"]


def test_former_mp_without_a_mark_is_known_by_a_contest_won(tmp_path: Path) -> None:
    unmarked = TINY.read_text(encoding="utf-8").replace("h:formerMP true ; h:mnisId", "h:mnisId")
    file = tmp_path / "tiny.trig"
    file.write_text(unmarked, encoding="utf-8")
    assert ask(Store.from_files(file), "returning-mps").rows == ask(tiny(), "returning-mps").rows


@each_question
def test_evidence_leads_to_rows_of_a_source(question: Question) -> None:
    kg = tiny()
    table = kg.select(question.bind(needed(question)))
    for name in question.evidence:
        things = {row[table.columns.index(name)] for row in table.rows} - {None}
        places = " ".join(iri(thing) for thing in things if isinstance(thing, Iri))
        assert kg.ask(
            f"ASK {{ VALUES ?x {{ {places} }} ?x <https://w3id.org/hustings/ont#sourceLine> ?line }}"
        )


@each_question
def test_order_of_the_rows_ends_with_what_tells_them_apart(question: Question) -> None:
    keys = question.text.rpartition("ORDER BY")[2].split("LIMIT")[0]
    assert re.search(r"STR\(\?(\w+)\)", keys), "rows that are equal but for their IRIs come in any order"


@each_question
def test_example_gives_the_rows_that_it_shows(question: Question, demo_kg: Store) -> None:
    answer = ask(demo_kg, question.name, **question.arguments)
    for row, expected in zip(answer.rows, question.expected, strict=False):
        assert tuple(map(text, row))[: len(expected)] == expected
    assert len(answer.rows) >= len(question.expected)


def test_questions_are_told_apart_by_name() -> None:
    counts = Counter(path.stem for path in QUERIES.rglob("*.rq"))
    assert [name for name, count in counts.items() if count > 1] == []
