"""The command line: a command parses, calls one function and prints. `hustings --help` lists them."""

import os
import sys

import typer

from graph.cli import graphs, queries
from graph.errors import EXIT_FAILED, HustingsError


def make_app() -> typer.Typer:
    """The whole command line, with a command for every question and view that is there."""
    app = typer.Typer(
        name="hustings",
        help="A knowledge graph of election candidates, parties and claims.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    graphs.register(app)
    queries.register(app)
    return app


def main() -> None:
    """Runs the command; whatever goes wrong is one sentence on stderr and a documented exit code."""
    try:
        make_app()(prog_name="hustings")
    except HustingsError as error:
        sys.stderr.write(f"hustings: {error}\n")
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_FAILED)
    except Exception as error:
        if os.environ.get("HUSTINGS_DEBUG"):
            raise
        sys.stderr.write(
            f"hustings: this is a fault in hustings itself ({type(error).__name__}: {error}); "
            "HUSTINGS_DEBUG=1 shows where. Please report it.\n"
        )
        sys.exit(EXIT_FAILED)
