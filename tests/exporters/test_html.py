"""What can be said of a page without opening it."""

import base64
import hashlib
import json
import re
from html import unescape

import pytest

from graph.errors import HustingsError
from graph.exporters import html
from graph.networks import Network, add_edge, add_node, new_network, place


def page_data(page: str) -> dict[str, object]:
    block = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert block is not None
    data: dict[str, object] = json.loads(block[1])
    return data


def test_page_declares_its_type_language_width_and_encoding(vale: Network) -> None:
    page = html.serialise(vale).decode("utf-8")
    assert page.startswith('<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">')
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in page


def test_page_has_no_address_that_a_browser_would_load(vale: Network) -> None:
    page = html.serialise(vale).decode("utf-8")
    assert re.findall(r"""<(?:link|img|script|iframe)[^>]*(?:src|href)=["'](?!data:,")[^"']*""", page) == []
    assert "sourceMappingURL" not in page
    assert "@import" not in page


def test_policy_allows_exactly_the_scripts_and_the_style_of_the_page(vale: Network) -> None:
    page = html.serialise(vale).decode("utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    texts = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page, re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts]
    assert unescape(policy[1]).startswith("default-src 'none'; ")
    assert sorted(re.findall(r"'sha256-(.*?)'", unescape(policy[1]))) == sorted(digests)
    assert "unsafe" not in policy[1]


def test_data_block_holds_no_markup_and_only_ascii(vale: Network) -> None:
    vale.graph["title"] = "</script><!-- & \u2028\u2029 é \ud800 $style"
    page = html.serialise(vale).decode("utf-8")
    block = page.split('id="data">')[1].split("</script>")[0]
    assert block.isascii()
    assert not set("<>&") & set(block)
    assert page_data(page)["title"] == "</script><!-- & \u2028\u2029 é ? $style"


def test_parallel_edges_are_drawn_side_by_side(vale: Network) -> None:
    data = page_data(html.serialise(vale).decode("utf-8"))
    drawing = data["drawing"]
    assert isinstance(drawing, dict)
    curves = [edge["smooth"] for edge in drawing["edges"]]
    assert len(curves) == 4
    assert {(curve["type"], curve["roundness"]) for curve in curves if curve} == {
        ("curvedCW", 0.08),
        ("curvedCCW", 0.08),
    }


def test_edges_there_and_back_bow_to_different_sides() -> None:
    network = new_network("Vale", "")
    add_node(network, "urn:a", kind="person", label="A")
    add_node(network, "urn:b", kind="person", label="B")
    add_edge(network, "urn:a", "urn:b", kind="quoted about")
    add_edge(network, "urn:b", "urn:a", kind="quoted about")
    drawing = page_data(html.serialise(network).decode("utf-8"))["drawing"]
    assert isinstance(drawing, dict)
    assert [edge["smooth"]["type"] for edge in drawing["edges"]] == ["curvedCCW", "curvedCCW"]


def test_network_that_gives_places_is_drawn_by_them_and_names_how_many_have_none(vale: Network) -> None:
    place(vale, "urn:ann", 0, 0)
    place(vale, "urn:vale", 2, 1)
    data = page_data(html.serialise(vale).decode("utf-8"))
    drawing = data["drawing"]
    assert isinstance(drawing, dict)
    assert [(node["id"], node["x"], node["y"]) for node in drawing["nodes"]] == [(0, 0, 0), (3, 440, 80)]
    assert data["note"] == (
        "2 of 4 dots are drawn, and 2 more (with 2 lines) are not; the tables below list them all."
    )


def test_edge_that_passes_places_of_its_row_bows_out(vale: Network) -> None:
    place(vale, "urn:ann", 0, 0)
    place(vale, "urn:bo", 2, 0)
    drawing = page_data(html.serialise(vale).decode("utf-8"))["drawing"]
    assert isinstance(drawing, dict)
    assert drawing["edges"][0]["smooth"] == {"enabled": True, "type": "curvedCW", "roundness": 0.15}


def test_edges_of_a_background_kind_are_faint_and_lie_below(vale: Network) -> None:
    vale.graph["background"] = ["stood in"]
    data = page_data(html.serialise(vale).decode("utf-8"))
    drawing, legend = data["drawing"], data["legend"]
    assert isinstance(drawing, dict)
    assert isinstance(legend, dict)
    assert [edge["color"]["color"] == "#c3c9d1" for edge in drawing["edges"]] == [True, True, False, False]
    assert [relation["kind"] for relation in legend["relations"]] == ["faced", "for", "stood in"]


def test_edges_of_an_undrawn_kind_are_told_in_words_only(vale: Network) -> None:
    vale.graph["undrawn"] = ["faced", "unknown"]
    data = page_data(html.serialise(vale).decode("utf-8"))
    drawing, legend, edges = data["drawing"], data["legend"], data["edges"]
    assert isinstance(drawing, dict)
    assert isinstance(legend, dict)
    assert isinstance(edges, list)
    assert len(drawing["edges"]) == 3
    assert legend["undrawn"] == [{"kind": "faced", "count": 1}]
    assert [edge["kind"] for edge in edges].count("faced") == 1


def test_places_do_not_depend_on_the_order_of_building(vale: Network) -> None:
    again = new_network(vale.graph["title"], vale.graph["subtitle"], vale.graph["sources"])
    again.add_nodes_from(reversed(list(vale.nodes(data=True))))
    for source, target, key in reversed(list(vale.edges(keys=True))):
        again.add_edge(source, target, key, **vale.edges[source, target, key])
    assert html.serialise(again) == html.serialise(vale)


def test_missing_drawing_library_is_a_clear_error(vale: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "_LIBRARY", "nowhere/vis.js")
    with pytest.raises(HustingsError, match=r"install that version with “pip install pyvis==0\.3\.2”"):
        html.serialise(vale)
