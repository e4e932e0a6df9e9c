import pytest
from northwick import CANDIDATES, candidate

from graph.text.people import People


def meant(text: str) -> list[str | None]:
    """Who is meant by each mention of the text: a candidate's key, another's name, or None."""
    found = People(text, text, CANDIDATES).mentions
    return [(m.person.key or m.person.name) if m.person else None for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Able", ["able"]),
        ("Green candidate Ann Able MP", ["able"]),
        ("Ms Able", ["able"]),
        ("Cllr. Ann Able", ["able"]),
        ("Niamh O’Sullivan", ["osullivan"]),
        ("Ms O'Sullivan", ["osullivan"]),
        ("Ann Able lost. Able left.", ["able", "able"]),
        ("Ann\u00a0Able", ["able"]),
    ],
)
def test_a_candidate_is_known_by_full_name_title_and_surname(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Able", ["Able"]),
        ("Ann Able Jones", ["Ann Able Jones"]),
        ("said Mary Ann Able", ["Mary Ann Able"]),
        ("Ms Able Smith", ["Able Smith"]),
        ("the Able campaign", []),
        ("pro-Able", []),
        ("Ann Ablewood", ["Ann Ablewood"]),
    ],
)
def test_others_are_not_taken_for_a_candidate(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


def test_a_surname_that_two_people_bear_means_neither() -> None:
    assert meant("He met Ann Able and Peter Able. Able left.") == ["able", "Peter Able", None]


def test_a_title_tells_two_people_of_one_surname_apart() -> None:
    assert meant("He met Ann Able. Mr Able left. Ms Able stayed.") == ["able", "Able", "able"]


def test_two_candidates_of_one_name_are_told_apart_by_nothing() -> None:
    twins = (
        candidate("one", "Greg", "Hill", "Male", "Labour"),
        candidate("two", "Greg", "Hill", "Male", "UKIP"),
    )
    text = "Greg Hill and Mr Hill"
    assert [mention.person for mention in People(text, text, twins).mentions] == [None, None]


def test_a_title_and_surname_of_two_candidates_means_the_one_named_in_full() -> None:
    nelsons = (candidate("m", "Max", "Hill", "Male", "Labour"), candidate("j", "Jo", "Hill", "Male", "UKIP"))
    text = "Max Hill won. Mr Hill left."
    assert [m.person and m.person.key for m in People(text, text, nelsons).mentions] == ["m", "m"]


def test_places_and_bodies_are_nobody() -> None:
    assert meant("in Hill Road, at Tate Modern, for Northwick Council and the Northwick Echo") == []


def test_an_unknown_name_at_the_start_of_a_sentence_may_be_a_word_and_a_name() -> None:
    assert meant("Ann Able won. Watching Able, he wept. Able left.") == ["able", None, "able"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rep. Jo Poe (D-Ohio) met President Hay.", ["Jo Poe", "Hay"]),
        ("Secretary of State Jo Poe met Attorney General Sue Hay.", ["Jo Poe", "Sue Hay"]),
        ("Kate Green met Jon West.", ["Kate Green", "Jon West"]),
        ("It was Jo van der Poe who won. Poe left.", ["Jo van der Poe", "Jo van der Poe"]),
        ("They know Jo Poe. Jo left.", ["Jo Poe", "Jo Poe"]),
    ],
)
def test_offices_and_surnames_of_all_kinds_are_read(text: str, expected: list[str]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mr Poe won.", "m"),
        ("It was Sarah Poe.", "f"),
        ("It was Xanthe Poe. Ms Poe left.", "f"),
        ("It was Xan Poe. Poe said he had lost. Poe took his coat.", "m"),
        ("It was Alex Poe.", None),
    ],
)
def test_gender_is_told_by_title_first_name_or_pronouns(text: str, gender: str | None) -> None:
    assert People(text, text, ()).mentions[0].person == People(text, text, ()).mentions[-1].person
    person = People(text, text, ()).mentions[0].person
    assert person is not None
    assert person.gender == gender


def test_the_one_named_far_more_often_is_meant_by_a_surname_though_not_a_candidate() -> None:
    text = "They saw Jo Poe, Jo Poe and Jo Poe with Al Poe. Poe left."
    last = People(text, text, CANDIDATES).mentions[-1]
    assert (last.person and last.person.name, last.sure) == ("Jo Poe", True)


def test_an_accent_is_no_difference() -> None:
    people = People("Zoe Brontë", "Zoe Brontë", (candidate("z", "Zoë", "Bronte", "Female", "Labour"),))
    assert [mention.person and mention.person.key for mention in people.mentions] == ["z"]
