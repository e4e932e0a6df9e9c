"""The command that reads articles and changes nothing: `read`."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import printing
from graph.cli.options import STORE, Form, Quiet, StorePath
from graph.errors import EXIT_FAILED

if TYPE_CHECKING:
    from graph.findings import Findings
    from graph.readers import Outcome


class ReadForm(StrEnum):
    """Formats of what was found in articles."""

    TABLE = "table"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """`read` is a command of the app."""
    app.command()(read)


def read(
    articles: Annotated[list[Path], typer.Argument(help="Articles (.txt, .html), or folders of them.")],
    store: StorePath = STORE,
    form: Annotated[
        ReadForm, typer.Option("--format", "-f", help="Tables, or JSON: one article a line.")
    ] = ReadForm.TABLE,
    pages: Annotated[
        Path | None, typer.Option("--pages", help="A folder for a page of each article, marked up.")
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="How many processes read.")] = 1,
    quiet: Quiet = False,
) -> None:
    """Say who says what in articles, and whether their figures hold up; the graph stays as it is."""
    from graph.contract import as_json
    from graph.exporters.article_page import article_page
    from graph.files import write_whole
    from graph.ids import slug
    from graph.readers import read_articles

    known = _known(store, quiet)
    refused = 0
    for outcome in read_articles(articles, known, jobs):
        _say_what_was_met(outcome, quiet)
        if outcome.findings is None:
            refused += 1
            continue
        if form is ReadForm.JSON:
            sys.stdout.write(json.dumps(as_json(outcome.findings), ensure_ascii=False) + "\n")
        else:
            _print(outcome.findings)
        if pages:
            page = pages / f"{slug(outcome.label)}.html"
            write_whole(page, article_page(outcome.findings))
            if not quiet:
                sys.stderr.write(f"{page}\n")
    if refused:
        raise typer.Exit(EXIT_FAILED)


def _known(store: Path, quiet: bool) -> Path | None:
    """The graph to hold figures against: the one named, or the usual one where it is there."""
    if store != STORE or store.exists():
        return store
    if not quiet:
        sys.stderr.write(
            f"There is no graph at {store}: nobody is looked up and no figure is checked; "
            "`hustings build` makes one.\n"
        )
    return None


def _say_what_was_met(outcome: "Outcome", quiet: bool) -> None:
    if outcome.refused:
        sys.stderr.write(f"{outcome.refused}\n")
    for fault in () if quiet else outcome.faults:
        sys.stderr.write(f"{outcome.label}:{fault.line}: {fault.what}; {fault.done}\n")


def _print(findings: "Findings") -> None:
    article = findings.article
    about = "; ".join(contest.label for contest in findings.contests)
    told = [article.publisher, article.published, f"about {about}" if about else "about no known contest"]
    sys.stdout.write(f"{findings.path}  ({'; '.join(str(one) for one in told if one)})\n\n")
    quotations = [
        (said.start, said.kind, said.tier, said.speaker.name, _targets(findings, index), said.exact)
        for index, said in enumerate(findings.quotations)
    ]
    printing.write(Form.TABLE, ("at", "kind", "tier", "speaker", "about", "words"), quotations)
    figures = [
        (f.start, f.exact, f.measure, f.subject_name, f.verdict.outcome, f.verdict.arithmetic)
        for f in findings.figures
    ]
    sys.stdout.write("\n")
    printing.write(Form.TABLE, ("at", "figure", "measure", "of", "verdict", "arithmetic"), figures)
    sys.stdout.write("\n")


def _targets(findings: "Findings", index: int) -> str:
    about = findings.quotations[index].about
    return ", ".join(f"{one.stance} {one.name}" if one.stance else one.name for one in about)
