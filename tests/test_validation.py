import time
from pathlib import Path

import pytest

from graph.errors import SourceError
from graph.ids import contest
from graph.store import Store
from graph.validation import Violation, rules, validate

HEAD = """@base <https://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def _check(folder: Path, shapes: str, data: str) -> list[tuple[str, str, object]]:
    (folder / "shapes").mkdir()
    (folder / "shapes/all.ttl").write_text(HEAD + shapes, encoding="utf-8")
    (folder / "data.ttl").write_text(HEAD + data, encoding="utf-8")
    found = validate(Store.from_files(folder / "data.ttl"), folder / "shapes")
    return [(str(v.focus).rpartition("/")[2], v.severity, v.value) for v in found]


def _shape(constraint: str) -> str:
    return f"<s> a sh:NodeShape ; sh:targetClass <T> ; sh:property [ sh:path <p> ; {constraint} ] ."


@pytest.mark.parametrize(
    ("constraint", "data", "broken"),
    [
        ("sh:minCount 1", "<a> a <T> ; <p> 1 . <b> a <T> .", [("b", 0)]),
        ("sh:maxCount 1", "<a> a <T> ; <p> 1 . <b> a <T> ; <p> 1, 2 .", [("b", 2)]),
        ("sh:maxCount 0", "<a> a <T> . <b> a <T> ; <p> 1 .", [("b", 1)]),
        ("sh:datatype xsd:integer", '<a> a <T> ; <p> 1 . <b> a <T> ; <p> "1" .', [("b", "1")]),
        ("sh:minInclusive 0", "<a> a <T> ; <p> 0 . <b> a <T> ; <p> -1 .", [("b", -1)]),
        ("sh:minInclusive 0", '<b> a <T> ; <p> "few" .', [("b", "few")]),
        ("sh:maxInclusive 1", "<a> a <T> ; <p> 1 . <b> a <T> ; <p> 2 .", [("b", 2)]),
        ("sh:class <U>", "<a> a <T> ; <p> <u> . <u> a <U> . <b> a <T> ; <p> 1 .", [("b", 1)]),
        ("sh:nodeKind sh:IRI", "<a> a <T> ; <p> <u> . <b> a <T> ; <p> 1 .", [("b", 1)]),
        ('sh:pattern "^x"', '<a> a <T> ; <p> "xy" . <b> a <T> ; <p> "y" .', [("b", "y")]),
        ('sh:in ( "x" "y" )', '<a> a <T> ; <p> "y" . <b> a <T> ; <p> "z" .', [("b", "z")]),
        ("sh:lessThan <q>", "<a> a <T> ; <p> 1 ; <q> 2 . <b> a <T> ; <p> 2 ; <q> 2 .", [("b", 2)]),
    ],
)
def test_validation_finds_the_node_that_breaks_a_constraint(
    tmp_path: Path, constraint: str, data: str, broken: list[tuple[str, object]]
) -> None:
    found = _check(tmp_path, _shape(constraint), data)
    assert [(node, value) for node, _, value in found] == broken


def test_validation_reads_an_inverse_path(tmp_path: Path) -> None:
    shapes = _shape("sh:minCount 1").replace("<p>", "[ sh:inversePath <p> ]")
    assert _check(tmp_path, shapes, "<a> a <T> . <x> <p> <a> . <b> a <T> .") == [("b", "Violation", 0)]


def test_validation_asks_a_query_of_the_targets_only(tmp_path: Path) -> None:
    shapes = """<s> a sh:NodeShape ; sh:targetNode <b> ; sh:severity sh:Warning ; sh:sparql [
        sh:message "not {?value}." ;
        sh:select "SELECT $this ?value WHERE { $this <https://example.org/p> ?value }" ] ."""
    assert _check(tmp_path, shapes, "<a> <p> 1 . <b> <p> 2 .") == [("b", "Warning", 2)]


def test_violation_says_shape_path_and_message(tmp_path: Path) -> None:
    _check(tmp_path, _shape('sh:minCount 1 ; sh:message "Has a p."'), "<b> a <T> .")
    violation = validate(Store.from_files(tmp_path / "data.ttl"), tmp_path / "shapes")[0]
    assert violation == Violation(
        severity="Violation",
        shape=violation.shape,
        focus=violation.focus,
        path="https://example.org/p",
        value=0,
        message="Has a p.",
    )
    assert violation.shape == "https://example.org/s"


def test_violations_come_worst_first(tmp_path: Path) -> None:
    shapes = _shape("sh:minCount 1 ; sh:severity sh:Info").replace("<s>", "<a>") + _shape("sh:minCount 1")
    assert [severity for _, severity, _ in _check(tmp_path, shapes, "<b> a <T> .")] == ["Violation", "Info"]


@pytest.mark.parametrize(
    "shape",
    [
        "<s> a sh:NodeShape ; sh:targetClass <T> ; sh:closed true .",
        "<s> a sh:NodeShape ; sh:targetSubjectsOf <p> .",
        "<s> a sh:NodeShape .",
        _shape("sh:or ( [ sh:datatype xsd:integer ] )"),
        _shape("sh:nodeKind sh:BlankNode"),
        _shape("sh:minCount 1").replace("<p>", "[ sh:zeroOrMorePath <p> ]"),
        '<s> a sh:NodeShape ; sh:targetClass <T> ; sh:sparql [ sh:select "SELECT ?x WHERE {}" ] .',
    ],
)
def test_shape_that_is_not_understood_is_refused(tmp_path: Path, shape: str) -> None:
    (tmp_path / "shape.ttl").write_text(HEAD + shape, encoding="utf-8")
    with pytest.raises(SourceError, match=r"SHACL understood|sh:select must|neither"):
        rules(tmp_path)


def test_graph_of_invented_results_breaks_the_rule_that_it_was_made_to_break(small_kg: Store) -> None:
    broken = [found for found in validate(small_kg) if found.severity != "Info"]
    assert [(found.focus, found.value) for found in broken] == [(contest("ge-2017-06-08", "W07999001"), 990)]


def test_graph_of_real_results_breaks_one_rule_once_in_less_than_a_minute(uk_kg: Store) -> None:
    start = time.perf_counter()
    broken = [found for found in validate(uk_kg) if found.severity == "Violation"]
    assert time.perf_counter() - start < 60
    assert [found.shape.rpartition("/")[2] for found in broken] == ["contest-sum-of-votes"]
    assert broken[0].focus == contest("by-2016-05-05", "E14000921")
    assert broken[0].value == 23481
