"""Shortest walks between people over what they have in common."""

from graph.walks import Ties, distances, shortest

RANKS = {"contest": 0, "seat": 1, "party": 2}


def ties(*told: tuple[str, str, tuple[str, ...]]) -> Ties:
    made = Ties()
    for kind, thing, people in told:
        made.add(thing, kind, *people)
    return made


def test_walk_goes_from_one_to_the_next_over_what_they_share() -> None:
    known = ties(("contest", "k1", ("ann", "bo")), ("contest", "k2", ("bo", "cy")))
    assert shortest(known, "ann", "cy", RANKS) == [("ann", "bo", "cy")]
    assert distances(known, "ann", "cy") == {"ann": 0, "bo": 1, "cy": 2}


def test_shorter_walk_comes_before_a_stronger_one() -> None:
    known = ties(
        ("contest", "k1", ("ann", "bo")), ("contest", "k2", ("bo", "cy")), ("party", "p", ("ann", "cy"))
    )
    assert shortest(known, "ann", "cy", RANKS) == [("ann", "cy")]


def test_of_equal_walks_the_strongest_come_first_and_three_are_given() -> None:
    known = ties(
        ("party", "p", ("ann", "bo", "cy")),
        ("contest", "k1", ("bo", "end")),
        ("seat", "s", ("cy", "end")),
        ("contest", "k2", ("ann", "dee")),
        ("contest", "k3", ("dee", "end")),
        ("party", "q", ("ann", "eve")),
        ("party", "r", ("eve", "end")),
    )
    assert shortest(known, "ann", "end", RANKS) == [
        ("ann", "dee", "end"),
        ("ann", "bo", "end"),
        ("ann", "cy", "end"),
    ]


def test_there_is_no_walk_where_nothing_is_shared() -> None:
    known = ties(("contest", "k1", ("ann",)), ("contest", "k2", ("bo",)))
    assert shortest(known, "ann", "bo", RANKS) == []
    assert shortest(known, "ann", "nobody", RANKS) == []


def test_what_two_share_is_told_strongest_first() -> None:
    known = ties(("party", "p", ("ann", "bo")), ("contest", "k", ("ann", "bo")), ("seat", "s", ("ann",)))
    assert known.between("ann", "bo", RANKS) == [(0, "k", "contest"), (2, "p", "party")]
