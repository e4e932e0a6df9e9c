"""Every error that hustings raises on purpose.

    HustingsError            exit code 1
    ├── SourceError          a file that cannot be read as what it should be
    ├── QueryError           a question or query that cannot be asked as given
    │   └── AmbiguousName    a name that stands for several things (exit code 2)
    ├── UsageError           a value on the command line that makes no sense (exit code 2)
    ├── StoreError           the graph on disk is missing, locked or broken
    └── RemoteError          the SPARQL endpoint did not do as asked

The message of each is one sentence that says what is wrong and what to do about it.
"""

from collections.abc import Sequence
from pathlib import Path

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_FAULTS = 3
EXIT_INTERRUPTED = 130


class HustingsError(Exception):
    """Root of all errors that a person is meant to read."""

    exit_code = EXIT_FAILED


class SourceError(HustingsError):
    """A source file cannot be used: says which, at which line, and why."""

    def __init__(self, path: Path | str, why: str, line: int | None = None) -> None:
        self.path = str(path)
        self.line = line
        self.why = why
        place = f"{self.path}:{line}" if line else self.path
        super().__init__(f"{place}: {why}")


class QueryError(HustingsError):
    """A question or a SPARQL query cannot be asked as given."""


class UsageError(HustingsError):
    """What was typed makes no sense; the message says what would."""

    exit_code = EXIT_USAGE


class AmbiguousName(QueryError):
    """A name stands for `count` things; `choices` are (description, IRI) of each, or of the first of them."""

    exit_code = EXIT_USAGE

    def __init__(self, name: str, kind: str, choices: Sequence[tuple[str, str]], count: int) -> None:
        self.choices = tuple(choices)
        self.count = count
        these = "these IRIs" if count == len(self.choices) else "their IRIs, of which the first are"
        shown = "\n".join(f"  {description}\n    {iri}" for description, iri in self.choices)
        super().__init__(
            f"“{name}” could be {count} different {kind} records; "
            f"give the full name or one of {these}:\n{shown}"
        )


class StoreError(HustingsError):
    """The graph on disk is missing, in use elsewhere, or broken."""


class RemoteError(HustingsError):
    """A SPARQL endpoint refused, failed, or could not be reached."""
