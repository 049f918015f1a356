"""The case file as a whole, and its published form."""

from typing import Any

from pydantic import Field

from standoff.dispute.schema.base import Date, Entry, Name, Text
from standoff.dispute.schema.people import AnalystEntry, PartyEntry
from standoff.dispute.schema.sources import SourceEntry, ThemeEntry
from standoff.dispute.schema.structure import ConstraintsEntry, OptionEntry, OutcomeEntry
from standoff.dispute.schema.views import ViewEntry
from standoff.dispute.schema.wants import PreferenceEntry, RankingEntry
from standoff.dispute.schema.weights import WeightsEntry


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
    moves: dict[str, list[list[Text]]] = Field(
        {},
        description="Per party, all its moves, from and to: Y or N an option, or a state's number. If given, "
        "nobody can make any other move, and options have no directions.",
        examples=[{"Russia": [["NYN", "YYN"], ["YYN", "YYY"]]}],
    )
    views: dict[str, ViewEntry] = Field(
        {},
        description="Per party, what it does not know or gets wrong.",
        examples=[{"France": {"unseen": ["ardennes"]}}],
    )
    themes: list[ThemeEntry] = Field(
        [],
        description="What else the articles are asked about.",
        examples=[[{"name": "trust", "kind": "trust", "terms": ["trust|mistrust"]}]],
    )
    sources: list[SourceEntry] = Field(
        [], description="Grades of sources.", examples=[[{"source": "Asia Times", "reliability": "B"}]]
    )
    weights: WeightsEntry | None = Field(
        None,
        description="What evidence weighs, where it is not as documented.",
        examples=[{"reliability": {"D": 0.3}, "half_life": 5}],
    )


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a case file."""
    schema = CaseFile.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Standoff case file",
    }
