"""News articles as web pages: the text and what the page says of itself, through trafilatura.

Scripts, styles, navigation, tables and comments are left out; nothing is run and nothing fetched.
"""

import logging
import re
from collections.abc import Iterator
from datetime import date

from graph.articles import article
from graph.errors import SourceError
from graph.records import Fault, Record
from graph.sources import SourceFile
from graph.terms import address

KIND = "News article (HTML)"
PUBLISHER = None
LICENCE = None

_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE)
_LOOKED_AT = 5_000
# The date of the article, not of a later change, and only where the page states it; the limit is
# fixed because the default is the day of the build.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}

# What they log about pages that hold nothing is said by the error below.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def recognises(file: SourceFile) -> bool:
    """True of markup that begins as HTML does."""
    start = file.text[:_LOOKED_AT].lstrip()
    return start.startswith("<") and bool(_PAGE.search(start))


def load(file: SourceFile) -> Iterator[Record | Fault]:
    """The article of the page; SourceError where the page holds none."""
    import trafilatura  # takes a third of a second, which only pages are worth

    page = trafilatura.bare_extraction(
        file.text,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=_DATES,
    )
    if page is None or isinstance(page, dict) or not page.text:
        raise SourceError(file.label, "holds no article; save its text as a .txt file instead")
    yield from article(
        file,
        page.text,
        title=page.title,
        publisher=page.sitename,
        published=date.fromisoformat(page.date) if page.date else None,
        url=page.url if page.url and address(page.url) else None,
    )
