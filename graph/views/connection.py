"""The connection of two people: the shortest ways from one to the other, with the evidence of each step."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import cast

from graph.answers import Answer
from graph.errors import UsageError
from graph.network_joins import Joined
from graph.network_rows import CandidacyRow, add_party, add_person, counted, known, tie
from graph.network_words import Row, add_quotation, by_quotation
from graph.networks import Network, add_edge, add_node, new_network, place
from graph.terms import Iri
from graph.walks import Ties, Walk, shortest

# What says most about two people comes first.
KINDS = ("faced each other", "spoke of the other", "quoted in one article", "stood in the same seat")
PARTY = "stood for the same party"
_TOLD_IN_FULL = 3  # people on a way, beyond which only their names are told
RANKS = {kind: rank for rank, kind in enumerate((*KINDS, PARTY))}


def draw(answer: Answer) -> Network:
    """People on the way in columns, what ties each to the next between them."""
    rows = list(answer)
    joined = Joined(rows)
    words = [row for row in rows if row["quotation"]]
    (start,), (end,) = joined.of["from"], joined.of["to"]
    if start == end:
        raise UsageError("Both are one person: give two people to find what connects them.")
    asked = str(joined.of["from"][start]["through"])
    if asked not in ("yes", "no"):
        raise UsageError(f"Ways through parties count or do not: yes or no, not “{asked}”.")
    through = asked == "yes"
    ties = _ties(joined, words, through=through)
    walks = shortest(ties, start, end, RANKS)
    names = [str(joined.of["person"][one]["name"]) for one in (start, end)]
    network = new_network(
        f"{names[0]} and {names[1]}: how they are connected",
        _subtitle(walks, through=through),
        view="network",
        finding=_finding(joined, ties, walks),
    )
    people = {person for walk in ((start, end), *walks) for person in walk}
    drawing = _Drawing(
        network,
        {person: joined.of_person(person) for person in sorted(people)},
        {contest: str(row["seat"]) for contest, row in joined.of["contest"].items()},
        words,
    )
    _draw_ways(drawing, ties, (start, end), walks)
    return network


def _ties(joined: Joined, words: Sequence[Row], *, through: bool) -> Ties:
    """Everything in the graph that two people can have in common."""
    ties = Ties()
    contests, stood = joined.of["contest"], joined.of["stood"]
    for row in joined.of["candidacy"].values():
        person, contest = str(row["person"]), cast(Iri, row["contest"])
        ties.add(contest, "faced each other", person)
        ties.add(str(contests[contest]["seat"]), "stood in the same seat", person)
        party = stood[cast(Iri, row["stood"])]["party"]
        if through and party:
            ties.add(str(party), PARTY, person)
    for row in words:
        ties.add(str(row["text"]), "quoted in one article", str(row["person"]))
        if row["about"] and row["about"] != row["person"]:
            ties.add(str(row["thing"]), "spoke of the other", str(row["person"]), str(row["about"]))
    return ties


def _subtitle(walks: Sequence[Walk], *, through: bool) -> str:
    if not walks:
        hint = "" if through else " Ways through parties do not count; they do with --parties yes."
        return f"Nothing in this graph connects them.{hint}"
    hint = "" if through else " Ways through parties do not count."
    steps = len(walks[0]) - 1
    shown = "the shortest way" if len(walks) == 1 else f"{len(walks)} of the shortest ways"
    return f"{counted(steps, 'step', 'steps')}: {shown}, and all that ties each person to the next.{hint}"


def _finding(joined: Joined, ties: Ties, walks: Sequence[Walk]) -> str:
    """`Ada Finch and Bram Oakes faced each other.`, or of a long way, the names."""
    if not walks:
        return ""
    name = {person: str(joined.of["person"][cast(Iri, person)]["name"]) for person in walks[0]}
    if len(walks[0]) > _TOLD_IN_FULL:
        return f"{len(walks[0]) - 1} steps: {' – '.join(name.values())}."
    told = (
        f"{name[one]} and {name[other]} {ties.between(one, other, RANKS)[0][2]}"
        for one, other in pairwise(walks[0])
    )
    return "; ".join(told) + "."


@dataclass(frozen=True)
class _Drawing:
    """The network as it is made: `stood` are the candidacies on the way, `rows` the quotations."""

    network: Network
    stood: Mapping[str, Sequence[CandidacyRow]]
    seats: Mapping[str, str]  # of contests
    rows: Sequence[Row]

    def people(self) -> None:
        """All people are in the network."""
        for own in self.stood.values():
            add_person(self.network, own)

    def tie(self, one: str, other: str, thing: str, kind: str) -> None:
        """What the two share is in the network, with what each did there."""
        if kind == "spoke of the other":
            for quoted in by_quotation(row for row in self.rows if row["quotation"] == thing):
                add_quotation(self.network, quoted, str(quoted[0]["person"]), str(quoted[0]["about"]))
            return
        for person in (one, other):
            if kind == "quoted in one article":
                self._quote(person, thing)
            else:
                self._stand(person, thing, kind)

    def _stand(self, person: str, thing: str, kind: str) -> None:
        for one in self.stood[person]:
            if kind == "faced each other" and one.contest == thing:
                add_node(
                    self.network,
                    thing,
                    kind="contest",
                    label=one.poll,
                    year=one.date.year,
                    date=one.date.isoformat(),
                    election=one.when,
                    seat=one.constituency,
                )
                tie(self.network, person, thing, one.verb, one, one.details)
            elif kind == "stood in the same seat" and self.seats[one.contest] == thing:
                add_node(self.network, thing, kind="constituency", label=one.constituency)
                tie(self.network, person, thing, one.verb, one, one.details)
            elif kind == PARTY and one.party == thing:
                add_party(self.network, one)
                tie(self.network, person, thing, "stood for", one, one.details)

    def _quote(self, person: str, article: str) -> None:
        for row in self.rows:
            if row["person"] == person and row["text"] == article:
                label = str(row["article"] or row["address"] or row["publisher"] or "article")
                details = known(
                    ("Outlet", str(row["publisher"] or "")),
                    ("Printed", str(row["printed"] or "")),
                    ("Address", str(row["address"] or "")),
                )
                add_node(self.network, article, kind="article", label=label, details=details)
                add_edge(
                    self.network,
                    person,
                    article,
                    kind="quoted in",
                    key=str(row["quotation"]),
                    years=[row["printed"].year] if isinstance(row["printed"], date) else [],
                    words=str(row["words"]),
                )


def _draw_ways(drawing: _Drawing, ties: Ties, ends: Walk, walks: Sequence[Walk]) -> None:
    """People stand in even columns, what they share in the odd ones between."""
    drawing.people()
    far = 2 * max((len(walk) - 1 for walk in walks), default=1)
    column = {ends[0]: 0, ends[1]: far}
    column |= {person: 2 * index for walk in walks for index, person in enumerate(walk)}
    for one, other in dict.fromkeys(step for walk in walks for step in pairwise(walk)):
        shared = ties.between(one, other, RANKS)
        faced = any(kind == "faced each other" for _, _, kind in shared)
        for _, thing, kind in shared:
            if faced and kind == "stood in the same seat":
                continue  # which goes without saying
            drawing.tie(one, other, thing, kind)
            if thing in drawing.network:
                column.setdefault(thing, column[one] + 1)
    below: Counter[int] = Counter()
    for iri, at in column.items():
        place(drawing.network, iri, at, below[at])
        below[at] += 1
