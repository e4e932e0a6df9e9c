"""Who is who by the identifiers that files carry: believed unless they break a rule."""

from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.linking.identifiers import Identified, identify
from graph.linking.standing import Identifiers, Standing
from graph.loaders import read_all
from graph.records import Candidacy

D2010, D2015, D2017, D2019, D2024 = (
    date.fromisoformat(day) for day in ("2010-05-06", "2015-05-07", "2017-06-08", "2019-12-12", "2024-07-04")
)


def standing(key: str, day: date, name: str, **ids: str) -> Standing:
    first_name, _, surname = name.rpartition(" ")
    return Standing(key, day, first_name, surname, tuple(ids.items()))


def linked(*standings: Standing, register: list[Identifiers] | None = None) -> Identified:
    return identify(standings, register or ())


def test_candidacies_with_one_mnis_id_are_one_person() -> None:
    people = linked(
        standing("a", D2015, "Ada Quill", mnis="90001"), standing("b", D2017, "Ada Quill", mnis="90001")
    )
    assert people.person == {"a": "mnis/90001", "b": "mnis/90001"}
    assert people.identifiers["mnis/90001"] == (("mnis", "90001"),)
    assert people.refusals == ()


def test_candidacy_without_identifiers_is_a_person_of_its_own() -> None:
    people = linked(standing("k/1", D2015, "Ada Quill"), standing("k/2", D2017, "Ada Quill"))
    assert people.person == {"k/1": "c/k/1", "k/2": "c/k/2"}


def test_person_known_by_both_identifiers_in_one_row_is_one_in_all() -> None:
    people = linked(
        standing("a", D2015, "Edie Thorn", dc="80005"),
        standing("b", D2017, "Edie Thorn", dc="80005", mnis="90005"),
        standing("c", D2019, "Edie Thorn", mnis="90005"),
    )
    assert set(people.person.values()) == {"mnis/90005"}
    assert people.identifiers["mnis/90005"] == (("dc", "80005"), ("mnis", "90005"))


def test_person_known_by_both_identifiers_in_a_register_is_one() -> None:
    people = linked(
        standing("a", D2015, "Edie Thorn", dc="80005"),
        standing("b", D2017, "Edie Thorn", mnis="90005"),
        register=[(("mnis", "90005"), ("dc", "80005"))],
    )
    assert people.person == {"a": "mnis/90005", "b": "mnis/90005"}


def test_ids_that_were_merged_into_another_are_that_other() -> None:
    people = linked(
        standing("a", D2015, "Gil Harrow", dc="7"),
        standing("b", D2017, "Gil Harrow", dc="8"),
        standing("c", D2019, "Gil Harrow", dc="80007"),
        register=[(("dc", "80007"), ("dc", "7"), ("dc", "8"))],
    )
    assert set(people.person.values()) == {"dc/80007"}


def test_identifier_of_somebody_with_another_name_is_refused() -> None:
    people = linked(
        standing("a", D2015, "Ada Quill", mnis="90001"),
        standing("b", D2017, "Ada Quill", mnis="90001"),
        standing("wrong", D2019, "Gil Harrow", mnis="90001", dc="80007"),
    )
    assert people.person["wrong"] == "dc/80007"
    (refusal,) = people.refusals
    assert (refusal.key, refusal.scheme, refusal.identifier) == ("wrong", "mnis", "90001")
    assert refusal.why == "the name has no word in common with any other row of this identifier"


@pytest.mark.parametrize("later", ["Ada Fenn", "Adaline Quill"])
def test_new_surname_or_another_forename_does_not_part_a_person(later: str) -> None:
    people = linked(standing("a", D2015, "Ada Quill", mnis="1"), standing("b", D2017, later, mnis="1"))
    assert people.person["a"] == people.person["b"]


def test_identifier_of_two_candidates_of_one_day_goes_to_the_one_known_by_it() -> None:
    people = linked(
        standing("a", D2015, "Tom Reed", dc="80010"),
        standing("b", D2017, "Tom Reed", dc="80010"),
        standing("other", D2017, "Ann Reed", dc="80010"),
        standing("c", D2019, "Tom Marl", dc="80010"),
    )
    assert people.person == {"a": "dc/80010", "b": "dc/80010", "c": "dc/80010", "other": "c/other"}


def test_identifier_of_two_candidates_of_one_day_goes_to_neither_without_more_evidence() -> None:
    people = linked(
        standing("a", D2017, "Tom Reed", dc="80010"), standing("b", D2017, "Tom Reed", dc="80010")
    )
    assert people.person == {"a": "c/a", "b": "c/b"}
    assert {refusal.why for refusal in people.refusals} == {
        "another row of 2017-06-08 carries it and nobody stands twice on one day"
    }


def test_democracy_club_id_that_would_join_two_members_is_refused() -> None:
    people = linked(
        standing("a", D2015, "Ada Quill", mnis="1", dc="9"),
        standing("b", D2017, "Ada Quill", mnis="2", dc="9"),
    )
    assert people.person == {"a": "mnis/1", "b": "mnis/2"}
    assert {refusal.why for refusal in people.refusals} == {"it would join members 1 and 2"}


def test_democracy_club_id_that_would_make_a_member_stand_twice_on_one_day_is_refused() -> None:
    people = linked(
        standing("a", D2015, "Ada Quill", mnis="1", dc="9"),
        standing("b", D2017, "Ada Quill", mnis="1"),
        standing("c", D2017, "Ada Quill", dc="9"),
    )
    assert people.person == {"a": "mnis/1", "b": "mnis/1", "c": "c/c"}
    assert [refusal.why for refusal in people.refusals] == [
        "it would make member 1 stand twice on 2017-06-08"
    ]


SCHEMES = {"mnis": st.sampled_from("123"), "dc": st.sampled_from("789")}
ROWS = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(["Ada Quill", "Ada Fenn", "Bram Quill", "Tom Reed"]),
        st.fixed_dictionaries({}, optional=SCHEMES),
    ),
    max_size=12,
)
REGISTERS = st.lists(
    st.lists(
        st.tuples(st.just("dc"), SCHEMES["dc"]) | st.tuples(st.just("mnis"), SCHEMES["mnis"]), max_size=3
    ),
    max_size=2,
)


@given(rows=ROWS, register=REGISTERS)
def test_nobody_stands_twice_on_one_day_or_has_two_mnis_ids(
    rows: list[tuple[int, str, dict[str, str]]], register: list[Identifiers]
) -> None:
    standings = [
        standing(str(index), D2010 + timedelta(day), name, **given_ids)
        for index, (day, name, given_ids) in enumerate(rows)
    ]
    people = identify(standings, register)
    days = defaultdict(list)
    for one in standings:
        days[people.person[one.key]].append(one.polling_day)
    assert all(len(set(stood)) == len(stood) for stood in days.values())
    for identifiers in people.identifiers.values():
        assert sum(scheme == "mnis" for scheme, _ in identifiers) <= 1


@given(rows=ROWS, seed=st.randoms())
def test_order_of_the_rows_changes_nobody(rows: list[tuple[int, str, dict[str, str]]], seed: Random) -> None:
    standings = [
        standing(str(index), D2010 + timedelta(day), name, **given_ids)
        for index, (day, name, given_ids) in enumerate(rows)
    ]
    shuffled = list(standings)
    seed.shuffle(shuffled)
    assert identify(shuffled).person == identify(standings).person


# The real files ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def rows(shared: Path) -> dict[str, Candidacy]:
    """Every candidacy of the real results, by `59:4516` (or `56b:69` for by-elections)."""
    reading = read_all([shared / "data" / "results"])
    found: dict[str, Candidacy] = {}
    for one in reading.loaded:
        parts = one.source.label.split("/")
        short = parts[1].removeprefix("parliament-") + ("b" if parts[2:3] == ["by-elections"] else "")
        found |= {f"{short}:{r.line}": r for r in one.records if isinstance(r, Candidacy)}
    return found


@pytest.fixture(scope="module")
def people(rows: dict[str, Candidacy]) -> Identified:
    return identify([_bearer(key, said) for key, said in rows.items()])


def _bearer(key: str, said: Candidacy) -> Standing:
    given_ids = (("mnis", said.mnis_id), ("dc", said.dc_id))
    known = tuple((scheme, number) for scheme, number in given_ids if number)
    return Standing(key, said.election.polling_day, said.first_name, said.surname, known)


@pytest.mark.parametrize(
    ("key", "name", "scheme", "number"),
    [
        ("58:154", "Adam Cleary", "mnis", "16"),
        ("58:513", "Michael Boyle", "mnis", "441"),
        ("56b:69", "Jim Clarke", "dc", "26371"),
        ("56b:73", "Paul Coyne", "dc", "26371"),
    ],
)
def test_wrong_identifier_in_the_real_files_is_refused(
    rows: dict[str, Candidacy], people: Identified, key: str, name: str, scheme: str, number: str
) -> None:
    assert rows[key].name == name
    assert people.person[key] == f"c/{key}"
    assert (key, scheme, number) in {(r.key, r.scheme, r.identifier) for r in people.refusals}


def test_few_identifiers_of_the_real_files_are_refused(people: Identified) -> None:
    assert len(people.refusals) == 6


def test_wrong_democracy_club_id_of_luke_charters_does_not_reach_its_owner(
    rows: dict[str, Candidacy],
) -> None:
    charters = _bearer("59:4516", rows["59:4516"])
    assert charters.ids == (("mnis", "5199"), ("dc", "3440"))
    people = linked(charters, standing("owner", D2015, "Cora Finch", dc="3440"))
    assert people.person == {"59:4516": "mnis/5199", "owner": "c/owner"}


def test_dominic_grieve_stays_one_person_without_adam_cleary(
    rows: dict[str, Candidacy], people: Identified
) -> None:
    stood = sorted(key for key, person in people.person.items() if person == "mnis/16")
    # His own row of 2019 has no id: somebody gave it to the row above.
    assert [(key[:2], rows[key].surname) for key in stood] == [
        ("55", "Grieve"),
        ("56", "Grieve"),
        ("57", "Grieve"),
    ]


def test_two_greg_smiths_of_one_contest_stay_apart(people: Identified) -> None:
    assert people.person["59:2583"] == "dc/26113"
    assert people.person["59:2587"] == "mnis/4778"


def test_eleven_niko_omilanas_are_eleven_people(rows: dict[str, Candidacy], people: Identified) -> None:
    stood = [key for key, said in rows.items() if said.surname == "Omilana"]
    assert len(stood) == 11
    assert len({people.person[key] for key in stood}) == 11


def test_jeremy_corbyn_is_one_person_from_labour_to_independent(
    rows: dict[str, Candidacy], people: Identified
) -> None:
    stood = {key: said for key, said in rows.items() if people.person[key] == "mnis/185"}
    assert [(said.votes, said.party.name) for said in stood.values()] == [
        (24276, "Labour"),
        (29659, "Labour"),
        (40086, "Labour"),
        (34603, "Labour"),
        (24120, "Independent"),
    ]


def test_members_who_changed_their_surname_stay_one_person(
    rows: dict[str, Candidacy], people: Identified
) -> None:
    surnames = {said.surname for key, said in rows.items() if people.person[key] == "mnis/4475"}
    assert surnames == {"Fernandes", "Braverman"}
