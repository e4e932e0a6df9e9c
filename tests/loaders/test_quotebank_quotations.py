"""Quotebank's two forms: a quotation on each line, or an article with its quotations."""

import json
from datetime import date
from pathlib import Path

import pytest
from written import brief, written

from graph.claims import StatedClaim
from graph.loaders import load, recognise
from graph.records import Loaded
from graph.sources import SourceFile

SAMPLES = Path(__file__).parents[1] / "fixtures" / "loaders" / "quotebank_quotations"
SAID = {"quoteID": "2017-06-09-000001", "quotation": "The tide will turn.", "date": "2017-06-09 07:00:00"}


def sample(name: str) -> Loaded:
    return load(SourceFile(SAMPLES / name, name, (SAMPLES / name).read_bytes()))


def loaded(folder: Path, *lines: object) -> Loaded:
    content = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return load(written(folder, content, "quotes.json"))


def claims(of: Loaded) -> list[StatedClaim]:
    return [record for record in of.records if isinstance(record, StatedClaim)]


def test_quotation_has_its_speaker_day_and_first_article() -> None:
    first, second, third = claims(sample("by-quotation.json"))
    assert first == StatedClaim(
        "Next time we come first.",
        "quotation",
        1,
        speaker="Bram Vetch",
        published=date(2017, 6, 9),
        url="https://echo.example.org/ambleford-north",
        rule="Quotebank",
    )
    assert (second.speaker, second.line) == (None, 2)
    assert (third.exact, third.speaker, third.published, third.url) == (
        "The tide will turn.",
        None,
        date(2017, 6, 1),
        None,
    )


def test_article_says_for_its_quotations_where_and_when() -> None:
    (found,) = claims(sample("by-article.json"))
    assert (found.exact, found.speaker) == ("The orchard stands, and so do I.", "Ada Quill")
    assert (found.title, found.published) == ("Orchard hold Ambleford North", date(2017, 6, 9))
    assert found.url == "https://echo.example.org/ambleford-north"


@pytest.mark.parametrize("words", [None, "", " ", 7, ["We won"]])
def test_entry_without_words_is_set_aside_and_the_others_stay(tmp_path: Path, words: object) -> None:
    of = loaded(tmp_path, SAID, SAID | {"quotation": words}, SAID)
    assert brief(of.faults) == [(2, "an entry without `quotation`, the words that were said", "rejected")]
    assert [one.line for one in claims(of)] == [1, 3]


@pytest.mark.parametrize("said", ["yesterday", "2017-13-01", 20170609])
def test_day_that_is_none_is_left_out_and_told(tmp_path: Path, said: object) -> None:
    of = loaded(tmp_path, SAID | {"date": said})
    assert claims(of)[0].published is None
    assert brief(of.faults) == [(1, f"date: “{said}” is not a date", "noted")]


@pytest.mark.parametrize(
    ("urls", "url"),
    [
        (["http://a.example.org/1", "http://b.example.org/2"], "http://a.example.org/1"),
        (["not told", "http://b.example.org/2"], "http://b.example.org/2"),
        ("http://a.example.org/1", "http://a.example.org/1"),
        ([], None),
        ({"a": 1}, None),
    ],
)
def test_article_is_the_first_address(tmp_path: Path, urls: object, url: str | None) -> None:
    assert claims(loaded(tmp_path, SAID | {"urls": urls}))[0].url == url


def test_broken_line_costs_that_line_alone(tmp_path: Path) -> None:
    row = json.dumps(SAID)
    of = loaded(tmp_path, SAID, row[:-30], "", row[:14], "[[[", "[" * 5000, row + "}", SAID)
    assert [one.line for one in claims(of)] == [1, 7, 8]
    assert brief(of.faults) == [
        (2, "ends before its JSON does, at column 69", "rejected"),
        (4, "is not JSON at column 13: unterminated string", "rejected"),
        (5, "ends before its JSON does, at column 4", "rejected"),
        (6, "is nested too deeply to be read", "rejected"),
        (7, "is not JSON at column 100: expecting value", "rejected"),
    ]


def test_text_that_merely_quotes_the_names_of_the_fields_is_not_taken_for_it(tmp_path: Path) -> None:
    words = json.dumps({"text": 'the fields "quoteID": and "quotation":', "quotes": [{"contents": []}]})
    loader = recognise(written(tmp_path, words, "quotes.json"))
    assert loader is not None
    assert loader.KIND == "Citron quotes"
