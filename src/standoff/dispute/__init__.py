"""The model of a dispute: parties, options, formulas, states, outcomes, preferences; the case file.

May import ``evidence`` and ``errors``. Knows no text and no game. The nouns are public names here;
what works on them is imported by module, so that nobody pays for what they do not use: ``grammar``
(formulas as text), ``terms`` (wordings), ``states`` (arrays over all states; NumPy), ``casefile`` and
``schema`` (the analyst's file; ruamel.yaml and pydantic).
"""

from standoff.dispute.formula import And, Formula, If, Iff, Not, Or, Unless, Variable
from standoff.dispute.model import Constraint, Dispute, ListedMoves, Outcome
from standoff.dispute.option import Direction, Option
from standoff.dispute.party import Party, Person
from standoff.dispute.perception import Perception
from standoff.dispute.preference import PreferenceStatement, Ranking, Undecided, Warrant
from standoff.dispute.sources import SourceGrade, SourceKind, Theme, ThemeKind
from standoff.dispute.weights import Weights

__all__ = [
    "And",
    "Constraint",
    "Direction",
    "Dispute",
    "Formula",
    "If",
    "Iff",
    "ListedMoves",
    "Not",
    "Option",
    "Or",
    "Outcome",
    "Party",
    "Perception",
    "Person",
    "PreferenceStatement",
    "Ranking",
    "SourceGrade",
    "SourceKind",
    "Theme",
    "ThemeKind",
    "Undecided",
    "Unless",
    "Variable",
    "Warrant",
    "Weights",
]
