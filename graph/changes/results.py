"""Contests and candidacies that only one graph has, and what is said otherwise of those of both."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from graph.changes.shared import Change, Stood, both, one_sided, values
from graph.engine import Engine
from graph.terms import Cell, Iri

_OF_CONTESTS = {"valid votes": "h:validVotes", "electorate": "h:electorate", "majority": "h:majority"}
_OF_CANDIDACIES = {
    "party": "h:stoodAs/rdfs:label",
    "votes": "h:votes",
    "share": "h:voteShare",
    "rank": "h:rank",
    "elected": "h:elected",
}
_Values = dict[str, dict[Iri, Cell]]


def changes(old: Engine, new: Engine, before: Stood, after: Stood) -> Iterator[Change]:
    """Whole contests first, then who stood in a contest of both, then single values."""
    for change, here, there in (("gone", before, after), ("new", after, before)):
        stood = Counter(here.contest_of.values())
        for contest in sorted(here.contests.keys() - there.contests.keys()):
            words = here.contests[contest].words
            yield one_sided("result", change, words, "candidacies", stood[contest], (contest,))
    was, now = both(partial(_read, _OF_CANDIDACIES), old, new)
    for change, here, there, said in (("gone", before, after, was), ("new", after, before, now)):
        for candidacy in sorted(here.names.keys() - there.names.keys()):
            if here.contest_of[candidacy] in there.contests:
                value = said["party"].get(candidacy)
                yield one_sided("result", change, here.words(candidacy), "candidacy", value, (candidacy,))
    totals = both(partial(_read, _OF_CONTESTS), old, new)
    contests = {thing: contest.words for thing, contest in after.contests.items() if thing in before.contests}
    yield from _changed(contests, *totals)
    yield from _changed({c: after.words(c) for c in after.names if c in before.names}, was, now)


def _read(fields: Mapping[str, str], engine: Engine) -> _Values:
    return {field: values(engine, path) for field, path in fields.items()}


def _changed(words: Mapping[Iri, str], was: _Values, now: _Values) -> Iterator[Change]:
    for thing in sorted(words):
        for field in was:
            before, after = was[field].get(thing), now[field].get(thing)
            if before != after:
                yield Change("result", "changed", words[thing], field, before, after, (thing,))
