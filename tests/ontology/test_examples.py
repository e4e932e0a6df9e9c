from pathlib import Path

import pytest

from graph.paths import ONTOLOGY
from graph.store import Store
from graph.validation import rules, validate

EXAMPLES = ONTOLOGY / "examples"
VALID = sorted((EXAMPLES / "valid").iterdir())
INVALID = sorted((EXAMPLES / "invalid").iterdir())


def _expected(path: Path) -> str:
    return path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# expect: ")


def _broken(*files: Path) -> set[str]:
    return {violation.shape.rpartition("/")[2] for violation in validate(Store.from_files(*files))}


def test_valid_examples_break_no_shape() -> None:
    assert _broken(*VALID) == set()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_invalid_example_breaks_the_shape_that_it_names_and_no_other(path: Path) -> None:
    assert _broken(*VALID, path) == {_expected(path)}


def test_every_shape_has_an_example_that_breaks_it() -> None:
    shapes = {rule.shape.rpartition("/")[2] for rule in rules()}
    assert shapes == {_expected(path) for path in INVALID}


def test_every_rule_has_words_for_people() -> None:
    assert [rule for rule in rules() if not rule.message.endswith(".") or rule.message == "None"] == []
