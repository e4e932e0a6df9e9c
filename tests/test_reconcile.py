"""Many files, one set of contests: who is whom, which file counts, and what follows from the votes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from graph.elections import general_election
from graph.parties import Parties
from graph.reconcile import Contest, contests
from graph.records import Candidacy, CodeRevision, ContestResult, Loaded, PartyAsStood, Record, Seat, Source

ELECTION = general_election(date(2017, 6, 8))
SEAT = Seat("E14999001", "Ambleford North", "uksi-2007-1681-england", "England")
ORCHARD = PartyAsStood("Orchard Party", "Orch", "PP99001", "9901")
LANTERN = PartyAsStood("Lantern Alliance", "Lant", "PP99002", "9902")
INDEPENDENT = PartyAsStood("Independent", "Ind", None, "8")


def stood(name: str, party: PartyAsStood = ORCHARD, votes: int | None = None, **more: object) -> Candidacy:
    first_name, _, surname = name.rpartition(" ")
    plain = Candidacy(ELECTION, SEAT, first_name, surname, party, line=0, votes=votes)
    return replace(plain, **more)  # type: ignore[arg-type]  # fields of a Candidacy


def totals(**more: object) -> ContestResult:
    return replace(ContestResult(ELECTION, SEAT, line=0), **more)  # type: ignore[arg-type]  # its fields


def a_file(*records: Record, label: str = "official.csv", kind: str = "Commons candidacies") -> Loaded:
    # A type checker sees that articles have no line; none is given here.
    numbered = tuple(replace(r, line=line) for line, r in enumerate(records, 2))  # type: ignore[arg-type]
    return Loaded(Source(label, kind, "0" * 64), numbered)


def volunteers(*records: Record, label: str = "a.csv") -> Loaded:
    return a_file(*records, label=label, kind="Democracy Club candidacies")


def all_of(*files: Loaded) -> dict[str, Contest]:
    return contests(files, Parties())[0]


def the_contest(*files: Loaded) -> Contest:
    (contest,) = all_of(*files).values()
    return contest


# What follows from the votes ---------------------------------------------------------------------------


def test_rank_winner_share_and_majority_follow_from_the_votes() -> None:
    contest = the_contest(
        a_file(
            stood("Bram Vetch", LANTERN, 900),
            stood("Ada Quill", ORCHARD, 1200),
            stood("Cora Finch", INDEPENDENT, 100),
        )
    )
    worked_out = {s.said.surname: (s.rank, s.elected, s.share) for s in contest.standings}
    assert worked_out == {
        "Quill": (1, True, Decimal("0.545455")),
        "Vetch": (2, False, Decimal("0.409091")),
        "Finch": (3, False, Decimal("0.045455")),
    }
    assert (contest.valid_votes, contest.majority) == (2200, 300)


def test_rank_is_shared_by_those_with_equal_votes() -> None:
    names = ["Ada Quill", "Bram Vetch", "Cora Finch", "Dell Marsh"]
    file = a_file(*(stood(name, votes=votes) for name, votes in zip(names, (9, 5, 5, 1), strict=True)))
    assert [s.rank for s in the_contest(file).standings] == [1, 2, 2, 4]


def test_tie_is_decided_by_the_winner_that_a_file_names() -> None:
    tied = a_file(stood("Dell Marsh", votes=700), stood("Edie Thorn", LANTERN, 700))
    named = a_file(totals(winner_first_name="Edie", winner_surname="THORN"), label="contests.csv")
    assert [s.elected for s in the_contest(tied, named).standings] == [False, True]


def test_tie_is_decided_by_the_rows_that_say_who_was_elected() -> None:
    contest = the_contest(
        a_file(stood("Dell Marsh", votes=700, elected=True), stood("Edie Thorn", LANTERN, 700, elected=False))
    )
    assert [(s.rank, s.elected) for s in contest.standings] == [(1, True), (1, False)]


def test_tie_that_nothing_decides_has_no_winner() -> None:
    contest = the_contest(
        a_file(stood("Dell Marsh", votes=700), stood("Edie Thorn", LANTERN, 700), stood("Tom Reed", votes=1))
    )
    assert [s.elected for s in contest.standings] == [None, None, False]
    assert contest.majority == 0


def test_votes_decide_against_a_file_that_names_another_winner() -> None:
    contest = the_contest(
        a_file(stood("Ada Quill", votes=9, elected=False), stood("Bram Vetch", votes=5, elected=True))
    )
    assert [s.elected for s in contest.standings] == [True, False]


def test_contest_without_votes_has_no_ranks_but_the_winner_that_is_named() -> None:
    contest = the_contest(a_file(stood("Ada Quill", elected=True), stood("Bram Vetch", LANTERN)))
    assert [(s.rank, s.elected, s.share) for s in contest.standings] == [
        (None, True, None),
        (None, None, None),
    ]
    assert (contest.valid_votes, contest.majority, contest.counted) == (None, None, False)


def test_contest_with_a_candidate_without_votes_is_not_counted() -> None:
    contest = the_contest(a_file(stood("Ada Quill", votes=9), stood("Bram Vetch", LANTERN)))
    assert not contest.counted
    assert [s.rank for s in contest.standings] == [None, None]


def test_name_on_a_list_without_votes_undoes_no_count() -> None:
    contest = the_contest(
        a_file(stood("Ada Quill", votes=9), stood("Bram Vetch", LANTERN, 5)),
        volunteers(stood("Bram Vetch", LANTERN), stood("Zoe Unheard", INDEPENDENT)),
    )
    assert [(s.said.name, s.rank) for s in contest.standings] == [
        ("Ada Quill", 1),
        ("Bram Vetch", 2),
        ("Zoe Unheard", None),
    ]


def test_stated_valid_votes_and_shares_are_taken_as_stated() -> None:
    contest = the_contest(
        a_file(stood("Ada Quill", votes=99, share=Decimal("0.5"))),
        a_file(totals(valid_votes=200, majority=7), label="totals.csv"),
    )
    assert (contest.valid_votes, contest.majority) == (200, 99)
    assert contest.standings[0].share == Decimal("0.5")


def test_contest_known_by_its_totals_alone_has_the_stated_majority() -> None:
    contest = the_contest(a_file(totals(valid_votes=200, majority=7)))
    assert (contest.valid_votes, contest.majority, contest.standings) == (200, 7, [])


def test_contest_without_any_votes_cast_has_no_shares() -> None:
    contest = the_contest(a_file(stood("Ada Quill", votes=0), stood("Bram Vetch", LANTERN, 0)))
    assert [s.share for s in contest.standings] == [None, None]


# Which rows are one candidacy ----------------------------------------------------------------------------


def rows_of(contest: Contest) -> list[tuple[str, list[str]]]:
    return [(s.said.name, [f"{p.label}:{p.line}" for _, p in s.rows]) for s in contest.standings]


def test_official_results_count_before_those_of_volunteers() -> None:
    contest = the_contest(volunteers(stood("Ada Quill", votes=1)), a_file(stood("Ada Quill", votes=2)))
    assert contest.standings[0].votes == 2
    assert rows_of(contest) == [("Ada Quill", ["official.csv:2", "a.csv:2"])]


def test_first_file_by_label_counts_whatever_the_order_given() -> None:
    one, other = (
        a_file(stood("Ada Quill", votes=1), label="a.csv"),
        a_file(stood("Ada Quill", votes=2), label="b.csv"),
    )
    assert rows_of(the_contest(other, one)) == rows_of(the_contest(one, other))


def test_later_file_adds_what_the_first_leaves_open() -> None:
    before = volunteers(stood("Ada Quill", dc_id="80001"), stood("Bram Vetch", LANTERN), label="1-before.csv")
    after = volunteers(stood("Ada Quill", votes=9), stood("Bram Vetch", LANTERN, 5), label="2-after.csv")
    contest = the_contest(before, after)
    assert [(s.votes, s.rank, s.elected) for s in contest.standings] == [(9, 1, True), (5, 2, False)]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(stood("Ada Quill", dc_id="9"), id="another Democracy Club id"),
        pytest.param(stood("Ada Quill", PartyAsStood("The Orchard Party", None, "PP99001")), id="its code"),
        pytest.param(stood("ADA QUILL", PartyAsStood("Orchard (Vale)", None, "PP99555")), id="name alone"),
        pytest.param(stood("Ada Jane Quill"), id="second forename"),
        pytest.param(stood("Ada Fenn", mnis_id="90001"), id="new surname, same id"),
        pytest.param(stood("Ada Fenn"), id="new surname, alone for the party"),
    ],
)
def test_rows_of_one_candidacy_are_joined(other: Candidacy) -> None:
    mine = stood("Ada Quill", dc_id="80001", mnis_id="90001")
    rest = stood("Bram Vetch", LANTERN)
    contest = the_contest(a_file(mine, rest), volunteers(other, rest))
    assert rows_of(contest) == [
        ("Ada Quill", ["official.csv:2", "a.csv:2"]),
        ("Bram Vetch", ["official.csv:3", "a.csv:3"]),
    ]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(stood("Tom Reed", LANTERN), id="another party"),
        pytest.param(stood("Tom Reed", mnis_id="90001"), id="an id that is somebody else's"),
        pytest.param(stood("Ada Fenn", dc_id="9"), id="another id and another name"),
    ],
)
def test_rows_of_two_candidacies_are_not_joined(other: Candidacy) -> None:
    mine = stood("Ada Quill", dc_id="80001", mnis_id="90001")
    assert len(the_contest(a_file(mine), volunteers(other)).standings) == 2


def test_namesakes_of_two_parties_meet_their_own_rows() -> None:
    official = a_file(stood("Tom Reed", LANTERN, 300), stood("Tom Reed", INDEPENDENT, 50))
    others = volunteers(stood("Tom Reed", INDEPENDENT, 50), stood("Tom Reed", LANTERN, 300))
    assert rows_of(the_contest(official, others)) == [
        ("Tom Reed", ["official.csv:2", "a.csv:3"]),
        ("Tom Reed", ["official.csv:3", "a.csv:2"]),
    ]


def test_independents_are_not_joined_for_being_independent() -> None:
    official = a_file(stood("Tom Reed", INDEPENDENT), stood("Ann Reed", INDEPENDENT))
    contest = the_contest(official, volunteers(stood("Bob Reed", INDEPENDENT)))
    assert len(contest.standings) == 3


def test_namesakes_of_one_party_in_one_file_are_two_candidacies() -> None:
    contest = the_contest(a_file(stood("Tom Reed", votes=3), stood("Tom Reed", votes=4)))
    assert [s.key for s in contest.standings] == [
        "ge-2017-06-08/E14999001/tom-reed.pp99001",
        "ge-2017-06-08/E14999001/tom-reed.pp99001.2",
    ]


@pytest.mark.parametrize(
    ("party", "last"),
    [
        (ORCHARD, "pp99001"),
        (INDEPENDENT, "ind"),
        (PartyAsStood("Speaker", "Spk", None, "47"), "spk"),
        (PartyAsStood("Tidewater Union"), "tidewater-union"),
    ],
)
def test_candidacy_is_known_by_election_seat_name_and_party(party: PartyAsStood, last: str) -> None:
    (standing,) = the_contest(a_file(stood("Siôn Llŷr", party))).standings
    assert standing.key == f"ge-2017-06-08/E14999001/sion-llyr.{last}"


# Which seat a row is about -------------------------------------------------------------------------------


def test_seat_given_by_name_alone_is_the_one_of_that_name() -> None:
    named = replace(SEAT, gss=None, name="AMBLEFORD  NORTH")
    contest = the_contest(a_file(stood("Ada Quill")), volunteers(stood("Ada Quill", seat=named)))
    assert contest.key == "ge-2017-06-08/E14999001"


def test_seat_without_country_and_code_is_the_one_of_that_name() -> None:
    bare = Seat(None, "Ambleford North", "unresolved")
    contest = the_contest(a_file(stood("Ada Quill")), volunteers(stood("Ada Quill", seat=bare)))
    assert (contest.key, contest.seat) == ("ge-2017-06-08/E14999001", SEAT)


def test_seat_that_no_source_gives_a_code_goes_by_its_name() -> None:
    bare = Seat(None, "Amble & Vale", "unresolved")
    assert the_contest(volunteers(stood("Ada Quill", seat=bare))).key == "ge-2017-06-08/amble-vale"


def test_seat_with_an_older_code_of_its_boundaries_gets_the_revised_one() -> None:
    new = general_election(date(2024, 7, 4))
    old_code = Seat("S14999006", "Glen Amble", "uksi-2023-1230", "Scotland")
    by_name = replace(old_code, gss=None)
    revision = CodeRevision("S14999006", "Glen Amble", "S14999107", line=2)
    contest = the_contest(
        a_file(stood("Ada Quill", seat=old_code, election=new)),
        volunteers(stood("Ada Quill", seat=by_name, election=new)),
        a_file(revision, label="revised.csv"),
    )
    assert contest.key == "ge-2024-07-04/S14999107"
    assert len(contest.standings) == 1


def test_revised_codes_leave_older_boundaries_alone() -> None:
    older = Seat("S14999006", "Glen Amble", "uksi-2005-250-scotland", "Scotland")
    revision = CodeRevision("S14999006", "Glen Amble", "S14999107", line=2)
    contest = the_contest(
        a_file(stood("Ada Quill", seat=older)), a_file(revision, label="revised_constituency_ids.csv")
    )
    assert contest.code == "S14999006"
