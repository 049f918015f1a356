"""Coalition symmetric sequential stability: credible answers whose harm lasts.

Definition. As coalition symmetric metarationality, with R⁺_{N∖H} in place of R_{N∖H}.

Source. The coalition version of Rêgo & Vieira 2017, Group Decision and Negotiation 26, made as Inohara &
Hipel 2008 make theirs. Definition 6 in ``docs/explanation/coalitions.md``.
"""

from __future__ import annotations

from standoff.stability.coalitions.concept import CoalitionConcept
from standoff.stability.coalitions.prospect import Prospect
from standoff.stability.kernels import BoolArray


def harm(prospect: Prospect) -> BoolArray:
    """The states that some member does not prefer and from which the coalition cannot recover."""
    return prospect.beyond_repair()


SSEQ = CoalitionConcept("sseq", "Coalition symmetric sequential stability", harm, improving=True)
