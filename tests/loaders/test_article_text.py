from pathlib import Path

import pytest
from written import written

from graph.claims import Article
from graph.errors import SourceError
from graph.loaders import load, recognise
from graph.loaders.article_text import recognises
from graph.records import Fault

PROSE = "Ann Able won the seat.\n\n“We won,” she said.\n"


def only_article(folder: Path, content: str | bytes, name: str = "article.txt") -> Article:
    (record,) = load(written(folder, content, name)).records
    assert isinstance(record, Article)
    return record


def test_article_without_a_sidecar_has_its_text_alone(tmp_path: Path) -> None:
    assert only_article(tmp_path, PROSE) == Article(PROSE)


def test_article_without_date_and_election_says_so(tmp_path: Path) -> None:
    (fault,) = load(written(tmp_path, PROSE, "article.txt")).faults
    assert isinstance(fault, Fault)
    assert (fault.severity, fault.done) == ("noted", "no candidate is looked up in it")
    assert "article.meta.yaml" in fault.what


@pytest.mark.parametrize("sidecar", ["published: 2017-06-09\n", "election: ge-2017\n"])
def test_article_with_date_or_election_has_no_fault(tmp_path: Path, sidecar: str) -> None:
    written(tmp_path, sidecar, "article.meta.yaml")
    assert load(written(tmp_path, PROSE, "article.txt")).faults == ()


def test_sidecar_tells_what_the_text_does_not(tmp_path: Path) -> None:
    written(
        tmp_path,
        "title: A\npublisher: B\npublished: 2017-06-09\nurl: https://c.example/\n",
        "article.meta.yaml",
    )
    article = only_article(tmp_path, PROSE)
    assert (article.title, article.publisher, str(article.published), article.url) == (
        "A",
        "B",
        "2017-06-09",
        "https://c.example/",
    )


def test_text_has_line_feeds_alone_and_is_otherwise_unchanged(tmp_path: Path) -> None:
    article = only_article(tmp_path, "\ufeffZoe\u0308 won the seat.\r\n\r\nShe\u00a0won.\rTwice.\n".encode())
    assert article.text == "Zoe\u0308 won the seat.\n\nShe\u00a0won.\nTwice.\n"


def test_text_equals_what_python_reads_from_the_file(tmp_path: Path) -> None:
    file = written(tmp_path, PROSE.replace("\n", "\r\n"), "article.txt")
    assert only_article(tmp_path, file.data).text == file.path.read_text(encoding="utf-8")


def test_article_survives_a_stray_nul(tmp_path: Path) -> None:
    assert only_article(tmp_path, f"{PROSE}\x00").text == f"{PROSE}\x00"


@pytest.mark.parametrize(
    "content",
    [
        "name,votes,party\nAnn Able,2229,Green Party.\nTom Baker,40086,Labour Party.\n",
        '"Able, Ann","Green Party.","won"\n"Baker, Tom","Labour Party.","lost"\n',
        "name\tvotes\nAnn Able Esq.\t2229\n",
        "constituency;candidate;note\nNorthwick;Ann Able;won it.\nNorthwick;Tom Baker;lost it.\n",
        '{"text": "Ann Able won the seat."}',
        "<p>Ann Able won the seat.</p>",
        "publisher: Northwick Echo Ltd.\npublished: 2017-06-09\n",
        "claims:\n  - quotation: >\n      We won the seat.\n      All of it.\n      Twice.\n",
        "@prefix ex: <https://example.org/> .\nex:ann ex:won ex:seat ; ex:name 'Ann Able won.' .\n",
        "Ann Able\nTom Baker\n",
        "ok.",
        b"%PDF-1.4\n" + bytes(range(1, 32)) * 20 + b" Ann Able won. ",
    ],
)
def test_tables_markup_data_and_binaries_are_no_articles(tmp_path: Path, content: str | bytes) -> None:
    assert not recognises(written(tmp_path, content, "article.txt"))


@pytest.mark.parametrize(
    "content",
    [
        PROSE,
        "Ann Able won.",
        "Ms Able, 43, polled 2,229 (4 per cent), up 86, in Northwick, Vale, and Hill.\nMr Baker, 50, lost.",
        "“We won,” said Ann Able: “all of it!”",
    ],
)
def test_prose_is_an_article_whatever_its_name(tmp_path: Path, content: str) -> None:
    loader = recognise(written(tmp_path, content, "article.csv"))
    assert loader is not None
    assert loader.KIND == "News article (text)"


def test_a_binary_that_is_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"article\.txt"):
        load(written(tmp_path, b"\x00\x81\x8d" * 40, "article.txt"))


def test_telling_the_kind_of_one_long_line_takes_no_time(tmp_path: Path) -> None:
    assert not recognises(written(tmp_path, "able " * 400_000, "article.txt"))


@pytest.mark.parametrize("name", ["000_19da1f357f812aa5", "002_6744b198b8ebd6a5", "003_6b45fb5bcc69d8df"])
def test_real_articles_load_with_publisher_and_date(shared: Path, name: str, tmp_path: Path) -> None:
    data = (shared / f"articles/{name}.txt").read_bytes()
    written(tmp_path, (shared / f"articles/{name}.meta.yaml").read_text(), "article.meta.yaml")
    article = only_article(tmp_path, data)
    assert article.text == data.decode()
    assert article.publisher in ("Islington Gazette", "Jewish News")
    assert article.published is not None
