"""What people decided of two candidacies: the same person, or not. CSV, as `hustings links review` writes it.

Columns `decision` (`same` or `not the same`; blank while it is open), `a` and `b` (candidacies, by IRI or by
what follows `candidacy/` in it), `by` (who says so) and `source` (what it rests on); others are for reading.
"""

from collections.abc import Iterable, Iterator

from graph.ids import candidacy
from graph.records import Fault, Record, StatedDecision
from graph.sources import SourceFile
from graph.tables import Layout, Row, Unusable, by_header, fold, known, records

KIND = "Decision file"
PUBLISHER = None
LICENCE = None

COLUMNS = ("decision", "a", "b", "by", "source")
_DECISIONS = {"same": True, "thesame": True, "notthesame": False, "notsame": False, "different": False}


def _layout(file: SourceFile) -> Layout | None:
    return by_header(file, dict(zip(COLUMNS, COLUMNS, strict=True)), COLUMNS)


def recognises(file: SourceFile) -> bool:
    """True where the header has all the columns."""
    return _layout(file) is not None


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every decision that was made; open ones are passed over."""
    return records(file, known(_layout(file), file, KIND), _decisions)


def _decisions(row: Row) -> Iterable[StatedDecision]:
    said = row.text("decision")
    if said is None:
        return
    same = _DECISIONS.get(fold(said))
    if same is None:
        raise Unusable(f"“{said}” is no decision: write `same` or `not the same`, or leave it blank")
    a, b = (row.required(column).removeprefix(candidacy("")) for column in ("a", "b"))
    by, source = row.text("by"), row.text("source")
    if by is None or source is None:
        raise Unusable("it must say who decides (`by`) and what it rests on (`source`)")
    yield StatedDecision(a, b, same, by, source, row.line)
