"""What every entry of a case file has in common: kinds of values, and what keys are allowed.

Annotations are not postponed in this package: pydantic would compile every one of them when the case
file is first read.
"""

from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
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
