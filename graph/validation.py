"""Checks a graph against the shapes of `ontology/shapes`, by SPARQL that the engine itself answers.

The shapes are SHACL that any validator reads. Here each constraint becomes one SELECT over all its focus
nodes, so that all candidacies of five elections take seconds. What is understood is the part of SHACL
that our shapes use; anything else is refused, never passed over:

    targets      sh:targetClass (as stated: nothing is inferred), sh:targetNode
    paths        one property, or sh:inversePath of one
    constraints  the counts, sh:nodeKind sh:IRI, those of `_BROKEN`, and sh:sparql on `$this` and `?value`
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rdflib import RDF, SH, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from graph.engine import Engine
from graph.errors import SourceError
from graph.paths import ONTOLOGY
from graph.terms import Cell, Iri

SHAPES = ONTOLOGY / "shapes"
Severity = Literal["Violation", "Warning", "Info"]
_SEVERITIES: tuple[Severity, ...] = ("Violation", "Warning", "Info")
_SELECT = "SELECT $this ?value WHERE {"

# When a value breaks a constraint; `%s` is the constraint's parameter. What cannot be compared (a word
# with a number) breaks it too, hence COALESCE.
_BROKEN = {
    "class": "NOT EXISTS { ?value a %s }",
    "datatype": "!COALESCE(datatype(?value) = %s, false)",
    "in": "?value NOT IN (%s)",
    "lessThan": "EXISTS { ?this %s ?other FILTER (!COALESCE(?value < ?other, false)) }",
    "maxInclusive": "!COALESCE(?value <= %s, false)",
    "minInclusive": "!COALESCE(?value >= %s, false)",
    "nodeKind": "!isIRI(?value)",
    "pattern": "!REGEX(STR(?value), %s)",
}
_COUNTS = {"minCount": "<", "maxCount": ">"}
_OF_SHAPES = {"targetClass", "targetNode", "severity", "property", "sparql"}
_OF_PROPERTIES = {"path", "message", "severity", *_COUNTS, *_BROKEN}
_OF_SPARQL = {"prefixes", "message", "select"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One constraint of a shape: every row (this, value) of the query breaks it."""

    shape: Iri
    path: str
    severity: Severity
    message: str
    query: str


@dataclass(frozen=True, slots=True)
class Violation:
    """A node that breaks a rule.

    `value` is what breaks it, or how many there are where the number does; `path` is empty where the rule
    is about more than one property.
    """

    severity: Severity
    shape: Iri
    focus: Cell
    path: str
    value: Cell
    message: str


def validate(engine: Engine, folder: Path = SHAPES) -> tuple[Violation, ...]:
    """All that breaks a rule, each once: the worst first, then by shape, node and value."""
    found = {_violation(rule, *row) for rule in rules(folder) for row in engine.select(rule.query).rows}

    def order(one: Violation) -> tuple[int, str, str, str, str, str]:
        worst = _SEVERITIES.index(one.severity)
        return worst, one.shape, str(one.focus), str(one.value), one.path, one.message

    return tuple(sorted(found, key=order))


def _violation(rule: Rule, focus: Cell, value: Cell) -> Violation:
    message = rule.message.replace("{?value}", str(value))
    return Violation(rule.severity, rule.shape, focus, rule.path, value, message)


def rules(folder: Path = SHAPES) -> tuple[Rule, ...]:
    """The rules of the shapes in the folder's Turtle files; SourceError where SHACL is not understood."""
    kg = Graph()
    for path in sorted(folder.glob("*.ttl")):
        kg.parse(path, format="turtle")
    found = [rule for shape in kg.subjects(RDF.type, SH.NodeShape) for rule in _rules_of(kg, shape)]
    return tuple(sorted(found, key=lambda rule: (rule.shape, rule.path, rule.query)))


def _rules_of(kg: Graph, shape: Node) -> Iterator[Rule]:
    _refuse_others(kg, shape, shape, _OF_SHAPES)
    target = _target(kg, shape)
    for constraint in kg.objects(shape, SH["property"]):
        _refuse_others(kg, shape, constraint, _OF_PROPERTIES)
        yield from _property_rules(kg, shape, constraint, target)
    for constraint in kg.objects(shape, SH["sparql"]):
        _refuse_others(kg, shape, constraint, _OF_SPARQL)
        message, query = _text(kg, constraint, "message"), _text(kg, constraint, "select").strip()
        if not query.startswith(_SELECT):
            raise SourceError(str(shape), f"its sh:select must begin with `{_SELECT}`")
        where = query.removeprefix(_SELECT)
        select = f"{_prefixes(kg, constraint)}SELECT DISTINCT ?this ?value WHERE {{ {target} {where}"
        yield Rule(Iri(shape), "", _severity(kg, shape), message, select)


def _refuse_others(kg: Graph, shape: Node, subject: Node, known: set[str]) -> None:
    for predicate, value in kg.predicate_objects(subject):
        name = str(predicate).removeprefix(str(SH))
        if predicate != RDF.type and (name not in known or (name == "nodeKind" and value != SH.IRI)):
            raise SourceError(str(shape), f"{predicate} {value} is not among the SHACL understood here")


def _target(kg: Graph, shape: Node) -> str:
    """The pattern that binds ?this to every node that the shape is about."""
    classes = sorted(term.n3() for term in kg.objects(shape, SH["targetClass"]))
    nodes = sorted(term.n3() for term in kg.objects(shape, SH["targetNode"]))
    patterns = [f"{{ ?this a {one} }}" for one in classes]
    patterns += [f"{{ VALUES ?this {{ {one} }} }}" for one in nodes]
    if not patterns:
        raise SourceError(str(shape), "has neither sh:targetClass nor sh:targetNode")
    return " UNION ".join(patterns)


def _property_rules(kg: Graph, shape: Node, constraint: Node, target: str) -> Iterator[Rule]:
    path, values = _path(kg, constraint)
    severity, message = _severity(kg, constraint), _text(kg, constraint, "message")
    for predicate, parameter in kg.predicate_objects(constraint):
        name = str(predicate).removeprefix(str(SH))
        if name in _COUNTS:
            test = f"COUNT(DISTINCT ?value) {_COUNTS[name]} {parameter}"
            where = f"{{ {target} OPTIONAL {{ {values} }} }} GROUP BY ?this HAVING ({test})"
            query = f"SELECT ?this (COUNT(DISTINCT ?value) AS ?found) WHERE {where}"
        elif name in _BROKEN:
            test = _BROKEN[name].replace("%s", _parameter(kg, parameter))
            query = f"SELECT DISTINCT ?this ?value WHERE {{ {target} {values} FILTER ({test}) }}"
        else:
            continue
        yield Rule(Iri(shape), path, severity, message, query)


def _path(kg: Graph, constraint: Node) -> tuple[str, str]:
    """The path as shown to people, and the pattern that binds ?value along it."""
    path = kg.value(constraint, SH["path"])
    inverse = kg.value(path, SH["inversePath"])
    if isinstance(inverse, URIRef):
        return f"^{inverse}", f"?value {inverse.n3()} ?this"
    if isinstance(path, URIRef):
        return str(path), f"?this {path.n3()} ?value"
    raise SourceError(str(constraint), "its sh:path is neither a property nor the inverse of one")


def _parameter(kg: Graph, parameter: Node) -> str:
    """The parameter as SPARQL; the members of a list with commas between them."""
    is_list = (parameter, RDF.first, None) in kg
    return ", ".join(one.n3() for one in (Collection(kg, parameter) if is_list else [parameter]))


def _prefixes(kg: Graph, constraint: Node) -> str:
    declared = kg.objects(kg.value(constraint, SH["prefixes"]), SH["declare"])
    return "".join(
        sorted(f"PREFIX {_text(kg, one, 'prefix')}: <{_text(kg, one, 'namespace')}>\n" for one in declared)
    )


def _severity(kg: Graph, shape: Node) -> Severity:
    stated = str(kg.value(shape, SH.severity)).removeprefix(str(SH))
    return next((one for one in _SEVERITIES if one == stated), "Violation")


def _text(kg: Graph, subject: Node, name: str) -> str:
    return str(kg.value(subject, SH[name]))
