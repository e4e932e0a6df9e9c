"""Links that two graphs judge differently, and who is thereby one person with whom."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from graph.changes.shared import Change, Stood, both, one_sided, values
from graph.engine import Engine
from graph.ns import PROLOGUE
from graph.tabular import text
from graph.terms import Iri

# Confidences that differ by less mean the same to a reader.
_TOLERANCE = Decimal("0.005")
# What a person decided comes last, and so counts.
_JUDGEMENTS = """
SELECT ?source ?target ?status ?confidence WHERE {
  ?link a h:IdentityLink ; owl:annotatedSource ?source ; owl:annotatedTarget ?target .
  ?link h:linkStatus ?status ; sssom:confidence ?confidence ; sssom:mapping_justification ?why .
} ORDER BY (?why = semapv:ManualMappingCuration) ?confidence ?status
"""
_Pair = tuple[Iri, Iri]


@dataclass(frozen=True, slots=True)
class _Judgement:
    status: str
    confidence: Decimal

    def __str__(self) -> str:
        return f"{self.status}, {text(self.confidence)}"


_Judgements = dict[_Pair, _Judgement]


def changes(old: Engine, new: Engine, before: Stood, after: Stood) -> Iterator[Change]:
    """People first, then the links, each between two candidacies."""
    yield from _people(old, new, before, after)
    was, now = both(_judgements, old, new)
    for pair in sorted(was.keys() & now.keys()):
        yield from _judged_anew(pair, was[pair], now[pair], after)
    yield from _alone("gone", was, now, before, after)
    yield from _alone("new", now, was, after, before)


def _people(old: Engine, new: Engine, before: Stood, after: Stood) -> Iterator[Change]:
    """A row for each person who was joined, parted or renamed, by the candidacies that both graphs have.

    A person with the same candidacies under another IRI is renamed; a redirect should lead there.
    """
    was, now = both(lambda engine: values(engine, "h:candidate"), old, new)
    redirects = {(Iri(str(a)), Iri(str(b))) for a, b in values(new, "dcterms:isReplacedBy").items()}
    together: dict[_Pair, list[Iri]] = defaultdict(list)
    for candidacy in sorted(after.names.keys() & before.names & was.keys() & now.keys(), key=after.order):
        together[Iri(str(was[candidacy])), Iri(str(now[candidacy]))].append(candidacy)
    of_old, of_new = _by_side(together, 0), _by_side(together, 1)
    for verb, groups in (("is now one person with", of_new), ("is no longer one person with", of_old)):
        for pairs in groups.values():
            if len(pairs) > 1:
                first, *others = (_in_words(together[pair], after) for pair in pairs)
                yield _regrouped(f"{first} {verb} {' and with '.join(others)}", pairs)
    for pair, candidacies in together.items():
        if pair[0] != pair[1] and len(of_old[pair[0]]) == len(of_new[pair[1]]) == 1:
            field = "person" if pair in redirects else "person, without a redirect"
            yield Change("link", "renamed", _in_words(candidacies, after), field, *pair, pair)


def _by_side(pairs: Iterable[_Pair], side: int) -> dict[Iri, list[_Pair]]:
    grouped: dict[Iri, list[_Pair]] = defaultdict(list)
    for pair in pairs:
        grouped[pair[side]].append(pair)
    return grouped


def _in_words(candidacies: Iterable[Iri], stood: Stood) -> str:
    """`Ada Quill, Ambleford North 2015, Ambleford South 2017`: each name once."""
    places: dict[str, list[str]] = defaultdict(list)
    for candidacy in candidacies:
        places[stood.names[candidacy]].append(stood.contest(candidacy).words)
    return " and ".join(f"{name}, {', '.join(of)}" for name, of in places.items())


def _regrouped(what: str, pairs: Sequence[_Pair]) -> Change:
    persons = [sorted(set(side)) for side in zip(*pairs, strict=True)]
    before, after = ("1 person" if len(side) == 1 else f"{len(side)} persons" for side in persons)
    return Change("link", "changed", what, "person", before, after, tuple(sorted({*persons[0], *persons[1]})))


def _judgements(engine: Engine) -> _Judgements:
    rows = engine.select(PROLOGUE + _JUDGEMENTS).rows
    return {
        (Iri(str(source)), Iri(str(target))): _Judgement(str(status), Decimal(str(confidence)))
        for source, target, status, confidence in rows
    }


def _judged_anew(pair: _Pair, was: _Judgement, now: _Judgement, stood: Stood) -> Iterator[Change]:
    what = " and ".join(map(stood.words, pair))
    if was.status != now.status:
        yield Change("link", "changed", what, "status", str(was), str(now), pair)
    elif abs(was.confidence - now.confidence) > _TOLERANCE:
        yield Change("link", "changed", what, "confidence", was.confidence, now.confidence, pair)


def _alone(
    change: str, here: _Judgements, there: _Judgements, stood: Stood, stood_there: Stood
) -> Iterator[Change]:
    """Links that only one graph has; those of candidacies that the other lacks are counted by election."""
    counted: Counter[str] = Counter()
    for pair in sorted(here.keys() - there.keys()):
        missing = [candidacy for candidacy in pair if candidacy not in stood_there.names]
        if missing:
            counted[stood.contest(missing[0]).election] += 1
        else:
            what = " and ".join(map(stood.words, pair))
            yield one_sided("link", change, what, "link", str(here[pair]), pair)
    for election, links in sorted(counted.items()):
        yield one_sided("link", change, f"candidacies of {election} that are {change}", "links", links)
