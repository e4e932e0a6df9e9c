"""What the README and the how-tos say works as they say it."""

import re
from pathlib import Path

import pytest
import typer

from graph.build import build
from graph.cli import make_app
from graph.paths import DATA, DEFAULT_STORE

CHECKOUT = Path(__file__).resolve().parents[1]
PAGES = [
    CHECKOUT / "README.md",
    CHECKOUT / "docs" / "tutorial.md",
    CHECKOUT / "docs" / "reading.md",
    *sorted((CHECKOUT / "docs/how-to").glob("*.md")),
]


def blocks(page: Path, language: str) -> list[str]:
    """The code blocks of that language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )


def test_readme_python_runs_as_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    build([DATA], tmp_path / DEFAULT_STORE)
    monkeypatch.chdir(tmp_path)
    said: dict[str, object] = {}
    exec(blocks(CHECKOUT / "README.md", "python")[0], said)
    assert capsys.readouterr().out.startswith("2010-05-06 Labour 24276\n")
    assert len(said["seat"]) == 50  # type: ignore[arg-type]  # a networkx graph


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_names_only_commands_that_there_are(page: Path) -> None:
    known = typer.main.get_command(make_app()).commands  # type: ignore[attr-defined]  # a group has them
    for block in blocks(page, ""):
        for command in re.findall(r"^hustings ([a-z]\S*)", block, re.MULTILINE):
            assert command in known


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
