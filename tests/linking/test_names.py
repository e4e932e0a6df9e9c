"""Names of candidates: how they are read, and what two of them say of one person."""

from datetime import date

import pytest

from graph.linking.names import Name, NameCounts, bearers, compare, read_name

COUNTS = NameCounts(
    {read_name("Ada", "Quill"): 1, read_name("Tom", "Smith"): 1, read_name("Ann", "Smith"): 1}
)


def weighed(one: tuple[str, str], other: tuple[str, str]) -> float | None:
    terms = compare(read_name(*one), read_name(*other), COUNTS)
    return None if terms is None else sum(term.weight for term in terms)


@pytest.mark.parametrize(
    ("first_name", "surname", "name"),
    [
        ("Sir Édouard", "Ó Brádaigh", Name(("edouard",), ("o", "bradaigh"))),
        ("Dr", "Quill", Name(("dr",), ("quill",))),
        ("Ada", "Holland-Lindsay", Name(("ada",), ("holland", "lindsay"))),
        ("Howling 'Laud'", "Hope", Name(("howling", "laud"), ("hope",))),
        ("Ada Quill", "", Name(("ada",), ("quill",))),
        ("", "Quill", Name((), ("quill",))),
        ("Ольга", "Петрова", Name(("ольга",), ("петрова",))),
        ("小明", "王", Name(("小明",), ("王",))),
        ("", "", Name((), ())),
    ],
)
def test_name_is_read_in_folded_words_without_titles(first_name: str, surname: str, name: Name) -> None:
    assert read_name(first_name, surname) == name


def test_rare_surname_says_more_than_a_common_one() -> None:
    assert COUNTS.of_family("quill") > COUNTS.of_family("smith") + 1


def test_name_has_as_many_bearers_as_stood_under_it_on_one_day() -> None:
    quill, day, later = read_name("Ada", "Quill"), date(2015, 5, 7), date(2017, 6, 8)
    assert bearers([(quill, day), (quill, later), (quill, later)]) == {quill: 2}


def test_smith_is_common_in_a_file_of_one_seat_too() -> None:
    assert 1.5 < NameCounts({read_name("Tom", "Smith"): 1}).of_family("smith") < 2.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ada", "Quill"), ("ADA", "Quíll")),
        (("Ada", "Quill"), ("Ada", "Quil")),
        (("Terence", "Quill"), ("Terry", "Quill")),
        (("Phil", "Quill"), ("Phillip", "Quill")),
        (("Mohammed", "Quill"), ("Muhammad", "Quill")),
        (("Ada Jane", "Quill"), ("Jane", "Quill")),
        (("Ada", "Quill"), ("Ada", "Quill-Fenn")),
        (("Ada", "Holland Lindsay"), ("Ada", "Holland-Lindsay")),
        (("Mohammed", "Shaffaq"), ("Shaffaq", "Mohammed")),
        (("Howling", "Laud Hope"), ("Howling 'Laud'", "Hope")),
    ],
)
def test_ways_to_write_one_name_speak_for_one_person(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert (weighed(one, other) or 0) > 3


def test_every_difference_takes_something_off() -> None:
    same = weighed(("Ada", "Quill"), ("Ada", "Quill")) or 0
    for other in (("Adah", "Quill"), ("Ada", "Quil"), ("Ada", "Fenn"), ("Una", "Quill"), ("Quill", "Ada")):
        assert (weighed(("Ada", "Quill"), other) or 0) < same


def test_names_with_nothing_in_common_are_not_weighed() -> None:
    assert weighed(("Ada", "Quill"), ("Tom", "Smith")) is None
    assert weighed(("", ""), ("Ada", "Quill")) is None
    assert weighed(("", ""), ("", "")) is None


def test_two_forms_of_a_third_name_say_less_than_a_form_of_the_other() -> None:
    def less(one: str, other: str) -> float:
        """What is taken off the weight of the rarer of the two."""
        _, given = compare(read_name(one, "Quill"), read_name(other, "Quill"), COUNTS) or (None, None)
        assert given is not None
        return given.weight - min(map(COUNTS.of_given, (one.lower(), other.lower())))

    assert less("James", "Jim") == pytest.approx(-0.35)
    assert less("Jamie", "Jim") == pytest.approx(-0.9)
