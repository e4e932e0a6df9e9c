"""The direction of the house, as `pyproject.toml` says it: who may import whom."""

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]


def test_every_module_imports_only_what_lies_below_it() -> None:
    command = [
        sys.executable,
        "-c",
        "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())",
    ]
    ran = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
