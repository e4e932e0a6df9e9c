"""Whole folders: what is loaded, refused, met twice."""

from pathlib import Path

import pytest
from written import written

from graph.errors import SourceError
from graph.loaders import load, loaders, read_all

SAMPLES = Path(__file__).parents[1] / "fixtures" / "loaders"
REVISED = (SAMPLES / "parliament_revised_codes" / "revised.csv").read_text()
NO_ELECTION = (SAMPLES / "commons_candidacies" / "no-header-ge2010.csv").read_text()


def test_file_of_unknown_kind_is_refused_with_all_kinds(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        load(written(tmp_path, "a,b\n1,2\n"))
    assert all(loader.KIND in str(caught.value) for loader in loaders())


def test_empty_file_is_refused_as_empty(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"a\.csv: is empty"):
        load(written(tmp_path, " \n"))


def test_folder_goes_on_after_files_that_cannot_be_used(tmp_path: Path) -> None:
    written(tmp_path, "a,b\n", "in/unknown.csv")
    written(tmp_path, b"\x00\x81", "in/binary.dat")
    written(tmp_path, NO_ELECTION, "in/x/y/z/no-election.csv")
    written(tmp_path, REVISED, "in/revised.csv")
    reading = read_all([tmp_path / "in"])
    assert [one.source.label for one in reading.loaded] == ["in/revised.csv"]
    assert [error.path for error in reading.refused] == [
        "in/binary.dat",
        "in/unknown.csv",
        "in/x/y/z/no-election.csv",
    ]


@pytest.mark.parametrize("content", ["a,b\n", NO_ELECTION])
def test_file_that_was_named_and_cannot_be_used_is_an_error(tmp_path: Path, content: str) -> None:
    file = written(tmp_path, content, "x/y/z/a.csv")
    with pytest.raises(SourceError):
        read_all([file.path])


def test_content_met_twice_is_loaded_once(tmp_path: Path) -> None:
    written(tmp_path, REVISED, "in/a.csv")
    written(tmp_path, REVISED, "in/b.csv")
    reading = read_all([tmp_path / "in", tmp_path / "in" / "a.csv"])
    assert [one.source.label for one in reading.loaded] == ["in/a.csv"]
    assert reading.duplicates == (("in/b.csv", "in/a.csv"), ("a.csv", "in/a.csv"))


def test_copy_of_a_file_that_was_refused_is_loaded(tmp_path: Path) -> None:
    written(tmp_path, REVISED, "in/a.csv")
    written(tmp_path, "publisher: [\n", "in/a.meta.yaml")
    written(tmp_path, REVISED, "in/b.csv")
    reading = read_all([tmp_path / "in"])
    assert [one.source.label for one in reading.loaded] == ["in/b.csv"]
    assert (len(reading.refused), reading.duplicates) == (1, ())


def test_source_is_described_by_its_loader_unless_the_sidecar_says_otherwise(tmp_path: Path) -> None:
    file = written(tmp_path, REVISED)
    assert (load(file).source.publisher, load(file).source.retrieved) == ("UK Parliament", None)
    written(
        tmp_path,
        "publisher: Testford Archive\nretrieved: 2024-08-01\nurl: https://example.org/\n",
        "a.meta.yaml",
    )
    source = load(written(tmp_path, REVISED)).source
    assert source.publisher == "Testford Archive"
    assert source.retrieved == "2024-08-01"
    assert source.url == "https://example.org/"
    assert source.licence == "Open Parliament Licence v3.0"


def test_broken_sidecar_refuses_its_file_alone(tmp_path: Path) -> None:
    written(tmp_path, REVISED, "in/a.csv")
    written(tmp_path, "publisher: [\n", "in/a.meta.yaml")
    written(tmp_path, REVISED.replace("S149", "E149"), "in/b.csv")
    reading = read_all([tmp_path / "in"])
    assert [one.source.label for one in reading.loaded] == ["in/b.csv"]
    assert [Path(error.path).name for error in reading.refused] == ["a.meta.yaml"]


def test_file_in_windows_1252_is_loaded_and_says_so(tmp_path: Path) -> None:
    found = load(written(tmp_path, REVISED.replace("Mull", "Mûll").encode("cp1252")))
    assert len(found.records) == 2
    assert [(fault.line, fault.what) for fault in found.faults] == [(2, "not UTF-8")]
