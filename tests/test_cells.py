from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import pytest

from graph import cells


@pytest.mark.parametrize(
    ("cell", "text", "mended"),
    [
        ("Jo", "Jo", ""),
        ("Sinn Féin", "Sinn Féin", ""),
        ("County ", "County", "padding"),
        (" ", "", "padding"),
        ("\xa0", "", "non-breaking space"),
        ("Jo\xa0Penn", "Jo Penn", "non-breaking space"),
        ("SÃ©amus", "Séamus", "mojibake"),
        ("Ã\x81ine", "Áine", "mojibake"),
        ("DÃ¼nweber", "Dünweber", "mojibake"),
        ("Oâ€™Dell", "O’Dell", "mojibake"),
        ("â€œJoâ€\x9d", "“Jo”", "mojibake"),
        ("Ãlan", "Ãlan", ""),
        ("Ã©é", "Ã©é", ""),
        ("Łódź Ã©", "Łódź Ã©", ""),
    ],
)
def test_cell_is_mended_only_where_it_is_broken(cell: str, text: str, mended: str) -> None:
    assert cells.clean(cell) == (text, mended)


@pytest.mark.parametrize(
    ("reader", "text", "value"),
    [
        (cells.whole, "16073", 16073),
        (cells.whole, "1,216,073", 1216073),
        (cells.fraction, "0.519187", Decimal("0.519187")),
        (cells.change, "-0.081", Decimal("-0.081")),
        (cells.day, "13/01/2011", date(2011, 1, 13)),
        (cells.day, "07/05/2010 03:05", date(2010, 5, 7)),
        (cells.day, "2017-06-08", date(2017, 6, 8)),
        (cells.moment, "07/05/2010 03:05", datetime(2010, 5, 7, 3, 5)),
        (cells.moment, "2010-05-28 01:10:00 UTC", datetime(2010, 5, 28, 1, 10)),
        (cells.yes, "Yes", True),
        (cells.yes, "f", False),
        (cells.gender, "F", "Female"),
        (cells.gender, "non-binary", "Non-binary"),
    ],
)
def test_cell_is_read(reader: Callable[[str], object], text: str, value: object) -> None:
    assert reader(text) == value


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (cells.whole, "-5"),
        (cells.whole, "1,2345"),
        (cells.whole, "[x]"),
        (cells.whole, "12.0"),
        (cells.fraction, "51.9"),
        (cells.fraction, "NaN"),
        (cells.change, "-2"),
        (cells.change, "n/a"),
        (cells.day, "31/02/2017"),
        (cells.day, "June"),
        (cells.yes, "perhaps"),
        (cells.gender, "?"),
    ],
)
def test_cell_that_makes_no_sense_says_so(reader: Callable[[str], object], text: str) -> None:
    with pytest.raises(ValueError, match="“"):
        reader(text)
