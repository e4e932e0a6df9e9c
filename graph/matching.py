"""Which rows of two files are one candidacy of a contest: by identifier, by name, by party, in that order.

A rule pairs two rows only where it fits neither of them to any other row that is still alone, so that
namesakes, and the several independents of a contest, are never paired by chance.
"""

from collections.abc import Callable, Sequence

from graph.ids import slug
from graph.parties import Parties
from graph.records import Candidacy


def pairs(earlier: Sequence[Candidacy], later: Sequence[Candidacy], parties: Parties) -> dict[int, int]:
    """The index among the earlier candidacies of each of the later that is one of them."""

    def same_party(one: Candidacy, other: Candidacy) -> bool:
        return _party(one, parties) == _party(other, parties)

    rules: tuple[Callable[[Candidacy, Candidacy], bool], ...] = (
        lambda one, other: _share_identifier(one, other) and _share_word(one, other),
        # Files give wrong identifiers: name and party together weigh more than two that differ.
        lambda one, other: _same_name(one, other) and same_party(one, other),
        lambda one, other: _same_name(one, other) and not _contradict(one, other),
        lambda one, other: same_party(one, other) and _share_word(one, other) and not _contradict(one, other),
    )
    found: dict[int, int] = {}
    for rule in rules:
        mine = [i for i in range(len(earlier)) if i not in found.values()]
        theirs = [j for j in range(len(later)) if j not in found]
        fitting = [(j, i) for j in theirs for i in mine if rule(earlier[i], later[j])]
        found |= {
            j: i
            for j, i in fitting
            if sum(j == other for other, _ in fitting) == 1 == sum(i == other for _, other in fitting)
        }
    return found


def _party(said: Candidacy, parties: Parties) -> str | None:
    return parties.enduring(said.party, said.seat.country)


def _identifiers(said: Candidacy) -> dict[str, str]:
    return {scheme: number for scheme, number in (("dc", said.dc_id), ("mnis", said.mnis_id)) if number}


def _share_identifier(one: Candidacy, other: Candidacy) -> bool:
    return bool(_identifiers(one).items() & _identifiers(other).items())


def _contradict(one: Candidacy, other: Candidacy) -> bool:
    mine, theirs = _identifiers(one), _identifiers(other)
    return any(mine[scheme] != theirs[scheme] for scheme in mine.keys() & theirs.keys())


def _same_name(one: Candidacy, other: Candidacy) -> bool:
    return slug(one.name) == slug(other.name)


def _share_word(one: Candidacy, other: Candidacy) -> bool:
    return not set(slug(one.name).split("-")).isdisjoint(slug(other.name).split("-"))
