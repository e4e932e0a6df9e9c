"""Which part of a network is drawn first, and how."""

from itertools import pairwise

from graph.exporters._columns import numbered
from graph.exporters._drawing import BEST_ROWS, MOST_ROWS, drawing, strokes
from graph.networks import Network, add_edge, add_node, new_network, place


def grid(rows: int) -> Network:
    """Parties in rows, the later the better connected, each at two elections."""
    network = new_network("Flows", "")
    for row in range(rows):
        for column in range(2):
            add_node(network, f"urn:{row}/{column}", kind="party", label=f"Party {row:02}")
            place(network, f"urn:{row}/{column}", column, row)
        for _ in range(row + 1):
            add_edge(network, f"urn:{row}/0", f"urn:{row}/1", kind="stood again")
    return network


def test_rows_that_can_be_read_are_all_drawn() -> None:
    assert len(drawing(*numbered(grid(MOST_ROWS))).nodes) == 2 * MOST_ROWS


def test_of_more_rows_the_best_connected_are_drawn_without_gaps() -> None:
    network = grid(MOST_ROWS + 10)
    nodes, edges = numbered(network)
    drawn = drawing(nodes, edges)
    assert {nodes[index][1]["label"] for index in drawn.nodes} == {
        f"Party {row:02}" for row in range(MOST_ROWS + 10 - BEST_ROWS, MOST_ROWS + 10)
    }
    rows = sorted({y for _, y in drawn.points})
    assert len({round(after - before, 1) for before, after in pairwise(rows)}) == 1


def test_what_is_only_possible_is_dotted_and_other_kinds_differ_in_dashes() -> None:
    network = grid(2)
    add_edge(network, "urn:0/0", "urn:1/0", kind="possibly stood again")
    add_edge(network, "urn:0/0", "urn:1/0", kind="faced")
    add_edge(network, "urn:0/0", "urn:1/0", kind="hidden")
    dashes = strokes(numbered(network)[1], undrawn=["hidden"])
    assert dashes == {"stood again": [], "faced": [9, 5], "possibly stood again": [2, 4]}
