"""The labelled sentences read as figures, as if every one of their words had been understood."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import corner
import yaml

from graph.text.stated import Figure, Occasion, Subject

FOLDER = Path(__file__).parents[1] / "text" / "figures"
_UNITS = {
    **dict.fromkeys(("votes", "votes-change", "majority", "majority-change"), "votes"),
    **dict.fromkeys(("share", "turnout"), "percent"),
    **dict.fromkeys(("share-change", "swing", "turnout-change"), "points"),
    **{"rank": "place", "electorate": "people", "seats": "seats", "mp-since": "year", "mp-for": "years"},
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A figure with the verdict that it must get."""

    text: str
    figure: Figure
    published: date
    verdict: str
    official: Decimal | None


def figures(name: str) -> Iterator[Labelled]:
    """All labelled figures of a file of sentences."""
    world = yaml.safe_load(corner.WORLD.read_text(encoding="utf-8"))
    for sentence in yaml.safe_load((FOLDER / name).read_text(encoding="utf-8")):
        at = 0
        for label in sentence.get("figures") or ():
            official = label.get("official")
            at = sentence["text"].find(label["words"], at)
            yield Labelled(
                sentence["text"],
                _figure(world, sentence, label, at),
                sentence["published"],
                label["verdict"],
                None if official is None else Decimal(str(official)),
            )


def _figure(world: dict[str, Any], sentence: dict[str, Any], label: dict[str, Any], start: int) -> Figure:
    about = sentence.get("about") or []
    seat, year = about[0].rsplit(" ", 1) if about else ("", "")
    seat = label.get("contest", seat)
    election = next((key for key in world["elections"] if key.endswith(year)), None) if year else None
    contest = corner.contest_key(world, seat, election) if election else None
    return Figure(
        start=start,
        end=start + len(label["words"]),
        exact=label["words"],
        measure=label["measure"],
        subject=_subject(world, label["of"], label),
        contest=contest,
        operator=label.get("operator", "equals"),
        value=Decimal(str(label["value"])),
        unit=label.get("unit", _UNITS.get(label["measure"])),
        hedge=label.get("hedge"),
        occasion=_occasion(label.get("occasion")),
        baseline=_occasion(label.get("baseline")),
        baseline_kind=label.get("baseline_kind"),
        against=_subject(world, label["against"], {}) if "against" in label else None,
    )


def _subject(world: dict[str, Any], name: str, label: dict[str, Any]) -> Subject:
    if name == "national":
        return Subject("election", name)
    if name in world["parties"]:
        return Subject("party", name)
    if any(name == contest["seat"] for contest in world["contests"]):
        return Subject("contest", name)
    return Subject("candidacy", name, None, bool(label.get("same_person")))


def _occasion(told: object) -> Occasion | None:
    """A year, `previous`, a kind of election, or all that is known of it."""
    if told is None:
        return None
    if isinstance(told, dict):
        return Occasion(**told)
    if isinstance(told, int):
        return Occasion(year=told)
    return Occasion(kind="by") if told == "by" else Occasion()
