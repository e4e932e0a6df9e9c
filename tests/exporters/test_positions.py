"""Where the nodes of a drawing go."""

from itertools import combinations

from graph.exporters._layout import CELL, positions


def test_linked_nodes_lie_nearer_than_unlinked_ones() -> None:
    chain = [(node, node + 1) for node in range(7)]
    points = positions(8, chain)
    ends = abs(points[0][0] - points[7][0]) + abs(points[0][1] - points[7][1])
    assert all(
        abs(points[one][0] - points[other][0]) + abs(points[one][1] - points[other][1]) < ends / 3
        for one, other in chain
    )


def test_nodes_have_room_for_their_names() -> None:
    star = [(0, node) for node in range(1, 40)]
    points = positions(40, star)
    assert not [
        (p, q)
        for p, q in combinations(points, 2)
        if abs(p[0] - q[0]) < 0.9 * CELL[0] and abs(p[1] - q[1]) < 0.9 * CELL[1]
    ]


def test_nodes_without_any_link_still_get_their_own_places() -> None:
    assert len(set(positions(9, []))) == 9


def test_places_of_nothing_and_of_one_node() -> None:
    assert positions(0, []) == []
    assert positions(1, [(0, 0)]) == [(0.0, 0.0)]
