"""General metarationality: a party stays where its opponents could undo every improvement.

Definition. State s is general metarational for party i if and only if for every q ∈ R_i⁺(s) some
x ∈ R_{N−i}(q) has x ≼_i s. The opponents may harm themselves: the party is cautious.

Maths. With w(q) = min of u_i over q and R_{N−i}(q), s is unstable ⇔ max over q ∈ R_i(s) of w(q) > u_i(s).

Source. Howard, N. 1971, *Paradoxes of Rationality*, MIT Press. For graph models with n parties: Fang,
Hipel & Kilgour 1993, ch. 3; Xu, Hipel, Kilgour & Fang 2018, sect. 4.2. Definition 2 in
``docs/explanation/stability.md``.
"""

from __future__ import annotations

from standoff.stability.concept import Concept, Foresight
from standoff.stability.form import Form
from standoff.stability.kernels import BoolArray


def stable(form: Form, party: int) -> BoolArray:
    """Whether each state is general metarational for ``party``.

    1. Take the worst rank to which the opponents can answer, by any sequence of legal moves.
    2. Take the best of these that one move of the party can secure.
    3. A state is stable if that is not above its own rank. (Staying counts in steps 1 and 2, which
       changes nothing: no answer leaves an improvement as good as it is, and staying gains nothing.)
    """
    rank = form.ranks[party]
    worst = form.lowest(form.others(party), rank, improving=False)
    secured = form.highest(party, worst)
    return form.feasible & (secured <= rank)


GMR = Concept("gmr", "General metarationality", Foresight(improving=False, symmetric=False), stable)
