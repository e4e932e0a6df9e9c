"""Candidacies put together from rows of what they name: read once each, not once for every candidacy.

A query that gives thousands of candidacies gives their contests, people and party names as rows of their
own. Rows are told apart by the column `row`, and what each is of stands in `thing`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import cast

from graph.network_rows import CandidacyRow
from graph.terms import Cell, Iri

Row = Mapping[str, Cell]


class Joined:
    """Rows by what they are of; `of[kind]` maps each thing to its first row."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.of: defaultdict[str, dict[Iri, Row]] = defaultdict(dict)
        for row in rows:
            self.of[str(row["row"])].setdefault(cast(Iri, row["thing"]), row)

    def candidacies(self) -> Iterator[CandidacyRow]:
        """All candidacies, by day and IRI."""
        contests, known = self.of["contest"], self.of["candidacy"]
        order = {thing: (contests[row["contest"]]["date"], thing) for thing, row in known.items()}  # type: ignore[index]  # an IRI
        return map(self.candidacy, sorted(known, key=order.__getitem__))

    def of_person(self, person: str) -> list[CandidacyRow]:
        """The candidacies of one person, by day and IRI."""
        own = [
            self.candidacy(thing) for thing, row in self.of["candidacy"].items() if row["person"] == person
        ]
        return sorted(own, key=lambda one: (one.date, one.candidacy))

    def candidacy(self, thing: Iri) -> CandidacyRow:
        """The candidacy with its contest, person and party; figures are None where the query gives none."""
        row = self.of["candidacy"][thing]
        contest = self.of["contest"][cast(Iri, row["contest"])]
        stood = self.of["stood"][cast(Iri, row["stood"])]
        party = self.of["party"].get(cast(Iri, stood["party"]), {})
        name = str(self.of["person"][cast(Iri, row["person"])]["name"])
        return CandidacyRow(
            candidacy=thing,
            contest=cast(Iri, row["contest"]),
            election=str(contest["election"]),
            date=cast(date, contest["date"]),
            constituency=str(contest["name"]),
            person=cast(Iri, row["person"]),
            name=name,
            first_name=str(row.get("first_name") or ""),
            surname=str(row.get("surname") or name),
            as_stood=str(stood["name"]),
            as_stood_short=cast(str | None, stood["short"]),
            party=cast(Iri | None, stood["party"]),
            party_name=cast(str | None, party.get("name")),
            party_short=cast(str | None, party.get("short")),
            colour=cast(str | None, party.get("colour")),
            votes=cast(int | None, row.get("votes")),
            share=cast(Decimal | None, row.get("share")),
            rank=cast(int | None, row.get("rank")),
            elected=cast(bool | None, row.get("elected")),
        )
