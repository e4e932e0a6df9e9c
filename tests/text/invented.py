"""The invented seats of `figures/world.yaml`, and the sentences about them with the figures they state."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from graph.text.contests import KnownContest
from graph.text.figures import figures
from graph.text.page import Page
from graph.text.phrases import KnownCandidate
from graph.text.stated import Figure, Occasion

FOLDER = Path(__file__).parent / "figures"
_UNITS = {
    "votes": "votes",
    "votes-change": "votes",
    "majority": "votes",
    "majority-change": "votes",
    "share": "percent",
    "turnout": "percent",
    "rank": "place",
    "electorate": "people",
}


@dataclass(frozen=True)
class Sentence:
    """A text of the set, with the figures that it states as the file writes them."""

    text: str
    published: date
    contests: tuple[KnownContest, ...]
    candidates: tuple[KnownCandidate, ...]
    expected: Sequence[Mapping[str, Any]]

    def found(self) -> tuple[Figure, ...]:
        """The figures that the rules find."""
        page = Page.read(self.text, self.candidates)
        quotations = [(span.start, span.end) for span in page.quoted]
        return figures(page, self.contests, self.candidates, self.published, quotations)


class World:
    """The contests and candidates by seat and year: `Northwick 2017`."""

    def __init__(self) -> None:
        data = yaml.safe_load((FOLDER / "world.yaml").read_text(encoding="utf-8"))
        self.contests: dict[str, KnownContest] = {}
        self.candidates: dict[str, tuple[KnownCandidate, ...]] = {}
        for row in data["contests"]:
            election = row["election"]
            day = data["elections"][election]["polling_day"]
            label = f"{row['seat']} {day.year}"
            contest = KnownContest(f"{election}/{row['seat']}", row["seat"], election, day)
            self.contests[label] = contest
            self.candidates[label] = tuple(
                KnownCandidate(
                    f"{contest.key}/{last}",
                    first,
                    last,
                    gender,
                    (party, data["parties"][party]),
                    contest.key,
                    row["seat"],
                )
                for first, last, gender, party, _ in row["candidates"]
            )

    def sentences(self, name: str) -> Iterator[Sentence]:
        """The texts of a file: `seen`, `fresh` or `later`."""
        for item in yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")):
            about = item["about"]
            yield Sentence(
                item["text"],
                item["published"],
                tuple(self.contests[label] for label in about),
                tuple(candidate for label in about for candidate in self.candidates[label]),
                item["figures"],
            )


def matches(sentence: Sentence, expected: Mapping[str, Any], found: Figure) -> bool:
    """True where the figure found is the one expected, in all that was resolved."""
    words = re.escape(expected["words"])
    return (
        any(found.start < at.end() and at.start() < found.end for at in re.finditer(words, sentence.text))
        and found.measure == expected["measure"]
        and found.value == Decimal(str(expected["value"]))
        and found.unit == expected.get("unit", _UNITS.get(expected["measure"]))
        and found.operator == expected.get("operator", "equals")
        and _subject(found) == expected["of"]
        and _is_there(sentence, expected, found)
        and found.occasion == _occasion(expected.get("occasion"))
        and ("baseline" not in expected or found.baseline == _occasion(expected["baseline"]))
        and ("baseline_kind" not in expected or found.baseline_kind == expected["baseline_kind"])
        and ("same_person" not in expected or found.subject.same_person == expected["same_person"])
        and ("against" not in expected or _against(found) == expected["against"])
    )


def _is_there(sentence: Sentence, expected: Mapping[str, Any], found: Figure) -> bool:
    seat = expected.get("contest")
    contest = next((c for c in sentence.contests if c.constituency == seat), None)
    if seat:
        return found.contest == (contest.key if contest else None)
    return found.contest in {c.key for c in sentence.contests} or not sentence.contests


def _subject(found: Figure) -> str:
    if found.subject.kind == "election":
        return "national"
    return found.subject.name.split(" ")[-1] if found.subject.kind == "candidacy" else found.subject.name


def _against(found: Figure) -> str | None:
    if found.against is None:
        return None
    return found.against.name.split(" ")[-1] if found.against.kind == "candidacy" else found.against.name


def _occasion(written: object) -> Occasion | None:
    if written is None:
        return None
    if isinstance(written, int):
        return Occasion(written)
    if isinstance(written, dict):
        return Occasion(written.get("year"), written.get("kind"), written.get("constituency"))
    return Occasion() if written == "previous" else Occasion(kind="by")
