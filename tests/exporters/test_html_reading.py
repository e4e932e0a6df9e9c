"""The page as it is read: names apart, contrast, keys alone, filters, the way between two."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import Visit
from pages import READY, contests, go_to, written

from graph.networks import Network, add_edge, add_node, new_network

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[[Path], Visit]
Box = tuple[float, float, float, float]

# The contrast (WCAG 2.2) of every visible text, and of every mark of the timeline, with what it is on.
CONTRASTS = """() => {
    const parts = colour => (colour.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    const light = ([r, g, b]) => [r, g, b].map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
    const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
    const below = element => {
        for (let at = element; at; at = at.parentElement) {
            const colour = parts(getComputedStyle(at).backgroundColor);
            if (colour[3] === undefined || colour[3] > 0) return colour;
        }
        return [255, 255, 255];
    };
    const texts = [...document.querySelectorAll("body *")]
        .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.checkVisibility())
        .filter(e => !e.closest("script, style, noscript, :disabled, .hidden, .only"))
        .map(e => {
            const ink = parts(e.closest("svg") ? getComputedStyle(e).fill : getComputedStyle(e).color);
            const box = e.classList.contains("tag-text") && parts(getComputedStyle(e.previousSibling).fill);
            return [e.textContent.trim().slice(0, 40), ratio(ink, box || below(e))];
        });
    const marks = [...document.querySelectorAll("#timeline .mark, #timeline .stroke, #timeline .maybe")]
        .map(e => [e.getAttribute("class"), parts(getComputedStyle(e).stroke), below(e.closest("section"))])
        .map(([name, ink, paper]) => [name, ratio(ink, paper)]);
    return { texts, marks };
}"""


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """The pairs of boxes (left, top, right, bottom) that share a point."""
    return [
        (a, b)
        for a, b in combinations(boxes, 2)
        if a[0] < b[2] - 0.5 and b[0] < a[2] - 0.5 and a[1] < b[3] - 0.5 and b[1] < a[3] - 0.5
    ]


def timeline_boxes(page: "Page", marks: str) -> list[Box]:
    """Where these marks of the timeline are on the screen; of texts without the room above their capitals."""
    found: list[Box] = page.evaluate(
        """marks => [...document.querySelectorAll(marks)].map(mark => {
            const { left, top, right, bottom } = mark.getBoundingClientRect();
            const text = mark.tagName === "text" ? 2 : 0;
            return [left, top + text, right, bottom - text];
        })""",
        marks,
    )
    return found


def test_no_name_of_the_timeline_covers_another_or_a_dot(tmp_path: Path, visit: Open) -> None:
    page = visit(written(contests(seats=4, years=(2010, 2015, 2017, 2019, 2024)), tmp_path)).page
    page.wait_for_selector(READY)
    names = timeline_boxes(page, "#timeline .label")
    assert len(names) == 60
    assert overlapping(names) == []
    dots = timeline_boxes(page, "#timeline .dot .mark")
    assert [pair for pair in overlapping([*names, *dots]) if not {*pair} <= {*dots}] == []


def test_names_are_at_least_eleven_pixels_high(tmp_path: Path, visit: Open) -> None:
    page = visit(written(contests(), tmp_path)).page
    page.wait_for_selector(READY)
    sizes = page.evaluate(
        "[...document.querySelectorAll('#timeline text')].map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(sizes) >= 11


def test_no_name_of_the_network_covers_another_and_all_seventy_are_written(
    tmp_path: Path, visit: Open
) -> None:
    network = new_network("Seventy", "")
    for number in range(70):
        add_node(network, f"urn:{number}", kind="person", label=f"Candidate Number{number}", party="Lab")
    for number in range(1, 70):
        add_edge(network, f"urn:{number}", f"urn:{number // 4}", kind="faced")
    page = visit(written(network, tmp_path)).page
    page.wait_for_selector(READY)
    page.wait_for_timeout(100)
    boxes = page.evaluate("drawnNames.boxes.map(({ x, y, w, h }) => [x, y, x + w, y + h])")
    assert page.evaluate("network.body.nodeIndices.length") == 70
    assert len(boxes) == 70
    assert overlapping([tuple(box) for box in boxes]) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_texts_have_a_contrast_of_four_and_a_half_and_marks_of_three(
    tmp_path: Path, visit: Open, theme: str
) -> None:
    network = contests()
    network.graph["finding"] = "Ann left Labour."
    network.graph["sources"] = [
        {"label": "a.csv", "publisher": "Vale", "licence": "OGL", "url": "https://v.example"}
    ]
    add_edge(network, "urn:Con1", "urn:Lab0", kind="criticises", side="against", words="No")
    add_edge(network, "urn:Con0/2015", "urn:Green1/2017", kind="possibly stood again")
    page = visit(written(network, tmp_path)).page
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # one of two words
    page.wait_for_selector(READY)
    page.click("footer summary")
    for state in ({"view": "timeline"}, {"view": "network", "at": "urn:Lab0"}, {"view": "table"}):
        go_to(page, **state)
        found = page.evaluate(CONTRASTS)
        assert len(found["texts"]) > 50
        assert [text for text in found["texts"] if text[1] < 4.5] == []
        if state["view"] == "timeline":
            assert len(found["marks"]) > 20
            assert [mark for mark in found["marks"] if mark[1] < 3] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_overview_is_read_as_well(tmp_path: Path, visit: Open, theme: str) -> None:
    page = visit(written(contests(seats=20), tmp_path)).page
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # one of two words
    page.wait_for_selector(READY)
    found = page.evaluate(CONTRASTS)
    assert [text for text in found["texts"] if text[1] < 4.5] == []
    assert [mark for mark in found["marks"] if mark[1] < 3] == []
    names = timeline_boxes(page, "#timeline .cell-label, #timeline .flow-label, #timeline .poll")
    assert len(names) >= 12
    assert overlapping(names) == []


def test_keyboard_alone_walks_the_overview(tmp_path: Path, visit: Open) -> None:
    page = visit(written(contests(seats=20), tmp_path)).page
    page.wait_for_selector(READY)
    page.keyboard.press("v")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Conservative, 2017")
    page.keyboard.press("Enter")
    assert page.locator("#timeline .dot").count() == 20


def test_keyboard_alone_finds_reads_and_opens_the_source(vale: Network, tmp_path: Path, visit: Open) -> None:
    vale.nodes["urn:bo"]["details"] = (("Source", "https://vale.example/bo.csv"),)
    page = visit(written(vale, tmp_path)).page
    page.wait_for_selector(READY)
    page.keyboard.press("/")
    page.keyboard.type("banks")  # without the accent
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "Bo Bañks"
    page.keyboard.press("Escape")  # out of the field
    page.keyboard.press("p")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.href") == "https://vale.example/bo.csv":
            break
    assert page.evaluate("document.activeElement.href") == "https://vale.example/bo.csv"


def test_keyboard_alone_walks_from_mark_to_mark(tmp_path: Path, visit: Open) -> None:
    page = visit(written(contests(), tmp_path)).page
    page.wait_for_selector(READY)
    page.keyboard.press("v")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == (
        "Ann Person0, Green, 2019, Seat 0, 20.0%"
    )
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "Ann Person0"
    page.keyboard.press("2")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("nodes.iri(state.node)") != "urn:Lab0/2019"
    page.keyboard.press("Escape")
    assert page.inner_text("#panel h2") == "Choose a dot or a line"


@pytest.mark.parametrize(
    "filters",
    [
        {},
        {"not-party": "Labour"},
        {"only-party": "Green"},
        {"not-election": "2017"},
        {"not-seat": "Seat 1", "not-election": "2015"},
        {"not-kind": "candidacy"},
        {"not-party": "Labour", "only-seat": "Seat 0"},
    ],
    ids=str,
)
def test_table_has_the_rows_of_the_drawing_under_any_filter(
    tmp_path: Path, visit: Open, filters: dict[str, str]
) -> None:
    page = visit(written(contests(), tmp_path)).page
    page.wait_for_selector(READY)
    go_to(page, view="timeline", **filters)
    drawn = page.evaluate(
        "[...document.querySelectorAll('#timeline .dot')].map(dot => dot.dataset.node).sort()"
    )
    go_to(page, view="table", **filters)
    rows = page.evaluate(
        "[...document.querySelectorAll('#table [data-row]')].map(row => row.dataset.row).sort()"
    )
    assert rows == drawn
    assert (len(rows) == 18) == (not filters)


def test_filtering_by_year_filters_lines_too(vale: Network, tmp_path: Path, visit: Open) -> None:
    page = visit(written(vale, tmp_path)).page
    page.wait_for_selector(READY)
    assert page.evaluate("network.body.edgeIndices.length") == 4
    page.uncheck(".filter[data-name=election] [data-value='2015']")
    assert page.evaluate("network.body.edgeIndices.length") == 2


def test_connection_leads_not_through_parties_unless_allowed_and_shows_its_evidence(
    tmp_path: Path, visit: Open
) -> None:
    page = visit(written(contests(seats=2), tmp_path)).page
    page.wait_for_selector(READY)
    page.fill("#way-from", "Ann Person0")
    page.press("#way-from", "Enter")
    page.fill("#way-to", "Bo Person0")
    page.press("#way-to", "Enter")
    assert "4 steps" in page.inner_text("#way-found")
    assert "2015.csv, row 2" in page.inner_text("#way-found")
    go_to(page, **{"from": "urn:Lab0", "to": "urn:Lab1"})
    assert "no connection that does not lead through a party" in page.inner_text("#way-found")
    page.uncheck("#way-parties")
    assert "Labour" in page.inner_text("#way-found .steps")


def test_address_keeps_the_whole_state(tmp_path: Path, visit: Open) -> None:
    path = written(contests(), tmp_path)
    page = visit(path).page
    page.wait_for_selector(READY)
    page.click("#show-table")
    page.click("[data-sort=Votes]")
    page.uncheck("[data-value='2017']")
    page.locator("#table td .name").first.click()
    address, shown, record = page.url, page.inner_text("#table"), page.inner_text("#panel")
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector(READY)
    assert (page.inner_text("#table"), page.inner_text("#panel")) == (shown, record)


def test_table_sorts_by_its_headings_and_is_copied_as_csv(tmp_path: Path, visit: Open) -> None:
    page = visit(written(contests(), tmp_path)).page
    page.wait_for_selector(READY)
    page.click("#show-table")
    page.click("[data-sort=Votes]")
    votes = page.locator("#table td.figure:nth-child(5)").all_inner_texts()
    assert votes == sorted(votes, key=lambda text: int(text.replace(",", "")))
    assert page.get_attribute("th[aria-sort]", "aria-sort") == "ascending"
    lines = page.evaluate("csv()").split("\r\n")
    assert len(lines) == 19
    assert lines[1] == '2015-05-07,2015,Seat 0,Cy Person0,Green,"10,000",20.0%,,"2015.csv, row 2"'


def test_picture_is_a_png_of_the_view(tmp_path: Path, visit: Open) -> None:
    seen = visit(written(contests(), tmp_path))
    seen.page.wait_for_selector(READY)
    with seen.page.expect_download() as download:
        seen.page.click("#png")
    assert download.value.suggested_filename == "vale-over-time.png"
    assert download.value.path().read_bytes().startswith(b"\x89PNG")
    assert seen.violations() == []


def test_print_is_light_and_without_controls(tmp_path: Path, visit: Open) -> None:
    page = visit(written(contests(), tmp_path)).page
    page.wait_for_selector(READY)
    page.emulate_media(media="print")
    assert not page.is_visible("#search")
    assert page.is_visible("#timeline svg")
