"""What a page holds and how tests reach into it: its data, its dots, its state."""

import base64
import json
import re
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.exporters import html, write_network
from graph.networks import Network, add_edge, add_node, new_network

if TYPE_CHECKING:
    from playwright.sync_api import Page

READY = "body[data-ready]"


def page_data(network: Network) -> dict[str, Any]:
    """The data of the network's page, unpacked."""
    block = re.search(r'<script type="text/plain" id="data">(.*?)</script>', html.serialise(network).decode())
    assert block is not None
    data: dict[str, Any] = json.loads(zlib.decompress(base64.b64decode(block[1])))
    return data


def written(network: Network, folder: Path) -> Path:
    """The file of the network's page."""
    write_network(network, folder / "page.html")
    return folder / "page.html"


def go_to(page: "Page", **parts: str) -> None:
    """The page is in the state that these parts of its fragment tell."""
    page.evaluate("parts => { location.hash = new URLSearchParams(parts).toString(); }", parts)
    page.wait_for_timeout(50)


def dot(page: "Page", number: int) -> tuple[float, float]:
    """Where on the page the dot of this number lies."""
    spot = page.evaluate("number => network.canvasToDOM(network.getPosition(number))", number)
    box = page.locator("#drawing").bounding_box()
    assert box is not None
    return box["x"] + spot["x"], box["y"] + spot["y"]


def middle(page: "Page", one: int, other: int) -> tuple[float, float]:
    """The point between two dots, where a straight line that joins them can be clicked."""
    start, end = dot(page, one), dot(page, other)
    return (start[0] + end[0]) / 2, (start[1] + end[1]) / 2


PARTIES = (("Lab", "Labour", "#E4003B"), ("Con", "Conservative", "#0087DC"), ("Green", "Green", "#02A95B"))


def contests(seats: int = 2, years: tuple[int, ...] = (2015, 2017, 2019)) -> Network:
    """Invented seats, each with a candidate of each party at each election; Ann of Seat 0 leaves Labour."""
    network = new_network("Vale over time", "Invented", [])
    for party, name, colour in PARTIES:
        add_node(network, f"urn:{party}", kind="party", label=name, colour=colour, party=party)
    for seat in range(seats):
        add_node(network, f"urn:seat{seat}", kind="constituency", label=f"Seat {seat}", seat=f"Seat {seat}")
        for place, (party, _, _) in enumerate(PARTIES):
            person = f"urn:{party}{seat}"
            label = f"{['Ann', 'Bo', 'Cy'][place]} Person{seat}"
            add_node(network, person, kind="person", label=label, party=party)
            for year in years:
                _stand(
                    network, person, label, seat, year, 2 if (place, seat, year) == (0, 0, 2019) else place
                )
    return network


def _stand(network: Network, person: str, label: str, seat: int, year: int, place: int) -> None:
    party, name, colour = PARTIES[place]
    iri = f"{person}/{year}"
    share = (0.5, 0.3, 0.2)[place]
    add_node(
        network,
        iri,
        kind="candidacy",
        label=f"{label} {share:.1%}",
        colour=colour,
        party=party,
        year=year,
        size=share,
        date=f"{year}-05-07",
        election=str(year),
        seat=f"Seat {seat}",
        person=person,
        elected=place == 0,
        lane=name,
        details=[
            ("Stood as", name),
            ("Votes", f"{int(share * 50_000):,}"),
            ("Source", f"{year}.csv, row {seat + 2}"),
        ],
    )
    for target, kind in (
        (person, "stood as"),
        (f"urn:seat{seat}", "stood in"),
        (f"urn:{party}", "stood for"),
    ):
        add_edge(
            network,
            *((target, iri) if kind == "stood as" else (iri, target)),
            kind=kind,
            key=iri,
            years=[year],
            source=f"{year}.csv, row {seat + 2}",
        )
