"""Direct ways: each party whose choices differ from today's moves once, straight to what it ends with.

Such a way changes nothing back and forth, which makes it the one that people would tell. A shortest way
by number of moves may switch an option for no reason, and a way by improvements may wind.
"""

from __future__ import annotations

from standoff.findings.solved import Solved
from standoff.stability import Move

Way = tuple[Move, ...]


def direct(solved: Solved, state: int, *, improving: bool) -> Way | None:
    """A direct way from today to ``state``, in the parties' order as far as the moves allow.

    With ``improving`` every mover gains by its move. ``None`` where there is no such way, or no today.
    """
    today = solved.dispute.status_quo
    if today is None:
        return None
    changes = {
        party: change for party in solved.game.parties if (change := _own(solved, party, today ^ state))
    }
    return _onward(solved, today, changes, set(), improving)


def _own(solved: Solved, party: str, bits: int) -> int:
    own = sum(1 << bit for bit, option in enumerate(solved.dispute.options) if option.owner == party)
    return bits & own


def _onward(solved: Solved, at: int, left: dict[str, int], failed: set[int], improving: bool) -> Way | None:
    """The rest of the way from ``at``; ``failed`` are states from which there is none."""
    if not left:
        return ()
    if at in failed:
        return None
    for party, change in left.items():
        move = Move(party, at, at ^ change)
        if _allowed(solved, move, improving):
            rest = {other: bits for other, bits in left.items() if other != party}
            way = _onward(solved, move.target, rest, failed, improving)
            if way is not None:
                return (move, *way)
    failed.add(at)
    return None


def _allowed(solved: Solved, move: Move, improving: bool) -> bool:
    number = solved.game.party(move.party)
    rank = solved.game.ranks[number]
    if improving and rank[move.target] <= rank[move.source]:
        return False
    return move.target in solved.form.moves(number, move.source)
