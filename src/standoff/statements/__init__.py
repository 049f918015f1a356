"""Who said what: attributions in any text, and statements about a case's parties and options.

May import ``parties``, ``dispute``, ``reading``, ``evidence``, ``errors``. Knows no game. The
language pipeline is loaded on first use, never on import. Public names below.
"""

from standoff.statements.attribution import Attribution, Mode
from standoff.statements.dependence import Conditioned
from standoff.statements.figures import Figure
from standoff.statements.reader import Reader
from standoff.statements.statement import (
    Act,
    Bound,
    Condition,
    ConditionKind,
    Modality,
    Moment,
    OptionStance,
    Statement,
    Voice,
)

__all__ = [
    "Act",
    "Attribution",
    "Bound",
    "Condition",
    "ConditionKind",
    "Conditioned",
    "Figure",
    "Modality",
    "Mode",
    "Moment",
    "OptionStance",
    "Reader",
    "Statement",
    "Voice",
]
