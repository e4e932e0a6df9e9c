"""Verdicts as schema.org ClaimReview, for exchange with other fact-checkers.

Figures that could not be compared or checked have no rating and are left out.
"""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from graph import catalogue
from graph.engine import Engine
from graph.files import write_whole
from graph.terms import Cell

Row = Mapping[str, Cell]

# On a scale of 1 to 5: the value and its name.
_RATINGS = {
    "supported": (5, "Supported"),
    "approximate": (4, "Right when rounded"),
    "ambiguous": (3, "Right in one of two readings"),
    "contradicted": (1, "Contradicted"),
}


def export_reviews(engine: Engine, path: Path) -> int:
    """The file holds a ClaimReview for each rated verdict, as JSON-LD; given is how many."""
    rows = catalogue.ask(engine, "claimreview", folder="exports")
    reviews = [_review(row) for row in rows if row["outcome"] in _RATINGS]
    document = {"@context": "https://schema.org", "@graph": reviews}
    write_whole(path, (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())
    return len(reviews)


def _review(row: Row) -> dict[str, Any]:
    value, name = _RATINGS[str(row["outcome"])]
    return {
        "@type": "ClaimReview",
        "@id": row["verdict"],
        "url": row["verdict"],
        "claimReviewed": _claim(row),
        "author": {"@type": "Organization", "name": "hustings"},
        "itemReviewed": _item(row),
        "reviewBody": row["arithmetic"],
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": value,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": name,
        },
    }


def _claim(row: Row) -> str:
    """`“down 1,595” (change in votes: James Clark, Islington North, 8 June 2017)`."""
    what = ", ".join(str(row[column]) for column in ("of", "poll") if row[column])
    return f"“{row['words']}” ({row['measure']}{': ' if what else ''}{what})"


def _item(row: Row) -> dict[str, Any]:
    published = row["date"]
    printed = _known(
        {
            "@type": "NewsArticle",
            "headline": row["title"],
            "url": row["url"],
            "publisher": {"@type": "Organization", "name": row["publisher"]} if row["publisher"] else None,
            "datePublished": published.isoformat() if isinstance(published, date) else None,
        }
    )
    by: dict[str, Any] = {"@type": "Person", "name": row["speaker"]} if row["speaker"] else {}
    if not by and row["publisher"]:
        by = {"@type": "Organization", "name": row["publisher"]}
    return _known(
        {
            "@type": "Claim",
            "author": by or None,
            "datePublished": printed.get("datePublished"),
            "appearance": printed,
        }
    )


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
