"""Reasons: for a state, a concept and a party, what every improvement would come to, and by whose wishes.

The engine gives the moves (``stability.sanction``, ``pared``, ``worst_answer``); every step is joined here
with its own mover's comparison, and the end with the comparison of the party that is to be deterred.
"""

from __future__ import annotations

from collections.abc import Iterator

from standoff.dispute import Dispute
from standoff.dispute.nearest import nearest
from standoff.dispute.tiers import undecided_parties
from standoff.errors import Unknown
from standoff.findings.comparisons import compare
from standoff.findings.reason import Comparison, PartyReasons, Reason, ReasonedMove, StateReasons
from standoff.findings.solved import CREDIBLE_FIRST, Solved
from standoff.findings.views import Views
from standoff.stability import CONCEPTS, Move, Sanction, pared, sanction, worst_answer

FIRMEST_FIRST = ("nash", *CREDIBLE_FIRST)
"""Concepts by how much they ask of a state that holds."""


def judged_by(solved: Solved, state: int) -> str:
    """The concept under which ``state`` is told: the firmest of which it is an equilibrium.

    If it is one of none: general metarationality, which lets most states hold, so that whoever leaves
    under it leaves whatever the others could do.
    """
    holds = solved.concepts_at(state)
    return next((concept for concept in FIRMEST_FIRST if concept in holds), "gmr")


def state_reasons(views: Views, state: int, concept: str | None, party: str | None) -> StateReasons:
    """The reasons at ``state`` under ``concept`` (``judged_by`` if not given), of one party or of each."""
    chosen = concept or judged_by(views.solved, state)
    parties = (party,) if party else views.solved.game.parties
    return StateReasons(
        views.state(state),
        chosen,
        tuple(party_reasons(views, chosen, each, state) for each in parties),
        undecided_parties(views.solved.dispute),
    )


def named_concept(name: str) -> str:
    """The concept that ``name`` means, whatever its capitals. Raises ``Unknown`` with the nearest name."""
    if name.lower() not in CONCEPTS:
        raise Unknown(f"no stability concept is called {name!r}", remedy=nearest(name, CONCEPTS))
    return name.lower()


def named_party(dispute: Dispute, name: str) -> str:
    """The party that ``name`` means, whatever its capitals. Raises ``Unknown`` with the nearest name."""
    names = [party.name for party in dispute.parties]
    folded = {each.casefold(): each for each in names}
    if name.casefold() not in folded:
        raise Unknown(f"no party is called {name!r}", where=dispute.name, remedy=nearest(name, names))
    return folded[name.casefold()]


def party_reasons(views: Views, concept: str, party: str, state: int) -> PartyReasons:
    """Why ``party`` stays in ``state`` under ``concept``, or leaves it."""
    solved = views.solved
    tempting = solved.improvements(party, state)
    undeterred = solved.undeterred(concept, party, state)
    told = solved.plainest_first(party, state, undeterred or tempting)
    return PartyReasons(
        party=party,
        concept=concept,
        state=state,
        stable=not undeterred,
        moves=int(solved.form.moves(solved.game.party(party), state).size),
        gains=len(tempting),
        undeterred=len(undeterred),
        reasons=tuple(
            reason(views, concept, Move(party, state, target))
            for target in (told[:1] if undeterred else told)
        ),
        kept=tuple(_kept(views, party, state)),
    )


def reason(views: Views, concept: str, improvement: Move) -> Reason:
    """What comes of ``improvement``, a move by which its party gains, looking ahead as ``concept`` does."""
    solved = views.solved
    found = sanction(solved.game, concept, improvement)
    tempting = reasoned(views, improvement)
    if found is not None:
        return _deterred(views, tempting, pared(solved.game, concept, found))
    worst = worst_answer(solved.game, concept, improvement)
    if not worst.answer:
        return Reason(tempting, deterred=False)
    return Reason(
        tempting,
        deterred=False,
        answer=tuple(reasoned(views, move) for move in worst.answer),
        end=_against_staying(views, improvement, worst.answer[-1].target),
        reply=reasoned(views, worst.reply) if worst.reply else None,
        reply_end=_against_staying(views, improvement, worst.reply.target) if worst.reply else None,
    )


def reasoned(views: Views, move: Move) -> ReasonedMove:
    """``move`` with its mover's comparison of what it makes with what it leaves."""
    comparison = compare(views, move.party, move.target, move.source)
    gains = comparison.better == move.target and not comparison.tied
    return ReasonedMove(views.move(move), gains, comparison)


def _deterred(views: Views, tempting: ReasonedMove, found: Sanction) -> Reason:
    return Reason(
        tempting,
        deterred=True,
        answer=tuple(reasoned(views, move) for move in found.answer),
        end=_against_staying(views, found.improvement, found.final),
        reply=reasoned(views, found.reply) if found.reply else None,
        reply_end=_against_staying(views, found.improvement, found.reply.target) if found.reply else None,
    )


def _against_staying(views: Views, improvement: Move, end: int) -> Comparison:
    return compare(views, improvement.party, improvement.source, end)


def _kept(views: Views, party: str, state: int) -> Iterator[ReasonedMove]:
    """The party's moves that change one choice and do not pay, in the case's order of options."""
    solved = views.solved
    single = [
        int(target)
        for target in solved.form.moves(solved.game.party(party), state)
        if (int(target) ^ state).bit_count() == 1
    ]
    for target in sorted(single, key=lambda target: target ^ state):
        move = reasoned(views, Move(party, state, target))
        if not move.gains:
            yield move
