"""What can be said of a page without opening it."""

import base64
import hashlib
import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from pages import contests, page_data

from graph.errors import HustingsError
from graph.exporters import html
from graph.networks import Network, new_network, place


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


def test_no_text_of_the_data_stands_in_the_page_as_it_is(vale: Network) -> None:
    vale.graph["title"] = "</title><!-- & \u2028 é \ud800 $style"
    page = html.serialise(vale).decode("utf-8")
    assert "<title>&lt;/title&gt;&lt;!-- &amp; \u2028 é \ufffd $style</title>" in page
    assert re.fullmatch(r"[A-Za-z0-9+/=]+", page.split('id="data">')[1].split("</script>")[0])
    assert page_data(vale)["title"] == "</title><!-- & \u2028 é ? $style"


def test_parallel_edges_are_all_kept(vale: Network) -> None:
    data = page_data(vale)
    assert data["edges"]["total"] == len(data["first"]["edges"]) == 4


def test_network_that_gives_places_is_drawn_by_them(vale: Network) -> None:
    place(vale, "urn:ann", 0, 0)
    place(vale, "urn:vale", 2, 1)
    data = page_data(vale)
    assert data["first"]["nodes"] == [{"id": 0, "x": 0, "y": 0}, {"id": 3, "x": 440, "y": 110}]


def test_edges_of_an_undrawn_kind_are_in_the_page_but_not_in_the_drawing(vale: Network) -> None:
    vale.graph["undrawn"] = ["faced", "unknown"]
    data = page_data(vale)
    assert data["edges"]["total"] == 4
    assert len(data["first"]["edges"]) == 3
    assert "faced" not in data["strokes"]


def test_large_network_is_first_drawn_around_its_best_connected_person() -> None:
    data = page_data(contests(seats=20))
    assert data["nodes"]["total"] == 263
    assert len(data["first"]["nodes"]) == 16  # no way leads through a party
    assert data["centre"] == data["first"]["nodes"][0]["id"]


def test_places_do_not_depend_on_the_order_of_building(vale: Network) -> None:
    again = new_network(vale.graph["title"], vale.graph["subtitle"], vale.graph["sources"])
    again.add_nodes_from(reversed(list(vale.nodes(data=True))))
    for source, target, key in reversed(list(vale.edges(keys=True))):
        again.add_edge(source, target, key, **vale.edges[source, target, key])
    assert html.serialise(again) == html.serialise(vale)


def test_same_network_gives_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    code = (
        "import sys; from pages import contests; from graph.exporters import html; "
        "sys.stdout.buffer.write(html.serialise(contests()))"
    )
    tests = str(Path(__file__).parent)
    pages = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([tests, *sys.path])},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(pages) == 1


def test_missing_drawing_library_is_a_clear_error(vale: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "_LIBRARY", "nowhere/vis.js")
    with pytest.raises(HustingsError, match=r"install that version with “pip install pyvis==0\.3\.2”"):
        html.serialise(vale)
