"""Entries for what parties prefer: formulas and rankings."""

from typing import ClassVar

from pydantic import Field

from standoff.dispute.schema.base import Date, Entry, Pattern, Text, Wording


class PreferenceEntry(Entry):
    """A formula that a party wants to be true, pinned by an analyst."""

    bare: ClassVar[str | None] = "formula"
    formula: Wording = Field(description="What the party wants.", examples=["jp_recognise if ru_treaty"])
    by: Text | None = Field(
        None, description="Who pinned it; the file's analyst if left out.", examples=["A. Analyst"]
    )
    date: Date | None = Field(None, description="When; the analyst's date if left out.", examples=["2020-01"])
    reason: Text | None = Field(None, description="Why.", examples=["Said in every round of talks."])


class RankingEntry(Entry):
    """A party's direct ranking of the feasible states."""

    bare: ClassVar[str | None] = "tiers"
    tiers: list[list[Pattern]] = Field(
        description="Lists of states (Y or N an option) from best to worst; one list is a tie.",
        examples=[[["YN"], ["NN", "NY"], ["YY"]]],
    )
    by: Text | None = Field(
        None, description="Who ranked; the file's analyst if left out.", examples=["A. Analyst"]
    )
    date: Date | None = Field(None, description="When; the analyst's date if left out.", examples=["2020-01"])
    reason: Text | None = Field(None, description="Why.", examples=["Table 2 of the work cited."])
