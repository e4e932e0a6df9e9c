"""Questions asked of the tiny graph, with whatever of it gives the fullest answers.

A new question needs no arguments of its own here: they are found by trying.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import permutations, product

from corpus import TINY

from graph.catalogue import Parameter, Question, questions
from graph.ns import ID, SCHEMA, H
from graph.store import Store
from graph.terms import Value, iri

QUESTIONS = questions()

Arguments = dict[str, list[Value]]

_CLASSES = {
    "person": SCHEMA.Person,
    "party": H.PoliticalParty,
    "constituency": H.Constituency,
    "election": H.Election,
}
_SAMPLES: dict[str, Value] = {"text": "our", "integer": 500, "decimal": Decimal("3.5")}


@cache
def tiny() -> Store:
    """The tiny graph in memory."""
    return Store.from_files(TINY)


@cache
def _things(kind: str) -> list[Value]:
    rows = tiny().select(f"SELECT DISTINCT ?thing WHERE {{ ?thing a {iri(_CLASSES[kind])} }}").rows
    return sorted(thing for (thing,) in rows if isinstance(thing, str) and thing.startswith(ID))


def _values(parameter: Parameter) -> list[Value]:
    if parameter.kind in _CLASSES:
        return _things(parameter.kind)
    return [_SAMPLES[parameter.kind]]


def _default(parameter: Parameter) -> Value:
    """The value of a parameter that has a default, and is a text or decimal."""
    default = str(parameter.default)
    return Decimal(default) if parameter.kind == "decimal" else default


def _fullest(question: Question, parameters: list[Parameter], given: Arguments) -> Arguments:
    """What is given with values of these parameters that give the most rows; no thing is asked for twice."""
    kinds = {parameter.kind for parameter in parameters}
    alike = len(parameters) > 1 and len(kinds) == 1 and kinds <= set(_CLASSES)
    tried = (
        permutations(_values(parameters[0]), len(parameters))
        if alike
        else product(*(_values(parameter) for parameter in parameters))
    )
    sets = [
        given | {p.name: [value] for p, value in zip(parameters, values, strict=True)} for values in tried
    ]
    return max(sets, key=lambda values: len(tiny().select(question.bind(values)).rows))


@cache
def _needed(question_name: str) -> Arguments:
    question = next(q for q in QUESTIONS if q.name == question_name)
    defaults = {p.name: [_default(p)] for p in question.parameters if p.default is not None}
    return _fullest(question, [p for p in question.parameters if p.required], defaults)


def needed(question: Question) -> Arguments:
    """The required parameters, and the defaults of the others."""
    return _needed(question.name)


def narrowed(question: Question) -> Iterator[tuple[str, Arguments]]:
    """What is needed, with each of the other parameters in turn."""
    for parameter in question.parameters:
        if not parameter.required and parameter.default is None:
            yield parameter.name, _fullest(question, [parameter], needed(question))


def runs() -> list[tuple[str, str]]:
    """The queries of all questions, each with a name: with what is needed, and with one parameter more."""
    found = []
    for question in QUESTIONS:
        found.append((question.name, question.bind(needed(question))))
        for parameter, arguments in narrowed(question):
            found.append((f"{question.name}-{parameter}", question.bind(arguments)))
        if any(parameter.name == "confidence" for parameter in question.parameters):
            possible: Arguments = {"confidence": [Decimal("0.5")]}
            found.append((f"{question.name}-possible", question.bind(needed(question) | possible)))
    return found
