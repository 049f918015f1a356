"""Coalition sequential stability: a coalition stays where the others would spoil every improvement in their
own interest.

Definition. State s is sequentially stable for coalition H if and only if for every q ∈ C_H⁺(s) some
x ∈ R⁺_{N∖H}(q) has x ≼_i s for some i ∈ H, where every step to x is an improvement for its own mover.

Source. Inohara & Hipel 2008, Systems Engineering 11, with single movers' improvements as answers; Xu, Hipel,
Kilgour & Fang 2018, ch. 8. Definition 5 in ``docs/explanation/coalitions.md``, which names the variants.
"""

from __future__ import annotations

from standoff.stability.coalitions.concept import CoalitionConcept
from standoff.stability.coalitions.prospect import Prospect
from standoff.stability.kernels import BoolArray


def harm(prospect: Prospect) -> BoolArray:
    """The states that some member does not prefer."""
    return prospect.no_better()


SEQ = CoalitionConcept("seq", "Coalition sequential stability", harm, improving=True)
