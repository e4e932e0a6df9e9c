"""The command that compares two graphs."""

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from graph.changes import Part
from graph.cli import printing
from graph.cli.options import Form, engine


def register(app: typer.Typer) -> None:
    """`diff` is a command of the app."""
    app.command()(diff)


def diff(
    old: Annotated[Path, typer.Argument(help="Folder of the graph as it was.")],
    new: Annotated[Path, typer.Argument(help="Folder of the graph as it is.")],
    form: Annotated[Form, typer.Option("--format", "-f", help="How the rows are written.")] = Form.TABLE,
    only: Annotated[Part | None, typer.Option("--only", help="One part of the comparison.")] = None,
) -> None:
    """Say which links, results and answers changed between two graphs."""
    from graph.changes import changes
    from graph.changes.shared import COLUMNS

    parts = [only] if only else list(Part)
    found = changes(engine(old, None), engine(new, None), parts)
    # The table leaves IRIs to the formats that programs read; they are the last column.
    shown = len(COLUMNS) - (form is Form.TABLE)
    printing.write(form, COLUMNS[:shown], [change.row()[:shown] for change in found])
    counts = Counter(change.kind for change in found)
    told = ", ".join(f"{counts[part.removesuffix('s')]:,} of {part}" for part in parts)
    sys.stderr.write(f"{len(found):,} differences: {told}\n")
