"""The claim file that comes with hustings: real words, real places in real articles."""

import hashlib
from pathlib import Path

import pytest

from graph.claims import StatedClaim
from graph.loaders import load
from graph.paths import DATA
from graph.records import Candidacy
from graph.sources import SourceFile


def embedded(name: str) -> SourceFile:
    return SourceFile(DATA / name, name, (DATA / name).read_bytes())


@pytest.fixture(scope="module")
def claims() -> list[StatedClaim]:
    loaded = load(embedded("claims-islington.yaml"))
    assert loaded.faults == ()
    return [record for record in loaded.records if isinstance(record, StatedClaim)]


@pytest.fixture(scope="module")
def texts(shared: Path) -> dict[str, str]:
    files = (shared / "articles").glob("*.txt")
    contents = [file.read_text(encoding="utf-8") for file in files]
    return {hashlib.sha256(text.encode()).hexdigest(): text for text in contents}


def test_every_claim_has_its_words_place_and_source(claims: list[StatedClaim]) -> None:
    assert len(claims) == 34
    for claim in claims:
        assert claim.publisher in ("Islington Gazette", "Jewish News")
        assert claim.published and claim.election and claim.constituency and claim.text_digest
        assert (claim.start or 0) < (claim.end or 0)


def test_every_claim_stands_where_it_says(claims: list[StatedClaim], texts: dict[str, str]) -> None:
    for claim in claims:
        assert texts[claim.text_digest or ""][claim.start : claim.end] == claim.exact


def test_every_quotation_has_a_speaker_and_every_statement_a_figure(claims: list[StatedClaim]) -> None:
    assert {claim.kind for claim in claims if claim.speaker} == {"quotation"}
    assert {claim.kind for claim in claims if not claim.speaker} == {"statement"}
    assert all(claim.figures for claim in claims if claim.kind == "statement")


def test_statements_of_an_article_are_no_more_than_the_words_around_a_figure(
    claims: list[StatedClaim],
) -> None:
    assert max(len(claim.exact.split()) for claim in claims if claim.kind == "statement") <= 13


def test_everybody_named_stood_in_the_two_seats(claims: list[StatedClaim]) -> None:
    candidacies = load(embedded("candidacies-islington.csv")).records
    stood = {record.name for record in candidacies if isinstance(record, Candidacy)}
    named = {name for claim in claims for name in (claim.speaker, *claim.about) if name}
    measured = {figure.of for claim in claims for figure in claim.figures if figure.of}
    assert named <= stood
    assert measured - stood == {"Zac Goldsmith"}
