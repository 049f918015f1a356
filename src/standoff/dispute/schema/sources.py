"""Entries for themes and for grades of sources."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from standoff.dispute.schema.base import Entry, Name, Text, Wording


def _digit(value: object) -> object:
    return int(value) if isinstance(value, str) and len(value) == 1 and value in "123456" else value


class ThemeEntry(Entry):
    """Something that bears on the dispute without being an option."""

    name: Name = Field(description="The theme's identifier.", examples=["declaration_1956"])
    label: Text | None = Field(
        None,
        description="The theme in a few words; its name if left out.",
        examples=["The 1956 Joint Declaration"],
    )
    kind: Literal["precedent", "domestic limit", "linkage", "common threat", "trust", "third party"] = Field(
        description="What the theme is in the dispute.", examples=["precedent"]
    )
    terms: list[Wording] = Field(
        min_length=1,
        description="Wordings that speak of it, in the term language.",
        examples=[["1956 declaration|declaration of 1956"]],
    )


class SourceEntry(Entry):
    """How far a source is trusted: an Admiralty grade."""

    source: Text = Field(description="An outlet, an author or an article's name.", examples=["Asia Times"])
    reliability: Literal["A", "B", "C", "D", "E", "F"] = Field(
        "F",
        description="From A (completely reliable) to E (unreliable); F if it cannot be judged.",
        examples=["B"],
    )
    credibility: Annotated[
        Literal[1, 2, 3, 4, 5, 6],
        BeforeValidator(_digit),
    ] = Field(6, description="From 1 (confirmed) to 5 (improbable); 6 if it cannot be judged.", examples=[2])
    note: Text | None = Field(None, description="Why this grade.", examples=["Quotes at length, with dates."])
