"""`hustings read`: what is found in articles, as tables, as JSON and as pages; nothing is stored."""

import json
from pathlib import Path

import pytest
from test_cli import hustings

FIXTURES = Path(__file__).parent / "fixtures"
ECHO = FIXTURES / "articles" / "echo.txt"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_json_is_one_article_a_line_in_the_shape_agreed(here: Path, small_store: Path) -> None:
    ran = hustings("read", ECHO, "--store", small_store, "--format", "json")
    (line,) = ran.out.splitlines()
    read, text = json.loads(line), ECHO.read_text(encoding="utf-8")
    assert list(read) == ["article", "quotations", "figures"]
    assert read["article"] == {
        "path": "echo.txt",
        "title": "Orchard hold Ambleford North",
        "publisher": "The Vale Echo",
        "published": "2017-06-09",
        "length": len(text),
        "sha256": "507a8f65da26ec38a17c150e739a2d6487221e4f8885e3a51a4819e82061dd94",
        "contest": "https://w3id.org/hustings/id/contest/ge-2017-06-08/E14999001",
    }
    for found in (*read["quotations"], *read["figures"]):
        assert text[found["start"] : found["end"]] == found["exact"]


def test_quotation_has_speaker_tier_rule_and_whom_it_is_about(here: Path, small_store: Path) -> None:
    ran = hustings("read", ECHO, "--store", small_store, "--format", "json")
    said = json.loads(ran.out)["quotations"][0]
    assert said == {
        "id": "https://w3id.org/hustings/id/passage/507a8f65da26ec38/140-172",
        "start": 140,
        "end": 172,
        "exact": "The orchard stands, and so do I.",
        "kind": "direct",
        "speaker": {
            "name": "Ada Quill",
            "iri": "https://w3id.org/hustings/id/person/mnis/90001",
            "start": 124,
            "end": 132,
            "kind": "candidate",
        },
        "tier": "named",
        "rule": "lead",
        "group": 140,
        "about": [],
    }


def test_figure_has_verdict_arithmetic_and_the_official_rows(here: Path, small_store: Path) -> None:
    ran = hustings("read", ECHO, "--store", small_store, "--format", "json")
    figures = {figure["measure"]: figure for figure in json.loads(ran.out)["figures"]}
    votes = figures["votes"]
    assert (votes["exact"], votes["value"], votes["official"], votes["verdict"]) == (
        "1,100 votes",
        1100,
        1100,
        "supported",
    )
    assert votes["rows"]
    assert figures["votes-change"]["value"] == -100


def test_articles_are_read_side_by_side_in_the_order_given(here: Path, small_store: Path) -> None:
    for number in range(12):
        (here / f"{number:02}.txt").write_text(ECHO.read_text(encoding="utf-8"), encoding="utf-8")
    one = hustings("read", here, "--store", small_store, "--format", "json", "--jobs", 1)
    two = hustings("read", here, "--store", small_store, "--format", "json", "--jobs", 2)
    assert [json.loads(line)["article"]["path"][-6:] for line in two.out.splitlines()] == [
        f"{number:02}.txt" for number in range(12)
    ]
    assert two.out == one.out


def test_without_a_graph_quotations_come_and_figures_are_not_checkable(here: Path) -> None:
    ran = hustings("read", ECHO, "--format", "json")
    read = json.loads(ran.out)
    assert ran.err.startswith("There is no graph at hustings-graph: nobody is looked up")
    assert read["article"]["contest"] is None
    assert [said["speaker"]["name"] for said in read["quotations"]][:2] == ["Ada Quill", "Bram Vetch"]
    assert {figure["verdict"] for figure in read["figures"]} == {"not-checkable"}
    assert {figure["arithmetic"] for figure in read["figures"]} == {"not checkable: no contest"}


def test_graph_that_is_named_must_be_there(here: Path) -> None:
    ran = hustings("read", ECHO, "--store", "none")
    assert ran.code == 1
    assert ran.err.startswith("hustings: There is no graph at none: make one")


def test_page_of_an_article_is_written_where_asked(here: Path, small_store: Path) -> None:
    ran = hustings("read", ECHO, "--store", small_store, "--pages", "pages")
    assert "pages/echo-txt.html" in ran.err
    assert "The orchard stands, and so do I." in (here / "pages/echo-txt.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("empty.txt", b"", "is empty"),
        ("picture.txt", bytes(range(256)) * 8, "is neither UTF-8 nor Windows-1252 text"),
        ("table.csv", b"a,b\n1,2\n3,4\n", "is of no known kind"),
    ],
)
def test_file_that_is_no_article_is_one_line_and_the_others_are_read(
    here: Path, small_store: Path, name: str, data: bytes, why: str
) -> None:
    (here / name).write_bytes(data)
    ran = hustings("read", name, ECHO, "--store", small_store, "--format", "json")
    assert ran.code == 1
    (line,) = [line for line in ran.err.splitlines() if name in line]
    assert why in line
    assert len(ran.out.splitlines()) == 1


def test_list_of_results_that_is_named_as_a_text_is_read_as_an_article(here: Path, small_store: Path) -> None:
    (here / "list.txt").write_text("Ambleford North\nAda Quill (Orch) 1,100\nBram Vetch (Tide) 800\n")
    (here / "list.meta.yaml").write_text("published: 2017-06-09\n")
    ran = hustings("read", "list.txt", "--store", small_store, "--format", "json")
    figures = json.loads(ran.out)["figures"]
    assert [(figure["exact"], figure["verdict"]) for figure in figures] == [
        ("1,100", "supported"),
        ("800", "supported"),
    ]


def test_article_about_no_known_contest_has_quotations_and_unchecked_figures(
    here: Path, small_store: Path
) -> None:
    (here / "far.txt").write_text(
        "Cy Dale won 900 votes in Farmouth. “We did it,” said Cy Dale of Farmouth.\n"
    )
    (here / "far.meta.yaml").write_text("published: 2017-06-09\n")
    read = json.loads(hustings("read", "far.txt", "--store", small_store, "--format", "json").out)
    assert [said["speaker"]["name"] for said in read["quotations"]] == ["Cy Dale"]
    assert {figure["arithmetic"] for figure in read["figures"]} == {"not checkable: no contest"}


@pytest.mark.parametrize(
    "text",
    [
        "Cy Dale said: “We won.\x00” He left.",
        "“‘Open, “open,” said Cy Dale. ‘Never shut.",
        "قال سي ديل: “لقد فزنا.” ثم غادر المكان.",
    ],
    ids=["NUL", "unbalanced and mixed marks", "right to left"],
)
def test_odd_text_is_read_without_complaint(here: Path, small_store: Path, text: str) -> None:
    (here / "odd.txt").write_text(text + " And so on, it went.\n", encoding="utf-8")
    ran = hustings("read", "odd.txt", "--store", small_store, "--format", "json", "--quiet")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["article"]["length"] == len(text) + 21


def test_page_with_scripts_gives_its_text_and_runs_nothing(here: Path, small_store: Path) -> None:
    body = "<p>Ada Quill said: “The orchard stands.”</p>" + "<p>And so it went on in the hall.</p>" * 9
    page = f"<html><body><article><h1>News</h1><script>alert(1)</script>{body}</article></body></html>"
    (here / "page.html").write_text(page, encoding="utf-8")
    ran = hustings("read", "page.html", "--store", small_store, "--format", "json", "--quiet")
    assert [said["exact"] for said in json.loads(ran.out)["quotations"]] == ["The orchard stands."]
    assert "alert" not in ran.out
