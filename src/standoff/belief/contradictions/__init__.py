"""Contradictions: what is told of one party's stand on one option in two ways that exclude one another.

Who tells which side and when, which side prevails, and what the model comes to without either. Part of
``belief``, and may import what it may. Public names below.
"""

from standoff.belief.contradictions.contradiction import Contradiction, Effect, contradictions
from standoff.belief.contradictions.relations import Relation
from standoff.belief.contradictions.sides import Opposition, Side, Stand

__all__ = ["Contradiction", "Effect", "Opposition", "Relation", "Side", "Stand", "contradictions"]
