"""Quotations in networks: their words, stance, verdict and place, on an edge or beside who said them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import cast

from graph.network_rows import CandidacyRow, known
from graph.networks import Detail, Network, Side, add_details, add_edge
from graph.terms import Cell, Iri

Row = Mapping[str, Cell]
Quoted = Sequence[Row]  # the rows of one quotation about one target: by stance and by figure judged

_FOR = ("praises", "congratulates", "defends", "agrees", "endorses")
_AGAINST = ("criticises", "accuses")
# To concede is to own a defeat: it takes neither side.
_SIDES: dict[str, Side] = {
    **dict.fromkeys(_FOR, "for"),
    **dict.fromkeys(_AGAINST, "against"),
    "concedes": "",
}


def by_quotation(rows: Iterable[Row]) -> list[Quoted]:
    """The rows of each quotation about each target, in the answer's order; other rows are left out."""
    found: defaultdict[tuple[Cell, Cell], list[Row]] = defaultdict(list)
    for row in rows:
        if row["quotation"]:
            found[row["quotation"], row["about"]].append(row)
    return list(found.values())


def side(quoted: Quoted) -> Side:
    """`for` or `against` where all stances are so; nothing where there is none, or they differ."""
    sides = {_SIDES[str(row["stance"])] for row in quoted if row["stance"]}
    return sides.pop() if len(sides) == 1 else ""


def add_quotation(network: Network, quoted: Quoted, speaker: str, target: str) -> None:
    """Speaker and target, which the network has, are tied by the words."""
    row, stances = quoted[0], list(dict.fromkeys(str(row["stance"]) for row in quoted if row["stance"]))
    printed = cast(date | None, row["printed"])
    add_edge(
        network,
        speaker,
        target,
        kind=stances[0] if stances else "speaks of",
        label=", ".join(stances),
        key=str(row["quotation"]),
        years=[printed.year] if printed else [],
        details=[*_place(row), *_verdicts(quoted)],
        side=side(quoted),
        words=str(row["words"]),
    )


def add_words(network: Network, rows: Iterable[Row], stood: Iterable[CandidacyRow]) -> None:
    """What candidates in the network said is in it: tied to those whom it is about, else told beside them.

    Words are about a candidate as they stood in the speaker's own contest. A candidacy that is not in the
    network is there by its person.
    """
    stood = list(stood)
    node: dict[str, str] = {
        one.candidacy: one.candidacy if one.candidacy in network else one.person for one in stood
    }
    contest: dict[str, str] = {one.candidacy: one.contest for one in stood}
    standing: dict[tuple[str, str], str] = {(one.contest, one.person): node[one.candidacy] for one in stood}
    said: defaultdict[str, dict[str, Quoted]] = defaultdict(dict)  # by quotation, then by target
    for quoted in by_quotation(rows):
        speaking, about = str(quoted[0]["speaking"]), cast(Iri | None, quoted[0]["about"])
        if node.get(speaking) in network:
            target = standing.get((contest[speaking], about or ""), about)
            said[str(quoted[0]["quotation"])][target or ""] = quoted
    for targets in said.values():
        any_of_it = next(iter(targets.values()))
        speaker = node[str(any_of_it[0]["speaking"])]
        shown = [target for target in targets if target != speaker and _is_side(network, target)]
        for target in shown:
            add_quotation(network, targets[target], speaker, target)
        if not shown:
            add_details(network, speaker, [("Said", _cited(any_of_it[0])), *_verdicts(any_of_it)])


def _is_side(network: Network, target: str) -> bool:
    """Whether the target is in the network and can be spoken for or against; polls and seats cannot."""
    return target in network and network.nodes[target]["kind"] in ("candidacy", "person", "party")


def _cited(row: Row) -> str:
    where = ", ".join(str(row[name]) for name in ("publisher", "printed") if row[name])
    return f"“{row['words']}”" + (f" ({where})" if where else "")


def _place(row: Row) -> list[Detail]:
    return known(
        ("Printed", str(row["printed"] or "")),
        ("Outlet", str(row["publisher"] or "")),
        ("Article", str(row["article"] or "")),
        ("Address", str(row["address"] or "")),
        ("Starts at character", "" if row["start"] is None else str(row["start"])),
        ("Kind", str(row["kind"])),
        ("Speaker found", str(row["tier"])),
    )


def _verdicts(quoted: Quoted) -> list[Detail]:
    """Whether the figures in the words hold up: `contradicted: 6,500 − 5,550 = 950`."""
    return [("Figure", f"{row['outcome']}: {row['arithmetic']}") for row in quoted if row["outcome"]]
