"""Strong stability: every improvement is deterred by a harm that is greatly worse than to stay.

Definition. x ≪_i s: party i greatly prefers s to x. State s is strongly stable for party i under general
metarationality or sequential stability if and only if for every q ∈ R_i⁺(s) some answer x of the others has
x ≪_i s; under a symmetric concept moreover every y ∈ R_i(x) has y ≪_i s. The answers are those of the
concept itself: any sequence of moves, or of improvements, great or not. s is weakly stable if it is stable
and not strongly stable. Nash stability has no degrees, since nothing deters there.

Maths. Gulfs cut the party's ranks into levels, ℓ(x) < ℓ(s) ⇔ x ≪_i s. With v(q) the least ℓ of any answer to
q (of any answer's best reply for a symmetric concept) and top(l) the highest rank in level l,

    s is not strongly stable ⇔ max over q ∈ R_i(s) of min(2 u_i(q), 2 top(v(q)) + 1) > 2 u_i(s).

Proof. s is not strongly stable ⇔ some q has u_i(q) > u_i(s) and no answer to q has ℓ < ℓ(s), that is
v(q) ≥ ℓ(s). A level is a run of ranks without gaps, so v(q) ≥ ℓ(s) ⇔ top(v(q)) ≥ u_i(s) ⇔
2 top(v(q)) + 1 > 2 u_i(s), an even number on the right and an odd one on the left; and u_i(q) > u_i(s) ⇔
2 u_i(q) > 2 u_i(s). Both hold at once exactly if their minimum exceeds 2 u_i(s). That v(q) counts q itself
as well does no harm, for an improving q has ℓ(q) ≥ ℓ(s).

Source. Hamouda, L., Kilgour, D. M. & Hipel, K. W. 2004, "Strength of preference in the graph model for
conflict resolution", Group Decision and Negotiation 13 (two parties); 2006, "Strength of preference in graph
models for multiple-decision-maker conflicts", Applied Mathematics and Computation 179; Xu, Hipel, Kilgour &
Fang 2018, ch. 6. Definition 1 in ``docs/explanation/strength.md``.
"""

from __future__ import annotations

import numpy as np

from standoff.stability.concept import Foresight
from standoff.stability.form import Form
from standoff.stability.kernels import BoolArray, RankArray


def strongly_stable(form: Form, party: int, levels: RankArray, foresight: Foresight) -> BoolArray:
    """Whether each state is strongly stable for ``party`` (1 is the lowest of ``levels``).

    1. Take each state's level, or for a symmetric concept that of the party's best reply there.
    2. Take the lowest to which the opponents can answer.
    3. Take the best that one move can secure: twice its rank, or one more than twice the highest rank
       in that lowest level, whichever is less.
    4. A state is strongly stable if that is not above twice its own rank.
    """
    rank = form.ranks[party]
    outcome = levels
    if foresight.symmetric:
        level_of = np.zeros(int(rank.max()) + 1, dtype=levels.dtype)
        level_of[rank] = levels
        outcome = level_of[form.best_reply(party)]
    worst = form.lowest(form.others(party), outcome, improving=foresight.improving)
    top = np.zeros(int(levels.max()) + 1, dtype=np.uint32)
    np.maximum.at(top, levels[form.feasible], rank[form.feasible].astype(np.uint32))
    twice = 2 * rank.astype(np.uint32)
    lasting = 2 * top[np.minimum(worst, levels.max())] + 1
    secured = form.highest(party, np.minimum(twice, lasting))
    return form.feasible & (secured <= twice)
