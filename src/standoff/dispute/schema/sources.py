"""Entries for themes and for grades of sources."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from standoff.dispute.schema.base import Entry, Name, Text, Wording


def _digit(value: object) -> object:
    return int(value) if isinstance(value, str) and len(value) == 1 and value in "123456" else value


def _answer(value: object) -> object:
    if isinstance(value, str):
        if value not in _ANSWERS:
            raise PydanticCustomError("answer", "is neither yes nor no")
        return _ANSWERS[value]
    return value


_ANSWERS = {"yes": True, "true": True, "no": False, "false": False}
Answer = Annotated[bool, BeforeValidator(_answer), WithJsonSchema({"enum": [True, False, "yes", "no"]})]


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
    """How far a source is trusted: an Admiralty grade.

    One of ``source``, ``outlet``, ``author`` and ``article`` names it.
    """

    source: Text | None = Field(
        None,
        description="An outlet, an author or an article's file name, whichever it fits.",
        examples=["Asia Times"],
    )
    outlet: Text | None = Field(None, description="An outlet and nothing else.", examples=["Asia Times"])
    author: Text | None = Field(None, description="An author and nothing else.", examples=["M. Lund"])
    article: Text | None = Field(
        None, description="An article's file name and nothing else.", examples=["2018-11-singapore.md"]
    )
    says: Text | None = Field(
        None,
        description="Words of that article, verbatim: only the statements in which they stand are graded.",
        examples=["hinted that two islands might be enough"],
    )
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = Field(
        None,
        description="From A (completely reliable) to E (unreliable); F if it cannot be judged. What is left "
        "out is taken from a less specific entry.",
        examples=["B"],
    )
    credibility: Annotated[
        Literal[1, 2, 3, 4, 5, 6] | None,
        BeforeValidator(_digit),
    ] = Field(
        None,
        description="From 1 (confirmed) to 5 (improbable); 6 if it cannot be judged. What is left out is "
        "taken from a less specific entry.",
        examples=[2],
    )
    believed: Answer | None = Field(
        None,
        description="no: nothing that it says is used. If left out, a less specific entry decides, else yes.",
        examples=["no"],
    )
    note: Text | None = Field(None, description="Why this grade.", examples=["Quotes at length, with dates."])
