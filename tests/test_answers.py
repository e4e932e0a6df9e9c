"""An answer is rows of Python values that say how they were found and where they come from."""

from datetime import date
from decimal import Decimal

import pytest
from asking import tiny
from rdflib import XSD, Literal, URIRef

from graph.answers import Answer, SourceRow, source_rows
from graph.catalogue import ask
from graph.ns import ID
from graph.terms import Iri

ADA = Iri(f"{ID}person/mnis/90001")
EVERY_KIND = Answer(
    title="One of each",
    columns=("thing", "word", "count", "share", "yes", "day", "nothing"),
    rows=((ADA, "Ada", 6000, Decimal("0.48"), True, date(2001, 3, 1), None),),
    query="SELECT …",
)


@pytest.fixture
def record() -> Answer:
    return ask(tiny(), "record", person="Dag Wren")


def test_answer_is_as_long_as_it_has_rows(record: Answer) -> None:
    assert len(record) == len(record.rows) == 3


def test_answer_goes_through_its_rows_by_the_names_of_columns(record: Answer) -> None:
    assert [(row["date"], row["constituency"], row["votes"], row["elected"]) for row in record] == [
        (date(2001, 3, 1), "Port Tansy", 7000, True),
        (date(2005, 3, 3), "Port Tansy", 6000, False),
        (date(2009, 3, 5), "Tansy Bay", 5000, True),
    ]
    assert tuple(next(iter(record))) == record.columns


def test_column_holds_its_values_in_the_order_of_the_rows(record: Answer) -> None:
    assert record.column("share") == [Decimal("0.518519"), Decimal("0.441176"), Decimal("0.416667")]
    with pytest.raises(ValueError, match="tuple"):
        record.column("height")


def test_answer_becomes_a_data_frame(record: Answer) -> None:
    pytest.importorskip("pandas", reason='needs pandas: pip install "hustings[pandas]"')
    frame = record.to_pandas()
    assert tuple(frame.columns) == record.columns
    assert frame["votes"].sum() == 18_000
    assert list(frame.loc[frame["elected"], "constituency"]) == ["Port Tansy", "Tansy Bay"]


def test_answer_without_rows_becomes_a_data_frame_with_its_columns() -> None:
    pytest.importorskip("pandas", reason='needs pandas: pip install "hustings[pandas]"')
    frame = Answer("None", ("a", "b"), (), "SELECT …").to_pandas()
    assert (tuple(frame.columns), len(frame)) == (("a", "b"), 0)


def test_answer_becomes_rdflib_terms_of_the_same_kinds() -> None:
    assert EVERY_KIND.terms() == [
        (
            URIRef(ADA),
            Literal("Ada"),
            Literal("6000", datatype=XSD.integer),
            Literal("0.48", datatype=XSD.decimal),
            Literal("true", datatype=XSD.boolean),
            Literal("2001-03-01", datatype=XSD.date),
            None,
        )
    ]


def test_notebook_shows_hostile_cells_as_text() -> None:
    answer = Answer("A & <b>", ("<i>",), (('<script>alert("x")</script>',), (None,)), "SELECT …")
    shown = answer._repr_html_()
    assert "<script" not in shown
    assert "<i>" not in shown
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;" in shown
    assert "<caption>A &amp; &lt;b&gt;</caption>" in shown
    assert shown.endswith("<tr><td></td></tr></table>")


def test_sources_name_file_line_licence_publisher_and_day_of_retrieval(record: Answer) -> None:
    first, *others = record.sources(tiny())
    assert first == SourceRow(
        thing=Iri(f"{ID}candidacy/ge-2001-03-01/E99000002/dag-wren.pp9902"),
        file="vale/results.csv",
        line=7,
        licence="CC BY 4.0",
        publisher="Vale Council",
        retrieved=date(2009, 3, 7),
    )
    assert [source.line for source in others] == [16, 25]


def test_source_without_a_day_of_retrieval_says_none() -> None:
    quotation = Iri(f"{ID}passage/72c25f96a2f4e138/18-62")
    (source,) = source_rows(tiny(), [quotation])
    assert (source.file, source.line, source.retrieved) == ("vale/echo.txt", 1, None)


def test_sources_are_looked_up_in_batches_and_named_once_each() -> None:
    candidacies = ask(tiny(), "candidacies").column("candidacy")
    unknown = [Iri(f"{ID}candidacy/{number}") for number in range(900)]
    found = source_rows(tiny(), [*map(Iri, map(str, candidacies)), *unknown] * 2)
    assert len(found) == len(candidacies) == 20
    assert [source.line for source in found] == sorted(source.line for source in found)


def test_answer_without_evidence_has_no_sources() -> None:
    assert EVERY_KIND.sources(tiny()) == []
