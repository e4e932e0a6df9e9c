"""The official records that figures are held against."""

import corner
import pytest

from graph.official import Official
from graph.store import Store


@pytest.fixture(scope="session")
def corner_record(tmp_path_factory: pytest.TempPathFactory) -> Official:
    """The invented corner of the country."""
    return corner.official(tmp_path_factory.mktemp("corner"))


@pytest.fixture(scope="session")
def islington(demo_kg: Store) -> Official:
    """The two seats of Islington, 2010 to 2024, as counted."""
    return Official(demo_kg)


@pytest.fixture(scope="session")
def small_record(small_kg: Store) -> Official:
    """The small invented corpus, whose files disagree on one number of votes."""
    return Official(small_kg)
