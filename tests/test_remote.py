"""The same questions to real servers, and what is said when an endpoint misbehaves."""

import urllib.request
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import pytest
from servers import VIRTUOSO_MAX_ROWS, Server, pushed, running_oxigraph
from stub import Asked, Said, in_turn, stub

from graph.engine import Engine, Table
from graph.errors import QueryError, RemoteError
from graph.ns import H
from graph.push import push
from graph.remote import Remote
from graph.terms import Iri, nt

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
ANNA, BEN = Iri("urn:test:anna"), Iri("urn:test:ben")
RESULTS = f"""
<{ANNA}> {TYPE} <{H.Candidacy}> .
<{ANNA}> <urn:test:name> "Anna \\"A\\" Ünal\\n🗳" .
<{ANNA}> <urn:test:votes> {nt(29659)} .
<{ANNA}> <urn:test:share> {nt(Decimal("0.545"))} .
<{ANNA}> <urn:test:weight> {nt(Decimal(1))} .
<{ANNA}> <urn:test:elected> {nt(True)} .
<{ANNA}> <urn:test:on> {nt(date(2017, 6, 8))} .
"""
MORE = f"""
<{BEN}> {TYPE} <{H.Candidacy}> .
<{BEN}> <urn:test:name> "Ben" .
<{BEN}> <urn:test:rival> <{ANNA}> .
"""
NOTHING = '{"head": {"vars": ["thing"]}, "results": {"bindings": []}}'
SOMETHING = NOTHING.replace("[]", '[{"thing": {"type": "literal", "value": "theirs"}}]')
KGS = {"urn:test:results": RESULTS, "urn:test:more": MORE}


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with pushed(request.getfixturevalue(f"{request.param}_server"), KGS) as remote:
        yield remote


def test_select_gives_python_values_over_all_named_graphs(engine: Engine) -> None:
    query = """SELECT ?name ?votes ?share ?elected ?on ?rival WHERE {
        ?x <urn:test:name> ?name
        OPTIONAL { ?x <urn:test:votes> ?votes ; <urn:test:share> ?share ; <urn:test:elected> ?elected ;
                      <urn:test:on> ?on }
        OPTIONAL { ?x <urn:test:rival> ?rival } } ORDER BY ?name"""
    assert engine.select(query) == Table(
        ("name", "votes", "share", "elected", "on", "rival"),
        [
            ('Anna "A" Ünal\n🗳', 29659, Decimal("0.545"), True, date(2017, 6, 8), None),
            ("Ben", None, None, None, None, ANNA),
        ],
    )


def test_select_without_rows_keeps_its_columns(engine: Engine) -> None:
    assert engine.select("SELECT ?a ?b WHERE { ?a <urn:test:nothing> ?b }") == Table(("a", "b"), [])


def test_select_sees_which_graph_says_so(engine: Engine) -> None:
    query = f"SELECT ?kg WHERE {{ GRAPH ?kg {{ ?x <urn:test:rival> <{ANNA}> }} }}"
    assert engine.select(query).rows == [(Iri("urn:test:more"),)]


def test_select_from_a_graph_sees_no_other(engine: Engine) -> None:
    query = "SELECT ?name FROM <urn:test:more> WHERE { ?x <urn:test:name> ?name }"
    assert engine.select(query).rows == [("Ben",)]


def test_select_finds_hostile_value(engine: Engine) -> None:
    name = nt('Anna "A" Ünal\n🗳')
    query = f"SELECT ?x WHERE {{ VALUES ?name {{ {name} }} ?x <urn:test:name> ?name }}"
    assert engine.select(query).rows == [(ANNA,)]


def test_ask_is_true_or_false(engine: Engine) -> None:
    assert engine.ask(f"ASK {{ <{BEN}> <urn:test:rival> <{ANNA}> }}") is True
    assert engine.ask(f"ASK {{ <{ANNA}> <urn:test:rival> <{BEN}> }}") is False


def test_construct_gives_sorted_ntriples(engine: Engine) -> None:
    query = "CONSTRUCT { ?x <urn:test:called> ?n ; a <urn:test:P> } WHERE { ?x <urn:test:name> ?n }"
    assert engine.construct(query) == (
        f'<{ANNA}> {TYPE} <urn:test:P> .\n<{ANNA}> <urn:test:called> "Anna \\"A\\" Ünal\\n🗳" .\n'
        f'<{BEN}> {TYPE} <urn:test:P> .\n<{BEN}> <urn:test:called> "Ben" .\n'
    )


def test_construct_keeps_types(engine: Engine) -> None:
    query = f"CONSTRUCT {{ ?x ?p ?o }} WHERE {{ VALUES ?x {{ <{ANNA}> }} ?x ?p ?o }}"
    assert engine.construct(query) == "".join(f"{line}\n" for line in sorted(RESULTS.strip().split("\n")))


def test_describe_of_something_unknown_is_empty(engine: Engine) -> None:
    assert engine.construct("DESCRIBE <urn:test:nobody>") == ""


def test_comment_with_an_update_word_stays_a_query(engine: Engine) -> None:
    query = "PREFIX t: <urn:test:> # INSERT or DELETE\nSELECT ?x WHERE { ?x t:rival ?y }"
    assert engine.select(query).rows == [(BEN,)]


def test_update_is_refused_before_it_is_sent(engine: Engine) -> None:
    with pytest.raises(QueryError, match="the graph is read only"):
        engine.select("DROP ALL")


def test_syntax_error_is_told_in_the_words_of_the_server(engine: Engine) -> None:
    with pytest.raises(QueryError, match=r"does not understand the query: .*(line 1|error at 1:)"):
        engine.select("SELECT ?x WHERE { oops")


def test_guarded_endpoint_is_asked_with_password(virtuoso_server: Server) -> None:
    query = "SELECT (1 AS ?one) WHERE {}"
    known = Remote(virtuoso_server.update_url, credentials=virtuoso_server.credentials)
    assert known.select(query).rows == [(1,)]
    with pytest.raises(RemoteError, match="set the variables HUSTINGS_USER and HUSTINGS_PASSWORD"):
        Remote(virtuoso_server.update_url).select(query)


def test_blank_node_is_a_label(oxigraph_server: Server) -> None:
    (cell,) = Remote(oxigraph_server.query_url).select("SELECT (BNODE() AS ?b) WHERE {}").rows[0]
    assert str(cell).startswith("_:")


def test_large_answer_cut_by_virtuoso_is_an_error(virtuoso_server: Server) -> None:
    many = "".join(f'<urn:test:{n}> <urn:test:is> "{n}" .\n' for n in range(150))
    with (
        pushed(virtuoso_server, {"urn:test:many": many}) as remote,
        pytest.raises(RemoteError, match=f"cuts answers at {VIRTUOSO_MAX_ROWS} rows"),
    ):
        remote.select("SELECT ?a ?b WHERE { ?a <urn:test:is> ?x . ?b <urn:test:is> ?y }")


def test_time_out_of_virtuoso_is_an_error(virtuoso_server: Server) -> None:
    many = "".join(f'<urn:test:{n}> <urn:test:is> "{n}" .\n' for n in range(1000))
    query = """SELECT ?a WHERE { ?a <urn:test:is> ?x . ?b <urn:test:is> ?y . ?c <urn:test:is> ?z
        FILTER (CONCAT(?x, ?y, ?z) = "never") }"""
    with pushed(virtuoso_server, {"urn:test:many": many}):
        hasty = Remote(f"{virtuoso_server.query_url}?timeout=1000")
        with pytest.raises(RemoteError, match="ran out of time and sent part of the answer"):
            hasty.select(query)


def test_time_out_of_oxigraph_is_an_error(tmp_path: Path) -> None:
    many = "".join(f'<urn:test:{n}> <urn:test:is> "{n}" .\n' for n in range(10_000))
    with running_oxigraph(tmp_path, "--timeout-s", "1") as server:
        push(server.base_url, [("urn:test:many", many)])
        with pytest.raises(
            RemoteError, match=r"was there time enough.*The SPARQL operation has been cancelled"
        ):
            Remote(server.query_url).select(
                "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z } }"
            )


def without_union(server: Server) -> Callable[[Asked], Said]:
    """The Oxigraph server, less its own parameter."""

    def answer(asked: Asked) -> Said:
        form = [(k, v) for k, v in parse_qsl(asked.body.decode()) if k != "union-default-graph"]
        accept = {"Accept": str(asked.headers["Accept"])}
        request = urllib.request.Request(server.query_url, urlencode(form).encode(), accept)
        with urllib.request.urlopen(request) as reply:
            return Said(200, reply.read().decode(), {"Content-Type": reply.headers["Content-Type"]})

    return answer


@pytest.mark.parametrize("kgs", [KGS, {"urn:test:a": '<urn:a> <urn:b> "1" .\n', "urn:test:b": ""}])
def test_endpoint_that_knows_only_the_standard_is_told_the_named_graphs(
    oxigraph_server: Server, kgs: dict[str, str]
) -> None:
    with pushed(oxigraph_server, kgs) as fast, stub(without_union(oxigraph_server)) as running:
        plain = Remote(running.url)
        for query in ("SELECT * WHERE { ?s ?p ?o }", "SELECT * WHERE { GRAPH ?g { ?s ?p ?o } }"):
            rows = plain.select(query).rows
            assert rows
            assert set(rows) == set(fast.select(query).rows)


def test_endpoint_of_others_is_asked_as_it_is() -> None:
    def theirs(asked: Asked) -> Said:
        return Said(200, NOTHING if b"hustings" in asked.body else SOMETHING)

    with stub(theirs) as running:
        Remote(running.url).select("SELECT ?thing WHERE { ?thing ?p ?o }")
    assert dict(parse_qsl(running.asked[-1].body.decode())) == {
        "query": "SELECT ?thing WHERE { ?thing ?p ?o }"
    }


def test_data_that_arrive_later_are_seen(tmp_path: Path) -> None:
    with running_oxigraph(tmp_path) as server:
        remote = Remote(server.query_url)
        assert remote.ask("ASK { ?s ?p ?o }") is False
        push(server.base_url, KGS.items())
        assert remote.ask("ASK { ?s ?p ?o }") is True


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<html>Welcome</html>", "is it an endpoint.*which ends: Welcome"),
        ("", "which ends: nothing"),
        ("[]", "is it an endpoint"),
        ('{"results": 1}', "no SPARQL result"),
        ('{"head": {"vars": ["a"]}, "results": {"bindings": [{"a": 1}]}}', "no SPARQL result"),
        ('{"head": {"vars": ["n"]}, "results": {"bindings": [cancelled', "which ends: .*cancelled"),
    ],
)
def test_garbage_for_a_select_is_an_error(body: str, told: str) -> None:
    with stub(in_turn(Said(200, body))) as running, pytest.raises(RemoteError, match=told):
        Remote(running.url).select("SELECT ?a FROM <urn:g> WHERE { ?a ?b ?c }")


@pytest.mark.parametrize(
    "body", ["<html>Welcome</html>", "<urn:a> <urn:b> <urn:c> .\nThe query has been cancelled", "{"]
)
def test_garbage_for_a_construct_is_an_error(body: str) -> None:
    with (
        stub(in_turn(Said(200, body))) as running,
        pytest.raises(RemoteError, match="a whole N-Triples answer"),
    ):
        Remote(running.url).construct("DESCRIBE ?a FROM <urn:g> WHERE { ?a ?b ?c }")
