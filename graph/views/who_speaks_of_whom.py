"""Who speaks of whom: candidates quoted about candidates and parties, a line for each quotation."""

from collections import Counter
from collections.abc import Sequence

from graph.answers import Answer
from graph.network_rows import GREY, counted
from graph.network_words import Quoted, Row, add_quotation, by_quotation, side
from graph.networks import Network, add_node, new_network


def draw(answer: Answer) -> Network:
    """Speakers and those they speak of, tied by quotations with their words, stance, date and place."""
    quotations = by_quotation(answer)
    network = new_network(
        f"{_where(answer)}: who speaks of whom",
        _subtitle(quotations),
        view="network",
        finding=_finding(quotations),
    )
    for quoted in quotations:
        speaker = _add(network, quoted[0], "speaker", "speaker", is_party=False)
        target = _add(network, quoted[0], "about", "target", is_party=bool(quoted[0]["target_is_party"]))
        add_quotation(network, quoted, speaker, target)
    return network


def _where(answer: Answer) -> str:
    seats = sorted({str(row["constituency"]) for row in answer})
    return " / ".join(seats) if len(seats) <= 3 else f"{len(seats)} seats"


def _subtitle(quotations: Sequence[Quoted]) -> str:
    sides = Counter(map(side, quotations))
    count = len({quoted[0]["quotation"] for quoted in quotations})
    return (
        f"{counted(count, 'quotation speaks', 'quotations speak')} of others, "
        f"{counted(sides.total(), 'time', 'times')}: {sides['for']} for, {sides['against']} against, "
        f"{sides['']} plainly neither. A line runs from who speaks to whom the words are about."
    )


def _finding(quotations: Sequence[Quoted]) -> str:
    """Of whom is spoken most, how often for and against."""
    spoken = Counter(str(quoted[0]["about_name"]) for quoted in quotations)
    name, times = min(spoken.items(), key=lambda pair: (-pair[1], pair[0]))
    sides = Counter(side(quoted) for quoted in quotations if quoted[0]["about_name"] == name)
    if times == 1:
        return ""
    told = f"Most is said of {name}: {times} times, {sides['for']} for and {sides['against']} against."
    return told if sides["for"] or sides["against"] else f"Most is said of {name}: {times} times."


def _add(network: Network, row: Row, end: str, about: str, *, is_party: bool) -> str:
    """The speaker or the target is in the network, in the colour of the party; given is the IRI."""
    iri, short = str(row[end]), row[f"{about}_short"]
    add_node(
        network,
        iri,
        kind="party" if is_party else "person",
        label=str(row[f"{end}_name"]),
        colour=str(row[f"{about}_colour"] or GREY),
        party=str(short) if short else None,
    )
    return iri
