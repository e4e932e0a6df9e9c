"""`python -m benchmarks.name_counts` writes `graph/linking/name-counts.csv` anew from the real results.

It holds how often each forename and surname occurs among candidates of different names, where it is more than
once: what is not in it is rare.
"""

import csv
from pathlib import Path

from graph.linking.names import KNOWN_COUNTS, NameCounts, bearers, read_name
from graph.loaders import read_all
from graph.records import Candidacy

RESULTS = Path(__file__).resolve().parents[2] / "shared" / "data" / "results"


def main() -> None:
    """The counts stand in their file."""
    stood = (
        (read_name(record.first_name, record.surname), record.election.polling_day)
        for one in read_all([RESULTS]).loaded
        for record in one.records
        if isinstance(record, Candidacy)
    )
    counts = NameCounts(bearers(stood), known=None)
    with KNOWN_COUNTS.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("names", "", counts.total))
        for kind, counted in (("given", counts.given), ("family", counts.family)):
            for word, count in sorted(counted.items()):
                if count > 1:
                    out.writerow((kind, word, count))


if __name__ == "__main__":
    main()
