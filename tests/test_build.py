"""The pipeline from files to a graph: what it refuses to replace a graph with, and what it notes."""

from pathlib import Path

import pytest

from graph.build import build
from graph.errors import HustingsError
from graph.store import Store

RESULTS = Path(__file__).parent / "fixtures" / "results"


def test_file_without_a_usable_row_loses_nothing(tmp_path: Path) -> None:
    build([RESULTS], tmp_path / "kg")
    (tmp_path / "claims.yaml").write_text("claims:\n  - quotaton: A word.\n")
    with pytest.raises(HustingsError, match=r"nothing to build from .* claims\.yaml:2: `quotaton` is not"):
        build([tmp_path / "claims.yaml"], tmp_path / "kg")
    assert Store.open(tmp_path / "kg").ask("ASK { ?s <https://w3id.org/hustings/ont#votes> ?o }")


def test_file_without_entries_is_nothing_to_build_from(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text("claims: []\n")
    with pytest.raises(HustingsError, match=r"claims\.yaml: holds no entries\.$"):
        build([tmp_path / "claims.yaml"], tmp_path / "kg")
    assert not (tmp_path / "kg").exists()


def test_speaker_who_stood_nowhere_is_noted(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(
        "election: ge-2017\nconstituency: Ambleford North\n"
        "claims:\n  - {quotation: A word., speaker: Ada Quil}\n  - {quotation: Two., speaker: Ada Quill}\n"
    )
    _, report = build([RESULTS, tmp_path / "claims.yaml"], tmp_path / "kg")
    noted = [remark.fault.what for remark in report.remarks if remark.label == "claims.yaml"]
    assert noted == ["“Ada Quil” is nobody who stood there, or several people"]
