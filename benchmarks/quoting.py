"""Who said what: our quotations beside a naive pattern, on a corpus of news with attributions annotated.

The corpus is PolNeAR's development split, read from the git directory that the environment variable
POLNEAR_GIT names; the scorer is a program of its own. Neither is part of the project, and nothing of the
corpus is kept.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.text.page import Page
from graph.text.quoting.quotations import quotations

SCORER = Path(__file__).resolve().parents[2] / "shared" / "tools" / "polnear" / "score.py"
CORPUS = "POLNEAR_GIT"
SPLIT = "dev"
PUBLISHED = ("named", "continued", "pronoun")
TIERS = (*PUBLISHED, "inferred")
CORES = 2
MOST_QUOTED = 6
# Texts are read this many times over when the time is taken.
ROUNDS = 5

Said = dict[str, Any]
Scores = dict[str, Any]
Articles = Mapping[str, str]
Method = Callable[[str], list[Said]]

_QUOTED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){0,3}"
_NAMED = re.compile(rf"(?:said|says) ({_NAME})|({_NAME}) (?:said|says)")
_NEAR = 200


def ours(text: str) -> list[Said]:
    """The quotations that the project finds, as the scorer reads them."""
    found = []
    for quotation in quotations(Page.read(text, ())):
        who = quotation.speaker
        words = "" if who.start is None else text[who.start : who.end]
        found.append(
            _said(quotation.start, quotation.end, who.start, who.end, words, who.name, quotation.tier)
        )
    return found


def naive(text: str) -> list[Said]:
    """What stands between double marks, spoken by the nearest `said Name` or `Name said`."""
    named = [(n.start(n.lastindex or 0), n.end(n.lastindex or 0)) for n in _NAMED.finditer(text)]
    found = []
    for quoted in _QUOTED.finditer(text):
        near = [(max(start - quoted.end(), quoted.start() - end), start, end) for start, end in named]
        distance, start, end = min(near, default=(_NEAR, 0, 0))
        if distance < _NEAR:
            name = text[start:end]
            found.append(_said(quoted.start(1), quoted.end(1), start, end, name, name, "named"))
        else:
            found.append(_said(quoted.start(1), quoted.end(1), None, None, "", None, "unknown"))
    return found


def _said(
    start: int,
    end: int,
    speaker_start: int | None,
    speaker_end: int | None,
    words: str,
    name: str | None,
    tier: str,
) -> Said:
    return {
        "start": start,
        "end": end,
        "kind": "direct",
        "speaker_start": speaker_start,
        "speaker_end": speaker_end,
        "speaker_text": words,
        # A name without capitals is nobody's, to the scorer.
        "speaker_name": name or "nobody",
        "tier": tier,
    }


@dataclass(frozen=True)
class Scorer:
    """The scorer, with a folder for what it reads."""

    work: Path
    corpus: str

    def articles(self) -> Articles:
        """The texts of the split."""
        file = self.work / "polnear.jsonl"
        self._run("--export", str(file))
        rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
        return {row["doc"]: row["text"] for row in rows}

    def score(self, found: Mapping[str, list[Said]], *, people: Iterable[str] = ()) -> Scores:
        """The scores of the quotations found, of these people only if any are named."""
        scores: Scores = json.loads(self._run(*self._given(found), "--json", *_people(people)))
        return scores

    def _given(self, found: Mapping[str, list[Said]]) -> tuple[str, str]:
        file = self.work / "polnear.found.jsonl"
        rows = (json.dumps({"doc": doc, "quotes": said}) for doc, said in found.items())
        file.write_text("\n".join(rows), encoding="utf-8")
        return "--system", str(file)

    def _run(self, *arguments: str) -> str:
        words = [sys.executable, str(SCORER), "--repo", self.corpus, "--split", SPLIT, *arguments]
        return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def _people(surnames: Iterable[str]) -> tuple[str, ...]:
    listed = ",".join(surnames)
    return ("--people", listed) if listed else ()


def measure(work: Path) -> Iterator[str]:
    """The lines of the report, or one that says what is missing."""
    corpus = os.environ.get(CORPUS)
    if not corpus or not SCORER.is_file():
        missing = "the corpus: `POLNEAR_GIT` names no git directory" if not corpus else "the scorer"
        yield f"Not measured: {missing} is not here."
        return
    scorer = Scorer(work, corpus)
    articles = scorer.articles()
    methods: dict[str, Method] = {"hustings": ours, "naive pattern": naive}
    found = {name: {doc: method(text) for doc, text in articles.items()} for name, method in methods.items()}
    people = _most_quoted(scorer, found["hustings"])
    columns = [_column(scorer, found[name], people, articles, method) for name, method in methods.items()]
    yield f"{len(articles)} articles of PolNeAR's {SPLIT} split; no candidates given. P/R/F1 in per cent.\n"
    yield f"| measure | {' | '.join(methods)} |"
    yield f"|---|{'---|' * len(methods)}"
    for measured in columns[0]:
        yield f"| {measured} | {' | '.join(column[measured] for column in columns)} |"
    yield f"\nThe {MOST_QUOTED} most quoted: {', '.join(name.title() for name in people)}.\n"
    yield from _by_tier(scorer, found["hustings"])


def _most_quoted(scorer: Scorer, found: Mapping[str, list[Said]]) -> list[str]:
    """The surnames to whom the annotators give most, of those to whom we give most."""
    names = (said["speaker_name"] for quotes in found.values() for said in quotes)
    counts = Counter(name.split()[-1].lower() for name in names if name[0].isupper())
    given = {
        name: scorer.score({}, people=[name])["quote_and_person"]["gold"]
        for name, _ in counts.most_common(3 * MOST_QUOTED)
    }
    return sorted(given, key=lambda name: (-given[name], name))[:MOST_QUOTED]


def _column(
    scorer: Scorer, found: Mapping[str, list[Said]], people: list[str], articles: Articles, method: Method
) -> dict[str, str]:
    scored = scorer.score(found)
    direct = scored["direct"]
    published = scorer.score(_published(found), people=people)["quote_and_person"]
    return {
        "span exact": _prf(direct["span_exact"]),
        "span, overlap of 0.8 or more": _prf(direct["span_80"]),
        "surname right, speaker named": _percent(direct["speaker_last_name_named"]["accuracy"]),
        "surname right, speaker a pronoun": _percent(direct["speaker_last_name_pronoun"]["accuracy"]),
        "quotation and right person": _prf(scored["quote_and_person"]),
        f"the same, published tiers, {MOST_QUOTED} most quoted": _prf(published),
        f"articles per second, {CORES} cores": f"{_speed(articles, method):,.0f}",
    }


def _published(found: Mapping[str, list[Said]]) -> dict[str, list[Said]]:
    """The same quotations, with nobody where the tier is not published."""
    return {
        doc: [said if said["tier"] in PUBLISHED else {**said, "speaker_name": "nobody"} for said in quotes]
        for doc, quotes in found.items()
    }


def _by_tier(scorer: Scorer, found: Mapping[str, list[Said]]) -> Iterator[str]:
    """Precision of each tier: the right person where one is asserted."""
    yield "| tier | quotations | right person where one is given |"
    yield "|---|---|---|"
    for tier in TIERS:
        alone = {doc: [said for said in quotes if said["tier"] == tier] for doc, quotes in found.items()}
        precision = scorer.score(alone)["quote_and_person"]["p"]
        yield f"| {tier} | {sum(map(len, alone.values()))} | {_percent(precision)} |"


def _speed(articles: Articles, method: Method) -> float:
    texts = list(articles.values()) * ROUNDS
    with ProcessPoolExecutor(CORES) as pool:
        list(pool.map(len, texts[:CORES]))
        start = time.perf_counter()
        list(pool.map(method, texts, chunksize=20))
        return len(texts) / (time.perf_counter() - start)


def _prf(score: Mapping[str, float]) -> str:
    return "/".join(f"{100 * score[part]:.1f}" for part in ("p", "r", "f1"))


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"
