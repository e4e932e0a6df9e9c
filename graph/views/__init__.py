"""Networks to look at: one module per picture, found by itself.

A module of this package that declares `draw(answer) -> Network` is a view; `queries/networks/` holds the
query of the same name (`-` there for `_` here) whose answer it draws. Views hold no SPARQL and know
nothing of sources: a node whose IRI is evidence of the answer, and an edge keyed by such an IRI, or by
several with spaces between, gain the source rows of these things here.
"""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from graph import catalogue
from graph.answers import Answer
from graph.engine import Engine
from graph.errors import QueryError
from graph.network_rows import nothing
from graph.network_sources import cite, shown
from graph.networks import Network
from graph.terms import Iri

FOLDER = "networks"  # of the queries


@dataclass(frozen=True, slots=True)
class View:
    """A picture: its name is that of its query; `draw` makes a network of an answer that has rows."""

    name: str
    draw: Callable[[Answer], Network]


def views() -> tuple[View, ...]:
    """Every view, by name."""
    modules = {
        found.name: import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)
    }
    return tuple(View(name.replace("_", "-"), module.draw) for name, module in sorted(modules.items()))


def network(engine: Engine, name: str, **given: str | None) -> Network:
    """The network that the view draws of what `engine` knows, with the sources of its dots and lines.

    Names or IRIs are given for the parameters of its query; an answer without rows gives a network
    without nodes. QueryError for an unknown view; UsageError and AmbiguousName as for a question.
    """
    view = next((view for view in views() if view.name == name), None)
    if view is None:
        raise QueryError(f"There is no view “{name}”; the views are {', '.join(v.name for v in views())}.")
    answer = catalogue.ask(engine, name, folder=FOLDER, **given)
    if not answer.rows:
        return nothing(answer.title)
    drawn = view.draw(answer)
    cite(engine, drawn, _evidence(drawn, answer))
    return drawn


def _evidence(drawn: Network, answer: Answer) -> set[Iri]:
    """What of the evidence of the answer is in the picture."""
    drawn_of = shown(drawn)
    cells = {cell for name in answer.evidence for cell in answer.column(name)}
    return {cell for cell in cells if isinstance(cell, Iri) and cell in drawn_of}
