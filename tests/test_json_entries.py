"""JSON read entry by entry: the objects that any reader of JSON gives, with their lines, and what is none."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written import brief

from graph.errors import SourceError
from graph.json_entries import Entry, entries
from graph.records import Fault
from graph.sources import SourceFile

VALUES = st.recursive(
    st.none() | st.booleans() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)
OBJECTS = st.lists(st.dictionaries(st.text(max_size=4), VALUES, max_size=4), min_size=1, max_size=5)


def read(text: str, *lists: str) -> tuple[list[Entry], tuple[Fault, ...]]:
    found = list(entries(SourceFile(Path("a.json"), "a.json", text.encode()), *lists))
    given_back = [item for item in found if isinstance(item, Entry)]
    return given_back, tuple(item for item in found if isinstance(item, Fault))


@given(OBJECTS, st.sampled_from([None, 0, 2]))
def test_list_gives_its_objects_as_they_are(objects: list[dict[str, object]], indent: int | None) -> None:
    found, faults = read(json.dumps(objects, indent=indent))
    assert [entry.fields for entry in found] == objects
    assert [json.loads(entry.row) for entry in found] == objects
    assert faults == ()


@given(OBJECTS)
def test_lines_give_their_objects_each_with_its_line(objects: list[dict[str, object]]) -> None:
    found, _ = read("\n".join(map(json.dumps, objects)))
    assert [(entry.fields, entry.line) for entry in found] == [(o, i) for i, o in enumerate(objects, 1)]


@given(OBJECTS, st.data())
def test_file_that_ends_anywhere_gives_the_objects_before(
    objects: list[dict[str, object]], data: st.DataObject
) -> None:
    text = json.dumps(objects)
    cut = text[: data.draw(st.integers(1, len(text) - 1))]
    try:
        found, faults = read(cut)
    except SourceError as error:
        assert error.line == 1
    else:
        assert [entry.fields for entry in found] == objects[: len(found)]
        assert [fault.severity for fault in faults] == ["rejected"]


def test_lists_that_are_asked_for_hold_entries_with_lines_of_their_own() -> None:
    (outer,), _ = read('{"name": "x", "quotes": [\n{"a": 1},\n[{"a": 2}]\n]}', "quotes")
    assert [(inner.line, inner.row) for inner in outer.fields["quotes"]] == [(2, '{"a": 1}'), (3, '{"a": 2}')]
    assert outer.fields["name"] == "x"


def test_object_cut_short_is_kept_for_the_lists_that_it_holds() -> None:
    (outer,), faults = read('{"name": "x", "quotes": [{"a": "b"},\n{"a": "c', "quotes")
    assert [inner.fields for inner in outer.fields["quotes"]] == [{"a": "b"}]
    assert brief(faults) == [(2, "is not JSON at column 7: unterminated string", "rejected")]


def test_numbers_are_kept_as_they_are_spelled() -> None:
    (entry,), _ = read('{"a": 1.50, "b": 1e999, "c": -0, "d": NaN, "e": ' + "9" * 5000 + "}")
    assert list(entry.fields.values())[:4] == ["1.50", "1e999", "-0", None]
    assert len(entry.fields["e"]) == 5000


@pytest.mark.parametrize("first", ['{"a": "b"', '{"a": "b', '{"a": "b",'])
def test_broken_first_line_costs_that_line_alone(first: str) -> None:
    found, faults = read(f'{first}\n{{"a": "c"}}\n{{"a": "d"}}\n')
    assert [entry.fields["a"] for entry in found] == ["c", "d"]
    assert len(faults) == 1
