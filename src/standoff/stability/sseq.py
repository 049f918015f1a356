"""Symmetric sequential stability: credible answers whose harm outlasts the party's own best reply.

Definition. State s is symmetric sequentially stable for party i if and only if for every q ∈ R_i⁺(s)
some x ∈ R⁺_{N−i}(q) has x ≼_i s and moreover every y ∈ R_i(x) has y ≼_i s.

Maths. As for symmetric metarationality, with R⁺_{N−i} in place of R_{N−i}.

Source. Rêgo, L. C. & Vieira, G. I. A. 2017, "Symmetric sequential stability in the graph model for
conflict resolution with multiple decision makers", Group Decision and Negotiation 26. Definition 5 in
``docs/explanation/stability.md``.
"""

from __future__ import annotations

import numpy as np

from standoff.stability.concept import Concept, Foresight
from standoff.stability.form import Form
from standoff.stability.kernels import BoolArray


def stable(form: Form, party: int) -> BoolArray:
    """Whether each state is symmetric sequentially stable for ``party``.

    1. Take the best rank that the party has at each state by staying or by one move.
    2. Take the lowest of these to which the opponents can answer, by any sequence of their improvements.
    3. Take the best that one move of the party can secure: what the move itself brings, or what is
       left after the answer and the reply, whichever is less.
    4. A state is stable if that is not above its own rank.
    """
    rank = form.ranks[party]
    worst = form.lowest(form.others(party), form.best_reply(party), improving=True)
    secured = form.highest(party, np.minimum(rank, worst))
    return form.feasible & (secured <= rank)


SSEQ = Concept("sseq", "Symmetric sequential stability", Foresight(improving=True, symmetric=True), stable)
