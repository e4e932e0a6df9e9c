"""Where the ontology, the queries and the embedded data lie: in a checkout, else inside the wheel."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = PACKAGE.parent
_HOME = _CHECKOUT if (_CHECKOUT / "queries").is_dir() else PACKAGE / "_data"

ONTOLOGY = _HOME / "ontology"
QUERIES = _HOME / "queries"
DATA = PACKAGE / "data"

DEFAULT_STORE = Path("hustings-graph")
EXPORTS = Path("exports")
# What people decided on who is who; builds read it where it is there.
DECISIONS = Path("decisions.csv")
