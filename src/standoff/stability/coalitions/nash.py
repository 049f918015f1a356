"""Coalition Nash stability: a coalition stays where it can do nothing that serves all its members.

Definition. State s is Nash stable for coalition H if and only if C_H⁺(s) = ∅, where C_H⁺(s) is the set of
all q ∈ R_H(s) with q ≻_i s for every i ∈ H.

Source. Kilgour, D. M., Hipel, K. W., Fang, L. & Peng, X. 2001, "Coalition analysis in group decision
support", Group Decision and Negotiation 10; Inohara, T. & Hipel, K. W. 2008, "Coalition analysis in the
graph model for conflict resolution", Systems Engineering 11. Definition 2 in
``docs/explanation/coalitions.md``.
"""

from __future__ import annotations

import numpy as np

from standoff.stability.coalitions.concept import CoalitionConcept
from standoff.stability.coalitions.prospect import Prospect
from standoff.stability.kernels import BoolArray


def harm(prospect: Prospect) -> BoolArray:
    """No state: the coalition does not think of answers."""
    return np.zeros_like(prospect.better)


NASH = CoalitionConcept("nash", "Coalition Nash stability", harm, improving=False)
