"""Claims that fact-checkers reviewed: schema.org's ClaimReview as JSON-LD, and Google's Fact Check Tools.

JSON-LD comes as one object, a list, `@graph`, a data feed, JSON lines, or within what it is part of. The
words reviewed are mostly a paraphrase: they are a quotation only where they stand in quotation marks. Where
they were first printed is not always told, and never guessed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import unescape
from typing import Any

from graph import json_values as said
from graph.claims import Review, StatedClaim
from graph.json_entries import Entry, entries
from graph.records import Fault, Record
from graph.sources import SourceFile

KIND = "ClaimReview"
PUBLISHER = None
LICENCE = None

_SIGN = re.compile(r"\"(?:[^\"\s]{0,40}[/:#])?ClaimReview\"|\"claimReview(?:ed)?\"\s*:")
_LISTS = ("@graph", "claims", "dataFeedElement")
_PLACES = ("firstAppearance", "appearance")

Object = Mapping[str, Any]


def recognises(file: SourceFile) -> bool:
    """True of JSON with reviews of claims."""
    return file.text.lstrip().startswith(("{", "[")) and bool(_SIGN.search(file.text))


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """Every claim with its review, and every fault, in order."""
    found = list(entries(file, *_LISTS))
    told = {_id(one): one for item in found for one, _ in _objects(item) if _id(one) and said.name(one)}
    for item in found:
        if isinstance(item, Fault):
            yield item
        for thing, innermost in _objects(item):
            if _is_review(thing):
                yield from _reviewed(thing, innermost, told)
            elif "claimReview" in thing:
                yield from _searched(thing, innermost)


def _objects(item: Entry | Fault) -> Iterator[tuple[Object, Entry]]:
    """All objects in the entry, from outside to inside, each with the innermost entry that it is of."""
    if isinstance(item, Fault):
        return
    waiting: list[tuple[object, Entry]] = [(item, item)]
    while waiting:
        value, innermost = waiting.pop()
        if isinstance(value, Entry):
            innermost = value
        thing = value.fields if isinstance(value, Entry) else value
        if isinstance(thing, Mapping):
            yield thing, innermost
        inside = list(thing.values()) if isinstance(thing, Mapping) else thing
        if isinstance(inside, list):
            waiting += [(one, innermost) for one in reversed(inside)]


def _is_review(thing: Object) -> bool:
    kinds = [str(kind) for kind in said.listed(thing.get("@type"))]
    return any(re.split(r"[/:#]", kind)[-1] == "ClaimReview" for kind in kinds) or "claimReviewed" in thing


def _reviewed(thing: Object, entry: Entry, told: Object) -> Iterator[Record | Fault]:
    """The claim of a ClaimReview."""
    words, faults = _words(thing.get("claimReviewed")), list[Fault]()
    if words is None:
        what = "a ClaimReview without `claimReviewed`, the words that it is of"
        yield Fault(entry.line, what, "set aside", "rejected", entry.row)
        return
    item = said.first(thing.get("itemReviewed"))
    place = _place(item)
    yield replace(
        _claim(words, entry.line),
        speaker=_name(item.get("author"), told),
        published=said.day(item.get("datePublished"), "itemReviewed.datePublished", entry.line, faults),
        url=said.web([place, item.get("url")]),
        title=_words(place.get("headline")) or _words(place.get("name")),
        publisher=_name(place.get("publisher"), told),
        reviews=(_review(thing, entry, told, faults),),
    )
    yield from faults


def _review(thing: Object, entry: Entry, told: Object, faults: list[Fault]) -> Review:
    rated = next(iter(said.listed(thing.get("reviewRating"))), None)
    rating = rated if isinstance(rated, Mapping) else {"ratingValue": rated}
    value = said.rating(rating.get("ratingValue"))
    words = _words(rating.get("alternateName")) or _words(rating.get("name"))
    return Review(
        reviewer=_name(thing.get("author"), told) or _name(thing.get("publisher"), told),
        url=said.web([thing.get("url"), thing.get("mainEntityOfPage"), thing.get("@id")]),
        published=said.day(thing.get("datePublished"), "datePublished", entry.line, faults),
        rating=words if words or value is not None else _words(rating.get("ratingValue")),
        value=value,
        best=said.rating(rating.get("bestRating")),
        worst=said.rating(rating.get("worstRating")),
    )


def _searched(thing: Object, entry: Entry) -> Iterator[Record | Fault]:
    """The claim of an answer of the Fact Check Tools, with all its reviews."""
    words, faults = _words(thing.get("text")), list[Fault]()
    if words is None:
        yield Fault(entry.line, "a claim without `text`, its words", "set aside", "rejected", entry.row)
        return
    reviews = tuple(
        Review(
            reviewer=_words(publisher.get("name")) or _words(publisher.get("site")),
            url=said.web(one.get("url")),
            published=said.day(one.get("reviewDate"), "reviewDate", entry.line, faults),
            rating=_words(one.get("textualRating")),
        )
        for one in said.listed(thing["claimReview"])
        if isinstance(one, Mapping)
        for publisher in [said.first(one.get("publisher"))]
    )
    yield replace(
        _claim(words, entry.line),
        speaker=_name(thing.get("claimant"), {}),
        published=said.day(thing.get("claimDate"), "claimDate", entry.line, faults),
        reviews=reviews,
    )
    yield from faults


def _claim(words: str, line: int) -> StatedClaim:
    """The words alone, as a quotation where quotation marks enclose them."""
    quoted = said.unquoted(words)
    return StatedClaim(quoted or words, "quotation" if quoted else "statement", line, rule=KIND)


def _place(item: Object) -> Object:
    """Where the claim was first printed, as far as that is told."""
    for key in _PLACES:
        for one in said.listed(item.get(key)):
            if said.web(one):
                return one if isinstance(one, Mapping) else {"url": one}
    return {}


def _name(value: object, told: Object) -> str | None:
    """The name of whoever it is, which may be told elsewhere under the same `@id`."""
    people = [told.get(_id(one), one) if isinstance(one, Mapping) else one for one in said.listed(value)]
    return _words(said.name(people))


def _id(thing: Object) -> str:
    """The object's own `@id`; empty where it has none."""
    return said.text(thing.get("@id")) or ""


def _words(value: object) -> str | None:
    """Words as they are read, of which some publishers escape the signs as in a web page."""
    words = said.text(value)
    return said.text(unescape(words)) if words else None
