"""The page of an article: its text stays what it is, and every mark and note can be reached and believed."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped]  # it ships no types
from northwick_findings import ABLE, FIGURES, FINDINGS, QUOTATIONS, TEXT, figure, verdict

from graph.claims import Article
from graph.exporters.article_page import article_page
from graph.findings import CheckedFigure, Findings, SaidWords

Element = Any  # of lxml
STYLE = Path(__file__).parents[2] / "graph" / "exporters" / "article" / "article.css"


def page_of(text: str, *spans: SaidWords | CheckedFigure) -> Element:
    """The parsed page of a text in which these were found."""
    said = tuple(span for span in spans if isinstance(span, SaidWords))
    figures = tuple(span for span in spans if isinstance(span, CheckedFigure))
    return parsed(Findings("a.txt", Article(text), (), said, figures))


def parsed(findings: Findings) -> Element:
    return html.document_fromstring(article_page(findings).decode())


def quotation(start: int, end: int) -> SaidWords:
    return replace(QUOTATIONS[0], start=start, end=end, group=start, speaker=replace(ABLE, start=None))


def stated(start: int, end: int) -> CheckedFigure:
    return replace(FIGURES[0], start=start, end=end)


def shown_text(page: Element) -> str:
    """The text of the article, as the page has it."""
    return "".join(words.text_content() for words in page.find_class("words"))


def marked(page: Element, anchor: str) -> list[str]:
    """The text of each piece of a marked place."""
    return [mark.text_content() for mark in page.xpath(f"//mark[@data-of='{anchor}']")]


def note(page: Element, anchor: str) -> str:
    """The words of a note."""
    return " ".join(str(page.get_element_by_id(f"note-{anchor}").text_content()).split())


def test_texts_of_the_paragraphs_are_together_the_text_of_the_article() -> None:
    assert shown_text(parsed(FINDINGS)) == TEXT


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "\n\n  One.\n\n\nTwo.\t\n", "a & b <c> &amp; “é” \u05d0\u05d1 \U0001f5f3"]
)
def test_text_keeps_its_blanks_and_marks_of_markup(text: str) -> None:
    assert shown_text(page_of(text)) == text


def test_each_mark_has_the_words_that_were_found() -> None:
    page = parsed(FINDINGS)
    for said in QUOTATIONS:
        assert marked(page, f"q-{said.start}-{said.end}") == [said.exact]
    for stated_figure in FIGURES:
        assert marked(page, f"f-{stated_figure.start}-{stated_figure.end}") == [stated_figure.exact]


def test_figure_within_a_quotation_is_marked_within_its_mark() -> None:
    page = page_of("abcdefghij", quotation(2, 8), stated(4, 6))
    (inner,) = page.xpath("//mark[starts-with(@class, 'q ')]/mark[starts-with(@class, 'f ')]")
    assert inner.text_content() == "ef"
    assert marked(page, "q-2-8") == ["cdefgh"]


def test_places_that_overlap_in_part_are_marked_in_pieces_with_one_note_each() -> None:
    page = page_of("abcdefghij", quotation(2, 6), stated(4, 8))
    assert (marked(page, "q-2-6"), marked(page, "f-4-8")) == (["cdef"], ["ef", "gh"])
    assert len(page.xpath("//mark/a")) == len(page.find_class("note")) == 2
    assert shown_text(page) == "abcdefghij"


def test_quotation_over_two_paragraphs_is_marked_in_both_and_noted_at_the_first() -> None:
    page = page_of("One two.\n\nThree four.", quotation(4, 15))
    assert marked(page, "q-4-15") == ["two.\n\n", "Three"]
    assert len(page.find_class("note")) == 1
    assert len(page.xpath("//main//span[@class='close']")) == 1


def test_place_within_eight_others_is_pointed_at_and_noted_without_its_words_being_marked() -> None:
    page = page_of("abcdefghijklmnopqrst", *(quotation(start, start + 10) for start in range(10)))
    assert marked(page, "q-7-17") == ["hij", "k", "l", "m", "n", "o", "p", "q"]
    assert marked(page, "q-8-18") == [""]
    assert len(page.find_class("note")) == 10
    assert shown_text(page) == "abcdefghijklmnopqrst"


def test_several_readings_of_the_same_words_share_one_mark_and_one_note() -> None:
    page = parsed(FINDINGS)
    start = TEXT.index("cut to 1,275")
    (mark,) = page.xpath(f"//mark[@data-of='f-{start}-{start + 12}']")
    assert mark.get("class") == "f ambiguous holds"
    words = note(page, f"f-{start}-{start + 12}")
    assert "majority of Tom Baker: says 1,275, officially 1,275" in words
    assert "1,275 − 5,291 = −4,016, not −1,275" in words


def test_every_link_within_the_page_leads_somewhere_and_no_name_is_given_twice() -> None:
    page = parsed(replace(FINDINGS, quotations=(*QUOTATIONS, QUOTATIONS[0])))
    names = page.xpath("//@id")
    assert len(names) == len(set(names))
    inner = [str(address)[1:] for address in page.xpath("//@href") if str(address).startswith("#")]
    assert len(inner) > 60
    assert set(inner) <= set(map(str, names))


def test_note_of_a_quotation_tells_speaker_rule_target_and_stance() -> None:
    said = QUOTATIONS[4]
    words = note(parsed(FINDINGS), f"q-{said.start}-{said.end}")
    assert "Joe Earl · candidate · direct speech" in words
    assert "Inferred: “there was also …” carries on from the speaker before" in words
    assert "About Tom Baker: praises (95% sure); Northwick (70% sure)" in words


def test_pieces_of_one_utterance_lead_to_one_another() -> None:
    page = parsed(FINDINGS)
    first, second = QUOTATIONS[:2]
    assert "Piece 1 of 2 of one utterance: the next" in note(page, f"q-{first.start}-{first.end}")
    assert "Piece 2 of 2 of one utterance: the one before" in note(page, f"q-{second.start}-{second.end}")


def test_note_of_a_figure_tells_measure_values_arithmetic_rows_and_confidence() -> None:
    wrong = next(f for f in FIGURES if f.exact == "2,815 votes")
    words = note(parsed(FINDINGS), f"f-{wrong.start}-{wrong.end}")
    assert (
        "✗ Contradicted: change in the votes for Ann Able against the same person’s earlier result" in words
    )
    assert "says −2,815, officially −2,814" in words
    assert "In the words of Ann Able (note 8)" in words
    assert "2,229 − 5,043 = −2,814, not −2,815 (97% sure)" in words
    assert "northwick-2017.csv, lines 6, 17" in words
    assert "Counted from" in words and "general election of 7 May 2015, seat E14000999" in words


@pytest.mark.parametrize(
    ("measure", "value", "unit", "operator", "words"),
    [
        ("votes", "8000", "votes", "about", "says about 8,000"),
        ("share", "47.10", "percent", "equals", "says 47.1 per cent"),
        ("share-change", "3", "points", "at-least", "says at least +3 points"),
        ("rank", "2", "place", "equals", "says 2nd place"),
        ("rank", "1", "place-from-last", "equals", "says last place"),
        ("mp-since", "1983", "year", "equals", "says 1983"),
        ("lost-deposit", "0", None, "equals", "says no"),
        ("votes", "1E+99999", "votes", "equals", "says 1E+99999"),
    ],
)
def test_values_are_told_in_plain_words(
    measure: str, value: str, unit: str | None, operator: str, words: str
) -> None:
    judged = verdict("not-checkable", None, "")
    found = figure("68.9 per cent", measure, "Northwick", value, unit, judged, operator=operator)
    (head,) = page_of(TEXT, found).xpath("//p[@class='head']")
    assert head.text_content().replace("\xa0", " ").split(": ")[2] == words


def test_confidence_is_certain_only_where_it_is_one() -> None:
    nearly = replace(FIGURES[0], verdict=replace(FIGURES[0].verdict, confidence=Decimal("0.9999")))
    assert "(99% sure)" in note(page_of(TEXT, nearly), f"f-{nearly.start}-{nearly.end}")


def test_summary_counts_marks_and_leads_to_the_first_of_each_sort() -> None:
    page = parsed(FINDINGS)
    said, checked = (line.text_content() for line in page.get_element_by_id("summary"))
    assert said.startswith("7 quotations: 4 direct, 1 mixed, 2 indirect. Speakers: 2 named,")
    assert checked.startswith(
        "13 figures about results: 6 ✓ supported, 1 ≈ approximately right, 2 ✗ contradicted"
    )
    start = TEXT.index("2,815 votes")
    (first,) = page.xpath("//*[@id='summary']//a[contains(., 'contradicted')]/@href")
    assert first == f"#f-{start}-{start + 11}"


def test_article_without_findings_title_or_contest_says_so() -> None:
    page = page_of("Rain fell on Northwick.")
    assert page.findtext(".//h1") == "Rain fell on Northwick."
    assert page.get_element_by_id("contests").text_content() == "About no contest on record."
    lines = [line.text_content() for line in page.get_element_by_id("summary")]
    assert lines == ["0 quotations.", "0 figures about results."]


def test_legend_shows_every_sort_of_mark_with_its_sign() -> None:
    samples = parsed(FINDINGS).xpath("//*[@id='legend']//mark")
    assert len({sample.get("class") for sample in samples}) == 13  # direct speech by a named speaker twice
    signs = [sample[0].get("data-sign") for sample in samples[-6:]]
    assert signs == ["✓", "≈", "✗", "?", "↔", "∅"]


def test_page_says_for_whom_it_is() -> None:
    purpose = parsed(FINDINGS).get_element_by_id("purpose").text_content()
    assert purpose.startswith("For checking, not for publication.")


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
def test_all_text_stands_out_from_its_ground(mode: int) -> None:
    palette = re.findall(r":root \{(.*?)\}", STYLE.read_text("utf-8"), re.DOTALL)[mode]
    colours = dict(re.findall(r"--([\w-]+): (#\w{6})", palette))
    grounds = {name: colours.pop(name) for name in ("paper", "side", "quote", "current")}
    del colours["line"]
    pairs = product(colours.items(), grounds.items())
    assert len(colours) == 11
    assert [(ink, ground) for (ink, a), (ground, b) in pairs if contrast(a, b) < 4.5] == []


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2)."""
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_same_findings_give_the_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "import hashlib; from northwick_findings import FINDINGS; "
        "from graph.exporters.article_page import article_page; "
        "print(hashlib.sha256(article_page(FINDINGS)).hexdigest())"
    )
    path = os.pathsep.join([str(Path(__file__).parents[2]), str(Path(__file__).parent)])
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
