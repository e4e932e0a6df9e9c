"""News articles as plain text, one in a file: prose, told from tables and markup by its commas and stops."""

import re
from collections.abc import Iterator

from graph.articles import article
from graph.records import Fault, Record
from graph.sources import SourceFile

KIND = "News article (text)"
PUBLISHER = None
LICENCE = None

# As much of a file as is looked at to tell its kind, and the most of it that may be signs of no prose.
_LOOKED_AT = 50_000
_MOST_SIGNS = 0.015
_SENTENCE_ENDS = re.compile(r"[^\W\d_]{2}[.!?…][\"'”’)]*(?:\s|$)")
_CLAIM_FILE = re.compile(r"^claims:", re.MULTILINE)
_KEY = re.compile(r"\s*(?:- )?[\w-]+:(?: .*)?", re.ASCII)
_CELL_ENDS = re.compile(r"(?<!\d),(?=[^\s\d\"'”’])|(?<=\"),(?=\")|\t|;(?=\S)|\|")
_PAUSE = re.compile(r"[,;] ")
# Marks of markup, code and RDF, and control characters.
_SIGN = re.compile(r"[<>{}=^|~@\\_#`*+\x00-\x08\x0e-\x1f\x7f]|\w:\w| [;.](?:\s|$)")


def recognises(file: SourceFile) -> bool:
    """True of sentences; false of tables, markup, JSON, YAML, code and what is no text."""
    text = file.text[:_LOOKED_AT]
    sentences = _SENTENCE_ENDS.search(text) and len(text.split()) > 2
    if text.lstrip()[:1] in ("<", "{", "[") or _CLAIM_FILE.search(text) or not sentences:
        return False
    lines = [line for line in text.splitlines() if line.strip()]
    keyed = sum(1 for line in lines if _KEY.fullmatch(line))
    cells, signs = len(_CELL_ENDS.findall(text)), len(_SIGN.findall(text))
    tabular = cells > len(_PAUSE.findall(text)) + len(lines) / 2
    return not tabular and keyed * 2 < len(lines) and signs <= _MOST_SIGNS * len(text) + 1


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """The article; its text is the file's, with every line ended by a line feed."""
    yield from article(file, file.text)
