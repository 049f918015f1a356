"""Coalition symmetric metarationality: the harm must last, whatever the coalition does after it.

Definition. State s is symmetric metarational for coalition H if and only if for every q ∈ C_H⁺(s) some
x ∈ R_{N∖H}(q) has x ≼_i s for some i ∈ H and moreover every y ∈ R_H(x) has y ≼_j s for some j ∈ H.

The member j need not be i: a coalition moves only to what all its members prefer, in the end as at the start.

Source. Inohara & Hipel 2008, Systems Engineering 11; Xu, Hipel, Kilgour & Fang 2018, ch. 8. Definition 4
in ``docs/explanation/coalitions.md``.
"""

from __future__ import annotations

from standoff.stability.coalitions.concept import CoalitionConcept
from standoff.stability.coalitions.prospect import Prospect
from standoff.stability.kernels import BoolArray


def harm(prospect: Prospect) -> BoolArray:
    """The states that some member does not prefer and from which the coalition cannot recover."""
    return prospect.beyond_repair()


SMR = CoalitionConcept("smr", "Coalition symmetric metarationality", harm, improving=False)
