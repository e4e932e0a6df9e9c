"""The wheel: what is in it, and that it works away from the checkout with nothing else of it."""

import csv
import io
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(folder),
        str(CHECKOUT),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    (built,) = folder.glob("hustings-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `hustings` command of a fresh environment that has the wheel, and our dependencies to import."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(python)]
    install = [*pip, "install", "--no-deps", "--no-index", "--quiet", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    (packages,) = (home / "lib").glob("python3*/site-packages")
    dependencies = [path for path in sys.path if path.endswith("-packages")]
    (packages / "dependencies.pth").write_text("\n".join(dependencies))
    return home / "bin" / "hustings"


def run(command: Path, folder: Path, *words: object) -> str:
    """What the command prints, run in the folder without anything of the checkout on its path."""
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "HUSTINGS"))
    }
    ran = subprocess.run(
        [command, *map(str, words)], cwd=folder, env=environment, capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout.decode("utf-8")


def test_wheel_has_the_package_the_queries_and_the_ontology_and_nothing_else(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    package = {path.as_posix() for path in _files("graph") if "__pycache__" not in path.parts}
    data = {f"graph/_data/{path.as_posix()}" for path in (*_files("queries"), *_files("ontology"))}
    assert names == package | data


def _files(folder: str) -> list[Path]:
    return [path.relative_to(CHECKOUT) for path in (CHECKOUT / folder).rglob("*") if path.is_file()]


def test_wheel_has_its_licence(wheel: Path) -> None:
    (licence,) = (name for name in zipfile.ZipFile(wheel).namelist() if name.endswith("/LICENSE"))
    assert zipfile.ZipFile(wheel).read(licence) == (CHECKOUT / "LICENSE").read_bytes()


def test_installed_wheel_builds_its_own_data_and_answers(installed: Path, tmp_path: Path) -> None:
    where = "import graph.paths as p; print(p.PACKAGE, p.QUERIES, sep='\\n')"
    package, queries = run(installed.parent / "python", tmp_path, "-c", where).split()
    assert str(CHECKOUT) not in package + queries
    run(installed, tmp_path, "build", Path(package) / "data", "--store", "kg", "--quiet")
    asked = ("ask", "record", "--person", "Jeremy Corbyn", "--store", "kg", "--format", "csv")
    rows = csv.DictReader(io.StringIO(run(installed, tmp_path, *asked)))
    assert [row["votes"] for row in rows] == ["24276", "29659", "40086", "34603", "24120"]


def test_installed_wheel_demonstrates(installed: Path, tmp_path: Path) -> None:
    printed = run(installed, tmp_path, "demo")
    assert "40086" in printed
    assert (tmp_path / "exports" / "seat.html").stat().st_size > 10_000
    assert (tmp_path / "exports" / "demo.ttl").read_text(encoding="utf-8").startswith("@prefix")
