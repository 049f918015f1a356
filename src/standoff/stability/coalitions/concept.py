"""CoalitionConcept: a way in which parties that act together look ahead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from standoff.stability.coalitions.prospect import Prospect
from standoff.stability.kernels import BoolArray


@dataclass(frozen=True, slots=True)
class CoalitionConcept:
    """``harm(prospect)`` marks the states in which the coalition would rather not have moved; whatever
    the others can lead into them is deterred. With ``improving`` the others answer only by moves that
    are improvements for their movers. ``harm`` never marks a state that all members prefer.
    """

    name: str
    title: str
    harm: Callable[[Prospect], BoolArray]
    improving: bool

    def undeterred(self, prospect: Prospect) -> BoolArray:
        """The states that all members prefer and from which no answer of the others deters them."""
        return prospect.better & ~prospect.answered(self.harm(prospect), improving=self.improving)
