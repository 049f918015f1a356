"""Every construction that an extractor names is found, in sentences of our own on many disputes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from standoff.evidence import Span
from standoff.statements.attribution import Attribution

Attribute = Callable[[str], tuple[Attribution, ...]]
CASES: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("constructions.yaml"))


def _told(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(text[span.start : span.end] for span in spans)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_construction_is_found(case: dict[str, Any], attributions: Attribute) -> None:
    text = case["text"]
    found = {_told(text, a.content): a for a in attributions(text)}
    assert case["content"] in found
    attribution = found[case["content"]]
    assert _told(text, attribution.source) == case["source"]
    assert case["cue"] in _told(text, attribution.cue)
    assert bool(attribution.cue) == bool(case["cue"])
    assert attribution.mode == case["mode"]


def test_there_are_enough_constructions() -> None:
    assert len(CASES) >= 60
    assert len({case["name"] for case in CASES}) == len(CASES)
