"""The labelled sentences: every figure gets the verdict that a careful reader gave it."""

from collections.abc import Iterator
from itertools import groupby

import labelled
import pytest

from graph.official import Official
from graph.verdicts import checked

_RIGHT = ("supported", "approximate")


def _kind(outcome: str) -> str:
    return "right" if outcome in _RIGHT else outcome


def _expected(one: labelled.Labelled) -> str:
    """The labelled verdict, but for figures of the whole country: three seats say nothing of it."""
    national = "national" in (one.figure.subject.name, one.figure.baseline_kind)
    return "not-checkable" if national else _kind(one.verdict)


def _is_compared(one: labelled.Labelled) -> bool:
    """False where the reader did not compare what is judged here on the notional result."""
    return not (one.verdict == "not-comparable" and one.official is not None)


def _sentences() -> Iterator[list[labelled.Labelled]]:
    for name in ("fresh.yaml", "later.yaml", "seen.yaml"):
        for _, found in groupby(labelled.figures(name), key=lambda one: one.text):
            yield list(found)


@pytest.mark.parametrize("sentence", tuple(_sentences()), ids=lambda sentence: sentence[0].text[:60])
def test_labelled_figures_are_judged_as_labelled(
    corner_record: Official, sentence: list[labelled.Labelled]
) -> None:
    found = checked([one.figure for one in sentence], corner_record, sentence[0].published)
    for one, label in zip(found, sentence, strict=True):
        if _is_compared(label):
            assert (one.exact, _kind(one.verdict.outcome)) == (label.figure.exact, _expected(label))
