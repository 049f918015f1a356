"""What a case file may hold: every key, described, with an example.

``json_schema()`` is the published form, for editors and for people. Annotations are not postponed here:
pydantic would compile every one of them when the case file is first read.
"""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError

from standoff.dispute.grammar import KEYWORDS, is_name
from standoff.evidence import PartialDate


def _filled(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("empty", "is empty")
    return text.strip()


def _worded(text: str) -> str:
    return _filled(text) and text.rstrip()


def _named(name: str) -> str:
    if _filled(name).lower() in KEYWORDS:
        raise PydanticCustomError("name", "is a word of the formula language")
    if not is_name(name):
        raise PydanticCustomError("name", "may have letters, digits, '_' and '-' only")
    return name


def _dated(text: str) -> str:
    try:
        return str(PartialDate.parse(text))
    except ValueError as error:
        raise PydanticCustomError("date", "is no date as YYYY, YYYY-MM or YYYY-MM-DD") from error


def _digit(value: object) -> object:
    return int(value) if isinstance(value, str) and len(value) == 1 and value in "123456" else value


Text = Annotated[str, AfterValidator(_filled), WithJsonSchema({"type": "string", "minLength": 1})]
Wording = Annotated[str, AfterValidator(_worded), WithJsonSchema({"type": "string", "minLength": 1})]
Name = Annotated[
    str, AfterValidator(_named), WithJsonSchema({"type": "string", "pattern": "^[A-Za-z0-9_][A-Za-z0-9_-]*$"})
]
Date = Annotated[
    str,
    AfterValidator(_dated),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"}),
]
Pattern = Annotated[str, WithJsonSchema({"type": "string", "pattern": "^[YN-]*$"})]


class Entry(BaseModel):
    """A mapping of the case file: unknown keys are refused, a key without a value is as if left out.

    ``bare`` names the one field that may be written alone, without the mapping around it.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)
    bare: ClassVar[str | None] = None

    @model_validator(mode="before")
    @classmethod
    def _written_out(cls, data: object) -> object:
        if isinstance(data, dict):
            return {
                key: value for key, value in data.items() if value is not None or key not in cls.model_fields
            }
        if cls.bare is not None and isinstance(data, str | list):
            return {cls.bare: data}
        return data

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        schema = handler.resolve_ref_schema(handler(core))
        if cls.bare is not None:
            alone = schema["properties"][cls.bare]
            schema["type"] = ["object", "array" if "items" in alone else "string"]
            schema |= {"items": alone["items"]} if "items" in alone else {}
        return schema


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


class CaseFile(Entry):
    """A case: the parties, what each can do, what cannot be, and what each wants."""

    case: Name = Field(description="The case's identifier.", examples=["kuril"])
    title: Text = Field(description="The case's title.", examples=["The Kuril Islands dispute"])
    note: Text | None = Field(None, description="Anything to remember.", examples=["Model only."])
    as_of: Date | None = Field(
        None,
        description="Recency is counted from here; from the latest article if left out.",
        examples=["2022-03"],
    )
    analyst: AnalystEntry | None = Field(
        None,
        description="Who answers for preferences and rankings.",
        examples=[{"name": "A. Analyst", "date": "2026-11-21"}],
    )
    articles: Text | None = Field(
        None,
        description="The folder of articles, inside the case's folder; 'articles' if left out.",
        examples=["articles"],
    )
    store: Text | None = Field(
        None,
        description="A file inside the case's folder, or a PostgreSQL URL; 'evidence.db' if left out.",
        examples=["evidence.db"],
    )
    citations: list[Text] = Field(
        [],
        description="Works that the model comes from.",
        examples=[["Fraser & Hipel (1984)."]],
    )
    parties: list[PartyEntry] = Field(
        min_length=1, description="The parties.", examples=[[{"name": "Russia", "country": "RU"}]]
    )
    options: list[OptionEntry] = Field(
        [],
        description="The options; the first is bit 0 of a state.",
        examples=[[{"name": "ru_treaty", "owner": "Russia"}]],
    )
    constraints: ConstraintsEntry | None = Field(
        None,
        description="What cannot be and what must be.",
        examples=[{"infeasible": ["ru_two_islands and ru_four_islands"]}],
    )
    outcomes: list[OutcomeEntry] = Field(
        [], description="Named results.", examples=[[{"name": "peace", "formula": "ru_treaty and jp_treaty"}]]
    )
    status_quo: list[Name] | None = Field(
        None, description="The options that are taken today; [] for none.", examples=[["ru_garrison"]]
    )
    preferences: dict[str, list[PreferenceEntry]] = Field(
        {},
        description="Per party, what it wants, most important first.",
        examples=[{"Russia": ["not us_missiles", "jp_recognise if ru_treaty"]}],
    )
    rankings: dict[str, RankingEntry] = Field(
        {},
        description="Per party, every feasible state from best to worst, instead of preferences.",
        examples=[{"MoE": [["YN"], ["NN", "NY"], ["YY"]]}],
    )
    themes: list[ThemeEntry] = Field(
        [],
        description="What else the articles are asked about.",
        examples=[[{"name": "trust", "kind": "trust", "terms": ["trust|mistrust"]}]],
    )
    sources: list[SourceEntry] = Field(
        [], description="Grades of sources.", examples=[[{"source": "Asia Times", "reliability": "B"}]]
    )


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a case file."""
    schema = CaseFile.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Standoff case file",
    }
