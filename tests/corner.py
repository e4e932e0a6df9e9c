"""The invented corner of the country that the labelled sentences are about, as files and as a graph."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from graph.build import build
from graph.official import Official

WORLD = Path(__file__).parent / "text" / "figures" / "world.yaml"
_SEATS = {"Northwick": ("E14990001", "E14990101"), "Eastmere": ("E14990002", "E14990102")}
_OTHER = ("E14990003", "E14990103")
_PARTIES = {
    "Labour": ("PP53", "15"),
    "Conservative": ("PP52", "4"),
    "Liberal Democrat": ("PP90", "17"),
    "Green Party": ("PP63", "44"),
    "UK Independence Party": ("PP85", "35"),
    "Brexit Party": ("PP7931", "1006"),
    "Reform UK": ("PP7931", "1036"),
    "Independent": ("", "8"),
}
_GENDERS = {"f": "Female", "m": "Male"}
_CANDIDACIES = (
    *("Election date", "ONS ID", "Constituency name", "Country name", "Constituency type", "Party name"),
    *("Party abbreviation", "Electoral Commission party ID", "MNIS party ID", "Candidate first name"),
    *("Candidate surname", "Candidate gender", "Votes", "Share"),
)
_CONTESTS = (
    *("Election date", "ONS ID", "Constituency name", "Country name", "Constituency type"),
    *("Electorate", "Valid votes", "Invalid votes", "Majority", "All other candidates"),
)


def official(folder: Path) -> Official:
    """The official record of the corner, its graph built in the folder."""
    world = yaml.safe_load(WORLD.read_text(encoding="utf-8"))
    _write(folder / "candidacies.csv", [_CANDIDACIES, *_candidacies(world)])
    _write(folder / "contests.csv", [_CONTESTS, *_contests(world)])
    _write(folder / "notional-2019.csv", list(_notional(world)))
    return Official(build([folder], folder / "store")[0])


def code(seat: str, election: str) -> str:
    """The seat's code on the boundaries of that election."""
    return _SEATS.get(seat, _OTHER)[election == "ge-2024"]


def contest_key(world: dict[str, Any], seat: str, election: str) -> str:
    """The key by which the graph knows the contest: `ge-2017-06-08/E14990001`."""
    day = world["elections"][election]["polling_day"]
    return f"{election[:2]}-{day}/{code(seat, election)}"


def _place(world: dict[str, Any], contest: dict[str, Any]) -> tuple[str, ...]:
    day = world["elections"][contest["election"]]["polling_day"]
    gss = code(contest["seat"], contest["election"])
    return f"{day:%d/%m/%Y}", gss, contest["seat"], "England", "County"


def _candidacies(world: dict[str, Any]) -> Iterator[tuple[object, ...]]:
    for contest in world["contests"]:
        valid = sum(candidate[4] for candidate in contest["candidates"])
        for first_name, surname, gender, party, votes in contest["candidates"]:
            stood = (party, world["parties"].get(party, "Ind"), *_PARTIES[party])
            person = (first_name, surname, _GENDERS[gender])
            yield *_place(world, contest), *stood, *person, votes, f"{votes / valid:.6f}"


def _contests(world: dict[str, Any]) -> Iterator[tuple[object, ...]]:
    for contest in world["contests"]:
        votes = sorted((candidate[4] for candidate in contest["candidates"]), reverse=True)
        totals = (contest["electorate"], sum(votes), contest["invalid"], votes[0] - votes[1], sum(votes))
        yield *_place(world, contest), *totals


def _notional(world: dict[str, Any]) -> Iterator[tuple[object, ...]]:
    for contest in world["contests"]:
        estimates = contest.get("notional_2019", {})
        votes = sorted(estimates.values(), reverse=True)
        for party, estimate in estimates.items():
            seat, gss = contest["seat"], code(contest["seat"], contest["election"])
            totals = (contest["electorate"], sum(votes), votes[0] - votes[1])
            abbreviation = world["parties"][party]
            named = (f"{abbreviation.upper()}V", estimate, abbreviation, party, _PARTIES[party][1])
            yield seat, seat, gss, "1", "GL", "England", "County", "70.0", *totals, *named


def _write(path: Path, rows: list[tuple[object, ...]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
