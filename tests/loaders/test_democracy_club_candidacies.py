from pathlib import Path

from written import brief, candidacies, loaded

from graph.boundaries import UNRESOLVED
from graph.loaders import load
from graph.records import KnownPerson, Loaded, PartyAsStood
from graph.sources import source_files

SAMPLES = Path(__file__).parents[1] / "fixtures" / "loaders" / "democracy_club_candidacies"
CORE = (
    "person_id,person_name,election_id,ballot_paper_id,election_date,election_current,party_name,party_id,"
    "post_label,cancelled_poll,seats_contested"
)
PENN = "70001,Jo Penn,parl.2017-06-08,parl.x.2017-06-08,2017-06-08,f,Labour Party,PP53,Testford North,f,1"


def sample(name: str) -> Loaded:
    return load(source_files([SAMPLES / name])[0])


def test_core_columns_are_enough(tmp_path: Path) -> None:
    (penn,) = candidacies(loaded(tmp_path, CORE, PENN))
    assert (penn.first_name, penn.surname, penn.dc_id) == ("Jo", "Penn", "70001")
    assert penn.election.key == "ge-2017-06-08"
    assert (penn.seat.gss, penn.seat.name, penn.seat.boundary_set) == (None, "Testford North", UNRESOLVED)
    assert (penn.votes, penn.elected) == (None, None)


def test_extra_columns_add_votes_outcome_and_seat() -> None:
    first = candidacies(sample("builder.csv"))[0]
    assert (first.votes, first.elected) == (6000, True)
    assert (first.seat.gss, first.seat.country, first.seat.region) == ("E14999011", "England", "London")


def test_nominated_surname_tells_where_the_surname_begins() -> None:
    first = candidacies(sample("builder.csv"))[0]
    assert (first.first_name, first.surname) == ("Jo", "Penn Roe")


def test_name_of_one_word_is_a_surname(tmp_path: Path) -> None:
    (found,) = candidacies(loaded(tmp_path, CORE, PENN.replace("Jo Penn", "Teapot")))
    assert (found.first_name, found.surname) == ("", "Teapot")


def test_party_numbers_are_those_of_the_electoral_commission() -> None:
    joint, independent, green = [c.party for c in candidacies(sample("builder.csv"))]
    assert (joint.ec_id, joint.adjunct_ec_id) == ("PP53", "PP119")
    assert independent == PartyAsStood("Independent", mnis_id="8")
    assert green == PartyAsStood("Green Party", ec_id="PP63")
    assert candidacies(sample("older.csv"))[0].party.ec_id == "PP53"


def test_speaker_has_no_party(tmp_path: Path) -> None:
    row = PENN.replace("Labour Party,PP53", "Speaker seeking re-election,ynmp-party:12522")
    (found,) = candidacies(loaded(tmp_path, CORE, row))
    assert (found.party.ec_id, found.party.mnis_id) == (None, "47")


def test_by_election_is_told_by_its_ballot() -> None:
    assert candidacies(sample("builder.csv"))[2].election.key == "by-2023-10-19"


def test_called_election_counts_and_not_the_day_of_a_late_poll(tmp_path: Path) -> None:
    row = PENN.replace("2017-06-08,2017-06-08,f", "2017-06-08,2017-06-29,f")
    (found,) = candidacies(loaded(tmp_path, CORE, row))
    assert found.election.key == "ge-2017-06-08"


def test_elections_to_other_bodies_are_counted() -> None:
    found = sample("builder.csv")
    assert len(candidacies(found)) == 3
    assert brief(found.faults) == [
        (5, "rows of elections to other bodies than the House of Commons: 1", "noted"),
    ]


def test_cancelled_poll_is_set_aside() -> None:
    assert brief(sample("older.csv").faults) == [(4, "the poll was cancelled", "rejected")]


def test_older_files_give_codes_years_and_merged_people() -> None:
    found = sample("older.csv")
    penn, teapot = candidacies(found)
    assert (penn.seat.gss, teapot.seat.gss) == ("E14999001", "E14999001")
    assert teapot.election.key == "ge-2015-05-07"
    assert [record for record in found.records if isinstance(record, KnownPerson)] == [
        KnownPerson(
            "dc/70001",
            ("Jo Penn",),
            (("dc", "70001"), ("dc", "6001"), ("dc", "6002"), ("mnis", "90001")),
            2,
        )
    ]


def test_appended_columns_do_not_matter(tmp_path: Path) -> None:
    plain = candidacies(loaded(tmp_path, CORE, PENN))
    assert candidacies(loaded(tmp_path, f"{CORE},new_thing", f"{PENN},yes")) == plain
