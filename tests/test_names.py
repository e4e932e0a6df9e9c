"""Names as people type them, looked up in the tiny graph."""

import pytest
from asking import tiny

from graph.errors import AmbiguousName, UsageError
from graph.names import fold, resolve
from graph.ns import ID

ADA, EDITH = "person/mnis/90001", "person/mnis/90005"
HUGH = "person/c/ge-2005-03-03/E99000001/hugh-tarn"
OLD_VALE, NEW_VALE = "constituency/vale-1990/E99000001", "constituency/vale-2008/E99000011"


def found(kind: str, text: str) -> list[str]:
    return [thing.removeprefix(ID) for thing in resolve(tiny(), kind, text)]


@pytest.mark.parametrize(
    ("kind", "text", "thing"),
    [
        ("person", "Ada Finch-Moss", ADA),
        ("person", "Ada Finch", ADA),  # as once printed
        ("person", "ada  FINCH", ADA),
        ("person", "Finch", ADA),
        ("person", "finch ada", ADA),
        ("person", "Édith Sallow", EDITH),
        ("person", "edith sallow", EDITH),
        ("person", f"{ID}{ADA}", ADA),
        ("party", "Lantern League", "party/lantern"),
        ("party", "candle league", "party/lantern"),
        ("party", "Har", "party/harbour"),
        ("party", "orchard", "party/orchard"),
        ("constituency", "Tansy Bay", "constituency/vale-2008/E99000012"),
        ("constituency", "E99000002", "constituency/vale-1990/E99000002"),
        ("constituency", "bay", "constituency/vale-2008/E99000012"),
        ("election", "ge-2005-03-03", "election/ge-2005-03-03"),
        ("election", "ge-2005", "election/ge-2005-03-03"),
        ("election", "2006", "election/by-2006-06-01"),
    ],
)
def test_name_or_part_of_it_stands_for_one_thing(kind: str, text: str, thing: str) -> None:
    assert found(kind, text) == [thing]


def test_seat_of_one_name_is_one_in_each_boundary_set() -> None:
    assert found("constituency", "marrow vale") == [OLD_VALE, NEW_VALE]


def test_namesakes_are_a_choice_told_apart_by_where_they_stood() -> None:
    with pytest.raises(AmbiguousName) as ambiguous:
        resolve(tiny(), "person", "Hugh Tarn")
    assert ambiguous.value.choices == (
        ("Hugh Tarn (Marrow Vale 2005, Independent)", f"{ID}{HUGH}.ind"),
        ("Hugh Tarn (Marrow Vale 2005, Lantern League)", f"{ID}{HUGH}.pp9903"),
    )
    assert ambiguous.value.exit_code == 2


def test_part_of_several_names_is_a_choice_whatever_they_begin_with() -> None:
    # Finn Moss begins with nothing of it, Ada Finch-Moss ends with it.
    with pytest.raises(AmbiguousName) as ambiguous:
        resolve(tiny(), "person", "moss")
    assert [label.partition(" (")[0] for label, _ in ambiguous.value.choices] == [
        "Ada Finch-Moss",
        "Finn Moss",
    ]


def test_seats_of_different_names_are_a_choice() -> None:
    with pytest.raises(AmbiguousName) as ambiguous:
        resolve(tiny(), "constituency", "tansy")
    assert [label for label, _ in ambiguous.value.choices] == ["Port Tansy", "Tansy Bay"]


def test_name_unknown_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="No person here is called “Bram Oaks”; the nearest are Bram Oakes"):
        resolve(tiny(), "person", "Bram Oaks")


@pytest.mark.parametrize("text", ["Zzyzx Qq", 'x" } DROP ALL #'])
def test_name_near_none_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="no name is near it"):
        resolve(tiny(), "person", text)


@pytest.mark.parametrize("thing", [f"{ID}person/mnis/1", f"{ID}party/meadow", "https://x.example/> } #"])
def test_iri_of_nothing_of_the_kind_is_refused(thing: str) -> None:
    with pytest.raises(UsageError, match="The graph knows no person"):
        resolve(tiny(), "person", thing)


def test_names_are_compared_without_accents_case_or_double_spaces() -> None:
    assert fold("  Órfhlaith \t BEGLEY ") == "orfhlaith begley"
