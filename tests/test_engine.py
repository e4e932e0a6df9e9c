"""The query forms, told apart without a parser."""

import pytest

from graph.engine import query_form
from graph.errors import QueryError


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("SELECT * { ?s ?p ?o }", "SELECT"),
        ("  ask{}", "ASK"),
        (
            "#+ title = 'ASK who'\n# DROP\nPREFIX : <https://x.example/a#>\nConstruct { } WHERE { }",
            "CONSTRUCT",
        ),
        ("BASE <https://x.example/>prefix a-b.c:<urn:x#>\r\n#\nDESCRIBE <y>", "DESCRIBE"),
    ],
)
def test_query_form_is_found_behind_comments_and_prologue(query: str, form: str) -> None:
    assert query_form(query) == form


@pytest.mark.parametrize(
    "query",
    ["DROP ALL", "PREFIX x: <urn:x#>\nINSERT DATA { }", "# SELECT", "", "SELECTED", "?x", "WITH <urn:g>"],
)
def test_query_form_refuses_all_that_is_not_a_read(query: str) -> None:
    with pytest.raises(QueryError, match="the graph is read only"):
        query_form(query)
