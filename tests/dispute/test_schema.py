"""The published schema agrees with what is loaded."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from standoff.dispute.schema import json_schema

ROOT = Path(__file__).parents[2]


def objects(part: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in the schema that lists properties."""
    if isinstance(part, dict):
        if "properties" in part:
            yield part
        for inner in part.values():
            yield from objects(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from objects(inner)


def test_it_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


def test_every_key_is_described_with_an_example() -> None:
    keys = [(name, key) for each in objects(json_schema()) for name, key in each["properties"].items()]
    assert len(keys) > 50
    assert [name for name, key in keys if not key.get("description") or not key.get("examples")] == []


def test_every_mapping_is_closed() -> None:
    assert all(each["additionalProperties"] is False for each in objects(json_schema()))


@pytest.mark.parametrize("name", ["elmira", "cuban"])
def test_the_examples_satisfy_it(name: str) -> None:
    text = (ROOT / "examples" / name / "case.yaml").read_text(encoding="utf-8")
    assert list(Draft202012Validator(json_schema()).iter_errors(plain(text))) == []


def test_it_refuses_what_loading_refuses(demo: str) -> None:
    validator = Draft202012Validator(json_schema())
    assert validator.is_valid(plain(demo))
    assert not validator.is_valid(plain(demo + "optoins: []\n"))
    assert not validator.is_valid(plain(demo.replace("owner: Ann", "owner: Ann, direction: forward")))
    assert not validator.is_valid(plain(demo.replace("title: A demo\n", "")))


def plain(text: str) -> Any:
    return YAML(typ="safe").load(StringIO(text))
