"""The official record, read poll by poll out of a graph: what figures are held against.

Everything here is a plain value with the rows of the files that say so. Polls are read as they are asked
for and kept.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from graph import catalogue
from graph.engine import Engine
from graph.findings import Row
from graph.ids import slug
from graph.ns import ID
from graph.polls import CONTEST, Known, Nation, Overlap, Poll, Standing, Turn
from graph.terms import Iri, Value


@dataclass
class Official:
    """The official record that a graph holds."""

    engine: Engine
    _polls: dict[Iri, Poll | None] = field(default_factory=dict)
    _nations: dict[str, Nation] = field(default_factory=dict)
    _turns: dict[Iri, tuple[Turn, ...]] = field(default_factory=dict)
    _links: dict[Iri, tuple[Iri, ...]] = field(default_factory=dict)
    _overlaps: dict[Iri, tuple[Overlap, ...]] = field(default_factory=dict)
    _by_slug: dict[str, Mapping[str, Sequence[tuple[Iri, Iri]]]] = field(default_factory=dict)

    @cached_property
    def known(self) -> tuple[Known, ...]:
        """All polls on record, the earliest first."""
        return tuple(
            Known(str(row["contest"]).removeprefix(CONTEST), row["constituency"], row["election"], row["day"])
            for row in self._ask("polls")
        )

    @cached_property
    def begins(self) -> date | None:
        """The first polling day on record: nothing before it is judged."""
        return self.known[0].polling_day if self.known else None

    @cached_property
    def general_elections(self) -> Mapping[str, date]:
        """The first polling day of each general election on record, the earliest first."""
        days: dict[str, date] = {}
        for known in self.known:
            if known.election.startswith("ge-"):
                days.setdefault(known.election, known.polling_day)
        return days

    @cached_property
    def party_names(self) -> Mapping[Iri, frozenset[str]]:
        """Every name and abbreviation of each party, past ones included."""
        names: defaultdict[Iri, set[str]] = defaultdict(set)
        for row in self._ask("parties"):
            names[row["party"]].add(row["name"])
        return {party: frozenset(known) for party, known in names.items()}

    def poll(self, key: str) -> Poll | None:
        """The poll of that key or IRI, notional ones by IRI; None where none is on record."""
        iri = Iri(key if key.startswith("http") else f"{CONTEST}{key}")
        if iri not in self._polls:
            self._polls[iri] = self._read_poll(iri)
        return self._polls[iri]

    def polls_of(self, constituency: str) -> tuple[Known, ...]:
        """The polls of seats of that name, on whatever boundaries, the earliest first."""
        return self._by_name.get(_place(constituency), ())

    def named(self, election: str, slug_of_name: str) -> tuple[Standing, ...]:
        """Everybody of that full name, as a slug, who stood anywhere in the election."""
        if election not in self._by_slug:
            by_name: defaultdict[str, list[tuple[Iri, Iri]]] = defaultdict(list)
            for row in self._ask("candidates", election=Iri(f"{ID}election/{election}")):
                by_name[slug(f"{row['first_name']} {row['surname']}")].append(
                    (row["contest"], row["candidacy"])
                )
            self._by_slug[election] = by_name
        places = self._by_slug[election].get(slug_of_name, ())
        return tuple(
            standing
            for contest, candidacy in places
            if (poll := self.poll(contest))
            for standing in poll.standings
            if standing.iri == candidacy
        )

    def turns_of(self, person: Iri) -> tuple[Turn, ...]:
        """All candidacies of a person, the earliest first."""
        if person not in self._turns:
            self._turns[person] = tuple(
                Turn(row["candidacy"], row["contest"], row["day"], row["confidence"], row["elected"])
                for row in self._ask("careers", person=person)
            )
        return self._turns[person]

    def links_between(self, one: Standing, other: Standing) -> tuple[Iri, ...]:
        """The identity links by which two candidacies of one person hang together."""
        if one.person is None or one.person != other.person or one.iri == other.iri:
            return ()
        if one.person not in self._links:
            self._links[one.person] = tuple(row["link"] for row in self._ask("links", person=one.person))
        return self._links[one.person]

    def nation(self, election: str) -> Nation | None:
        """The whole election of that key, where any of its contests has a winner."""
        if election not in self._nations:
            rows = self._ask("seats", election=Iri(f"{ID}election/{election}"))
            self._nations[election] = Nation(
                {row["party"]: row["won"] for row in rows},
                *(sum(row[column] or 0 for row in rows) for column in ("electorate", "valid", "invalid")),
            )
        nation = self._nations[election]
        return nation if nation.won else None

    def overlaps(self, seat: Iri) -> tuple[Overlap, ...]:
        """The earlier seats that went into this one, the largest part of it first."""
        if seat not in self._overlaps:
            rows = self._ask("overlaps", constituency=seat)
            self._overlaps[seat] = tuple(Overlap(row["earlier"], row["gone"], row["come"]) for row in rows)
        return self._overlaps[seat]

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Known, ...]]:
        by_name: defaultdict[str, list[Known]] = defaultdict(list)
        for known in self.known:
            by_name[_place(known.constituency)].append(known)
        return {name: tuple(polls) for name, polls in by_name.items()}

    def _read_poll(self, iri: Iri) -> Poll | None:
        rows = self._ask("poll", contest=iri)
        if not rows:
            return None
        disputed = self._disputed(iri)
        first = rows[0]
        return Poll(
            iri,
            first["constituency"],
            first["seat"],
            first["day"],
            not iri.startswith(CONTEST),
            first["electorate"],
            first["valid"],
            first["invalid"],
            first["majority"],
            first["previous"],
            _rows(rows),
            self._standings(iri, disputed),
            frozenset(disputed.get(iri, ())),
        )

    def _standings(self, contest: Iri, disputed: Mapping[Iri, set[str]]) -> tuple[Standing, ...]:
        by_standing: defaultdict[Iri, list[dict[str, Any]]] = defaultdict(list)
        for row in self._ask("standings", contest=contest):
            by_standing[row["standing"]].append(row)
        return tuple(
            self._standing(contest, rows, frozenset(disputed.get(iri, ())))
            for iri, rows in by_standing.items()
        )

    def _standing(self, contest: Iri, rows: list[dict[str, Any]], disputed: frozenset[str]) -> Standing:
        row = rows[0]
        party = row["party"]
        names = {row["as_stood"], row["short"], *self.party_names.get(party, ())} - {None}
        return Standing(
            iri=row["standing"],
            contest=contest,
            first_name=row["first_name"] or "",
            surname=row["surname"] or "",
            gender=row["gender"],
            as_stood=row["as_stood"] or "",
            party=party,
            names=frozenset(names),
            votes=row["votes"],
            share=row["share"],
            rank=row["rank"],
            elected=row["elected"],
            sitting=bool(row["sitting"]),
            person=row["person"],
            confidence=row["confidence"] if row["confidence"] is not None else Decimal(1),
            rows=_rows(rows),
            disputed=disputed,
        )

    def _disputed(self, contest: Iri) -> Mapping[Iri, set[str]]:
        """By contest and candidacy, what the files disagree on; a party's votes are `votes of Lab` there."""
        found: defaultdict[Iri, set[str]] = defaultdict(set)
        for row in self._ask("disputes", contest=contest):
            found[row["concerned"]].add(row["field"])
        return found

    def _ask(self, query: str, **values: Value) -> list[dict[str, Any]]:
        asked = catalogue.question(query, "official")
        table = self.engine.select(asked.bind({name: [value] for name, value in values.items()}))
        return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def _place(name: str) -> str:
    """The name of a seat as it compares: `Bath & Wells` is `Bath and Wells`."""
    return slug(name.replace("&", "and"))


def _rows(rows: list[dict[str, Any]]) -> tuple[Row, ...]:
    """The places that the rows name, each once."""
    return tuple(dict.fromkeys(Row(row["file"], row["line"]) for row in rows if row["file"] and row["line"]))
