from datetime import date

from graph.text.contests import KnownContest, contests_of

DAYS = {
    "ge-2015-05-07": date(2015, 5, 7),
    "ge-2017-06-08": date(2017, 6, 8),
    "by-2016-05-05": date(2016, 5, 5),
}


def contest(seat: str, election: str) -> KnownContest:
    return KnownContest(f"{seat} {election}", seat, election, DAYS[election])


CONTESTS = [
    *(
        contest(seat, ge)
        for seat in ("Northwick", "Northwick South and Vale", "Reading")
        for ge in DAYS
        if ge[0] == "g"
    ),
    contest("Northwick", "by-2016-05-05"),
]
TWICE = "Ann Able stood in Northwick. She lost in Northwick."


def test_an_article_near_a_polling_day_is_about_that_election() -> None:
    assert contests_of(TWICE, date(2017, 6, 1), CONTESTS) == ("Northwick ge-2017-06-08",)
    assert contests_of(TWICE, date(2017, 6, 20), CONTESTS) == ("Northwick ge-2017-06-08",)


def test_an_article_between_elections_is_about_the_latest_before() -> None:
    assert contests_of(TWICE, date(2015, 12, 1), CONTESTS) == ("Northwick ge-2015-05-07",)
    assert contests_of(TWICE, date(2017, 1, 1), CONTESTS) == ("Northwick by-2016-05-05",)


def test_an_article_near_a_by_election_is_about_it() -> None:
    assert contests_of(TWICE, date(2016, 5, 6), CONTESTS) == ("Northwick by-2016-05-05",)


def test_an_article_before_all_elections_is_about_none() -> None:
    assert contests_of(TWICE, date(2000, 1, 1), CONTESTS) == ()


def test_the_election_that_the_sidecar_names_wins() -> None:
    assert contests_of(TWICE, date(2017, 6, 1), CONTESTS, "ge-2015-05-07") == ("Northwick ge-2015-05-07",)
    for said in ("ge-2015", "2015-05-07", "2015"):
        assert contests_of(TWICE, None, CONTESTS, said) == ("Northwick ge-2015-05-07",)
    assert contests_of(TWICE, date(2017, 6, 1), CONTESTS, "ge-1992") == ()


def test_without_date_and_election_an_article_is_about_none() -> None:
    assert contests_of(TWICE, None, CONTESTS) == ()


def test_the_longest_name_at_a_place_is_the_one_named() -> None:
    text = "Northwick South and Vale declared. Northwick South & Vale is held."
    assert contests_of(text, date(2017, 6, 9), CONTESTS) == ("Northwick South and Vale ge-2017-06-08",)


def test_the_constituency_most_named_comes_first_and_one_named_once_is_passed_over() -> None:
    text = f"In Northwick South and Vale, Ms Able won. {TWICE} A friend in Reading rang."
    assert contests_of(text, date(2017, 6, 9), CONTESTS) == ("Northwick ge-2017-06-08",)
    both = f"{text} Northwick South and Vale is hers, not that in Northwick."
    assert contests_of(both, date(2017, 6, 9), CONTESTS) == (
        "Northwick ge-2017-06-08",
        "Northwick South and Vale ge-2017-06-08",
    )


def test_a_constituency_named_once_counts_where_none_is_named_twice() -> None:
    assert contests_of("The Northwick MP left.", date(2017, 6, 9), CONTESTS) == ("Northwick ge-2017-06-08",)


def test_a_name_that_is_a_word_counts_only_as_a_place() -> None:
    assert contests_of("Reading this, Reading that.", date(2017, 6, 9), CONTESTS) == ()
    assert contests_of("She stood in Reading.", date(2017, 6, 9), CONTESTS) == ("Reading ge-2017-06-08",)


def test_constituency_names_inside_longer_words_do_not_count() -> None:
    assert contests_of("He is from Northwickshire.", date(2017, 6, 9), CONTESTS) == ()
