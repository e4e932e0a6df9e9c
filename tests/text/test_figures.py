"""What the rules find in the invented sentences of `figures/`, and in the three real articles."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from invented import Sentence, World, matches

from graph.text.contests import KnownContest
from graph.text.figures import figures
from graph.text.page import Page
from graph.text.phrases import KnownCandidate
from graph.text.stated import Figure, Occasion

WORLD = World()
SENTENCES = [sentence for name in ("seen", "fresh", "later", "last") for sentence in WORLD.sentences(name)]
NORTHWICK = WORLD.contests["Northwick 2017"]
STANDING = WORLD.candidates["Northwick 2017"]


def found(text: str, published: date | None = date(2017, 6, 9)) -> tuple[Figure, ...]:
    return figures(Page.read(text, STANDING), [NORTHWICK], STANDING, published)


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.text[:60])
def test_a_text_states_the_figures_listed_for_it_and_no_others(sentence: Sentence) -> None:
    rest = list(sentence.found())
    for expected in sentence.expected:
        figure = next((figure for figure in rest if matches(sentence, expected, figure)), None)
        assert bool(figure) is not expected.get("missed", False), expected
        rest = [other for other in rest if other is not figure]
    assert rest == []


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.text[:60])
def test_a_figure_is_where_it_says(sentence: Sentence) -> None:
    for figure in sentence.found():
        assert sentence.text[figure.start : figure.end] == figure.exact


def test_a_figure_knows_the_quotation_it_stands_in() -> None:
    text = "“Tom Baker won 29,657 votes,” she said. Joe Earl won 19,921."
    page = Page.read(text, STANDING)
    inside, outside = figures(page, [NORTHWICK], STANDING, date(2017, 6, 9), [(1, 28)])
    assert (inside.in_quotation, outside.in_quotation) == (1, None)


def test_words_that_say_the_same_of_two_are_a_figure_for_each() -> None:
    second, third = found("Ron Pike and Ann Able lost their deposits.")
    assert second.exact == third.exact == "lost their deposits"
    assert [figure.subject.name for figure in (second, third)] == ["Ron Pike", "Ann Able"]


def test_without_a_date_the_last_election_is_the_one_before() -> None:
    (figure,) = found("Tom Baker won 24,300 votes at the last election.", None)
    assert figure.occasion == Occasion()


def test_an_article_long_after_the_poll_calls_it_the_last_election() -> None:
    (figure,) = found("Tom Baker won 29,657 votes at the last election.", date(2018, 5, 1))
    assert figure.occasion is None


def test_figures_come_without_any_known_contest() -> None:
    page = Page.read("Turnout was 71.2 per cent.", ())
    (figure,) = figures(page, [], [], None)
    assert (figure.measure, figure.contest) == ("turnout", None)


@pytest.mark.parametrize("text", ["", "\0" * 50, "1" * 5_000, "1,1,1," * 900, "up from " * 900, "(" * 5_000])
def test_no_text_is_too_strange(text: str) -> None:
    assert found(text) == ()


# The traps of the real articles: words, measure, subject, value, year where of another election.
TRAPS: dict[str, list[tuple[str, str, str, int, int | None]]] = {
    "000_19da1f357f812aa5.txt": [
        ("up from 86", "votes", "Jason Charalambous", 86, 2015),
        ("down 1,595", "votes-change", "James Clark", -1595, None),
        ("5,043 votes", "votes", "Caroline Russell", 5043, 2015),
        ("2,173 less than", "votes-change", "Benali Hamdache", -2173, None),
        ("3,371", "votes", "Green Party", 3371, 2015),
        ("40,086", "votes", "Jeremy Corbyn", 40086, None),
    ],
    "003_6b45fb5bcc69d8df.txt": [
        ("24, 120 votes", "votes", "Jeremy Corbyn", 24120, None),
        ("1983", "mp-since", "Jeremy Corbyn", 1983, None),
        ("40 years", "mp-for", "Jeremy Corbyn", 40, None),
        ("40 percent drop", "votes-change", "Jeremy Corbyn", -40, None),
        ("over 400 MPs", "seats", "Labour", 400, None),
    ],
}


@pytest.mark.parametrize("name", TRAPS)
def test_the_traps_of_the_real_articles_are_read_as_printed(shared: Path, name: str) -> None:
    text = (shared / "articles" / name).read_text(encoding="utf-8")
    sidecar = yaml.safe_load((shared / "articles" / name.replace(".txt", ".meta.yaml")).read_text())
    contests, candidates = _islington(sidecar["published"].year)
    seen = {
        (f.exact, f.measure, f.subject.name, int(f.value), f.occasion.year if f.occasion else None)
        for f in figures(Page.read(text, candidates), contests, candidates, sidecar["published"])
    }
    assert set(TRAPS[name]) <= seen


def _islington(year: int) -> tuple[list[KnownContest], list[KnownCandidate]]:
    """Some who really stood in the two seats."""
    north, south = "Islington North", "Islington South and Finsbury"
    stood = {
        2017: [
            ("Jeremy", "Corbyn", "m", "Labour", north),
            ("Caroline", "Russell", "f", "Green Party", north),
            ("James", "Clark", "m", "Conservative", north),
            ("Keith", "Angus", "m", "Liberal Democrat", north),
            ("Benali", "Hamdache", "m", "Green Party", south),
            ("Jason", "Charalambous", "m", "Conservative", south),
            ("Alain", "Desmier", "m", "Liberal Democrat", south),
        ],
        2024: [
            ("Jeremy", "Corbyn", "m", "Independent", north),
            ("Praful", "Nargund", "m", "Labour", north),
        ],
    }[year]
    day = {2017: date(2017, 6, 8), 2024: date(2024, 7, 4)}[year]
    seats = list(dict.fromkeys(seat for *_, seat in stood))
    contests = [KnownContest(seat, seat, f"ge-{day}", day) for seat in seats]
    return contests, [
        KnownCandidate(last, first, last, gender, (party,), seat, seat)
        for first, last, gender, party, seat in stood
    ]
