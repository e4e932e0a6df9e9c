"""Which poll the words mean: this one, the one before, that of a year, another seat's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from graph.official import Official
from graph.polls import Known, Poll
from graph.text.stated import Occasion
from graph.verdicts.cases import Case, UndecidedError

# As good as all of a seat's people on both sides: what is left is rounding in the table of overlaps.
_WHOLE = Decimal("0.999")

Basis = Literal["here", "unchanged", "notional", "changed", "elsewhere"]
_ORDER: dict[Basis, int] = {"here": 0, "unchanged": 0, "notional": 1, "changed": 2, "elsewhere": 3}


@dataclass(frozen=True, slots=True)
class Earlier:
    """Another poll of a seat, and on what basis it compares with the seat's own.

    `here` is the same seat, `unchanged` one of other name or code with the same boundaries, `notional` an
    estimate on the seat's boundaries, `changed` a poll of a seat of that name on other boundaries,
    `elsewhere` one of another seat.
    """

    poll: Poll
    basis: Basis

    @property
    def is_comparable(self) -> bool:
        """True where changes may be counted from it."""
        return self.basis in ("here", "unchanged", "notional")


def home(case: Case) -> Poll:
    """The poll that the figure's contest is; UndecidedError where there is none."""
    poll = case.official.poll(case.figure.contest) if case.figure.contest else None
    if poll is None:
        raise UndecidedError("no contest")
    return poll


def polls_meant(case: Case) -> tuple[Earlier, ...]:
    """The polls that the figure may be of, the likeliest first; UndecidedError where none is on record."""
    occasion = case.figure.occasion
    if occasion and occasion.constituency:
        if found := _elsewhere(case, occasion, occasion.constituency):
            return found
        if case.figure.contest is None:
            raise UndecidedError("no contest")
        raise UndecidedError(f"no such poll of {occasion.constituency} on record")
    poll = home(case)
    if occasion:
        return _before_or_this(case, poll, occasion)
    if _is_ahead(case, poll):
        raise UndecidedError("published before polling day")
    return (Earlier(poll, "here"),)


def _is_ahead(case: Case, poll: Poll) -> bool:
    return case.published is not None and poll.polling_day > case.published


def _before_or_this(case: Case, poll: Poll, occasion: Occasion) -> tuple[Earlier, ...]:
    """The polls before; this one too where the words name its year, or its kind without a year."""
    told = (occasion.year or occasion.kind) and occasion.year in (None, poll.polling_day.year)
    if not told or not _is_kind(poll, occasion) or _is_ahead(case, poll):
        return earlier_polls(case, poll, occasion)
    try:
        return (*earlier_polls(case, poll, occasion), Earlier(poll, "here"))
    except UndecidedError:
        return (Earlier(poll, "here"),)


def earlier_polls(case: Case, poll: Poll, occasion: Occasion | None) -> tuple[Earlier, ...]:
    """The polls before this one that the words may mean, the likeliest first, those on other boundaries last.

    Without a year they are the general election before and any by-election since; UndecidedError where no
    such poll is on record.
    """
    occasion = occasion or Occasion()
    history = [earlier for earlier in _history(case.official, poll) if not _is_ahead(case, earlier.poll)]
    chosen = _of_year(history, occasion) if occasion.year else _latest(history, poll, occasion)
    if chosen:
        return tuple(sorted(chosen, key=lambda e: (_ORDER[e.basis], not _is_general(e.poll))))
    raise _absence(case, poll, occasion, redrawn=_is_redrawn(history, poll))


def _absence(case: Case, poll: Poll, occasion: Occasion, *, redrawn: bool) -> UndecidedError:
    """Why there is no poll that the words may mean."""
    begins = case.official.known[0].polling_day
    if occasion.year and occasion.year < begins.year:
        return UndecidedError(f"before {begins}, the first election on record")
    asked = f"of {occasion.year}" if occasion.year else "before this one"
    if redrawn:
        return UndecidedError(f"boundaries changed: no poll {asked} on these", "not-comparable")
    if not occasion.year and not occasion.kind:
        return UndecidedError(f"before {begins}, the first election on record")
    return UndecidedError(f"no poll {asked} in {poll.constituency} on record")


def _of_year(history: Iterable[Earlier], occasion: Occasion) -> list[Earlier]:
    return [
        earlier
        for earlier in history
        if earlier.poll.polling_day.year == occasion.year and _is_kind(earlier.poll, occasion)
    ]


def _latest(history: Iterable[Earlier], poll: Poll, occasion: Occasion) -> list[Earlier]:
    """The last general election's polls and what came after; only the last of a kind where it is said."""
    past = [
        earlier
        for earlier in history
        if earlier.poll.polling_day < poll.polling_day and _is_kind(earlier.poll, occasion)
    ]
    kind = occasion.kind or "general"
    days = [e.poll.polling_day for e in past if _is_kind(e.poll, Occasion(kind=kind))]
    return [earlier for earlier in past if days and earlier.poll.polling_day >= max(days)]


def _is_kind(poll: Poll, occasion: Occasion) -> bool:
    return occasion.kind is None or _is_general(poll) == (occasion.kind == "general")


def _is_general(poll: Poll) -> bool:
    return poll.is_general or poll.notional


def _is_redrawn(history: Iterable[Earlier], poll: Poll) -> bool:
    """True where the seat's boundaries are newer than the record."""
    return any(earlier.basis in ("notional", "changed") for earlier in history) or (
        poll.previous is not None and "/notional/" in poll.previous
    )


def _history(official: Official, poll: Poll) -> list[Earlier]:
    """All other polls of the seat, the latest first, with estimates where boundaries changed."""
    same = {
        overlap.earlier
        for overlap in official.overlaps(poll.seat)
        if min(overlap.gone, overlap.come) >= _WHOLE
    }
    codes = {seat.rpartition("/")[2] for seat in same}
    found = []
    for known in _named_or_coded(official, poll, codes):
        other = official.poll(known.key)
        if other is not None and other.iri != poll.iri:
            basis: Basis = (
                "here" if other.seat == poll.seat else "unchanged" if other.seat in same else "changed"
            )
            found.append(Earlier(other, basis))
    found += _estimates(official, poll, found)
    return sorted(found, key=lambda earlier: earlier.poll.polling_day, reverse=True)


def _named_or_coded(official: Official, poll: Poll, codes: set[str]) -> Iterator[Known]:
    named = official.polls_of(poll.constituency)
    yield from named
    if codes:
        seen = {known.key for known in named}
        yield from (k for k in official.known if k.key not in seen and k.key.rpartition("/")[2] in codes)


def _estimates(official: Official, poll: Poll, found: Iterable[Earlier]) -> list[Earlier]:
    """The notional polls that polls on these boundaries follow."""
    here = [poll, *(earlier.poll for earlier in found if earlier.basis == "here")]
    follow = dict.fromkeys(one.previous for one in here if one.previous)
    polls = [official.poll(previous) for previous in follow]
    return [Earlier(p, "notional") for p in polls if p and p.notional]


def _elsewhere(case: Case, occasion: Occasion, constituency: str) -> tuple[Earlier, ...]:
    """The polls of another seat that are meant: of the year, else the last general one and any since."""
    known = [
        known
        for known in case.official.polls_of(constituency)
        if case.published is None or known.polling_day <= case.published
    ]
    polls = [Earlier(poll, "here") for k in reversed(known) if (poll := case.official.poll(k.key))]
    if occasion.year:
        return tuple(_of_year(polls, occasion))
    fitting = [earlier for earlier in polls if _is_kind(earlier.poll, occasion)]
    last = next((e for e in fitting if occasion.kind or e.poll.is_general), None)
    return tuple(e for e in fitting if last and e.poll.polling_day >= last.poll.polling_day)
