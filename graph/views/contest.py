"""One contest: everybody who stood, what they are quoted saying of each other, who stood before and after."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import cast

from graph.answers import Answer
from graph.network_findings import of_contest
from graph.network_polls import add_poll, add_standings, columns, place_seats
from graph.network_rows import (
    HOW_LINKED,
    CandidacyRow,
    add_possible,
    add_returns,
    candidacies,
    counted,
)
from graph.network_words import add_words, by_quotation
from graph.networks import Network, new_network


def draw(answer: Answer) -> Network:
    """The candidacies of the poll between those of the polls before and after it, in the rows of parties."""
    everybody = list(candidacies(answer))
    day = cast(date, answer.column("asked")[0])
    days = _neighbours(day, (one.date for one in everybody))
    stood = [one for one in everybody if one.date in days]
    here = [one for one in stood if one.date == day]
    if not here:
        seat = everybody[0].constituency
        return new_network(seat, f"There was no poll in {seat} on {day.isoformat()}.")
    network = new_network(
        f"{here[0].poll}: the contest",
        _subtitle(answer, here),
        background=("poll in", "stood for", "stood in"),
        view="network",
        finding=of_contest(here),
    )
    column = columns(stood)
    rows = [row for row in answer if row["candidacy"] and row["contest"] in column]
    for row in rows:
        add_poll(network, row, column)
    place_seats(network, rows, column)
    add_standings(network, stood, column)
    add_returns(network, stood)
    add_possible(network, answer)
    add_words(network, answer, stood)
    return network


def _neighbours(day: date, days: Iterable[date]) -> list[date]:
    """The day with the last before and the first after it."""
    known = set(days)
    before = max((other for other in known if other < day), default=day)
    after = min((other for other in known if other > day), default=day)
    return sorted({before, day, after})


def _subtitle(answer: Answer, here: Sequence[CandidacyRow]) -> str:
    words = len({rows[0]["quotation"] for rows in by_quotation(answer)})
    quoted = f"; {counted(words, 'quotation', 'quotations')}" if words else ""
    return (
        f"{counted(len(here), 'candidate', 'candidates')}{quoted}. "
        "The poll stands between those before and after it in the same seat, as far as its boundaries "
        f"are called the same; ✓ is elected. {HOW_LINKED}"
    )
