"""The store on disk: what is broken is said in a sentence, and no build harms the graph before it."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import QueryError, StoreError
from graph.ns import H
from graph.store import Fill, Load, Store, reformat, replace
from graph.terms import Iri

CHECKOUT = Path(__file__).parents[1]
KG = Iri("urn:kg")
NOTHING: Callable[[Store], None] = lambda kg: None  # noqa: E731 - a check that finds nothing


def filling(*words: str) -> Fill:
    """Fills a graph with one label per word."""

    def fill(folder: Path, load: Load, loaded: Callable[[], Store]) -> None:
        file = folder / "graph.nq"
        file.write_text("".join(f'<urn:{word}> <urn:label> "{word}" <{KG}> .\n' for word in words))
        load(file, None)

    return fill


def words(kg: Store) -> list[object]:
    return [row[0] for row in kg.select("SELECT ?w { ?s <urn:label> ?w } ORDER BY ?w").rows]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store that holds one word: old."""
    replace(tmp_path / "kg", filling("old"), NOTHING)
    return tmp_path / "kg"


def builds(folder: Path) -> list[str]:
    return [path.name for path in folder.glob("build-*")]


# Opening ---------------------------------------------------------------------------------------------------


def test_opening_where_there_is_no_graph_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"^There is no graph at .*none: make one with `hustings build"):
        Store.open(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_opening_a_file_as_a_graph_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "kg").write_text("a file")
    with pytest.raises(StoreError, match=r"^There is no graph at"):
        Store.open(tmp_path / "kg")


def _remove(pattern: str) -> Callable[[Path], None]:
    def remove(folder: Path) -> None:
        for path in folder.glob(pattern):
            path.unlink()

    return remove


def _garble(folder: Path) -> None:
    for path in folder.glob("build-*/*.sst"):
        path.write_bytes(bytes(byte ^ 0xFF for byte in path.read_bytes()))


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(_remove("build-*/*.sst"), id="data gone"),
        pytest.param(_remove("build-*/MANIFEST-*"), id="manifest gone"),
        pytest.param(_garble, id="data garbled"),
        pytest.param(lambda folder: shutil.rmtree(next(folder.glob("build-*"))), id="build gone"),
        pytest.param(lambda folder: (folder / "CURRENT").write_bytes(b"\xff\xfe"), id="pointer is no text"),
        pytest.param(lambda folder: (folder / "CURRENT").write_text(""), id="pointer is empty"),
        pytest.param(
            lambda folder: ((folder / "CURRENT").unlink(), (folder / "CURRENT").mkdir()),
            id="pointer is a folder",
        ),
    ],
)
def test_opening_a_damaged_graph_is_one_sentence(folder: Path, damage: Callable[[Path], object]) -> None:
    damage(folder)
    with pytest.raises(StoreError, match=rf"^The graph at {folder} cannot be (opened|read)"):
        Store.open(folder)


def test_damaged_graph_can_be_built_again(folder: Path) -> None:
    _remove("build-*/*.sst")(folder)
    assert words(replace(folder, filling("new"), NOTHING)) == ["new"]


def test_graph_that_another_program_writes_to_is_read_as_it_was(folder: Path) -> None:
    writer = ox.Store(str(folder / builds(folder)[0]))
    writer.add(
        ox.Quad(ox.NamedNode("urn:x"), ox.NamedNode("urn:label"), ox.Literal("later"), ox.NamedNode(KG))
    )
    assert "old" in words(Store.open(folder))


def test_graph_is_read_only(folder: Path) -> None:
    with pytest.raises(QueryError, match="not SPARQL"):
        Store.open(folder).select("INSERT DATA { <urn:a> <urn:b> <urn:c> }")


# Replacing -------------------------------------------------------------------------------------------------


def test_new_graph_takes_the_place_of_the_old_one_whole(folder: Path) -> None:
    assert words(replace(folder, filling("new", "newer"), NOTHING)) == ["new", "newer"]
    assert words(Store.open(folder)) == ["new", "newer"]


def test_readers_keep_the_graph_that_they_opened(folder: Path) -> None:
    reader = Store.open(folder)
    seen = []

    def check(new: Store) -> None:
        seen.append((words(new), words(reader), words(Store.open(folder))))

    replace(folder, filling("new"), check)
    assert seen == [(["new"], ["old"], ["old"])]
    assert words(reader) == ["old"]
    replace(folder, filling("newest"), NOTHING)
    assert words(reader) == ["old"]
    assert words(Store.open(folder)) == ["newest"]


class Unwell(Exception):
    """What a fill or a check may raise."""


def test_fill_that_fails_leaves_the_old_graph(folder: Path) -> None:
    def fill(work: Path, load: Load, loaded: Callable[[], Store]) -> None:
        filling("half")(work, load, loaded)
        raise Unwell

    with pytest.raises(Unwell):
        replace(folder, fill, NOTHING)
    assert words(Store.open(folder)) == ["old"]
    assert len(builds(folder)) == 1


def test_check_that_fails_leaves_the_old_graph(folder: Path) -> None:
    def check(new: Store) -> None:
        raise Unwell

    with pytest.raises(Unwell):
        replace(folder, filling("new"), check)
    assert words(Store.open(folder)) == ["old"]
    assert len(builds(folder)) == 1


def test_quads_that_cannot_be_read_leave_the_old_graph(folder: Path) -> None:
    def fill(work: Path, load: Load, loaded: Callable[[], Store]) -> None:
        (work / "graph.nq").write_text("<urn:a> <urn:b> nonsense .\n")
        load(work / "graph.nq", None)

    with pytest.raises(StoreError, match=r"graph\.nq cannot be loaded: .*line 1"):
        replace(folder, fill, NOTHING)
    assert words(Store.open(folder)) == ["old"]


def test_fill_may_ask_what_is_loaded_so_far(tmp_path: Path) -> None:
    def fill(work: Path, load: Load, loaded: Callable[[], Store]) -> None:
        filling("first")(work, load, loaded)
        assert words(loaded()) == ["first"]

    replace(tmp_path / "kg", fill, NOTHING)


def test_files_go_into_the_graph_that_is_given_with_them(tmp_path: Path) -> None:
    def fill(work: Path, load: Load, loaded: Callable[[], Store]) -> None:
        (work / "a.ttl").write_text('<urn:a> <urn:label> "a" .')
        load(work / "a.ttl", KG)

    assert replace(tmp_path / "kg", fill, NOTHING).named_graphs() == [KG]


def test_second_build_at_the_same_place_is_refused_at_once(folder: Path) -> None:
    def check(new: Store) -> None:
        with pytest.raises(StoreError, match=r"^Another build is writing to .*kg: wait for it"):
            replace(folder, filling("third"), NOTHING)

    assert words(replace(folder, filling("new"), check)) == ["new"]


def test_two_folders_of_builds_are_kept_at_most(folder: Path) -> None:
    for word in ("a", "b", "c"):
        replace(folder, filling(word), NOTHING)
    assert len(builds(folder)) == 2
    assert words(Store.open(folder)) == ["c"]


@pytest.mark.parametrize("name", ["thesis.docx", "build-tools/", "MANIFEST-000004"])
def test_folder_with_other_things_in_it_is_refused_and_left_alone(tmp_path: Path, name: str) -> None:
    other = tmp_path / name
    other.mkdir() if name.endswith("/") else other.write_text("mine")
    with pytest.raises(StoreError, match="holds other things than a graph"):
        replace(tmp_path, filling("new"), NOTHING)
    assert [path.name for path in tmp_path.iterdir()] == [other.name]


def test_place_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(StoreError, match=r"cannot be written: Not a directory"):
        replace(tmp_path / "file" / "kg", filling("new"), NOTHING)


# Killed builds ---------------------------------------------------------------------------------------------


def run(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )


KILLED_AT = {
    "while it is filled": "def fill(work, load, loaded):\n write(work, load, loaded)\n die()",
    "when it is checked": "def check(new):\n die()",
    "before it takes its place": "Path.replace = lambda self, target: die()",
    "after it took its place": """swap = Path.replace
Path.replace = lambda self, target: (swap(self, target), die())""",
}


@pytest.mark.parametrize("moment", KILLED_AT)
def test_graph_is_whole_when_its_build_is_killed(folder: Path, moment: str) -> None:
    code = f"""
import os, signal, sys
from pathlib import Path
from graph.store import replace
def die(): os.kill(os.getpid(), signal.SIGKILL)
def write(work, load, loaded):
    (work / "g.nq").write_text('<urn:new> <urn:label> "new" <{KG}> .')
    load(work / "g.nq", None)
fill, check = write, lambda new: None
{KILLED_AT[moment]}
replace(Path(sys.argv[1]), fill, check)
"""
    assert run(code, folder).returncode == -signal.SIGKILL
    assert words(Store.open(folder)) == (["new"] if moment == "after it took its place" else ["old"])
    assert words(replace(folder, filling("next"), NOTHING)) == ["next"]
    assert len(builds(folder)) <= 2


def a_build(inputs: Path, store: Path) -> list[str]:
    return [sys.executable, "-m", "graph", "build", str(inputs), "--store", str(store), "--quiet"]


@pytest.fixture(scope="module")
def killable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, list[str]]]:
    """A finished store, and the command that builds it again."""
    home = tmp_path_factory.mktemp("killed")
    command = a_build(CHECKOUT / "tests" / "fixtures" / "results", home / "kg")
    subprocess.run([*command, "--reports", str(home)], cwd=CHECKOUT, check=True)
    yield home / "kg", [*command, "--reports", str(home)]


def test_graph_survives_twenty_kills_at_random_moments(killable: tuple[Path, list[str]]) -> None:
    folder, command = killable
    whole = Store.open(folder).serialise(Store.open(folder).named_graphs(), "nquads", {})
    started = time.monotonic()
    subprocess.run(command, cwd=CHECKOUT, check=True)
    takes = time.monotonic() - started
    moments = random.Random(20170608)
    killed = 0
    while killed < 20:
        process = subprocess.Popen(command, cwd=CHECKOUT)
        try:
            process.wait(moments.uniform(0, takes))
        except subprocess.TimeoutExpired:
            process.kill()
        killed += process.wait() == -signal.SIGKILL
        kg = Store.open(folder)
        assert kg.serialise(kg.named_graphs(), "nquads", {}) == whole
    subprocess.run(command, cwd=CHECKOUT, check=True)
    assert len(builds(folder)) <= 2


# Same input, same graph ------------------------------------------------------------------------------------


def all_quads(kg: Store) -> list[str]:
    return [
        f"{line[:-2]}<{name}> .\n"
        for name in kg.named_graphs()
        for line in kg.triples_of(name).splitlines(True)
    ]


def test_same_input_gives_the_same_quads_whatever_the_process_and_the_place(
    small_store: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "elsewhere" / "results"
    shutil.copytree(CHECKOUT / "tests" / "fixtures" / "results", copy)
    command = [sys.executable, "-m", "graph", "build", "elsewhere/results", "--store", "kg", "--quiet"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(CHECKOUT),
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
    }
    subprocess.run(command, cwd=tmp_path, env=environment, check=True)
    one, other = Store.open(small_store), Store.open(tmp_path / "kg")
    names = one.named_graphs()
    assert one.serialise(names, "nquads", {}) == other.serialise(other.named_graphs(), "nquads", {})


@pytest.mark.parametrize("kg", ["small_kg", "uk_kg"])
def test_every_triple_stands_in_one_graph_and_nothing_is_blank(
    kg: str, request: pytest.FixtureRequest
) -> None:
    store: Store = request.getfixturevalue(kg)
    triples: list[str] = []
    for name in store.named_graphs():
        triples += store.triples_of(name).splitlines()
    # Two files may have a thing on the same line: each says its own.
    apart = [triple for triple in triples if f"<{H.sourceLine}>" not in triple]
    assert len(apart) == len(set(apart))
    assert not any(triple.startswith("_:") or " _:" in triple.split('"')[0] for triple in triples)
    assert store.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows == [(len(triples),)]


def test_store_asks_no_other_server(small_kg: Store) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        small_kg.select("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
    assert small_kg.ask('ASK { BIND ("SERVICE <x>" AS ?service) }  # SERVICE <http://127.0.0.1:9/>')


# Answers and formats ---------------------------------------------------------------------------------------


def test_wrong_form_of_query_is_an_error(folder: Path) -> None:
    kg = Store.open(folder)
    with pytest.raises(QueryError, match="no SELECT"):
        kg.select("ASK {}")
    with pytest.raises(QueryError, match="no ASK"):
        kg.ask("SELECT * {}")
    with pytest.raises(QueryError, match="no CONSTRUCT or DESCRIBE"):
        kg.construct("ASK {}")


def test_query_that_is_no_sparql_says_where(folder: Path) -> None:
    with pytest.raises(QueryError, match=r"^The query is not SPARQL 1\.1: .*1"):
        Store.open(folder).select("SELECT ?s {")


def test_unbound_is_none_and_other_terms_are_text(folder: Path) -> None:
    (row,) = Store.open(folder).select("SELECT ?a ?b ?c { BIND (BNODE() AS ?b) BIND ('x'@en AS ?c) }").rows
    assert row[0] is None
    assert str(row[1]).startswith("_:")
    assert row[2] == "x"


def test_answers_are_over_all_named_graphs_and_each_can_be_asked_for(small_kg: Store) -> None:
    assert small_kg.ask("ASK { ?s ?p ?o }")
    assert small_kg.ask("ASK { GRAPH <https://w3id.org/hustings/id/graph/meta> { ?s ?p ?o } }")


def test_constructed_triples_are_sorted_and_once_each(small_kg: Store) -> None:
    text = small_kg.construct("CONSTRUCT { ?c a <urn:C> } { ?c <https://w3id.org/hustings/ont#votes> ?v }")
    lines = text.splitlines()
    assert lines == sorted(set(lines))
    assert len(lines) == 18


@pytest.mark.parametrize("form", ["trig", "nquads", "turtle", "jsonld"])
def test_graph_is_the_same_in_every_format(small_kg: Store, form: str) -> None:
    data = small_kg.serialise(small_kg.named_graphs(), form, {"h": "https://w3id.org/hustings/ont#"})
    back = {str(quad.triple) for quad in ox.parse(data, format=_FORMATS[form])}
    assert back == {
        line[:-2] for name in small_kg.named_graphs() for line in small_kg.triples_of(name).splitlines()
    }


_FORMATS = {
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "turtle": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
}


@pytest.mark.parametrize("form", ["turtle", "jsonld", "rdfxml", "ntriples"])
def test_triples_are_written_in_every_format(form: str) -> None:
    assert b"Amble" in reformat('<urn:a> <urn:p/label> "Amble" .\n', form, {})


def test_graph_is_read_from_files(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text('<urn:a> <urn:label> "a" .')
    (tmp_path / "b.nq").write_text('<urn:b> <urn:label> "b" <urn:kg> .')
    assert words(Store.from_files(tmp_path / "a.ttl", tmp_path / "b.nq")) == ["a", "b"]
    with pytest.raises(StoreError, match="the endings are"):
        Store.from_files(tmp_path / "a.csv")
    with pytest.raises(StoreError, match=r"none\.ttl cannot be loaded"):
        Store.from_files(tmp_path / "none.ttl")
