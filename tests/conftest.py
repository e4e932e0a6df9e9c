"""What all tests share."""

from pathlib import Path

import pytest

pytest_plugins = [
    "servers",  # the SPARQL servers: oxigraph_server, virtuoso_server, server
    "browsing",  # a browser without a network: browser, visit
    "vale",  # an invented network: vale
    "records",  # official records that figures are held against: corner_record, islington, small_record
    "corpus",  # graphs of invented and of real results: tiny_kg, small_store, small_kg, demo_kg, uk_kg
]

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real inputs beside the checkout; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs the real inputs in ../shared, which are not part of the project")
    return SHARED
