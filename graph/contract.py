"""Findings as JSON for other programs: its shape is a contract, described in `docs/reading.md`.

Offsets are code points, half-open, into the text as read: `text[start:end] == exact`.
"""

from decimal import Decimal
from typing import Any

from graph import ids
from graph.findings import About, CheckedFigure, Findings, SaidWords, Speaker


def as_json(findings: Findings) -> dict[str, Any]:
    """The article, its quotations and its figures as values that JSON has."""
    article = findings.article
    return {
        "article": {
            "path": findings.path,
            "title": article.title,
            "publisher": article.publisher,
            "published": article.published.isoformat() if article.published else None,
            "length": len(article.text),
            "sha256": ids.sha256_digits(article.text),
            "contest": findings.contests[0].iri if findings.contests else None,
        },
        "quotations": [_quotation(said, ids.digest(article.text)) for said in findings.quotations],
        "figures": [_figure(figure) for figure in findings.figures],
    }


def _quotation(said: SaidWords, text: str) -> dict[str, Any]:
    return {
        "id": ids.passage(text, f"{said.start}-{said.end}"),
        "start": said.start,
        "end": said.end,
        "exact": said.exact,
        "kind": said.kind,
        "speaker": _speaker(said.speaker),
        "tier": said.tier,
        "rule": said.rule,
        "group": said.group,
        "about": [_about(one) for one in said.about],
    }


def _speaker(who: Speaker) -> dict[str, Any]:
    return {"name": who.name, "iri": who.iri, "start": who.start, "end": who.end, "kind": who.kind}


def _about(one: About) -> dict[str, Any]:
    return {"name": one.name, "iri": one.iri, "stance": one.stance, "confidence": _number(one.confidence)}


def _figure(figure: CheckedFigure) -> dict[str, Any]:
    verdict = figure.verdict
    return {
        "start": figure.start,
        "end": figure.end,
        "exact": figure.exact,
        "measure": figure.measure,
        "subject": {"name": figure.subject_name, "iri": figure.subject},
        "contest": figure.contest,
        "baseline": figure.baseline,
        "baseline_kind": figure.baseline_kind,
        "operator": figure.operator,
        "value": _number(figure.value),
        "unit": figure.unit,
        "in_quotation": figure.in_quotation,
        "verdict": verdict.outcome,
        "official": None if verdict.official is None else _number(verdict.official),
        "arithmetic": verdict.arithmetic,
        "rows": [{"file": row.file, "line": row.line} for row in verdict.rows],
        "confidence": _number(verdict.confidence),
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
