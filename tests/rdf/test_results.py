"""Contests and candidacies in the graph: facts of the invented results, and of the real ones."""

from collections import Counter
from datetime import date, datetime
from decimal import Decimal

import pytest

from graph.ns import ID, PREFIXES
from graph.store import Store
from graph.terms import Cell

PREFIX = "".join(f"PREFIX {name}: <{base}>\n" for name, base in PREFIXES.items())


def rows(kg: Store, query: str) -> list[tuple[Cell, ...]]:
    return kg.select(PREFIX + query).rows


def stated(kg: Store, thing: str) -> dict[str, list[Cell]]:
    """What is said of the thing: the last part of each property with its values, without base or graph."""
    found: dict[str, list[Cell]] = {}
    for name, value in rows(kg, f"SELECT ?p ?o {{ <{ID}{thing}> ?p ?o }} ORDER BY ?p ?o"):
        short = value.removeprefix(ID) if isinstance(value, str) else value
        found.setdefault(str(name).replace("#", "/").rpartition("/")[2], []).append(short)
    return found


def graphs_of(kg: Store, pattern: str) -> set[str]:
    return {
        str(kg).removeprefix(f"{ID}graph/") for (kg,) in rows(kg, f"SELECT ?g {{ GRAPH ?g {{ {pattern} }} }}")
    }


def test_candidacy_has_what_its_row_says_and_what_follows(small_kg: Store) -> None:
    thorn = stated(small_kg, "candidacy/by-2016-05-05/E14999002/edie-thorn.pp99002")
    (stood_as,) = thorn.pop("stoodAs")
    assert thorn == {
        "type": ["https://w3id.org/hustings/ont#Candidacy"],
        "candidate": ["person/mnis/90005"],
        "candidateConfidence": [1],
        "previousCandidacy": ["candidacy/ge-2015-05-07/E14999002/edie-thorn.pp99002"],
        "previousConfidence": [Decimal("0.999")],
        "contest": ["contest/by-2016-05-05/E14999002"],
        "firstName": ["Edie"],
        "surname": ["Thorn"],
        "gender": ["Female"],
        "votes": [650],
        "voteShare": [Decimal("0.408805")],
        "shareChange": [Decimal("-0.091195")],
        "rank": [1],
        "elected": [True],
        "mnisId": ["90005"],
        "dcId": ["80005"],
        "sourceLine": [2],
    }
    party = stated(small_kg, str(stood_as))
    del party["type"]
    assert party == {
        "label": ["Lantern Alliance"],
        "abbreviation": ["Lant"],
        "ecId": ["PP99002"],
        "mnisPartyId": ["9902"],
        "party": ["party/ec-pp99002"],
    }


def test_contest_has_its_totals_place_and_day(small_kg: Store) -> None:
    contest = stated(small_kg, "contest/by-2016-05-05/E14999002")
    assert sorted(str(name).rpartition("#")[2] for name in contest.pop("type")) == ["ByElection", "Contest"]
    assert contest == {
        "label": ["Ambleford South, 5 May 2016"],
        "partOf": ["election/by-2016-05-05"],
        "forConstituency": ["constituency/uksi-2007-1681-england/E14999002"],
        "pollingDate": [date(2016, 5, 5)],
        "declaredAt": [datetime(2016, 5, 6, 1, 5)],
        "electorate": [3010],
        "validVotes": [1590],
        "invalidVotes": [4],
        "majority": [10],
        "statedResult": ["Lant gain from Orch"],
        "previousContest": ["contest/ge-2015-05-07/E14999002"],
        "sourceLine": [2],
    }


def test_seat_stands_within_its_boundary_set(small_kg: Store) -> None:
    assert stated(small_kg, "constituency/uksi-2006-1041-wales/W07999001") == {
        "type": ["https://w3id.org/hustings/ont#Constituency"],
        "label": ["Cwm Aber"],
        "gssCode": ["W07999001"],
        "inBoundarySet": ["boundaries/uksi-2006-1041-wales"],
        "country": ["Wales"],
        "region": ["Wales"],
        "seatKind": ["County"],
    }


def test_general_election_follows_the_last_one_and_by_election_the_last_poll(small_kg: Store) -> None:
    found = rows(small_kg, "SELECT ?c ?p { GRAPH id:graph\\/derived\\/sequence { ?c h:previousContest ?p } }")
    assert {
        (str(c).removeprefix(f"{ID}contest/"), str(p).removeprefix(f"{ID}contest/")) for c, p in found
    } == {
        ("ge-2017-06-08/E14999001", "ge-2015-05-07/E14999001"),
        ("ge-2017-06-08/E14999002", "ge-2015-05-07/E14999002"),
        ("ge-2017-06-08/W07999001", "ge-2015-05-07/W07999001"),
        ("by-2016-05-05/E14999002", "ge-2015-05-07/E14999002"),
    }


def test_tie_has_the_winner_whom_the_contests_name(small_kg: Store) -> None:
    query = """SELECT ?name ?rank ?elected {
      ?c h:contest <https://w3id.org/hustings/id/contest/ge-2015-05-07/E14999002> ;
         h:surname ?name ; h:rank ?rank ; h:elected ?elected } ORDER BY ?name"""
    assert rows(small_kg, query) == [("Marsh", 1, True), ("Thorn", 1, False)]


def test_independent_has_no_party_and_the_one_who_switched_has_two(small_kg: Store) -> None:
    query = """SELECT ?person ?party { ?c h:candidate ?person ; h:contest/h:pollingDate ?day ; h:stoodAs ?as .
      ?person schema:name ?name FILTER (?name IN ("Cora Finch", "Bram Vetch"))
      OPTIONAL { ?as h:party ?party } } ORDER BY ?person ?day"""
    found = [tuple(str(cell).removeprefix(ID) for cell in row) for row in rows(small_kg, query)]
    assert found == [
        ("person/dc/80002", "party/ec-pp99002"),
        ("person/dc/80002", "party/mnis-9903"),
        ("person/dc/80003", "None"),
        ("person/dc/80003", "None"),
    ]


def test_namesakes_of_one_contest_are_two_people(small_kg: Store) -> None:
    found = rows(small_kg, 'SELECT DISTINCT ?p { ?p schema:name "Tom Reed" } ORDER BY ?p')
    assert found == [(f"{ID}person/dc/80010",), (f"{ID}person/dc/80011",)]


def test_person_with_a_wrong_identifier_does_not_get_it(small_kg: Store) -> None:
    quill = stated(small_kg, "person/mnis/90001")
    assert (quill["name"], quill["identifier"]) == (["Ada Quill"], ["dc:80001", "mnis:90001"])
    harrow = stated(small_kg, "person/dc/80007")
    assert (harrow["name"], harrow["identifier"]) == (["Gil Harrow"], ["dc:80007"])


def test_each_file_has_its_own_graph_and_people_another(small_kg: Store) -> None:
    lund = f"<{ID}candidacy/ge-2017-06-08/E14999002/fay-lund.pp99001>"
    assert graphs_of(small_kg, f"{lund} h:votes 700") == {"source/results/ge-2017-06-08/candidacies.csv"}
    assert graphs_of(small_kg, f"{lund} h:sourceLine 6") == {"source/results/volunteers/candidates.csv"}
    assert graphs_of(small_kg, f"{lund} h:candidate ?who") == {"derived/people"}
    assert graphs_of(small_kg, f"<{ID}contest/ge-2017-06-08/E14999002> h:electorate ?n") == {
        "source/results/ge-2017-06-08/contests.csv"
    }


def test_disagreement_keeps_both_values_and_both_places(small_kg: Store) -> None:
    query = """SELECT ?field ?first ?place ?line ?second ?other ?row {
      ?d a h:Disagreement ; h:fieldName ?field ; h:firstValue ?first ;
      h:secondValue ?second ; h:secondGraph/dcterms:title ?other ; h:secondLine ?row
      OPTIONAL { ?d h:firstGraph/dcterms:title ?place ; h:firstLine ?line } } ORDER BY ?first"""
    official = "results/ge-2017-06-08/"
    assert rows(small_kg, query) == [
        ("votes", "700", f"{official}candidacies.csv", 7, "701", "results/volunteers/candidates.csv", 6),
        ("valid votes", "990", None, None, "1000", f"{official}contests.csv", 4),
    ]


def test_source_says_publisher_licence_and_day_of_retrieval(small_kg: Store) -> None:
    graph = stated(small_kg, "graph/source/results/by-elections/contests.csv")
    assert graph["publisher"] == ["Vale County Record Office"]
    assert graph["rights"] == ["Open Government Licence v3.0"]
    assert graph["license"] == ["https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"]
    assert graph["sourceKind"] == ["Commons contests"]
    (snapshot,) = graph["wasDerivedFrom"]
    assert stated(small_kg, str(snapshot))["retrievedOn"] == ["2026-08-01"]


def test_source_without_a_licence_says_so(small_kg: Store) -> None:
    graph = stated(small_kg, "graph/source/results/volunteers/candidates.csv")
    assert graph["rights"] == ["not stated"]
    assert "license" not in graph


def test_every_graph_is_described(small_kg: Store) -> None:
    described = rows(small_kg, "SELECT ?g { ?g a dcat:Dataset ; dcterms:title ?t ; dcterms:rights ?r }")
    meta = f"{ID}graph/meta"
    assert {str(kg) for (kg,) in described} | {meta} == {*small_kg.named_graphs(), meta}


def test_faults_of_the_files_are_on_record(small_kg: Store) -> None:
    query = """SELECT ?file ?line ?what { ?r a h:Remark ; h:inSource/dcterms:title ?file ;
      h:sourceLine ?line ; rdfs:comment ?what } ORDER BY ?what"""
    row = ("results/ge-2015-05-07/candidacies.csv", 7)
    assert rows(small_kg, query) == [
        (*row, "MNIS id 90001 is also given to Ada Quill on line 2"),
        (
            *row,
            "mnis id 90001 refused: the name has no word in common with any other row of this identifier",
        ),
    ]


# The real results -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "count"),
    [
        ("?x a h:Candidacy", 19928),
        ("?x a h:Contest", 3315),
        ("?x a h:ByElection", 65),
        ("?x a h:GeneralElection", 5),
        ("?x h:elected true", 3315),
        ("?x a h:Candidacy ; h:rank ?rank", 19928),
        ("?x a h:NotionalContest", 650),
        ("?x a h:Disagreement", 15),
        ("?x h:forConstituency/h:inBoundarySet id:boundaries\\/unresolved", 0),
    ],
)
def test_real_results_are_all_there(uk_kg: Store, pattern: str, count: int) -> None:
    assert rows(uk_kg, f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}") == [(count,)]


def test_every_candidacy_has_one_person_one_contest_and_one_party_as_stood(uk_kg: Store) -> None:
    query = """SELECT (COUNT(*) AS ?n) {
      ?x a h:Candidacy ; h:candidate ?p ; h:contest ?c ; h:stoodAs ?s ; h:votes ?v }"""
    assert rows(uk_kg, query) == [(19928,)]


def test_jeremy_corbyn_stood_five_times_with_these_votes(uk_kg: Store) -> None:
    query = """SELECT ?election ?votes ?party { ?c h:candidate id:person\\/mnis\\/185 ; h:votes ?votes ;
      h:contest/h:partOf/skos:notation ?election
      OPTIONAL { ?c h:stoodAs/h:party ?party } } ORDER BY ?election"""
    labour = f"{ID}party/labour"
    assert rows(uk_kg, query) == [
        ("ge-2010-05-06", 24276, labour),
        ("ge-2015-05-07", 29659, labour),
        ("ge-2017-06-08", 40086, labour),
        ("ge-2019-12-12", 34603, labour),
        ("ge-2024-07-04", 24120, None),
    ]


def test_islington_north_is_compared_with_itself_then_with_the_notional_result(uk_kg: Store) -> None:
    query = """SELECT ?contest ?before { ?contest h:previousContest ?before ;
      h:forConstituency/rdfs:label "Islington North" } ORDER BY ?contest"""
    found = [tuple(str(cell).removeprefix(ID) for cell in row) for row in rows(uk_kg, query)]
    assert found == [
        ("contest/ge-2015-05-07/E14000763", "contest/ge-2010-05-06/E14000763"),
        ("contest/ge-2017-06-08/E14000763", "contest/ge-2015-05-07/E14000763"),
        ("contest/ge-2019-12-12/E14000763", "contest/ge-2017-06-08/E14000763"),
        ("contest/ge-2024-07-04/E14001305", "notional/2019-12-12/uksi-2023-1230/E14001305"),
    ]


def test_by_election_does_not_hide_the_general_election_before(uk_kg: Store) -> None:
    query = """SELECT ?contest ?before { ?contest h:previousContest ?before ;
      h:forConstituency/rdfs:label "Clacton" FILTER (CONTAINS(STR(?contest), "-201")) } ORDER BY ?contest"""
    found = [tuple(str(cell).removeprefix(f"{ID}contest/") for cell in row) for row in rows(uk_kg, query)]
    assert found == [
        ("by-2014-10-09/E14000642", "ge-2010-05-06/E14000642"),
        ("ge-2015-05-07/E14000642", "ge-2010-05-06/E14000642"),
        ("ge-2017-06-08/E14000642", "ge-2015-05-07/E14000642"),
        ("ge-2019-12-12/E14000642", "ge-2017-06-08/E14000642"),
    ]


def test_what_contests_are_compared_with(uk_kg: Store) -> None:
    found = rows(
        uk_kg, "SELECT ?b { ?c a h:Contest ; h:partOf/rdf:type h:GeneralElection ; h:previousContest ?b }"
    )
    kinds = Counter(str(before).removeprefix(ID).split("/")[0] for (before,) in found)
    # Five Scottish seats have newer codes than their estimates: the table of revised codes joins them.
    assert kinds == {"contest": 3 * 650, "notional": 650}
