"""Nash stability: a party stays where no move of its own leads to anything better.

Definition. State s is Nash stable for party i if and only if R_i⁺(s) = ∅.

Maths. s is unstable ⇔ max over q ∈ R_i(s) of u_i(q) > u_i(s).

Source. Nash, J. F. 1950, "Equilibrium points in n-person games", PNAS 36; Nash 1951,
"Non-cooperative games", Annals of Mathematics 54. For graph models: Fang, Hipel & Kilgour 1993, ch. 3;
Xu, Hipel, Kilgour & Fang 2018, sect. 4.2. Definition 1 in ``docs/explanation/stability.md``.
"""

from __future__ import annotations

from standoff.stability.concept import Concept
from standoff.stability.form import Form
from standoff.stability.kernels import BoolArray


def stable(form: Form, party: int) -> BoolArray:
    """Whether each state is Nash stable for ``party``.

    1. Take the best rank that the party has by staying or by one move.
    2. A state is stable if that is not above its own rank.
    """
    best = form.best_reply(party)
    return form.feasible & (best <= form.ranks[party])


NASH = Concept("nash", "Nash stability", None, stable)
