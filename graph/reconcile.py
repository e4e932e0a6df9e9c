"""Many files, one set of contests: the same candidacy of two files is one, and disagreements are kept.

The first file that states a candidacy or a contest is its source; a later one adds where it has more to
say. Official results come before Democracy Club's, then files go by label.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from graph.boundaries import UNRESOLVED, in_force
from graph.ids import candidacy_key, slug
from graph.records import Candidacy, CodeRevision, ContestResult, Election, Loaded, NotionalResult, Seat

_VOLUNTEERS = "Democracy Club"


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a source: the file's label and the line."""

    label: str
    line: int


@dataclass(slots=True)
class Standing:
    """A candidacy with what was worked out of it; `places` are its rows, the one it is taken from first."""

    key: str
    said: Candidacy
    places: list[Place]
    later: list[tuple[Candidacy, Place]] = field(default_factory=list)
    share: Decimal | None = None
    rank: int | None = None
    elected: bool | None = None


@dataclass(slots=True)
class Contest:
    """One seat's poll: who stood, and the totals that files state, the one it is taken from first."""

    election: Election
    seat: Seat
    code: str
    standings: list[Standing] = field(default_factory=list)
    totals: list[tuple[ContestResult, Place]] = field(default_factory=list)

    @property
    def key(self) -> str:
        """`ge-2017-06-08/E14000763`."""
        return f"{self.election.key}/{self.code}"

    @property
    def counted(self) -> bool:
        """True when every candidate has votes."""
        return bool(self.standings) and all(s.said.votes is not None for s in self.standings)

    @property
    def votes_cast(self) -> int:
        """The sum of the candidates' votes."""
        return sum(s.said.votes or 0 for s in self.standings)

    @property
    def valid_votes(self) -> int | None:
        """The valid votes as stated, else as summed."""
        stated = next((t.valid_votes for t, _ in self.totals if t.valid_votes is not None), None)
        return stated if stated is not None else self.votes_cast if self.counted else None

    @property
    def majority(self) -> int | None:
        """The winner's votes less the runner-up's, counted; as stated where the votes are not at hand."""
        if self.counted:
            first, second = [*sorted((s.said.votes or 0 for s in self.standings), reverse=True), 0][:2]
            return first - second
        return next((t.majority for t, _ in self.totals if t.majority is not None), None)


class Codes:
    """Which code a seat has, where a row gives only its name or a code since revised."""

    def __init__(self, seats: Iterable[Seat], revisions: Iterable[CodeRevision]) -> None:
        # The revisions are of codes on the boundaries of 2023; the same codes stand unrevised before.
        self._revised = {(r.gss, slug(r.name)): r.revised_gss for r in revisions}
        self._by_name: dict[tuple[str, str], str] = {}
        for seat in seats:
            if seat.gss:
                self._by_name.setdefault((seat.boundary_set, _seat_name(seat.name)), seat.gss)

    def of(self, seat: Seat) -> str:
        """The seat's code; a slug of its name where no source gives one."""
        if seat.gss:
            return seat.gss if "2023" not in seat.boundary_set else self.revised(seat.gss, seat.name)
        return self._by_name.get((seat.boundary_set, _seat_name(seat.name)), slug(seat.name))

    def placed(self, seat: Seat, day: date) -> Seat:
        """The seat on the boundaries of that day that know its name, where its row does not tell which."""
        if seat.boundary_set != UNRESOLVED:
            return seat
        sets = [known.key for known in in_force(day) if (known.key, _seat_name(seat.name)) in self._by_name]
        return replace(seat, boundary_set=sets[0]) if len(sets) == 1 else seat

    def revised(self, gss: str, name: str) -> str:
        """The code in force since 2024 of a seat given by an older code of the same boundaries."""
        return self._revised.get((gss, slug(name)), gss)


def _seat_name(name: str) -> str:
    return slug(name.replace("&", " and "))


def contests(loaded: Sequence[Loaded]) -> tuple[dict[str, Contest], Codes]:
    """All contests by key, with everybody who stood once, ranked; and the codes that name their seats."""
    in_order = sorted(loaded, key=lambda one: (one.source.kind.startswith(_VOLUNTEERS), one.source.label))
    codes = Codes(
        (
            r.seat
            for one in in_order
            for r in one.records
            if isinstance(r, Candidacy | ContestResult | NotionalResult)
        ),
        (r for one in in_order for r in one.records if isinstance(r, CodeRevision)),
    )
    found: dict[str, Contest] = {}
    for one in in_order:
        rows: dict[str, list[tuple[Candidacy, Place]]] = defaultdict(list)
        for record in one.records:
            if isinstance(record, Candidacy | ContestResult):
                seat = codes.placed(record.seat, record.election.polling_day)
                code = codes.of(seat)
                key = f"{record.election.key}/{code}"
                contest = found.setdefault(key, Contest(record.election, seat, code))
                place = Place(one.source.label, record.line)
                if isinstance(record, Candidacy):
                    rows[contest.key].append((record, place))
                else:
                    contest.totals.append((record, place))
        for key, stood in rows.items():
            _add(found[key], stood)
    for contest in found.values():
        _work_out(contest)
    return found, codes


def _party_key(said: Candidacy) -> str:
    party = said.party
    return (
        slug(party.ec_id)
        if party.ec_id
        else {"8": "ind", "47": "spk"}.get(party.mnis_id or "", slug(party.name))
    )


def _add(contest: Contest, stood: Sequence[tuple[Candidacy, Place]]) -> None:
    """The rows of one file join the contest; nobody of the same file is ever merged."""
    earlier = list(contest.standings)
    taken: set[str] = set()
    keys = {standing.key for standing in earlier}
    for said, place in stood:
        same = next((s for s in earlier if s.key not in taken and _same(s.said, said, earlier)), None)
        if same:
            taken.add(same.key)
            same.places.append(place)
            same.later.append((said, place))
            continue
        base = candidacy_key(contest.election.key, contest.code, said.name, _party_key(said))
        key, number = base, 2
        while key in keys:
            key, number = f"{base}.{number}", number + 1
        keys.add(key)
        contest.standings.append(Standing(key, said, [place]))


def _same(one: Candidacy, other: Candidacy, stood: Sequence[Standing]) -> bool:
    """Whether rows of two files are one candidacy: by identifier, else by party and name or part of it."""
    for mine, theirs in ((one.dc_id, other.dc_id), (one.mnis_id, other.mnis_id)):
        if mine and theirs:
            return mine == theirs
    if _party_key(one) != _party_key(other):
        return False
    if slug(one.name) == slug(other.name):
        return True
    alone = sum(1 for s in stood if _party_key(s.said) == _party_key(one)) == 1
    words, others = set(slug(one.name).split("-")), set(slug(other.name).split("-"))
    return alone and bool(words & others)


def _work_out(contest: Contest) -> None:
    """Shares, competition ranks and the winner follow from the votes; without votes, from what files say."""
    valid = contest.valid_votes
    votes = sorted((s.said.votes or 0 for s in contest.standings), reverse=True)
    for standing in contest.standings:
        said = standing.said
        if contest.counted and said.votes is not None:
            standing.rank = votes.index(said.votes) + 1
            tie = votes.count(votes[0]) > 1
            standing.elected = (
                _named_winner(contest, said) if tie and standing.rank == 1 else standing.rank == 1
            )
            computed = Decimal(said.votes) / valid if valid else None
            standing.share = said.share if said.share is not None else computed and round(computed, 6)
        else:
            standing.share, standing.elected = said.share, said.elected


def _named_winner(contest: Contest, said: Candidacy) -> bool | None:
    if said.elected is not None:
        return said.elected
    winners = [(t.winner_surname, t.winner_first_name) for t, _ in contest.totals if t.winner_surname]
    return winners[0] == (said.surname, said.first_name) if winners else None
