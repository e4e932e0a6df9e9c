"""The shapes are asked of any engine: two servers find in all examples what the embedded store finds."""

from pathlib import Path

import pytest
from servers import Server, pushed

from graph.engine import Engine
from graph.paths import ONTOLOGY
from graph.store import Store
from graph.terms import Cell
from graph.validation import validate

EXAMPLES = sorted((ONTOLOGY / "examples").glob("*/*.*"))


@pytest.fixture(scope="module")
def kgs() -> dict[str, str]:
    """The graphs of the examples; what stands in none stands in one of its own."""
    trig = Store.from_files(*(path for path in EXAMPLES if path.suffix == ".trig"))
    turtle = Store.from_files(*(path for path in EXAMPLES if path.suffix == ".ttl"))
    rest = {"urn:test:examples": turtle.construct("CONSTRUCT WHERE { ?s ?p ?o }")}
    return rest | {str(kg): trig.triples_of(kg) for kg in trig.named_graphs()}


def _found(engine: Engine) -> list[tuple[str, Cell]]:
    return sorted((violation.shape, violation.focus) for violation in validate(engine))


def test_shapes_find_the_same_on_servers(server: Server, kgs: dict[str, str], tmp_path: Path) -> None:
    nquads = "".join(
        f"{line.removesuffix(' .')} <{kg}> .\n" for kg, text in kgs.items() for line in text.splitlines()
    )
    (tmp_path / "examples.nq").write_text(nquads, encoding="utf-8")
    embedded = _found(Store.from_files(tmp_path / "examples.nq"))
    assert len(embedded) > 40
    with pushed(server, kgs) as remote:
        assert _found(remote) == embedded
