"""The ledger: what was foretold, what came of it, and how well each writer foretold.

Part of the room ``belief``, and may import what it may. Public names below.
"""

from standoff.belief.ledger.entry import Entry, State
from standoff.belief.ledger.ledger import Ledger, ledger
from standoff.belief.ledger.scores import FEW, Calibration, Scores, brier, log_score, scores

__all__ = [
    "FEW",
    "Calibration",
    "Entry",
    "Ledger",
    "Scores",
    "State",
    "brier",
    "ledger",
    "log_score",
    "scores",
]
