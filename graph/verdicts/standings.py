"""Who is meant in a poll: the candidate, the party's candidate, the same person at another time."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from graph.ids import slug
from graph.polls import Poll, Standing
from graph.terms import Iri
from graph.text.stated import Subject
from graph.verdicts.cases import Case, UndecidedError
from graph.verdicts.polls import Earlier, home
from graph.verdicts.wording import when


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A subject's own result in another poll, or its party's.

    `links` tie the person's candidacies, and `confidence` is that of the person being the same.
    """

    earlier: Earlier
    standing: Standing
    is_person: bool
    links: tuple[Iri, ...] = ()
    confidence: Decimal = Decimal(1)

    @property
    def meaning(self) -> Literal["person", "party"] | None:
        """Whose result it is; None for the person's in another seat, which few words mean."""
        if self.earlier.basis == "elsewhere":
            return None
        return "person" if self.is_person else "party"

    @property
    def kind(self) -> str:
        """What the comparison is with, as the scheme of baselines writes it."""
        if self.is_person:
            return "same-person"
        return "notional" if self.earlier.poll.notional else "same-party"


def standing_in(poll: Poll, subject: Subject) -> Standing | None:
    """The subject's standing in the poll; None where it did not stand, or where several could be meant."""
    if subject.key is not None:
        keyed = [standing for standing in poll.standings if standing.key == subject.key]
        if keyed:
            return keyed[0]
    if subject.kind == "party":
        found = [standing for standing in poll.standings if is_party_called(standing.names, subject.name)]
    else:
        found = [standing for standing in poll.standings if _is_called(standing, subject.name)]
    return found[0] if len(found) == 1 else None


def is_party_called(names: Iterable[str], name: str) -> bool:
    """True where the name is one of the party's, whatever its case and accents, with or without `the`."""
    return _plain(name) in {_plain(known) for known in names}


def _plain(name: str) -> str:
    return slug(name).removeprefix("the-")


def subject_here(case: Case) -> Standing:
    """The subject's standing in the contest that the figure is counted from; UndecidedError where none."""
    poll = home(case)
    if case.figure.subject.kind == "election":
        raise UndecidedError("no count of the whole election on record")
    standing = standing_in(poll, case.figure.subject)
    if standing is None:
        raise UndecidedError(f"no {case.figure.subject.name} stood in {poll.constituency} {when(poll)}")
    return standing


def counterparts(
    case: Case, polls: Iterable[Earlier], now: Standing | None = None
) -> tuple[Counterpart, ...]:
    """The subject's own results in these polls and its party's, as far as the words leave them open.

    `now` is the subject's result that they stand beside, where it is not that of the figure's contest.
    UndecidedError where neither stood in any of them.
    """
    polls = tuple(polls)
    subject = case.figure.subject
    now = now or _known_here(case)
    found = []
    for earlier in polls:
        party = _party_in(earlier.poll, now, subject) if _party_may_be_meant(case) else None
        person = _person_in(earlier.poll, now, subject) if _person_may_be_meant(case) else None
        if person:
            found.append(_same_person(case, earlier, person, now or person))
        if party and party is not person:
            found.append(Counterpart(earlier, party, False))
    if not any(one.is_person for one in found):
        found += _own_elsewhere(case, now, polls)
    if not found:
        poll = polls[0].poll
        raise UndecidedError(f"no {subject.name} stood in {poll.constituency} {when(poll)}")
    return tuple(found)


def _same_person(case: Case, earlier: Earlier, then: Standing, now: Standing) -> Counterpart:
    links = case.official.links_between(then, now)
    return Counterpart(earlier, then, True, links, min(then.confidence, now.confidence))


def _known_here(case: Case) -> Standing | None:
    """The subject's standing in the figure's own contest, where it stood there."""
    poll = case.official.poll(case.figure.contest) if case.figure.contest else None
    return standing_in(poll, case.figure.subject) if poll else None


def _person_may_be_meant(case: Case) -> bool:
    subject = case.figure.subject
    return subject.kind in ("candidacy", "person") and case.figure.baseline_kind not in (
        "same-party",
        "notional",
    )


def _party_may_be_meant(case: Case) -> bool:
    subject = case.figure.subject
    return not (subject.same_person or subject.kind == "person" or case.figure.baseline_kind == "same-person")


def _party_in(poll: Poll, now: Standing | None, subject: Subject) -> Standing | None:
    if subject.kind == "party" and (named := standing_in(poll, subject)):
        return named
    if now is None or now.party is None:
        return None
    found = [standing for standing in poll.standings if standing.party == now.party]
    return found[0] if len(found) == 1 else None


def _person_in(poll: Poll, now: Standing | None, subject: Subject) -> Standing | None:
    if now is None:
        return standing_in(poll, subject)
    own = [s for s in poll.standings if s.person is not None and s.person == now.person]
    return own[0] if own else None


def _own_elsewhere(case: Case, now: Standing | None, polls: Iterable[Earlier]) -> Iterable[Counterpart]:
    """The person's results in other seats on the polling days of these polls."""
    if now is None or now.person is None or not _person_may_be_meant(case):
        return
    days = {earlier.poll.polling_day for earlier in polls}
    for turn in case.official.turns_of(now.person):
        poll = case.official.poll(turn.contest) if turn.polling_day in days else None
        for standing in poll.standings if poll else ():
            if poll and standing.iri == turn.candidacy:
                yield _same_person(case, Earlier(poll, "elsewhere"), standing, now)


def _is_called(standing: Standing, name: str) -> bool:
    """True where the name is the candidate's: the surname, alone or behind one of the first names."""
    words, surname = slug(name).split("-"), slug(standing.surname).split("-")
    first = words[: -len(surname)]
    own = words[-len(surname) :] == surname
    return own and (not first or first[0] in slug(standing.first_name).split("-"))


def votes_of(poll: Poll, standing: Standing) -> int:
    """The votes counted; UndecidedError where files disagree or give none."""
    if "votes" in standing.disputed or any(f"votes of {name}" in poll.disputed for name in standing.names):
        raise UndecidedError(f"the official files disagree on the votes of {standing.name} {when(poll)}")
    if standing.votes is None:
        raise UndecidedError(f"no votes of {standing.name} on record {when(poll)}")
    return standing.votes


def valid_votes(poll: Poll) -> int:
    """The valid votes; UndecidedError where files disagree or give none."""
    return total(poll, "valid votes", poll.valid)


def total(poll: Poll, label: str, value: int | None) -> int:
    """A number of the whole poll; UndecidedError where files disagree on it or give none."""
    if label in poll.disputed:
        raise UndecidedError(f"the official files disagree on the {label} {when(poll)}")
    if value is None:
        raise UndecidedError(f"no {label} on record {when(poll)}")
    return value
