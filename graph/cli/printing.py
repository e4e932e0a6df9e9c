"""Rows as people and programs want them: table, CSV, TSV, JSON, XML, Markdown."""

import io
import json
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from xml.etree import ElementTree as Xml

from graph.answers import Answer
from graph.cli.options import Form
from graph.tabular import Rows, separated, text
from graph.terms import XSD, Cell, Iri

# In this order: a bool is an int, and a datetime is a date.
_DATATYPES = {
    bool: "boolean",
    int: "integer",
    Decimal: "decimal",
    float: "double",
    datetime: "dateTime",
    date: "date",
}
# XML 1.0 has no way to write these.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SHORT = 14
_FOLDED_ROWS = 500
_RESULTS = "http://www.w3.org/2005/sparql-results#"


def write(form: Form, columns: Sequence[str], rows: Rows, *, standard_json: bool = False) -> None:
    """The rows are on standard output; `standard_json` chooses SPARQL's own JSON over a plain array."""
    if form is Form.JSON and not standard_json:
        sys.stdout.write(_array(columns, rows))
    else:
        sys.stdout.write(_WRITERS[form](columns, rows))


def answer(found: Answer, form: Form = Form.TABLE) -> None:
    """The answer is on standard output; its table leaves IRIs to the formats that programs read."""
    if form is not Form.TABLE:
        write(form, found.columns, found.rows)
        return
    shown = [i for i in range(len(found.columns)) if not any(isinstance(row[i], Iri) for row in found.rows)]
    rows = [[row[i] for i in shown] for row in found.rows]
    write(form, [found.columns[i] for i in shown], rows)
    if not rows:
        sys.stderr.write("No rows: nothing in this graph answers the question.\n")


def _table(columns: Sequence[str], rows: Rows) -> str:
    numeric = [
        all(isinstance(row[i], int | Decimal | float | None) for row in rows) for i in range(len(columns))
    ]
    # Without a terminal nothing is folded: a line is a row. Folding takes a millisecond a row.
    if sys.stdout.isatty() and len(rows) <= _FOLDED_ROWS:
        return _folded(columns, rows, numeric)
    cells = [[" ".join(text(cell).splitlines()) for cell in row] for row in (columns, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [
        "   ".join(
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, numeric, strict=True)
        )
        for row in cells
    ]
    lines.insert(1, "─" * len(lines[0]))
    return "".join(f"  {line.rstrip()}\n" for line in lines)


def _folded(columns: Sequence[str], rows: Rows, numeric: Sequence[bool]) -> str:
    """The table as wide as the terminal, with long cells over several lines."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, header_style="bold")
    for index, (name, right) in enumerate(zip(columns, numeric, strict=True)):
        # Dates, numbers and short words stay whole: only long cells are folded.
        short = all(len(text(row[index])) <= _SHORT for row in rows)
        table.add_column(Text(name), justify="right" if right else "left", overflow="fold", no_wrap=short)
    for row in rows:
        table.add_row(*(Text(text(cell)) for cell in row))
    out = io.StringIO()
    Console(file=out, force_terminal=True).print(table)
    return out.getvalue().strip("\n") + "\n"


def objects(columns: Sequence[str], rows: Rows) -> list[dict[str, object]]:
    """Each row as an object of JSON values; dates are ISO strings."""

    def plain(cell: Cell) -> object:
        return float(cell) if isinstance(cell, Decimal) else text(cell) if isinstance(cell, date) else cell

    return [{name: plain(cell) for name, cell in zip(columns, row, strict=True)} for row in rows]


def _array(columns: Sequence[str], rows: Rows) -> str:
    return json.dumps(objects(columns, rows), ensure_ascii=False, indent=1) + "\n"


def _datatype(cell: Cell) -> str | None:
    name = next((name for kind, name in _DATATYPES.items() if isinstance(cell, kind)), None)
    return XSD + name if name else None


def _sparql_json(columns: Sequence[str], rows: Rows) -> str:
    def term(cell: Cell) -> dict[str, str]:
        found = {"type": "uri" if isinstance(cell, Iri) else "literal", "value": text(cell)}
        datatype = _datatype(cell)
        return {**found, "datatype": datatype} if datatype else found

    bindings = [
        {name: term(cell) for name, cell in zip(columns, row, strict=True) if cell is not None}
        for row in rows
    ]
    answer = {"head": {"vars": list(columns)}, "results": {"bindings": bindings}}
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def _sparql_xml(columns: Sequence[str], rows: Rows) -> str:
    root = Xml.Element("sparql", xmlns=_RESULTS)
    head = Xml.SubElement(root, "head")
    for name in columns:
        Xml.SubElement(head, "variable", name=name)
    results = Xml.SubElement(root, "results")
    for row in rows:
        result = Xml.SubElement(results, "result")
        for name, cell in zip(columns, row, strict=True):
            if cell is not None:
                binding = Xml.SubElement(result, "binding", name=name)
                datatype = _datatype(cell)
                kind = "uri" if isinstance(cell, Iri) else "literal"
                Xml.SubElement(binding, kind, {"datatype": datatype} if datatype else {}).text = _xml_text(
                    cell
                )
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _xml_text(cell: Cell) -> str:
    return _NOT_XML.sub("", text(cell))


def _markdown(columns: Sequence[str], rows: Rows) -> str:
    def line(cells: Sequence[str]) -> str:
        escaped = (" ".join(cell.splitlines()).replace("\\", "\\\\").replace("|", "\\|") for cell in cells)
        return f"| {' | '.join(escaped)} |\n"

    body = "".join(line([text(cell) for cell in row]) for row in rows)
    return line(columns) + line(["---"] * len(columns)) + body


_WRITERS: dict[Form, Callable[[Sequence[str], Rows], str]] = {
    Form.TABLE: _table,
    Form.CSV: lambda columns, rows: separated(columns, rows, ","),
    Form.TSV: lambda columns, rows: separated(columns, rows, "\t"),
    Form.JSON: _sparql_json,
    Form.XML: _sparql_xml,
    Form.MARKDOWN: _markdown,
}
