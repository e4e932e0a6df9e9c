"""Questions as files: read, bound, asked."""

from decimal import Decimal
from pathlib import Path

import pytest
from asking import tiny

from graph.catalogue import Question, arguments, ask, in_folder, question, questions, read_question
from graph.errors import QueryError, UsageError
from graph.terms import Iri, Value

ECHO = """#+ title = "Echo"
#+ question = "What was said?"
#+ severity = "note"
#+ [parameters.words]
#+ type = "text"
#+ help = "what to say"
#+ required = true
#+ [parameters.times]
#+ type = "integer"
#+ help = "how often"
#+ default = 2
#+ [parameters.weight]
#+ type = "decimal"
#+ help = "how heavily"
#+ [columns]
#+ words = "what was said"
SELECT ?words ?times ?weight
WHERE {
  VALUES ?words { "hello" } # $words
  VALUES ?times { 1 } # $times
  VALUES ?weight { 1.5 } # $weight
}
"""
HOSTILE = [
    'x" } DROP ALL #',
    "x\\",
    'x\\" } } SELECT * { ?s ?p ?o',
    "two\nlines } # $words",
    '"""',
    "'''",
    "\\1 \\g<0> \\u0022 $words {0} %s",
    "<https://x.example/> ?words",
    "\r\t\x0b\x85\u2028",
    "}",
    "",
    "🗳 é",
]


@pytest.fixture
def echo(tmp_path: Path) -> Question:
    return asked(tmp_path, ECHO)


def asked(folder: Path, text: str) -> Question:
    file = folder / "echo.rq"
    file.write_text(text, encoding="utf-8")
    return read_question(file)


def answer(echo: Question, **given: str) -> list[tuple[Value | None, ...]]:
    return tiny().select(echo.bind(arguments(tiny(), echo, given))).rows


@pytest.mark.parametrize("words", HOSTILE)
def test_value_stays_a_value(echo: Question, words: str) -> None:
    assert answer(echo, words=words) == [(words, 2, None)]


@pytest.mark.parametrize("words", HOSTILE)
def test_value_changes_nothing_of_the_query_but_its_own_braces(echo: Question, words: str) -> None:
    before, _, after = echo.bind({"words": ["hello"], "times": [1]}).partition('{ "hello" }')
    bound = echo.bind({"words": [words], "times": [1]})
    assert bound.startswith(before)
    assert bound.endswith(after)


def test_several_values_are_all_asked_for(echo: Question) -> None:
    query = echo.bind({"words": ["a", Iri("https://x.example/b>c")]})
    assert '{ "a" <https://x.example/b%3Ec> } # $words' in query


def test_parameter_left_out_is_open_and_a_default_is_filled_in(echo: Question) -> None:
    query = echo.bind(arguments(tiny(), echo, {"words": "a"}))
    assert "# $weight" not in query
    assert answer(echo, words="a") == [("a", 2, None)]


def test_numbers_are_numbers(echo: Question) -> None:
    assert answer(echo, words="a", times="-3", weight="0.50") == [("a", -3, Decimal("0.5"))]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({}, "“echo” needs --words: what to say"),
        ({"words": "a", "loud": "yes"}, "“echo” has no parameter loud; it has words, times, weight."),
        ({"words": "a", "times": "1.5"}, "--times takes a whole number, not “1.5”."),
        ({"words": "a", "times": "٣"}, "--times takes a whole number, not “٣”."),
        ({"words": "a", "weight": "1e3"}, "--weight takes a number, not “1e3”."),
    ],
)
def test_arguments_that_do_not_fit_are_refused(echo: Question, given: dict[str, str], why: str) -> None:
    with pytest.raises(UsageError) as refused:
        arguments(tiny(), echo, given)
    assert str(refused.value) == why


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('title = "Echo"', 'title = "Echo'),
        ('title = "Echo"', 'name = "Echo"'),
        ('help = "what to say"', 'hint = "what to say"'),
        ("[parameters.weight]", "[parameters.mass]"),
        ("# $weight", "# weight"),
    ],
)
def test_description_that_is_wrong_is_refused_with_the_file(tmp_path: Path, right: str, wrong: str) -> None:
    with pytest.raises(QueryError, match=r"echo\.rq"):
        asked(tmp_path, ECHO.replace(right, wrong))


def test_question_is_read_with_all_that_is_said_of_it(echo: Question) -> None:
    assert (echo.name, echo.title, echo.severity) == ("echo", "Echo", "note")
    assert [(p.name, p.kind, p.required, p.default) for p in echo.parameters] == [
        ("words", "text", True, None),
        ("times", "integer", False, "2"),
        ("weight", "decimal", False, None),
    ]
    assert "#+" not in echo.text


def test_answer_carries_its_query_and_the_way_to_its_sources() -> None:
    found = ask(tiny(), "record", person="cora lumb")
    assert found.column("constituency") == ["Marrow Vale", "Port Tansy"]
    assert "person/dc/900003" in found.query
    assert [(row.file, row.line, row.licence) for row in found.sources(tiny())] == [
        ("vale/results.csv", 5, "CC BY 4.0"),
        ("vale/results.csv", 17, "CC BY 4.0"),
    ]


@pytest.mark.parametrize("name", ["who-knows", "remarks", "seat"])
def test_what_is_no_question_is_refused(name: str) -> None:
    with pytest.raises(QueryError, match=f"There is no question “{name}”"):
        question(name)


def test_checks_and_networks_are_no_questions() -> None:
    names = {asked.name for asked in questions()}
    assert {"record", "said", "connections"} <= names
    assert not names & {asked.name for folder in ("checks", "networks") for asked in in_folder(folder)}
