"""Networks as files: one module per format, found by itself.

A module of this package that declares `ENDINGS` (the file endings it answers to, with their dot) and
`serialise(network) -> bytes` is a format; modules whose name starts with `_` are shared helpers.
"""

import pkgutil
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from graph.errors import UsageError
from graph.files import write_whole
from graph.networks import Network


class NetworkFormat(Protocol):
    """A module that writes networks: the same network always gives the same bytes."""

    ENDINGS: tuple[str, ...]

    def serialise(self, network: Network) -> bytes:
        """The whole file."""


def network_formats() -> dict[str, NetworkFormat]:
    """Every known file ending with the module that writes it, in alphabetical order of the modules."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    formats = [cast(NetworkFormat, module) for module in modules if hasattr(module, "ENDINGS")]
    return {ending: module for module in formats for ending in module.ENDINGS}


def write_network(network: Network, path: Path) -> None:
    """The network is in the file, in the format that its ending names; a failure leaves an older file whole.

    Raises UsageError for an unknown ending and HustingsError for a place that cannot be written to.
    """
    formats = network_formats()
    chosen = formats.get(path.suffix.lower())
    if chosen is None:
        known = ", ".join(formats)
        raise UsageError(
            f"A network cannot be written to “{path}”: give the file one of the endings {known}."
        )
    write_whole(path, chosen.serialise(network))
