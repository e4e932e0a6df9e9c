"""Do the numbers hold up: whole texts read and judged against the invented results that they are about.

The texts and their labels are those of `benchmarks/figures.py`. A label counts as found where a figure of
its measure and value stands at its words; then its verdict must be right, where `supported` and
`approximate` are both right of a true figure.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from graph.claims import Article
from graph.findings import CheckedFigure
from graph.reading import Reader

TESTS = Path(__file__).resolve().parents[1] / "tests"
FILES = ("fresh", "later", "last", "seen")
_TRUE = ("supported", "approximate")


def measure(work: Path) -> Iterator[str]:
    """A table by set: verdicts as labelled, wrong figures caught, and true figures called wrong."""
    sys.path.insert(0, str(TESTS))
    import corner

    reader = Reader(corner.official(work))
    world = yaml.safe_load(corner.WORLD.read_text(encoding="utf-8"))
    yield "| set | figures | found | verdict as labelled | wrong ones caught | true ones called wrong |"
    yield "|---|---|---|---|---|---|"
    whole: Counter[str] = Counter()
    for name in FILES:
        score = _score(reader, world, name)
        whole += score
        yield _row(name, score)
    yield _row("**all**", whole)


def _score(reader: Reader, world: dict[str, Any], name: str) -> Counter[str]:
    import corner

    score: Counter[str] = Counter()
    for item in yaml.safe_load((TESTS / "text" / "figures" / f"{name}.yaml").read_text(encoding="utf-8")):
        keys = (corner.contest_key(world, *_contest(world, label)) for label in item["about"])
        polls = [poll for key in keys if (poll := reader.official.poll(key))]
        article = Article(item["text"], published=item["published"])
        found = list(reader.read_about(article, name, polls).figures)
        for label in item["figures"]:
            score.update(_compared(item["text"], label, found))
    return score


def _contest(world: dict[str, Any], label: str) -> tuple[str, str]:
    """The seat and the election that `Northwick 2017` means."""
    seat, year = label.rsplit(" ", 1)
    days = {name: election["polling_day"] for name, election in world["elections"].items()}
    elections = {contest["election"] for contest in world["contests"] if contest["seat"] == seat}
    return seat, next(name for name in days if name in elections and str(days[name].year) == year)


def _compared(text: str, label: Mapping[str, Any], found: list[CheckedFigure]) -> Iterator[str]:
    """What the label adds to the counts; the figure that it was compared with is used up."""
    yield "figures"
    wanted = label["verdict"]
    if wanted == "contradicted":
        yield "wrong"
    elif wanted in _TRUE:
        yield "true"
    figure = next((figure for figure in found if _is_it(text, label, figure)), None)
    if figure is None:
        return
    found.remove(figure)
    yield "found"
    got = figure.verdict.outcome
    if got == wanted or (got in _TRUE and wanted in _TRUE):
        yield "as labelled"
    if got == wanted == "contradicted":
        yield "caught"
    if got == "contradicted" and wanted in _TRUE:
        yield "false alarm"


def _is_it(text: str, label: Mapping[str, Any], figure: CheckedFigure) -> bool:
    start = text.find(label["words"])
    places = []
    while start >= 0:
        places.append((start, start + len(label["words"])))
        start = text.find(label["words"], start + 1)
    there = any(figure.start < end and start < figure.end for start, end in places)
    return there and figure.measure == label["measure"] and float(figure.value) == float(label["value"])


def _row(name: str, score: Counter[str]) -> str:
    alarms, found = score["false alarm"], score["found"]
    return (
        f"| {name} | {score['figures']} | {found} | {_part(score['as labelled'], found)} of those found "
        f"| {score['caught']} of {score['wrong']} | {_part(alarms, score['true'])} |"
    )


def _part(count: int, of: int) -> str:
    return f"{count} of {of} ({count / of:.1%})" if of else "none"
