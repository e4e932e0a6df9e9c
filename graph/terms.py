"""RDF terms as plain Python values, and their one spelling in N-Triples and SPARQL.

An IRI is an `Iri`, every literal is the Python value that it stands for. This is all that the rest
of the package knows of RDF terms: rdflib and pyoxigraph terms stay behind the engines.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from urllib.parse import quote

XSD = "http://www.w3.org/2001/XMLSchema#"


class Iri(str):
    """An absolute IRI; `str` gives it without angle brackets."""

    __slots__ = ()


Value = Iri | str | bool | int | float | Decimal | date | datetime
Cell = Value | None

# Escapes of N-Triples and SPARQL string literals; NUL and lone surrogates cannot be written at all.
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\x00": "\ufffd"})
# Controls, delimiters, surrogates, private use and a "%" that begins no escape (RFC 3987, 2.2).
_FORBIDDEN_IN_IRI = re.compile(
    r'[\x00-\x20<>"{}|^`\\\x7f-\x9f\ud800-\uf8ff\ufff0-\uffff]|%(?![0-9A-Fa-f]{2})'
)
# A host, perhaps a port, and the rest.
_ADDRESS = re.compile(r"(https?://[\w.-]+(?::[0-9]+)?)([/?#].*)?", re.IGNORECASE)
_IN_ADDRESS = "/?@!$&'()*+,;=:~%"


def string(value: str) -> str:
    """The string as a quoted literal: whatever it holds, it stays one literal."""
    return f'"{value.translate(_ESCAPES).encode("utf-8", "replace").decode()}"'


def iri(value: str) -> str:
    """The IRI in angle brackets; characters that no IRI may hold are percent-encoded."""
    return f"<{_FORBIDDEN_IN_IRI.sub(lambda match: quote(match[0], '', errors='replace'), value)}>"


def address(text: str) -> Iri | None:
    """The web address as an IRI, with what it may not hold percent-encoded; None where it is none."""
    found = _ADDRESS.fullmatch(text.strip())
    if found is None:
        return None
    path, mark, fragment = (found[2] or "").encode("utf-8", "replace").partition(b"#")
    return Iri(found[1] + quote(path, _IN_ADDRESS) + mark.decode() + quote(fragment, _IN_ADDRESS))


def decimal(value: Decimal) -> str:
    """The number without exponent or trailing zeros, as engines that normalise would write it."""
    digits = format(value, "f")
    return (digits.rstrip("0").rstrip(".") if "." in digits else digits) if value else "0"


def double(value: float) -> str:
    """The number as XML Schema spells it: `INF` and `NaN` where Python says `inf` and `nan`."""
    return repr(value).replace("inf", "INF").replace("nan", "NaN")


_WRITERS: dict[type, Callable[..., str]] = {
    Iri: iri,
    str: string,
    bool: lambda v: f'"{str(v).lower()}"^^<{XSD}boolean>',
    int: lambda v: f'"{v}"^^<{XSD}integer>',
    float: lambda v: f'"{double(v)}"^^<{XSD}double>',
    Decimal: lambda v: f'"{decimal(v)}"^^<{XSD}decimal>',
    datetime: lambda v: f'"{v.isoformat()}"^^<{XSD}dateTime>',
    date: lambda v: f'"{v.isoformat()}"^^<{XSD}date>',
}


def nt(value: Value) -> str:
    """The value as an N-Triples term, which is also a SPARQL term."""
    return _WRITERS[type(value)](value)


_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}

_READERS: dict[str, Callable[[str], Value]] = {
    f"{XSD}boolean": _BOOLEANS.__getitem__,
    f"{XSD}integer": int,
    f"{XSD}int": int,
    f"{XSD}decimal": Decimal,
    f"{XSD}double": float,
    f"{XSD}float": float,
    f"{XSD}date": date.fromisoformat,
    f"{XSD}dateTime": datetime.fromisoformat,
}


def literal(text: str, datatype: str | None) -> Value:
    """The Python value of a literal; one that its datatype does not allow stays a string."""
    try:
        return _READERS.get(datatype or "", str)(text)
    except (KeyError, ValueError, InvalidOperation):
        return text
