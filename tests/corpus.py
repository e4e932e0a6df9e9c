"""The small corpus of invented results, and the real one where it is at hand, each built once."""

from pathlib import Path

import pytest

from graph.build import build
from graph.store import Store

RESULTS = Path(__file__).parent / "fixtures" / "results"


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
def uk_kg(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of all real results."""
    return build([shared / "data" / "results"], tmp_path_factory.mktemp("uk") / "store")[0]
