"""Entry for what a party gets wrong: its view of the dispute."""

from pydantic import Field

from standoff.dispute.schema.base import Entry, Name
from standoff.dispute.schema.structure import InfeasibleEntry
from standoff.dispute.schema.wants import PreferenceEntry, RankingEntry


class ViewEntry(Entry):
    """Where one party's picture of the dispute differs from the dispute. What is left out it sees rightly."""

    unseen: list[Name] = Field(
        [], description="Options that the party does not know of.", examples=[["ardennes"]]
    )
    imagines: list[Name] = Field(
        [],
        description="Options that the party believes in although 'constraints: infeasible' rules each out by "
        "its name alone.",
        examples=[["second_landing"]],
    )
    impossible: list[InfeasibleEntry] = Field(
        [],
        description="States that the party thinks cannot be.",
        examples=[["ardennes and not maginot"]],
    )
    preferences: dict[str, list[PreferenceEntry]] = Field(
        {},
        description="Per other party, what it is believed to want, most important first; [] for nothing.",
        examples=[{"Germany": ["not north"]}],
    )
    rankings: dict[str, RankingEntry] = Field(
        {},
        description="Per party, every state that is possible in this view from best to worst. Of the party "
        "itself only if it imagines options, and in its own order.",
        examples=[{"Germany": [["YN"], ["NN", "NY"]]}],
    )
