"""Entries for the analyst, the parties and their people."""

from pydantic import Field

from standoff.dispute.schema.base import Date, Entry, Text


class AnalystEntry(Entry):
    """Who answers for what the file pins and ranks, unless an item says otherwise."""

    name: Text = Field(description="The analyst's name.", examples=["A. Analyst"])
    date: Date | None = Field(None, description="When the analyst decided.", examples=["2026-11-21"])


class PersonEntry(Entry):
    """Someone who speaks or acts for a party."""

    name: Text = Field(description="The person's full name.", examples=["Sergei Lavrov"])
    aliases: list[Text] = Field([], description="Other spellings of the name.", examples=[["Sergey Lavrov"]])
    role: Text | None = Field(
        None, description="The person's office, as articles write it.", examples=["Foreign Minister"]
    )


class PartyEntry(Entry):
    """An actor that controls options and has preferences."""

    name: Text = Field(description="The name that the file and every result use.", examples=["Russia"])
    country: str | None = Field(
        None,
        pattern="^[A-Z]{2}$",
        description="An ISO 3166 alpha-2 code in capitals; gives names, demonyms and the capital.",
        examples=["RU"],
    )
    aliases: list[Text] = Field(
        [], description="Other names that articles use.", examples=[["Soviet Union", "USSR"]]
    )
    people: list[PersonEntry] = Field(
        [],
        description="People who speak or act for the party.",
        examples=[[{"name": "Vladimir Putin", "role": "President"}]],
    )
    bodies: list[Text] = Field(
        [], description="Organisations that are part of the party.", examples=[["Eastern Military District"]]
    )
    seats: list[Text] = Field(
        [], description="Places that stand for the party's government.", examples=[["Kremlin"]]
    )
