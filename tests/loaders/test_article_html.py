import logging
import socket
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written import written

from graph.claims import Article
from graph.errors import SourceError
from graph.loaders import load
from graph.loaders.article_html import load as load_page
from graph.sources import SourceFile

SAMPLE = Path(__file__).parents[1] / "fixtures" / "loaders" / "article_html" / "count.html"


def article(folder: Path, content: str) -> Article:
    (record,) = load(written(folder, content, "page.html")).records
    assert isinstance(record, Article)
    return record


def test_page_gives_its_paragraphs_as_lines(tmp_path: Path) -> None:
    lines = article(tmp_path, SAMPLE.read_text()).text.split("\n")
    assert lines[2:4] == [
        "Ms Able said: “It was a long night & a good one, and I thank everybody who came.",
        "“We will be back.”",
    ]


def test_page_says_its_title_publisher_date_and_address(tmp_path: Path) -> None:
    page = article(tmp_path, SAMPLE.read_text())
    assert (page.title, page.publisher, page.published, page.url) == (
        "Northwick stays Labour",
        "Northwick Echo",
        date(2017, 6, 9),
        "https://echo.example/northwick-stays-labour",
    )


def test_sidecar_wins_over_the_page(tmp_path: Path) -> None:
    written(tmp_path, "publisher: Vale Post\npublished: 2017-06-10\n", "page.meta.yaml")
    page = article(tmp_path, SAMPLE.read_text())
    assert (page.title, page.publisher, page.published) == (
        "Northwick stays Labour",
        "Vale Post",
        date(2017, 6, 10),
    )


def test_scripts_styles_navigation_and_footers_are_left_out(tmp_path: Path) -> None:
    text = article(tmp_path, SAMPLE.read_text()).text
    assert not any(word in text for word in ("script", "Sport", "Copyright"))


def test_a_date_that_the_page_does_not_state_is_not_guessed(tmp_path: Path) -> None:
    stated = '<meta property="article:published_time" content="2017-06-09T06:30:00Z">'
    page = SAMPLE.read_text().replace(stated, "")
    assert article(tmp_path, page).published is None
    assert "published" in load(written(tmp_path, page, "page.html")).faults[0].what


def test_an_address_that_is_none_is_left_out(tmp_path: Path) -> None:
    page = SAMPLE.read_text().replace("https://echo.example/northwick-stays-labour", "javascript:alert(1)")
    assert article(tmp_path, page).url is None


def test_page_without_an_article_is_refused_in_silence(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SourceError, match=r"page\.html: holds no article"):
        load(written(tmp_path, "<html><body></body></html>", "page.html"))
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("trafilatura").handlers


def test_page_is_read_without_a_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = SAMPLE.read_text().replace("</article>", '<img src="https://echo.example/x.png"></article>')
    assert "Ann Able" in article(tmp_path, page).text


@pytest.mark.parametrize(
    "page", ["<?xml version='1.0' encoding='UTF-8'?>", "\ufeff", "\r\n", "<!-- comment -->", "\x00"[:0]]
)
def test_what_precedes_a_page_does_no_harm(tmp_path: Path, page: str) -> None:
    assert "We will be back." in article(tmp_path, page + SAMPLE.read_text()).text


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<div", ">", "<a href='", "“", "&#0;", "\x00", "<script>", "won. "])
        | st.text()
    )
)
def test_any_page_gives_an_article_or_a_source_error(pieces: list[str]) -> None:
    content = "<html><body>" + "".join(pieces)
    file = SourceFile(Path("page.html"), "page.html", content.encode("utf-8", "replace"))
    try:
        record = next(load_page(file))
    except SourceError:
        return
    assert isinstance(record, Article)
    assert record.text
