"""An article as one self-contained HTML page: its text, with what was found in it marked and explained.

Everything is in the page's own HTML; its script only adds keys, levels the notes with their lines and
lights up what belongs together. The page asks for nothing: its policy forbids every address and every
script and style but its own, by their digests.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.resources import files
from string import Template

from graph.claims import Article
from graph.exporters._article_notes import Notes
from graph.exporters._article_places import Place, places
from graph.exporters._article_text import blocks
from graph.exporters._article_words import KINDS, OUTCOMES, TIERS, Sign, day
from graph.exporters._markup import Markup, joined, link, policy, tag, text
from graph.findings import Findings
from graph.network_rows import counted

_LONGEST_HEADING = 90


def article_page(findings: Findings) -> bytes:
    """The page as UTF-8: heading, summary, legend, filters, and the text with its notes in the margin.

    `#q-START-END` and `#f-START-END` lead to a quotation and to a figure. The same findings give the
    same bytes.
    """
    style, script = _asset("article.css"), _asset("article.js")
    marked = places(findings)
    notes = Notes(marked)
    page = Template(_asset("article.html")).substitute(
        policy=policy([script], style),
        style=style,
        script=script,
        title=text(_heading(findings.article)),
        origin=_origin(findings),
        contests=_contests(findings),
        summary=_summary(marked),
        legend=_legend(),
        text=joined(blocks(findings.article.text, marked, notes.note), "\n"),
    )
    return page.encode("utf-8")


def _asset(name: str) -> str:
    return (files("graph.exporters") / "article" / name).read_text("utf-8")


def _heading(article: Article) -> str:
    """The title, or else the first words of the text."""
    if article.title and article.title.strip():
        return article.title
    words = " ".join(article.text[: 4 * _LONGEST_HEADING].split())
    if not words:
        return "An article without words"
    if len(words) <= _LONGEST_HEADING:
        return words
    return words[:_LONGEST_HEADING].rsplit(" ", 1)[0] + " …"


def _origin(findings: Findings) -> Markup:
    """Publisher, date, address and file of the article."""
    article = findings.article
    parts: list[str] = [tag("bdi", article.publisher)] if article.publisher else []
    if article.published:
        parts.append(tag("time", day(article.published), datetime=article.published.isoformat()))
    if article.url:
        parts.append(link(tag("bdi", article.url), article.url))
    return joined([*parts, joined(["read from ", tag("bdi", findings.path)])], " · ")


def _contests(findings: Findings) -> Markup:
    about = [link(contest.label, contest.iri) for contest in findings.contests]
    return joined(["About: ", joined(about, "; ")]) if about else text("About no contest on record.")


def _summary(marked: Sequence[Place]) -> Markup:
    """How many places of each sort there are, each with a link to the first."""
    quotations = [(place.said, place) for place in marked if place.said]
    figures = [(place.outcome, place) for place in marked if not place.said]
    said: list[str] = [counted(len(quotations), "quotation", "quotations")]
    if quotations:
        kinds = _tally([(words.kind, place) for words, place in quotations], KINDS)
        tiers = _tally([(words.tier, place) for words, place in quotations], TIERS)
        said += [": ", kinds, ". Speakers: ", tiers]
    checked: list[str] = [counted(len(figures), "figure about results", "figures about results")]
    if figures:
        checked += [": ", _tally(figures, OUTCOMES)]
    return joined(tag("p", *line, ".") for line in (said, checked))


def _tally(found: Sequence[tuple[str, Place]], signs: Mapping[str, Sign]) -> Markup:
    """How many there are of each sort, each as a link to the first of them."""
    counts = Counter(term for term, _ in found)
    first = dict(reversed(found))
    links = (
        tag("a", f"{counts[term]:,} {sign.label}", href=f"#{first[term].anchor}")
        for term, sign in signs.items()
        if term in counts
    )
    return joined(links, ", ")


def _legend() -> Markup:
    """A sample of each mark with its meaning."""
    kinds = [_entry(sign, f"q {kind} named", "said words") for kind, sign in KINDS.items()]
    tiers = [_entry(sign, f"q direct {tier}", "said words") for tier, sign in TIERS.items()]
    outcomes = [_entry(sign, f"f {outcome}", "1,234") for outcome, sign in OUTCOMES.items()]
    groups = (("Quotations, by brackets", kinds), ("How the speaker is known, by underline", tiers))
    return joined(
        tag("section", tag("h3", heading), tag("dl", *entries))
        for heading, entries in (*groups, ("Figures, by outline and sign", outcomes))
    )


def _entry(sign: Sign, classes: str, sample: str) -> Markup:
    is_quotation = classes.startswith("q ")
    opening = tag("span", class_="ref", data_sign=sign.glyph[:1] if sign.glyph else "[", aria_hidden="true")
    closing = sign.glyph[1:] if sign.glyph else "]"
    end = tag("span", class_="close", data_sign=closing, aria_hidden="true") if is_quotation else ""
    mark = tag("mark", opening, sample, end, class_=classes)
    return tag("div", tag("dt", mark), tag("dd", tag("strong", sign.name), f": {sign.meaning}"))
