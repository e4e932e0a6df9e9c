from typing import get_args

import pytest
from rdflib import SKOS, Graph

from graph.paths import ONTOLOGY
from graph.text.stance.stance_words import Stance
from graph.text.stance.stances import (
    SPEAKER,
    settled,
    stances_before,
    stances_followed,
    stances_labelled,
    stances_led,
    stances_said,
)

T = "\ue001"
"""The sign of somebody spoken of."""


def said(sentence: str) -> set[Stance]:
    return set(stances_said(sentence.replace("T", T)).get(T, ()))


def test_the_scheme_holds_what_the_code_says() -> None:
    scheme = Graph().parse(ONTOLOGY / "vocab/stances.ttl")
    assert {str(notation) for notation in scheme.objects(None, SKOS.notation)} == set(get_args(Stance))


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("T is an incredible campaigner who has inspired so many.", "praises"),
        ("But hats off to T - in the face of all that.", "praises"),
        ("I have huge respect for T's work as an MP.", "praises"),
        ("T has worked tirelessly, and nobody can deny it.", "praises"),
        ("T fought a really good campaign.", "praises"),
        ("I would like to congratulate T.", "congratulates"),
        ("Well done to T and his team.", "congratulates"),
        ("T has failed this town.", "criticises"),
        ("T is not fit to be an MP.", "criticises"),
        ("I blame T.", "criticises"),
        ("T's record is a disgrace.", "criticises"),
        ("T lied to us.", "accuses"),
        ("T has broken every promise.", "accuses"),
        ("We were betrayed by T.", "accuses"),
        ("We lost to T.", "concedes"),
        ("T has won and I congratulate him.", "concedes"),
        ("I stand by T.", "defends"),
        ("T has been unfairly treated.", "defends"),
        ("I agree with T.", "agrees"),
        ("T is right about this.", "agrees"),
        ("Vote for T on Thursday.", "endorses"),
        ("I'll be voting for T.", "endorses"),
        ("I honestly think T is a brilliant MP.", "praises"),
        ("Labour and T have ignored Northwick.", "criticises"),
    ],
)
def test_plain_words_take_a_stance(sentence: str, stance: Stance) -> None:
    assert said(sentence) == {stance}


@pytest.mark.parametrize(
    "sentence",
    [
        "T is not a liar.",
        "Is T a liar?",
        "If T lied, that matters.",
        "People say T is a brilliant MP.",
        "The so-called brilliant T is a brilliant MP.",
        "T is a brilliant MP but his party is hopeless.",
        "T's supporters are a disgrace.",
        "T voters have failed.",
        "T is a brilliant liar.",
        "T is right-wing.",
        "T failed to win the seat.",
        "Voters are no longer supporting T.",
        "I support T's plan.",
        "I have fundamentally different views to T.",
        "They called T “a disgrace”.",
        "It feels like T won.",
        "T let down by his party is a sad sight.",
        "T ignored the polls.",
        "Vote for T and you get chaos.",
        "They want everybody to vote for T.",
        "T is a great danger.",
    ],
)
def test_denied_asked_supposed_reported_mocked_and_mixed_words_take_none(sentence: str) -> None:
    assert said(sentence) == set()


def test_a_stance_is_taken_towards_all_who_are_joined() -> None:
    assert set(stances_said("Congratulations to \ue001 and \ue002 on that.")) == {"\ue001", "\ue002"}
    assert set(stances_said("\ue001 and the \ue002 have let us down.")) == {"\ue001", "\ue002"}


@pytest.mark.parametrize(
    "lead",
    [
        f"{SPEAKER} praised {T}, saying: ",
        f"Praising {T}, {SPEAKER} said: ",
        f"{SPEAKER} of \ue002 warmly praised {T}: ",
        f"A \ue002 spokesman praised {T} as ",
        f"{SPEAKER} was quick to praise {T}: ",
        f"{SPEAKER} attacked \ue002 and praised {T}: ",
        f"{SPEAKER} slams \ue002, praises {T} as ",
    ],
)
def test_what_the_speaker_does_before_the_words_is_their_stance(lead: str) -> None:
    assert stances_led(lead) == {T: "praises"}


@pytest.mark.parametrize(
    "lead",
    [
        f"{SPEAKER} did not praise {T}, saying: ",
        f"\ue002 praised {T}, and {SPEAKER} said: ",
        f"{T} was praised by {SPEAKER}, who said: ",
        f"{SPEAKER}, who had praised {T}, said: ",
        f"{SPEAKER} attacked {T}’s call for a ".replace("’", "'"),
    ],
)
def test_what_somebody_else_does_or_nobody_is_no_stance_of_the_words(lead: str) -> None:
    assert stances_led(lead) == {}


def test_the_act_may_stand_behind_the_words_or_in_the_sentence_before() -> None:
    assert stances_followed(f" said {SPEAKER}, accusing {T} of lying") == {T: "accuses"}
    assert stances_before(f"{SPEAKER} hit out at {T}. ") == {T: "criticises"}
    assert stances_before(f"{SPEAKER} hit out at {T}'s leaflet. ") == {}


def test_a_sentence_may_call_the_words_praise() -> None:
    assert stances_labelled(f"There was also praise for {T}: ") == {T: "praises"}
    assert stances_labelled(f"There was no praise for {T}: ") == {}


def test_the_stance_that_tells_most_is_settled_on() -> None:
    assert settled({"praises", "concedes"}) == "concedes"
    assert settled({"praises", "criticises"}) is None
    assert settled(set()) is None
