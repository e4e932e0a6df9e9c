"""Who speaks of whom: candidates quoted about candidates and parties, a line for each quotation."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from graph.answers import Answer
from graph.network_rows import GREY, counted, known
from graph.networks import Network, add_edge, add_node, new_network
from graph.terms import Cell

Row = Mapping[str, Cell]
_FOR = ("praises", "congratulates", "defends", "agrees", "endorses")
_AGAINST = ("criticises", "accuses")
# To concede is to own a defeat: it takes neither side.
_SIDES = {**dict.fromkeys(_FOR, "for"), **dict.fromkeys(_AGAINST, "against"), "concedes": ""}


def draw(answer: Answer) -> Network:
    """Speakers and those they speak of, tied by quotations with their words, stance, date and place."""
    network = new_network(f"{_where(answer)}: who speaks of whom", _subtitle(answer))
    for rows in _by_quotation(answer).values():
        speaker = _add(network, rows[0], "speaker", is_party=False)
        target = _add(network, rows[0], "target", is_party=bool(rows[0]["target_is_party"]))
        _tie(network, speaker, target, rows)
    return network


def _by_quotation(answer: Answer) -> Mapping[tuple[Cell, Cell], list[Row]]:
    """The rows of each quotation about each target: one for each stance, or a single one without."""
    found: defaultdict[tuple[Cell, Cell], list[Row]] = defaultdict(list)
    for row in answer:
        found[row["quotation"], row["target"]].append(row)
    return found


def _where(answer: Answer) -> str:
    seats = sorted({str(row["constituency"]) for row in answer})
    return " / ".join(seats) if len(seats) <= 3 else f"{len(seats)} seats"


def _subtitle(answer: Answer) -> str:
    sides = Counter(_side(rows) for rows in _by_quotation(answer).values())
    quotations = len({row["quotation"] for row in answer})
    return (
        f"{counted(quotations, 'quotation speaks', 'quotations speak')} of others, "
        f"{counted(sides.total(), 'time', 'times')}: {sides['for']} for, {sides['against']} against, "
        f"{sides['']} plainly neither. A line runs from who speaks to whom the words are about."
    )


def _side(rows: Sequence[Row]) -> str:
    """`for` or `against` where all stances are so; nothing where there is none, or they differ."""
    sides = {_SIDES[str(row["stance"])] for row in rows if row["stance"]}
    return sides.pop() if len(sides) == 1 else ""


def _add(network: Network, row: Row, end: str, *, is_party: bool) -> str:
    """The speaker or the target is in the network, in the colour of the party; given is the IRI."""
    iri, short = str(row[end]), row[f"{end}_short"]
    add_node(
        network,
        iri,
        kind="party" if is_party else "person",
        label=str(row[f"{end}_name"]),
        colour=str(row[f"{end}_colour"] or GREY),
        party=str(short) if short else None,
    )
    return iri


def _tie(network: Network, speaker: str, target: str, rows: Sequence[Row]) -> None:
    row, stances = rows[0], ", ".join(str(row["stance"]) for row in rows if row["stance"])
    printed = cast(date | None, row["date"])
    add_edge(
        network,
        speaker,
        target,
        kind=str(row["stance"] or "speaks of"),
        label=stances,
        key=str(row["quotation"]),
        years=[printed.year] if printed else [],
        details=known(
            ("Words", f"“{row['words']}”"),
            ("Side", _side(rows)),
            ("Printed", printed.isoformat() if printed else ""),
            ("Outlet", str(row["publisher"] or "")),
            ("Article", str(row["article"] or "")),
            ("Starts at character", "" if row["start"] is None else str(row["start"])),
            ("Kind", str(row["kind"])),
            ("Speaker found", str(row["tier"])),
        ),
    )
