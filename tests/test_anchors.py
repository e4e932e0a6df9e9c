"""Entered words find their place in the article that was read, where that can be told."""

from datetime import date

import pytest

from graph.anchors import Anchors
from graph.claims import Article, StatedClaim
from graph.ids import digest

TEXT = "Ada Quill has held on. “We won,” she said. They won: we held, and held."
DAY = date(2017, 6, 9)
ECHO = Article(TEXT, "A close run", "The Vale Echo", DAY, "https://www.echo.example.org/1/")
NOT_THERE = "the words are not in the text of the article"


def place(exact: str, *articles: Article, **said: object) -> tuple[tuple[int, int] | None, str | None]:
    """The place of the words among these articles, and what was wrong."""
    claim = StatedClaim(exact, "quotation", 7, **said)  # type: ignore[arg-type]  # its fields
    found, fault = Anchors(articles).place(claim)
    assert fault is None or (fault.line, fault.severity, fault.done) == (7, "noted", "kept without a place")
    return found, fault.what if fault else None


@pytest.mark.parametrize(
    "known_by",
    [
        {"text_digest": digest(TEXT)},
        {"text_digest": digest("an older text"), "url": "https://www.echo.example.org/1/"},
        {"url": "http://echo.example.org/1#top"},
        {"publisher": "the vale echo", "published": DAY},
    ],
)
def test_words_that_stand_once_in_the_article_have_that_place(known_by: dict[str, object]) -> None:
    assert place("We won,", ECHO, **known_by) == ((24, 31), None)
    assert TEXT[24:31] == "We won,"


def test_words_that_are_not_in_the_article_have_none() -> None:
    assert place("We lost", ECHO, url=ECHO.url) == (None, NOT_THERE)
    assert place("won: we hel", ECHO, url=ECHO.url) == (None, NOT_THERE)


def test_words_that_stand_there_several_times_have_none_without_a_start() -> None:
    assert place("held", ECHO, url=ECHO.url) == (
        None,
        "the words stand in the text of the article more than once",
    )
    assert place("held", ECHO, start=14, end=18, text_digest=digest(TEXT)) == ((14, 18), None)


def test_place_that_is_given_and_wrong_is_not_used() -> None:
    given = place("held", ECHO, start=0, end=4, text_digest=digest(TEXT))
    assert given == (None, "the words are not at 0-4 of the text")


def test_place_that_is_given_in_a_text_that_was_not_read_is_believed() -> None:
    assert place("held", start=0, end=4, text_digest=digest("another text")) == ((0, 4), None)


def test_words_of_an_article_that_was_not_read_have_none_and_that_is_no_fault() -> None:
    assert place("We won,", ECHO, url="https://echo.example.org/2") == (None, None)
    assert place("We won,", ECHO) == (None, None)


def test_outlet_and_day_are_no_article_that_lacks_the_words() -> None:
    other = Article("Nothing but rain.", "Weather", "The Vale Echo", DAY)
    assert place("We won,", other, ECHO, publisher="The Vale Echo", published=DAY) == ((24, 31), None)
    assert place("We lost", other, ECHO, publisher="The Vale Echo", published=DAY) == (None, None)


def test_article_of_another_address_is_another_article() -> None:
    elsewhere = {"publisher": "The Vale Echo", "published": DAY, "url": "https://echo.example.org/2"}
    assert place("We won,", ECHO, **elsewhere) == (None, None)


def test_article_that_two_texts_could_be_is_none() -> None:
    longer = Article(TEXT + " More.", publisher="The Vale Echo", published=DAY)
    assert place("We won,", ECHO, longer, publisher="The Vale Echo", published=DAY) == (None, None)
