"""What ``solve`` adds where a case leaves preferences open, or calls some of them strong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from standoff.dispute import Dispute


def beside(dispute: Dispute) -> dict[str, Any]:
    """``{"unknown": {type: {concept: {"equilibria", "stable": {party: states}}}}}`` for the types a to d
    where it is open what some party prefers; ``{"strength": {concept: {"strong": {"equilibria",
    "stable"}, "weak": {…}}}}`` where some party prefers something greatly; nothing otherwise.

    A case with too many moves for the types gets ``{"unknown_refused": why}`` instead of them: that its
    order is not all decided is no reason to keep the rest of the answer back.
    """
    from standoff.dispute.tiers import is_graded, is_uncertain

    return {
        **(_types(dispute) if is_uncertain(dispute) else {}),
        **({"strength": _strength(dispute)} if is_graded(dispute) else {}),
    }


def _types(dispute: Dispute) -> dict[str, Any]:
    from standoff.errors import Unsupported

    try:
        return {"unknown": _unknown(dispute)}
    except Unsupported as error:
        return {"unknown_refused": str(error)}


def _unknown(dispute: Dispute) -> dict[str, Any]:
    from standoff.stability.unknown import solve_unknown, uncertain_game_of

    return {
        attitude: {
            solved.concept: {
                "equilibria": solved.equilibria.tolist(),
                "stable": {party: solved.stable_for(party).tolist() for party in solved.parties},
            }
            for solved in concepts
        }
        for attitude, concepts in solve_unknown(uncertain_game_of(dispute)).types
    }


def _strength(dispute: Dispute) -> dict[str, Any]:
    from standoff.stability import game_of
    from standoff.stability.strength import levels_in, solve_strength

    solution = solve_strength(game_of(dispute), levels_in(dispute))
    return {
        solved.concept: {
            "strong": {
                "equilibria": solved.strong_equilibria.tolist(),
                "stable": {party: solved.strong_for(party).tolist() for party in solved.parties},
            },
            "weak": {
                "equilibria": solved.weak_equilibria.tolist(),
                "stable": {party: solved.weak_for(party).tolist() for party in solved.parties},
            },
        }
        for solved in solution.concepts
    }
