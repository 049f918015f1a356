"""Entries for options, constraints and outcomes."""

from typing import ClassVar, Literal

from pydantic import Field

from standoff.dispute.schema.base import Entry, Name, Pattern, Text, Wording


class OptionEntry(Entry):
    """A yes/no course of action that exactly one party controls."""

    name: Name = Field(description="The word for the option in formulas.", examples=["ru_treaty"])
    owner: Text = Field(description="The one party that controls the option.", examples=["Russia"])
    label: Text | None = Field(
        None,
        description="The option in a few words; its name if left out.",
        examples=["Russia signs a peace treaty"],
    )
    on: Text | None = Field(
        None,
        description="What the owner does when the option is taken: a verb phrase in the third person.",
        examples=["signs a peace treaty"],
    )
    off: Text | None = Field(
        None,
        description="What the owner does when it is not: a verb phrase in the third person.",
        examples=["signs no peace treaty"],
    )
    direction: Literal["both", "fwd", "back"] = Field(
        "both",
        description="Changes that are possible: both, only off to on (fwd), only on to off (back).",
        examples=["fwd"],
    )
    taken: Literal["freely", "as a price"] = Field(
        "freely",
        description="As a price: taking it costs its owner, so that an offer of it is no wish for it.",
        examples=["as a price"],
    )
    terms: list[Wording] = Field(
        [],
        description="Wordings that speak of taking the option, in the term language.",
        examples=[["peace treaty|peace deal"]],
    )
    opposites: list[Wording] = Field(
        [],
        description="Wordings that speak of not taking the option, in the term language.",
        examples=[["keep|retain + troops"]],
    )


class InfeasibleEntry(Entry):
    """States that cannot be: those where a formula holds, or that fit a pattern."""

    bare: ClassVar[str | None] = "formula"
    formula: Wording | None = Field(
        None, description="A formula that cannot hold.", examples=["ru_two_islands and ru_four_islands"]
    )
    pattern: Pattern | None = Field(
        None, description="Y, N or - for every option in order.", examples=["-YY--"]
    )
    why: Text | None = Field(None, description="The reason, in words.", examples=["two is less than four"])


class RequirementEntry(Entry):
    """A formula that must hold in every state."""

    bare: ClassVar[str | None] = "formula"
    formula: Wording = Field(description="A formula that must hold.", examples=["jp_treaty if ru_treaty"])
    why: Text | None = Field(None, description="The reason, in words.", examples=["it takes two to sign"])


class ConstraintsEntry(Entry):
    """What rules states out."""

    infeasible: list[InfeasibleEntry] = Field(
        [], description="What cannot be.", examples=[["ru_two_islands and ru_four_islands"]]
    )
    requirements: list[RequirementEntry] = Field(
        [], description="What must be.", examples=[["jp_treaty if ru_treaty"]]
    )


class OutcomeEntry(Entry):
    """A named pattern of states that people would call a result."""

    name: Name = Field(description="The word for the outcome in formulas.", examples=["formula_1956"])
    label: Text | None = Field(
        None, description="The outcome in a few words; its name if left out.", examples=["The 1956 formula"]
    )
    formula: Wording = Field(
        description="When a state belongs to it; may use options and other outcomes.",
        examples=["ru_treaty and jp_treaty and ru_two_islands"],
    )
    note: Text | None = Field(None, description="Anything to remember.", examples=["As ratified."])
