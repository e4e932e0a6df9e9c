"""What holds of every view, on the tiny graph, and what each draws of it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from graph import catalogue
from graph.errors import QueryError, UsageError
from graph.exporters import network_formats
from graph.networks import NODE_KINDS, Network, ordered_edges, ordered_nodes
from graph.ns import ID, H
from graph.store import Store
from graph.views import network, views

TINY = Path(__file__).parents[1] / "data" / "tiny.trig"
NAMES = [view.name for view in views()]
# One name of each kind of parameter, so that a new view is drawn without a word here.
GIVEN = {
    "constituency": "Marrow Vale",
    "person": "Dag Wren",
    "party": "Lantern League",
    "election": "ge-2009",
}
GIVEN_TO = {"to": "Cora Lumb"}  # of two people, another one than Dag Wren
SOURCES = {
    "vale/results.csv": ("Vale Council", "CC BY 4.0"),
    "vale/notional.csv": ("Vale Council", "CC BY 4.0"),
    "vale/overlaps.csv": ("Vale Council", "CC BY 4.0"),
    "vale/claims.yaml": ("Vale Council", "CC BY 4.0"),
    "vale/echo.txt": ("Marrow Vale Echo", "single quotations"),
}
HARBOUR = f"{ID}party/harbour"
OLD, NEW = f"{ID}constituency/vale-1990/E99000001", f"{ID}constituency/vale-2008/E99000011"
DAG, EDITH = f"{ID}person/mnis/90004", f"{ID}person/mnis/90005"
ADA_2005 = f"{ID}candidacy/ge-2005-03-03/E99000001/ada-finch.pp9901"
DIGESTS = """
import hashlib, json, sys
from pathlib import Path
from graph import catalogue
from graph.exporters.json_graph import serialise
from graph.store import Store
from graph.views import network, views
tiny, (given, to) = Store.from_files(Path(sys.argv[1])), json.loads(sys.argv[2])
for view in views():
    required = [p for p in catalogue.question(view.name, "networks").parameters if p.required]
    drawn = network(tiny, view.name, **{p.name: to.get(p.name, given[p.kind]) for p in required})
    print(view.name, hashlib.sha256(serialise(drawn)).hexdigest())
"""


@pytest.fixture(scope="module")
def tiny() -> Store:
    return Store.from_files(TINY)


def drawn(tiny: Store, name: str) -> Network:
    parameters = catalogue.question(name, "networks").parameters
    return network(
        tiny, name, **{p.name: GIVEN_TO.get(p.name, GIVEN[p.kind]) for p in parameters if p.required}
    )


def edges(of: Network, kind: str) -> list[tuple[str, str]]:
    """Source and target, by label, of the edges of that kind."""
    label = {iri: node["label"] for iri, node in ordered_nodes(of)}
    return [(label[one], label[other]) for one, other, _, edge in ordered_edges(of) if edge["kind"] == kind]


def test_views_are_found_by_themselves_and_each_has_its_query() -> None:
    assert {"party", "person", "seat"} <= set(NAMES)
    assert [query.name for query in catalogue.in_folder("networks")] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_view_gives_nodes_as_agreed(tiny: Store, name: str) -> None:
    found = ordered_nodes(drawn(tiny, name))
    assert found
    for iri, node in found:
        assert iri.startswith(ID)
        assert node["kind"] in NODE_KINDS
        assert node["label"].strip()
        assert node["colour"] is None or re.fullmatch("#[0-9a-fA-F]{6}", node["colour"])
        assert ("x" in node) == ("y" in node)


@pytest.mark.parametrize("name", NAMES)
def test_view_gives_edges_with_their_source_rows(tiny: Store, name: str) -> None:
    of = drawn(tiny, name)
    files = {source["label"] for source in of.graph["sources"]}
    assert files <= set(SOURCES)
    for *_, key, edge in ordered_edges(of):
        assert edge["kind"]
        # An edge is keyed by what sources say of it.
        assert key.startswith(ID)
        assert edge["source"]
        assert all(row.split(", row ")[0] in files for row in edge["source"].split("; ") if row)


@pytest.mark.parametrize("name", NAMES)
def test_view_names_its_sources_with_publisher_and_licence(tiny: Store, name: str) -> None:
    sources = drawn(tiny, name).graph["sources"]
    assert sources
    for source in sources:
        assert (source["publisher"], source["licence"]) == SOURCES[source["label"]]


@pytest.mark.parametrize("name", NAMES)
def test_view_puts_no_two_nodes_in_one_place(tiny: Store, name: str) -> None:
    places = [(node["x"], node["y"]) for _, node in ordered_nodes(drawn(tiny, name)) if "x" in node]
    assert len(places) == len(set(places))


@pytest.mark.parametrize("name", NAMES)
def test_view_can_be_written_in_every_format(tiny: Store, name: str) -> None:
    of = drawn(tiny, name)
    assert all(chosen.serialise(of) for chosen in network_formats().values())


def test_views_are_the_same_whatever_the_hash_seed() -> None:
    def digests(seed: str) -> str:
        root = str(Path(__file__).resolve().parents[2])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": root}
        command = [sys.executable, "-c", DIGESTS, str(TINY), json.dumps([GIVEN, GIVEN_TO])]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    first = digests("1")
    assert [line.split()[0] for line in first.splitlines()] == NAMES
    assert digests("2") == first


def test_unknown_name_is_told_as_in_questions(tiny: Store) -> None:
    with pytest.raises(UsageError, match="No person here is called “Nobody”"):
        network(tiny, "person", person="Nobody")


def test_missing_name_is_asked_for(tiny: Store) -> None:
    with pytest.raises(UsageError, match="“seat” needs --constituency"):
        network(tiny, "seat")


def test_unknown_view_is_refused_with_the_known_ones(tiny: Store) -> None:
    with pytest.raises(QueryError, match="There is no view “star”; the views are connection, contest"):
        network(tiny, "star")


def test_empty_answer_gives_no_nodes_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "bare.nq"
    file.write_text(
        "<urn:seat> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
        "<https://w3id.org/hustings/ont#Constituency> <urn:g> .\n"
        '<urn:seat> <http://www.w3.org/2000/01/rdf-schema#label> "Nowhere" <urn:g> .\n'
    )
    empty = network(Store.from_files(file), "seat", constituency="Nowhere")
    assert len(empty) == 0
    assert empty.graph["subtitle"] == "Nothing in this graph answers the question."


def test_seat_shows_both_boundaries_and_how_they_overlap(tiny: Store) -> None:
    seat = network(tiny, "seat", constituency="Marrow Vale")
    assert edges(seat, "went into") == [
        ("Marrow Vale (1990–2008)", "Marrow Vale (since 2009)"),
        ("Marrow Vale (1990–2008)", "Tansy Bay (since 2009)"),
    ]
    assert seat.edges[OLD, NEW, f"{ID}overlap/E99000001/E99000011"] == {
        "kind": "went into",
        "label": "80.0% of homes",
        "details": (
            ("Homes of the earlier seat that went to the later", "80.0%"),
            ("Homes of the later seat that came from the earlier", "100.0%"),
        ),
        "years": (),
        "source": "vale/overlaps.csv, row 2",
    }


def test_seat_has_polls_as_columns_and_parties_as_rows_by_votes(tiny: Store) -> None:
    seat = network(tiny, "seat", constituency="Marrow Vale")
    polls = {node["label"]: node["x"] for _, node in ordered_nodes(seat) if node["kind"] == "contest"}
    assert polls == {"2001": 0.0, "2005": 1.0, "2009": 2.0}
    rows = {node["label"]: node["y"] for _, node in ordered_nodes(seat) if node["kind"] == "party"}
    assert rows == {"Meadow Party": 0.0, "Harbour Alliance": 1.0, "Lantern League": 2.0}
    assert (seat.nodes[ADA_2005]["x"], seat.nodes[ADA_2005]["y"]) == (1.0, 0.0)


def test_seat_tells_a_candidacy_with_its_figures_and_source(tiny: Store) -> None:
    assert network(tiny, "seat", constituency="Marrow Vale").nodes[ADA_2005] == {
        "kind": "candidacy",
        "label": "Ada Finch 50.0% ✓",
        "details": (
            ("Poll", "Marrow Vale, 2005"),
            ("Polling day", "2005-03-03"),
            ("Name as printed", "Ada Finch"),
            ("Stood as", "Meadow"),
            ("Votes", "6,500"),
            ("Share", "50.0%"),
            ("Place", "1"),
            ("Elected", "yes"),
            ("Source", "vale/results.csv, row 10"),
        ),
        "colour": "#2e7d32",
        "party": "Mea",
        "year": 2005,
        "size": 0.5,
        "date": "2005-03-03",
        "election": "2005",
        "seat": "Marrow Vale",
        "person": f"{ID}person/mnis/90001",
        "lane": "Meadow Party",
        "elected": True,
        "x": 1.0,
        "y": 0.0,
    }


def test_seat_ties_candidacies_of_one_person_across_boundaries(tiny: Store) -> None:
    assert edges(network(tiny, "seat", constituency="Marrow Vale"), "stood again") == [
        ("Ada Finch 48.0% ✓", "Ada Finch 50.0% ✓"),
        ("Bram Oakes 40.0%", "Bram Oakes 42.7%"),
        ("Ada Finch 50.0% ✓", "Ada Finch-Moss 48.3%"),
        ("Bram Oakes 42.7%", "Bram Oakes 51.7% ✓"),
    ]


def test_seat_without_polls_of_its_own_still_shows_the_boundaries(tmp_path: Path) -> None:
    file = tmp_path / "seats.trig"
    file.write_text(
        f"""@prefix h: <{H.base}> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . <urn:g> {{
        <urn:a> a h:Constituency ; rdfs:label "Old Quay" . <urn:b> a h:Constituency ; rdfs:label "New Quay" .
        <urn:o> a h:BoundaryOverlap ; h:fromArea <urn:a> ; h:toArea <urn:b> ; h:residentialFrom 0.25 . }}"""
    )
    seat = network(Store.from_files(file), "seat", constituency="New Quay")
    assert edges(seat, "went into") == [("Old Quay", "New Quay")]
    assert seat.graph["subtitle"].startswith("No polls here")


def test_by_election_is_called_one(tiny: Store) -> None:
    labels = nx.get_node_attributes(network(tiny, "seat", constituency="Port Tansy"), "label").values()
    assert "by-election 2006" in labels


def test_person_is_tied_to_candidacies_contests_and_parties(tiny: Store) -> None:
    career = network(tiny, "person", person="Dag Wren")
    assert [edge for edge in edges(career, "stood as") if edge[0] == "Dag Wren"] == [
        ("Dag Wren", "Dag Wren 51.9% ✓"),
        ("Dag Wren", "Dag Wren 44.1%"),
        ("Dag Wren", "Dag Wren 41.7% ✓"),
    ]
    assert edges(career, "stood for") == [
        ("Dag Wren 51.9% ✓", "Harbour Alliance"),
        ("Dag Wren 44.1%", "Harbour Alliance"),
    ]
    assert ("Dag Wren 41.7% ✓", "Tansy Bay, 2009") in edges(career, "won")


def test_person_faced_rivals_so_many_times(tiny: Store) -> None:
    career = network(tiny, "person", person="Dag Wren")
    assert edges(career, "faced again") == [("Dag Wren", "Édith Sallow")]
    assert {rival for _, rival in edges(career, "faced")} == {"Cora Lumb", "Greta Quill", "Ivy Brook"}
    (edge,) = career.get_edge_data(DAG, EDITH).values()
    assert (edge["label"], edge["years"]) == ("2 times", (2001, 2005))
    assert edge["details"] == (
        ("Contests", "2"),
        ("Port Tansy, 2001", "7,000 to 6,500 votes"),
        ("Port Tansy, 2005", "6,000 to 7,000 votes"),
    )


def test_independent_is_grey_and_of_no_party(tiny: Store) -> None:
    career = network(tiny, "person", person="Dag Wren")
    stood_alone = career.nodes[f"{ID}candidacy/ge-2009-03-05/E99000012/dag-wren.ind"]
    assert (stood_alone["colour"], stood_alone["party"]) == ("#B8B8B8", "Ind")
    assert [node["label"] for _, node in ordered_nodes(career) if node["kind"] == "party"] == [
        "Harbour Alliance"
    ]


def test_network_serves_the_measures_of_networkx(tiny: Store) -> None:
    of = network(tiny, "party", party="Harbour Alliance")
    assert max(of.degree, key=lambda pair: pair[1]) == (HARBOUR, 6)
    assert nx.shortest_path(of.to_undirected(), DAG, NEW) == [DAG, HARBOUR, f"{ID}person/mnis/90002", NEW]
