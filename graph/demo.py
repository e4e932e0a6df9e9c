"""The demonstration: two Islington seats from 2010 to 2024, built, checked, asked and drawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph import catalogue
from graph.answers import Answer
from graph.build import Progress, Report, build
from graph.exporters import write_network
from graph.files import write_whole
from graph.paths import DATA
from graph.publishing import export
from graph.store import Store
from graph.tabular import separated
from graph.views import network

PAGES = {
    "seat.html": ("seat", {"constituency": "Islington North"}),
    "person.html": ("person", {"person": "Jeremy Corbyn"}),
    "party.html": ("party", {"party": "Labour"}),
    "words.html": ("who-speaks-of-whom", {"constituency": "Islington North"}),
}


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What the demonstration made: the graph, the report of its build, its text files and its pages."""

    store: Store
    report: Report
    texts: tuple[Path, ...]
    pages: tuple[Path, ...]


def demonstrate(store: Path, folder: Path, progress: Progress) -> Demonstration:
    """The graph stands at `store`; `folder` holds it as Turtle, the examples as CSV, and the pages."""
    kg, report = build([DATA], store, progress)
    progress("Asking the questions")
    texts = tuple(_write_texts(kg, folder))
    progress("Drawing the pages")
    pages = []
    for file, (view, given) in PAGES.items():
        write_network(network(kg, view, **given), folder / file)
        pages.append(folder / file)
    return Demonstration(kg, report, texts, tuple(pages))


def _write_texts(kg: Store, folder: Path) -> Iterator[Path]:
    turtle = folder / "demo.ttl"
    export(kg, "turtle", turtle)
    yield turtle
    for name, answer in examples(kg):
        path = folder / "demo" / f"{name}.csv"
        write_whole(path, separated(answer.columns, answer.rows, ",").encode())
        yield path


def examples(kg: Store) -> Iterable[tuple[str, Answer]]:
    """Every question of the catalogue with the answer to its own example."""
    for question in catalogue.questions():
        yield question.name, catalogue.ask(kg, question.name, folder="", **question.arguments)
