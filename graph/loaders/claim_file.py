"""Quotations and statements that people enter by hand, with speaker, subject and figures: YAML.

A document has `claims:`, a list of entries, and beside it what holds for all of them: publisher,
published, url, title, election, constituency, text. An entry may say any of these otherwise. A file may
hold several documents, parted by `---`: one for each article.

An entry has `quotation:` or `statement:` with the exact words, and may have `speaker`, `about` (names),
`start` and `end` (code points of the article's text, whose SHA-256 or its first 16 digits or more is
`text`) and `figures`, a list of `measure`, `of`, `value`, `unit`, `election` and `baseline`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, get_args

import yaml

from graph.claims import StatedClaim, StatedFigure
from graph.elections import named
from graph.errors import SourceError
from graph.records import Fault, Record
from graph.sources import SourceFile
from graph.terms import address
from graph.text.stated import Measure, Unit

KIND = "Claim file"
PUBLISHER = None
LICENCE = None

_CLAIMS = re.compile(r"^[\"']?claims[\"']?[ \t]*:", re.MULTILINE)
# As the concept scheme of measures writes them, and as people do.
_MEASURES = (*get_args(Measure), "turnout-valid", "turnout-all")
_OTHER_MEASURES = {
    "vote-share": "share",
    "change-in-votes": "votes-change",
    "change-in-share": "share-change",
    "vote-share-change": "share-change",
    "change-in-vote-share": "share-change",
    "place": "rank",
    "seats-won": "seats",
}
_UNITS = (*get_args(Unit), "fraction")
_OTHER_UNITS = {"%": "percent", "per-cent": "percent", "percentage-points": "points"}
_NUMBER = re.compile(r"[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{16,64}")
_NULL = "tag:yaml.org,2002:null"


class _Wrong(Exception):
    """Why something written cannot be used, with what to write instead."""

    def __init__(self, node: yaml.Node, why: str) -> None:
        self.node = node
        self.why = why


Reader = Callable[[yaml.Node], Any]


def recognises(file: SourceFile) -> bool:
    """True of text in which a line begins `claims:`, unless it is JSON or a markup."""
    return file.text.lstrip()[:1] not in ("{", "[", "<") and bool(_CLAIMS.search(file.text))


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every entry in order; one that cannot be used is set aside alone."""
    for document in _documents(file):
        if not isinstance(document, yaml.MappingNode):
            raise SourceError(file.label, "must hold `claims:` and a list of entries", _line(document))
        entries: yaml.Node = document
        shared: dict[str, Any] = {}
        for key, node in document.value:
            if key.value == "claims":
                entries = node
                continue
            try:
                _add(shared, key, node, _SHARED)
            except _Wrong as wrong:
                yield _rejected(wrong, key, node, file)
        if not isinstance(entries, yaml.SequenceNode):
            why = "`claims:` must be a list: begin each entry with `- `"
            raise SourceError(file.label, why, _line(entries))
        for entry in entries.value:
            try:
                yield _claim(entry, shared)
            except _Wrong as wrong:
                yield _rejected(wrong, entry, entry, file)


def _documents(file: SourceFile) -> Iterator[yaml.Node]:
    try:
        for document in yaml.compose_all(file.text, Loader=yaml.SafeLoader):
            if document.tag != _NULL:
                yield document
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        raise SourceError(file.label, f"is not YAML: {error.problem or error.context}", line) from error
    except yaml.reader.ReaderError as error:
        line = file.text.count("\n", 0, error.position) + 1
        why = f"holds the character U+{error.character:04X}, which YAML does not allow; remove it"
        raise SourceError(file.label, why, line) from error
    except RecursionError as error:
        raise SourceError(file.label, "is nested too deeply to be read") from error


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _rejected(wrong: _Wrong, first: yaml.Node, last: yaml.Node, file: SourceFile) -> Fault:
    row = file.text[first.start_mark.index : last.end_mark.index].strip()
    return Fault(_line(wrong.node), wrong.why, "set aside", "rejected", row)


def _claim(node: yaml.Node, shared: Mapping[str, Any]) -> StatedClaim:
    fields = _mapping(node, "an entry")
    said = {**shared, **_read(fields, _ENTRY)}
    kinds = [kind for kind in ("quotation", "statement") if kind in said]
    if len(kinds) != 1:
        raise _Wrong(node, "an entry needs the exact words, as either `quotation:` or `statement:`")
    exact = said.pop(kinds[0])
    start, end, digest = said.pop("start", None), said.pop("end", None), said.pop("text", None)
    if end is not None and start is None:
        raise _Wrong(node, "`end` is given without `start`; give both or neither")
    if start is not None:
        if digest is None:
            raise _Wrong(node, "`start` counts in a text: give its SHA-256 as `text`, or leave `start` out")
        if end not in (None, start + len(exact)):
            wanted = f"{start + len(exact)}: `start` and the {len(exact)} characters of the words"
            raise _Wrong(node, f"`end` must be {wanted}")
        end = start + len(exact)
    return StatedClaim(exact, kinds[0], _line(node), **said, start=start, end=end, text_digest=digest)


def _mapping(node: yaml.Node, what: str) -> list[tuple[yaml.Node, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raise _Wrong(node, f"{what} must be lines of the form `key: value`")
    return list(node.value)


def _read(fields: list[tuple[yaml.Node, yaml.Node]], readers: Mapping[str, Reader]) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for key, node in fields:
        _add(said, key, node, readers)
    return said


def _add(said: dict[str, Any], key: yaml.Node, node: yaml.Node, readers: Mapping[str, Reader]) -> None:
    """What is said under the key is added, read by its reader; a key without a value says nothing."""
    name = str(key.value)
    if name not in readers:
        raise _Wrong(key, f"`{name}` is not a known key; {_hint(name, readers)}")
    if name in said:
        raise _Wrong(key, f"`{name}` is given twice; keep one")
    if node.tag != _NULL:
        try:
            said[name] = readers[name](node)
        except _Wrong as wrong:
            raise _Wrong(wrong.node, f"`{name}`: {wrong.why}") from None


def _hint(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(_kebab(name), known, n=1)
    return f"did you mean `{close[0]}`?" if close else f"known are {', '.join(known)}"


def _kebab(text: str) -> str:
    return "-".join(re.split(r"[\s_-]+", text.strip().lower()))


def _text(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise _Wrong(node, "must be words, in quotation marks where they hold `: ` or ` #`")
    return str(node.value).strip()


def _url(node: yaml.Node) -> str:
    said = _text(node)
    if address(said) is None:
        raise _Wrong(node, f"“{said}” is not a web address; write such as https://example.org/article")
    return said


def _day(node: yaml.Node) -> date:
    try:
        return date.fromisoformat(_text(node))
    except ValueError:
        raise _Wrong(node, f"“{node.value}” is not a date; write such as 2017-06-08") from None


def _election(node: yaml.Node) -> str:
    said = _text(node)
    found = named(said)
    if found is None or (said.startswith("by") and found.is_general):
        raise _Wrong(node, f"“{said}” is no known election; write such as ge-2017 or by-2016-05-05")
    return found.key


def _digest(node: yaml.Node) -> str:
    digest = _text(node).lower()
    if not _DIGEST.fullmatch(digest):
        raise _Wrong(node, f"“{node.value}” is not the SHA-256 of a text: 16 to 64 hexadecimal digits")
    return digest


def _count(node: yaml.Node) -> int:
    number = _number(node)
    if number < 0 or number != int(number):
        raise _Wrong(node, f"“{node.value}” is not a count of characters")
    return int(number)


def _number(node: yaml.Node) -> Decimal:
    found = _NUMBER.fullmatch(_text(node))
    if not found:
        raise _Wrong(node, f"“{node.value}” is not a number; write such as 2229, 2,229 or -4.5")
    return Decimal(found[0].replace(",", "").replace("−", "-"))


def _names(node: yaml.Node) -> tuple[str, ...]:
    names = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return tuple(_text(name) for name in names)


def _one_of(known: tuple[str, ...], others: Mapping[str, str], what: str) -> Reader:
    def read(node: yaml.Node) -> str:
        said = _kebab(_text(node))
        if said not in known and said not in others:
            raise _Wrong(node, f"“{node.value}” is not a known {what}; {_hint(said, known)}")
        return others.get(said, said)

    return read


def _figures(node: yaml.Node) -> tuple[StatedFigure, ...]:
    if not isinstance(node, yaml.SequenceNode):
        raise _Wrong(node, "`figures:` must be a list: begin each figure with `- `")
    return tuple(_figure(figure) for figure in node.value)


def _figure(node: yaml.Node) -> StatedFigure:
    said = _read(_mapping(node, "a figure"), _FIGURE)
    for key in ("measure", "value"):
        if key not in said:
            raise _Wrong(node, f"a figure needs `{key}:`")
    return StatedFigure(**said)


_SHARED: Mapping[str, Reader] = {
    "publisher": _text,
    "published": _day,
    "url": _url,
    "title": _text,
    "election": _election,
    "constituency": _text,
    "text": _digest,
}
_ENTRY: Mapping[str, Reader] = {
    "quotation": _text,
    "statement": _text,
    "speaker": _text,
    "about": _names,
    "figures": _figures,
    "start": _count,
    "end": _count,
    **_SHARED,
}
_FIGURE: Mapping[str, Reader] = {
    "measure": _one_of(_MEASURES, _OTHER_MEASURES, "measure"),
    "of": _text,
    "value": _number,
    "unit": _one_of(_UNITS, _OTHER_UNITS, "unit"),
    "election": _election,
    "baseline": _text,
}
