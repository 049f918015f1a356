"""From a document's tree to checked entries; every refusal says which key, where, and gives an example."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from standoff.dispute.casefile.document import Document, Steps
from standoff.dispute.nearest import nearest
from standoff.dispute.place import Place
from standoff.dispute.schema import CaseFile, json_schema
from standoff.errors import Malformed

_PROBLEMS = {
    "missing": "is missing",
    "string_type": "must be text",
    "list_type": "must be a list",
    "dict_type": "must be a mapping ('key: value')",
    "model_type": "must be a mapping ('key: value')",
    "too_short": "is an empty list",
    "string_pattern_mismatch": "must be two capital letters",
}


def validated(document: Document) -> CaseFile:
    """The entries of ``document``.

    Raises ``Malformed`` for the first thing in the file that is wrong; what is missing comes after what
    is wrong, since a misspelt key is both.
    """
    try:
        return CaseFile.model_validate(document.root.plain())
    except ValidationError as error:
        problems = error.errors(include_url=False)
        first = min(problems, key=lambda each: _order(each, document))
        raise _refusal(first, document) from None


def _path_text(path: Steps) -> str:
    """``path`` for people: "options, item 3, owner"; positions count from 1."""
    return ", ".join(f"item {step + 1}" if isinstance(step, int) else step for step in path)


def _order(problem: ErrorDetails, document: Document) -> tuple[bool, int, int]:
    place = _place(problem, document)
    return problem["type"] == "missing", place.line, place.column


def _place(problem: ErrorDetails, document: Document) -> Place:
    if problem["type"] == "extra_forbidden":
        return document.key(*problem["loc"])
    return document.place(*problem["loc"])


def _refusal(problem: ErrorDetails, document: Document) -> Malformed:
    path = problem["loc"]
    where = str(_place(problem, document))
    if problem["type"] == "extra_forbidden":
        return _unknown_key(path, where)
    subject = _path_text(path) if path else "the file"
    return Malformed(f"{subject}: {_complaint(problem)}", where=where, remedy=_lesson(_described(path)))


def _unknown_key(path: Steps, where: str) -> Malformed:
    key = str(path[-1])
    around = f"in {_path_text(path[:-1])}" if path[:-1] else "at the top of the file"
    remedy = nearest(key, _described(path[:-1])["properties"])
    if " " in key:
        remedy = "Inside { } a comma ends a text: put a text that has one in quotes."
    return Malformed(f"the key {key!r} is not known {around}", where=where, remedy=remedy)


def _complaint(problem: ErrorDetails) -> str:
    kind, given = problem["type"], problem["input"]
    if kind == "literal_error":
        return f"must be one of {problem['ctx']['expected'].replace(' or', ',')}, not {given!r}"
    complaint = _PROBLEMS.get(kind, problem["msg"])
    shown = isinstance(given, str) and given and kind not in ("empty", "dict_type", "list_type", "model_type")
    return f"{given!r} {complaint}" if shown else complaint


def _lesson(described: Mapping[str, Any]) -> str | None:
    """What the key is for, with an example, from the published schema."""
    example = described.get("examples", [None])[0]
    shown = f" For example: {_flow(example)}" if example is not None else ""
    return f"{described.get('description', '')}{shown}".strip() or None


def _flow(example: object) -> str:
    """``example`` as YAML on one line."""
    match example:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in example.items()) + "}"
        case list():
            return "[" + ", ".join(_flow(item) for item in example) + "]"
        case bool():
            return str(example).lower()
    return str(example)


def _described(path: Steps) -> Mapping[str, Any]:
    """The part of the JSON Schema that describes the value at ``path``, or the last that does on the way."""
    schema = json_schema()
    described = part = schema
    for step in path:
        part = _step(part, step, schema["$defs"])
        if "description" in part:
            described = part
    return _resolved(part, schema["$defs"]) if "properties" in _resolved(part, schema["$defs"]) else described


def _step(part: Mapping[str, Any], step: str | int, definitions: Mapping[str, Any]) -> Any:
    part = _resolved(part, definitions)
    if isinstance(step, int):
        return part["items"]
    return part["properties"][step] if step in part.get("properties", {}) else part["additionalProperties"]


def _resolved(part: Mapping[str, Any], definitions: Mapping[str, Any]) -> Mapping[str, Any]:
    """``part`` with its reference followed and the structured one of its alternatives chosen."""
    if "$ref" in part:
        return _resolved(definitions[part["$ref"].rsplit("/", 1)[1]], definitions)
    for choice in part.get("anyOf", ()):
        inner = _resolved(choice, definitions)
        if {"properties", "items"} & inner.keys():
            return {**part, **inner}
    return part
