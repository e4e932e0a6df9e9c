"""Identifiers: the same thing gets the same IRI, whatever the sources call it."""

import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph import ids
from graph.ns import ID
from graph.terms import Iri, iri

ANY_TEXT = st.text()
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Everything that takes words or numbers as a source gives them.
MINTS: list[Callable[[str], Iri]] = [
    lambda text: ids.candidacy(ids.candidacy_key("ge-2017-06-08", "E14999001", text, "ind")),
    lambda text: ids.constituency("uksi-2023-1230", ids.slug(text)),
    lambda text: ids.person(f"mnis/{text}"),
    lambda text: ids.party(f"mnis-{text}"),
    ids.measure,
    ids.registration,
    ids.article,
    lambda text: ids.as_stood(text, text, None),
    lambda text: ids.notional_result(ids.notional_contest("2019-12-12", "uksi-2023-1230", "E14999001"), text),
    lambda text: ids.kg(f"source/{ids.path(text)}"),
    lambda text: ids.assertion("votes", text),
    lambda text: ids.remark(text, 7),
]


@pytest.mark.parametrize("mint", MINTS)
@given(text=ANY_TEXT)
def test_iri_is_ascii_and_valid_whatever_the_source_says(mint: Callable[[str], Iri], text: str) -> None:
    minted = mint(text)
    assert minted.startswith(ID)
    assert minted.isascii()
    assert iri(minted) == f"<{minted}>"
    assert list(ox.parse(f"<{minted}> <urn:p> <urn:o> .", format=ox.RdfFormat.N_TRIPLES))


@given(ANY_TEXT)
def test_slug_is_lower_case_words_joined_by_hyphens(text: str) -> None:
    assert SLUG.fullmatch(ids.slug(text))


@given(ANY_TEXT)
def test_slug_of_a_slug_is_the_slug(text: str) -> None:
    assert ids.slug(ids.slug(text)) == ids.slug(text)


LATIN = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x17F))


@example("µµĨ")
@given(LATIN)
def test_slug_is_the_same_however_accents_are_encoded(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert ids.slug(composed) == ids.slug(unicodedata.normalize("NFD", composed))


@given(st.lists(st.text(st.characters(min_codepoint=0x400, max_codepoint=0x4FF), min_size=1), unique=True))
def test_slug_keeps_names_in_other_scripts_apart(names: list[str]) -> None:
    assert len({ids.slug(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Caroline Russell", "caroline-russell"),
        (" Ynys  Môn ", "ynys-mon"),
        ("Seán O’Brien", "sean-obrien"),
        ("Seán O'Brien", "sean-obrien"),
        ("Siân  Øystein-Łukasz", "sian-oystein-lukasz"),
        ("Großbritannien", "grossbritannien"),
        ("'Howling Laud' Hope", "howling-laud-hope"),
        ("77 Joseph", "77-joseph"),
        ("Brighton, Kemptown", "brighton-kemptown"),
    ],
)
def test_slug_of_a_name(name: str, slug: str) -> None:
    assert ids.slug(name) == slug


@pytest.mark.parametrize("text", ["", " ", "''", "Иван", "山田", "\ud800"])
def test_slug_of_what_has_no_latin_letters_is_a_digest(text: str) -> None:
    assert re.fullmatch(r"x[0-9a-f]{16}", ids.slug(text))


KEY = ids.candidacy_key("ge-2017-06-08", "E14000763", "Caroline Russell", "pp63")


@pytest.mark.parametrize(
    ("minted", "path"),
    [
        (ids.election("ge-2017-06-08"), "election/ge-2017-06-08"),
        (ids.contest("ge-2017-06-08", "E14000763"), "contest/ge-2017-06-08/E14000763"),
        (
            ids.constituency("uksi-2007-1681-england", "E14000763"),
            "constituency/uksi-2007-1681-england/E14000763",
        ),
        (ids.boundary_set("uksi-2023-1230"), "boundaries/uksi-2023-1230"),
        (ids.overlap("E14000763", "E14001305"), "overlap/E14000763/E14001305"),
        (
            ids.notional_contest("2019-12-12", "uksi-2023-1230", "E14001305"),
            "notional/2019-12-12/uksi-2023-1230/E14001305",
        ),
        (ids.candidacy(KEY), "candidacy/ge-2017-06-08/E14000763/caroline-russell.pp63"),
        (ids.person("mnis/185"), "person/mnis/185"),
        (ids.person(f"c/{KEY}"), "person/c/ge-2017-06-08/E14000763/caroline-russell.pp63"),
        (ids.party("labour"), "party/labour"),
        (ids.registration("PP63"), "registration/PP63"),
        (
            ids.kg(f"source/{ids.path('results/2017 (final).csv')}"),
            "graph/source/results/2017%20%28final%29.csv",
        ),
        (ids.run("0.1.0"), "run/hustings-0.1.0"),
    ],
)
def test_iri_follows_its_documented_pattern(minted: Iri, path: str) -> None:
    assert minted == ID + path


def test_digest_is_the_beginning_of_a_sha256() -> None:
    assert ids.digest("abc") == "ba7816bf8f01cfea"
    assert ids.text("ba7816bf8f01cfea414140de") == f"{ID}text/ba7816bf8f01cfea"


def test_parties_printed_alike_but_registered_apart_are_two() -> None:
    printed = [ids.as_stood("Green Party", "Green", "PP63"), ids.as_stood("Green Party", "Green", "PP305")]
    assert len(set(printed)) == 2


def test_identifiers_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "from graph import ids; print(ids.slug('Ynys Môn'), ids.as_stood('Green', None, 'PP63'), "
        "ids.remark('a', 1), ids.assertion('votes', 7))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
