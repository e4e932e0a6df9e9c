"""The page as a reader meets it: in a real browser, without a network."""

import re
from collections.abc import Callable
from pathlib import Path

from browsing import Visit, point_at
from pages import READY, contests, dot, go_to, middle, written

from graph.exporters._columns import numbered
from graph.networks import Network, add_edge, add_node, new_network

Open = Callable[[Path], Visit]


def test_page_opens_offline_without_complaint(vale: Network, tmp_path: Path, visit: Open) -> None:
    path = written(vale, tmp_path)
    seen = visit(path)
    seen.page.wait_for_selector(READY)
    assert seen.page.title() == "Vale"
    assert seen.page.evaluate("network.body.nodeIndices.length") == 4
    assert seen.requests == [path.as_uri()]
    assert seen.complaints == []
    assert seen.violations() == []


def test_dots_are_painted_in_the_colour_of_their_party(vale: Network, tmp_path: Path, visit: Open) -> None:
    page = visit(written(vale, tmp_path)).page
    page.wait_for_selector(READY)
    page.wait_for_timeout(100)
    pixel = page.evaluate("""() => {
        const canvas = document.querySelector("canvas");
        const spot = network.canvasToDOM(network.getPosition(0));
        const ratio = canvas.width / canvas.clientWidth;
        return [...canvas.getContext("2d").getImageData(spot.x * ratio, spot.y * ratio, 1, 1).data];
    }""")
    assert pixel == [0xE4, 0x00, 0x3B, 255]


def test_pointing_at_a_dot_shows_its_figures_and_source(vale: Network, tmp_path: Path, visit: Open) -> None:
    page = visit(written(vale, tmp_path)).page
    page.wait_for_selector(READY)
    point_at(page, dot(page, 0))
    page.wait_for_selector("#tooltip:visible")
    shown = page.inner_text("#tooltip")
    assert "Ann Archer" in shown
    assert "24,120" in shown
    assert "vale.csv, row 2" in shown


def test_clicking_a_dot_keeps_its_record_at_the_side(vale: Network, tmp_path: Path, visit: Open) -> None:
    page = visit(written(vale, tmp_path)).page
    page.wait_for_selector(READY)
    page.mouse.click(*dot(page, 0))
    page.wait_for_selector("#panel .connections")
    shown = page.inner_text("#panel")
    assert "24,120" in shown
    assert "4 connections" in shown
    assert "vale.csv, row 4" in shown
    page.locator("#panel .connections").get_by_role("button", name="Bo Bañks", exact=True).click()
    assert page.inner_text("#panel h2") == "Bo Bañks"


def test_clicking_a_line_shows_its_years_figures_and_source(
    vale: Network, tmp_path: Path, visit: Open
) -> None:
    vale.remove_edge("urn:ann", "urn:vale", "urn:c2015")  # one line between the two is a straight one
    page = visit(written(vale, tmp_path)).page
    page.wait_for_selector(READY)
    page.mouse.click(*middle(page, 0, 3))
    page.wait_for_selector("#panel dl")
    assert page.inner_text("#panel h2") == "Ann Archer stood in Vale"
    assert "2017" in page.inner_text("#panel")
    assert "vale.csv, row 4" in page.inner_text("#panel")


def test_timeline_has_a_dot_for_each_candidacy_and_a_line_for_each_person_who_stood_again(
    tmp_path: Path, visit: Open
) -> None:
    page = visit(written(contests(), tmp_path)).page
    page.wait_for_selector(READY)
    assert page.locator("#timeline .dot").count() == 18
    assert page.locator("#timeline .link").count() == 12
    assert page.locator("#timeline .link.changed").count() == 1
    assert page.locator("#timeline .mark.won").count() == 5
    assert page.locator("#timeline .seat").all_text_contents() == ["Seat 0", "Seat 1"]


def test_a_link_that_is_only_possible_is_dotted_and_has_a_question_mark(tmp_path: Path, visit: Open) -> None:
    network = contests()
    add_edge(network, "urn:Lab0/2015", "urn:Con1/2017", kind="possibly stood again")
    page = visit(written(network, tmp_path)).page
    page.wait_for_selector(READY)
    assert page.text_content("#timeline .possible .maybe-sign") == "?"
    assert "possibly the same person" in page.inner_text("#signs")


def test_choosing_a_person_shows_all_candidacies_and_fades_the_rest(tmp_path: Path, visit: Open) -> None:
    page = visit(written(contests(), tmp_path)).page
    page.wait_for_selector(READY)
    page.locator("#timeline .dot").first.click()
    assert page.locator("#panel .career td.figure").all_inner_texts() == [
        "25,000", "50.0%", "25,000", "50.0%", "10,000", "20.0%",
    ]  # fmt: skip
    assert page.locator("#timeline .dot.faded").count() == 15
    assert "2015.csv, row 2" in page.inner_text("#panel")


def test_quotation_stands_word_for_word_with_its_side_in_text_and_line_style(
    vale: Network, tmp_path: Path, visit: Open
) -> None:
    add_edge(
        vale, "urn:bo", "urn:ann", kind="criticises", side="against", words="She was <never> there",
        details=[("Printed", "2017-05-01"), ("Place", "https://vale.example/a#:~:text=never")],
    )  # fmt: skip
    page = visit(written(vale, tmp_path)).page
    page.wait_for_selector(READY)
    edge = page.evaluate("edges.side.indexOf('against')")
    assert page.evaluate("edge => network.body.edges[edge].options.dashes", edge) == [2, 4]
    assert "against: “She was <never> there”" in page.evaluate("drawnNames.boxes.flatMap(box => box.lines)")
    go_to(page, at="urn:ann")
    assert page.inner_text("#panel blockquote") == "“She was <never> there”"
    assert page.inner_text("#panel .side") == "against"
    assert page.get_attribute("#panel .said a", "href") == "https://vale.example/a#:~:text=never"


def test_legend_explains_dots_parties_and_lines_with_their_numbers(
    vale: Network, tmp_path: Path, visit: Open
) -> None:
    page = visit(written(vale, tmp_path)).page
    page.wait_for_selector(READY)
    rows = [re.sub(r"\s+", " ", row).strip() for row in page.locator(".choices li").all_inner_texts()]
    assert [row.replace(" only", "") for row in rows] == [
        "Con Con 1", "Lab Labour 1", "2015 3", "2017 2", "people 2", "parties 1", "seats 1",
        "stood in 2", "faced 1", "for 1",
    ]  # fmt: skip


def test_sources_and_licences_stand_at_the_foot(vale: Network, tmp_path: Path, visit: Open) -> None:
    vale.graph["sources"].append({**vale.graph["sources"][0], "label": "Turnout of Vale", "url": ""})
    page = visit(written(vale, tmp_path)).page
    page.click("footer summary")
    assert page.inner_text("#sources") == "Vale Council: Results of Vale, Turnout of Vale. Licence: OGL 3.0"
    assert page.get_attribute("#sources a", "href") == "https://vale.example/results"


def test_empty_network_says_so(tmp_path: Path, visit: Open) -> None:
    seen = visit(written(new_network("Nowhere", ""), tmp_path))
    seen.page.wait_for_selector(READY)
    assert seen.page.inner_text("#note") == "There is nothing to draw: this network is empty."
    assert not seen.page.locator("main").is_visible()
    assert seen.complaints == []


def test_network_of_one_dot_is_drawn_and_can_be_chosen(tmp_path: Path, visit: Open) -> None:
    network = new_network("One", "")
    add_node(network, "urn:one", kind="person", label="Ann Archer")
    seen = visit(written(network, tmp_path))
    seen.page.wait_for_selector(READY)
    seen.page.mouse.click(*dot(seen.page, 0))
    assert seen.page.inner_text("#panel h2") == "Ann Archer"
    assert seen.complaints == []


def test_large_network_draws_a_part_and_says_how_much_more_there_is(tmp_path: Path, visit: Open) -> None:
    page = visit(written(contests(seats=20), tmp_path)).page
    page.wait_for_selector(READY)
    page.get_by_role("button", name="Seat by seat").click()
    assert page.locator("#timeline .dot").count() == 144
    assert "144 candidacies, and 36 more" in page.inner_text("#part")
    page.get_by_role("button", name="Next").click()
    assert page.locator("#timeline .dot").count() == 36
    go_to(page, view="network")
    assert "16 dots around Ann Person0, and 247 more" in page.inner_text("#part")
    go_to(page, view="network", at="urn:Con7", hops="1")
    assert page.evaluate("network.body.nodeIndices.length") == 4


def test_overview_tells_how_many_stood_were_elected_and_changed_party(tmp_path: Path, visit: Open) -> None:
    page = visit(written(contests(seats=20), tmp_path)).page
    page.wait_for_selector(READY)
    cells = page.evaluate(
        "[...document.querySelectorAll('.cell')].map(cell => cell.getAttribute('aria-label'))"
    )
    assert len(cells) == 9
    assert "Labour, 2019: 19 candidacies, 19 elected" in cells
    assert "Green, 2019: 21 candidacies, 0 elected" in cells
    go_to(page, view="table")
    assert "Labour\t2019\t19\t19" in page.inner_text("#table")
    page.click("#show-timeline")
    page.locator(".cell").nth(cells.index("Labour, 2019: 19 candidacies, 19 elected")).click()
    assert page.locator("#timeline .dot").count() == 19


def test_page_unpacks_exactly_what_the_network_holds(vale: Network, tmp_path: Path, visit: Open) -> None:
    network = contests()
    for iri, node in vale.nodes(data=True):
        network.add_node(iri, **node)
    for source, target, key, edge in vale.edges(keys=True, data=True):
        network.add_edge(source, target, key, **edge)
    page = visit(written(network, tmp_path)).page
    page.wait_for_selector(READY)
    nodes, edges = numbered(network)
    assert page.evaluate("all(nodes.total).map(i => [nodes.iri(i), nodes.label[i], nodes.details(i)])") == [
        [iri, node["label"], [list(one) for one in node["details"]]] for iri, node in nodes
    ]
    for name in ("kind", "party", "colour", "year", "size", "date", "election", "seat", "lane", "elected"):
        held = [dict(node).get(name) for _, node in nodes]
        assert page.evaluate("name => nodes[name]", name) == held
    assert page.evaluate(
        "all(edges.total).map(i => [edges.from[i], edges.to[i], edges.kind[i], edges.label[i],"
        " edges.years[i], edges.source(i), edges.details(i)])"
    ) == [
        [
            *(one, other, edge["kind"], edge["label"], " ".join(map(str, edge["years"])), edge["source"]),
            [list(detail) for detail in edge["details"]],
        ]
        for one, other, edge in edges
    ]


def test_many_lines_between_two_dots_are_drawn_as_one_with_their_number(
    vale: Network, tmp_path: Path, visit: Open
) -> None:
    for number in range(9):
        add_edge(
            vale, "urn:bo", "urn:ann", kind="names", key=f"urn:q{number}", source=f"a.txt, line {number}"
        )
    page = visit(written(vale, tmp_path)).page
    page.wait_for_selector(READY)
    page.wait_for_timeout(100)
    assert page.evaluate("network.body.edgeIndices.length") == 5
    assert ["9"] in page.evaluate("drawnNames.boxes.map(box => box.lines)")
    page.evaluate("change({ edge: edges.kind.indexOf('names'), node: -1 })")
    assert page.locator("#panel .connections li").count() == 9
    page.click("#show-table")
    assert page.locator("#table tbody tr").count() == 13


def test_damaged_page_says_so(vale: Network, tmp_path: Path, visit: Open) -> None:
    path = written(vale, tmp_path)
    page_text = path.read_text("utf-8")
    path.write_text(re.sub(r'(id="data">.{40}).*?<', r"\1<", page_text, count=1), "utf-8")
    page = visit(path).page
    page.wait_for_selector("#note:not(:empty)")
    assert "needs a browser of 2024 or later, and its whole file" in page.inner_text("#note")


def test_policy_stops_a_script_and_an_address_that_got_in(vale: Network, tmp_path: Path, visit: Open) -> None:
    path = written(vale, tmp_path)
    seen = visit(path)
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
    assert seen.requests == [path.as_uri()]
