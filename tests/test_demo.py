"""The demonstration makes what is under version control in exports/, byte for byte."""

from pathlib import Path

import pytest

from graph.catalogue import questions
from graph.demo import PAGES, Demonstration, demonstrate

COMMITTED = Path(__file__).parents[1] / "exports"


@pytest.fixture(scope="module")
def progress() -> list[str]:
    return []


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, progress: list[str]) -> Demonstration:
    folder = tmp_path_factory.mktemp("demonstration")
    return demonstrate(folder / "store", folder / "exports", progress.append)


def folder_of(made: Demonstration) -> Path:
    return made.texts[0].parent


def test_demonstration_writes_the_graph_and_an_answer_to_every_question(made: Demonstration) -> None:
    written = [path.relative_to(folder_of(made)).as_posix() for path in made.texts]
    assert written == ["demo.ttl", *(f"demo/{question.name}.csv" for question in questions())]


def test_texts_are_those_under_version_control(made: Demonstration) -> None:
    for path in made.texts:
        committed = COMMITTED / path.relative_to(folder_of(made))
        assert committed.exists(), f"{committed} is not there: run `hustings demo` and commit it"
        assert path.read_bytes() == committed.read_bytes(), f"{committed} is old: run `hustings demo`"


def test_version_control_holds_no_texts_that_are_no_longer_made(made: Demonstration) -> None:
    committed = {path.name for path in (COMMITTED / "demo").iterdir()}
    assert committed == {path.name for path in made.texts if path.suffix == ".csv"}


def test_every_example_has_rows_but_those_of_which_islington_has_none(made: Demonstration) -> None:
    empty = [path.stem for path in made.texts if path.read_text(encoding="utf-8").count("\n") == 1]
    assert empty == ["defeated-mps", "returning-mps"]


def test_pages_are_there_and_whole(made: Demonstration) -> None:
    assert [path.name for path in made.pages] == list(PAGES)
    for path in made.pages:
        assert path.read_text(encoding="utf-8").rstrip().endswith("</html>")


def test_demonstration_says_what_it_does(made: Demonstration, progress: list[str]) -> None:
    assert made.report.checks
    assert progress[-2:] == ["Asking the questions", "Drawing the pages"]
