"""The entry for what evidence weighs."""

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from standoff.dispute.schema.base import Entry

_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,15})?|\.\d{1,15}", re.ASCII)


def _number(value: object) -> float | None:
    """``value`` as a number from 0 on; ``None`` if it is none."""
    if isinstance(value, str):
        return float(value) if _NUMBER.fullmatch(value) else None
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if number and 0 <= value < 1e9 else None  # type: ignore[operator, arg-type]


def _share(value: object) -> float:
    number = _number(value)
    if number is None or number > 1:
        raise PydanticCustomError("share", "is not a number from 0 to 1")
    return number


def _margin(value: object) -> float:
    number = _number(value)
    if number is None or number >= 1:
        raise PydanticCustomError("margin", "is not a number from 0 to below 1")
    return number


def _years(value: object) -> float:
    number = _number(value)
    if not number:
        raise PydanticCustomError("years", "is not a number of years above 0")
    return number


def _only(*keys: str) -> Callable[[dict[str, float]], dict[str, float]]:
    def checked(table: dict[str, float]) -> dict[str, float]:
        for key in table:
            if key not in keys:
                known = ", ".join(keys)
                raise PydanticCustomError(
                    "key", "has {key}, which is none of {known}", {"key": repr(key), "known": known}
                )
        return table

    return checked


def _table(*keys: str) -> WithJsonSchema:
    return WithJsonSchema(
        {
            "type": "object",
            "propertyNames": {"enum": list(keys)},
            "additionalProperties": {"type": "number", "minimum": 0, "maximum": 1},
        }
    )


LETTERS = ("A", "B", "C", "D", "E", "F")
FIGURES = ("1", "2", "3", "4", "5", "6")
MODES = ("direct", "mixed", "indirect", "narrated")
MODALITIES = ("actual", "future", "hypothetical", "historical")

Share = Annotated[
    float, BeforeValidator(_share), WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1})
]
Margin = Annotated[
    float,
    BeforeValidator(_margin),
    WithJsonSchema({"type": "number", "minimum": 0, "exclusiveMaximum": 1}),
]
Years = Annotated[float, BeforeValidator(_years), WithJsonSchema({"type": "number", "exclusiveMinimum": 0})]
ByLetter = Annotated[dict[str, Share], AfterValidator(_only(*LETTERS)), _table(*LETTERS)]
ByFigure = Annotated[dict[str, Share], AfterValidator(_only(*FIGURES)), _table(*FIGURES)]
ByMode = Annotated[dict[str, Share], AfterValidator(_only(*MODES)), _table(*MODES)]
ByModality = Annotated[dict[str, Share], AfterValidator(_only(*MODALITIES)), _table(*MODALITIES)]


class WeightsEntry(Entry):
    """What evidence weighs: factors from 0 to 1 that are multiplied. What weighs nothing is not used."""

    reliability: ByLetter = Field(
        {}, description="By the letter of a source's grade, F too.", examples=[{"D": 0.3, "E": 0}]
    )
    credibility: ByFigure = Field(
        {}, description="By the figure of its grade, 6 too.", examples=[{"5": 0, "6": 0.5}]
    )
    mode: ByMode = Field(
        {}, description="By how directly the party is heard.", examples=[{"narrated": 0.3, "indirect": 0.7}]
    )
    modality: ByModality = Field({}, description="By how real it is.", examples=[{"hypothetical": 0.2}])
    half_life: Years | None = Field(
        None, description="Years in which a statement loses half its weight.", examples=[5]
    )
    undated: Share | None = Field(None, description="The recency of what has no date.", examples=[0.5])
    hearsay: Share | None = Field(
        None, description="What a party's position weighs that another party tells.", examples=[0.4]
    )
    margin: Margin | None = Field(
        None,
        description="The share of the heavier of two weights by which they must differ to decide an order.",
        examples=[0.1],
    )
