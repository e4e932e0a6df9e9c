"""Decision files as hustings writes them: what people wrote in them stays."""

from pathlib import Path

import pytest
from written import loaded

from graph.decided import add_decision, write_review
from graph.errors import UsageError
from graph.loaders import load
from graph.records import StatedDecision
from graph.sources import SourceFile


def decisions(path: Path) -> list[StatedDecision]:
    of = load(SourceFile(path, path.name, path.read_bytes()))
    return [record for record in of.records if isinstance(record, StatedDecision)]


def test_decision_is_added_to_what_is_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "decisions.csv"
    add_decision(file, "ge-1/a", "ge-2/b", "not the same", "M. Editor", "was rung up")
    kept = file.read_bytes()
    add_decision(file, "ge-1/a", "ge-3/c", "same", "M. Editor", "a wedding, and a move")
    assert file.read_bytes().startswith(kept)
    assert [(said.a, said.b, said.same) for said in decisions(file)] == [
        ("ge-1/a", "ge-2/b", False),
        ("ge-1/a", "ge-3/c", True),
    ]


def test_decision_keeps_to_the_columns_of_the_file_and_its_missing_last_line_end(tmp_path: Path) -> None:
    file = tmp_path / "decisions.csv"
    file.write_bytes(b"\xef\xbb\xbfBy,Source,Decision,A,B,Note\r\nme,seen,same,x,y,sure")
    add_decision(file, "a", "b", "not the same", "you", "heard")
    assert [(said.a, said.by, said.same) for said in decisions(file)] == [
        ("x", "me", True),
        ("a", "you", False),
    ]


def test_file_of_something_else_is_not_written_to(tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    file.write_text("votes,share\n1,2\n", encoding="utf-8")
    with pytest.raises(
        UsageError, match="is no decision file: its header must have decision, a, b, by, source"
    ):
        add_decision(file, "a", "b", "same", "me", "seen")
    assert file.read_text(encoding="utf-8") == "votes,share\n1,2\n"


def test_review_is_a_decision_file_in_which_nothing_is_decided_yet(tmp_path: Path) -> None:
    file = tmp_path / "review.csv"
    write_review(file, [("ge-1/a", "ge-2/b", 0.61, "possible", "Ada Quill, 2015", "Ada Fenn, 2017", "…")])
    assert decisions(file) == []
    filled = file.read_text(encoding="utf-8").replace("\n,ge-1/a,ge-2/b,,,", "\nsame,ge-1/a,ge-2/b,me,seen,")
    of = loaded(tmp_path, *filled.splitlines(), name="filled.csv")
    assert of.records == (StatedDecision("ge-1/a", "ge-2/b", True, "me", "seen", 2),)


def test_review_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "decisions.csv"
    file.write_text("decision,a,b,by,source\n", encoding="utf-8")
    with pytest.raises(UsageError, match="is there already, and may hold decisions: choose another file"):
        write_review(file, [])
