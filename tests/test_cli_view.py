"""`hustings view`: a page for every view and for any query, and what it says when there is none."""

import json
from pathlib import Path

import pytest
from test_cli import Ran, hustings

from graph.store import replace

TINY = Path(__file__).parent / "data" / "tiny.trig"
TIES = "PREFIX h: <https://w3id.org/hustings/ont#> CONSTRUCT { ?c h:contest ?k } WHERE { ?c h:contest ?k }"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("view") / "store"
    replace(folder, lambda work, load, loaded: load(TINY, None), lambda built: None)
    return folder


def view(store: Path, *words: object, stdin: bytes = b"") -> Ran:
    return hustings("view", *words, "--store", store, stdin=stdin)


def test_connection_is_drawn_from_one_person_to_another(store: Path, tmp_path: Path) -> None:
    way = tmp_path / "way.json"
    ran = view(store, "connection", "--from", "Bram Oakes", "--to", "Greta Quill", "-o", way)
    assert (ran.code, ran.err) == (0, f"{way}: 5 nodes, 4 edges\n")
    assert "Cora Lumb" in way.read_text(encoding="utf-8")


@pytest.mark.parametrize("how", ["text", "file", "stdin"])
def test_network_of_a_query_is_drawn_from_text_file_or_standard_input(
    store: Path, tmp_path: Path, how: str
) -> None:
    file = tmp_path / "ties.rq"
    file.write_text(TIES)
    given = {"text": TIES, "file": file, "stdin": "-"}[how]
    ran = view(store, "--query", given, "-o", tmp_path / "ties.json", stdin=TIES.encode())
    assert ran.code == 0
    drawn = json.loads((tmp_path / "ties.json").read_text(encoding="utf-8"))
    assert len(drawn["edges"]) == 26
    assert drawn["graph"]["title"] == ("Network of ties.rq" if how == "file" else "Network of a query")


def test_unknown_name_is_refused_with_the_nearest(store: Path, tmp_path: Path) -> None:
    ran = view(store, "person", "--person", "Dag Wrem", "-o", tmp_path / "x.html")
    assert ran.code == 2
    assert "the nearest are Dag Wren" in ran.err
    assert not (tmp_path / "x.html").exists()


def test_empty_answer_gives_a_page_that_says_so(store: Path, tmp_path: Path) -> None:
    page = tmp_path / "x.html"
    ran = view(store, "--query", "SELECT ?a ?b { ?a <urn:no> ?b }", "-o", page)
    assert ran.code == 0
    assert ran.err.splitlines()[1] == "Nothing in this graph answers the question."
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_network_of_one_node_is_a_page(store: Path, tmp_path: Path) -> None:
    ran = view(store, "--query", "CONSTRUCT { <urn:a> <urn:b> <urn:a> } WHERE {}", "-o", tmp_path / "x.html")
    assert (ran.code, ran.err) == (0, f"{tmp_path / 'x.html'}: 1 nodes, 1 edges\n")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--query", "SELECT ?a { ?a ?b ?c }", "-o", "x.html"), 1, "needs two columns of IRIs"),
        (("--query", "ASK { ?a ?b ?c }", "-o", "x.html"), 1, "ASK has no network"),
        (("--query", "DROP ALL", "-o", "x.html"), 1, "read only"),
        (("--query", "missing.rq", "-o", "x.html"), 2, "cannot be read"),
        (("--query", TIES), 2, "Give --query and --output"),
        (("-o", "x.html"), 2, "Give --query and --output"),
        (("--query", TIES, "gains", "-o", "x.html"), 2, "give one of the two"),
        (("--quiet", "gains", "-o", "x.html"), 2, "give --quiet behind it"),
        (("--query", TIES, "-o", "x.bmp"), 2, "give the file one of the endings"),
        (("--query", TIES, "-o", "/dev/null/x.html"), 1, "cannot be written"),
        (("connection", "--from", "Dag Wren", "--to", "Dag Wren", "-o", "x.html"), 2, "Both are one person"),
        (("star", "-o", "x.html"), 2, "No such command"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_one_sentence(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = view(store, *words) if words[0] != "star" else hustings("view", *words)
    assert ran.code == code
    assert said in ran.err
    assert list(tmp_path.iterdir()) == []


def test_cut_network_is_said_on_the_page_and_beside_it(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.query_networks.MOST_EDGES", 5)
    ran = view(store, "--query", TIES, "-o", tmp_path / "x.json")
    said = "The first 5 of 26 edges; ask for less to see the others."
    assert ran.err.splitlines()[1] == said
    assert json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))["graph"]["subtitle"] == said
