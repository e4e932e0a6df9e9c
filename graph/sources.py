"""The files that a build was given, each with its label, its text and its sidecar; knows no format.

A sidecar `NAME.meta.yaml` beside `NAME.ext` says what the file itself does not: title, publisher,
published, url, licence, retrieved, election.
"""

import codecs
import csv
import hashlib
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import islice
from pathlib import Path

import yaml

from graph.errors import SourceError
from graph.records import Fault
from graph.terms import address

SIDECAR = ".meta.yaml"
_DATES = ("published", "retrieved")
# When something was retrieved is often known to the month only: `retrieved: 2026-08`.
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_WORDS = ("title", "publisher", "url", "licence")
# Lines that one row may take by quoting its line ends; a row of more has a quote that nobody closed.
_LONGEST_ROW = 500


@dataclass(frozen=True)
class SourceFile:
    """One file as it was found: `label` names it in every report, `data` is what it held."""

    path: Path
    label: str
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the content, in hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def meta(self) -> Mapping[str, object]:
        """What the sidecar says, empty without one; SourceError, with its line, where it is broken."""
        return _read_sidecar(self.path.with_name(self.path.stem + SIDECAR))

    @cached_property
    def _decoded(self) -> tuple[str, Fault | None]:
        if self.data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            # Spreadsheets call it “Unicode text”.
            with suppress(UnicodeDecodeError):
                return self.data.decode("utf-16"), Fault(1, "not UTF-8", "read as UTF-16", "noted")
        try:
            return self.data.decode("utf-8-sig"), None
        except UnicodeDecodeError as error:
            line = self.data.count(b"\n", 0, error.start) + 1
        try:
            text = self.data.decode("cp1252")
        except UnicodeDecodeError as error:
            raise SourceError(
                self.label, "is neither UTF-8 nor Windows-1252 text; save it as UTF-8", line
            ) from error
        return text, Fault(line, "not UTF-8", "the whole file was read as Windows-1252", "noted")

    @property
    def text(self) -> str:
        """The content as text without byte order mark: UTF-8, UTF-16 or Windows-1252, else a SourceError."""
        return self._decoded[0]

    @property
    def encoding_fault(self) -> Fault | None:
        """The fault to report where the text was not UTF-8."""
        return self._decoded[1]

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The physical lines with their ends, of which line 1 is the first."""
        return tuple(io.StringIO(self.text, newline=""))

    @cached_property
    def head(self) -> tuple[tuple[str, ...], ...]:
        """The first rows, at most five, for telling formats apart."""
        return tuple(tuple(cells) for _, cells in islice(self.rows(), 5))

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each CSV row with the number of the line on which it starts; blank lines are skipped."""
        index = 0
        while index < len(self.lines):
            cells, used = self._row(index)
            if cells:
                yield index + 1, cells
            index += used

    def _row(self, index: int) -> tuple[list[str], int]:
        """The row that starts there and how many lines it takes; one whose quote never closes takes one."""
        line = self.lines[index]
        if '"' in line:
            reader = csv.reader(self.lines[index : index + _LONGEST_ROW])
            with suppress(csv.Error):
                cells = next(reader)
                if reader.line_num < _LONGEST_ROW:
                    return cells, reader.line_num
        return self.alone(index + 1), 1

    def alone(self, line: int) -> list[str]:
        """The cells of one physical line read by itself."""
        text = self.lines[line - 1]
        try:
            return next(csv.reader([text]))
        except csv.Error:  # a cell beyond the limit of the csv module
            return [text]


def source_files(paths: Sequence[Path]) -> list[SourceFile]:
    """The files given, and all below the folders given, sorted within each folder.

    A label is the path below the parent of what was given, so the folder `results` gives
    `results/parliament-55/…`; different files that would share a label get `-` and eight digits of
    their digest appended. Hidden files, Markdown, READMEs and sidecars are passed over in folders.
    """
    files = [file for path in paths for file in _files_of(path)]
    contents = defaultdict(set)
    for file in files:
        contents[file.label].add(file.sha256)
    return [
        replace(file, label=f"{file.label}-{file.sha256[:8]}") if len(contents[file.label]) > 1 else file
        for file in files
    ]


def _files_of(given: Path) -> Iterator[SourceFile]:
    root = given if given.name not in ("", "..") else given.resolve()
    if root.is_dir():
        found = sorted(path for path in root.rglob("*") if path.is_file() and _wanted(path.relative_to(root)))
        # Graphs that were built here are no sources.
        graphs = {path.parent for path in found if path.name == "CURRENT"}
        found = [path for path in found if graphs.isdisjoint(path.parents)]
    elif root.is_file():
        found = [root]
    else:
        raise SourceError(given, "there is no such file or folder")
    for path in found:
        try:
            yield SourceFile(path, path.relative_to(root.parent).as_posix(), path.read_bytes())
        except OSError as error:
            raise SourceError(path, f"cannot be read ({error.strerror})") from error


def _wanted(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    name = path.name.lower()
    return not (hidden or name.startswith("readme") or name.endswith((".md", SIDECAR)))


def _read_sidecar(path: Path) -> Mapping[str, object]:
    if not path.is_file():
        return {}
    try:
        text = path.read_text(encoding="utf-8-sig")
        said = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise SourceError(path, f"is not YAML: {error.problem or error.context}", line) from error
    except (OSError, ValueError, yaml.YAMLError) as error:  # ValueError: no such day, or not UTF-8
        raise SourceError(path, f"cannot be read: {error}") from error
    if said is None:
        return {}
    if not isinstance(said, dict):
        raise SourceError(path, "must hold lines of the form `publisher: Islington Gazette`", 1)
    for key, value in said.items():
        if wanted := _wanted_instead(key, value):
            line = 1 + next((i for i, row in enumerate(text.splitlines()) if row.startswith(str(key))), 0)
            raise SourceError(path, f"`{key}` must be {wanted}", line)
    return said


def _wanted_instead(key: object, value: object) -> str | None:
    """What a line of a sidecar must say, in words; None where it does."""
    if (
        key in _DATES
        and type(value) is not date
        and not (key == "retrieved" and _MONTH.fullmatch(str(value)))
    ):
        return "a date such as 2017-06-08"
    if key in _WORDS and not isinstance(value, str):
        return "text, in quotes where needed"
    if key == "url" and address(str(value)) is None:
        return "a web address such as https://example.org/results.csv"
    return None
