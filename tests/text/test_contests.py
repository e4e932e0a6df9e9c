from datetime import date

from graph.text.contests import KnownContest, SeatMention, Seats

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
SEATS = Seats(CONTESTS)
JUNE = date(2017, 6, 9)
TWICE = "Ann Able stood in Northwick. She lost in Northwick."


def test_an_article_near_a_polling_day_is_about_that_election() -> None:
    assert SEATS.contests_of(TWICE, date(2017, 6, 1)) == ("Northwick ge-2017-06-08",)
    assert SEATS.contests_of(TWICE, date(2017, 6, 20)) == ("Northwick ge-2017-06-08",)


def test_an_article_between_elections_is_about_the_latest_before() -> None:
    assert SEATS.contests_of(TWICE, date(2015, 12, 1)) == ("Northwick ge-2015-05-07",)
    assert SEATS.contests_of(TWICE, date(2017, 1, 1)) == ("Northwick by-2016-05-05",)


def test_an_article_near_a_by_election_is_about_it() -> None:
    assert SEATS.contests_of(TWICE, date(2016, 5, 6)) == ("Northwick by-2016-05-05",)


def test_an_article_before_all_elections_is_about_none() -> None:
    assert SEATS.contests_of(TWICE, date(2000, 1, 1)) == ()


def test_the_election_that_the_sidecar_names_wins() -> None:
    assert SEATS.contests_of(TWICE, date(2017, 6, 1), "ge-2015-05-07") == ("Northwick ge-2015-05-07",)
    for said in ("ge-2015", "2015-05-07", "2015"):
        assert SEATS.contests_of(TWICE, None, said) == ("Northwick ge-2015-05-07",)
    assert SEATS.contests_of(TWICE, date(2017, 6, 1), "ge-1992") == ()


def test_without_date_and_election_an_article_is_about_none() -> None:
    assert SEATS.contests_of(TWICE, None) == ()


def test_the_longest_name_at_a_place_is_the_one_named() -> None:
    text = "Northwick South and Vale declared. Northwick South & Vale is held."
    assert SEATS.contests_of(text, date(2017, 6, 9)) == ("Northwick South and Vale ge-2017-06-08",)


def test_the_constituency_most_named_comes_first_and_a_town_named_once_is_passed_over() -> None:
    text = f"{TWICE} A friend in Reading rang."
    assert SEATS.contests_of(text, JUNE) == ("Northwick ge-2017-06-08",)
    both = f"In Northwick South and Vale, Ms Able won. {text}"
    assert SEATS.contests_of(both, JUNE) == (
        "Northwick ge-2017-06-08",
        "Northwick South and Vale ge-2017-06-08",
    )


def test_a_seat_won_or_heading_its_results_counts_though_named_once() -> None:
    both = ("Northwick ge-2017-06-08", "Reading ge-2017-06-08")
    assert SEATS.contests_of(f"{TWICE} Labour held Reading.", JUNE) == both
    assert SEATS.contests_of(f"{TWICE}\n\nResult: Reading\nSita Rao (Lab) 9,000", JUNE) == both


def test_a_seat_that_did_not_vote_of_late_gives_way_to_one_that_did() -> None:
    text = "Northwick has elected Ann Able. She was MP for Reading until 2016."
    assert SEATS.contests_of(text, date(2016, 5, 6)) == ("Northwick by-2016-05-05",)


def test_a_constituency_named_once_counts_where_none_is_named_twice() -> None:
    assert SEATS.contests_of("The Northwick MP left.", date(2017, 6, 9)) == ("Northwick ge-2017-06-08",)


def test_a_name_that_is_a_word_counts_only_as_a_place() -> None:
    assert SEATS.contests_of("Reading this, Reading that.", date(2017, 6, 9)) == ()
    assert SEATS.contests_of("She stood in Reading.", date(2017, 6, 9)) == ("Reading ge-2017-06-08",)


def test_constituency_names_inside_longer_words_do_not_count() -> None:
    assert SEATS.contests_of("He is from Northwickshire.", date(2017, 6, 9)) == ()


def test_a_constituency_named_once_counts_beside_another_where_somebody_stands_for_it() -> None:
    text = f"{TWICE} Cara Dunn, the candidate for Northwick South and Vale, wished her well."
    assert SEATS.contests_of(text, date(2017, 6, 9)) == (
        "Northwick ge-2017-06-08",
        "Northwick South and Vale ge-2017-06-08",
    )


def test_a_figure_of_another_constituency_does_not_make_the_article_about_it() -> None:
    text = f"{TWICE} It was no 23,015, the majority once had in Northwick South and Vale."
    assert SEATS.contests_of(text, date(2017, 6, 9)) == ("Northwick ge-2017-06-08",)


def test_mentions_are_where_the_names_stand_however_they_are_written() -> None:
    text = "NORTHWICK SOUTH AND VALE: hold. In Northwick, Ms Able won."
    first, second = SEATS.mentions(text)
    assert first == SeatMention(0, 24, "Northwick South and Vale")
    assert text[second.start : second.end] == second.constituency == "Northwick"


def test_names_are_looked_up_in_time_linear_in_the_text() -> None:
    assert len(SEATS.mentions("In Northwick, in Reading. " * 10_000)) == 20_000


def test_a_seat_with_commas_is_found_with_and_without_them() -> None:
    seats = Seats([contest("Northwick, Eastmere and Vale", "ge-2017-06-08")])
    name = "Northwick, Eastmere and Vale"
    for spelt in (name, "Northwick Eastmere and Vale", "Northwick, Eastmere & Vale"):
        (mention,) = seats.mentions(f"Polls have closed in {spelt}.")
        assert mention == SeatMention(21, 21 + len(spelt), name)
