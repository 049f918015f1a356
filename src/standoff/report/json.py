"""The dossier as JSON, for programs."""

from __future__ import annotations

import dataclasses
import json
import re
from enum import Enum
from typing import Any

from standoff.evidence import PartialDate
from standoff.findings.dossier import Dossier

FORMAT = "standoff.dossier"
VERSION = 2
"""Raised when a field changes its meaning or goes; a new field does not raise it."""


def render(dossier: Dossier) -> str:
    """One JSON object: ``format``, ``version``, then the fields of ``Dossier`` in their order.

    Objects have the names of the dataclasses' fields, dates are ISO 8601 of reduced precision,
    enumerations their values, absent values ``null``. Lone surrogates are written as escapes.
    """
    return _text({"format": FORMAT, "version": VERSION, **_encoded(dossier)})


def encode(part: object, **beside: object) -> str:
    """A part of a dossier as JSON, in the shape that it has within the whole.

    What is given ``beside`` it becomes further fields of the same object.
    """
    shown = _encoded(part)
    return _text({**shown, **_encoded_fields(beside)} if beside else shown)


def _text(shown: Any) -> str:
    text = json.dumps(shown, ensure_ascii=False, indent=1, allow_nan=False)
    return re.sub("[\ud800-\udfff]", lambda m: f"\\u{ord(m.group()):04x}", text) + "\n"


def _encoded_fields(fields: dict[str, object]) -> dict[str, Any]:
    return {name: _encoded(value) for name, value in fields.items()}


def _encoded(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value):
        return {field.name: _encoded(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_encoded(item) for item in value]
    return value
