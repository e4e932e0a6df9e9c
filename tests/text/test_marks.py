import pytest

from graph.text.layout import paragraphs
from graph.text.marks import Quoted, quoted


def spans(text: str) -> tuple[Quoted, ...]:
    return quoted(text, paragraphs(text))


def words(text: str) -> list[str]:
    return [text[span.start : span.end] for span in spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: “We won.”", ["We won."]),
        ('He said: "We won."', ["We won."]),
        ("He said: ‘We won.’", ["We won."]),
        ("He said: 'We won.'", ["We won."]),
        ("He said: ''We won.''", ["We won."]),
        ("“One,” he said, “and two.”", ["One,", "and two."]),
        ("“ We won ,” he said", ["We won ,"]),
    ],
)
def test_marks_of_every_kind_are_found(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘I’m for the voters’ choice,’ she said.", ["I’m for the voters’ choice,"]),
        ("'We're goin' home,' he said in '97.", ["We're goin' home,"]),
        ("He praised ‘the voters’ and left.", ["the voters"]),
        ("It was the Greens’ night and Labour’s loss.", []),
        ("The ‘90s and rock ‘n’ roll are over.", []),
        ("The candidates' votes and the '80s", []),
    ],
)
def test_single_marks_are_told_from_apostrophes(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]),
        ("‘He said “no” to me,’ she said.", ["He said “no” to me,"]),
        ("“The “so-called” tax is wrong,” she said.", ["The “so-called” tax is wrong,"]),
        ('"The "so-called" tax is wrong," she said.', ['The "so-called" tax is wrong,']),
    ],
)
def test_marks_inside_marks_belong_to_the_outer_ones(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_paragraph_takes_up_the_mark_that_the_one_before_left_open() -> None:
    first, second = spans("She said: “One.\n\n“Two.”")
    assert (first.closed, first.reopens, second.closed, second.reopens) == (False, False, True, True)


def test_single_marks_run_over_paragraphs_too() -> None:
    assert words("‘One day.\n\n‘Two, the voters’ day,’ she said.") == ["One day.", "Two, the voters’ day,"]


def test_a_picture_caption_does_not_part_a_speech() -> None:
    text = "She said: “One.\n\nAnn Able at the count. Picture: Ann Able\n\n“Two.”"
    assert [span.reopens for span in spans(text)] == [False, True]


def test_a_new_quotation_after_a_closed_one_does_not_reopen() -> None:
    assert [span.reopens for span in spans("She said: “One.”\n\n“Two,” he said.")] == [False, False]


def test_a_closing_mark_after_a_colon_opens() -> None:
    assert words("told the Echo:”We won.\n\n“We did.”") == ["We won.", "We did."]


def test_a_mark_left_open_reaches_to_the_end_of_its_paragraph() -> None:
    assert words("She said: “One.\n\nThe count went on.") == ["One."]


def test_a_speech_that_a_caption_cuts_in_two_is_carried_to_its_closing_mark() -> None:
    assert words("She said: “We hope\n\nPicture: Ann Able\n\nto win,” she said.") == ["We hope", "to win,"]


def test_whole_quotations_win_over_an_outer_mark_that_nobody_closes() -> None:
    assert words("“I think so, he said. “But no,” he said.") == ["But no,"]


def test_feet_and_inches_open_nothing() -> None:
    assert words('At 6\'2" he is tall, and "fit" too.') == ["fit"]


def test_marks_around_nothing_are_passed_over() -> None:
    assert words("“” and ‘ ’ and “…” are empty.") == []
