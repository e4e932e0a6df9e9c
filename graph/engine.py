"""What the catalogue needs of whatever answers SPARQL: the embedded store, a remote endpoint."""

import re
from dataclasses import dataclass
from typing import Literal, Protocol

from graph.errors import QueryError
from graph.terms import Cell

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]

_FORMS: dict[str, Form] = {"SELECT": "SELECT", "ASK": "ASK", "CONSTRUCT": "CONSTRUCT", "DESCRIBE": "DESCRIBE"}

# The first word behind what may precede it (SPARQL 1.1 Query, 19.8: Prologue); an IRI may hold a "#".
_FIRST_WORD = re.compile(
    r"(?: \s+ | \#[^\n]* | BASE\s*<[^<>]*> | PREFIX\s+[^\s:]*:\s*<[^<>]*> )*+ (?P<word>[A-Z]*)",
    re.IGNORECASE | re.VERBOSE,
)

_OPAQUE = re.compile(  # strings, IRIs and comments, in which no word is a keyword
    r"""  (\"{3}|'{3})(?:\\.|.)*?\1 | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | <[^<>"\s]*> | \#[^\n]* """,
    re.DOTALL | re.VERBOSE,
)
_FROM = re.compile(r"(?<![\w:?$.-])FROM\s*(?:NAMED\s*)?(?:<|[\w.-]*:)", re.IGNORECASE)
_SERVICE = re.compile(r"(?<![\w:?$.-])SERVICE\s*(?:SILENT\s*)?(?:<|[?$]|[\w.-]*:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a SELECT: columns in the order of the query, None where a variable is unbound."""

    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


class Engine(Protocol):
    """Answers read-only SPARQL 1.1 over the union of all named graphs."""

    def select(self, query: str) -> Table:
        """The rows of a SELECT query."""
        ...

    def ask(self, query: str) -> bool:
        """The answer to an ASK query."""
        ...

    def construct(self, query: str) -> str:
        """The triples of a CONSTRUCT or DESCRIBE query, as sorted N-Triples text."""
        ...


def query_form(query: str) -> Form:
    """Which of the four query forms the text is; anything else, an update above all, is a QueryError."""
    first = _FIRST_WORD.match(query)
    word = first["word"].upper() if first else ""
    if word in _FORMS:
        return _FORMS[word]
    shown = f"starts with {word}" if word else "has no query form"
    raise QueryError(
        f"The query {shown}: the graph is read only; ask with SELECT, ASK, CONSTRUCT or DESCRIBE."
    )


def names_dataset(query: str) -> bool:
    """Whether the query says itself, with FROM, which graphs it is about."""
    return bool(_FROM.search(_keywords(query)))


def asks_elsewhere(query: str) -> bool:
    """Whether the query has another server asked, with SERVICE."""
    return bool(_SERVICE.search(_keywords(query)))


def _keywords(query: str) -> str:
    return _OPAQUE.sub(lambda match: "<>" if match[0][0] == "<" else " ", query)
