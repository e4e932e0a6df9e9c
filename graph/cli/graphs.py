"""The commands that make a graph, look it over and hand it on."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph import catalogue
from graph.cli import printing
from graph.cli.options import STORE, Decisions, Endpoint, Form, Json, Quiet, StorePath, credentials, engine
from graph.errors import EXIT_FAULTS, UsageError
from graph.paths import DECISIONS, EXPORTS
from graph.store import Store
from graph.tabular import text

if TYPE_CHECKING:
    from graph.build import Progress, Report

Reports = Annotated[Path, typer.Option("--reports", help="Folder for rejected.csv and faults.csv.")]


class ExportForm(StrEnum):
    """Formats of whole graphs, and the one of verdicts."""

    TRIG = "trig"
    NQUADS = "nquads"
    TURTLE = "turtle"
    JSONLD = "jsonld"
    CLAIMREVIEW = "claimreview"


def register(app: typer.Typer) -> None:
    """The commands of this module are commands of the app."""
    for command in (build, check, info, export, push, demo, docs):
        app.command()(command)


@contextmanager
def progress(quiet: bool) -> "Iterator[Progress]":
    """A line on stderr that says which step is at work; silent when quiet or without a terminal."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    hidden = quiet or not console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=hidden) as bar:
        task = bar.add_task("")
        yield lambda step: bar.update(task, description=step)


def build(
    files: Annotated[list[Path], typer.Argument(help="Files, or folders of files, to build from.")],
    store: StorePath = STORE,
    decisions: Decisions = DECISIONS,
    reports: Reports = EXPORTS,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Build the graph from files and decisions; it takes the old one's place only when it is whole."""
    from graph.build import build as build_graph
    from graph.reports import summary, write_reports

    with progress(quiet) as step:
        _, report = build_graph(_with_decisions(files, decisions), store, step)
    rejected, faults = write_reports(report, reports)
    if as_json:
        sys.stdout.write(json.dumps(summary(report), indent=1) + "\n")
    if not quiet:
        _say_what_was_built(report, store, rejected, faults)


def _with_decisions(files: list[Path], decisions: Path) -> list[Path]:
    """The files, and the decision file where it is there and not among them; named otherwise, it must be."""
    given = {path.resolve() for path in files}
    resolved = decisions.resolve()
    among = resolved in given or not given.isdisjoint(resolved.parents)
    return files if among or (decisions == DECISIONS and not decisions.exists()) else [*files, decisions]


def _say_what_was_built(report: "Report", store: Path, rejected: Path, faults: Path) -> None:
    from graph.reports import counted, severities

    out = sys.stderr.write
    out(f"{store}: {report.quads:,} statements from {report.files:,} files\n")
    for kind, count in counted(report):
        out(f"  {count:>7,} {kind}\n")
    for copy, original in report.duplicates:
        out(f"  {copy} is identical to {original}: loaded once\n")
    for remark in report.refused:
        place = f"{remark.label}:{remark.fault.line}" if remark.fault.line else remark.label
        out(f"  refused {place}: {remark.fault.what}\n")
    found = severities(report)
    rows = len(report.rejected) - len(report.refused)
    out(f"{rows:,} rows set aside ({rejected}), ")
    out(f"{found['repaired']:,} mended, {found['noted']:,} noted ({faults})\n")
    faulty = {name: count for name, count in report.checks.items() if count}
    out(f"{report.differences:,} disagreements between files and sums; ")
    out(f"`hustings check --store {store}` shows {sum(faulty.values()):,} faults of {len(faulty)} kinds\n")


def check(
    store: StorePath = STORE,
    endpoint: Endpoint = None,
    form: Annotated[Form, typer.Option("--format", "-f", help="How the faults are written.")] = Form.TABLE,
    shapes: Annotated[
        bool, typer.Option("--shapes", help="Hold it to the ontology's shapes instead.")
    ] = False,
) -> None:
    """List the faults in the data with their source rows; exit code 3 when any is serious."""
    from graph.checks import COLUMNS, faults, violations

    if sys.stderr.isatty():
        sys.stderr.write("Checking the graph …\n")
    found = (violations if shapes else faults)(engine(store, endpoint))
    printing.write(form, COLUMNS, [fault.row() for fault in found])
    serious = sum(fault.severity == "serious" for fault in found)
    sys.stderr.write(f"{len(found):,} faults, {serious:,} of them serious\n")
    if serious:
        raise typer.Exit(EXIT_FAULTS)


def info(store: StorePath = STORE, endpoint: Endpoint = None, as_json: Json = False) -> None:
    """Say what is in the graph: sources, licences, dates, counts per class and named graph."""
    from graph import info as about

    asked = engine(store, endpoint)
    tables = {"sources": about.sources(asked), "classes": about.classes(asked), "graphs": about.graphs(asked)}
    if as_json:
        described = {name: printing.objects(table.columns, table.rows) for name, table in tables.items()}
        sys.stdout.write(json.dumps(described, indent=1, ensure_ascii=False) + "\n")
        return
    shown = {"sources": 5, "classes": 2, "graphs": 2}
    for name, table in tables.items():
        rows = [[about.compact(text(cell)) for cell in row[: shown[name]]] for row in table.rows]
        sys.stdout.write(f"{name}\n")
        printing.write(Form.TABLE, table.columns[: shown[name]], rows)
        sys.stdout.write("\n")


def export(
    form: Annotated[ExportForm, typer.Argument(help="trig, nquads, turtle, jsonld or claimreview.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write.")],
    store: StorePath = STORE,
    only: Annotated[
        str | None, typer.Option("--graph", help="One named graph: its IRI, or the label of its source file.")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Write the graph as RDF, or its verdicts as ClaimReview; full texts come only by naming their graph."""
    from graph.publishing import export as export_graph
    from graph.reviewing import export_reviews

    if form is ExportForm.CLAIMREVIEW:
        if only:
            raise UsageError("ClaimReview is of the verdicts: leave --graph out.")
        done = f"{export_reviews(Store.open(store), output):,} verdicts"
    else:
        with progress(quiet) as step:
            step("Writing the file")
            done = f"{export_graph(Store.open(store), form.value, output, only):,} bytes"
    if not quiet:
        sys.stderr.write(f"{output}: {done}\n")


def push(
    url: Annotated[
        str, typer.Argument(help="The server's root, SPARQL endpoint, Graph Store or update address.")
    ],
    store: StorePath = STORE,
    quiet: Quiet = False,
) -> None:
    """Put the graph on a SPARQL server; name and password come from HUSTINGS_USER and HUSTINGS_PASSWORD."""
    from graph.publishing import published
    from graph.push import push as push_graphs

    kg = Store.open(store)
    arrived = 0

    def show(triples: int) -> None:
        nonlocal arrived
        arrived += triples
        step(f"Pushing: {arrived:,} statements")

    with progress(quiet) as step:
        done = push_graphs(
            url,
            ((name, kg.triples_of(name)) for name in published(kg)),
            credentials=credentials(),
            progress=show,
        )
    if not quiet:
        sys.stderr.write(
            f"{done.address}: {done.triples:,} statements in {done.graphs} graphs ({done.method})\n"
        )


def demo(
    store: StorePath = STORE,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for what it writes.")] = EXPORTS,
    quiet: Quiet = False,
) -> None:
    """Build the embedded graph of two Islington seats, check it, ask it, draw it, and say where to look."""
    from graph.checks import faults
    from graph.demo import demonstrate

    with progress(quiet) as step:
        made = demonstrate(store, output, step)
    if quiet:
        return
    answer = catalogue.ask(made.store, "record", person="Jeremy Corbyn")
    sys.stdout.write(f"{answer.title}: Jeremy Corbyn\n")
    printing.answer(answer)
    serious = sum(fault.severity == "serious" for fault in faults(made.store))
    sys.stdout.write(
        f"\n{made.report.quads:,} statements in {store}, {serious} serious faults.\n"
        f"Open in a browser:  {'  '.join(map(str, made.pages))}\n"
        f"Read as text:       {made.texts[0]}  {made.texts[1].parent}/*.csv\n"
        f"Ask more:           hustings ask --help{_store_option(store)}\n"
    )


def _store_option(store: Path) -> str:
    return "" if store == STORE else f"  (with --store {store})"


def docs(
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the pages.")] = EXPORTS / "docs",
    quiet: Quiet = False,
) -> None:
    """Write pages of the ontology and of every question, to be opened in a browser."""
    from graph.docs import write_docs

    for page in write_docs(output):
        if not quiet:
            sys.stderr.write(f"{page}\n")
