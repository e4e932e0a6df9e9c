"""The question catalogue: finds, binds and asks `queries/**/*.rq`.

A question is one file: TOML in its `#+` lines, then plain SPARQL that runs in any editor as it stands.
A parameter is a line `VALUES ?name { … } # $name`; asking puts the serialised terms between its braces,
or drops the line where an optional parameter is not given. Nothing else of the text ever changes.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal

from graph.answers import Answer
from graph.engine import Engine
from graph.errors import QueryError, UsageError
from graph.names import resolve
from graph.paths import QUERIES
from graph.terms import Value, nt

Kind = Literal["person", "party", "constituency", "election", "text", "integer", "decimal"]
_APART = tuple(QUERIES / folder for folder in ("checks", "exports", "networks", "official"))
_NAMED = ("person", "party", "constituency", "election")
_PARAMETER_LINE = re.compile(r"^(\s*VALUES\s+\?(\w+)\s*)\{.*\}(\s*# \$(\w+))\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What may be given to a question; with neither `required` nor a default it may be left out."""

    name: str
    kind: Kind
    help: str
    required: bool = False
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the catalogue, with its SPARQL text.

    `columns` maps each column to what it holds; `evidence` names those whose IRIs lead to source rows;
    `arguments` and `expected` are an example on the demo graph with the first rows of its answer;
    `severity` is how bad the faults are that a check finds: `serious`, `warning` or `note`.
    """

    name: str
    subject: str
    title: str
    question: str
    text: str
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, str]
    evidence: tuple[str, ...] = ()
    arguments: Mapping[str, str] = field(default_factory=dict)
    expected: tuple[tuple[str, ...], ...] = ()
    needs: str = ""
    severity: str = ""

    def bind(self, values: Mapping[str, Sequence[Value]]) -> str:
        """The query with each parameter's values in place; parameters without values are left open."""

        def line(match: re.Match[str]) -> str:
            terms = values.get(match[4])
            return f"{match[1]}{{ {' '.join(map(nt, terms))} }}{match[3]}" if terms else ""

        return _PARAMETER_LINE.sub(line, self.text)


def read_question(path: Path) -> Question:
    """The question of one file; QueryError with the file's name where its description is wrong."""
    source = path.read_text(encoding="utf-8")
    described = "\n".join(line[2:].strip() for line in source.splitlines() if line.startswith("#+"))
    text = "\n".join(line for line in source.splitlines() if not line.startswith("#+")).strip() + "\n"
    try:
        meta: dict[str, Any] = tomllib.loads(described)
        parameters = tuple(
            Parameter(name, p["type"], p["help"], p.get("required", False), _text(p.get("default")))
            for name, p in meta.get("parameters", {}).items()
        )
        example = meta.get("example", {})
        question = Question(
            name=path.stem,
            subject=path.parent.name,
            title=meta["title"],
            question=meta["question"],
            text=text,
            parameters=parameters,
            columns=meta.get("columns", {}),
            evidence=tuple(meta.get("evidence", ())),
            arguments={k: str(v) for k, v in example.get("arguments", {}).items()},
            expected=tuple(tuple(row) for row in example.get("rows", ())),
            needs=meta.get("needs", ""),
            severity=meta.get("severity", ""),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise QueryError(f"{path}: its #+ lines are not a question's description: {error}.") from error
    marked = {match[4] for match in _PARAMETER_LINE.finditer(text)}
    if marked != {p.name for p in parameters}:
        raise QueryError(f"{path}: its VALUES lines bind {sorted(marked)}, its description says otherwise.")
    return question


def _text(value: object) -> str | None:
    return None if value is None else str(value)


@cache
def _files(folder: Path) -> dict[str, Path]:
    return {path.stem: path for path in sorted(folder.rglob("*.rq"))}


def questions() -> list[Question]:
    """All questions of the catalogue, by subject and name; network queries and checks are not among them."""
    paths = [path for path in _files(QUERIES).values() if path.parent not in _APART]
    return [read_question(path) for path in sorted(paths)]


def question(name: str, folder: str = "") -> Question:
    """The question, or with `folder` the network query or check, of that name; QueryError if unknown."""
    path = _files(QUERIES / folder).get(name)
    if path is None or (not folder and path.parent in _APART):
        raise QueryError(f"There is no question “{name}”: `hustings ask` lists them.")
    return read_question(path)


def in_folder(folder: str) -> list[Question]:
    """All queries of one folder, such as `checks` or `networks`, by name."""
    return [read_question(path) for path in _files(QUERIES / folder).values()]


def arguments(engine: Engine, asked: Question, given: Mapping[str, str | None]) -> dict[str, list[Value]]:
    """The terms of each parameter: names looked up in the graph, numbers parsed, defaults filled in."""
    unknown = set(given) - {p.name for p in asked.parameters}
    if unknown:
        raise UsageError(
            f"“{asked.name}” has no parameter {', '.join(sorted(unknown))}; "
            f"it has {', '.join(p.name for p in asked.parameters) or 'none'}."
        )
    values: dict[str, list[Value]] = {}
    for parameter in asked.parameters:
        text = given.get(parameter.name)
        text = parameter.default if text is None else text
        if text is not None:
            values[parameter.name] = _terms(engine, parameter, text)
        elif parameter.required:
            raise UsageError(f"“{asked.name}” needs --{parameter.name}: {parameter.help}")
    return values


def _terms(engine: Engine, parameter: Parameter, text: str) -> list[Value]:
    if parameter.kind in _NAMED:
        return list(resolve(engine, parameter.kind, text))
    if parameter.kind == "text":
        return [text]
    pattern = r"-?\d+" if parameter.kind == "integer" else r"-?\d+(\.\d+)?"
    if not re.fullmatch(pattern, text, re.ASCII):
        article = "a whole number" if parameter.kind == "integer" else "a number"
        raise UsageError(f"--{parameter.name} takes {article}, not “{text}”.")
    return [int(text)] if parameter.kind == "integer" else [Decimal(text)]


def ask(engine: Engine, name: str, *, folder: str = "", **given: str | int | float | None) -> Answer:
    """The answer of `engine` to the question of that name, with names or IRIs given for its parameters."""
    asked = question(name, folder)
    texts = {key: _text(value) for key, value in given.items()}
    query = asked.bind(arguments(engine, asked, texts))
    table = engine.select(query)
    return Answer(asked.title, table.columns, tuple(table.rows), query, asked.evidence)
