from decimal import Decimal

import pytest

from graph.text.figures.numbers import Number, numbers


def read(text: str) -> list[Number]:
    return list(numbers(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,229", 2229),
        ("21, 194", 21194),
        ("7.312 votes", 7312),
        ("4.8 per cent", "4.8"),
        ("9k votes", 9000),
        ("7.6k", 7600),
        ("two thousand three hundred votes", 2300),
        ("a dozen seats", 12),
        ("twenty-two per cent", 22),
        ("(+4.2)", "4.2"),
        ("(-2.3)", "-2.3"),
        ("(−2.3)", "-2.3"),
    ],
)
def test_a_number_is_worth_what_it_says(text: str, value: int | str) -> None:
    (number,) = read(text)
    assert number.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "unit", "end"),
    [
        ("47.1%", "percent", 5),
        ("8.2pc", "percent", 5),
        ("47 per cent of", "percent", 11),
        ("4.2 points", "points", 10),
        ("10.3 percentage points", "points", 22),
        ("a 12-point lead", "points", 10),
        ("5 votes", None, 1),
    ],
)
def test_a_unit_belongs_to_its_number(text: str, unit: str | None, end: int) -> None:
    (number,) = read(text)
    assert (number.unit, number.end) == (unit, end)


@pytest.mark.parametrize(
    ("text", "hedge", "operator"),
    [
        ("almost 8,000", "almost", "about"),
        ("just over 24,000", "just over", "about"),
        ("over 40, 000", "over", "at-least"),
        ("fewer than 900", "fewer than", "at-most"),
        ("some 5,000", "some", "about"),
        ("won 5,000", None, "equals"),
    ],
)
def test_a_hedge_belongs_to_the_number_behind_it(text: str, hedge: str | None, operator: str) -> None:
    (number,) = read(text)
    assert (number.hedge, number.operator) == (hedge, operator)
    assert text[number.start :].startswith(hedge or "5,000")


@pytest.mark.parametrize("text", ["£12,000", "€50", "5-0", "10.15am", "one of them", "a hundred or so"])
def test_money_scores_times_and_idle_words_are_no_numbers(text: str) -> None:
    assert [number for number in read(text) if number.start == 0] == []


def test_two_numbers_in_a_row_are_not_one() -> None:
    assert [number.value for number in read("won 4,980, 300 more")] == [4980, 300]


def test_four_digits_may_be_a_year() -> None:
    assert [number.is_year for number in read("in 2015 she won 5,043")] == [True, False]
