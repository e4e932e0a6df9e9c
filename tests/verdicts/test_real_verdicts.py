"""Figures worked out from the real results: none that is true is contradicted, and all that are not are."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from stating import party, seat, stated

from graph.official import Official
from graph.polls import Poll
from graph.store import Store
from graph.text.stated import Figure
from graph.verdicts import checked

# One poll in so many is looked at.
_STEP = 25


@pytest.fixture(scope="module")
def country(uk_kg: Store) -> Official:
    return Official(uk_kg)


def _polls(country: Official) -> Iterator[tuple[Poll, Poll]]:
    """Some polls with those that they follow, no value of either in dispute."""
    for known in country.known[::_STEP]:
        poll = country.poll(known.key)
        before = country.poll(poll.previous) if poll and poll.previous else None
        if poll and before and not (_is_disputed(poll) or _is_disputed(before)):
            yield poll, before


def _is_disputed(poll: Poll) -> bool:
    return bool(poll.disputed) or any(standing.disputed for standing in poll.standings)


def _figures(poll: Poll, before: Poll, off: Decimal) -> Iterator[Figure]:
    """Figures of the poll; with `off` they are that far from the truth."""
    electorate, valid, majority = poll.electorate or 1, poll.valid or 1, poll.majority or 0
    whole = int(off * 7)
    yield stated("majority", seat(poll.constituency), majority + whole, poll.key)
    turnout = round(Decimal(100 * valid) / electorate, 1) + off
    yield stated("turnout", seat(poll.constituency), str(turnout), poll.key)
    for standing in poll.standings[:3]:
        earlier = [one for one in before.standings if one.party == standing.party and one.party]
        votes = standing.votes or 0
        share = Decimal(100 * votes) / valid
        yield stated("votes", standing.name, votes + whole, poll.key)
        yield stated("share", standing.name, str(round(share, 1) + off), poll.key)
        if len(earlier) == 1 and earlier[0].votes and before.valid:
            of_party = party(standing.as_stood)
            change = share - Decimal(100 * earlier[0].votes) / before.valid
            yield stated("votes-change", of_party, votes - earlier[0].votes + whole, poll.key)
            yield stated("share-change", of_party, str(round(change, 1) + off), poll.key)


def _outcomes(country: Official, off: str) -> list[str]:
    figures = (f for poll, before in _polls(country) for f in _figures(poll, before, Decimal(off)))
    apart = [replace(figure, start=place, end=place + 1) for place, figure in enumerate(figures)]
    return [one.verdict.outcome for one in checked(apart, country, None)]


def test_no_true_figure_is_contradicted(country: Official) -> None:
    outcomes = _outcomes(country, "0")
    assert len(outcomes) > 1000
    assert "contradicted" not in outcomes
    assert outcomes.count("supported") > 0.99 * len(outcomes)


def test_nearly_every_wrong_figure_is_contradicted(country: Official) -> None:
    outcomes = _outcomes(country, "1.3")
    assert outcomes.count("contradicted") > 0.97 * len(outcomes)
