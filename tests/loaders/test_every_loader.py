"""What every loader owes, new ones included: a kind, a sample of its own, and the same records each time."""

from pathlib import Path

import pytest

from graph.loaders import load, loaders, recognise
from graph.records import Fault
from graph.sources import SourceFile, source_files

SAMPLES = Path(__file__).parents[1] / "fixtures" / "loaders"
NAMES = [loader.__name__.rpartition(".")[2] for loader in loaders()]
FILES = source_files([SAMPLES])


def samples(name: str) -> list[SourceFile]:
    return [file for file in FILES if file.path.parent.name == name]


@pytest.mark.parametrize("name", NAMES)
def test_loader_has_a_sample_in_the_folder_of_its_name(name: str) -> None:
    assert samples(name)


def test_loaders_have_kinds_of_their_own() -> None:
    kinds = [loader.KIND for loader in loaders()]
    assert all(kinds)
    assert len(set(kinds)) == len(kinds)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.label)
def test_sample_is_recognised_by_its_loader_alone(file: SourceFile) -> None:
    recognising = [loader.__name__.rpartition(".")[2] for loader in loaders() if loader.recognises(file)]
    assert recognising == [file.path.parent.name]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.label)
def test_sample_loads_twice_the_same(file: SourceFile) -> None:
    once, again = load(file), load(file)
    assert once.records
    assert once == again
    assert hash(once.source) == hash(again.source)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.label)
def test_sample_gives_the_kind_and_says_on_which_line_everything_is(file: SourceFile) -> None:
    loader = recognise(file)
    loaded = load(file)
    assert loader is not None
    assert loaded.source.kind == loader.KIND
    lines = [getattr(item, "line", 1) for item in (*loaded.records, *loaded.faults)]
    assert all(1 <= line <= len(file.lines) for line in lines)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.label)
def test_sample_keeps_the_row_of_what_it_sets_aside(file: SourceFile) -> None:
    faults: tuple[Fault, ...] = load(file).faults
    assert all(fault.row for fault in faults if fault.severity == "rejected")
