"""What the Commons' files of candidacies and of contests share: the election and the seat of a row."""

from graph import cells
from graph.boundaries import boundary_set, is_code
from graph.elections import election_of, election_on
from graph.records import Election, Seat
from graph.sources import SourceFile
from graph.tables import Layout, Row, Unusable, first_equal

PUBLISHER = "House of Commons Library"
LICENCE = "Open Parliament Licence v3.0"

SEAT_SPELLINGS = {
    "polling_day": "Election date,By-election date",
    "gss": "ONS ID,ONS ID2",
    "constituency": "Constituency name",
    "county": "County name",
    "region": "Region name",
    "country": "Country name",
    "kind": "Constituency type",
}
# Copies without a header begin with these.
SEAT_ORDER = ("gss", "region_gss", "constituency", "county", "region", "country", "kind")


def election_of_all(file: SourceFile, layout: Layout) -> Election | None:
    """The one election of the file; None where every row gives its own polling day."""
    return None if "polling_day" in layout.columns else election_of(file)


def election_of_row(row: Row, of_all: Election | None) -> Election:
    """The election of the row."""
    if of_all:
        return of_all
    day = row.must_read("polling_day", cells.day)
    if day is None:
        raise Unusable("no polling day")
    return election_on(day)


def seat_of(row: Row, election: Election) -> Seat:
    """The seat of the row on the boundaries of the election; a code that is none is noted and left out."""
    gss = row.text("gss")
    if gss and not is_code(gss):
        row.note(f"“{gss}” is not the code of a constituency", "the seat goes by its name")
        gss = None
    country = row.text("country")
    return first_equal(
        Seat(
            gss=gss,
            name=row.required("constituency"),
            boundary_set=boundary_set(gss or country, election.polling_day),
            country=country,
            region=row.text("region"),
            county=row.text("county"),
            kind=row.text("kind"),
        )
    )
