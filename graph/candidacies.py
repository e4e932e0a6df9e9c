"""Faults of candidacies that show only when the rows of a file are compared."""

from collections.abc import Iterable, Iterator
from datetime import date

from graph.records import Candidacy, Fault, Record


def noting_faults_across_rows(found: Iterable[Record | Fault]) -> Iterator[Record | Fault]:
    """All that was found, then what shows only when rows are compared.

    An identifier that two candidacies of one polling day share is noted and kept on both. A candidacy
    without votes is noted where others of the same contest have them: before the count nobody has.
    """
    candidacies: list[Candidacy] = []
    for item in found:
        yield item
        if isinstance(item, Candidacy):
            candidacies.append(item)
    yield from _shared_ids(candidacies)
    yield from _missing_votes(candidacies)


def _shared_ids(candidacies: Iterable[Candidacy]) -> Iterator[Fault]:
    first: dict[tuple[str, str, date], Candidacy] = {}
    for this in candidacies:
        for scheme, identifier in (("MNIS", this.mnis_id), ("Democracy Club", this.dc_id)):
            if identifier is None:
                continue
            other = first.setdefault((scheme, identifier, this.election.polling_day), this)
            if other is not this:
                what = f"{scheme} id {identifier} is also given to {other.name} on line {other.line}"
                yield Fault(this.line, what, "kept on both", "noted")


def _missing_votes(candidacies: Iterable[Candidacy]) -> Iterator[Fault]:
    counted = {(this.election, this.seat) for this in candidacies if this.votes is not None}
    for this in candidacies:
        if this.votes is None and (this.election, this.seat) in counted:
            yield Fault(this.line, f"no votes for {this.name}, though others have them", "left open", "noted")
