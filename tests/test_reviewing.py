"""Verdicts as ClaimReview: what goes out is schema.org's, and comes back in as what others found."""

import json
from pathlib import Path

import pytest

from graph.loaders import load
from graph.reviewing import export_reviews
from graph.sources import source_files
from graph.store import Store


@pytest.fixture(scope="module")
def file(tiny_kg: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reviews") / "reviews.jsonld"
    assert export_reviews(tiny_kg, path) == 2
    return path


def test_review_says_what_is_claimed_by_whom_and_what_the_count_says(file: Path) -> None:
    document = json.loads(file.read_text(encoding="utf-8"))
    assert document["@context"] == "https://schema.org"
    wrong = document["@graph"][1]
    assert wrong == {
        "@type": "ClaimReview",
        "@id": "https://w3id.org/hustings/id/verdict/7e7e7e7e7e7e7e02",
        "url": "https://w3id.org/hustings/id/verdict/7e7e7e7e7e7e7e02",
        "claimReviewed": "“Marrow Vale was lost by 590 votes in 2005.” (majority: Marrow Vale, 3 March 2005)",
        "author": {"@type": "Organization", "name": "hustings"},
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Organization", "name": "Tansy Times"},
            "datePublished": "2009-02-27",
            "appearance": {
                "@type": "NewsArticle",
                "headline": "Candidates at the quay",
                "publisher": {"@type": "Organization", "name": "Tansy Times"},
                "datePublished": "2009-02-27",
            },
        },
        "reviewBody": "6,500 − 5,550 = 950; stated 590",
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": 1,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": "Contradicted",
        },
    }


def test_what_goes_out_can_be_read_in(file: Path) -> None:
    (source,) = source_files([file])
    loaded = load(source)
    assert loaded.source.kind.startswith("ClaimReview")
    ratings = [review.rating for record in loaded.records for review in getattr(record, "reviews", ())]
    assert ratings == ["Supported", "Contradicted"]
