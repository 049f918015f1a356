"""What a case file may hold: every key, described, with an example.

``json_schema()`` is the published form, for editors and for people.
"""

from standoff.dispute.schema.file import CaseFile, json_schema
from standoff.dispute.schema.people import AnalystEntry, PartyEntry, PersonEntry
from standoff.dispute.schema.sources import SourceEntry, ThemeEntry
from standoff.dispute.schema.structure import (
    ConstraintsEntry,
    InfeasibleEntry,
    OptionEntry,
    OutcomeEntry,
    RequirementEntry,
)
from standoff.dispute.schema.views import ViewEntry
from standoff.dispute.schema.wants import PreferenceEntry, RankingEntry
from standoff.dispute.schema.weights import WeightsEntry

__all__ = [
    "AnalystEntry",
    "CaseFile",
    "ConstraintsEntry",
    "InfeasibleEntry",
    "OptionEntry",
    "OutcomeEntry",
    "PartyEntry",
    "PersonEntry",
    "PreferenceEntry",
    "RankingEntry",
    "RequirementEntry",
    "SourceEntry",
    "ThemeEntry",
    "ViewEntry",
    "WeightsEntry",
    "json_schema",
]
