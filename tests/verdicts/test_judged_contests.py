"""Majorities, turnouts, swings, deposits, holds, gains, seats and tenures held against the count."""

from datetime import date

import pytest
from stating import LAST_TIME, Words, judged, outcome, party, seat

from graph.official import Official
from graph.text.stated import Occasion, Subject


def test_a_majority_is_the_winner_s(corner_record: Official) -> None:
    assert outcome(corner_record, "majority", seat("Northwick"), 9736, "Northwick 2017") == "supported"
    assert outcome(corner_record, "majority", "Tom Baker", 9736, "Northwick 2017") == "supported"
    assert outcome(corner_record, "majority", party("Labour"), "17.6", "Northwick 2017", unit="percent") == (
        "supported"
    )


def test_the_winner_s_vote_given_as_the_majority_is_contradicted_and_named(corner_record: Official) -> None:
    verdict = judged(corner_record, "majority", "Tom Baker", 29657, "Northwick 2017").verdict
    assert verdict.outcome == "contradicted"
    assert verdict.arithmetic == (
        "29,657 − 19,921 = 9,736, the majority of Tom Baker (Labour) over Joe Earl (Conservative) in 2017;"
        " stated 29,657; that is the vote of Tom Baker in 2017"
    )


def test_a_right_majority_with_the_wrong_name_is_contradicted(corner_record: Official) -> None:
    assert outcome(corner_record, "majority", "Joe Earl", 9736, "Northwick 2017") == "contradicted"


def test_the_majority_before_polling_day_is_that_of_the_last_time(corner_record: Official) -> None:
    before: Words = {"occasion": LAST_TIME, "published": date(2019, 12, 1)}
    assert outcome(corner_record, "majority", "Sam Ford", 407, "Eastmere 2019", **before) == "supported"
    assert outcome(corner_record, "majority", "Sam Ford", 3860, "Eastmere 2019", **before) == "contradicted"


def test_a_majority_overturned_may_be_the_actual_or_the_notional_one(corner_record: Official) -> None:
    for overturned in (2714, 900):
        told = judged(
            corner_record, "majority", "Sita Rao", overturned, "Northwick 2024", occasion=LAST_TIME
        ).verdict
        assert told.outcome == "supported"


def test_a_majority_over_somebody_is_the_distance_to_them(corner_record: Official) -> None:
    over: Words = {"against": Subject("candidacy", "Ann Able")}
    assert outcome(corner_record, "majority", "Tom Baker", 27783, "Northwick 2017", **over) == "supported"


def test_a_majority_changes_from_the_last_one(corner_record: Official) -> None:
    northwick = seat("Northwick")
    assert outcome(corner_record, "majority-change", northwick, 3886, "Northwick 2017") == "supported"
    assert outcome(corner_record, "majority-change", northwick, 3887, "Northwick 2017") == "contradicted"


@pytest.mark.parametrize(
    ("value", "definition"), [("74.5", "valid votes"), ("74.7", "all papers"), ("75.5", None)]
)
def test_turnout_is_right_on_either_definition(
    corner_record: Official, value: str, definition: str | None
) -> None:
    verdict = judged(corner_record, "turnout", seat("Northwick"), value, "Northwick 2017").verdict
    assert verdict.outcome == ("supported" if definition else "contradicted")
    assert definition is None or f"by {definition} in 2017" in verdict.arithmetic


def test_turnout_changes_in_points(corner_record: Official) -> None:
    northwick = seat("Northwick")
    assert outcome(corner_record, "turnout-change", northwick, "-2.1", "Northwick 2017") == "supported"
    assert outcome(corner_record, "turnout-change", northwick, "2.1", "Northwick 2017") == "contradicted"


def test_national_figures_need_the_whole_country(corner_record: Official) -> None:
    national: Words = {"baseline_kind": "national"}
    verdict = judged(
        corner_record, "turnout-change", seat("Northwick"), 7, "Northwick 2024", **national
    ).verdict
    assert verdict.arithmetic == "not checkable: 3 of the 650 seats of ge-2024-07-04 on record"
    assert outcome(corner_record, "seats", party("Labour"), 412, "Northwick 2024") == "not-checkable"


def test_a_swing_is_half_of_one_gain_and_the_other_s_loss(corner_record: Official) -> None:
    verdict = judged(corner_record, "swing", party("Conservative"), "11.3", "Northwick 2019").verdict
    assert verdict.outcome == "supported"
    assert verdict.arithmetic == (
        "(9.09 + 13.43) / 2 = 11.26 points from Tom Baker (Labour) to Joe Earl (Conservative),"
        " counted from the shares in 2017"
    )


def test_a_swing_that_is_the_rise_in_share_is_contradicted_and_named(corner_record: Official) -> None:
    against: Words = {"against": party("Labour")}
    verdict = judged(
        corner_record, "swing", party("Conservative"), "9.1", "Northwick 2019", **against
    ).verdict
    assert verdict.outcome == "contradicted"
    assert verdict.arithmetic.endswith("stated 9.1 points; that is the change in the share of Joe Earl")


def test_a_swing_between_parties_that_are_not_named_may_be_any_pair_s(corner_record: Official) -> None:
    greens = party("Green Party")
    assert outcome(corner_record, "swing", greens, "6.8", "Northwick 2019") == "supported"
    assert outcome(corner_record, "swing", greens, "1.1", "Northwick 2019") == "not-checkable"


def test_deposits_are_lost_by_a_twentieth_or_less(corner_record: Official) -> None:
    verdict = judged(corner_record, "lost-deposit", "Cara Dunn", 1, "Northwick 2017").verdict
    assert verdict.outcome == "supported"
    assert "2,640 of 55,194 valid votes, 4.78 per cent" in verdict.arithmetic
    assert outcome(corner_record, "lost-deposit", "Nia Price", 1, "Eastmere 2017") == "contradicted"
    assert outcome(corner_record, "lost-deposit", "Nia Price", 0, "Eastmere 2017") == "supported"


@pytest.mark.parametrize(
    ("measure", "who", "contest", "value", "verdict"),
    [
        ("held", "Labour", "Northwick 2017", 1, "supported"),
        ("gained", "Labour", "Northwick 2017", 1, "contradicted"),
        ("gained", "Conservative", "Northwick 2019", 1, "supported"),
        ("held", "Labour", "Northwick 2019", 1, "contradicted"),
        ("held", "Labour", "Northwick 2019", 0, "supported"),
        ("held", "Liberal Democrat", "Eastmere 2017", 1, "supported"),
        ("gained", "Liberal Democrat", "Eastmere 2017", 1, "supported"),
        ("gained", "Labour", "Northwick 2024", 1, "supported"),
    ],
)
def test_seats_are_held_and_gained_against_the_last_winner(
    corner_record: Official, measure: str, who: str, contest: str, value: int, verdict: str
) -> None:
    told = judged(corner_record, "held" if measure == "held" else "gained", party(who), value, contest)
    assert told.verdict.outcome == verdict


def test_a_member_without_the_party_holds_a_seat_that_the_record_calls_a_gain(islington: Official) -> None:
    corbyn = "Jeremy Corbyn"
    assert outcome(islington, "held", corbyn, 1, "Islington North 2024") == "supported"
    assert outcome(islington, "gained", corbyn, 1, "Islington North 2024") == "supported"


def test_who_holds_a_seat_now_need_not_have_held_it_before(corner_record: Official) -> None:
    labour = party("Labour")
    now: Words = {"exact": "holds the seat"}
    assert outcome(corner_record, "held", labour, 1, "Northwick 2024", **now) == "supported"
    assert outcome(corner_record, "held", labour, 1, "Northwick 2019", **now) == "contradicted"
    assert outcome(corner_record, "held", labour, 1, "Northwick 2024", exact="Lab hold") == "contradicted"


def test_a_seat_is_gained_from_whom_the_words_say(corner_record: Official) -> None:
    for loser, verdict in (("Conservative", "supported"), ("Labour", "contradicted")):
        told: Words = {"against": party(loser)}
        found = judged(corner_record, "gained", "Sam Ford", 1, "Eastmere by-election", **told).verdict
        assert found.outcome == verdict
    assert found.arithmetic == (
        "Grace Holt (Conservative) won in 2015, Sam Ford (Liberal Democrat) in the by-election of 2016-10-20:"
        " gained from Conservative; stated gained from Labour"
    )


def test_membership_counts_from_the_first_win(corner_record: Official) -> None:
    assert outcome(corner_record, "mp-since", "Sam Ford", 2016, "Eastmere 2017") == "supported"
    assert outcome(corner_record, "mp-since", "Sam Ford", 2017, "Eastmere 2017") == "contradicted"
    year_later: Words = {"published": date(2018, 12, 1)}
    assert outcome(corner_record, "mp-for", "Sam Ford", 2, "Eastmere 2017", **year_later) == "supported"
    assert outcome(corner_record, "mp-for", "Sam Ford", 5, "Eastmere 2017", **year_later) == "contradicted"


def test_membership_from_before_the_record_is_not_judged(islington: Official) -> None:
    verdict = judged(islington, "mp-since", "Jeremy Corbyn", 1983, "Islington North 2017").verdict
    assert verdict.arithmetic == "not checkable: before 2010-05-06, the first election on record"
    assert outcome(islington, "mp-for", "Jeremy Corbyn", 34, "Islington North 2017") == "not-checkable"


def test_membership_that_the_record_interrupts_is_contradicted(corner_record: Official) -> None:
    """Max Thorne lost in 2016 and 2017 and won in 2019."""
    after: Words = {"published": date(2020, 1, 1)}
    assert outcome(corner_record, "mp-since", "Max Thorne", 2010, "Eastmere 2019", **after) == "contradicted"


def test_figures_of_a_year_before_the_record_are_not_judged(corner_record: Official) -> None:
    told: Words = {"occasion": Occasion(year=2010)}
    assert outcome(corner_record, "majority", "Tom Baker", 5000, "Northwick 2017", **told) == "not-checkable"


def test_the_years_of_a_member_who_has_just_lost_are_those_before(corner_record: Official) -> None:
    """Vera Stone won in 2015 and 2017, when the record had only begun, and lost in 2019."""
    assert outcome(corner_record, "mp-for", "Vera Stone", 22, "Saltby 2019") == "not-checkable"
    assert outcome(corner_record, "mp-since", "Vera Stone", 1997, "Saltby 2019") == "not-checkable"


def test_turnout_in_people_is_their_number(corner_record: Official) -> None:
    for people, verdict in ((55194, "supported"), (55374, "supported"), (50000, "contradicted")):
        northwick = seat("Northwick")
        found = outcome(corner_record, "turnout", northwick, people, "Northwick 2017", unit="people")
        assert found == verdict


def test_who_comes_back_has_two_beginnings(corner_record: Official) -> None:
    """Sam Ford won in 2016 and 2017, lost in 2019 and won again in 2024."""
    for year, verdict in ((2016, "supported"), (2024, "supported"), (2019, "contradicted")):
        assert outcome(corner_record, "mp-since", "Sam Ford", year, "Eastmere 2024") == verdict


def test_a_majority_of_somebody_who_did_not_stand_is_never_contradicted(corner_record: Official) -> None:
    stranger = Subject("person", "Una Nobody")
    assert outcome(corner_record, "majority", stranger, 9000, "Northwick 2017") == "not-checkable"
    assert outcome(corner_record, "majority", stranger, 9736, "Northwick 2017") == "supported"


def test_deposits_of_an_earlier_election(corner_record: Official) -> None:
    told: Words = {"occasion": Occasion(year=2017)}
    assert outcome(corner_record, "lost-deposit", "Leo Marsh", 1, "Eastmere 2019", **told) == "supported"


def test_totals_that_files_disagree_on_get_no_verdict(small_record: Official) -> None:
    verdict = judged(small_record, "turnout", seat("Cwm Aber"), "39.2", "ge-2017-06-08/W07999001").verdict
    assert verdict.arithmetic == "not checkable: the official files disagree on the valid votes in 2017"
