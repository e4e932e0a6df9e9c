"""The page of an article in a real browser: keys, filters, notes beside their lines, hostile texts."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browsing import Visit
from northwick_findings import BAKER, FIGURES, FINDINGS, QUOTATIONS, TEXT, verdict
from test_html_hostile import PAYLOADS

from graph.claims import Article
from graph.exporters.article_page import article_page
from graph.findings import About, AboutContest, CheckedFigure, Findings, Row, SaidWords
from graph.terms import Iri

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Open = Callable[[Path], Visit]
WRONG = f"f-{TEXT.index('2,815 votes')}-{TEXT.index('2,815 votes') + 11}"
CODE_POINTS = "[...document.querySelectorAll('p.words')].map(p => p.textContent).join('')"


@pytest.fixture
def northwick(tmp_path: Path) -> Path:
    """The page of the invented article."""
    path = tmp_path / "northwick.html"
    path.write_bytes(article_page(FINDINGS))
    return path


def focused(page: "Page") -> str:
    """The name of what has the focus."""
    return str(page.evaluate("document.activeElement.id"))


def top(page: "Page", anchor: str) -> float:
    """How far down the page something begins."""
    box = page.locator(f"#{anchor}").bounding_box()
    assert box is not None
    return box["y"]


def shown(page: "Page", selector: str) -> int:
    """How many of them can be seen."""
    return page.locator(selector).locator("visible=true").count()


def test_page_asks_for_nothing_and_complains_of_nothing(northwick: Path, visit: Open) -> None:
    seen = visit(northwick)
    seen.page.keyboard.press("j")
    seen.page.click("#evidence")
    assert (seen.requests, seen.complaints, seen.violations()) == ([northwick.as_uri()], [], [])


def test_keys_move_from_mark_to_mark_and_light_the_note(northwick: Path, visit: Open) -> None:
    page = visit(northwick).page
    for key in "jnjk":
        page.keyboard.press(key)
    second = TEXT.index("nearly 1,300 more")
    assert focused(page) == f"f-{second}-{second + 17}"
    assert page.get_attribute(".note.current", "id") == f"note-{focused(page)}"
    assert page.inner_text("#position") == "2 of 20"
    page.keyboard.press("p")
    page.keyboard.press("p")
    assert page.inner_text("#position") == "20 of 20"


def test_keys_pass_over_what_is_not_shown(northwick: Path, visit: Open) -> None:
    page = visit(northwick).page
    page.check("#contradicted")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert focused(page) == WRONG
    assert page.inner_text("#position") == "2 of 5"


def test_mark_leads_to_its_note_and_the_note_back(northwick: Path, visit: Open) -> None:
    page = visit(northwick).page
    page.locator(f"#{WRONG}").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == f"#note-{WRONG}"
    page.click(f"#note-{WRONG} .back")
    assert page.evaluate("location.hash") == f"#{WRONG}"


def test_address_of_a_place_shows_it_even_where_it_was_hidden(northwick: Path, visit: Open) -> None:
    page = visit(northwick).page
    page.uncheck("#figures")
    assert shown(page, "main mark.f > .ref") == 0
    page.evaluate(f"location.hash = '{WRONG}'")
    page.wait_for_selector(f"#note-{WRONG}.current", state="visible")
    assert page.is_checked("#figures")


def test_filters_work_without_a_script(northwick: Path, browser: "Browser") -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(northwick.as_uri())
    assert not page.is_visible("#steps")
    assert (shown(page, ".note"), shown(page, "main mark > .ref")) == (20, 20)
    page.uncheck("#indirect")
    assert shown(page, ".note.q") == 5
    page.uncheck("#quotations")
    assert (shown(page, ".note.q"), shown(page, ".note.f")) == (0, 13)
    page.check("#contradicted")
    assert shown(page, ".note.f") == 3
    context.close()


def test_switching_marks_off_leaves_their_words(northwick: Path, visit: Open) -> None:
    page = visit(northwick).page
    for name in ("#quotations", "#figures"):
        page.uncheck(name)
    assert page.evaluate(CODE_POINTS) == TEXT
    assert "“We lost 2,815 votes, and I know why." in page.inner_text("#article")


def test_notes_stand_level_with_their_lines_or_below_the_note_before(northwick: Path, visit: Open) -> None:
    page = visit(northwick).page
    first = TEXT.index("20,117 votes")
    anchor = f"f-{first}-{first + 12}"
    assert abs(top(page, f"note-{anchor}") - top(page, anchor)) < 12
    boxes = [note.bounding_box() for note in page.locator(".note").all()]
    edges = [(box["y"], box["y"] + box["height"]) for box in boxes if box]
    assert all(above[1] <= below[0] + 1 for above, below in pairwise(edges))


def test_notes_stand_below_their_paragraph_where_the_window_is_narrow(northwick: Path, visit: Open) -> None:
    page = visit(northwick).page
    page.set_viewport_size({"width": 420, "height": 900})
    words = page.locator(".block > .words").first.bounding_box()
    assert words is not None
    assert page.locator(".note").first.bounding_box()["y"] >= words["y"] + words["height"]  # type: ignore[index]  # it is shown
    assert page.evaluate("document.documentElement.scrollWidth") <= 420


def test_printed_page_has_the_evidence_of_every_figure_and_no_buttons(northwick: Path, visit: Open) -> None:
    page = visit(northwick).page
    page.emulate_media(media="print")
    assert not page.is_visible("#bar")
    heights = page.locator(".note dl").evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert len(heights) == 14
    assert min(heights) > 0


def test_offsets_of_the_page_are_those_of_the_text_whatever_it_holds(tmp_path: Path, visit: Open) -> None:
    odd = "\r\n\x0b\x1b\x85\u2028\u202e\ufeffa\tb<c>&lt;\U0001f5f3 \u05e9\u05dc\n\n\n“x”"
    path = tmp_path / "odd.html"
    path.write_bytes(article_page(Findings("odd", Article(odd), (), (), ())))
    assert visit(path).page.evaluate(CODE_POINTS) == odd
    path.write_bytes(article_page(Findings("odd", Article("a\x00b\ud800c"), (), (), ())))
    assert visit(path).page.evaluate(CODE_POINTS) == "a\ufffdb\ufffdc"


def hostile() -> Findings:
    """Every payload in every text of the findings at once, also where only terms of our own belong."""
    everything, starts = " ".join(PAYLOADS), [0]
    for payload in PAYLOADS[:-1]:
        starts.append(starts[-1] + len(payload) + 2)
    url = f"javascript:window.__xss=1//{everything}"
    article = Article("\n\n".join(PAYLOADS), everything, everything, date(2017, 6, 9), url)
    found = list(zip(starts, PAYLOADS, strict=True))
    quotations = tuple(hostile_quotation(start, payload) for start, payload in found)
    figures = tuple(hostile_figure(start, payload) for start, payload in found)
    return Findings(
        everything,
        article,
        tuple(AboutContest(Iri(payload), payload) for payload in PAYLOADS),
        quotations,
        figures,
    )


def hostile_quotation(start: int, payload: str) -> SaidWords:
    node = Iri(payload)
    fields: dict[str, Any] = {"start": start, "end": start + len(payload)}
    speaker = replace(
        BAKER, name=payload, mention=f"{payload} ", iri=node, candidacy=node, party=node, **fields
    )
    about = (About(payload, node, payload, Decimal("0.5")),)
    fields |= {"exact": payload, "rule": payload, "cue": payload, "group": 0}
    return replace(QUOTATIONS[0], speaker=speaker, about=about, **fields)


def hostile_figure(start: int, payload: str) -> CheckedFigure:
    node = Iri(payload)
    used = (node, Iri(f"https://a.example/{payload}"))
    judged = replace(verdict("contradicted", "1", payload), rows=(Row(payload, 1),), used=used)
    texts = ("exact", "measure", "subject_name", "baseline_kind", "unit", "operator")
    fields: dict[str, Any] = dict.fromkeys(texts, payload)
    fields |= {"subject": node, "contest": node, "baseline": node, "verdict": judged}
    fields |= {"start": start + 1, "end": start + len(payload) + 3, "in_quotation": start}
    return replace(FIGURES[0], **fields)


def test_hostile_texts_are_escaped_and_their_addresses_never_links() -> None:
    page = article_page(hostile()).decode()
    assert page.count("<script") == page.count("</script") == 1
    assert not re.search(r"<(img|svg|iframe|object|base|form|a href=\"javascript)", page)
    assert set(re.findall(r"""\shref="([^"]{0,6})""", page)) <= {"data:,", "https:"} | set(
        re.findall(r'\shref="(#[^"]{0,5})', page)
    )


@pytest.mark.parametrize("policy", [True, False], ids=["with its policy", "without its policy"])
def test_hostile_texts_stay_texts(tmp_path: Path, visit: Open, policy: bool) -> None:
    path = tmp_path / "hostile.html"
    page_text = article_page(hostile()).decode()
    if not policy:
        page_text = re.sub(r"<meta http-equiv=\"Content.*>", "", page_text, count=1)
    path.write_text(page_text, "utf-8")
    seen = visit(path)
    page = seen.page
    for _ in range(2 * len(PAYLOADS)):
        page.keyboard.press("j")
    page.click("#evidence")
    page.wait_for_timeout(200)
    assert page.evaluate("window.__xss") is None
    assert page.locator(".note").count() == 2 * len(PAYLOADS)
    assert (seen.requests, seen.complaints, seen.violations()) == ([path.as_uri()], [], [])
