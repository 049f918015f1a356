"""Sequential stability: a party stays where its opponents would undo every improvement in their own
interest.

Definition. State s is sequentially stable for party i if and only if for every q ∈ R_i⁺(s) some
x ∈ R⁺_{N−i}(q) has x ≼_i s, where every step to x is an improvement for its own mover.

Maths. With w(q) = min of u_i over q and R⁺_{N−i}(q), s is unstable ⇔ max over q ∈ R_i(s) of
w(q) > u_i(s).

Source. Fraser, N. M. & Hipel, K. W. 1979, "Solving complex conflicts", IEEE Transactions on Systems,
Man, and Cybernetics 9; Fraser & Hipel 1984, *Conflict Analysis: Models and Resolutions*, North-Holland. For
graph models with n parties: Fang, Hipel & Kilgour 1993, ch. 3; Xu, Hipel, Kilgour & Fang 2018, sect. 4.2.
Definition 4 in ``docs/explanation/stability.md``.
"""

from __future__ import annotations

from standoff.stability.concept import Concept, Foresight
from standoff.stability.form import Form
from standoff.stability.kernels import BoolArray


def stable(form: Form, party: int) -> BoolArray:
    """Whether each state is sequentially stable for ``party``.

    1. Take the worst rank to which the opponents can answer, by any sequence of their improvements.
    2. Take the best of these that one move of the party can secure.
    3. A state is stable if that is not above its own rank.
    """
    rank = form.ranks[party]
    worst = form.lowest(form.others(party), rank, improving=True)
    secured = form.highest(party, worst)
    return form.feasible & (secured <= rank)


SEQ = Concept("seq", "Sequential stability", Foresight(improving=True, symmetric=False), stable)
