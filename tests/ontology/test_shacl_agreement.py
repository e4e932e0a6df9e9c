"""Our reading of the shapes agrees with that of a SHACL validator written by others."""

import pytest
from rdflib import RDF, SH, Dataset, Graph
from rdflib.term import Node

from graph.paths import ONTOLOGY
from graph.store import Store
from graph.validation import SHAPES, validate

pyshacl = pytest.importorskip("pyshacl", reason="needs pyshacl, of the extra “dev”")
EXAMPLES = sorted((ONTOLOGY / "examples").glob("*/*.*"))


def _shape_of(shapes: Graph, source: Node | None) -> str:
    """The node shape of a result, which names the property shape within it."""
    return str(shapes.value(None, SH["property"], source) or source)


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
def test_both_validators_find_the_same_in_all_examples_at_once() -> None:
    shapes, data = Graph(), Dataset(default_union=True)
    for path in SHAPES.glob("*.ttl"):
        shapes.parse(path)
    for path in EXAMPLES:
        data.parse(path)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes)
    theirs = {
        (str(report.value(one, SH.focusNode)), _shape_of(shapes, report.value(one, SH.sourceShape)))
        for one in report.subjects(RDF.type, SH.ValidationResult)
    }
    ours = {(str(found.focus), str(found.shape)) for found in validate(Store.from_files(*EXAMPLES))}
    assert len(ours) > 40
    assert ours == theirs
