"""Figures of results in articles: recall and precision by measure on the invented sentences of the tests.

The texts are in `tests/text/figures/`. `fresh` was written before the rules, `later` and `last` when they
were thought to be done: the head of each file keeps what the rules scored on it before anything was changed
for it, which is what to expect of other texts. On `seen` they were tuned.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

TESTS = Path(__file__).resolve().parents[1] / "tests" / "text"
FILES = ("fresh", "later", "last", "seen")


def measure() -> Iterator[str]:
    """A table by measure: figures stated, found, and found but not stated, then the time an article takes."""
    sys.path.insert(0, str(TESTS))
    from invented import World, matches

    world = World()
    yield "| measure | " + " | ".join(f"{name}: found / stated, wrong" for name in FILES) + " |"
    yield "|---" * (len(FILES) + 1) + "|"
    scores = {name: _score(world.sentences(name), matches) for name in FILES}
    for kind in sorted({kind for stated, _, _ in scores.values() for kind in stated}):
        yield f"| {kind} | " + " | ".join(_cell(scores[name], kind) for name in FILES) + " |"
    yield "| **all** | " + " | ".join(_total(scores[name]) for name in FILES) + " |"
    texts = [sentence for name in FILES for sentence in world.sentences(name)]
    start = time.process_time()
    for sentence in texts:
        sentence.found()
    seconds = time.process_time() - start
    length = sum(len(sentence.text) for sentence in texts)
    yield f"\n{length / seconds / 1000:,.0f} thousand characters a second on one core, laying out included."


_Score = tuple[Counter[str], Counter[str], Counter[str]]


def _score(sentences: Iterable[Any], matches: Callable[..., bool]) -> _Score:
    """By measure: how many are stated, how many of them found, and how many found that are not stated."""
    stated: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for sentence in sentences:
        rest = list(sentence.found())
        for expected in sentence.expected:
            stated[expected["measure"]] += 1
            figure = next((figure for figure in rest if matches(sentence, expected, figure)), None)
            if figure:
                right[expected["measure"]] += 1
                rest.remove(figure)
        wrong.update(figure.measure for figure in rest)
    return stated, right, wrong


def _cell(score: _Score, kind: str) -> str:
    stated, right, wrong = score
    return f"{right[kind]} / {stated[kind]}, {wrong[kind]}" if stated[kind] or wrong[kind] else ""


def _total(score: _Score) -> str:
    stated, right, wrong = (counts.total() for counts in score)
    found = right + wrong
    return f"{right} / {stated} ({right / stated:.1%}), {wrong} of {found} wrong"
