"""What holds of every network format."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.errors import HustingsError, UsageError
from graph.exporters import network_formats, write_network
from graph.networks import Network, new_network

ENDINGS = list(network_formats())

BUILD_AND_DIGEST = """
import hashlib
from graph.exporters import network_formats
from graph.networks import add_edge, add_node, new_network
network = new_network("Vale", "2017")
for name in {"Ann", "Bo", "Cy", "Di", "Ed", "Flo", "Gus"}:
    add_node(network, f"urn:{name}", kind="person", label=name, party=name[0], colour="#E4003B")
for name in {"Bo", "Cy", "Di", "Ed", "Flo", "Gus"}:
    add_edge(network, "urn:Ann", f"urn:{name}", kind="faced", key="k", details={("Votes", "1")})
for ending, module in network_formats().items():
    print(ending, hashlib.sha256(module.serialise(network)).hexdigest())
"""


def digests(hash_seed: str) -> str:
    root = str(Path(__file__).resolve().parents[2])
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": root}
    done = subprocess.run(
        [sys.executable, "-c", BUILD_AND_DIGEST], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_formats_are_found_by_themselves() -> None:
    assert {".gexf", ".graphml", ".html", ".json"} <= set(ENDINGS)


def test_formats_write_the_same_bytes_whatever_the_hash_seed() -> None:
    assert digests("1") == digests("2")


@pytest.mark.parametrize("ending", ENDINGS)
def test_format_writes_an_empty_network(ending: str, tmp_path: Path) -> None:
    write_network(new_network("Nothing", ""), tmp_path / f"empty{ending}")
    assert b"Nothing" in (tmp_path / f"empty{ending}").read_bytes()


@pytest.mark.parametrize("ending", ENDINGS)
def test_format_survives_lone_surrogates_and_control_characters(
    ending: str, tmp_path: Path, vale: Network
) -> None:
    for node in vale.nodes:
        vale.nodes[node]["label"] = "a\x00b\ud800c\x1bd"
    write_network(vale, tmp_path / f"odd{ending}")
    (tmp_path / f"odd{ending}").read_text("utf-8")


def test_ending_is_read_in_any_case(tmp_path: Path, vale: Network) -> None:
    write_network(vale, tmp_path / "VALE.JSON")
    assert (tmp_path / "VALE.JSON").stat().st_size > 0


def test_unknown_ending_is_refused_with_the_known_ones(tmp_path: Path, vale: Network) -> None:
    with pytest.raises(UsageError, match=r"vale\.png.*\.gexf, \.graphml, \.html"):
        write_network(vale, tmp_path / "vale.png")


def test_missing_folder_is_made(tmp_path: Path, vale: Network) -> None:
    write_network(vale, tmp_path / "new" / "vale.json")
    assert (tmp_path / "new" / "vale.json").exists()


def test_place_that_is_no_folder_is_a_clear_error(tmp_path: Path, vale: Network) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(HustingsError, match=r"vale\.json cannot be written: "):
        write_network(vale, tmp_path / "file" / "vale.json")


def test_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, vale: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "vale.json"
    target.write_text("old")

    def disk_full(path: Path, content: bytes) -> int:
        path.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", disk_full)
    with pytest.raises(HustingsError, match="No space left on device"):
        write_network(vale, target)
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("vale.json", "old")]
