"""The command line: a command parses, calls one function and prints. `hustings --help` lists them."""

import io
import os
import sys
from contextlib import suppress
from typing import Annotated

import typer

from graph import __version__
from graph.cli import comparing, graphs, links, queries, reading
from graph.errors import EXIT_FAILED, EXIT_INTERRUPTED, HustingsError


def make_app() -> typer.Typer:
    """The whole command line, with a command for every question and view that is there."""
    app = typer.Typer(
        name="hustings",
        help="A knowledge graph of election candidates, parties and claims.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback(invoke_without_command=True, no_args_is_help=True)(_version)
    graphs.register(app)
    reading.register(app)
    queries.register(app)
    comparing.register(app)
    links.register(app)
    return app


def _version(
    version: Annotated[bool, typer.Option("--version", help="Say which version this is.")] = False,
) -> None:
    if version:
        sys.stdout.write(f"hustings {__version__}\n")
        raise typer.Exit


def main() -> None:
    """Runs the command; whatever goes wrong is one sentence on stderr and a documented exit code."""
    _speak_utf8()
    try:
        try:
            make_app()(prog_name="hustings")
        finally:
            sys.stdout.flush()
    except HustingsError as error:
        sys.stderr.write(f"hustings: {error}\n")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(EXIT_INTERRUPTED)
    except OSError as error:
        # What is left to write has nowhere to go. If the reader has gone (`| head`), nobody is to be told.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            sys.stderr.write(f"hustings: {error.strerror or error}: {error.filename or 'standard output'}\n")
        sys.exit(EXIT_FAILED)
    except Exception as error:
        if os.environ.get("HUSTINGS_DEBUG"):
            raise
        sys.stderr.write(
            f"hustings: this is a fault in hustings itself ({type(error).__name__}: {error}); "
            "HUSTINGS_DEBUG=1 shows where. Please report it.\n"
        )
        sys.exit(EXIT_FAILED)


def _speak_utf8() -> None:
    """Output is UTF-8 whatever the locale: names are not all English, and files are read elsewhere."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
