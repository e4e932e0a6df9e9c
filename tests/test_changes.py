"""What changed between two graphs: of links by hand-written ones, of results and answers by edited files."""

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from corpus import RESULTS

from graph.build import build
from graph.changes import Part, changes
from graph.changes.shared import Change
from graph.ns import ID
from graph.store import Store

PREFIXES = """
@base <https://w3id.org/hustings/id/> .
@prefix h: <https://w3id.org/hustings/ont#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix sssom: <https://w3id.org/sssom/> .
@prefix semapv: <https://w3id.org/semapv/vocab/> .
"""
# Terry Moss stood three times; each candidacy is known by its year here.
STOOD = {2001: "Marrow Vale", 2005: "Marrow Vale", 2009: "Port Tansy"}
Kg = Callable[..., Store]


def _stood(year: int, person: str) -> str:
    return f"""
<seat/{year}> rdfs:label "{STOOD[year]}" .
<election/ge-{year}> a h:GeneralElection ; skos:notation "ge-{year}" .
<contest/{year}> a h:Contest ; h:partOf <election/ge-{year}> ; h:forConstituency <seat/{year}> ;
    h:pollingDate "{year}-05-01"^^xsd:date .
<c/{year}> a h:Candidacy ; h:contest <contest/{year}> ; h:firstName "Terry" ; h:surname "Moss" ;
    h:candidate <person/{person}> .
"""


def link(later: int, earlier: int, status: str, confidence: str, why: str = "CompositeMatching") -> str:
    """A link between two of the candidacies, in Turtle."""
    return f"""
<link/{later}-{earlier}-{why}> a h:IdentityLink ; owl:annotatedSource <c/{later}> ;
    owl:annotatedTarget <c/{earlier}> ; h:linkStatus "{status}" ; sssom:confidence {confidence} ;
    sssom:mapping_justification semapv:{why} .
"""


@pytest.fixture
def kg(tmp_path: Path) -> Kg:
    """Makes a graph of the years that Terry Moss stood, each with the person it is counted to."""

    def make(persons: dict[int, str], *more: str) -> Store:
        file = tmp_path / "kg.ttl"
        stood = [_stood(year, person) for year, person in persons.items()]
        file.write_text(PREFIXES + "".join([*stood, *more]), encoding="utf-8")
        return Store.from_files(file)

    return make


def told(old: Store, new: Store, part: Part) -> list[tuple[object, ...]]:
    """The changes of one part, without kind and IRIs."""
    return [change.row()[1:-1] for change in changes(old, new, [part])]


# Links -----------------------------------------------------------------------------------------------------


def test_candidacies_of_one_person_now_are_told_with_names_seats_and_years(kg: Kg) -> None:
    (change,) = changes(kg({2001: "a", 2009: "b"}), kg({2001: "a", 2009: "a"}), [Part.LINKS])
    what = "Terry Moss, Marrow Vale 2001 is now one person with Terry Moss, Port Tansy 2009"
    assert change.row()[:-1] == ("link", "changed", what, "person", "2 persons", "1 person")
    assert change.things == (f"{ID}person/a", f"{ID}person/b")


def test_candidacies_of_one_person_no_longer_are_told(kg: Kg) -> None:
    old, new = kg(dict.fromkeys(STOOD, "a")), kg({2001: "a", 2005: "a", 2009: "b"})
    what = (
        "Terry Moss, Marrow Vale 2001, Marrow Vale 2005 is no longer one person with "
        "Terry Moss, Port Tansy 2009"
    )
    assert told(old, new, Part.LINKS) == [("changed", what, "person", "1 person", "2 persons")]


def test_candidacy_that_moves_between_persons_is_told_on_both_sides(kg: Kg) -> None:
    old, new = kg({2001: "a", 2005: "a", 2009: "b"}), kg({2001: "a", 2005: "b", 2009: "b"})
    assert [row[1] for row in told(old, new, Part.LINKS)] == [
        "Terry Moss, Marrow Vale 2005 is now one person with Terry Moss, Port Tansy 2009",
        "Terry Moss, Marrow Vale 2001 is no longer one person with Terry Moss, Marrow Vale 2005",
    ]


def test_person_of_another_iri_is_renamed_and_no_other_person(kg: Kg) -> None:
    old = kg({2001: "a", 2005: "a"})
    redirect = "<person/a> dcterms:isReplacedBy <person/z> ."
    renamed = ("renamed", "Terry Moss, Marrow Vale 2001, Marrow Vale 2005")
    iris = (f"{ID}person/a", f"{ID}person/z")
    known = kg({2001: "z", 2005: "z"}, redirect)
    assert told(old, known, Part.LINKS) == [(*renamed, "person", *iris)]
    unknown = kg({2001: "z", 2005: "z"})
    assert told(old, unknown, Part.LINKS) == [(*renamed, "person, without a redirect", *iris)]


def test_person_who_stands_once_more_is_the_same(kg: Kg) -> None:
    assert told(kg({2001: "a"}), kg({2001: "a", 2005: "a"}), Part.LINKS) == []


def test_links_new_gone_and_judged_otherwise_are_told(kg: Kg) -> None:
    persons = {2001: "a", 2005: "b", 2009: "c"}
    old = kg(persons, link(2005, 2001, "possible", "0.8"), link(2009, 2005, "rejected", "0.3"))
    new = kg(persons, link(2005, 2001, "accepted", "0.95"), link(2009, 2001, "possible", "0.6012"))
    of_2009 = "Terry Moss, Port Tansy 2009 and Terry Moss, Marrow Vale"
    assert told(old, new, Part.LINKS) == [
        (
            "changed",
            "Terry Moss, Marrow Vale 2005 and Terry Moss, Marrow Vale 2001",
            "status",
            "possible, 0.8",
            "accepted, 0.95",
        ),
        ("gone", f"{of_2009} 2005", "link", "rejected, 0.3", None),
        ("new", f"{of_2009} 2001", "link", None, "possible, 0.6012"),
    ]


def test_confidence_counts_where_it_differs_by_more_than_a_reader_would_see(kg: Kg) -> None:
    persons = {2001: "a", 2005: "a"}
    old, near, far = (kg(persons, link(2005, 2001, "accepted", sure)) for sure in ("0.95", "0.955", "0.97"))
    assert told(old, near, Part.LINKS) == []
    assert [row[2:] for row in told(old, far, Part.LINKS)] == [
        ("confidence", Decimal("0.95"), Decimal("0.97"))
    ]


def test_decision_counts_over_the_model(kg: Kg) -> None:
    persons = {2001: "a", 2005: "b"}
    model = link(2005, 2001, "accepted", "0.99")
    decided = link(2005, 2001, "rejected", "0.01", "ManualMappingCuration")
    assert [row[2:] for row in told(kg(persons, model), kg(persons, model, decided), Part.LINKS)] == [
        ("status", "accepted, 0.99", "rejected, 0.01")
    ]


def test_links_of_candidacies_that_one_graph_lacks_are_counted(kg: Kg) -> None:
    new = kg(
        dict.fromkeys(STOOD, "a"), link(2009, 2001, "accepted", "0.95"), link(2009, 2005, "accepted", "0.95")
    )
    old = kg({2001: "a", 2005: "a"})
    assert told(old, new, Part.LINKS) == [
        ("new", "candidacies of ge-2009 that are new", "links", None, 2),
    ]
    assert told(new, old, Part.LINKS) == [
        ("gone", "candidacies of ge-2009 that are gone", "links", 2, None),
    ]


# Results ---------------------------------------------------------------------------------------------------


@pytest.fixture
def edited(tmp_path: Path) -> Kg:
    """Builds the graph of the invented results with one text of one file replaced."""

    def make(file: str, text: str, by: str) -> Store:
        shutil.copytree(RESULTS, tmp_path / "results")
        path = tmp_path / "results" / file
        assert text in path.read_text(encoding="utf-8")
        path.write_text(path.read_text(encoding="utf-8").replace(text, by), encoding="utf-8")
        return build([tmp_path / "results"], tmp_path / "store")[0]

    return make


def test_graph_has_nothing_changed_from_itself(small_kg: Store) -> None:
    assert changes(small_kg, small_kg) == []


def test_values_that_differ_are_told_with_both(small_kg: Store, edited: Kg) -> None:
    new = edited("by-elections/candidacies.csv", ",300,0.188679", ",310,0.188679")
    cora = "Cora Finch, Ambleford South by-election 2016"
    candidacy = f"{ID}candidacy/by-2016-05-05/E14999002/cora-finch.ind"
    votes = Change("result", "changed", cora, "votes", 300, 310, (candidacy,))  # type: ignore[arg-type]
    assert votes in changes(small_kg, new, [Part.RESULTS])


def test_whole_contest_is_one_row_with_how_many_stood(small_kg: Store, tmp_path: Path) -> None:
    only = build([RESULTS / "ge-2015-05-07", RESULTS / "ge-2017-06-08"], tmp_path / "store")[0]
    words = "Ambleford South by-election 2016"
    assert told(small_kg, only, Part.RESULTS)[0] == ("gone", words, "candidacies", 3, None)
    assert told(only, small_kg, Part.RESULTS)[0] == ("new", words, "candidacies", None, 3)


def test_candidacy_in_a_contest_of_both_is_told_with_its_party(small_kg: Store, edited: Kg) -> None:
    new = edited("by-elections/candidacies.csv", "Cora,Finch", "Cora,Lumb")
    seat = "Ambleford South by-election 2016"
    assert told(small_kg, new, Part.RESULTS) == [
        ("gone", f"Cora Finch, {seat}", "candidacy", "Independent", None),
        ("new", f"Cora Lumb, {seat}", "candidacy", None, "Independent"),
    ]


# Answers ---------------------------------------------------------------------------------------------------


def test_rows_of_one_answer_alone_are_counted_and_shown(small_kg: Store, edited: Kg) -> None:
    new = edited("by-elections/candidacies.csv", "Cora,Finch", "Cora,Lumb")
    found = [row for row in told(small_kg, new, Part.ANSWERS) if row[1] == "candidacies"]
    assert found[0] == ("changed", "candidacies", "rows of its own", "1 of 18", "1 of 18")
    assert ("Cora; Finch" in str(found[1][3]), "Cora; Lumb" in str(found[2][4])) == (True, True)


def test_question_that_needs_an_election_is_asked_of_each(small_kg: Store, edited: Kg) -> None:
    new = edited("ge-2017-06-08/candidacies.csv", "Tom,Reed,Male,No,No,,50", "Tam,Reed,Male,No,No,,50")
    asked = {row[1] for row in told(small_kg, new, Part.ANSWERS)}
    assert "lost-deposits --election ge-2017-06-08" in asked
    assert "lost-deposits --election ge-2015-05-07" not in asked


def test_question_that_one_graph_alone_can_answer_is_told(demo_kg: Store, small_kg: Store) -> None:
    found = told(small_kg, demo_kg, Part.ANSWERS)
    record = [row for row in found if row[1] == "record --person 'Jeremy Corbyn'"]
    assert record == [("new", "record --person 'Jeremy Corbyn'", "rows", None, 5)]


def test_person_of_another_iri_gives_no_other_answer(small_kg: Store, edited: Kg) -> None:
    new = edited("by-elections/candidacies.csv", ",80003", ",")
    assert [row for row in told(small_kg, new, Part.ANSWERS) if row[1] == "candidacies"] == []
