from datetime import datetime
from pathlib import Path

from written import brief, candidacies, contests

from graph.loaders import load
from graph.records import PartyAsStood
from graph.sources import source_files

SAMPLE = (
    Path(__file__).parents[1] / "fixtures" / "loaders" / "parliament_candidacies" / "general-election.csv"
)
FOUND = load(source_files([SAMPLE])[0])


def test_contest_polled_late_belongs_to_the_general_election_called() -> None:
    assert {candidacy.election.key for candidacy in candidacies(FOUND)} == {"ge-2010-05-06"}


def test_parties_independents_and_the_speaker_are_told_apart() -> None:
    assert [candidacy.party for candidacy in candidacies(FOUND)] == [
        PartyAsStood("Labour", "Lab", mnis_id="15", adjunct_ec_id="PP119"),
        PartyAsStood("Independent", "Ind", mnis_id="8"),
        PartyAsStood("Speaker", "Spk", mnis_id="47"),
    ]


def test_first_position_is_elected_and_states_the_contest_once() -> None:
    assert [candidacy.elected for candidacy in candidacies(FOUND)] == [True, False, True]
    first, second = contests(FOUND)
    assert (first.valid_votes, first.invalid_votes, first.majority) == (10000, 44, 2000)
    assert first.declared_at == datetime(2010, 5, 28, 1, 10)
    assert second.seat.name == "Chairton"


def test_estimates_of_parties_are_counted_and_never_people() -> None:
    assert brief(FOUND.faults) == [(5, "rows that are notional totals of parties, not people: 1", "noted")]
