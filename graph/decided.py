"""Decision files as hustings writes them: a list of pairs to fill in, and one decision more at the end."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from graph.errors import UsageError
from graph.files import write_whole
from graph.loaders import decision_file
from graph.sources import SourceFile
from graph.tables import fold

# What is for reading follows what is to be filled in.
REVIEW_COLUMNS = (*decision_file.COLUMNS, "confidence", "status", "candidacy_a", "candidacy_b", "evidence")


def write_review(path: Path, pairs: Iterable[Sequence[object]]) -> None:
    """The pairs (columns from `a` and `b`, then from `confidence` on) are in a new file, with no decision.

    UsageError where the file is there already: decisions are never overwritten.
    """
    if path.exists():
        raise UsageError(f"{path} is there already, and may hold decisions: choose another file.")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(REVIEW_COLUMNS)
    writer.writerows(["", a, b, "", "", *to_read] for a, b, *to_read in pairs)
    write_whole(path, out.getvalue().encode())


def add_decision(path: Path, a: str, b: str, decision: str, by: str, source: str) -> None:
    """The decision is the last row of the file, made where it is not there; what is in it stays as it is.

    UsageError where the file holds something else than decisions.
    """
    columns = tuple(decision_file.COLUMNS)
    kept = b""
    if path.exists():
        file = SourceFile(path, str(path), path.read_bytes())
        if not decision_file.recognises(file):
            raise UsageError(f"{path} is no decision file: its header must have {', '.join(columns)}.")
        columns = next(row for row in file.head if {*map(fold, row)} >= set(decision_file.COLUMNS))
        kept = file.data if file.data.endswith(b"\n") else file.data + b"\n"
    said = {"decision": decision, "a": a, "b": b, "by": by, "source": source}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if not kept:
        writer.writerow(columns)
    writer.writerow([said.get(fold(column), "") for column in columns])
    write_whole(path, kept + out.getvalue().encode())
