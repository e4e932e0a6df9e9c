"""Reviews by others stand beside the claim: whose they are, where, and how they rate it."""

from datetime import date
from decimal import Decimal

from graph.claims import Review
from graph.ns import ID
from graph.rdf.reviews import write_reviews
from graph.rdf.writer import GraphWriter
from graph.terms import Iri
from rdf.quads import written

CLAIM = Iri(f"{ID}claim/x/1-21")
REVIEW = Review(
    "Vale Facts",
    "https://facts.example.org/1",
    date(2017, 6, 12),
    "Half true",
    Decimal(3),
    Decimal(5),
    Decimal(1),
)


def reviews(*given: Review) -> dict[str, dict[str, list[object]]]:
    found = written(lambda kg: write_reviews(CLAIM, given, kg))
    return {thing: {name: list(values) for name, values in said.items()} for thing, said in found.items()}


def test_review_says_of_which_claim_it_is_whose_and_where() -> None:
    this, author, _ = reviews(REVIEW)
    said = reviews(REVIEW)
    assert said[this]["itemReviewed"] == ["claim/x/1-21"]
    assert said[this]["url"] == ["https://facts.example.org/1"]
    assert said[this]["datePublished"] == [date(2017, 6, 12)]
    assert (author, said[author]["name"]) == (f"{this}#author", ["Vale Facts"])


def test_rating_is_in_the_reviewers_words_and_on_their_scale() -> None:
    this, _, rating = reviews(REVIEW)
    said = reviews(REVIEW)
    assert (rating, said[this]["reviewRating"]) == (f"{this}#rating", [rating])
    numbers = [said[rating][name] for name in ("worstRating", "ratingValue", "bestRating")]
    assert numbers == [[1], [3], [5]]
    assert said[rating]["alternateName"] == ["Half true"]


def test_review_is_no_verdict_and_says_nothing_of_the_claim() -> None:
    said = reviews(REVIEW)
    assert not any(thing.startswith("claim/") for thing in said)
    assert {"evaluates", "outcome"}.isdisjoint(name for values in said.values() for name in values)


def test_review_without_rating_or_reviewer_has_neither() -> None:
    ((_, said),) = reviews(Review(url="https://facts.example.org/1")).items()
    assert set(said) == {"type", "itemReviewed", "url"}


def test_two_reviews_of_a_claim_are_two_and_one_met_twice_is_one() -> None:
    other = Review("Count Watch", "https://count.example.org/1", rating="False")
    again = Review("Vale Facts", "https://facts.example.org/1", rating="Half-true")
    found = [thing for thing in reviews(REVIEW, other, again) if "#" not in thing]
    assert len(found) == 2


def test_review_met_twice_keeps_what_was_said_first() -> None:
    def write(kg: GraphWriter) -> None:
        write_reviews(CLAIM, (REVIEW,), kg)
        write_reviews(CLAIM, (Review("V. Facts", "https://facts.example.org/1", rating="Half-true"),), kg)

    said = [values for thing, values in written(write).items() if thing.endswith("#rating")]
    assert [values["alternateName"] for values in said] == [["Half true"]]
