"""Which poll each contest is compared with."""

from datetime import date

import pytest

from graph import ids
from graph.elections import by_election, general_election
from graph.ns import ID
from graph.rdf.sequence import write_sequence
from graph.reconcile import Contest
from graph.records import Election, Seat
from graph.terms import Iri
from rdf.quads import written

GE2010, GE2015, GE2017 = (
    general_election(date.fromisoformat(day)) for day in ("2010-05-06", "2015-05-07", "2017-06-08")
)
BY2012, BY2016 = by_election(date(2012, 11, 15)), by_election(date(2016, 5, 5))
NEW = "uksi-2007-1681-england"


def before(
    *elections: Election, boundaries: str = NEW, notional: dict[Iri, Iri] | None = None
) -> dict[str, str]:
    seat = Seat("E14999001", "Ambleford", boundaries)
    polls = [Contest(election, seat, "E14999001") for election in elections]
    found = written(lambda kg: write_sequence(polls, notional or {}, kg))
    return {
        contest.split("/")[1]: str(values["previousContest"][0]).split("/")[1]
        for contest, values in found.items()
    }


def test_order_of_the_files_does_not_matter() -> None:
    assert before(GE2017, GE2010, GE2015) == {
        "ge-2015-05-07": "ge-2010-05-06",
        "ge-2017-06-08": "ge-2015-05-07",
    }


def test_general_election_passes_over_by_elections() -> None:
    assert before(GE2010, BY2012, GE2015)["ge-2015-05-07"] == "ge-2010-05-06"


def test_by_election_follows_whatever_poll_was_last() -> None:
    assert before(GE2010, BY2012, BY2016, GE2017) == {
        "by-2012-11-15": "ge-2010-05-06",
        "by-2016-05-05": "by-2012-11-15",
        "ge-2017-06-08": "ge-2010-05-06",
    }


@pytest.mark.parametrize("first", [GE2010, BY2012])
def test_first_poll_on_new_boundaries_follows_the_notional_result(first: Election) -> None:
    seat = ids.constituency(NEW, "E14999001")
    notional = {seat: Iri(f"{ID}notional/2005-05-05/{NEW}/E14999001")}
    assert before(first, notional=notional) == {first.key: "2005-05-05"}


def test_first_poll_without_a_notional_result_follows_nothing() -> None:
    assert before(GE2010) == {}


def test_seat_on_unknown_boundaries_is_compared_with_nothing() -> None:
    assert before(GE2010, GE2015, boundaries="unresolved") == {}
