"""What the views of words, contests, connections, flows and parties draw of the tiny graph."""

from pathlib import Path

import pytest

from graph.errors import UsageError
from graph.networks import Network, ordered_edges, ordered_nodes
from graph.ns import ID
from graph.store import Store
from graph.views import network

TINY = Path(__file__).parents[1] / "data" / "tiny.trig"
LANTERN = f"{ID}party/lantern"


@pytest.fixture(scope="module")
def tiny() -> Store:
    return Store.from_files(TINY)


def edges(of: Network, *kinds: str) -> list[tuple[str, str]]:
    """Source and target, by label, of the edges of these kinds."""
    label = {iri: node["label"] for iri, node in ordered_nodes(of)}
    return [(label[one], label[other]) for one, other, _, edge in ordered_edges(of) if edge["kind"] in kinds]


def labels(of: Network, kind: str) -> list[str]:
    return [node["label"] for _, node in ordered_nodes(of) if node["kind"] == kind]


def test_who_speaks_of_whom_has_a_line_for_each_quotation_with_its_words_and_side(tiny: Store) -> None:
    of = network(tiny, "who-speaks-of-whom")
    assert edges(of, "criticises") == [("Bram Oakes", "Ada Finch-Moss")]
    assert edges(of, "speaks of") == [("Dag Wren", "Greta Quill")]
    (told,) = (edge for *_, edge in ordered_edges(of) if edge["kind"] == "criticises")
    assert (told["words"], told["side"]) == ("Ada Finch has taken Marrow Vale for granted.", "against")
    assert ("Outlet", "Marrow Vale Echo") in told["details"]


def test_contest_stands_between_the_polls_before_and_after_it(tiny: Store) -> None:
    of = network(tiny, "contest", constituency="Port Tansy", election="ge-2005")
    assert of.graph["title"] == "Port Tansy, 2005: the contest"
    polls = {node["label"]: node["x"] for _, node in ordered_nodes(of) if node["kind"] == "contest"}
    assert polls == {"2001": 0.0, "2005": 1.0, "by-election 2006": 2.0}
    assert edges(of, "stood again") == [
        ("Dag Wren 51.9% ✓", "Dag Wren 44.1%"),
        ("Édith Sallow 48.1%", "Édith Sallow 51.5% ✓"),
    ]


def test_contest_has_what_was_said_of_one_another_and_beside_the_speaker_the_rest(tiny: Store) -> None:
    of = network(tiny, "contest", constituency="Marrow Vale", election="ge-2009")
    assert edges(of, "criticises") == [("Bram Oakes 51.7% ✓", "Ada Finch-Moss 48.3%")]
    ada = of.nodes[f"{ID}candidacy/ge-2009-03-05/E99000011/ada-finch.pp9901"]
    assert ("Said", "“and our buses do too.” (Marrow Vale Echo, 2009-02-20)") in ada["details"]


def test_contest_tells_who_won_by_how_much(tiny: Store) -> None:
    of = network(tiny, "contest", constituency="Marrow Vale", election="ge-2009")
    assert of.graph["finding"] == (
        "Bram Oakes (Harbour Alliance) won by 400 votes, ahead of Ada Finch-Moss (Meadow)."
    )


def test_contest_that_never_was_is_said(tiny: Store) -> None:
    of = network(tiny, "contest", constituency="Tansy Bay", election="ge-2001")
    assert len(of) == 0
    assert of.graph["subtitle"] == "There was no poll in Tansy Bay on 2001-03-01."


def test_seat_shows_what_its_candidates_said_of_one_another(tiny: Store) -> None:
    seat = network(tiny, "seat", constituency="Marrow Vale")
    assert edges(seat, "criticises") == [("Bram Oakes 51.7% ✓", "Ada Finch-Moss 48.3%")]


def test_person_has_what_rivals_said_of_them_and_what_they_said_of_rivals(tiny: Store) -> None:
    assert edges(network(tiny, "person", person="Ada Finch"), "criticises") == [
        ("Bram Oakes", "Ada Finch-Moss 48.3%")
    ]
    assert edges(network(tiny, "person", person="Bram Oakes"), "criticises") == [
        ("Bram Oakes 51.7% ✓", "Ada Finch-Moss")
    ]


def test_person_is_tied_to_a_candidacy_that_is_only_possibly_theirs_with_the_reasons(tiny: Store) -> None:
    career = network(tiny, "person", person="Hughie Tarn")
    assert edges(career, "possibly stood again") == [("Hugh Tarn 5.0%", "Hughie Tarn 1.0%")]
    (edge,) = (edge for *_, edge in ordered_edges(career) if edge["kind"] == "possibly stood again")
    assert edge["label"] == "possibly the same person, 62.0% sure"
    assert ("Reason", "-0.35 Hughie is short for Hugh") in edge["details"]


def test_connection_of_rivals_is_their_contest_and_their_words(tiny: Store) -> None:
    of = network(tiny, "connection", **{"from": "Dag Wren", "to": "Greta Quill"})
    assert of.graph["finding"] == "Dag Wren and Greta Quill faced each other."
    assert edges(of, "stood in") == [("Dag Wren", "Tansy Bay, 2009"), ("Greta Quill", "Tansy Bay, 2009")]
    assert edges(of, "speaks of") == [("Dag Wren", "Greta Quill")]


def test_connection_over_others_names_each_step(tiny: Store) -> None:
    of = network(tiny, "connection", **{"from": "Bram Oakes", "to": "Greta Quill"})
    assert of.graph["finding"] == (
        "Bram Oakes and Cora Lumb faced each other; Cora Lumb and Greta Quill stood in the same seat."
    )
    places = {node["label"]: node["x"] for _, node in ordered_nodes(of)}
    assert places == {
        "Bram Oakes": 0.0,
        "Marrow Vale, 2001": 1.0,
        "Cora Lumb": 2.0,
        "Port Tansy": 3.0,
        "Greta Quill": 4.0,
    }


def test_connection_goes_through_parties_only_when_asked_to(tiny: Store) -> None:
    people = {"from": "Ivy Brook", "to": "Finn Moss"}
    assert labels(network(tiny, "connection", **people), "party") == []
    through = network(tiny, "connection", **people, parties="yes")
    assert labels(through, "party") == ["Meadow Party"]
    assert through.graph["finding"] == "Ivy Brook and Finn Moss stood for the same party."


APART = """@prefix h: <https://w3id.org/hustings/ont#> . @prefix schema: <https://schema.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <urn:g> {
<urn:ind> a h:PartyAsStood ; rdfs:label "Independent" .
<urn:ge> skos:notation "ge-2001-03-01" .
<urn:ann> a schema:Person ; schema:name "Ann Archer" . <urn:bo> a schema:Person ; schema:name "Bo Butler" .
<urn:x> rdfs:label "Old Quay" . <urn:y> rdfs:label "New Quay" .
<urn:kx> a h:Contest ; h:forConstituency <urn:x> ; h:partOf <urn:ge> ; h:pollingDate "2001-03-01"^^xsd:date .
<urn:ky> a h:Contest ; h:forConstituency <urn:y> ; h:partOf <urn:ge> ; h:pollingDate "2001-03-01"^^xsd:date .
<urn:ca> h:candidate <urn:ann> ; h:contest <urn:kx> ; h:stoodAs <urn:ind> .
<urn:cb> h:candidate <urn:bo> ; h:contest <urn:ky> ; h:stoodAs <urn:ind> . }"""


def test_connection_that_is_not_there_is_said_and_both_are_shown(tmp_path: Path) -> None:
    file = tmp_path / "apart.trig"
    file.write_text(APART)
    alone = network(Store.from_files(file), "connection", **{"from": "Ann Archer", "to": "Bo Butler"})
    assert labels(alone, "person") == ["Ann Archer", "Bo Butler"]
    assert alone.graph["subtitle"].startswith("Nothing in this graph connects them.")


def test_ways_through_parties_count_or_do_not(tiny: Store) -> None:
    with pytest.raises(UsageError, match="yes or no, not “all”"):
        network(tiny, "connection", **{"from": "Dag Wren", "to": "Finn Moss"}, parties="all")


def test_connection_of_one_person_with_themselves_is_refused(tiny: Store) -> None:
    with pytest.raises(UsageError, match="Both are one person"):
        network(tiny, "connection", **{"from": "Dag Wren", "to": "Dag Wren"})


def test_switcher_is_a_line_from_party_to_party_with_both_candidacies(tiny: Store) -> None:
    of = network(tiny, "switchers")
    assert edges(of, "changed party") == [("Har 2005", "Ind 2009")]
    ((*_, key, edge),) = ordered_edges(of)
    assert (edge["label"], edge["years"], edge["count"]) == ("Dag Wren", (2005, 2009), 1)
    assert key.split() == [
        f"{ID}candidacy/ge-2005-03-03/E99000002/dag-wren.pp9902",
        f"{ID}candidacy/ge-2009-03-05/E99000012/dag-wren.ind",
    ]


def test_seats_flow_from_those_who_held_them_to_those_who_gained_them(tiny: Store) -> None:
    of = network(tiny, "gains")
    assert {edge["label"] for *_, edge in ordered_edges(of)} == {"Marrow Vale", "Port Tansy", "Tansy Bay"}
    assert edges(of, "lost the seat to") == [
        ("Har 2001", "Mea 2005"),
        ("Mea 2005", "Ind 2009"),
        ("Mea 2005", "Har 2009"),
        ("Mea 2005", "Lan by-election 2006"),
    ]


def test_flows_have_elections_as_columns_and_parties_as_rows(tiny: Store) -> None:
    of = network(tiny, "gains")
    columns = {node["election"]: node["x"] for _, node in ordered_nodes(of)}
    assert columns == {"2001": 0.0, "2005": 1.0, "by-election 2006": 2.0, "2009": 3.0}
    meadow = [node["y"] for _, node in ordered_nodes(of) if node["lane"] == "Meadow Party"]
    harbour = [node["y"] for _, node in ordered_nodes(of) if node["lane"] == "Harbour Alliance"]
    assert (meadow, harbour) == ([0.0], [1.0, 1.0])


def test_everyone_is_in_the_network_of_everyone(tiny: Store) -> None:
    of = network(tiny, "everyone")
    assert [
        len(labels(of, kind)) for kind in ("person", "candidacy", "contest", "constituency", "party")
    ] == [
        11,
        20,
        7,
        4,
        3,
    ]
    assert len(edges(of, "stood again", "stood again for another")) == 9
    assert edges(of, "possibly stood again") == [("Hugh Tarn 5.0%", "Hughie Tarn 1.0%")]


def test_party_keeps_every_candidacy_as_a_parallel_edge(tiny: Store) -> None:
    of = network(tiny, "party", party="Lantern League")
    cora = f"{ID}person/dc/900003"
    candidacies = of.get_edge_data(cora, LANTERN).values()
    assert [edge["label"] for edge in candidacies] == ["Marrow Vale, 2001", "Port Tansy, 2005"]
    assert [dict(edge["details"])["Stood as"] for edge in candidacies] == ["Candle League", "Lantern League"]


def test_party_ties_winners_to_the_seats_they_won_for_it(tiny: Store) -> None:
    of = network(tiny, "party", party="Harbour Alliance")
    assert edges(of, "won") == [
        ("Bram Oakes", "Marrow Vale (since 2009)"),
        ("Dag Wren", "Port Tansy (1990–2008)"),
    ]


def test_party_ties_those_who_left_it_to_what_else_they_stood_as(tiny: Store) -> None:
    of = network(tiny, "party", party="Harbour Alliance")
    assert edges(of, "also stood as") == [("Dag Wren", "Dag Wren 41.7% ✓")]
    assert edges(of, "also stood for") == []


def test_party_of_a_joint_candidacy_is_tied_to_its_partner(tiny: Store) -> None:
    of = network(tiny, "party", party="Orchard Society")
    assert edges(of, "stood for") == [("Ivy Brook", "Orchard Society")]
    assert edges(of, "stood jointly for") == [("Ivy Brook", "Meadow Party")]


def test_party_at_one_election_is_who_stood_then_with_all_their_candidacies(tiny: Store) -> None:
    of = network(tiny, "party", party="Lantern League", election="ge-2001-03-01")
    assert [node["label"] for _, node in ordered_nodes(of) if node["kind"] == "person"] == ["Cora Lumb"]
    assert len(edges(of, "stood for")) == 2
