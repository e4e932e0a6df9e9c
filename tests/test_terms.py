"""Values to terms and back, through the parser and the query engine of the embedded store."""

import math
from datetime import UTC, date, datetime
from decimal import Decimal

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.store import Store
from graph.terms import XSD, Iri, Value, address, iri, literal, nt, string

EMPTY = Store(ox.Store(), "empty")
# NUL and lone surrogates cannot be written in any RDF syntax.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
VALUES = st.one_of(
    TEXTS,
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.datetimes(timezones=st.sampled_from([None, UTC])),
)
HOSTILE = [
    'x" } DROP ALL #',
    "\\",
    'ends in a backslash \\"',
    '"""',
    "'",
    "a\nb\r\nc\td",
    "} . <urn:a> <urn:b> <urn:c>",
    "# $person",
    "?name $name @en ^^xsd:integer",
    "\u2028\u2029\x85\x0b\x0c\x1b[31m",
    "\ufeff\ufffe\uffff\U0010ffff",
    "<script>alert(1)</script>",
    "",
]


def as_sparql(value: Value) -> object:
    """The value after the query engine has read it out of a query."""
    return EMPTY.select(f"SELECT ?v {{ VALUES ?v {{ {nt(value)} }} }}").rows[0][0]


def as_ntriples(value: Value) -> object:
    """The value after the parser has read it out of a file."""
    (quad,) = ox.parse(f"<urn:s> <urn:p> {nt(value)} .".encode(), format=ox.RdfFormat.N_TRIPLES)
    found = quad.object
    assert isinstance(found, ox.Literal)
    return literal(found.value, found.datatype.value)


@given(VALUES)
def test_value_comes_back_from_a_query_as_it_was(value: Value) -> None:
    assert as_sparql(value) == value
    assert type(as_sparql(value)) is type(value)


@given(VALUES)
def test_value_comes_back_from_a_file_as_it_was(value: Value) -> None:
    assert as_ntriples(value) == value


@pytest.mark.parametrize("text", HOSTILE)
def test_string_stays_one_literal_whatever_it_holds(text: str) -> None:
    assert as_sparql(text) == text
    assert as_ntriples(text) == text


def test_string_replaces_what_no_syntax_can_write() -> None:
    assert as_sparql("a\x00b\ud800c") == "a\ufffdb?c"


@given(st.text())
def test_string_is_ended_by_nothing_it_holds(text: str) -> None:
    writable = text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()
    assert string(text) == string(writable)
    assert as_ntriples(text) == writable


@given(st.text(st.characters(max_codepoint=0xFFFF, exclude_characters="#[]")))
def test_iri_is_one_word_whatever_it_holds(text: str) -> None:
    rows = EMPTY.select(f"SELECT ?v {{ VALUES ?v {{ {iri('urn:x:' + text)} }} }}").rows
    assert isinstance(rows[0][0], Iri)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://example.org", "https://example.org"),
        (" http://example.org:8080/a b?c=[1]#d#e ", "http://example.org:8080/a%20b?c=%5B1%5D#d%23e"),
        ("https://example.org/Ynys Môn", "https://example.org/Ynys%20M%C3%B4n"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("www.example.org/a", None),
        ("https://example.org:port/", None),
        ("https://", None),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_address_is_a_valid_iri_or_none(text: str, found: str | None) -> None:
    assert address(text) == found


@given(st.text())
def test_address_is_valid_whatever_follows_the_host(text: str) -> None:
    found = address(f"https://example.org/{text}")
    assert found is None or isinstance(as_sparql(found), Iri)


def test_iri_comes_back_as_an_iri() -> None:
    thing = Iri("https://example.org/føø?a=b#c")
    found = as_sparql(thing)
    assert found == thing
    assert isinstance(found, Iri)


def test_not_a_number_stays_not_a_number() -> None:
    found = as_sparql(float("nan"))
    assert isinstance(found, float)
    assert math.isnan(found)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (True, f'"true"^^<{XSD}boolean>'),
        (5043, f'"5043"^^<{XSD}integer>'),
        (Decimal("0.102400"), f'"0.1024"^^<{XSD}decimal>'),
        (Decimal("1E+3"), f'"1000"^^<{XSD}decimal>'),
        (Decimal("-0.00"), f'"0"^^<{XSD}decimal>'),
        (
            Decimal("1234567890123456789012345678901.25"),
            f'"1234567890123456789012345678901.25"^^<{XSD}decimal>',
        ),
        (float("-inf"), f'"-INF"^^<{XSD}double>'),
        (date(2017, 6, 8), f'"2017-06-08"^^<{XSD}date>'),
        (datetime(2017, 6, 9, 2, 41), f'"2017-06-09T02:41:00"^^<{XSD}dateTime>'),
        ("Ynys Môn", '"Ynys Môn"'),
    ],
)
def test_value_is_written_in_one_way(value: Value, written: str) -> None:
    assert nt(value) == written


@pytest.mark.parametrize(
    ("text", "datatype"),
    [
        ("many", "integer"),
        ("yes", "boolean"),
        ("1.2.3", "decimal"),
        ("2017-02-30", "date"),
        ("x", "dateTime"),
    ],
)
def test_literal_that_its_datatype_does_not_allow_stays_a_string(text: str, datatype: str) -> None:
    assert literal(text, XSD + datatype) == text


def test_literal_of_an_unknown_datatype_is_a_string() -> None:
    assert literal("POINT(0 0)", "http://www.opengis.net/ont/geosparql#wktLiteral") == "POINT(0 0)"
    assert literal("Green", None) == "Green"
