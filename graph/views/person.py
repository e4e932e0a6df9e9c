"""A person's career and rivals: a column for each contest, the person's candidacies above, rivals below."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from graph.answers import Answer
from graph.network_findings import of_person
from graph.network_rows import (
    HOW_LINKED,
    CandidacyRow,
    add_candidacy,
    add_party,
    add_person,
    add_possible,
    candidacies,
    counted,
    known,
    number,
    tie,
    years,
)
from graph.network_words import add_words
from graph.networks import Network, add_edge, add_node, new_network, place

PERSON_COLUMN = -1.0
PARTIES_ROW, CAREER_ROW, CONTESTS_ROW, FIRST_RIVAL_ROW = -2.0, -1.0, 0.0, 1.0

Rivals = Mapping[str, Sequence[CandidacyRow]]  # a rival's IRI -> their candidacies against the person


def draw(answer: Answer) -> Network:
    """The person, their candidacies, contests and parties, and everybody who stood against them."""
    asked = answer.column("asked")[0]
    stood = list(candidacies(answer))
    own = [one for one in stood if one.person == asked]
    contests = {one.contest for one in own}
    rivals: dict[str, list[CandidacyRow]] = defaultdict(list)
    for one in stood:
        if one.person != asked and one.contest in contests:
            rivals[one.person].append(one)
    network = new_network(
        f"{own[0].name}: career and rivals",
        _subtitle(own, rivals),
        background=("stood as", "stood in"),
        undrawn=("faced",),
        view="timeline",
        finding=of_person(own, rivals.values()),
    )
    _add_career(network, own)
    for against in rivals.values():
        _add_rival(network, own, against)
    _place_career(network, own)
    _place_rivals(network, own, rivals)
    _add_possible(network, own, [one for one in stood if one.contest not in contests])
    add_possible(network, answer)
    add_words(network, answer, stood)
    _add_candidacies_of_rivals(network, rivals)
    return network


def _subtitle(own: Sequence[CandidacyRow], rivals: Rivals) -> str:
    won = sum(bool(one.elected) for one in own)
    again = sum(_times(against) > 1 for against in rivals.values())
    return (
        f"{counted(len(own), 'candidacy', 'candidacies')}, {years(own)}, {won} won; "
        f"{counted(len(rivals), 'rival', 'rivals')}, {again} faced more than once. "
        f"Columns are contests: the candidacy above, rivals below; ✓ is elected. {HOW_LINKED}"
    )


def _times(against: Sequence[CandidacyRow]) -> int:
    return len({one.contest for one in against})


def _add_career(network: Network, own: Sequence[CandidacyRow]) -> None:
    """The person is tied to their candidacies, these to their contests and parties."""
    add_person(network, own)
    for one in own:
        add_candidacy(network, one)
        figures = known(("Polling day", one.date.isoformat()))
        add_node(
            network,
            one.contest,
            kind="contest",
            label=one.poll,
            year=one.date.year,
            details=figures,
            date=one.date.isoformat(),
            election=one.when,
            seat=one.constituency,
        )
        tie(network, one.person, one.candidacy, "stood as", one)
        tie(network, one.candidacy, one.contest, one.verb, one)
        if one.party:
            add_party(network, one)
            tie(network, one.candidacy, one.party, "stood for", one)


def _add_rival(network: Network, own: Sequence[CandidacyRow], against: Sequence[CandidacyRow]) -> None:
    """The rival is tied to the contests they shared, and to the person by how often they met there."""
    add_person(network, against)
    for one in against:
        tie(network, one.person, one.contest, one.verb, one, one.details)
    votes = {one.contest: one.votes for one in own}
    standing = {one.contest: one.candidacy for one in own}
    scores = [
        (one.poll, f"{number(votes[one.contest])} to {number(one.votes)} votes")
        for one in against
        if votes[one.contest] is not None and one.votes is not None
    ]
    times = _times(against)
    add_edge(
        network,
        own[0].person,
        against[0].person,
        kind="faced" if times == 1 else "faced again",
        label="once" if times == 1 else f"{times} times",
        years=[one.date.year for one in against],
        key=" ".join(f"{standing[one.contest]} {one.candidacy}" for one in against),
        details=[("Contests", str(times)), *scores],
    )


def _add_candidacies_of_rivals(network: Network, rivals: Rivals) -> None:
    """They fill the timeline, and have no place in the drawing by contests, where their people stand."""
    for against in rivals.values():
        for one in against:
            add_candidacy(network, one)
            tie(network, one.person, one.candidacy, "stood as", one)


def _add_possible(network: Network, own: Sequence[CandidacyRow], possible: Sequence[CandidacyRow]) -> None:
    """Candidacies elsewhere that are possibly the person's stand to the right of the career, in its row."""
    first = len(_columns(own))
    for index, one in enumerate(possible):
        add_candidacy(network, one)
        place(network, one.candidacy, first + index, CAREER_ROW)


def _columns(own: Sequence[CandidacyRow]) -> dict[str, float]:
    return {contest: float(index) for index, contest in enumerate(dict.fromkeys(one.contest for one in own))}


def _place_career(network: Network, own: Sequence[CandidacyRow]) -> None:
    """Candidacies stand above their contests, a party above the middle of the candidacies for it."""
    column = _columns(own)
    place(network, own[0].person, PERSON_COLUMN, CAREER_ROW)
    for one in own:
        place(network, one.candidacy, column[one.contest], CAREER_ROW)
        place(network, one.contest, column[one.contest], CONTESTS_ROW)
    by_party: dict[str, list[float]] = defaultdict(list)
    for one in own:
        if one.party:
            by_party[one.party].append(column[one.contest])
    for party, columns in by_party.items():
        place(network, party, sum(columns) / len(columns), PARTIES_ROW)


def _place_rivals(network: Network, own: Sequence[CandidacyRow], rivals: Rivals) -> None:
    """Rivals of one contest stand below it; those of several between columns, above all the others."""
    column = _columns(own)
    below: Counter[float] = Counter()
    several = [who for who, against in rivals.items() if _times(against) > 1]
    for who in several:
        between = column[rivals[who][0].contest] + 0.5
        place(network, who, between, FIRST_RIVAL_ROW + below[between])
        below[between] += 1
    first_row = FIRST_RIVAL_ROW + max(below.values(), default=0)
    for who, against in rivals.items():
        if who not in several:
            at = column[against[0].contest]
            place(network, who, at, first_row + below[at])
            below[at] += 1
