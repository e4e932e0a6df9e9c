"""Reference tables in the graph: overlaps with revised codes, registers of parties and of people."""

from datetime import date
from decimal import Decimal

from graph.elections import general_election
from graph.parties import Parties
from graph.rdf.reference import (
    write_briefing,
    write_memberships,
    write_overlap,
    write_person,
    write_registration,
    write_seat_dates,
)
from graph.reconcile import Codes
from graph.records import (
    CodeRevision,
    ElectionBriefing,
    KnownPerson,
    Membership,
    PartyRegistration,
    Seat,
    SeatDates,
    SeatOverlap,
)
from rdf.quads import written

CODES = Codes((), [CodeRevision("S14999006", "Glen Amble", "S14999107", line=2)])
PARTIES = Parties()
PERSON = KnownPerson("uk/1", ("Ada Quill", "Ada Fenn"), (("dc", "7"), ("dc", "8"), ("mnis", "90001")), line=3)


def test_overlap_leads_from_the_old_seat_to_the_new_with_its_revised_code() -> None:
    whole, half = Decimal(1), Decimal("0.5")
    overlap = SeatOverlap(
        "S14999001", "Amble", "S14999006", "Glen Amble", whole, half, whole, half, whole, half, line=4
    )
    found = written(lambda kg: write_overlap(overlap, CODES, kg, PARTIES))
    this = found["overlap/S14999001/S14999107"]
    assert (this["fromArea"], this["toArea"]) == (
        ["constituency/uksi-2005-250-scotland/S14999001"],
        ["constituency/uksi-2023-1230/S14999107"],
    )
    assert (this["residentialFrom"], this["populationTo"]) == ([1], [Decimal("0.5")])
    assert found["constituency/uksi-2023-1230/S14999107"]["gssCode"] == ["S14999107"]


def test_registration_is_of_the_enduring_party() -> None:
    entry = PartyRegistration("Orchard Party", "PP99001", line=2, registered_on=date(2001, 2, 3))
    found = written(lambda kg: write_registration(entry, CODES, kg, PARTIES))
    assert found["registration/PP99001"]["registrationOf"] == ["party/ec-pp99001"]
    assert found["registration/PP99001"]["registeredOn"] == [date(2001, 2, 3)]


def test_seat_has_the_days_on_which_it_existed() -> None:
    seat = Seat("E14999001", "Ambleford North", "uksi-2007-1681-england")
    dates = SeatDates(seat, date(2010, 4, 13), None, line=2)
    found = written(lambda kg: write_seat_dates(dates, CODES, kg, PARTIES))
    this = found["constituency/uksi-2007-1681-england/E14999001"]
    assert this["inForceFrom"] == [date(2010, 4, 13)]
    assert "inForceTo" not in this


def test_briefing_is_of_its_election_and_its_address_is_left_out_where_it_is_none() -> None:
    election = general_election(date(2017, 6, 8))
    for url, stated in (("https://example.org/b", ["https://example.org/b"]), ("see library", None)):
        briefing = ElectionBriefing(election, False, url, line=2)
        found = written(lambda kg, b=briefing: write_briefing(b, CODES, kg, PARTIES))  # type: ignore[misc]  # bound
        assert found["election/ge-2017-06-08"].get("url") == stated


def test_person_of_a_register_is_known_by_mnis_id_first() -> None:
    found = written(lambda kg: write_person(PERSON, CODES, kg, PARTIES))
    assert found["person/mnis/90001"] == {
        "type": ["https://schema.org/Person"],
        "alternateName": ["Ada Fenn", "Ada Quill"],
        "identifier": ["dc:7", "dc:8", "mnis:90001"],
        "sourceLine": [3],
    }


def test_person_whose_ids_were_merged_is_known_by_the_current_one() -> None:
    merged = KnownPerson("dc/80007", ("Gil Harrow",), (("dc", "80007"), ("dc", "7")), line=3)
    assert list(written(lambda kg: write_person(merged, CODES, kg, PARTIES))) == ["person/dc/80007"]


def test_person_without_identifiers_is_known_by_the_register() -> None:
    person = KnownPerson("uk.org/person/1 a", ("Ada Quill",), (), line=3)
    found = written(lambda kg: write_person(person, CODES, kg, PARTIES))
    assert list(found) == ["person/register/uk.org/person/1%20a"]


def test_membership_is_of_the_person_with_dates_as_given() -> None:
    held = Membership(
        "uk/1", "Orchard Party", "Member", "Ambleford", "1997", "2001-05-14", None, None, line=9
    )
    stray = Membership("uk/2", None, "Member", None, None, None, None, None, line=10)
    found = written(lambda kg: write_memberships([PERSON, held, stray], kg, PARTIES))
    (membership,) = found.values()
    assert membership["member"] == ["person/mnis/90001"]
    assert membership["organization"] == ["party/orchard-party"]
    assert (membership["validFrom"], membership["validTo"]) == (["1997"], ["2001-05-14"])
    assert membership["label"] == ["Member, Ambleford"]
