"""Every check finds the faults of its own fixture and no others, and none in sound graphs.

A fixture, `tests/fixtures/checks/{check}.trig`, names the faults in it: each `# Fault:` line is the first
column of a row, in order. The rest of the fixture is near misses.
"""

import re
from pathlib import Path

import pytest
from peer import Peer
from servers import Server, pushed

from graph import checks
from graph.catalogue import Question, in_folder
from graph.store import Store

HERE = Path(__file__).resolve().parents[1]
FIXTURES = HERE / "fixtures" / "checks"
TINY = HERE / "data" / "tiny.trig"
CHECKS = in_folder("checks")

each_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)


@each_check
def test_check_finds_the_faults_of_its_fixture_and_no_others(check: Question) -> None:
    file = FIXTURES / f"{check.name}.trig"
    assert file.exists(), "a check without a fixture that violates it may be one that cannot fire"
    faults = re.findall(r"^# Fault: (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    assert faults
    assert [row[0] for row in Store.from_files(file).select(check.text).rows] == faults


@each_check
def test_check_gives_the_same_rows_under_rdflib(check: Question) -> None:
    file = FIXTURES / f"{check.name}.trig"
    assert Peer.of(file).select(check.text).rows == Store.from_files(file).select(check.text).rows


@each_check
def test_check_gives_the_same_rows_from_a_server(check: Question, server: Server) -> None:
    kg = Store.from_files(FIXTURES / f"{check.name}.trig")
    with pushed(server, {name: kg.triples_of(name) for name in kg.named_graphs()}) as remote:
        assert remote.select(check.text).rows == kg.select(check.text).rows


@each_check
def test_check_describes_itself(check: Question) -> None:
    columns = Store.from_files(FIXTURES / f"{check.name}.trig").select(check.text).columns
    assert check.severity in {"serious", "warning", "note"}
    assert columns == tuple(check.columns)
    assert set(check.evidence) <= set(columns)
    assert not check.parameters


def test_fixtures_belong_to_a_check() -> None:
    assert {file.stem for file in FIXTURES.iterdir()} == {check.name for check in CHECKS}


def test_checks_note_on_the_tiny_graph_only_the_trader_whom_nobody_knows() -> None:
    found = checks.faults(Store.from_files(TINY))
    assert [(fault.severity, fault.check, fault.sources[0].line) for fault in found] == [
        ("note", "quotation-without-speaker", 1)
    ]


def test_checks_find_nothing_serious_in_the_embedded_data(demo_kg: Store) -> None:
    assert [fault.what for fault in checks.faults(demo_kg) if fault.severity == "serious"] == []


def test_faults_come_with_words_and_source_rows_the_serious_first(tmp_path: Path) -> None:
    lines = TINY.read_text(encoding="utf-8").replace("h:validVotes 12500", "h:validVotes 12400")
    file = tmp_path / "tiny.trig"
    file.write_text(lines, encoding="utf-8")
    first, *_ = checks.faults(Store.from_files(file))
    assert first.row() == (
        "serious",
        "votes-do-not-add-up",
        "poll: Marrow Vale, 1 March 2001, counted: 12500, valid_votes: 12400",
        "vale/results.csv:2",
    )


def test_real_results_have_the_faults_known_and_no_other_serious_ones(uk_kg: Store) -> None:
    serious = [(fault.check, fault.what) for fault in checks.faults(uk_kg) if fault.severity == "serious"]
    sheffield = "poll: Sheffield, Brightside and Hillsborough, 5 May 2016"
    assert serious == [
        ("majority-differs", "poll: Arbroath and Broughty Ferry, 18 June 2026, counted: 5278, stated: 5178"),
        ("majority-differs", f"{sheffield}, counted: 10490, stated: 9590"),
        ("votes-do-not-add-up", f"{sheffield}, counted: 23481, valid_votes: 22581"),
    ]
