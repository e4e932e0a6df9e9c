from datetime import date
from pathlib import Path

import pytest
from written import written

from graph.errors import SourceError
from graph.sources import source_files


def test_text_drops_the_byte_order_mark(tmp_path: Path) -> None:
    assert written(tmp_path, b"\xef\xbb\xbfYnys M\xc3\xb4n").text == "Ynys Môn"


def test_text_in_windows_1252_is_read_and_reported(tmp_path: Path) -> None:
    file = written(tmp_path, b"name\nYnys M\xf4n\n")
    assert file.text == "name\nYnys Môn\n"
    assert file.encoding_fault is not None
    assert (file.encoding_fault.line, file.encoding_fault.severity) == (2, "noted")


def test_text_in_utf8_has_no_encoding_fault(tmp_path: Path) -> None:
    assert written(tmp_path, "Ynys Môn").encoding_fault is None


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_text_in_utf16_with_its_mark_is_read_and_reported(tmp_path: Path, encoding: str) -> None:
    file = written(tmp_path, "\ufeffYnys Môn\n".encode(encoding))
    assert file.text == "Ynys Môn\n"
    assert file.encoding_fault is not None
    assert file.encoding_fault.done == "read as UTF-16"


def test_text_that_is_no_text_names_the_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"a\.csv:3: is neither UTF-8") as caught:
        written(tmp_path, b"one\ntwo\n\x81\n").text  # noqa: B018 - a property that raises
    assert caught.value.line == 3


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rows_carry_the_line_on_which_they_start(tmp_path: Path, end: str) -> None:
    content = end.join(["a,b", f'"one{end}two",3', "", "4,5"])
    assert list(written(tmp_path, content).rows()) == [
        (1, ["a", "b"]),
        (2, [f"one{end}two", "3"]),
        (5, ["4", "5"]),
    ]


def test_rows_keep_nul_bytes(tmp_path: Path) -> None:
    assert list(written(tmp_path, b"a\x00b,c\n").rows()) == [(1, ["a\x00b", "c"])]


def test_rows_go_on_after_a_quote_that_never_closes(tmp_path: Path) -> None:
    rows = list(written(tmp_path, 'a,"b\n' + "c,d\n" * 600).rows())
    assert rows[0] == (1, ["a", "b\n"])
    assert rows[1:] == [(line, ["c", "d"]) for line in range(2, 602)]


def test_rows_with_a_cell_too_long_to_be_csv_are_one_cell(tmp_path: Path) -> None:
    long = "x" * 200_000
    assert list(written(tmp_path, f"{long},1\n2,3\n").rows()) == [(1, [f"{long},1\n"]), (2, ["2", "3"])]


def test_head_is_the_first_rows(tmp_path: Path) -> None:
    assert written(tmp_path, "a,b\n" * 9).head == (("a", "b"),) * 5
    assert written(tmp_path, "").head == ()


def test_label_is_the_path_below_the_parent_of_the_folder_given(tmp_path: Path) -> None:
    written(tmp_path, "x", "results/parliament-55/b.csv")
    written(tmp_path, "y", "results/a.csv")
    assert [file.label for file in source_files([tmp_path / "results"])] == [
        "results/a.csv",
        "results/parliament-55/b.csv",
    ]


def test_label_of_the_current_folder_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, "x", "results/a.csv")
    monkeypatch.chdir(tmp_path / "results")
    assert [file.label for file in source_files([Path(), Path("a.csv")])] == ["results/a.csv", "a.csv"]


def test_folders_pass_over_hidden_files_readmes_markdown_and_sidecars(tmp_path: Path) -> None:
    for name in (".hidden/a.csv", ".a.csv", "README", "Readme.txt", "notes.md", "a.meta.yaml", "a.csv"):
        written(tmp_path, name, f"in/{name}")
    assert [file.label for file in source_files([tmp_path / "in"])] == ["in/a.csv"]


def test_different_files_of_one_label_get_their_digest(tmp_path: Path) -> None:
    one, two = written(tmp_path / "one", "1"), written(tmp_path / "two", "2")
    labels = [file.label for file in source_files([one.path, two.path])]
    assert labels == [f"a.csv-{one.sha256[:8]}", f"a.csv-{two.sha256[:8]}"]


def test_a_missing_path_is_a_source_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="there is no such file or folder"):
        source_files([tmp_path / "nowhere"])


def test_meta_is_what_the_sidecar_says(tmp_path: Path) -> None:
    written(tmp_path, "publisher: The Testford Echo\npublished: 2017-06-09\n", "a.meta.yaml")
    file = written(tmp_path, "words", "a.txt")
    assert file.meta == {"publisher": "The Testford Echo", "published": date(2017, 6, 9)}


def test_meta_may_tell_only_the_month_of_retrieval(tmp_path: Path) -> None:
    written(tmp_path, "retrieved: 2026-08\n", "a.meta.yaml")
    assert written(tmp_path, "words", "a.txt").meta == {"retrieved": "2026-08"}


def test_meta_without_sidecar_is_empty(tmp_path: Path) -> None:
    assert written(tmp_path, "words", "a.txt").meta == {}


@pytest.mark.parametrize(
    ("sidecar", "line"),
    [
        ("publisher: Echo\npublished: last week\n", 2),
        ("publisher: 7\n", 1),
        ("retrieved: 2026-13\n", 1),
        ("published: 2017-02-31\n", None),
        ("title: ok\nurl: [\n", 3),
        ("title: ok\nurl: www.example.org/echo\n", 2),
        ("- a list\n", 1),
    ],
)
def test_broken_sidecar_is_a_source_error_with_its_line(
    tmp_path: Path, sidecar: str, line: int | None
) -> None:
    written(tmp_path, sidecar, "a.meta.yaml")
    with pytest.raises(SourceError, match=r"a\.meta\.yaml") as caught:
        written(tmp_path, "words", "a.txt").meta  # noqa: B018 - a property that raises
    assert caught.value.line == line
