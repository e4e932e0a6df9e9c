from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from written import brief, written

from graph.claims import StatedClaim, StatedFigure
from graph.errors import SourceError
from graph.loaders import load, recognise
from graph.records import Fault

HEAD = "publisher: Northwick Echo\npublished: 2017-06-09\nelection: ge-2017\nclaims:\n"


def claims(folder: Path, *entries: str, head: str = "claims:\n") -> list[StatedClaim]:
    """The claims of a file with those entries, each a few lines of YAML."""
    loaded = load(written(folder, text(*entries, head=head), "claims.yaml"))
    assert loaded.faults == ()
    return [record for record in loaded.records if isinstance(record, StatedClaim)]


def faults(folder: Path, *entries: str, head: str = "claims:\n") -> tuple[Fault, ...]:
    return load(written(folder, text(*entries, head=head), "claims.yaml")).faults


def text(*entries: str, head: str) -> str:
    return head + "".join("  - " + entry.replace("\n", "\n    ") + "\n" for entry in entries)


def test_entry_says_who_said_what_about_whom(tmp_path: Path) -> None:
    (claim,) = claims(tmp_path, "quotation: We won.\nspeaker: Ann Able\nabout: [Tom Baker, Cara Dunn]")
    assert claim == StatedClaim(
        "We won.", "quotation", 2, speaker="Ann Able", about=("Tom Baker", "Cara Dunn")
    )


def test_statement_is_in_the_articles_own_voice(tmp_path: Path) -> None:
    (claim,) = claims(tmp_path, "statement: won 2,229\nabout: Ann Able")
    assert (claim.kind, claim.speaker, claim.about) == ("statement", None, ("Ann Able",))


def test_what_heads_the_file_holds_for_every_entry_unless_it_says_otherwise(tmp_path: Path) -> None:
    one, two = claims(tmp_path, "quotation: One.", "quotation: Two.\npublisher: Vale Post", head=HEAD)
    assert (one.publisher, one.published, one.election) == (
        "Northwick Echo",
        date(2017, 6, 9),
        "ge-2017-06-08",
    )
    assert (two.publisher, two.published) == ("Vale Post", date(2017, 6, 9))


def test_documents_of_one_file_have_heads_of_their_own(tmp_path: Path) -> None:
    content = f"{HEAD}  - quotation: One.\n---\nclaims:\n  - quotation: Two.\n---\n"
    one, two = load(written(tmp_path, content, "claims.yaml")).records
    assert isinstance(one, StatedClaim)
    assert isinstance(two, StatedClaim)
    assert (one.publisher, two.publisher) == ("Northwick Echo", None)
    assert (one.line, two.line) == (5, 8)


@pytest.mark.parametrize(
    ("said", "election"),
    [
        ("ge-2017", "ge-2017-06-08"),
        ("2017", "ge-2017-06-08"),
        ("2017-06-08", "ge-2017-06-08"),
        ("by-2016-05-05", "by-2016-05-05"),
    ],
)
def test_election_is_named_in_several_ways(tmp_path: Path, said: str, election: str) -> None:
    (claim,) = claims(tmp_path, f"quotation: One.\nelection: {said}")
    assert claim.election == election


def test_figures_say_what_they_measure_of_whom(tmp_path: Path) -> None:
    (claim,) = claims(
        tmp_path,
        "statement: up 86\nfigures:\n"
        "  - {measure: Votes, of: Ann Able, value: '9,925'}\n"
        "  - {measure: votes change, of: Ann Able, value: 86, baseline: ge-2015}\n"
        "  - {measure: vote share, value: 47.1, unit: per cent, election: 2015}",
    )
    assert claim.figures == (
        StatedFigure("votes", Decimal(9925), "Ann Able"),
        StatedFigure("votes-change", Decimal(86), "Ann Able", baseline="ge-2015"),
        StatedFigure("share", Decimal("47.1"), election="ge-2015-05-07", unit="percent"),
    )


@pytest.mark.parametrize(
    ("said", "measure"),
    [
        ("votes_change", "votes-change"),
        ("Change in Votes", "votes-change"),
        ("share change", "share-change"),
        ("turnout valid", "turnout-valid"),
        ("turnout-all", "turnout-all"),
        ("seats won", "seats"),
        ("place", "rank"),
        ("Majority", "majority"),
        ("swing", "swing"),
        ("electorate", "electorate"),
    ],
)
def test_measures_are_written_as_people_do(tmp_path: Path, said: str, measure: str) -> None:
    (claim,) = claims(tmp_path, f"statement: x\nfigures: [{{measure: {said}, value: 1}}]")
    assert claim.figures[0].measure == measure


@pytest.mark.parametrize(
    ("said", "value"),
    [("-2,814", "-2814"), ("−4.5", "-4.5"), ("+86", "86"), ("40086", "40086"), ("007", "7")],
)
def test_numbers_are_written_as_people_do(tmp_path: Path, said: str, value: str) -> None:
    (claim,) = claims(tmp_path, f"statement: x\nfigures: [{{measure: votes, value: '{said}'}}]")
    assert claim.figures[0].value == Decimal(value)


def test_place_in_the_text_is_start_and_length(tmp_path: Path) -> None:
    (claim,) = claims(tmp_path, "quotation: We won 🗳.\nstart: 10\ntext: 0123456789ABCDEF")
    assert (claim.start, claim.end, claim.text_digest) == (10, 19, "0123456789abcdef")


def test_words_that_yaml_takes_for_something_else_stay_words(tmp_path: Path) -> None:
    (claim,) = claims(tmp_path, "quotation: No\nspeaker: 1e5\ntext: 1234567890123456\nstart: 1")
    assert (claim.exact, claim.speaker, claim.text_digest) == ("No", "1e5", "1234567890123456")


def test_folded_and_quoted_words_are_one_line(tmp_path: Path) -> None:
    folded, quoted = claims(tmp_path, "quotation: >\n  We won\n  it.", 'quotation: "She said: won # it"')
    assert (folded.exact, quoted.exact) == ("We won it.", "She said: won # it")


@pytest.mark.parametrize(
    ("entry", "line", "why"),
    [
        ("speaker: Ann Able", 2, "an entry needs the exact words, as either `quotation:` or `statement:`"),
        ("quotation: x\nstatement: y", 2, "an entry needs the exact words, as either"),
        ("quotation:\nspeaker: Ann Able", 2, "an entry needs the exact words"),
        ("quotation: x\nspeeker: Ann Able", 3, "`speeker` is not a known key; did you mean `speaker`?"),
        ("quotation: x\nVALUE: 3", 3, "`VALUE` is not a known key; known are quotation, statement, speaker"),
        ("quotation: x\nspeaker: A\nspeaker: B", 4, "`speaker` is given twice; keep one"),
        ("quotation: x\nspeaker: [A]", 3, "`speaker`: must be words"),
        (
            "quotation: x\npublished: 9 June",
            3,
            "`published`: “9 June” is not a date; write such as 2017-06-08",
        ),
        ("quotation: x\npublished: 2017-02-30", 3, "“2017-02-30” is not a date"),
        ("quotation: x\nelection: ge-2016", 3, "“ge-2016” is no known election; write such as ge-2017"),
        ("quotation: x\nelection: by-2017", 3, "“by-2017” is no known election"),
        ("quotation: x\nurl: the Echo", 3, "“the Echo” is not a web address"),
        ("quotation: x\nabout: [A, [B]]", 3, "`about`: must be words"),
        ("quotation: x\nstart: 3", 2, "`start` counts in a text: give its SHA-256 as `text`"),
        ("quotation: x\nend: 3", 2, "`end` is given without `start`"),
        ("quotation: x\ntext: 0123456789abcdef\nstart: 3\nend: 5", 2, "`end` must be 4"),
        ("quotation: x\ntext: 0123456789abcdef\nstart: -3", 4, "`start`: “-3” is not a count of characters"),
        ("quotation: x\ntext: 0123", 3, "“0123” is not the SHA-256 of a text"),
        ("quotation: x\nfigures: {measure: votes, value: 1}", 3, "`figures:` must be a list"),
        ("quotation: x\nfigures:\n  - measure: votes", 4, "`figures`: a figure needs `value:`"),
        ("quotation: x\nfigures:\n  - value: 3", 4, "a figure needs `measure:`"),
        (
            "quotation: x\nfigures: [{measure: vots, value: 1}]",
            3,
            "“vots” is not a known measure; did you mean `votes`?",
        ),
        (
            "quotation: x\nfigures: [{measure: votes, value: many}]",
            3,
            "“many” is not a number; write such as 2229",
        ),
        (
            "quotation: x\nfigures: [{measure: votes, value: 1, unit: wotes}]",
            3,
            "“wotes” is not a known unit",
        ),
        ("quotation: x\nfigures: [{measure: votes, value: 1.234.567}]", 3, "“1.234.567” is not a number"),
        ("quotation: x\nfigures: [{measure: votes, value: ٣}]", 3, "“٣” is not a number"),
        ("just words", 2, "an entry must be lines of the form `key: value`"),
    ],
)
def test_wrong_entry_is_set_aside_with_its_line_and_the_remedy(
    tmp_path: Path, entry: str, line: int, why: str
) -> None:
    (fault,) = faults(tmp_path, entry, "quotation: The next one.")
    assert (fault.line, fault.severity) == (line, "rejected")
    assert why in fault.what
    assert fault.row in text(entry, head="")


def test_other_entries_go_on_after_a_wrong_one(tmp_path: Path) -> None:
    content = text("quotation: One.", "speaker: Ann Able", "quotation: Three.", head="claims:\n")
    loaded = load(written(tmp_path, content, "claims.yaml"))
    assert [getattr(record, "exact", None) for record in loaded.records] == ["One.", "Three."]


def test_wrong_head_is_set_aside_alone(tmp_path: Path) -> None:
    head = "publsher: Northwick Echo\npublished: yesterday\nclaims:\n"
    loaded = load(written(tmp_path, text("quotation: One.", head=head), "claims.yaml"))
    assert [line for line, *_ in brief(loaded.faults)] == [1, 2]
    assert "did you mean `publisher`?" in loaded.faults[0].what
    assert len(loaded.records) == 1


@pytest.mark.parametrize(
    ("content", "line", "why"),
    [
        ("claims:\n  - quotation: 'x\n", 3, "is not YAML"),
        ("claims:\n\t- quotation: x\n", 2, "is not YAML"),
        ("claims:\n  - quotation: a: b\n", 2, "is not YAML"),
        ("claims:\n  - quotation: x\x00y\n", 2, "holds the character U+0000"),
        ("claims: none\n", 1, "`claims:` must be a list"),
        ("claims:\n", 1, "`claims:` must be a list"),
        ("claims:\n  - quotation: x\n---\n- y\n", 4, "must hold `claims:`"),
        ("claims:\n  " + "[" * 3000, None, "nested too deeply"),
    ],
)
def test_file_that_cannot_be_read_is_refused_with_the_line(
    tmp_path: Path, content: str, line: int | None, why: str
) -> None:
    with pytest.raises(SourceError, match=r"claims\.yaml") as caught:
        load(written(tmp_path, content, "claims.yaml"))
    assert caught.value.line == line
    assert why in caught.value.why


def test_file_is_told_by_its_claims_whatever_its_name(tmp_path: Path) -> None:
    loader = recognise(written(tmp_path, "claims:\n  - quotation: We won.\n", "article.txt"))
    assert loader is not None
    assert loader.KIND == "Claim file"


def test_text_repeated_by_an_alias_is_read(tmp_path: Path) -> None:
    one, two = claims(tmp_path, "quotation: &words We won.", "quotation: *words")
    assert one.exact == two.exact == "We won."


def test_example_of_the_how_to_loads_without_fault(tmp_path: Path) -> None:
    how_to = Path(__file__).parents[2] / "docs/how-to/write-a-claim-file.md"
    example = how_to.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    loaded = load(written(tmp_path, example, "claims.yaml"))
    assert (len(loaded.records), loaded.faults) == (2, ())
