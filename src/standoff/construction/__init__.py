"""From statements and rulings to a proposed dispute: the table, the weights, the lists.

Here what was read meets the model. May import ``statements``, ``stability``, ``parties``,
``dispute``, ``reading``, ``evidence`` and ``errors``. The language pipeline is never loaded here,
except by ``draft``, on use. Public names below.
"""

from standoff.construction.construct import PLAIN, construct
from standoff.construction.evidence import Piece
from standoff.construction.gathered import Gathered
from standoff.construction.grades import Grade
from standoff.construction.origins import Independence, Link
from standoff.construction.result import Construction, Contradiction, Dropped, Reason, Support, Tie
from standoff.construction.sources import Sources
from standoff.construction.table import ROWS, Claim, Literal, Row, Whose
from standoff.construction.weights import Factors, Weighting

__all__ = [
    "PLAIN",
    "ROWS",
    "Claim",
    "Construction",
    "Contradiction",
    "Dropped",
    "Factors",
    "Gathered",
    "Grade",
    "Independence",
    "Link",
    "Literal",
    "Piece",
    "Reason",
    "Row",
    "Sources",
    "Support",
    "Tie",
    "Weighting",
    "Whose",
    "construct",
]
