"""The official record as figures are held against it, read out of the graph of two Islington seats."""

from datetime import date
from decimal import Decimal

import pytest

from graph.findings import Row
from graph.ns import ID
from graph.official import Official
from graph.store import Store
from graph.terms import Iri

NORTH_2017, NORTH_2024 = "ge-2017-06-08/E14000763", "ge-2024-07-04/E14001305"


@pytest.fixture(scope="module")
def official(demo_kg: Store) -> Official:
    return Official(demo_kg)


def test_polls_are_known_by_name_and_day(official: Official) -> None:
    assert official.begins == date(2010, 5, 6)
    assert [known.polling_day.year for known in official.polls_of("Islington North")] == [
        2010,
        2015,
        2017,
        2019,
        2024,
    ]


def test_poll_has_its_totals_and_everybody_who_stood(official: Official) -> None:
    poll = official.poll(NORTH_2017)
    assert poll
    assert (poll.constituency, poll.majority, poll.valid, poll.invalid, poll.electorate) == (
        "Islington North",
        33215,
        54928,
        122,
        74831,
    )
    assert [(s.name, s.votes, s.rank) for s in poll.standings][:2] == [
        ("Jeremy Corbyn", 40086, 1),
        ("James Clark", 6871, 2),
    ]
    assert poll.winner == poll.standings[0]


def test_standing_leads_to_its_row_and_knows_the_names_of_its_party(official: Official) -> None:
    poll = official.poll(NORTH_2017)
    assert poll
    clark = poll.standings[1]
    assert clark.rows == (Row("data/candidacies-islington.csv", 34),)
    assert {"Con", "Conservative", "Conservative Party"} <= clark.names


def test_first_poll_on_new_boundaries_is_compared_with_the_estimate(official: Official) -> None:
    poll = official.poll(NORTH_2024)
    assert poll and poll.previous
    notional = official.poll(poll.previous)
    assert notional
    assert (notional.notional, notional.majority, notional.polling_day) == (True, 26188, date(2019, 12, 12))
    assert notional.winner and notional.winner.name == "Labour Party"


def test_overlap_tells_that_the_boundaries_did_not_change(official: Official) -> None:
    poll = official.poll(NORTH_2024)
    assert poll
    (overlap,) = official.overlaps(poll.seat)
    assert (overlap.gone, overlap.come) == (Decimal(1), Decimal(1))


def test_persons_candidacies_hang_together_by_links(official: Official) -> None:
    now, then = official.poll(NORTH_2024), official.poll(NORTH_2017)
    assert now and then and now.winner and then.winner and now.winner.person
    turns = official.turns_of(now.winner.person)
    assert [(turn.polling_day.year, turn.elected) for turn in turns] == [
        (2010, True),
        (2015, True),
        (2017, True),
        (2019, True),
        (2024, True),
    ]
    assert official.links_between(now.winner, then.winner)
    assert official.links_between(now.winner, now.standings[1]) == ()


def test_whole_election_is_counted_by_party(official: Official) -> None:
    nation = official.nation("ge-2017-06-08")
    assert nation
    assert nation.won == {Iri(f"{ID}party/labour"): 2}
    assert official.nation("ge-1066-10-14") is None


def test_what_is_not_on_record_is_none(official: Official) -> None:
    assert official.poll("ge-2017-06-08/E14999999") is None
    assert official.polls_of("Nowhere") == ()


def test_files_that_disagree_put_a_value_in_dispute(small_kg: Store) -> None:
    official = Official(small_kg)
    disputed = {
        known.key: poll.disputed | {field for s in poll.standings for field in s.disputed}
        for known in official.known
        if (poll := official.poll(known.key))
    }
    assert {key: fields for key, fields in disputed.items() if fields} == {
        "ge-2017-06-08/E14999002": {"votes"},
        "ge-2017-06-08/W07999001": {"valid votes"},
    }
