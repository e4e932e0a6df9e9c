"""Changes in votes and shares held against the right earlier result."""

from datetime import date
from decimal import Decimal

import pytest
from stating import Words, judged, outcome, party, seat, stated

from graph.official import Official
from graph.text.stated import Occasion, Subject
from graph.verdicts import checked
from graph.verdicts.cases import Case, Reading
from graph.verdicts.outcomes import decided


def test_a_change_of_the_same_person_shows_its_links_and_is_as_sure_as_they_are(islington: Official) -> None:
    found = judged(islington, "votes-change", "Caroline Russell", -2814, "Islington North 2017")
    assert found.verdict.outcome == "supported"
    assert found.verdict.arithmetic == (
        "2,229 − 5,043 = −2,814, counted from Caroline Russell (Green Party), same person, in 2015"
    )
    assert found.baseline_kind == "same-person"
    assert found.baseline is not None
    assert found.baseline.endswith("candidacy/ge-2015-05-07/E14000763/caroline-russell.pp63")
    assert any("/link/" in node for node in found.verdict.used)
    assert 0.9 < found.verdict.confidence < 1
    assert len(found.verdict.rows) == 2


def test_one_vote_out_is_contradicted(islington: Official) -> None:
    found = judged(islington, "votes-change", "James Clark", -1595, "Islington North 2017")
    assert found.verdict.outcome == "contradicted"
    assert found.verdict.arithmetic == (
        "6,871 − 8,465 = −1,594, counted from Alex Burghart (Conservative), same party, in 2015;"
        " stated −1,595"
    )
    assert found.baseline_kind == "same-party"
    assert found.verdict.confidence == 1


def test_a_rise_is_no_fall(corner_record: Official) -> None:
    assert outcome(corner_record, "votes-change", "Tom Baker", 5357, "Northwick 2017") == "supported"
    assert outcome(corner_record, "votes-change", "Tom Baker", -5357, "Northwick 2017") == "contradicted"


def test_a_change_is_counted_from_the_year_that_is_named(corner_record: Official) -> None:
    since: Words = {"baseline": Occasion(year=2015)}
    assert (
        outcome(corner_record, "votes-change", "Tom Baker", -1910, "Northwick 2019", **since) == "supported"
    )
    assert (
        outcome(corner_record, "votes-change", "Tom Baker", -7267, "Northwick 2019", **since)
        == "contradicted"
    )


def test_after_a_by_election_either_of_the_two_polls_before_may_be_meant(corner_record: Official) -> None:
    for rise in (22405 - 17050, 22405 - 19120):
        assert outcome(corner_record, "votes-change", "Sam Ford", rise, "Eastmere 2017") == "supported"
    general: Words = {"baseline": Occasion(kind="general")}
    assert (
        outcome(corner_record, "votes-change", "Sam Ford", 3285, "Eastmere 2017", **general) == "contradicted"
    )


def test_somebody_who_switched_party_is_followed_where_the_party_is_not_on_record(
    corner_record: Official,
) -> None:
    """Carl Webb stood for UKIP in 2017 and for the Brexit Party in 2019."""
    saltby = "ge-2019-12-12/E14990003"
    found = judged(corner_record, "votes-change", "Carl Webb", 2270, saltby)
    assert (found.verdict.outcome, found.baseline_kind) == ("supported", "same-person")
    assert outcome(corner_record, "votes-change", party("Brexit Party"), 2270, saltby) == "not-checkable"


def test_person_and_party_apart_are_ambiguous_where_one_is_right(corner_record: Official) -> None:
    """As of somebody who took 1,000 votes for another party where this one's candidate took 400."""
    case = Case(stated("votes-change", "Ann Able", 100, "Northwick 2017"), corner_record, None)
    day = date(2015, 5, 7)
    own = Reading(Decimal(-500), "500 − 1,000 = −500", (), meaning="person", day=day)
    party_s = Reading(Decimal(100), "500 − 400 = 100", (), meaning="party", day=day)
    verdict, _ = decided(case, [own, party_s])
    assert verdict.outcome == "ambiguous"
    assert verdict.arithmetic == "500 − 400 = 100: right; 500 − 1,000 = −500; stated 100: wrong"


def test_relative_changes_are_in_per_cent_of_the_earlier_figure(islington: Official) -> None:
    drop: Words = {"unit": "percent", "baseline": Occasion(year=2017), "exact": "a 40 percent drop"}
    found = judged(islington, "votes-change", "Jeremy Corbyn", -40, "Islington North 2024", **drop)
    assert found.verdict.outcome == "approximate"
    assert "(24,120 − 40,086) / 40,086 = −39.83 per cent" in found.verdict.arithmetic
    assert found.verdict.arithmetic.endswith("in 2017; boundaries unchanged; stated −40 per cent")


@pytest.mark.parametrize(
    ("name", "contest", "verdict"),
    [
        ("Caroline Russell", "Islington North 2017", "approximate"),
        ("James Clark", "Islington North 2017", "contradicted"),
    ],
)
def test_cut_in_half_is_loose(islington: Official, name: str, contest: str, verdict: str) -> None:
    words: Words = {"unit": "percent", "exact": "cut in half"}
    assert outcome(islington, "votes-change", name, -50, contest, **words) == verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ({"exact": "nearly halved", "operator": "about", "hedge": "nearly"}, "contradicted"),
        ({"exact": "more than halved", "operator": "at-least", "hedge": "more than"}, "supported"),
        ({"exact": "down 50 per cent"}, "contradicted"),
    ],
)
def test_a_fall_of_56_per_cent_is_more_than_half(islington: Official, words: Words, verdict: str) -> None:
    words = {"unit": "percent", **words}
    assert (
        outcome(islington, "votes-change", "Caroline Russell", -50, "Islington North 2017", **words)
        == verdict
    )


def test_a_change_across_new_boundaries_is_held_against_the_notional_result(corner_record: Official) -> None:
    found = judged(corner_record, "votes-change", party("Conservative"), 13220 - 24000, "Northwick 2024")
    assert (found.verdict.outcome, found.baseline_kind) == ("supported", "notional")
    assert found.verdict.arithmetic == (
        "13,220 − 24,000 = −10,780, counted from Conservative on the notional 2019 result;"
        " no such contest took place"
    )


def test_a_change_from_the_old_seat_is_not_comparable_and_shows_both(corner_record: Official) -> None:
    found = judged(corner_record, "votes-change", party("Conservative"), 13220 - 25104, "Northwick 2024")
    assert found.verdict.outcome == "not-comparable"
    assert found.verdict.arithmetic == (
        "not comparable: boundaries changed; 13,220 − 25,104 = −11,884, counted from Joe Earl (Conservative),"
        " same party, in 2019, Northwick on other boundaries; stated −11,884; but 13,220 − 24,000 = −10,780,"
        " counted from Conservative on the notional 2019 result; no such contest took place"
    )


def test_a_change_that_fits_neither_is_contradicted(corner_record: Official) -> None:
    assert (
        outcome(corner_record, "votes-change", party("Conservative"), -9999, "Northwick 2024")
        == "contradicted"
    )


def test_a_person_s_own_votes_across_new_boundaries_are_not_comparable(corner_record: Official) -> None:
    own = Subject("candidacy", "Joe Earl", same_person=True)
    assert outcome(corner_record, "votes-change", own, 13220 - 25104, "Northwick 2024") == "not-comparable"


def test_unchanged_boundaries_compare_directly(islington: Official) -> None:
    found = judged(islington, "votes-change", party("Labour"), 16873 - 34603, "Islington North 2024")
    assert found.verdict.outcome == "supported"
    assert found.verdict.arithmetic.endswith("same party, in 2019; boundaries unchanged")


def test_an_older_year_on_other_boundaries_is_not_comparable(islington: Official) -> None:
    contest = "Islington South and Finsbury 2024"
    then: Words = {"baseline": Occasion(year=2017)}
    fell = 22946 - 30188
    assert outcome(islington, "votes-change", party("Labour"), fell, contest, **then) == "not-comparable"


def test_shares_change_in_points(corner_record: Official) -> None:
    assert outcome(corner_record, "share-change", party("Labour"), "10.3", "Northwick 2017") == "supported"
    assert outcome(corner_record, "share-change", party("Labour"), "9.3", "Northwick 2017") == "contradicted"


def test_points_may_come_from_rounded_shares(corner_record: Official) -> None:
    """53.73 − 43.48 is 10.26, but 53.7 − 43.5 is 10.2."""
    assert outcome(corner_record, "share-change", "Baker", "10.2", "Northwick 2017") == "approximate"


def test_two_readings_of_the_same_words_are_ambiguous_where_one_is_wrong(corner_record: Official) -> None:
    relative = stated("votes-change", "Ann Able", -63, "Northwick 2017", unit="percent")
    points = stated("share-change", "Ann Able", -63, "Northwick 2017")
    found = checked([relative, points], corner_record, None)
    assert [one.verdict.outcome for one in found] == ["ambiguous", "ambiguous"]
    assert "−62.84 per cent" in found[0].verdict.arithmetic
    assert "−5.63 points" in found[0].verdict.arithmetic


def test_the_same_words_of_two_seats_are_judged_apart(islington: Official) -> None:
    words: Words = {"unit": "percent", "exact": "cut in half in both"}
    north = stated("votes-change", party("Green"), -50, "Islington North 2017", **words)
    south = stated("votes-change", party("Green"), -40, "Islington South and Finsbury 2017", **words)
    found = checked([north, south], islington, None)
    assert [one.verdict.outcome for one in found] == ["approximate", "contradicted"]


def test_the_change_in_all_votes_is_of_the_contest(corner_record: Official) -> None:
    contest = seat("Northwick")
    assert outcome(corner_record, "votes-change", contest, 55194 - 55893, "Northwick 2017") == "supported"


def test_a_candidate_s_result_in_another_seat_counts_as_a_number_and_not_as_a_baseline(
    small_record: Official,
) -> None:
    """Cora Finch took 100 votes in Ambleford North in 2015 and 300 in Ambleford South in 2016."""
    contest, then = "by-2016-05-05/E14999002", Occasion(year=2015)
    found = judged(small_record, "votes", "Cora Finch", 100, contest, occasion=then)
    assert found.verdict.outcome == "supported"
    found = judged(small_record, "votes-change", "Cora Finch", 200, contest, baseline=then)
    assert found.verdict.outcome == "not-comparable"
    assert "300 − 100 = 200" in found.verdict.arithmetic
