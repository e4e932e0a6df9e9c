"""The command `diff`: rows on stdout, one line of counts on stderr, and 0 whether or not anything differs."""

import json
from pathlib import Path

import pytest
from corpus import RESULTS
from test_cli import hustings

from graph.build import build


@pytest.fixture(scope="session")
def fewer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a graph without the by-election."""
    folder = tmp_path_factory.mktemp("fewer") / "store"
    build([RESULTS / "ge-2015-05-07", RESULTS / "ge-2017-06-08"], folder)
    return folder


def test_diff_of_a_graph_with_itself_is_empty(small_store: Path) -> None:
    ran = hustings("diff", small_store, small_store)
    assert (ran.code, ran.err) == (0, "0 differences: 0 of links, 0 of results, 0 of answers\n")
    assert ran.out.splitlines()[0].split() == ["kind", "change", "what", "field", "before", "after"]


def test_diff_tells_what_only_one_graph_has(fewer: Path, small_store: Path) -> None:
    ran = hustings("diff", fewer, small_store, "--only", "results", "--format", "csv")
    assert ran.code == 0
    assert ran.rows()[0] == {
        "kind": "result",
        "change": "new",
        "what": "Ambleford South by-election 2016",
        "field": "candidacies",
        "before": "",
        "after": "3",
        "iris": "https://w3id.org/hustings/id/contest/by-2016-05-05/E14999002",
    }
    assert ran.err == f"{len(ran.rows())} differences: {len(ran.rows())} of results\n"


def test_diff_as_a_table_leaves_out_iris(fewer: Path, small_store: Path) -> None:
    ran = hustings("diff", fewer, small_store)
    assert "Ambleford South by-election 2016" in ran.out
    assert "https://" not in ran.out


def test_diff_as_json_has_numbers(fewer: Path, small_store: Path) -> None:
    rows = json.loads(hustings("diff", fewer, small_store, "--only", "results", "-f", "json").out)
    assert (rows[0]["before"], rows[0]["after"]) == (None, 3)


def test_diff_without_a_graph_says_how_to_make_one(small_store: Path, tmp_path: Path) -> None:
    for folders in ((tmp_path / "none", small_store), (small_store, tmp_path / "none")):
        ran = hustings("diff", *folders)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith(f"hustings: There is no graph at {tmp_path / 'none'}: make one with")


@pytest.mark.parametrize("words", [(), ("a",), ("a", "b", "--only", "people"), ("a", "b", "-f", "yaml")])
def test_diff_asked_for_wrongly_is_a_usage_error(words: tuple[str, ...]) -> None:
    ran = hustings("diff", *words)
    assert (ran.code, ran.out) == (2, "")
    assert "Usage: hustings diff" in ran.err
