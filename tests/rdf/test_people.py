"""Whose candidacy each is, and which of that person's came before."""

from datetime import date

from graph.elections import by_election, general_election
from graph.linking.identifiers import People
from graph.rdf.people import write_people
from graph.reconcile import Place, Standing
from graph.records import Candidacy, Election, PartyAsStood, Seat
from rdf.quads import written

GE2010, GE2015 = (general_election(date.fromisoformat(day)) for day in ("2010-05-06", "2015-05-07"))
BY2012 = by_election(date(2012, 11, 15))
SEAT = Seat("E14999001", "Ambleford", "uksi-2007-1681-england")


def stood(election: Election, name: str = "ada") -> Standing:
    said = Candidacy(election, SEAT, name.title(), "Quill", PartyAsStood("Lantern"), line=2)
    return Standing(f"{election.key}/{name}", [(said, Place("results.csv", 2))])


def before(*standings: Standing) -> dict[str, str]:
    """The previous candidacy of each, where all are one person's."""
    people = People({s.key: "dc/7" for s in standings}, {"dc/7": ()}, ())
    found = written(lambda kg: write_people(people, standings, kg))
    return {
        thing.removeprefix("candidacy/"): str(values["previousCandidacy"][0]).removeprefix("candidacy/")
        for thing, values in found.items()
        if "previousCandidacy" in values
    }


def test_candidacy_follows_the_persons_last_one_of_any_kind() -> None:
    assert before(stood(GE2015), stood(GE2010), stood(BY2012)) == {
        "ge-2015-05-07/ada": "by-2012-11-15/ada",
        "by-2012-11-15/ada": "ge-2010-05-06/ada",
    }


def test_candidacy_does_not_follow_one_of_the_same_day() -> None:
    assert before(stood(GE2010), stood(GE2010, "adah")) == {}
