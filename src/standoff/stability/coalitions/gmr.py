"""Coalition general metarationality: a coalition stays where the others could spoil every improvement for
one of its members.

Definition. State s is general metarational for coalition H if and only if for every q ∈ C_H⁺(s) some
x ∈ R_{N∖H}(q) has x ≼_i s for some i ∈ H.

Source. Inohara & Hipel 2008, Systems Engineering 11; Xu, Hipel, Kilgour & Fang 2018, ch. 8. Definition 3
in ``docs/explanation/coalitions.md``.
"""

from __future__ import annotations

from standoff.stability.coalitions.concept import CoalitionConcept
from standoff.stability.coalitions.prospect import Prospect
from standoff.stability.kernels import BoolArray


def harm(prospect: Prospect) -> BoolArray:
    """The states that some member does not prefer."""
    return prospect.no_better()


GMR = CoalitionConcept("gmr", "Coalition general metarationality", harm, improving=False)
