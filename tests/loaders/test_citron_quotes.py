"""Citron's annotations: a text, and quotes with their places in it."""

import json
from datetime import date
from pathlib import Path

import pytest
from written import brief, written

from graph.claims import Article, StatedClaim
from graph.ids import sha256_digits
from graph.loaders import load
from graph.records import Loaded
from graph.sources import SourceFile

SAMPLE = Path(__file__).parents[1] / "fixtures" / "loaders" / "citron_quotes" / "lamp.json"
TEXT = "“We lit a lamp,” said Bram Vetch. 🗳 “And it burns.” He said all is well."
DATED = "published: 2017-06-09\n"


def span(words: str, text: str = TEXT) -> dict[str, object]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def quote(*contents: str, sources: tuple[str, ...] = ("Bram Vetch",), **more: object) -> dict[str, object]:
    found = [span(words) for words in contents]
    return {"cue": span("said"), "sources": [span(one) for one in sources], "contents": found} | more


def loaded(folder: Path, *quotes: object, text: object = TEXT) -> Loaded:
    written(folder, DATED, "quotes.meta.yaml")
    return load(written(folder, json.dumps({"text": text, "quotes": quotes}), "quotes.json"))


def claims(of: Loaded) -> list[StatedClaim]:
    return [record for record in of.records if isinstance(record, StatedClaim)]


def test_text_is_an_article_of_what_the_sidecar_says() -> None:
    article = load(SourceFile(SAMPLE, "lamp.json", SAMPLE.read_bytes())).records[0]
    assert isinstance(article, Article)
    assert article.text.startswith("Lantern gain ground\n\nBram Vetch spoke")
    assert (article.publisher, article.published) == ("The Vale Echo", date(2017, 6, 10))


def test_quotes_have_words_place_speaker_and_cue() -> None:
    of = load(SourceFile(SAMPLE, "lamp.json", SAMPLE.read_bytes()))
    found = [(one.exact, one.kind, one.start, one.speaker, one.cue) for one in claims(of)]
    assert found == [
        ("We lit a lamp,", "quotation", 75, "Bram Vetch", "said"),
        ("and it burns.", "quotation", 101, "Bram Vetch", "said"),
        ("the orchard would stand", "statement", 132, "Ada Quill", "said"),
        ("a better path", "quotation", None, "Ada Quill", "promised"),
    ]


def test_place_counts_in_the_text_of_the_article(tmp_path: Path) -> None:
    (found,) = claims(loaded(tmp_path, quote("“And it burns.”")))
    assert (found.start, found.end, found.text_digest) == (37, 50, sha256_digits(TEXT))
    assert TEXT[37:50] == found.exact == "And it burns."


def test_pieces_of_one_utterance_continue_each_other(tmp_path: Path) -> None:
    first, second = claims(loaded(tmp_path, quote("“We lit a lamp,”", "“And it burns.”")))
    assert first.continues is None
    assert second.continues == (first.start, first.end) == (1, 15)


def test_words_without_marks_are_reported_speech(tmp_path: Path) -> None:
    (found,) = claims(loaded(tmp_path, quote("all is well", sources=("He",))))
    assert (found.exact, found.kind, found.speaker) == ("all is well", "statement", "He")


@pytest.mark.parametrize(
    ("sources", "coreferences", "speaker"),
    [
        (["He"], ["Bram Vetch"], "Bram Vetch"),
        (["Bram Vetch"], ["He"], "Bram Vetch"),
        (["Vetch"], ["Bram Vetch"], "Bram Vetch"),
        (["They"], ["Ada Quill", "Bram Vetch"], "Ada Quill and Bram Vetch"),
        (["He"], None, "He"),
        ([], [], None),
        ("He", 5, None),
    ],
)
def test_speaker_is_whoever_is_named(
    tmp_path: Path, sources: object, coreferences: object, speaker: str | None
) -> None:
    who = {
        key: [{"text": one} for one in said] if isinstance(said, list) else said
        for key, said in (("sources", sources), ("coreferences", coreferences))
    }
    (found,) = claims(loaded(tmp_path, quote("“We lit a lamp,”") | who))
    assert found.speaker == speaker


def test_line_ends_of_two_signs_count_as_one_in_the_article(tmp_path: Path) -> None:
    text = "A lamp.\r\n\r\n“We lit it,” he said."
    of = loaded(tmp_path, quote(contents=[span("“We lit it,”", text)]), text=text)
    (found,) = claims(of)
    article = of.records[0]
    assert isinstance(article, Article)
    assert article.text[found.start : found.end] == found.exact == "We lit it,"


@pytest.mark.parametrize(
    "place",
    [
        {"start": 1, "end": 17},
        {"start": 0, "end": 900},
        {"start": -4, "end": 16},
        {"start": "0", "end": "16"},
        {"start": 0.0, "end": 16},
        {"start": 10**30, "end": 16},
        {"start": None},
    ],
)
def test_wrong_places_are_not_used_and_told_once(tmp_path: Path, place: dict[str, object]) -> None:
    wrong = quote(contents=[span("“We lit a lamp,”") | place])
    of = loaded(tmp_path, wrong, wrong)
    assert [(one.exact, one.start) for one in claims(of)] == [("We lit a lamp,", None)] * 2
    assert brief(of.faults) == [(1, "contents that do not stand at the places given: 2", "noted")]


@pytest.mark.parametrize("contents", [None, [], "“We lit a lamp,”", [{"start": 0, "end": 4}], [{"text": 5}]])
def test_quote_of_no_words_is_set_aside_and_the_others_stay(tmp_path: Path, contents: object) -> None:
    of = loaded(tmp_path, quote(contents=contents), quote("“And it burns.”"))
    assert brief(of.faults) == [(1, "a quote without `contents`, the words that were said", "rejected")]
    assert [one.exact for one in claims(of)] == ["And it burns."]


@pytest.mark.parametrize("text", [None, "", " \n", 5, ["words"]])
def test_document_without_text_is_set_aside(tmp_path: Path, text: object) -> None:
    of = loaded(tmp_path, quote("“And it burns.”"), text=text)
    what = "a document without `text`, in which its quotes have their places"
    assert brief(of.faults) == [(1, what, "rejected")]
    assert of.records == ()


def test_documents_of_one_file_have_texts_of_their_own(tmp_path: Path) -> None:
    lines = [json.dumps({"text": f"{TEXT} {i}", "quotes": [quote("“And it burns.”")]}) for i in (1, 2)]
    written(tmp_path, DATED, "quotes.meta.yaml")
    first, second = claims(load(written(tmp_path, "\n".join(lines), "quotes.json")))
    assert (first.line, second.line) == (1, 2)
    assert first.text_digest != second.text_digest
