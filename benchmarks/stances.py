"""Whom quotations are about, and stance: precision and recall on labelled quotations, beside a naive reading.

The labels are in `tests/text/stances/`. `fresh` was written before the rules, `after` and `traps` when they
were, each read once before anything was tuned on it (its head keeps that first score); on `seen` the rules
were tuned from the start, and `real` are the quotations of the three articles, by their places.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from graph.text.page import Page
from graph.text.phrases import KnownCandidate, Person
from graph.text.stance.about import Spoken, abouts

CHECKOUT = Path(__file__).resolve().parents[1]
LABELS = CHECKOUT / "tests" / "text" / "stances"
ARTICLES = CHECKOUT.parent / "shared" / "articles"

About = Mapping[str, str | None]
"""Whom (by key, or by name where there is none), and the stance."""


@dataclass(frozen=True)
class Labelled:
    """A text, its quotations, and whom each is about in truth."""

    text: str
    candidates: tuple[KnownCandidate, ...]
    spoken: tuple[Spoken, ...]
    truth: tuple[About, ...]


def labelled(name: str) -> list[Labelled]:
    """The labelled texts of `fresh`, `seen` or `real`; FileNotFoundError where the articles are absent."""
    data = yaml.safe_load((LABELS / f"{name}.yaml").read_text(encoding="utf-8"))
    if name == "real":
        return [_article(one) for one in data["articles"]]
    candidates = tuple(map(_candidate, data["candidates"]))
    return [_passage(one, candidates) for one in data["passages"]]


def _candidate(data: Mapping[str, Any]) -> KnownCandidate:
    known = {key: value for key, value in data.items() if key != "party"}
    return KnownCandidate(**known, parties=(data["party"],))


def _speaker(name: str | None, candidates: Sequence[KnownCandidate]) -> Person | None:
    for known in candidates:
        if known.key == name:
            return Person(f"{known.first_name} {known.surname}", known.surname, known.key, known.gender)
    return Person(name, name.rsplit(" ", 1)[-1]) if name else None


def _passage(data: Mapping[str, Any], candidates: tuple[KnownCandidate, ...]) -> Labelled:
    spans = Page.read(data["text"], candidates).quoted
    speaker = _speaker(data["speaker"], candidates)
    spoken = tuple(Spoken(span.start, span.end, spans[0].start, speaker) for span in spans)
    return Labelled(data["text"], candidates, spoken, tuple(data["about"]))


def _article(data: Mapping[str, Any]) -> Labelled:
    candidates = tuple(map(_candidate, data["candidates"]))
    spoken, truth = [], []
    for utterance in data["utterances"]:
        speaker = _speaker(utterance["speaker"], candidates)
        for piece in utterance["pieces"]:
            group = utterance["pieces"][0]["start"]
            spoken.append(Spoken(piece["start"], piece["end"], group, speaker))
            truth.append(piece["about"])
    text = (ARTICLES / data["file"]).read_text(encoding="utf-8")
    return Labelled(text, candidates, tuple(spoken), tuple(truth))


def by_rules(one: Labelled) -> list[About]:
    """What the rules say of each quotation."""
    page = Page.read(one.text, one.candidates)
    found = abouts(page, one.spoken, one.candidates)
    return [{about.key or about.name: about.stance for about in quotation} for quotation in found]


_NAIVE_PARTIES = {
    "Labour": "Labour",
    "Conservative": "Conservative",
    "Tories": "Conservative",
    "Liberal Democrat": "Liberal Democrat",
    "Lib Dem": "Liberal Democrat",
    "Green": "Green Party",
    "Reform": "Reform UK",
    "Plaid": "Plaid Cymru",
}
_PRAISE = re.compile(
    r"\b(?:great|incredible|fantastic|brilliant|excellent|good|respect|admiration|hats off|best)\b",
    re.IGNORECASE,
)
_BLAME = re.compile(
    r"\b(?:fail\w*|betray\w*|lie[ds]?|liar|disgrace|bad|worse|worst|broken|misled|wrong|let down)\b",
    re.IGNORECASE,
)
_CONGRATULATION = re.compile(r"\b(?:congratulat\w+|well done)\b", re.IGNORECASE)


_BY_WORDS = ((_CONGRATULATION, "congratulates"), (_BLAME, "criticises"), (_PRAISE, "praises"))


def naively(one: Labelled) -> list[About]:
    """Every name in the quotation; the stance towards all of them by a list of words for and against."""
    found: list[About] = []
    for spoken in one.spoken:
        words = one.text[spoken.start : spoken.end]
        people = [(known.key, (known.first_name, known.surname)) for known in one.candidates]
        named = [key for key, names in people if any(name in words for name in names)]
        parties = [party for spelling, party in _NAIVE_PARTIES.items() if spelling in words]
        stance = next((told for pattern, told in _BY_WORDS if pattern.search(words)), None)
        found.append(dict.fromkeys([*named, *parties], stance))
    return found


def scores(read: Callable[[Labelled], Sequence[About]], texts: Sequence[Labelled]) -> Counter[str]:
    """How many were found, are true, and are both: whom (`about`), and whom with a stance (`stance`)."""
    counted = Counter[str]()
    for one in texts:
        for found, truth in zip(read(one), one.truth, strict=True):
            for what, ours, theirs in (
                ("about", set(found), set(truth)),
                ("stance", _taken(found), _taken(truth)),
            ):
                counted[f"{what} found"] += len(ours)
                counted[f"{what} true"] += len(theirs)
                counted[f"{what} both"] += len(ours & theirs)
    return counted


def _taken(about: About) -> set[tuple[str, str]]:
    return {(whom, stance) for whom, stance in about.items() if stance}


def measure() -> Iterator[str]:
    """The lines of the table."""
    yield "| labelled quotations | read by | about: P / R | stance: P / R | stances found |"
    yield "|---|---|---|---|---|"
    for name in ("fresh", "after", "traps", "seen", "real"):
        texts = labelled(name)
        number = sum(len(one.spoken) for one in texts)
        for reader, read in (("rules", by_rules), ("naive", naively)):
            counted = scores(read, texts)
            cells = (
                f"{_percent(counted, what, 'found')} / {_percent(counted, what, 'true')}"
                for what in ("about", "stance")
            )
            yield f"| {name} ({number}) | {reader} | {' | '.join(cells)} | {counted['stance found']} |"
    yield "\nTuned on since; what each set scored when it was first read stands at the head of its file."


def _percent(counted: Counter[str], what: str, of: str) -> str:
    whole = counted[f"{what} {of}"]
    return f"{100 * counted[f'{what} both'] / whole:.1f}" if whole else "–"


if __name__ == "__main__":
    for line in measure():
        print(line)
