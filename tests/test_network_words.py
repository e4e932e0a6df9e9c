"""Quotations in networks: tied to whom they are about, else told beside who said them."""

from datetime import date
from decimal import Decimal

from graph.network_rows import CandidacyRow, add_candidacy
from graph.network_words import add_words, by_quotation, side
from graph.networks import Network, add_node, new_network, ordered_edges
from graph.terms import Cell, Iri

ANN, BO, POLL, PARTY = Iri("urn:c/ann"), Iri("urn:c/bo"), Iri("urn:poll"), Iri("urn:party")
BLANK = dict.fromkeys(
    ("about", "stance", "printed", "publisher", "article", "address", "start", "outcome", "arithmetic")
)


def candidacy(iri: Iri, name: str) -> CandidacyRow:
    """An independent at the one poll."""
    return CandidacyRow(
        candidacy=iri,
        contest=POLL,
        election="ge-2017-06-08",
        date=date(2017, 6, 8),
        constituency="Vale",
        person=Iri(f"{iri}#person"),
        name=name,
        first_name=name,
        surname="",
        as_stood="Independent",
        as_stood_short="Ind",
        party=None,
        party_name=None,
        party_short=None,
        colour=None,
        votes=100,
        share=Decimal("0.1"),
        rank=1,
        elected=False,
    )


STOOD = [candidacy(ANN, "Ann"), candidacy(BO, "Bo")]


def said(words: str, **more: Cell) -> dict[str, Cell]:
    """A row of a quotation by Ann."""
    return {
        **BLANK,
        "quotation": Iri("urn:q"),
        "speaking": ANN,
        "words": words,
        "kind": "direct",
        "tier": "named",
        **more,
    }


def drawn(*rows: dict[str, Cell]) -> Network:
    network = new_network("", "")
    for one in STOOD:
        add_candidacy(network, one)
    add_node(network, POLL, kind="contest", label="2017")
    add_node(network, PARTY, kind="party", label="Party")
    add_words(network, rows, STOOD)
    return network


def test_words_about_a_rival_tie_the_two_candidacies() -> None:
    rival = Iri(f"{BO}#person")
    ((speaker, target, _, edge),) = ordered_edges(
        drawn(said("Bo is idle.", about=rival, stance="criticises"))
    )
    assert (speaker, target, edge["kind"], edge["side"]) == (ANN, BO, "criticises", "against")
    assert edge["words"] == "Bo is idle."


def test_words_about_several_are_a_line_to_each() -> None:
    rows = said("Bo and the Party.", about=Iri(f"{BO}#person")), said("Bo and the Party.", about=PARTY)
    assert [target for _, target, *_ in ordered_edges(drawn(*rows))] == [BO, PARTY]


def test_words_about_nobody_or_about_the_poll_itself_are_told_beside_who_said_them() -> None:
    for about in (None, POLL):
        network = drawn(said("It rains.", about=about, publisher="Echo", printed=date(2017, 6, 1)))
        assert ordered_edges(network) == []
        assert ("Said", "“It rains.” (Echo, 2017-06-01)") in network.nodes[ANN]["details"]


def test_verdict_on_a_figure_goes_with_the_words() -> None:
    judged = said("I had 90 votes.", outcome="contradicted", arithmetic="100; stated 90")
    assert ("Figure", "contradicted: 100; stated 90") in drawn(judged).nodes[ANN]["details"]


def test_stances_of_both_sides_are_of_neither() -> None:
    rows = said("Well.", stance="praises"), said("Well.", stance="criticises")
    (quoted,) = by_quotation(rows)
    assert side(quoted) == ""
    assert side(quoted[:1]) == "for"
