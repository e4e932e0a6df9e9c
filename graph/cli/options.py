"""Options that several commands share, and the engine that they choose."""

import os
import signal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.engine import Engine
from graph.errors import UsageError
from graph.paths import DEFAULT_STORE
from graph.store import Store

if TYPE_CHECKING:
    from graph.transport import Credentials

StorePath = Annotated[
    Path, typer.Option("--store", envvar="HUSTINGS_STORE", help="Folder of the graph.", show_default=True)
]
Endpoint = Annotated[
    str | None,
    typer.Option("--endpoint", envvar="HUSTINGS_ENDPOINT", help="A SPARQL 1.1 endpoint to ask instead."),
]
Decisions = Annotated[
    Path,
    typer.Option("--decisions", envvar="HUSTINGS_DECISIONS", help="The file of decisions on who is who."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but the result and errors.")]
Json = Annotated[bool, typer.Option("--json", help="The summary as JSON on standard output.")]


class Form(StrEnum):
    """Formats of rows."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    XML = "xml"
    MARKDOWN = "markdown"


def credentials() -> "Credentials | None":
    """The name and password that the environment gives; UsageError where it gives one of them."""
    from graph.transport import Credentials

    user, password = os.environ.get("HUSTINGS_USER"), os.environ.get("HUSTINGS_PASSWORD")
    if (user is None) != (password is None):
        raise UsageError("Set both HUSTINGS_USER and HUSTINGS_PASSWORD, or neither.")
    return Credentials(user, password) if user and password else None


def engine(store: Path, endpoint: str | None) -> Engine:
    """What answers: the endpoint if one is given, else the graph on disk."""
    if endpoint is None:
        # The store answers without a look at Python's signals: only thus does Ctrl-C end a long query.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        return Store.open(store)
    from graph.remote import Remote

    return Remote(endpoint, credentials=credentials())


STORE = DEFAULT_STORE
