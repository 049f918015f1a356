"""Symmetric metarationality: the harm must last even after the party's own best reply.

Definition. State s is symmetric metarational for party i if and only if for every q ∈ R_i⁺(s) some
x ∈ R_{N−i}(q) has x ≼_i s and moreover every y ∈ R_i(x) has y ≼_i s.

Maths. With c(x) = max of u_i over x and R_i(x), and w(q) = min of c over q and R_{N−i}(q), s is
unstable ⇔ max over q ∈ R_i(s) of min(u_i(q), w(q)) > u_i(s).

Source. Howard, N. 1971, *Paradoxes of Rationality*, MIT Press. For graph models with n parties: Fang,
Hipel & Kilgour 1993, ch. 3; Xu, Hipel, Kilgour & Fang 2018, sect. 4.2. Definition 3 in
``docs/explanation/stability.md``.
"""

from __future__ import annotations

import numpy as np

from standoff.stability.concept import Concept, Foresight
from standoff.stability.form import Form
from standoff.stability.kernels import BoolArray


def stable(form: Form, party: int) -> BoolArray:
    """Whether each state is symmetric metarational for ``party``.

    1. Take the best rank that the party has at each state by staying or by one move.
    2. Take the lowest of these to which the opponents can answer, by any sequence of legal moves.
    3. Take the best that one move of the party can secure: what the move itself brings, or what is
       left after the answer and the reply, whichever is less.
    4. A state is stable if that is not above its own rank.
    """
    rank = form.ranks[party]
    worst = form.lowest(form.others(party), form.best_reply(party), improving=False)
    secured = form.highest(party, np.minimum(rank, worst))
    return form.feasible & (secured <= rank)


SMR = Concept("smr", "Symmetric metarationality", Foresight(improving=False, symmetric=True), stable)
