import json
from pathlib import Path

import pytest
from written import brief, written

from graph.errors import SourceError
from graph.loaders import load
from graph.records import KnownPerson, Membership
from graph.sources import source_files

SAMPLE = Path(__file__).parents[1] / "fixtures" / "loaders" / "parlparse_people" / "people.json"
FOUND = load(source_files([SAMPLE])[0])


def test_person_has_names_and_identifiers_under_the_schemes_of_candidacies() -> None:
    penn = next(record for record in FOUND.records if isinstance(record, KnownPerson))
    assert penn.names == ("Jo Penn", "Jo Roe")
    assert penn.identifiers[:2] == (("mnis", "90001"), ("dc", "70001"))
    assert penn.line == 32


def test_merged_person_lives_on_in_the_one_who_remains() -> None:
    people = [record for record in FOUND.records if isinstance(record, KnownPerson)]
    assert [person.key[-1] for person in people] == ["1", "2"]
    assert people[0].identifiers[-1] == ("parlparse", "uk.org.publicwhip/person/3")
    assert [r.person_key[-1] for r in FOUND.records if isinstance(r, Membership)] == ["1", "2"]


def test_peer_is_named_with_title_and_place() -> None:
    assert [r.names for r in FOUND.records if isinstance(r, KnownPerson)][1] == ("Baroness Lane of Testford",)


def test_membership_names_party_office_and_area() -> None:
    first, second = [record for record in FOUND.records if isinstance(record, Membership)]
    assert (first.party, first.office, first.area) == ("Labour", "MP, House of Commons", "Testford North")
    assert (first.start, first.end, first.end_reason) == (
        "2005-05-05",
        "2010-04-12",
        "general_election_standing",
    )
    assert (second.party, second.start, second.end) == ("crossbench", "1992", None)


def test_entries_that_make_no_sense_are_set_aside(tmp_path: Path) -> None:
    data = {
        "persons": [7, {"id": "p/1"}, {"id": "p/2", "name": "Jo Penn"}],
        "memberships": [{"id": "m/1"}, {"id": "m/2", "person_id": "p/2", "start_date": "long ago"}],
    }
    found = load(written(tmp_path, json.dumps(data, indent=1), "people.json"))
    assert brief(found.faults) == [
        (1, "1 persons or memberships are not objects", "rejected"),
        (5, "a person without id or without name", "rejected"),
        (14, "a membership of nobody", "rejected"),
        (17, "start_date: “long ago” is not a date", "noted"),
    ]
    assert len(found.records) == 2


def test_people_merged_in_a_circle_do_not_hang(tmp_path: Path) -> None:
    data = {
        "persons": [{"id": "a", "redirect": "b"}, {"id": "b", "redirect": "a"}],
        "memberships": [{"id": "m", "person_id": "a"}],
    }
    assert len(load(written(tmp_path, json.dumps(data), "people.json")).records) == 1


@pytest.mark.parametrize(
    ("content", "why"),
    [('{"persons": [],\n "memberships": [', "is not JSON"), ('{"persons": ' * 100_000, "nested too deeply")],
)
def test_broken_json_is_a_source_error(tmp_path: Path, content: str, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        load(written(tmp_path, f'{content} "memberships"', "people.json"))
