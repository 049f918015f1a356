"""Entries for what parties prefer: formulas and rankings."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from standoff.dispute.schema.base import Date, Entry, Pattern, Text, Wording

GULF = "gulf"
"""What stands between two tiers of a ranking where a gulf lies."""


def _flag(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise PydanticCustomError("flag", "is neither true nor false")
        return value == "true"
    return value


def _tier(value: object) -> object:
    return [GULF] if value == GULF else value


Flag = Annotated[bool, BeforeValidator(_flag)]
Tier = Annotated[
    list[Pattern],
    BeforeValidator(_tier),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "array", "items": {"type": "string", "pattern": "^[YN-]*$"}},
                {"const": GULF},
            ]
        }
    ),
]


class PreferenceEntry(Entry):
    """A formula that a party wants to be true, or several of an order that is not decided; pinned."""

    bare: ClassVar[str | None] = "formula"
    formula: Wording | None = Field(
        None, description="What the party wants.", examples=["jp_recognise if ru_treaty"]
    )
    undecided: list[Wording] | None = Field(
        None,
        description="Formulas instead of one, if nobody knows which comes first; a formula and its "
        "negation, if nobody knows which of the two the party wants.",
        examples=[["ru_treaty", "not us_missiles"]],
    )
    strong: Flag = Field(
        False,
        description="Whether what this decides is preferred greatly; such formulas come first.",
        examples=[True],
    )
    by: Text | None = Field(
        None, description="Who pinned it; the file's analyst if left out.", examples=["A. Analyst"]
    )
    date: Date | None = Field(None, description="When; the analyst's date if left out.", examples=["2020-01"])
    reason: Text | None = Field(None, description="Why.", examples=["Said in every round of talks."])


class RankingEntry(Entry):
    """A party's direct ranking of the feasible states."""

    bare: ClassVar[str | None] = "tiers"
    tiers: list[Tier] = Field(
        description="Lists of states (Y or N an option) from best to worst; one list is a tie. The word "
        "'gulf' between two lists: what is above is preferred greatly to what is below.",
        examples=[[["YN"], ["NN", "NY"], ["YY"]]],
    )
    unknown: list[list[Pattern]] = Field(
        [],
        description="Pairs of states of which nobody knows which the party prefers.",
        examples=[[["YN", "NN"]]],
    )
    by: Text | None = Field(
        None, description="Who ranked; the file's analyst if left out.", examples=["A. Analyst"]
    )
    date: Date | None = Field(None, description="When; the analyst's date if left out.", examples=["2020-01"])
    reason: Text | None = Field(None, description="Why.", examples=["Table 2 of the work cited."])
