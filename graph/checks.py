"""Faults in the data: every query in `queries/checks/` is a check, every row of it a fault."""

from collections import defaultdict
from dataclasses import dataclass

from graph import catalogue
from graph.answers import Answer, SourceRow, source_rows
from graph.engine import Engine
from graph.terms import Cell, Iri

COLUMNS = ("severity", "check", "fault", "source")
_ORDER = ("serious", "warning", "note")
_OF_SHAPES = {"Violation": "serious", "Warning": "warning", "Info": "note"}


@dataclass(frozen=True, slots=True)
class CheckedFault:
    """One fault: which check found it, what is wrong in words, and the source rows."""

    severity: str
    check: str
    what: str
    sources: tuple[SourceRow, ...]

    def row(self) -> tuple[Cell, ...]:
        """The fault as a row of `COLUMNS`."""
        return (self.severity, self.check, self.what, "; ".join(f"{s.file}:{s.line}" for s in self.sources))


def faults(engine: Engine) -> list[CheckedFault]:
    """All faults that the checks find, the serious first."""
    found = []
    for check in catalogue.in_folder("checks"):
        answer = catalogue.ask(engine, check.name, folder="checks")
        found += _faults_of(check, answer, engine)
    return sorted(found, key=lambda fault: (_ORDER.index(fault.severity), fault.check))


def _faults_of(check: catalogue.Question, answer: Answer, engine: Engine) -> list[CheckedFault]:
    by_thing: dict[str, list[SourceRow]] = {}
    for row in answer.sources(engine):
        by_thing.setdefault(row.thing, []).append(row)
    shown = [i for i, name in enumerate(answer.columns) if name not in answer.evidence]
    evidence = [i for i, name in enumerate(answer.columns) if name in answer.evidence]
    return [
        CheckedFault(
            check.severity,
            check.name,
            ", ".join(f"{answer.columns[i]}: {row[i]}" for i in shown if row[i] is not None),
            tuple(source for i in evidence for source in by_thing.get(str(row[i]), [])),
        )
        for row in answer.rows
    ]


def violations(engine: Engine) -> list[CheckedFault]:
    """All that the graph breaks of the ontology's SHACL shapes, the serious first."""
    from graph.validation import validate

    found = validate(engine)
    by_thing: dict[str, list[SourceRow]] = defaultdict(list)
    for row in source_rows(engine, (v.focus for v in found if isinstance(v.focus, Iri))):
        by_thing[row.thing].append(row)
    broken = [
        CheckedFault(
            _OF_SHAPES[violation.severity],
            violation.shape.rpartition("/")[2],
            f"{violation.message} ({violation.focus})",
            tuple(by_thing[str(violation.focus)]),
        )
        for violation in found
    ]
    return sorted(broken, key=lambda fault: (_ORDER.index(fault.severity), fault.check))
