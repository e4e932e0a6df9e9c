"""Any SPARQL 1.1 endpoint as an engine: the only module that knows SPARQLWrapper."""

import json
import time
from collections.abc import Callable
from typing import Any

from rdflib import Graph
from SPARQLWrapper import POST, SPARQLWrapper

from graph.engine import Table, names_dataset, query_form
from graph.errors import QueryError, RemoteError
from graph.ns import H
from graph.terms import Cell, Iri, iri, literal
from graph.transport import AGENT, Credentials, Reply, Transport, excerpt, shown

Scope = tuple[tuple[str, str], ...]  # parameters of the SPARQL Protocol that say where to look

_UNION: Scope = (("union-default-graph", "true"),)
_ROWS = "application/sparql-results+json, application/json;q=0.5"
# Turtle from Virtuoso makes an integer of the decimal 1; RDF/XML cannot hold control characters.
_TRIPLES = "application/n-triples, text/turtle;q=0.5"
# Whatever was built from our sources has at least one of these.
_OURS = f"VALUES ?class {{ {' '.join(map(iri, (H.Candidacy, H.TextSnapshot, H.Claim)))} }}"


class Remote:
    """A SPARQL endpoint to ask: implements `graph.engine.Engine` over the union of its named graphs."""

    def __init__(
        self,
        url: str,
        *,
        credentials: Credentials | None = None,
        timeout: float = 60,
        tries: int = 3,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`url` is the query endpoint; `timeout` is in seconds without any byte from the server.

        Connection failures and replies of status 5xx are tried again, `tries` times in all.
        """
        self.name = shown(url)
        self._transport = Transport(url, credentials, timeout, tries, sleep)
        self._scope: Scope | None = None

    def select(self, query: str) -> Table:
        """The rows of a SELECT query; a blank node is the text `_:label`."""
        return self._table(self._results(query, self._scope_of(query)))

    def ask(self, query: str) -> bool:
        """The answer to an ASK query."""
        results = self._results(query, self._scope_of(query))
        if "boolean" in results:
            return results["boolean"] is True
        # Virtuoso answers with a table: one row with 1 for yes, no row for no.
        return any(any(row) for row in self._table(results).rows)

    def construct(self, query: str) -> str:
        """The triples of a CONSTRUCT or DESCRIBE query, as sorted N-Triples text."""
        reply = self._send(query, _TRIPLES, self._scope_of(query))
        try:
            kg = Graph().parse(data=reply.body, format="turtle", publicID=self._transport.url)
            lines = kg.serialize(format="nt", encoding="utf-8").decode().split("\n")
        except Exception as error:  # the parser raises whatever it stumbles over
            raise self._unreadable(reply, "N-Triples") from error
        return "".join(f"{line}\n" for line in sorted(lines) if line)

    def _scope_of(self, query: str) -> Scope:
        # The parameters would override FROM (SPARQL 1.1 Protocol, 2.1.4).
        if names_dataset(query):
            return ()
        if self._scope is None:
            self._scope = self._found_scope()
        return self._scope or ()

    def _found_scope(self) -> Scope | None:
        """The parameters under which a query without GRAPH sees our named graphs; None without any data.

        None are needed in Virtuoso, whose default graph is their union, one in Oxigraph; elsewhere all named
        graphs are sent, which every server knows but Oxigraph answers 200 times slower (500 graphs).
        """
        for pattern in (f"{_OURS} ?thing a ?class", "?thing ?p ?o"):
            for scope in ((), _UNION):
                if self._finds(pattern, scope):
                    return scope
            if self._finds(f"GRAPH ?kg {{ {pattern} }}", ()):
                return self._named_graphs()
        return None

    def _named_graphs(self) -> Scope:
        kgs = self._table(self._results("SELECT DISTINCT ?kg WHERE { GRAPH ?kg { ?s ?p ?o } }", ())).rows
        return tuple((f"{role}-graph-uri", str(kg)) for role in ("default", "named") for (kg,) in kgs)

    def _finds(self, pattern: str, scope: Scope) -> bool:
        try:
            found = self._results(f"SELECT ?thing WHERE {{ {pattern} }} LIMIT 1", scope)
        except QueryError:  # a server may refuse a parameter that it does not know
            return False
        return bool(self._table(found).rows)

    def _send(self, query: str, accept: str, scope: Scope) -> Reply:
        wrapper = SPARQLWrapper(self._transport.url, agent=AGENT)
        # Not setQuery: it guesses the form, and a comment with INSERT turns a SELECT into an update.
        wrapper.queryString, wrapper.queryType = query, query_form(query)
        wrapper.setMethod(POST)
        wrapper.setOnlyConneg(True)
        wrapper.addCustomHttpHeader("Accept", accept)
        for name, value in scope:
            wrapper.addParameter(name, value)
        request = wrapper._createRequest()
        reply = self._transport.send(request)
        if reply.status == 400:
            raise QueryError(f"{self.name} does not understand the query: {excerpt(reply.body)}")
        if not 200 <= reply.status < 300:
            raise RemoteError(f"{self.name} {self._transport.refusal(reply)}")
        # Virtuoso says only in its headers that an answer is not whole.
        if reply.headers.get("X-SQL-State") == "S1TAT":
            raise RemoteError(f"{self.name} ran out of time and sent part of the answer: ask for less.")
        if rows := reply.headers.get("X-SPARQL-MaxRows"):
            raise RemoteError(
                f"{self.name} cuts answers at {rows} rows: ask for less, with LIMIT and OFFSET."
            )
        return reply

    def _results(self, query: str, scope: Scope) -> dict[str, Any]:
        reply = self._send(query, _ROWS, scope)
        try:
            results = json.loads(reply.body)
        except ValueError as error:
            raise self._unreadable(reply, "JSON") from error
        if not isinstance(results, dict):
            raise self._unreadable(reply, "JSON")
        return results

    def _table(self, results: dict[str, Any]) -> Table:
        try:
            columns = tuple(results["head"]["vars"])
            solutions = results["results"]["bindings"]
            return Table(columns, [tuple(_cell(row.get(name)) for name in columns) for row in solutions])
        except (KeyError, TypeError, AttributeError) as error:
            raise RemoteError(
                f"{self.name} sent JSON that is no SPARQL result: is it an endpoint?"
            ) from error

    def _unreadable(self, reply: Reply, form: str) -> RemoteError:
        # Oxigraph ends an answer that ran out of time with its error text, after status 200.
        kind = reply.headers.get("Content-Type", "an unknown type")
        return RemoteError(
            f"{self.name} did not send a whole {form} answer: is it an endpoint, and was there time enough? "
            f"It sent {kind}, which ends: {excerpt(reply.body[-120:]) or 'nothing'}"
        )


def _cell(term: dict[str, str] | None) -> Cell:
    if term is None:
        return None
    if term["type"] == "uri":
        return Iri(term["value"])
    if term["type"] == "bnode":
        return f"_:{term['value']}"
    return literal(term["value"], term.get("datatype"))
