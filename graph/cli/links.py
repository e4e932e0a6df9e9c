"""The commands on links between candidacies: `links review`, `links explain` and `links undo`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from graph.cli import printing
from graph.cli.options import STORE, Decisions, Endpoint, Form, StorePath, engine
from graph.errors import UsageError
from graph.paths import DECISIONS

Candidacy = Annotated[
    str, typer.Argument(help="A candidacy: its IRI, or words that only it has, such as “Terry Stacy 2015”.")
]
_COLUMNS = ("confidence", "status", "candidacy", "other candidacy", "what speaks for and against")
_SHOWN = 20


def register(app: typer.Typer) -> None:
    """`links` and its commands are commands of the app."""
    links = typer.Typer(help="Look over who is who.", no_args_is_help=True, rich_markup_mode=None)
    for command in (review, explain, undo):
        links.command()(command)
    app.add_typer(links, name="links")


def review(
    store: StorePath = STORE,
    endpoint: Endpoint = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A new CSV file of all of them, to fill in.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many to show.")] = _SHOWN,
    form: Annotated[Form, typer.Option("--format", "-f", help="How the pairs are written.")] = Form.TABLE,
) -> None:
    """List the pairs of candidacies that are the most doubtful, with what speaks for and against."""
    from graph.decided import write_review
    from graph.review import Review, described

    links = Review(engine(store, endpoint))
    doubtful = links.doubtful()
    rows = [
        (
            one.confidence,
            one.status,
            described(links.standings[one.earlier]),
            described(links.standings[one.later]),
            f"weighed: {'; '.join(one.evidence.splitlines())}",
        )
        for one in doubtful
    ]
    if output is None:
        printing.write(form, _COLUMNS, rows[:limit])
        sys.stderr.write(
            f"{min(limit, len(rows)):,} of {len(rows):,}; --output FILE writes all, to fill in\n"
        )
        return
    write_review(output, ((one.earlier, one.later, *row) for one, row in zip(doubtful, rows, strict=True)))
    sys.stderr.write(
        f"{output}: {len(rows):,} pairs. Write `same` or `not the same` under `decision`, who says so and "
        "what it rests on, and give the file to `hustings build`.\n"
    )


def explain(a: Candidacy, b: Candidacy, store: StorePath = STORE, endpoint: Endpoint = None) -> None:
    """Show the sum behind two candidacies term by term, and what the graph makes of them."""
    from graph.review import Review, described, explained

    links = Review(engine(store, endpoint))
    found = links.explain(links.candidacy(a), links.candidacy(b))
    sys.stdout.write(f"{described(found.one)}\n{described(found.other)}\n\n{explained(found, links)}")


def undo(
    a: Candidacy,
    b: Candidacy,
    by: Annotated[str, typer.Option("--by", help="Who says so.")],
    source: Annotated[str, typer.Option("--source", help="What it rests on.")],
    decisions: Decisions = DECISIONS,
    store: StorePath = STORE,
    endpoint: Endpoint = None,
) -> None:
    """Write down that two candidacies are not one person's; the next build holds them apart."""
    from graph.decided import add_decision
    from graph.review import Review, described

    links = Review(engine(store, endpoint))
    one, other = links.candidacy(a), links.candidacy(b)
    if one == other:
        raise UsageError(f"Both are {described(one)}: name two candidacies.")
    add_decision(decisions, one.key, other.key, "not the same", by, source)
    sys.stdout.write(f"{decisions}: {described(one)}, and {described(other)}: not the same.\n")
    apart = links.person[one.key] != links.person[other.key]
    kept = "They are two people as it is; the decision keeps it so. " if apart else ""
    sys.stderr.write(f"{kept}Build the graph again to have it so: `hustings build` reads {decisions}.\n")
