"""Reviews of claims by others: every shape of JSON-LD that publishers write, and Google's answers."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from written import brief, written

from graph.claims import Review, StatedClaim
from graph.errors import SourceError
from graph.loaders import load
from graph.records import Loaded
from graph.sources import SourceFile

SAMPLES = Path(__file__).parents[1] / "fixtures" / "loaders" / "claim_review"
REVIEW = {"@context": "https://schema.org", "@type": "ClaimReview", "claimReviewed": "Turnout has halved"}


def loaded(folder: Path, thing: object) -> Loaded:
    content = thing if isinstance(thing, str) else json.dumps(thing)
    return load(written(folder, content, "reviews.json"))


def sample(name: str) -> Loaded:
    return load(SourceFile(SAMPLES / name, name, (SAMPLES / name).read_bytes()))


def claims(of: Loaded) -> list[StatedClaim]:
    return [record for record in of.records if isinstance(record, StatedClaim)]


def claim(folder: Path, **said: object) -> StatedClaim:
    """The one claim of a ClaimReview that says this too, without faults."""
    of = loaded(folder, REVIEW | said)
    assert of.faults == ()
    (found,) = claims(of)
    return found


def review(folder: Path, **said: object) -> Review:
    (found,) = claim(folder, **said).reviews
    return found


def test_claim_has_its_claimant_and_first_place_and_the_review_is_somebody_elses() -> None:
    first, second = claims(sample("vale-facts.jsonld"))
    assert first == StatedClaim(
        "Turnout in Ambleford North has halved since 2015",
        "statement",
        6,
        speaker="Bram Vetch",
        published=date(2017, 6, 9),
        url="https://echo.example.org/ambleford-north",
        rule="ClaimReview",
        reviews=(
            Review(
                "Vale Facts",
                "https://facts.example.org/turnout",
                date(2017, 6, 12),
                "False",
                Decimal(1),
                Decimal(5),
                Decimal(1),
            ),
        ),
    )
    assert (second.exact, second.kind) == ("We came second, which nobody foretold", "quotation")
    assert second.reviews[0].rating == "True & fair"


def test_review_of_no_words_is_set_aside_and_the_others_stay() -> None:
    of = sample("vale-facts.jsonld")
    what = "a ClaimReview without `claimReviewed`, the words that it is of"
    assert brief(of.faults) == [(28, what, "rejected")]
    assert len(of.records) == 2


def test_answer_of_the_fact_check_tools_has_each_claim_with_all_its_reviews() -> None:
    (found,) = claims(sample("fact-check-tools.json"))
    assert (found.speaker, found.published, found.url, found.line) == (
        "Ada Quill",
        date(2017, 6, 1),
        None,
        3,
    )
    assert [(one.reviewer, one.published, one.rating, one.value) for one in found.reviews] == [
        ("Vale Facts", date(2017, 6, 3), "Mostly false", None),
        ("count.example.org", None, "False", None),
    ]


@pytest.mark.parametrize(
    "around",
    [
        [REVIEW],
        {"@graph": [{"@type": "WebPage"}, REVIEW]},
        {"@graph": REVIEW},
        [[{"@graph": [REVIEW]}]],
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]},
        {"@type": "NewsArticle", "name": "Page", "review": REVIEW},
        REVIEW | {"@type": ["Review", "ClaimReview"]},
        REVIEW | {"@type": "http://schema.org/ClaimReview"},
        {"claimReviewed": "Turnout has halved"},
        f"{json.dumps(REVIEW)}\n\n{json.dumps({'@type': 'ClaimReview'})}\n",
        json.dumps(REVIEW, indent=2) + json.dumps({"@type": "Organization"}),
    ],
)
def test_review_is_found_wherever_it_stands(tmp_path: Path, around: object) -> None:
    assert [one.exact for one in claims(loaded(tmp_path, around))] == ["Turnout has halved"]


@pytest.mark.parametrize(
    ("author", "speaker"),
    [
        ("Ada Quill", "Ada Quill"),
        ({"@type": "Person", "name": " Ada Quill "}, "Ada Quill"),
        ([{"name": "Ada Quill"}, "Bram Vetch"], "Ada Quill and Bram Vetch"),
        ({"name": ["Ada Quill", "A. Quill"]}, "Ada Quill"),
        ({"name": "Quill &#039;Ada&#039;"}, "Quill 'Ada'"),
        ({"@type": "Person"}, None),
        ([], None),
        (7, None),
    ],
)
def test_claimant_is_written_in_several_ways(tmp_path: Path, author: object, speaker: str | None) -> None:
    assert claim(tmp_path, itemReviewed={"@type": "CreativeWork", "author": author}).speaker == speaker


@pytest.mark.parametrize("item", [None, "a leaflet", [], {"@type": "Claim"}])
def test_claim_of_which_nothing_is_told_is_kept(tmp_path: Path, item: object) -> None:
    found = claim(tmp_path, itemReviewed=item)
    assert (found.exact, found.speaker, found.url) == ("Turnout has halved", None, None)


@pytest.mark.parametrize(
    "place",
    [
        {"firstAppearance": "https://echo.example.org/1", "appearance": "https://copy.example.org/2"},
        {"appearance": [{"@type": "OpinionNewsArticle", "url": "https://echo.example.org/1"}, "elsewhere"]},
        {"appearance": {"@id": "https://echo.example.org/1"}},
        {"appearance": "a leaflet", "url": "https://echo.example.org/1"},
    ],
)
def test_article_is_where_the_claim_first_appeared(tmp_path: Path, place: dict[str, object]) -> None:
    assert claim(tmp_path, itemReviewed={"@type": "Claim"} | place).url == "https://echo.example.org/1"


def test_article_is_named_where_the_review_names_it(tmp_path: Path) -> None:
    place = {
        "url": "https://echo.example.org/1",
        "headline": "A close run",
        "publisher": {"name": "The Vale Echo"},
    }
    found = claim(tmp_path, itemReviewed={"appearance": place})
    assert (found.title, found.publisher) == ("A close run", "The Vale Echo")


@pytest.mark.parametrize(
    "said",
    [
        "2017-06-09",
        "2017-6-9",
        "2017/06/09",
        "20170609",
        "2017-06-09T23:59:00Z",
        "2017-06-09 23:59:00 +0100",
        "2017-06-09T10:00:00.1234567+02:00",
        "9 June 2017",
        "June 9, 2017",
        "Fri, 09 Jun 2017 10:00:00 GMT",
        "9th June 2017",
        "09/06/2017",
    ],
)
def test_days_are_written_in_several_ways(tmp_path: Path, said: str) -> None:
    assert review(tmp_path, datePublished=said).published == date(2017, 6, 9)


@pytest.mark.parametrize("said", ["soon", "2017", "2017-02-30", "9 Brumaire 2017", 20170609, ["2017-06-09"]])
def test_day_that_is_none_is_left_out_and_told(tmp_path: Path, said: object) -> None:
    of = loaded(tmp_path, REVIEW | {"datePublished": said})
    assert claims(of)[0].reviews[0].published is None
    (fault,) = of.faults
    assert (fault.line, fault.severity) == (1, "noted")
    assert fault.what.startswith("datePublished: ")


@pytest.mark.parametrize(
    ("rating", "words", "value"),
    [
        ({"ratingValue": "3", "alternateName": "Half true"}, "Half true", Decimal(3)),
        ({"ratingValue": 2.5}, None, Decimal("2.5")),
        ({"ratingValue": "2,5"}, None, Decimal("2.5")),
        ({"ratingValue": -1, "name": "Unproven"}, "Unproven", Decimal(-1)),
        ({"ratingValue": "Half true"}, "Half true", None),
        ({"ratingValue": "3 of 5", "alternateName": ""}, "3 of 5", None),
        ({"alternateName": "False"}, "False", None),
        ([{"alternateName": "False"}], "False", None),
        ("False", "False", None),
        (4, None, Decimal(4)),
        ({"ratingValue": 1e300}, None, None),
        ({"ratingValue": None, "alternateName": ["False"]}, None, None),
        (None, None, None),
    ],
)
def test_rating_is_words_or_a_number_or_both(
    tmp_path: Path, rating: object, words: str | None, value: Decimal | None
) -> None:
    found = review(tmp_path, reviewRating=rating)
    assert (found.rating, found.value) == (words, value)


@pytest.mark.parametrize(
    ("words", "exact", "kind"),
    [
        ("“We won”", "We won", "quotation"),
        ('"We won"', "We won", "quotation"),
        ("‘It’s ours’", "It’s ours", "quotation"),
        ("“We won” and “they lost”", "“We won” and “they lost”", "statement"),
        ("Ada Quill said “we won”", "Ada Quill said “we won”", "statement"),
        ("We &quot;won&quot;", 'We "won"', "statement"),
    ],
)
def test_words_are_a_quotation_where_marks_enclose_them_all(
    tmp_path: Path, words: str, exact: str, kind: str
) -> None:
    found = claim(tmp_path, claimReviewed=words)
    assert (found.exact, found.kind) == (exact, kind)


@pytest.mark.parametrize("words", [None, "", " ", 5, ["We won"], {"@value": "We won"}])
def test_review_without_words_is_set_aside_with_its_row(tmp_path: Path, words: object) -> None:
    (fault,) = loaded(tmp_path, [REVIEW, REVIEW | {"claimReviewed": words}]).faults
    assert (fault.severity, fault.row) == ("rejected", json.dumps(REVIEW | {"claimReviewed": words}))


def test_claim_without_text_is_set_aside(tmp_path: Path) -> None:
    of = loaded(tmp_path, {"claims": [{"claimReview": []}, {"text": "We won", "claimReview": ["x"]}]})
    assert brief(of.faults) == [(1, "a claim without `text`, its words", "rejected")]
    assert [(one.exact, one.reviews) for one in claims(of)] == [("We won", ())]


@pytest.mark.parametrize(
    ("content", "line", "why"),
    [
        ('{"@type": "ClaimReview",\n "url";', 2, "is not JSON at column 7: expecting ':'"),
        ('{"@type": "ClaimReview",\n url', 2, "is not JSON at column 2: expecting value"),
        ('{"@type": "ClaimReview",\n "url": "x', 2, "is not JSON at column 9: unterminated string"),
        ('{"@type": "ClaimReview",\n "url": "x",', 2, "ends before its JSON does, at column 13"),
        ('{"claimReviewed": ' + "[" * 5000, 1, "is nested too deeply to be read"),
    ],
)
def test_file_without_any_json_is_refused_with_the_place(
    tmp_path: Path, content: str, line: int, why: str
) -> None:
    with pytest.raises(SourceError) as caught:
        loaded(tmp_path, content)
    assert (caught.value.line, caught.value.why) == (line, why)


def test_reviews_before_the_place_where_a_file_ends_too_early_are_kept(tmp_path: Path) -> None:
    whole = json.dumps({"@graph": [REVIEW, REVIEW]})
    of = loaded(tmp_path, whole[:-20])
    assert len(claims(of)) == 1
    assert [(fault.line, fault.severity) for fault in of.faults] == [(1, "rejected")]
    assert "unterminated string" in of.faults[0].what


def test_reviews_on_lines_after_a_broken_one_are_kept(tmp_path: Path) -> None:
    one = json.dumps(REVIEW)
    of = loaded(tmp_path, f"[\n{one},\n{one[:-1]},}},\n{one}\n]\n")
    assert [found.line for found in claims(of)] == [2, 4]
    assert [(fault.line, fault.severity) for fault in of.faults] == [(3, "rejected")]


def test_reviews_after_one_that_is_nested_too_deeply_are_kept(tmp_path: Path) -> None:
    deep = '{"claimReviewed": ' + '{"a":' * 5000
    of = loaded(tmp_path, f"{deep}\n{json.dumps(REVIEW)}\n")
    assert brief(of.faults) == [(1, "is nested too deeply to be read", "rejected")]
    assert [found.line for found in claims(of)] == [2]


def test_values_that_are_no_objects_are_told_once_with_their_number(tmp_path: Path) -> None:
    of = loaded(tmp_path, json.dumps([REVIEW, *range(3000)]))
    assert brief(of.faults) == [(1, "3,000 values that are no objects", "rejected")]
    assert len(of.records) == 1


def test_file_broken_everywhere_is_told_of_so_often_and_no_more(tmp_path: Path) -> None:
    of = loaded(tmp_path, f"{json.dumps(REVIEW)}\n" + "{\n" * 2000)
    assert len(of.faults) == 501
    assert of.faults[-1].what == "is not JSON in 500 places; nothing after them is read"
