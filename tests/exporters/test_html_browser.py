"""The page as a reader meets it: in a real browser, without a network."""

import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from browsing import Visit, dot, middle, point_at

from graph.exporters import write_network
from graph.networks import Network, add_edge, add_node, new_network, place

Open = Callable[[Path], Visit]


def test_page_opens_offline_without_complaint_and_draws_every_dot(
    vale: Network, tmp_path: Path, visit: Open
) -> None:
    write_network(vale, tmp_path / "vale.html")
    seen = visit(tmp_path / "vale.html")
    assert seen.page.locator("#drawing").get_attribute("data-nodes") == "4"
    assert seen.page.title() == "Vale"
    assert seen.requests == [(tmp_path / "vale.html").as_uri()]
    assert seen.complaints == []
    assert seen.violations() == []


def test_dots_are_painted_in_the_colour_of_their_party(vale: Network, tmp_path: Path, visit: Open) -> None:
    write_network(vale, tmp_path / "vale.html")
    page = visit(tmp_path / "vale.html").page
    page.wait_for_timeout(100)
    pixel = page.evaluate("""() => {
        const canvas = document.querySelector("canvas");
        const spot = hustingsNetwork.canvasToDOM(hustingsNetwork.getPosition(0));
        const ratio = canvas.width / canvas.clientWidth;
        return [...canvas.getContext("2d").getImageData(spot.x * ratio, spot.y * ratio, 1, 1).data];
    }""")
    assert pixel == [0xE4, 0x00, 0x3B, 255]


def test_pointing_at_a_dot_shows_its_figures_and_source(vale: Network, tmp_path: Path, visit: Open) -> None:
    write_network(vale, tmp_path / "vale.html")
    page = visit(tmp_path / "vale.html").page
    point_at(page, dot(page, 0))
    page.wait_for_selector("#tooltip:visible")
    shown = page.inner_text("#tooltip")
    assert "Ann Archer" in shown
    assert "24,120" in shown
    assert "vale.csv, row 2" in shown


def test_clicking_a_dot_keeps_it_and_its_connections_at_the_side(
    vale: Network, tmp_path: Path, visit: Open
) -> None:
    write_network(vale, tmp_path / "vale.html")
    page = visit(tmp_path / "vale.html").page
    page.mouse.click(*dot(page, 0))
    page.wait_for_selector("#panel h3")
    shown = page.inner_text("#panel")
    assert "24,120" in shown
    assert "4 connections" in shown
    assert "vale.csv, row 4" in shown
    page.get_by_role("button", name="faced Bo Bañks").click()
    assert page.inner_text("#panel h2") == "Bo Bañks"


def test_clicking_a_line_shows_its_years_figures_and_source(
    vale: Network, tmp_path: Path, visit: Open
) -> None:
    vale.remove_edge("urn:ann", "urn:vale", "urn:c2015")  # one line between the two is a straight one
    write_network(vale, tmp_path / "vale.html")
    page = visit(tmp_path / "vale.html").page
    page.mouse.click(*middle(page, 0, 3))
    page.wait_for_selector("#panel dl")
    assert page.inner_text("#panel h2") == "Ann Archer → Vale"
    assert "2017" in page.inner_text("#panel")
    assert "vale.csv, row 4" in page.inner_text("#panel")


def test_legend_explains_shapes_parties_and_lines_with_their_numbers(
    vale: Network, tmp_path: Path, visit: Open
) -> None:
    write_network(vale, tmp_path / "vale.html")
    page = visit(tmp_path / "vale.html").page
    rows = [re.sub(r"\s+", " ", row).strip() for row in page.locator("#legend li").all_inner_texts()]
    assert rows == [
        "person 2",
        "party 1",
        "constituency 1",
        "Con 1",
        "Lab · Labour 1",
        "stood in 2",
        "faced 1",
        "for 1",
    ]


def test_sources_and_licences_stand_at_the_foot(vale: Network, tmp_path: Path, visit: Open) -> None:
    vale.graph["sources"].append({**vale.graph["sources"][0], "label": "Turnout of Vale", "url": ""})
    write_network(vale, tmp_path / "vale.html")
    page = visit(tmp_path / "vale.html").page
    assert page.inner_text("#sources") == "Vale Council: Results of Vale, Turnout of Vale. Licence: OGL 3.0"
    assert page.get_attribute("#sources a", "href") == "https://vale.example/results"


def test_tables_list_every_dot_and_every_parallel_line(vale: Network, tmp_path: Path, visit: Open) -> None:
    write_network(vale, tmp_path / "vale.html")
    page = visit(tmp_path / "vale.html").page
    page.click("summary")
    assert page.locator("table").first.locator("tbody tr").count() == 4
    lines = [row.split("\t") for row in page.locator("table").last.locator("tbody tr").all_inner_texts()]
    assert ["Ann Archer", "stood in", "Vale", "2015", "2015", "Share: 50.0 %", "vale.csv, row 2"] in lines
    assert ["Ann Archer", "stood in", "Vale", "2017", "2017", "Share: 50.0 %", "vale.csv, row 4"] in lines
    assert len(lines) == 4


def test_empty_network_says_so(tmp_path: Path, visit: Open) -> None:
    write_network(new_network("Nowhere", ""), tmp_path / "empty.html")
    seen = visit(tmp_path / "empty.html")
    assert seen.page.inner_text("#note") == "There is nothing to draw: this network is empty."
    assert not seen.page.locator("main").is_visible()
    assert seen.complaints == []


def test_large_network_draws_the_best_connected_and_says_how_many_it_leaves_out(
    tmp_path: Path, visit: Open
) -> None:
    network = new_network("Many", "")
    add_node(network, "urn:hub", kind="party", label="Hub")
    for number in range(420):
        add_node(network, f"urn:{number}", kind="person", label=f"Person {number}")
        add_edge(network, f"urn:{number}", "urn:hub", kind="for")
    write_network(network, tmp_path / "many.html")
    page = visit(tmp_path / "many.html").page
    assert page.locator("#drawing").get_attribute("data-nodes") == "400"
    assert page.inner_text("#note") == (
        "400 of 421 dots, the best connected, are drawn, and 21 more (with 21 lines) are not; "
        "the tables below list them all."
    )
    assert page.locator("table").first.locator("tbody tr").count() == 421


def test_policy_stops_a_script_and_an_address_that_got_in(vale: Network, tmp_path: Path, visit: Open) -> None:
    write_network(vale, tmp_path / "vale.html")
    seen = visit(tmp_path / "vale.html")
    seen.page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.__xss = 1";
        const image = document.createElement("img");
        image.src = "https://a.example/x.png";
        document.body.append(script, image);
    }""")
    seen.page.wait_for_timeout(200)
    assert seen.page.evaluate("window.__xss") is None
    assert sorted(seen.violations()) == ["img-src https://a.example/x.png", "script-src-elem inline"]
    assert seen.requests == [(tmp_path / "vale.html").as_uri()]


def test_drawing_fits_its_window_again_after_that_changed(vale: Network, tmp_path: Path, visit: Open) -> None:
    for column, iri in enumerate(vale.nodes):
        place(vale, iri, 3 * column, column)
    write_network(vale, tmp_path / "vale.html")
    page = visit(tmp_path / "vale.html").page
    page.set_viewport_size({"width": 1100, "height": 800})
    page.wait_for_timeout(500)
    after = page.evaluate("hustingsNetwork.getScale()")
    page.click("#whole")
    assert after == pytest.approx(page.evaluate("hustingsNetwork.getScale()"))


def test_names_cover_neither_one_another_nor_dots_and_those_left_out_are_counted(
    vale: Network, tmp_path: Path, visit: Open
) -> None:
    write_network(vale, tmp_path / "vale.html")
    lines, missing = visit(tmp_path / "vale.html").page.evaluate("""() => {
        const lines = [];
        const paper = {
            measureText: text => ({ width: 7 * text.length }),
            strokeText: () => {},
            fillText: (text, x, y) => lines.push([x, y - 7, x + 7 * text.length, y + 7]),
        };
        const dots = Array.from({ length: 60 }, (_, i) => ({
            x: 40 + 67 * (i % 8), y: 30 + 37 * Math.floor(i / 8), r: 8, bold: false, foremost: false,
            name: { label: `Candidate Number ${i}`, party: "Lab", kind: "candidacy" },
        }));
        const view = { x: 0, y: 0, w: 600, h: 400 };
        const missing = writeNames(paper, dots, { view, unit: 1, inRows: false });
        return [[...lines, ...dots.map(d => [d.x - 8, d.y - 8, d.x + 8, d.y + 8])], missing];
    }""")
    boxes = [tuple(round(side, 6) for side in line) for line in lines]
    assert not [
        (a, b)
        for a, b in combinations(boxes, 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
    assert all(left >= 0 and top >= 0 and right <= 600 and low <= 400 for left, top, right, low in boxes)
    assert 0 < missing < 60
