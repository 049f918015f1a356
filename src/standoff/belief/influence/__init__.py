"""What each source, statement or formula carries of a conclusion, and what it rests on.

May import what ``belief`` may, its items and conclusions, and ``belief.sweep``. Exact Shapley values up to 16
items, estimates from random orders beyond; what changes without an item alone; the smallest sets that
decide. Public names below.
"""

from standoff.belief.influence.influence import AUTOMATIC, EXACT, Carried, Influence, Sampling, influences
from standoff.belief.influence.joining import deciding
from standoff.belief.influence.shapley import Values, values
from standoff.belief.influence.smallest import Smallest

__all__ = [
    "AUTOMATIC",
    "EXACT",
    "Carried",
    "Influence",
    "Sampling",
    "Smallest",
    "Values",
    "deciding",
    "influences",
    "values",
]
