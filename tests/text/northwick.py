"""Invented candidates of an invented constituency, for invented quotations."""

from graph.text.page import Page
from graph.text.phrases import KnownCandidate
from graph.text.quoting.quotations import Quotation, quotations


def candidate(key: str, first_name: str, surname: str, gender: str | None, party: str) -> KnownCandidate:
    return KnownCandidate(key, first_name, surname, gender, (party,), "ge-2017/northwick", "Northwick")


CANDIDATES = (
    candidate("able", "Ann", "Able", "Female", "Green Party"),
    candidate("baker", "Tom", "Baker", "Male", "Labour"),
    candidate("dunn", "Cara", "Dunn", "Female", "Liberal Democrat"),
    candidate("earl", "Joe", "Earl", "Male", "Conservative"),
    candidate("osullivan", "Niamh", "O'Sullivan", None, "Independent"),
)


def quoted(text: str) -> tuple[Quotation, ...]:
    return quotations(Page.read(text, CANDIDATES))


def speakers(text: str) -> list[str | None]:
    """The keys of the candidates who speak the quotations of the text, in order."""
    return [quotation.speaker.key for quotation in quoted(text)]
