from graph.text.layout import MASK, Sentences, masked, paragraphs


def test_paragraphs_are_lines() -> None:
    text = "One\n\n  Two \nThree"
    assert [text[p.start : p.end] for p in paragraphs(text)] == ["One", "Two \nThree"]
    long = "x" * 101
    assert [p.end - p.start for p in paragraphs(f"{long}\n{long}\n\n{long}")] == [101, 101, 101]


def test_paragraphs_of_wrapped_text_are_parted_by_blank_lines() -> None:
    text = "Ms Able\nwon.\n\nMr Baker\nlost."
    assert [text[p.start : p.end] for p in paragraphs(text)] == ["Ms Able\nwon.", "Mr Baker\nlost."]


def test_a_caption_is_known_by_its_credit() -> None:
    assert [p.caption for p in paragraphs("Ann Able votes. Picture: A Smith\n\nShe saw the picture.")] == [
        True,
        False,
    ]


def test_a_paragraph_with_a_quotation_is_no_caption() -> None:
    assert not paragraphs("“We won,” said Ann Able. Picture: A Smith")[0].caption


def test_a_sentence_starts_after_a_stop_but_not_after_an_abbreviation() -> None:
    text = "He lost. Cllr. Able and Mr. Baker won"
    assert text[Sentences(text).start(0, len(text)) :] == "Cllr. Able and Mr. Baker won"


def test_masked_text_keeps_its_length_and_the_stop_that_ends_a_span() -> None:
    assert masked("He said “No.” twice", [(8, 13)]) == f"He said {MASK * 3}.{MASK} twice"
