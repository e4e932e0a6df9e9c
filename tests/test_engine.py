"""The query forms, told apart without a parser."""

import pytest

from graph.engine import names_dataset, query_form
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


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM <urn:g> { ?s ?p ?o }",
        "PREFIX g: <urn:>\nASK\nfrom named g:x { GRAPH g:x { ?s ?p ?o } }",
        "SELECT * FROM<urn:g>{}",
        "DESCRIBE <urn:a> FROM :g",
    ],
)
def test_dataset_named_with_from_is_seen(query: str) -> None:
    assert names_dataset(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?from { ?from <urn:from> ?o }",
        "ASK { ?s ?p 'FROM <urn:g>' }",
        'ASK { ?s ?p """a "FROM <urn:g>" \\""" FROM <urn:g>""" }',
        "# FROM <urn:g>\nASK { ?s <urn:#a> ?o }",
        "ASK { ?x h:from :y . ?x h:a-from <urn:y> }",
        "ASK { ?a <urn:p> ?b FILTER(?a < ?b && ?from > ?a) }",
    ],
)
def test_dataset_is_not_seen_where_from_is_no_keyword(query: str) -> None:
    assert not names_dataset(query)
