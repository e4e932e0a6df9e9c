"""Whose candidacy each is, which of that person's came before, how sure that is, and what leads there."""

from datetime import date
from decimal import Decimal

from graph.elections import by_election, general_election
from graph.linking.people import Before, People
from graph.rdf.people import write_people
from graph.reconcile import Place, Standing
from graph.records import Candidacy, Election, PartyAsStood, Seat
from rdf.quads import written

GE2010, GE2015 = (general_election(date.fromisoformat(day)) for day in ("2010-05-06", "2015-05-07"))
BY2012 = by_election(date(2012, 11, 15))
SEAT = Seat("E14999001", "Ambleford", "uksi-2007-1681-england")


def stood(election: Election) -> Standing:
    said = Candidacy(election, SEAT, "Ada", "Quill", PartyAsStood("Lantern"), line=2)
    return Standing(f"{election.key}/ada", [(said, Place("results.csv", 2))])


def test_candidacy_has_its_person_and_the_one_before_with_how_sure_they_are() -> None:
    people = People(
        person={"ge-2010-05-06/ada": "dc/7", "by-2012-11-15/ada": "dc/7"},
        identifiers={"dc/7": (("dc", "7"),)},
        confidence={"ge-2010-05-06/ada": 0.97, "by-2012-11-15/ada": 1.0},
        before={"by-2012-11-15/ada": Before("ge-2010-05-06/ada", 0.97)},
        former={},
        links=(),
        refusals=(),
        unheeded=(),
    )
    found = written(lambda kg: write_people(people, [stood(GE2010), stood(BY2012)], kg))
    later = found["candidacy/by-2012-11-15/ada"]
    assert str(later["candidate"][0]) == "person/dc/7"
    assert later["candidateConfidence"] == [Decimal("1.0")]
    assert str(later["previousCandidacy"][0]) == "candidacy/ge-2010-05-06/ada"
    assert later["previousConfidence"] == [Decimal("0.97")]
    assert "previousCandidacy" not in found["candidacy/ge-2010-05-06/ada"]


def test_former_iri_leads_to_the_person() -> None:
    people = People(
        person={"ge-2015-05-07/ada": "mnis/9"},
        identifiers={"mnis/9": (("mnis", "9"),)},
        confidence={"ge-2015-05-07/ada": 1.0},
        before={},
        former={"c/ge-2015-05-07/ada": ("mnis/9",)},
        links=(),
        refusals=(),
        unheeded=(),
    )
    found = written(lambda kg: write_people(people, [stood(GE2015)], kg))
    assert str(found["person/c/ge-2015-05-07/ada"]["isReplacedBy"][0]) == "person/mnis/9"
