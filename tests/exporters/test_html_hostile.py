"""The page opened in a real browser with hostile data: texts that would be scripts stay texts."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Visit, point_at
from pages import READY, dot, written

from graph.networks import Network, new_network

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
    """Every payload in every text of a network at once: of dots, of candidacies with their days, of lines."""
    everything = " ".join(PAYLOADS)
    network = new_network(
        everything,
        everything,
        [{"label": text, "publisher": text, "licence": text, "url": text} for text in PAYLOADS],
        finding=everything,
    )
    network.graph["background"] = PAYLOADS[::2]
    network.graph["undrawn"] = PAYLOADS[1::8]
    network.graph["view"] = everything
    for number, text in enumerate(PAYLOADS):
        network.add_node(
            f"{number}{text}",
            kind=text,
            label=text,
            details=((text, text), (text, f"https://a.example/{text}"), ("Source", text)),
            colour=text,
            party=text,
            year=text,
            size=None,
        )
        network.add_node(
            f"candidacy {number}{text}",
            kind="candidacy",
            label=text,
            details=((text, text), ("Votes", text), ("Source", text), ("Stood as", text)),
            colour=text,
            party=text,
            year=text,
            size=0.5,
            date=text,
            election=text,
            seat=text,
            person=f"{number}{text}",
            elected=True,
            lane=text,
        )
    nodes = list(network.nodes)
    for start, end, text in zip(nodes, [*nodes[1:], nodes[0]], [*PAYLOADS, *PAYLOADS], strict=True):
        facts = {"side": text, "words": text, "count": text}
        network.add_edge(
            start,
            end,
            text,
            kind=text,
            label=text,
            details=((text, text),),
            years=(text,),
            source=text,
            **facts,
        )
    return network


@pytest.mark.parametrize("policy", [True, False], ids=["with its policy", "without its policy"])
def test_hostile_texts_stay_texts(tmp_path: Path, visit: Open, policy: bool) -> None:
    path = written(hostile(), tmp_path)
    if not policy:
        page_text = path.read_text("utf-8")
        path.write_text(re.sub(r"<meta http-equiv.*>", "", page_text, count=1), "utf-8")
    seen = visit(path)
    page = seen.page
    page.wait_for_selector(READY)
    count = page.evaluate("nodes.total")
    assert count == 2 * len(PAYLOADS)
    for view in ("timeline", "network", "table"):
        page.click(f"#show-{view}")
        page.evaluate("""() => {
            for (const more of document.querySelectorAll(".more")) more.click();
            for (const box of [...document.querySelectorAll(".choices input, .choices .only")].slice(0, 60)) {
                box.click();
                box.click();
            }
        }""")
    page.click("#show-network")
    page.evaluate("""() => {
        for (let node = 0; node < nodes.total; node += 1) {
            change({ node, edge: -1 });
            tooltip(nodeTip(node), { clientX: 9, clientY: 9 });
        }
        for (let edge = 0; edge < edges.total; edge += 1) {
            change({ edge, node: -1 });
            tooltip(edgeTip(edge), { clientX: 9, clientY: 9 });
        }
    }""")
    for number in (0, 3, 40):
        point_at(page, dot(page, number))
        page.mouse.click(*dot(page, number))
    page.evaluate(
        "for (let node = 1; node < 30; node += 1) change({ from: 0, to: node, throughParties: true })"
    )
    for text in PAYLOADS:
        page.fill("#search", text[:40])
    page.evaluate("copied()")
    page.evaluate("picture()")
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector(READY)
    page.wait_for_timeout(300)
    assert page.evaluate("window.__xss") is None
    assert set(seen.requests) == {path.as_uri(), "about:blank"} or set(seen.requests) == {path.as_uri()}
    assert seen.complaints == []
    assert seen.violations() == []


def test_hostile_fragment_is_passed_over(vale: Network, tmp_path: Path, visit: Open) -> None:
    seen = visit(written(vale, tmp_path))
    seen.page.wait_for_selector(READY)
    for text in PAYLOADS:
        seen.page.evaluate(
            "text => { location.hash = `view=${text}&at=${text}&line=${text}&not-party=${text}&${text}`; }",
            text,
        )
        seen.page.wait_for_timeout(20)
    assert seen.page.evaluate("window.__xss") is None
    assert seen.complaints == []


def test_a_payload_runs_where_it_is_markup(tmp_path: Path, visit: Open) -> None:
    path = tmp_path / "markup.html"
    path.write_text(f"<!doctype html><link rel=icon href=data:,>{PAYLOADS[0]}", "utf-8")
    assert visit(path).page.evaluate("window.__xss") == 1


def test_only_web_addresses_become_links(tmp_path: Path, visit: Open) -> None:
    page = visit(written(hostile(), tmp_path)).page
    page.wait_for_selector(READY)
    schemes = page.evaluate("""() => {
        const found = new Set();
        for (let node = 0; node < nodes.total; node += 1) {
            change({ node });
            for (const link of document.links) found.add(link.protocol);
        }
        return [...found];
    }""")
    assert set(schemes) <= {"https:", "http:"}


def test_a_cell_that_a_spreadsheet_would_run_is_copied_as_a_text(tmp_path: Path, visit: Open) -> None:
    page = visit(written(hostile(), tmp_path)).page
    page.wait_for_selector(READY)
    assert (
        page.evaluate("""csvCell('=HYPERLINK("https://a.example")')""")
        == """\"'=HYPERLINK(""https://a.example"")\""""
    )
