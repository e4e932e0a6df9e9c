"""What somebody is reported to have said or thought, in the article's own words, and who that is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.text.layout import MASK
from graph.text.noun_phrases import Subject
from graph.text.page import Page
from graph.text.phrases import Person
from graph.text.pronouns import meant_by
from graph.text.quoting.speakers import Tier
from graph.text.reports.agents import Agent, agent_of
from graph.text.reports.clauses import Sentence, Token, is_adverb, is_finite, is_word, sentences
from graph.text.reports.complements import complement, reach
from graph.text.reports.verbs import CLAUSAL, PREPOSITIONS, PRIVATE, REPORTING, TOLD
from graph.text.subjects import subject_after
from graph.text.words import words

# Fewer words than these are no clause, and as many quoted ones are a quotation.
_FEWEST = 4
_FEWEST_QUOTED = 3
_INTRODUCED = 8
_ADDRESSEE = 5
_SOURCE = 14
_INVERTED = words("said says say added adds wrote argued claimed explained insisted")
_ENDS_WITH = words(". , in on at during")
_RELATIVE = words("who which that")


@dataclass(frozen=True, slots=True)
class Reported:
    """Words that tell what somebody said or thought: text[start:end], in code points.

    `subject` are the words that say who, `person` whom they mean for certain: None where they name
    nobody or nobody certain. `tier` says how the speaker was found, `rule` how the words were, `cue` is
    the verb. `continues` is the start of the piece before it where the cue stands inside the words.
    """

    start: int
    end: int
    subject: Subject
    person: Person | None
    tier: Tier
    rule: str
    cue: str
    continues: int | None = None


def reported(page: Page) -> tuple[Reported, ...]:
    """The reported speech and thought of the page, in order; what holds three quoted words is none."""
    found: list[Reported] = []
    for paragraph in page.paragraphs:
        for sentence in sentences(page, paragraph):
            found += _Reader(page, sentence).read()
    return tuple(sorted(found, key=lambda each: (each.start, -each.end)))


class _Reader:
    """Reads what one sentence reports, verb by verb."""

    def __init__(self, page: Page, sentence: Sentence) -> None:
        self._page = page
        self._sentence = sentence
        self._last: Agent | None = None
        self._opening: Sequence[Token] = ()

    def read(self) -> Iterator[Reported]:
        """Everything that the sentence reports."""
        for index, token in enumerate(self._sentence):
            if token.word == "according":
                yield from self._according(index)
            elif token.text in REPORTING:
                yield from self._by_verb(index)

    def _by_verb(self, verb: int) -> Iterator[Reported]:
        agent = agent_of(self._page, self._sentence, verb, self._last)
        if not agent:
            yield from self._inverted(verb)
        elif not self._only_thinks(agent.subject, self._sentence[verb].text):
            self._last = agent
            found = complement(self._sentence, verb, subordinate=agent.subordinate)
            if found:
                self._opening = self._sentence[found.start : found.start + 2]
                yield from self._report(found.start, found.end, agent.subject, found.rule, verb)
            else:
                yield from self._around(verb, agent)

    def _only_thinks(self, subject: Subject, form: str) -> bool:
        """True at the head of words reported already: what `said they think` reports is what they said."""
        heads = any(token.start == subject.start for token in self._opening)
        return heads and subject.kind == "pronoun" and form in PRIVATE

    def _inverted(self, verb: int) -> Iterator[Reported]:
        """`The party lost, said Ms Baker.`"""
        sentence = self._sentence
        before = sentence[verb - 1] if verb else None
        if sentence[verb].text not in _INVERTED or not before or before.word[0] not in MASK + ",":
            return
        subject = subject_after(self._page, sentence[verb].end, sentence[-1].end)
        if not subject or subject.kind == "pronoun":
            return
        self._last = Agent(subject)
        if verb > _FEWEST and before.word == "," and is_finite(sentence[: verb - 1]):
            yield from self._report(0, verb - 1, subject, "inverted", verb)

    def _around(self, verb: int, agent: Agent) -> Iterator[Reported]:
        """`The party lost, Ms Baker said.`, `The party, she said, lost.`, `As she said, it lost.`"""
        sentence = self._sentence
        form = sentence[verb].text
        if form not in CLAUSAL and form not in TOLD:
            return
        after = self._behind(verb)
        following = sentence[after].word if after < len(sentence) else "."
        rest = sentence[after + 1 :]
        if sentence[0].word == "as" and following == "," and agent.subject.start <= sentence[_FEWEST].start:
            yield from self._report(after + 1, len(sentence), agent.subject, "as", verb)
        comma = None if agent.subordinate else self._comma_before(verb, agent.subject)
        if not comma or any(token.word[0] == MASK for token in rest):
            return
        if following == "," and rest and not rest[0].text.endswith("ing"):
            yield from self._in_two(comma, after + 1, agent.subject, verb)
        elif following in _ENDS_WITH and comma >= _FEWEST and self._ends_clause(comma):
            yield from self._report(0, comma, agent.subject, "after", verb)

    def _behind(self, verb: int) -> int:
        """The index behind the verb, its adverbs and whoever is told."""
        index, told = verb + 1, self._sentence[verb].text in TOLD
        for token in self._sentence[verb + 1 : verb + 1 + _ADDRESSEE]:
            if not is_adverb(token) and not (told and is_word(token)):
                break
            index += 1
        return index

    def _comma_before(self, verb: int, subject: Subject) -> int | None:
        """The comma that the subject stands behind, with no more than a description between them."""
        for index in range(verb - 1, max(0, verb - _INTRODUCED - 2), -1):
            token = self._sentence[index]
            if token.word == "," and token.start < subject.start:
                return index
        return None

    def _ends_clause(self, end: int) -> bool:
        """True where a main clause ends there, rather than `On Tuesday` or `After the vote`."""
        opening = self._sentence[0]
        if opening.word in ("but", "and", "if"):
            return True
        if opening.word not in PREPOSITIONS and not opening.word.endswith(("ing", "ed")):
            return True
        commas = [index for index in range(end) if self._sentence[index].word == ","]
        return bool(commas) and is_finite(self._sentence[commas[-1] : end])

    def _in_two(self, first_end: int, second: int, subject: Subject, verb: int) -> Iterator[Reported]:
        """The words before the cue and those after it, which go on with them."""
        end = reach(self._sentence, second, clause=True, subordinate=False)
        for piece in self._report(0, first_end, subject, "inside", verb):
            yield piece
            yield from self._report(second, end, subject, "inside", verb, piece.start)

    def _according(self, index: int) -> Iterator[Reported]:
        """`It lost, according to Ms Baker.`, `According to Ms Baker, it lost.`"""
        sentence = self._sentence
        subject = self._source(index)
        if not subject:
            return
        behind = next((at for at, token in enumerate(sentence) if token.start >= subject.end), len(sentence))
        comma = behind < len(sentence) - 1 and sentence[behind].word == ","
        if index and comma and not is_finite(sentence[:index]):
            yield from self._in_two(index, behind + 1, subject, index)
        elif index:
            yield from self._report(0, index, subject, "according", index)
        else:
            commas = (at for at in range(behind, len(sentence)) if sentence[at].word == ",")
            start = next(commas, len(sentence))
            yield from self._report(start + 1, len(sentence), subject, "according", index)

    def _source(self, index: int) -> Subject | None:
        """Whom or what `according to` names."""
        start = index + 2
        if start >= len(self._sentence) or self._sentence[index + 1].word != "to":
            return None
        subject = subject_after(self._page, self._sentence[start - 1].end, self._sentence[-1].end)
        if subject and subject.kind != "unnamed":
            return subject
        end = start
        for token in self._sentence[start : start + _SOURCE]:
            if not is_word(token) or token.word in _RELATIVE:
                break
            end += 1
        if end == start:
            return None
        return Subject("unnamed", self._sentence[start].start, self._sentence[end - 1].end)

    def _report(
        self, start: int, end: int, subject: Subject, rule: str, verb: int, continues: int | None = None
    ) -> Iterator[Reported]:
        """sentence[start:end] without the marks around it, unless it is quoted or empty."""
        spoken = [index for index in range(start, end) if _is_spoken(self._sentence[index])]
        if not spoken:
            return
        tokens = self._sentence[spoken[0] : spoken[-1] + 1]
        begin, finish = tokens[0].start, tokens[-1].end
        if any(map(self._is_quotation, tokens)) or (subject.start < finish and begin < subject.end):
            return
        person, tier = self._speaker(subject)
        yield Reported(begin, finish, subject, person, tier, rule, self._sentence[verb].text, continues)

    def _speaker(self, subject: Subject) -> tuple[Person | None, Tier]:
        """Whom the subject means, and how that is known."""
        if subject.kind == "pronoun":
            person = meant_by(self._page, subject)
            return person, "pronoun" if person else "unknown"
        if not subject.person:
            return None, "unknown"
        return subject.person, "named" if subject.sure else "inferred"

    def _is_quotation(self, token: Token) -> bool:
        if token.word[0] != MASK:
            return False
        return len(self._page.text[token.start : token.end].split()) >= _FEWEST_QUOTED


def _is_spoken(token: Token) -> bool:
    return is_word(token) or token.word[0] == MASK
