"""A news article as a record: its text, and what its sidecar says or else the article itself."""

from collections.abc import Iterator
from datetime import date
from typing import cast

from graph.claims import Article
from graph.records import Fault
from graph.sources import SourceFile


def article(
    file: SourceFile,
    text: str,
    *,
    title: str | None = None,
    publisher: str | None = None,
    published: date | None = None,
    url: str | None = None,
) -> Iterator[Article | Fault]:
    """The article; where nothing tells its date or election, a fault that says what to write.

    Offsets count the code points of the text given, in which every line ends in one line feed and
    nothing else is changed.
    """
    said = file.meta
    found = Article(
        text=text.replace("\r\n", "\n").replace("\r", "\n"),
        title=cast(str | None, said.get("title", title)),
        publisher=cast(str | None, said.get("publisher", publisher)),
        published=cast(date | None, said.get("published", published)),
        url=cast(str | None, said.get("url", url)),
    )
    yield found
    if found.published is None and "election" not in said:
        remedy = f"write `published: 2017-06-09` (its date) into {file.path.stem}.meta.yaml beside it"
        yield Fault(
            1, f"does not say when it was published; {remedy}", "no candidate is looked up in it", "noted"
        )
