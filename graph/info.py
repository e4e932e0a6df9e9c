"""What is in a graph: its sources with licence and date, its things by class, its named graphs by size."""

from graph.engine import Engine, Table
from graph.ns import PREFIXES, PROLOGUE

_SOURCES = """
SELECT ?file ?kind ?publisher ?licence ?retrieved ?sha256 ?graph WHERE {
  ?graph a dcat:Dataset ; dcterms:title ?file ; h:sourceKind ?kind ; dcterms:rights ?licence .
  OPTIONAL { ?graph dcterms:publisher ?publisher }
  OPTIONAL { ?graph prov:wasDerivedFrom ?snapshot . ?snapshot h:sha256 ?sha256
             OPTIONAL { ?snapshot pav:retrievedOn ?retrieved } }
} ORDER BY ?file ?graph
"""
# Only graphs that graph/meta describes: a server may hold others.
_CLASSES = """
SELECT ?class (COUNT(DISTINCT ?thing) AS ?things) WHERE {
  ?graph a dcat:Dataset .
  GRAPH ?graph { ?thing a ?class }
} GROUP BY ?class ORDER BY ?class
"""
_GRAPHS = """
SELECT ?graph (COUNT(*) AS ?statements) WHERE {
  ?graph a dcat:Dataset .
  GRAPH ?graph { ?s ?p ?o }
} GROUP BY ?graph ORDER BY ?graph
"""


def sources(engine: Engine) -> Table:
    """Every source with its kind, publisher, licence, date of retrieval, digest and named graph."""
    return engine.select(PROLOGUE + _SOURCES)


def classes(engine: Engine) -> Table:
    """How many things there are of each class."""
    return engine.select(PROLOGUE + _CLASSES)


def graphs(engine: Engine) -> Table:
    """How many statements each named graph holds."""
    return engine.select(PROLOGUE + _GRAPHS)


def compact(iri: str) -> str:
    """The IRI with one of our prefixes where one fits: `h:Candidacy`, `id:graph/meta`."""
    fitting = [(base, prefix) for prefix, base in PREFIXES.items() if iri.startswith(base)]
    if not fitting:
        return iri
    base, prefix = max(fitting)
    return f"{prefix}:{iri.removeprefix(base)}"
