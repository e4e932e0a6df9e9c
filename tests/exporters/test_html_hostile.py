"""The page opened in a real browser with hostile data: texts that would be scripts stay texts."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Visit, dot, middle, point_at

from graph.exporters import write_network
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
