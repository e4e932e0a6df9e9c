"""What others found of a claim: schema.org's ClaimReview beside it, which is never a verdict of ours."""

from collections.abc import Iterable

from graph import ids
from graph.claims import Review
from graph.ns import RDF, SCHEMA
from graph.rdf.writer import GraphWriter
from graph.terms import Iri, address


def write_reviews(claim: Iri, reviews: Iterable[Review], kg: GraphWriter) -> None:
    """Each review says of which claim it is, whose, where and when it appeared, and how it rates it."""
    for review in reviews:
        _write_review(claim, review, kg)


def _write_review(claim: Iri, review: Review, kg: GraphWriter) -> None:
    this = ids.review(claim, review.url or (review.reviewer, review.published, review.rating, review.value))
    kg.add(this, RDF.type, SCHEMA.ClaimReview)
    kg.add(this, SCHEMA.itemReviewed, claim)
    kg.add_unless_known(this, {SCHEMA.url: address(review.url or ""), SCHEMA.datePublished: review.published})
    if review.reviewer:
        author = Iri(f"{this}#author")
        kg.add(this, SCHEMA.author, author)
        kg.add(author, RDF.type, SCHEMA.Organization)
        kg.add_unless_known(author, {SCHEMA.name: review.reviewer})
    if review.rating or review.value is not None:
        _write_rating(this, review, kg)


def _write_rating(of: Iri, review: Review, kg: GraphWriter) -> None:
    """The rating as the reviewer words and counts it: their numbers run up or down as they please."""
    rating = Iri(f"{of}#rating")
    kg.add(of, SCHEMA.reviewRating, rating)
    kg.add(rating, RDF.type, SCHEMA.Rating)
    kg.add_unless_known(
        rating,
        {
            SCHEMA.ratingValue: review.value,
            SCHEMA.bestRating: review.best,
            SCHEMA.worstRating: review.worst,
            SCHEMA.alternateName: review.rating,
        },
    )
