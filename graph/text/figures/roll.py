"""The candidates of an article, looked up by key, by name and by party."""

from collections import defaultdict
from collections.abc import Sequence

from graph.text.figures.parties import Parties
from graph.text.names import plain
from graph.text.phrases import KnownCandidate, Person


class Roll:
    """All who stand in the contests that the article is about."""

    def __init__(self, candidates: Sequence[KnownCandidate]) -> None:
        self.parties = Parties(candidates)
        self._by_key = {candidate.key: candidate for candidate in candidates}
        self._by_word: defaultdict[str, list[KnownCandidate]] = defaultdict(list)
        self._by_party: defaultdict[str, list[KnownCandidate]] = defaultdict(list)
        for candidate in self._by_key.values():
            for word in {_last(candidate.surname), _first(candidate.first_name)}:
                self._by_word[word].append(candidate)
            if candidate.parties:
                self._by_party[self.parties.named(candidate.parties[0])].append(candidate)

    def of_key(self, key: str | None) -> KnownCandidate | None:
        """The candidate of that key."""
        return self._by_key.get(key) if key is not None else None

    def called(self, name: str) -> list[KnownCandidate]:
        """Those who bear the name in full, with or without middle names, or the surname that it is."""
        return [
            c for c in self._by_word.get(_last(name), ()) if bears(c, name) or _fold(c.surname) == _fold(name)
        ]

    def standing(self, party: str, contest: str | None) -> KnownCandidate | None:
        """The one who stands for the party in that contest, or in the only one known."""
        there = [c for c in self._by_party.get(party, ()) if contest is None or c.contest == contest]
        return there[0] if len(there) == 1 else None

    def meant(self, person: Person) -> KnownCandidate | None:
        """The candidate whom a name in the article can only mean.

        By key, else where a caption ran the name into another word, of `Sir Julian` without a surname, and
        of a short form: Rosie of Rosemary.
        """
        if person.key is not None:
            return self.of_key(person.key)
        found = {c.key: c for c in self._by_word.get(_last(person.name), ()) if _may_be(c, person)}
        return found.popitem()[1] if len(found) == 1 else None


def bears(candidate: KnownCandidate, name: str) -> bool:
    """True of the full name, with or without middle names and titles before it."""
    whole, said = _fold(f"{candidate.first_name} {candidate.surname}"), _fold(name)
    given, _, family = said.rpartition(" ")
    middle = family == _fold(candidate.surname) and given.split()[:1] == whole.split()[:1]
    return middle or said == whole or said.endswith(f" {whole}")


def _may_be(candidate: KnownCandidate, person: Person) -> bool:
    first, last = plain(candidate.first_name), plain(candidate.surname)
    run_in = person.name.endswith(f"{first} {last}")
    knight = person.name == first.split(" ")[0]
    short = person.surname == last and person.name[:2] == first[:2] and " " in person.name
    return run_in or knight or short


def _fold(name: str) -> str:
    return plain(name).lower()


def _last(name: str) -> str:
    return (_fold(name).split() or [""])[-1]


def _first(name: str) -> str:
    return (_fold(name).split() or [""])[0]
