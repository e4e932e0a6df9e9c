"""Pages of networks beside those of stock pyvis: seconds to write, first paint, file and memory, by size."""

import gc
import shutil
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from rdflib import Graph, URIRef

from benchmarks.timing import within
from graph.exporters import html
from graph.identities import people_of
from graph.ids import slug
from graph.loaders import read_all
from graph.networks import Network, add_edge, add_node, new_network
from graph.ns import ID, H
from graph.parties import IDENTITIES, Parties
from graph.reconcile import Contest, Standing, contests

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
SIZES = (50, 500, 2_000, 10_000, 40_000)
MOST_STOCK = 2_000  # nodes of a page of stock pyvis that is opened; beyond, its physics take minutes
MOST_ADDED = 10_000  # nodes of a page of stock pyvis that is written; beyond, it takes tens of minutes
PATIENCE = 120.0  # seconds
RUNS = 3


@cache
def everyone() -> tuple[dict[str, Contest], dict[str, str], Parties]:
    """All contests of the files, who the person of each candidacy is, and the parties."""
    loaded, parties = read_all([DATA]).loaded, Parties.read()
    found, codes = contests(loaded, parties)
    records = [(one, record) for one in loaded for record in one.records]
    return found, dict(people_of(found, records, codes, parties).person), parties


@cache
def _looks() -> dict[str, tuple[str | None, str | None]]:
    """The colour and abbreviation of each enduring party, by the last part of its IRI."""
    graph = Graph().parse(IDENTITIES)
    return {
        str(party).rsplit("/", 1)[-1]: (_text(graph, party, "colour"), _text(graph, party, "abbreviation"))
        for party in graph.subjects()
        if isinstance(party, URIRef)
    }


def _text(graph: Graph, party: URIRef, name: str) -> str | None:
    value = graph.value(party, URIRef(getattr(H, name)))
    return None if value is None else str(value)


def network_of(size: int) -> Network:
    """The candidacies of as many seats as make a network of about that many nodes."""
    found, person, parties = everyone()
    network = new_network("Who stood where, for whom", "All candidacies of the files", [])
    by_seat: dict[str, list[Contest]] = {}
    for contest in found.values():
        by_seat.setdefault(contest.seat.name, []).append(contest)
    for seat in sorted(by_seat):
        for contest in by_seat[seat]:
            for standing in contest.standings:
                if len(network) + 2 > size:
                    return network
                _add(network, contest, standing, person[standing.key], parties)
    return network


def _add(network: Network, contest: Contest, standing: Standing, person: str, parties: Parties) -> None:
    said, when = standing.said, contest.election.polling_day
    key = parties.enduring(said.party, said.seat.country)
    colour, short = _looks().get(key or "", (None, None))
    lane = (parties.label(key) if key else None) or said.party.name
    poll = f"by-election {when.year}" if contest.election.key.startswith("by-") else str(when.year)
    share = None if standing.share is None else float(standing.share)
    place = f"{standing.place.label}, row {standing.place.line}"
    who, where = f"{ID}person/{person}", f"{ID}constituency/{contest.seat.boundary_set}/{contest.code}"
    what, side = f"{ID}candidacy/{standing.key}", f"{ID}party/{slug(lane)}"
    add_node(network, who, kind="person", label=said.name, party=short)
    add_node(network, where, kind="constituency", label=contest.seat.name, seat=contest.seat.name)
    add_node(network, side, kind="party", label=lane, party=short, colour=colour)
    add_node(
        network,
        what,
        kind="candidacy",
        label=said.name if share is None else f"{said.name} {share:.1%}",
        party=short or said.party.abbreviation,
        colour=colour,
        year=when.year,
        size=share,
        details=[
            ("Poll", f"{contest.seat.name}, {poll}"),
            ("Polling day", when.isoformat()),
            ("Stood as", said.party.name),
            *([("Votes", f"{standing.votes:,}")] if standing.votes is not None else []),
            *([("Share", f"{share:.1%}")] if share is not None else []),
            ("Place", str(standing.rank)),
            ("Source", place),
        ],
        date=when.isoformat(),
        election=poll,
        seat=contest.seat.name,
        person=who,
        elected=bool(standing.elected),
        lane=lane,
    )
    poll_iri = f"{ID}contest/{contest.key}"
    add_node(network, poll_iri, kind="contest", label=poll, seat=contest.seat.name, year=when.year)
    add_edge(network, poll_iri, where, kind="poll in", key=poll_iri, years=[when.year])
    verb = "won" if standing.elected else "stood in"
    for ends, kind in (((who, what), "stood as"), ((what, poll_iri), verb), ((what, side), "stood for")):
        add_edge(network, *ends, kind=kind, key=what, years=[when.year], source=place)


def stock(network: Network) -> str:
    """The page that pyvis itself makes of the network, by the calls that its documentation shows."""
    from pyvis.network import Network as VisNetwork  # type: ignore[import-untyped]  # it ships no types

    vis = VisNetwork(directed=True, cdn_resources="in_line")
    for iri, node in network.nodes(data=True):
        vis.add_node(iri, label=node["label"], color=node["colour"] or "#b8b8b8")
    for source, target, edge in network.edges(data=True):
        vis.add_edge(source, target, title=edge["kind"])
    return str(vis.generate_html())


def measure(work: Path) -> Iterator[str]:
    """The lines of the report."""
    yield "| page | nodes | edges | to write, s | memory for it, MB | file, MB | first paint, s | heap, MB |"
    yield "|---|---|---|---|---|---|---|---|"
    for size in SIZES:
        network = network_of(size)
        shape = f"{len(network):,} | {network.number_of_edges():,}"
        yield f"| hustings | {shape} | {_row(work / f'ours-{size}.html', network, ours=True)} |"
        if size <= MOST_ADDED:
            yield f"| stock pyvis | {shape} | {_row(work / f'stock-{size}.html', network, ours=False)} |"
    yield ""
    yield (
        f"Stock pyvis is not asked to write more than {MOST_ADDED:,} nodes, nor to draw more than "
        f"{MOST_STOCK:,}; its physics move on after its first paint. Heap is that of the page's JavaScript."
    )


def _row(path: Path, network: Network, *, ours: bool) -> str:
    def write() -> None:
        gc.freeze()  # or all that this process holds would be looked through again and again
        before = _memory("VmRSS")
        Path("/proc/self/clear_refs").write_text("5")  # the peak is counted anew
        path.write_bytes(html.serialise(network) if ours else stock(network).encode())
        path.with_suffix(".peak").write_text(str(_memory("VmHWM") - before))

    runs: Sequence[float | None] = [within(PATIENCE, write) for _ in range(RUNS if ours else 1)]
    finished = [seconds for seconds in runs if seconds is not None]
    if not finished:
        return f"over {PATIENCE:.0f} | – | – | – | –"
    peak = float(path.with_suffix(".peak").read_text())
    written = f"{statistics.median(finished):.2f} | {peak:.0f} | {path.stat().st_size / 1e6:.2f}"
    if not ours and len(network) > MOST_STOCK:
        return f"{written} | – | –"
    seen = painted(path, RUNS if ours else 1)
    return f"{written} | {seen[0]:.2f} | {seen[1]:.0f}" if seen else f"{written} | over {_PAINT:.0f} | –"


def _memory(name: str) -> float:
    """MB of this process, as Linux counts them."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(name)) / 1024


_PAINT = 60.0  # seconds of patience with a page


def painted(path: Path, runs: int) -> tuple[float, float] | None:
    """Seconds from the start of loading until the drawing is on the screen, and MB of JavaScript's heap.

    Median of the runs, in headless Chromium without a network; None where it takes too long.
    """
    from playwright.sync_api import Error, sync_playwright

    found = []
    with sync_playwright() as driver:
        chromium = shutil.which("chromium")
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for _ in range(runs):
            page = browser.new_page(viewport={"width": 1440, "height": 1000})
            page.route("http*://**/*", lambda route: route.abort())
            page.add_init_script(_NOTE_PAINT)
            try:
                page.goto(path.as_uri(), timeout=1000 * _PAINT)
            except Error:
                return None
            # Asked again and again, as our page's policy forbids what Playwright waits by.
            patience = time.monotonic() + _PAINT
            while not page.evaluate("window.paintedAt"):
                if time.monotonic() > patience:
                    return None
                page.wait_for_timeout(20)
            heap = page.evaluate("performance.memory.usedJSHeapSize") / 1e6
            found.append((page.evaluate("window.paintedAt") / 1000, heap))
            page.close()
        browser.close()
    return statistics.median(p for p, _ in found), statistics.median(h for _, h in found)


# Painted is when a drawing has ink: our page says when it is ready, pyvis has drawn its canvas by then.
_NOTE_PAINT = """
const look = () => {
    const canvas = document.querySelector("canvas");
    const stock = canvas && !document.getElementById("panel")
        && canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some(part => part);
    const painted = () => { window.paintedAt = performance.now(); };
    requestAnimationFrame(stock || document.body?.dataset.ready ? painted : look);
};
look();
"""


def main() -> None:
    """One page of that many nodes in that file."""
    size, path = int(sys.argv[1]), Path(sys.argv[2])
    start = time.perf_counter()
    network = network_of(size)
    made = time.perf_counter()
    path.write_bytes(html.serialise(network))
    print(
        f"{len(network):,} nodes made in {made - start:.2f} s, written in {time.perf_counter() - made:.2f} s"
    )


if __name__ == "__main__":
    main()
