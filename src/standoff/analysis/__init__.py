"""The façade: one function for each question that a person asks, for every door alike.

May import every room below it; the doors (``cli``, a workbench) call only this room, ``report`` and
what these give. Nothing heavy is imported until it is needed: a case that is only a model is solved
without the language pipeline, and so is one whose articles have been read. Public names below.
"""

from standoff.analysis.answers import Explanation, SingleExplanation, dossier, explain, solve
from standoff.analysis.beyond import Beyond
from standoff.analysis.cases import new_case
from standoff.analysis.contradictions import contradictions
from standoff.analysis.converting import Converted, convert
from standoff.analysis.drafting import draft
from standoff.analysis.evidence import Evidence, Kept
from standoff.analysis.influence import influence
from standoff.analysis.ledger import ledger
from standoff.analysis.perceptions import Perceptions, views
from standoff.analysis.picturing import picture
from standoff.analysis.places import Places
from standoff.analysis.progress import Progress
from standoff.analysis.reading import (
    Attributed,
    attribute,
    attribution_rows,
    attribution_spans,
    keep,
    read,
    statements,
)
from standoff.analysis.shelving import Failure
from standoff.analysis.timeline import time_question, timeline
from standoff.analysis.ways_there import ways
from standoff.analysis.worlds import WorldQuestion, Worlds, worlds

__all__ = [
    "Attributed",
    "Beyond",
    "Converted",
    "Evidence",
    "Explanation",
    "Failure",
    "Kept",
    "Perceptions",
    "Places",
    "Progress",
    "SingleExplanation",
    "WorldQuestion",
    "Worlds",
    "attribute",
    "attribution_rows",
    "attribution_spans",
    "contradictions",
    "convert",
    "dossier",
    "draft",
    "explain",
    "influence",
    "keep",
    "ledger",
    "new_case",
    "picture",
    "read",
    "solve",
    "statements",
    "time_question",
    "timeline",
    "views",
    "ways",
    "worlds",
]
