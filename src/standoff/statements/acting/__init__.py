"""Acting: the model of acts, for claims whose act no rule tells.

Features of a clause and its two parties (:mod:`.traits`), over frames of the parse (:mod:`.frames`) and a
word list (:mod:`.lexis`); weights for each feature and class (:mod:`.model`). May import what the room's
lower files are: ``clause``, ``lexicon``, ``statement``.
"""

from standoff.statements.acting.model import YIELD, Model, load
from standoff.statements.acting.traits import features

__all__ = ["YIELD", "Model", "features", "load"]
