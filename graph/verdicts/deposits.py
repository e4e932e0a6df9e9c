"""Judge of lost deposits."""

from decimal import Decimal

from graph.verdicts.cases import Case, Reading
from graph.verdicts.polls import polls_meant
from graph.verdicts.standings import counterparts, subject_here, valid_votes, votes_of
from graph.verdicts.wording import number, when, who

# Who has not polled more than a twentieth of the votes loses the deposit
# (Representation of the People Act 1983, schedule 1, rule 53).
_PART = 20


def lost_deposit(case: Case) -> tuple[Reading, ...]:
    """1 where the deposit was lost, else 0."""
    earlier = polls_meant(case)
    if case.figure.occasion is None:
        poll, standing = earlier[0].poll, subject_here(case)
    else:
        found = counterparts(case, earlier)[0]
        poll, standing = found.earlier.poll, found.standing
    votes, valid = votes_of(poll, standing), valid_votes(poll)
    lost = votes * _PART <= valid
    rate = number(Decimal(100 * votes) / valid, "percent")
    shown = (
        f"{who(standing)}: {number(votes)} of {number(valid)} valid votes, {rate}, {when(poll)}:"
        f" deposit {'lost' if lost else 'kept'}, which takes more than 5 per cent"
    )
    return (Reading(Decimal(lost), shown, (standing, poll), standing.iri, poll.iri),)
