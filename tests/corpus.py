"""The graphs that tests ask: tiny and small ones of invented results, the embedded and the real ones."""

from pathlib import Path

import pytest

from graph.build import build
from graph.paths import DATA
from graph.store import Store

RESULTS = Path(__file__).parent / "fixtures" / "results"
TINY = Path(__file__).parent / "data" / "tiny.trig"


@pytest.fixture(scope="session")
def tiny_kg() -> Store:
    """The graph to read in one sitting."""
    return Store.from_files(TINY)


@pytest.fixture(scope="session")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the graph of the invented results."""
    folder = tmp_path_factory.mktemp("small") / "store"
    build([RESULTS], folder)
    return folder


@pytest.fixture(scope="session")
def small_kg(small_store: Path) -> Store:
    """The graph of the invented results."""
    return Store.open(small_store)


@pytest.fixture(scope="session")
def demo_kg(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of the embedded data."""
    return build([DATA], tmp_path_factory.mktemp("demo") / "store")[0]


@pytest.fixture(scope="session")
def uk_kg(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of all real results and of the tables of seats and parties."""
    return build([shared / "data"], tmp_path_factory.mktemp("uk") / "store")[0]
