"""Estimates of a past poll on later boundaries: party totals, never the IRI of a poll."""

from datetime import date
from decimal import Decimal

from graph.elections import general_election
from graph.parties import Parties
from graph.rdf.notional import write_notional
from graph.reconcile import Codes
from graph.records import NotionalResult, PartyAsStood, Seat
from graph.terms import Iri
from rdf.quads import written

SEAT = Seat("E14999101", "Ambleford", "uksi-2023-1230", "England")
CONTEST = "notional/2019-12-12/uksi-2023-1230/E14999101"


def estimate(label: str, votes: int, line: int, code: str | None = None) -> NotionalResult:
    party = PartyAsStood(label, ec_id=code) if code else None
    election = general_election(date(2019, 12, 12))
    return NotionalResult(election, SEAT, label, party, votes, line, 400, 1000, 200)


ROWS = [
    estimate("Lantern Alliance", 300, 2, "PP99002"),
    estimate("Orchard Party", 500, 3, "PP99001"),
    estimate("Others", 200, 4),
]


def test_estimate_has_parties_ranked_and_the_others_without_rank_or_party() -> None:
    found = written(lambda kg: write_notional([(row, kg) for row in ROWS], Codes((), ()), Parties()))
    orchard, others = found[f"{CONTEST}/orchard-party"], found[f"{CONTEST}/others"]
    assert (orchard["rank"], orchard["voteShare"], orchard["sourceLine"]) == ([1], [Decimal("0.5")], [3])
    assert found[f"{CONTEST}/lantern-alliance"]["rank"] == [2]
    assert others.keys() == {"type", "label", "contest", "votes", "voteShare", "sourceLine"}
    assert found[CONTEST]["label"] == ["Ambleford, 12 December 2019 (notional)"]
    assert (found[CONTEST]["validVotes"], found[CONTEST]["majority"]) == ([1000], [200])


def test_notional_contest_is_given_by_its_seat() -> None:
    given: dict[Iri, Iri] = {}
    written(lambda kg: given.update(write_notional([(ROWS[0], kg)], Codes((), ()), Parties())))
    ((seat, contest),) = given.items()
    assert seat.endswith("constituency/uksi-2023-1230/E14999101")
    assert contest.endswith(CONTEST)
