"""Led: what the opponents can lead to by at least one move, nobody moving twice in a row.

f_j(s) = pick over the moves of j from s to q of value(q) and of f_k(q) for every k ≠ j, to the least
fixpoint. Over all j that is ``pick`` over everything that sequences of moves lead to. The state itself
counts only where a sequence leads back to it: a state of which the preference is unknown may both tempt
a party and harm it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.stability.arrows import Arrows


def led(movers: Sequence[Arrows], values: NDArray[Any], pick: np.ufunc, none: int) -> NDArray[Any]:
    """For every state ``pick`` over ``values`` where sequences of ``movers`` lead; ``none`` if nowhere."""
    found = [np.full_like(values, none) for _ in movers]
    waiting = set(range(len(movers)))
    while waiting:
        mover = min(waiting)
        waiting.remove(mover)
        ahead = values
        for other, reached in enumerate(found):
            ahead = ahead if other == mover else pick(ahead, reached)
        reached = movers[mover].reduce(ahead, pick, none)
        if not np.array_equal(reached, found[mover]):
            found[mover] = reached
            waiting |= set(range(len(movers))) - {mover}
    result = np.full_like(values, none)
    for reached in found:
        result = pick(result, reached)
    return result
