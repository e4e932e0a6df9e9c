"""What a build met, as files and figures for people: rows set aside, rows mended, counts."""

import csv
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from graph.assembly import Remark
from graph.build import Report
from graph.errors import HustingsError

_COLUMNS = ("file", "line", "severity", "what", "done", "row")


def write_reports(report: Report, folder: Path) -> tuple[Path, Path]:
    """`rejected.csv` lists every row and file set aside, `faults.csv` everything that was met."""
    rejected, faults = folder / "rejected.csv", folder / "faults.csv"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(rejected, report.rejected)
        _write(faults, report.remarks)
    except OSError as error:
        raise HustingsError(
            f"The reports cannot be written to {folder} ({error.strerror}): choose another folder."
        ) from error
    return rejected, faults


def _write(path: Path, remarks: Iterable[Remark]) -> None:
    with path.open("w", encoding="utf-8", errors="replace", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(_COLUMNS)
        for remark in remarks:
            fault = remark.fault
            writer.writerow((remark.label, fault.line, fault.severity, fault.what, fault.done, fault.row))


def severities(report: Report) -> Counter[str]:
    """How many remarks there are of each severity."""
    return Counter(remark.fault.severity for remark in report.remarks)


def counted(report: Report) -> list[tuple[str, int]]:
    """How many records there are of each kind, in words: `contest results`."""
    words = {name: re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower() for name in report.records}
    return sorted((f"{words[name]} records", count) for name, count in report.records.items())


def summary(report: Report) -> dict[str, object]:
    """The figures of a build, ready for JSON."""
    return {
        "files": report.files,
        "statements": report.quads,
        "records": dict(counted(report)),
        "refused_files": [{"file": one.label, "why": one.fault.what} for one in report.refused],
        "remarks": dict(sorted(severities(report).items())),
        "disagreements": report.differences,
        "identical_files": [{"file": copy, "same_as": original} for copy, original in report.duplicates],
        "checks": report.checks,
    }
