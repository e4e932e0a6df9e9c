"""Who is who: evidence where there are no identifiers, and what must never happen whatever the evidence."""

from collections import defaultdict
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.linking.decisions import Decision
from graph.linking.people import ACCEPTED, Link, People, link
from graph.linking.standing import Overlap, Standing

D2010, D2015, D2017, D2019, D2024 = (
    date.fromisoformat(day) for day in ("2010-05-06", "2015-05-07", "2017-06-08", "2019-12-12", "2024-07-04")
)


def stood(
    key: str,
    day: date,
    name: str,
    party: str | None = "lantern",
    seat: str = "Ambleford",
    region: str | None = "Upper Tansy",
    **ids: str,
) -> Standing:
    first_name, _, surname = name.rpartition(" ")
    party_name = party or "Independent"
    return Standing(
        key, day, first_name, surname, tuple(ids.items()), None, party, party_name, seat, seat, region
    )


# A country to stand out from: without others every party is everybody's.
CROWD = [
    stood(
        f"crowd/{index}",
        (D2010, D2015, D2017, D2019, D2024)[index % 5],
        f"{chr(65 + index % 26)}rvo {chr(97 + index % 26) * 3}{chr(97 + index // 26) * 2}owe",
        f"party-{index % 7}",
        f"Seat {index}",
        f"Region {index % 9}",
    )
    for index in range(300)
]


def linked(*standings: Standing, decisions: tuple[Decision, ...] = ()) -> People:
    return link([*CROWD, *standings], decisions=decisions)


def judged(people: People, *keys: str) -> Link:
    (found,) = (one for one in people.links if {one.later, one.earlier} == set(keys))
    return found


def decided(line: int, a: str, b: str, *, same: bool) -> Decision:
    return Decision(a, b, same, "M. Editor", "was rung up", "decisions.csv", line)


def test_same_rare_name_in_the_same_seat_for_the_same_party_is_one_person() -> None:
    people = linked(stood("a", D2015, "Terry Quillon"), stood("b", D2017, "Terence Quillon"))
    assert people.person["a"] == people.person["b"] == "c/a"
    found = judged(people, "a", "b")
    assert (found.status, found.later, found.earlier) == ("accepted", "b", "a")
    assert "Terry and Terence may be one forename" in "\n".join(found.evidence)
    assert "same seat Ambleford" in "\n".join(found.evidence)


def test_person_may_change_party_or_seat_where_the_name_is_rare() -> None:
    people = linked(
        stood("a", D2015, "Terry Quillon"),
        stood("b", D2017, "Terry Quillon", party="harbour"),
        stood("c", D2019, "Terry Quillon", seat="Norwick"),
    )
    assert people.person["a"] == people.person["b"] == people.person["c"]


def test_common_name_elsewhere_for_another_party_is_nobodys_again() -> None:
    people = linked(
        stood("a", D2015, "John Smith"),
        stood("b", D2017, "John Smith", party="harbour", seat="Norwick", region="Nether Tansy"),
    )
    assert people.person["a"] != people.person["b"]


def test_less_than_ten_to_one_is_possible_and_stays_two_people() -> None:
    people = linked(
        stood("a", D2015, "Yvonne Ridley"),
        stood("b", D2019, "Yvonne Ridley", party=None, seat="Norwick", region="Nether Tansy"),
    )
    found = judged(people, "a", "b")
    assert found.status == "possible"
    assert 0.5 <= found.confidence < ACCEPTED
    assert people.person["a"] != people.person["b"]


def test_nobody_stands_twice_on_one_day_however_alike() -> None:
    people = linked(
        stood("a", D2015, "Greg Quillon"),
        stood("b", D2017, "Greg Quillon"),
        stood("c", D2017, "Greg Quillon", party="harbour"),
    )
    assert people.person["b"] == people.person["a"]
    assert people.person["c"] != people.person["a"]


def test_two_who_fit_equally_are_neither() -> None:
    people = linked(
        stood("a", D2015, "Greg Quillon", seat="Norwick"),
        stood("b", D2017, "Greg Quillon", party="harbour", seat="Upham"),
        stood("c", D2017, "Greg Quillon", party="harbour", seat="Nether Wold"),
    )
    assert len({people.person[key] for key in "abc"}) == 3
    assert not [one for one in people.links if "a" in (one.later, one.earlier)]


def test_two_members_never_meet_and_the_refusal_is_on_record() -> None:
    people = linked(
        stood("a", D2015, "Shaun Quillon", mnis="1"), stood("b", D2017, "Shaun Quillon", mnis="2")
    )
    assert people.person["a"] != people.person["b"]
    assert judged(people, "a", "b").status == "rejected"
    assert judged(people, "a", "b").evidence[-1] == "but it would join Members 1 and 2"


def test_member_among_others_makes_a_namesake_less_likely() -> None:
    later = stood("b", D2017, "Ada Quillon", party="harbour", seat="Norwick")
    neither = linked(stood("a", D2015, "Ada Quillon"), later, *MEMBERS)
    one = linked(stood("a", D2015, "Ada Quillon", mnis="1"), later, *MEMBERS)
    assert judged(neither, "a", "b").confidence > judged(one, "a", "b").confidence


MEMBERS = (stood("m", D2015, "Una Fell", mnis="7"), stood("n", D2017, "Una Fell", mnis="7"))


def test_women_and_men_of_one_name_are_two_people() -> None:
    female = Standing("a", D2015, "Alex", "Quillon", (), "Female", "lantern", "Lantern", "Ambleford")
    male = Standing("b", D2017, "Alex", "Quillon", (), "Male", "harbour", "Harbour", "Upham")
    people = linked(female, male)
    assert people.person["a"] != people.person["b"]


def test_seat_goes_on_in_the_one_that_took_its_ground() -> None:
    people = link(
        [*CROWD, stood("a", D2019, "Tom Reed", seat="old"), stood("b", D2024, "Tom Reed", seat="new")],
        overlaps=[Overlap("old", "new", 0.9)],
    )
    assert people.person["a"] == people.person["b"]
    assert "seats that overlap by 90%: old and new" in "\n".join(judged(people, "a", "b").evidence)


def test_seats_that_lost_ground_to_one_seat_are_neighbours() -> None:
    people = link(
        [*CROWD, stood("a", D2017, "Terry Quillon", seat="x"), stood("b", D2019, "Terry Quillon", seat="y")],
        overlaps=[Overlap("x", "new", 0.5), Overlap("y", "new", 0.5)],
    )
    assert "neighbouring seats: x, y" in "\n".join(judged(people, "a", "b").evidence)


def test_identifiers_come_first_and_evidence_fills_the_gaps() -> None:
    people = linked(
        stood("a", D2010, "Terry Quillon"),
        stood("b", D2015, "Terry Quillon", dc="77"),
        stood("c", D2017, "Una Quillon", dc="77"),
    )
    assert {people.person[key] for key in "abc"} == {"dc/77"}
    assert judged(people, "b", "c").evidence == ("the same dc id 77",)
    assert judged(people, "a", "b").ground == "evidence"


def test_candidacy_is_as_sure_as_the_weakest_link_to_what_the_person_is_known_by() -> None:
    people = linked(
        stood("a", D2010, "Yvonne Ridley", seat="Norwick"),
        stood("b", D2015, "Yvonne Ridley", dc="77"),
        stood("c", D2017, "Yvonne Ridley", dc="77"),
    )
    assert people.confidence["b"] == people.confidence["c"] == 1.0
    assert people.confidence["a"] == judged(people, "a", "b").confidence == people.before["b"].confidence
    assert people.before["c"].confidence == 0.999


def test_person_who_gets_an_identifier_later_is_found_by_the_former_key() -> None:
    before = linked(stood("a", D2015, "Terry Quillon"), stood("b", D2017, "Terry Quillon"))
    after = linked(
        stood("a", D2015, "Terry Quillon"),
        stood("b", D2017, "Terry Quillon"),
        stood("c", D2019, "Terry Quillon", mnis="9"),
    )
    assert before.person["a"] == "c/a"
    assert after.person["a"] == "mnis/9"
    assert after.former["c/a"] == after.former["c/b"] == ("mnis/9",)


def test_every_key_of_a_build_of_fewer_files_stands_or_leads_to_a_person_of_a_later_one() -> None:
    standings = [
        stood("a", D2010, "Terry Quillon"),
        stood("b", D2015, "Terry Quillon", dc="77"),
        stood("c", D2017, "Terry Quillon", mnis="9", dc="77"),
        stood("d", D2019, "Una Fell", dc="78"),
        stood("e", D2019, "Ola Penn", dc="78"),
    ]
    whole = linked(*standings)
    for size in range(1, 6):
        earlier = linked(*standings[:size])
        for key in set(earlier.person.values()):
            assert key in whole.identifiers or whole.former[key]
    assert whole.former["dc/78"] == ("c/d", "c/e")


def test_decided_the_same_is_one_person_whatever_the_names() -> None:
    same = decided(2, "a", "b", same=True)
    people = linked(stood("a", D2015, "Ada Quill"), stood("b", D2017, "Una Fell"), decisions=(same,))
    assert people.person["a"] == people.person["b"]
    assert judged(people, "a", "b").evidence == ("M. Editor: the same; was rung up",)
    assert judged(people, "a", "b").confidence == 1.0


def test_decided_apart_stays_apart_whatever_the_evidence_and_the_identifiers() -> None:
    no = decided(2, "a", "b", same=False)
    alike = linked(stood("a", D2015, "Terry Quillon"), stood("b", D2017, "Terry Quillon"), decisions=(no,))
    assert alike.person["a"] != alike.person["b"]
    of_one_id = linked(
        stood("a", D2015, "Terry Quillon", dc="7"), stood("b", D2017, "Una Quillon", dc="7"), decisions=(no,)
    )
    assert of_one_id.person["a"] != of_one_id.person["b"]
    assert {refusal.key for refusal in of_one_id.refusals} == {"a", "b"}


def test_pair_has_one_judgement_though_identifier_decision_and_evidence_have_something_to_say() -> None:
    alike = (stood("a", D2015, "Terry Quillon", dc="7"), stood("b", D2017, "Terry Quillon", dc="7"))
    for same in (True, False):
        people = linked(*alike, decisions=(decided(2, "a", "b", same=same),))
        assert judged(people, "a", "b").ground == "decision"


def test_undone_link_leaves_the_third_with_whom_it_fits_better() -> None:
    three = (
        stood("a", D2015, "Terry Quillon"),
        stood("b", D2017, "Terry Quillon"),
        stood("c", D2019, "Terry Quillon", party="harbour", seat="Upham"),
    )
    assert len({linked(*three).person[key] for key in "abc"}) == 1
    people = linked(*three, decisions=(decided(2, "a", "c", same=False),))
    assert people.person["a"] == people.person["b"] != people.person["c"]


def test_contradicting_decisions_are_listed_and_the_same_of_them_not_followed() -> None:
    people = linked(
        stood("a", D2015, "Ada Quill"),
        stood("b", D2017, "Una Fell"),
        stood("c", D2019, "Ola Penn"),
        decisions=(
            decided(2, "a", "b", same=True),
            decided(3, "b", "c", same=True),
            decided(4, "a", "c", same=False),
        ),
    )
    assert len({people.person[key] for key in "abc"}) == 3
    why = "it was decided that two of these are not the same"
    places = "decisions.csv:2 and decisions.csv:3 and decisions.csv:4"
    assert [(u.decision.line, u.why) for u in people.unheeded] == [
        (2, f"{why} (see {places})"),
        (3, f"{why} (see {places})"),
    ]


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("a", "nobody", "no candidacy of these files is nobody"),
        ("a", "a", "it names the candidacy a twice"),
        ("a", "d", "one person would stand twice on 2015-05-07 (see decisions.csv:2)"),
        ("a", "c", "it would join Members 1 and 2 (see decisions.csv:2)"),
    ],
)
def test_decision_that_cannot_be_followed_says_why(a: str, b: str, why: str) -> None:
    people = linked(
        stood("a", D2015, "Ada Quill", mnis="1"),
        stood("c", D2017, "Una Fell", mnis="2"),
        stood("d", D2015, "Ola Penn"),
        decisions=(decided(2, a, b, same=True),),
    )
    assert [unheeded.why for unheeded in people.unheeded] == [why]


def test_last_row_of_a_file_on_a_pair_counts() -> None:
    people = linked(
        stood("a", D2015, "Ada Quill"),
        stood("b", D2017, "Una Fell"),
        decisions=(decided(2, "a", "b", same=True), decided(3, "b", "a", same=False)),
    )
    assert people.person["a"] != people.person["b"]
    assert [unheeded.why for unheeded in people.unheeded] == ["line 3 decides the same pair anew"]


def test_ten_thousand_identical_names_are_no_giant_person() -> None:
    days = [D2010 + timedelta(weeks=index % 700) for index in range(10_000)]
    people = link([stood(f"k/{i}", day, "Niko Quillon", None, f"Seat {i}") for i, day in enumerate(days)])
    assert len(set(people.person.values())) == 10_000


def test_candidacies_without_surname_or_in_other_scripts_are_linked_by_what_they_have() -> None:
    people = linked(
        stood("a", D2015, " Quillon"),
        stood("b", D2017, "Ольга Петрова"),
        stood("c", D2019, "Ольга Петрова"),
        stood("d", D2019, ""),
        stood("e", D2024, ""),
    )
    assert people.person["b"] == people.person["c"]
    assert people.person["d"] != people.person["e"]


NAMES = st.sampled_from(["Ada Quillon", "Adah Quillon", "Ada Fenn", "Terry Quillon", "Tom Smith", ""])
ROWS = st.lists(
    st.tuples(
        st.integers(0, 3),
        NAMES,
        st.sampled_from(["lantern", "harbour", None]),
        st.sampled_from(["Ambleford", "Norwick"]),
        st.fixed_dictionaries({}, optional={"mnis": st.sampled_from("12"), "dc": st.sampled_from("78")}),
    ),
    max_size=10,
)
DECISIONS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.booleans()), max_size=4)


def anyone(rows: list[tuple[int, str, str | None, str, dict[str, str]]]) -> list[Standing]:
    days = [D2015 + timedelta(day) for day, *_ in rows]
    return [
        stood(str(i), days[i], name, party, seat, **ids) for i, (_, name, party, seat, ids) in enumerate(rows)
    ]


@given(rows=ROWS, said=DECISIONS)
def test_nobody_stands_twice_on_one_day_is_two_members_or_what_was_decided_apart(
    rows: list[tuple[int, str, str | None, str, dict[str, str]]], said: list[tuple[int, int, bool]]
) -> None:
    standings = anyone(rows)
    decisions = [decided(line, str(a), str(b), same=same) for line, (a, b, same) in enumerate(said)]
    people = link(standings, decisions=decisions)
    days: dict[str, list[date]] = defaultdict(list)
    for one in standings:
        days[people.person[one.key]].append(one.polling_day)
    assert all(len(set(polled)) == len(polled) for polled in days.values())
    for identifiers in people.identifiers.values():
        assert sum(scheme == "mnis" for scheme, _ in identifiers) <= 1
    for found in people.links:
        together = people.person[found.later] == people.person[found.earlier]
        assert together == (found.status == "accepted")


@given(rows=ROWS, said=DECISIONS, seed=st.randoms())
def test_order_of_the_candidacies_changes_nothing(
    rows: list[tuple[int, str, str | None, str, dict[str, str]]],
    said: list[tuple[int, int, bool]],
    seed: Random,
) -> None:
    standings = anyone(rows)
    decisions = [decided(line, str(a), str(b), same=same) for line, (a, b, same) in enumerate(said)]
    shuffled = list(standings)
    seed.shuffle(shuffled)
    assert link(shuffled, decisions=decisions) == link(standings, decisions=decisions)
