"""`hustings links`: look a link over, ask why, undo it, and have it so in the next build."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from test_cli import Ran, hustings

HEADER = (
    "ONS ID,ONS region ID,Constituency name,County name,Region name,Country name,Constituency type,"
    "Party name,Party abbreviation,Electoral Commission party ID,MNIS party ID,"
    "Electoral Commission adjunct party ID,"
    "Candidate first name,Candidate surname,Candidate gender,Sitting MP,Former MP,Member MNIS ID,Votes,Share,"
    "Change,Democracy Club person ID"
)
NORTH, SOUTH = "E14999001,,Ambleford North,,Amble", "E14999002,,Ambleford South,,Vale"
LANTERN, TIDE = "Lantern Alliance,Lant,PP99002,9902", "Tidewater Union,Tide,PP99003,9903"


def row(seat: str, party: str, first_name: str, surname: str, votes: int) -> str:
    return f"{seat},England,County,{party},,{first_name},{surname},,No,No,,{votes},,,"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Two general elections without identifiers, in the folder that the commands run in."""
    monkeypatch.chdir(tmp_path)
    for name, rows in {
        "ge2015.csv": [
            row(NORTH, LANTERN, "Terry", "Quillon", 900),
            row(SOUTH, TIDE, "Yvonne", "Ridley", 500),
        ],
        "ge2017.csv": [
            row(NORTH, LANTERN, "Terence", "Quillon", 950),
            row(NORTH, TIDE, "Yvonne", "Ridley", 100),
        ],
    }.items():
        (tmp_path / name).write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    yield tmp_path


def built() -> Ran:
    return hustings("build", "ge2015.csv", "ge2017.csv", "--store", "kg", "--reports", "reports")


def record(name: str) -> list[dict[str, str]]:
    return hustings("ask", "record", "--person", name, "--store", "kg", "--format", "csv").rows()


def test_link_is_explained_term_by_term(files: Path) -> None:
    built()
    said = hustings("links", "explain", "Terry Quillon", "terence quillon 2017", "--store", "kg")
    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[0] == "Terry Quillon, Ambleford North 2015, Lantern Alliance"
    assert any(line.endswith("same seat Ambleford North") for line in lines)
    assert any("to 1 for one person" in line for line in lines)
    assert any(line.startswith("One person: https://w3id.org/hustings/id/person/c/ge-2015") for line in lines)


def test_two_who_are_not_linked_are_explained_too(files: Path) -> None:
    built()
    said = hustings("links", "explain", "Terry Quillon", "Ridley 2017", "--store", "kg")
    assert "Their names have nothing in common" in said.out
    assert "Two people, as far as is known." in said.out


def test_undone_link_is_two_people_in_the_next_build(files: Path) -> None:
    built()
    assert len(record("Terence Quillon")) == 2
    undone = hustings(
        "links", "undo", "Terry Quillon", "Terence Quillon",
        "--by", "M. Editor", "--source", "was rung up", "--store", "kg",
    )  # fmt: skip
    assert undone.code == 0
    assert "1 stated decision records" in built().err
    assert len(record("Terence Quillon")) == 1
    said = hustings("links", "explain", "Terry Quillon", "Terence Quillon", "--store", "kg")
    assert "rejected, confidence 1.0000" in said.out
    assert "  M. Editor: not the same; was rung up" in said.out


def test_review_lists_the_doubtful_and_writes_them_to_be_filled_in(files: Path) -> None:
    built()
    shown = hustings("links", "review", "--store", "kg", "--format", "csv").rows()
    assert shown
    assert {row["status"] for row in shown} <= {"possible", "accepted"}
    doubts = [abs(float(row["confidence"]) - 0.5) for row in shown]
    assert doubts == sorted(doubts)
    written = hustings("links", "review", "--store", "kg", "-o", "review.csv")
    assert written.err.startswith(f"review.csv: {len(shown)} pairs. Write `same` or `not the same`")
    again = hustings("links", "review", "--store", "kg", "-o", "review.csv")
    assert (again.code, "choose another file" in again.err) == (2, True)


def test_filled_in_review_is_followed_by_the_build(files: Path) -> None:
    built()
    hustings("links", "review", "--store", "kg", "-o", "decisions.csv")
    open_ones = (files / "decisions.csv").read_text(encoding="utf-8")
    closed = open_ones.replace("\n,", "\nnot the same,").replace(",,,0", ",me,seen,0")
    (files / "decisions.csv").write_text(closed, encoding="utf-8")
    built()
    assert len(record("Terence Quillon")) == 1


def test_decision_that_names_nobody_is_listed_with_file_and_line(files: Path) -> None:
    (files / "decisions.csv").write_text(
        "decision,a,b,by,source\nsame,ge-2015-05-07/E14999001/terry-quillon.pp99002,nobody,me,seen\n",
        encoding="utf-8",
    )
    assert built().code == 0
    faults = (files / "reports" / "faults.csv").read_text(encoding="utf-8")
    assert "decisions.csv,2,noted,“the same” of" in faults
    assert "no candidacy of these files is nobody" in faults


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("links", "explain", "Nobody Atall", "Ridley 2017"), "No candidacy here is “Nobody Atall”"),
        (("links", "explain", "Ridley", "Terry Quillon"), "“Ridley” could be 2 different candidacy records"),
    ],
)
def test_candidacy_that_is_none_or_several_is_said(files: Path, words: tuple[str, ...], why: str) -> None:
    built()
    said = hustings(*words, "--store", "kg")
    assert said.code == 2
    assert why in said.err


def test_candidacy_cannot_be_held_apart_from_itself(files: Path) -> None:
    built()
    words = ("links", "undo", "Terry Quillon", "Terry Quillon", "--by", "me", "--source", "seen")
    said = hustings(*words, "--store", "kg")
    assert (said.code, (files / "decisions.csv").exists()) == (2, False)
    assert "name two candidacies" in said.err


def test_decision_file_that_was_named_must_be_there(files: Path) -> None:
    said = hustings("build", "ge2015.csv", "--store", "kg", "--decisions", "mine.csv")
    assert said.code == 1
    assert said.err == "hustings: mine.csv: there is no such file or folder\n"


def test_person_is_found_by_a_former_iri(files: Path) -> None:
    built()
    former = "https://w3id.org/hustings/id/person/c/ge-2017-06-08/E14999001/terence-quillon.pp99002"
    assert len(record(former)) == 2
