"""Pages to browse: the ontology, written by pyLODE, and every question of the catalogue.

Both are whole in one file each: their content security policy lets no page ask any address for anything.
"""

import logging
import shlex
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from html import escape
from importlib import import_module
from itertools import groupby
from pathlib import Path

from rdflib import RDF, Graph, URIRef

from graph.catalogue import Parameter, Question, questions
from graph.errors import HustingsError
from graph.ns import ID
from graph.paths import ONTOLOGY

_OURS = ID.removesuffix("id/")
_POLICY = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
)
_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto;
  max-width: 60rem; padding: 1rem 1.5rem 4rem; }
h2 { border-bottom: 2px solid #1a1a1a; margin-top: 3rem; }
h3 { margin: 2.5rem 0 .25rem; }
h3 code { background: none; color: #666; font-weight: normal; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; background: #f4f4f4; }
pre { padding: .75rem; overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0 1rem; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0;
  border-bottom: 1px solid #ddd; }
td:first-child { white-space: nowrap; font-family: ui-monospace, monospace; font-size: .9em; }
.scroll { overflow-x: auto; }
summary { cursor: pointer; }
@media (prefers-color-scheme: dark) {
  body { background: #16181c; color: #e6e6e6; } a { color: #8ab4f8; } h2 { border-color: #e6e6e6; }
  code, pre { background: #24272d; } th, td { border-color: #3a3d44; } h3 code { color: #aaa; }
}
"""


def write_docs(folder: Path) -> list[Path]:
    """`ontology.html` and `questions.html` stand in the folder; HustingsError where pyLODE is missing."""
    pages = {"ontology.html": _ontology_page(), "questions.html": _questions_page(questions())}
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pages.items():
        (folder / name).write_text(page, encoding="utf-8")
    return [folder / name for name in pages]


def _ontology_page() -> str:
    """The page of our own terms; those of others are left to their own pages."""
    with _quiet():
        try:
            pylode = import_module("pylode")
        except (ImportError, OSError) as error:  # some releases look for a file that they do not carry
            raise HustingsError(
                f"The page of the ontology needs pyLODE, which cannot be loaded ({error}): "
                "install it with `pip install 'hustings[docs]'`."
            ) from error
        kg = Graph().parse(ONTOLOGY / "hustings.ttl")
        for term in set(kg.subjects(RDF.type)):
            if isinstance(term, URIRef) and not term.startswith(_OURS):
                kg.remove((term, RDF.type, None))
        page = str(pylode.OntPub(kg).make_html())
    return page.replace("<head>", f"<head>\n    {_POLICY}", 1)


@contextmanager
def _quiet() -> Iterator[None]:
    """pyLODE switches on the debug messages of every library; this switches them off again."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    logging.disable()
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)
        root.handlers[:] = handlers
        root.setLevel(level)


def _questions_page(asked: Sequence[Question]) -> str:
    subjects = [(subject, list(group)) for subject, group in groupby(asked, key=lambda q: q.subject)]
    contents = "".join(
        f"<h3>{escape(subject.capitalize())}</h3><ul>{''.join(map(_entry, group))}</ul>"
        for subject, group in subjects
    )
    body = "".join(
        f"<h2>{escape(subject.capitalize())}</h2>{''.join(map(_section, group))}"
        for subject, group in subjects
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">{_POLICY}'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>hustings: questions</title><style>{_STYLE}</style></head><body>"
        "<h1>Questions that the graph answers</h1>"
        '<p>The <a href="ontology.html">ontology</a> explains the words of the queries.</p>'
        f"<nav>{contents}</nav><main>{body}</main></body></html>\n"
    )


def _entry(question: Question) -> str:
    return f'<li><a href="#{escape(question.name)}">{escape(question.title)}</a></li>'


def _section(question: Question) -> str:
    name = escape(question.name)
    parts = [
        f'<section id="{name}"><h3>{escape(question.title)} <code>{name}</code></h3>',
        f"<p>{escape(question.question)}</p>",
        f"<p>{escape(question.needs)}</p>" if question.needs else "",
        f"<pre>{escape(_command(question))}</pre>",
        _table(("give", "which is"), map(_given, question.parameters)) if question.parameters else "",
        _table(("column", "what it holds"), question.columns.items()),
    ]
    if question.expected:
        shown = tuple(question.columns)[: len(question.expected[0])]
        parts.append(f"<p>The first rows of that, of the demo:</p>{_table(shown, question.expected)}")
    parts.append(f"<details><summary>SPARQL</summary><pre>{escape(question.text)}</pre></details></section>")
    return "".join(parts)


def _command(question: Question) -> str:
    required = {p.name: p.name.upper() for p in question.parameters if p.required}
    given = {**required, **question.arguments}
    options = [part for name, value in given.items() for part in (f"--{name}", value)]
    return shlex.join(["hustings", "ask", question.name, *options])


def _given(parameter: Parameter) -> tuple[str, str]:
    default = f"; otherwise {parameter.default}" if parameter.default else "; may be left out"
    return f"--{parameter.name}", parameter.help + ("" if parameter.required else default)


def _table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(f'<td>{escape(str(cell))}</td>' for cell in row)}</tr>" for row in rows)
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
