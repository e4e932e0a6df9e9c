"""How fast articles are read: quotations, figures and verdicts of the real ones, many times over."""

import time
from collections.abc import Iterator
from pathlib import Path

from graph.build import build
from graph.readers import read_articles

ARTICLES = Path(__file__).resolve().parents[2] / "shared" / "articles"
COPIES = 100
CORES = 2


def measure(results: Path, work: Path) -> Iterator[str]:
    """Articles a second on one and on two cores against all results, starting included and not."""
    if not ARTICLES.is_dir():
        yield "The real articles are not beside the checkout: not measured."
        return
    store, folder = work / "reading-store", work / "articles"
    build([results], store)
    folder.mkdir()
    for number in range(COPIES):
        for text in sorted(ARTICLES.glob("*.txt")):
            copy = folder / f"{number}-{text.name}"
            copy.write_text(f"{text.read_text(encoding='utf-8')}\n{number}\n", encoding="utf-8")
            sidecar = text.with_name(f"{text.stem}.meta.yaml")
            copy.with_name(f"{copy.stem}.meta.yaml").write_bytes(sidecar.read_bytes())
    yield "| processes | articles | seconds, starting included | articles a second |"
    yield "|---|---|---|---|"
    for jobs in (1, CORES):
        start = time.perf_counter()
        count = sum(outcome.findings is not None for outcome in read_articles([folder], store, jobs))
        seconds = time.perf_counter() - start
        yield f"| {jobs} | {count} | {seconds:.1f} | {count / seconds:.0f} |"
