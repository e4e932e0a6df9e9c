"""Many files, one set of contests: the same candidacy of two files is one, and disagreements are kept.

The first file that states a candidacy or a contest is its source; a later one adds where it has more to
say. Official results come before Democracy Club's, then files go by label.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from graph.boundaries import UNRESOLVED, in_force
from graph.ids import INDEPENDENT_MNIS, SPEAKER_MNIS, candidacy_key, slug
from graph.matching import pairs
from graph.parties import Parties
from graph.records import Candidacy, CodeRevision, ContestResult, Election, Loaded, NotionalResult, Seat

_VOLUNTEERS = "Democracy Club"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a source: the file's label and the line."""

    label: str
    line: int


@dataclass(slots=True)
class Standing:
    """A candidacy with what was worked out of it; `rows` are all that say so, the one that counts first."""

    key: str
    rows: list[tuple[Candidacy, Place]]
    share: Decimal | None = None
    rank: int | None = None
    elected: bool | None = None

    @property
    def said(self) -> Candidacy:
        """The row that counts: where it says something, no other is asked."""
        return self.rows[0][0]

    @property
    def place(self) -> Place:
        """Where the row that counts stands."""
        return self.rows[0][1]

    @property
    def votes(self) -> int | None:
        """The votes by the first row that has them."""
        return self.first(lambda said: said.votes)

    def first(self, of: Callable[[Candidacy], T | None]) -> T | None:
        """What the first row says that says anything."""
        if len(self.rows) == 1:
            return of(self.said)
        return next((value for said, _ in self.rows if (value := of(said)) is not None), None)


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
        """True when everybody has votes whom the files with votes know.

        A list of candidates without votes may hold one whose row was not recognised: that undoes no count.
        """
        rows = [(row, place.label) for s in self.standings for row, place in s.rows]
        counting = {label for row, label in rows if row.votes is not None}
        return bool(counting) and all(
            s.votes is not None for s in self.standings if any(place.label in counting for _, place in s.rows)
        )

    @property
    def votes_cast(self) -> int:
        """The sum of the candidates' votes."""
        return sum(s.votes or 0 for s in self.standings)

    @property
    def valid_votes(self) -> int | None:
        """The valid votes as stated, else as summed."""
        stated = next((t.valid_votes for t, _ in self.totals if t.valid_votes is not None), None)
        return stated if stated is not None else self.votes_cast if self.counted else None

    @property
    def majority(self) -> int | None:
        """The winner's votes less the runner-up's, counted; as stated where the votes are not at hand."""
        if self.counted:
            first, second = [*sorted((s.votes or 0 for s in self.standings), reverse=True), 0][:2]
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
        code = seat.gss or self._by_name.get((seat.boundary_set, _seat_name(seat.name)))
        if code is None:
            return slug(seat.name)
        return self.revised(code, seat.name) if "2023" in seat.boundary_set else code

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


def contests(loaded: Sequence[Loaded], parties: Parties) -> tuple[dict[str, Contest], Codes]:
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
            _add(found[key], stood, parties)
    for contest in found.values():
        _work_out(contest)
    return found, codes


def _party_key(said: Candidacy) -> str:
    """The last part of a candidacy's key: the party's code, else `ind` or `spk`, else its name."""
    if said.party.ec_id:
        return slug(said.party.ec_id)
    without_party = {INDEPENDENT_MNIS: "ind", SPEAKER_MNIS: "spk"}
    return without_party.get(said.party.mnis_id or "", slug(said.party.name))


def _add(contest: Contest, stood: Sequence[tuple[Candidacy, Place]], parties: Parties) -> None:
    """The rows of one file join the contest; nobody of the same file is ever merged."""
    earlier = list(contest.standings)
    same = pairs([standing.said for standing in earlier], [said for said, _ in stood], parties)
    keys = {standing.key for standing in earlier}
    for index, row in enumerate(stood):
        if index in same:
            earlier[same[index]].rows.append(row)
            continue
        base = candidacy_key(contest.election.key, contest.code, row[0].name, _party_key(row[0]))
        key, number = base, 2
        while key in keys:
            key, number = f"{base}.{number}", number + 1
        keys.add(key)
        contest.standings.append(Standing(key, [row]))


def _work_out(contest: Contest) -> None:
    """Shares, competition ranks and the winner follow from the votes; without votes, from what files say."""
    valid, counted = contest.valid_votes, contest.counted
    votes = sorted((s.votes or 0 for s in contest.standings), reverse=True)
    for standing in contest.standings:
        standing.share = standing.first(lambda said: said.share)
        standing.elected = standing.first(lambda said: said.elected)
        if counted and standing.votes is not None:
            standing.rank = votes.index(standing.votes) + 1
            if standing.rank > 1 or votes.count(votes[0]) == 1:
                standing.elected = standing.rank == 1
            elif standing.elected is None:
                standing.elected = _named_winner(contest, standing.said)
            if standing.share is None and valid:
                standing.share = round(Decimal(standing.votes) / valid, 6)


def _named_winner(contest: Contest, said: Candidacy) -> bool | None:
    """Whether a file names this one of the candidates who tied; None where no file does."""
    winners = [
        slug(f"{t.winner_first_name} {t.winner_surname}") for t, _ in contest.totals if t.winner_surname
    ]
    return winners[0] == slug(said.name) if winners else None
