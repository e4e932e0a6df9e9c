"""The page as a reader meets it: in a real browser, without a network, and with hostile data."""

import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import Visit

from graph.exporters import write_network
from graph.networks import Network, add_edge, add_node, new_network, place

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[[Path], Visit]

PAYLOADS = [
    "<script>window.__xss=1</script>",
    "</script><script>window.__xss=1</script>",
    "<img src=x onerror=window.__xss=1>",
    "<svg onload=window.__xss=1>",
    "<svg><script>window.__xss=1</script></svg>",
    "\"><img src=x onerror='window.__xss=1'>",
    "' onmouseover='window.__xss=1' x='",
    '" onfocus="window.__xss=1" autofocus x="',
    "javascript:window.__xss=1",
    "JaVaScRiPt:window.__xss=1//http://a.example",
    "data:text/html,<script>window.__xss=1</script>",
    '<a href="javascript:window.__xss=1">href</a>',
    "<iframe srcdoc='<script>parent.__xss=1</script>'></iframe>",
    "<iframe src=javascript:parent.__xss=1></iframe>",
    "<!--<script>",
    "--><script>window.__xss=1</script>",
    "</title><script>window.__xss=1</script>",
    "</style><script>window.__xss=1</script>",
    "<style>*{background:url(https://a.example/x)}</style>",
    "<base href=https://a.example/>",
    "<meta http-equiv=refresh content='0;url=https://a.example/'>",
    "<link rel=stylesheet href=https://a.example/x.css>",
    "<object data=javascript:window.__xss=1></object>",
    "<details open ontoggle=window.__xss=1>",
    "<form action=https://a.example/><button autofocus>",
    "${window.__xss=1} $data $script {{7*7}}",
    "\u2028window.__xss=1\u2029//",
    "\\u003cscript\\u003ewindow.__xss=1\\u003c/script\\u003e",
    '"]};window.__xss=1;//',
    "\ud800<script>window.__xss=1</script>\udfff",
    "\x00\x0b<script\x0c>window.__xss=1</script>",
    "__proto__",
    "constructor",
]


def hostile() -> Network:
    """Every payload in every text of a network at once."""
    everything = " ".join(PAYLOADS)
    network = new_network(
        everything,
        everything,
        [{"label": text, "publisher": text, "licence": text, "url": text} for text in PAYLOADS],
    )
    network.graph["background"] = PAYLOADS[::2]
    for number, text in enumerate(PAYLOADS):
        network.add_node(
            f"{number}{text}",
            kind=text,
            label=text,
            details=((text, text), (text, f"https://a.example/{text}")),
            colour=text,
            party=text,
            year=text,
            size=None,
        )
    nodes = list(network.nodes)
    for start, end, text in zip(nodes, [*nodes[1:], nodes[0]], PAYLOADS, strict=True):
        network.add_edge(
            start, end, text, kind=text, label=text, details=((text, text),), years=(text,), source=text
        )
    return network


def dot(page: "Page", number: int) -> tuple[float, float]:
    """Where on the page the dot of this number lies."""
    spot = page.evaluate("number => hustingsNetwork.canvasToDOM(hustingsNetwork.getPosition(number))", number)
    page.locator("#drawing").scroll_into_view_if_needed()
    box = page.locator("#drawing").bounding_box()
    assert box is not None
    return box["x"] + spot["x"], box["y"] + spot["y"]


def middle(page: "Page", one: int, other: int) -> tuple[float, float]:
    """The point between two dots, where a straight line that joins them can be clicked."""
    start, end = dot(page, one), dot(page, other)
    return (start[0] + end[0]) / 2, (start[1] + end[1]) / 2


def point_at(page: "Page", spot: tuple[float, float]) -> None:
    page.mouse.move(spot[0] - 4, spot[1] - 4)
    page.mouse.move(*spot)


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


@pytest.mark.parametrize("policy", [True, False], ids=["with its policy", "without its policy"])
def test_hostile_texts_stay_texts(tmp_path: Path, visit: Open, policy: bool) -> None:
    path = tmp_path / "hostile.html"
    write_network(hostile(), path)
    if not policy:
        page_text = path.read_text("utf-8")
        path.write_text(re.sub(r"<meta http-equiv.*>", "", page_text, count=1), "utf-8")
    seen = visit(path)
    page = seen.page
    assert page.locator("#drawing").get_attribute("data-nodes") == str(len(PAYLOADS))
    for number in range(len(PAYLOADS)):
        point_at(page, dot(page, number))
        page.mouse.click(*dot(page, number))
        page.wait_for_function(
            "number => hustingsNetwork.getSelectedNodes()[0] === number", arg=number, timeout=3000
        )
    page.wait_for_selector("#panel h3")
    for number in range(page.locator("#panel li button").count()):
        page.locator("#panel li button").nth(number).click()
    for number in range(0, len(PAYLOADS), 4):
        other = page.evaluate("number => hustingsNetwork.getConnectedNodes(number, 'to')[0]", number)
        point_at(page, middle(page, number, other))
        page.mouse.click(*middle(page, number, other))
    page.click("summary")
    page.wait_for_timeout(300)
    assert page.evaluate("window.__xss") is None
    assert seen.requests == [path.as_uri()]
    assert seen.complaints == []
    assert seen.violations() == []


def test_a_payload_runs_where_it_is_markup(tmp_path: Path, visit: Open) -> None:
    path = tmp_path / "markup.html"
    path.write_text(f"<!doctype html><link rel=icon href=data:,>{PAYLOADS[0]}", "utf-8")
    assert visit(path).page.evaluate("window.__xss") == 1


def test_only_web_addresses_become_links(tmp_path: Path, visit: Open) -> None:
    write_network(hostile(), tmp_path / "hostile.html")
    page = visit(tmp_path / "hostile.html").page
    page.mouse.click(*dot(page, 0))
    page.wait_for_selector("#panel h3")
    schemes = page.evaluate("[...new Set([...document.links].map(link => link.protocol))]")
    assert set(schemes) <= {"https:", "http:"}


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
