"""Quotations with their speakers as Quotebank has them: JSON lines, by quotation or by article.

By quotation, the first of `urls` is taken for the article, and the speaker is `None` where nobody could be
found. By article, the speaker found there goes before the one found in all articles together.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph import json_values as said
from graph.claims import StatedClaim
from graph.json_entries import Entry, entries
from graph.records import Fault, Record
from graph.sources import SourceFile

KIND = "Quotebank quotations"
PUBLISHER = None
LICENCE = None

_QUOTATION = re.compile(r"\"quotation\"\s*:")
_ID = re.compile(r"\"quoteID\"\s*:")
_SPEAKERS = ("speaker", "localTopSpeaker", "globalTopSpeaker")


def recognises(file: SourceFile) -> bool:
    """True of JSON with quotations that have a `quoteID`."""
    text = file.text
    return text.lstrip().startswith(("{", "[")) and bool(_ID.search(text) and _QUOTATION.search(text))


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every quotation, and every fault, in order."""
    for item in entries(file, "quotations"):
        if isinstance(item, Fault):
            yield item
        elif "quotations" in item.fields:
            for entry in item.fields["quotations"]:
                yield from _claim(entry, item.fields)
        else:
            yield from _claim(item, item.fields)


def _claim(entry: Entry, article: Mapping[str, Any]) -> Iterator[Record | Fault]:
    words, faults = said.text(entry.fields.get("quotation")), list[Fault]()
    if words is None:
        what = "an entry without `quotation`, the words that were said"
        yield Fault(entry.line, what, "set aside", "rejected", entry.row)
        return
    yield StatedClaim(
        words,
        "quotation",
        entry.line,
        speaker=_speaker(entry.fields),
        published=said.day(article.get("date"), "date", entry.line, faults),
        title=said.text(article.get("title")),
        url=said.web([article.get("url"), *said.listed(article.get("urls"))]),
        rule="Quotebank",
    )
    yield from faults


def _speaker(fields: Mapping[str, Any]) -> str | None:
    names = (said.text(fields.get(key)) for key in _SPEAKERS)
    return next((name for name in names if name and name != "None"), None)
