"""Writing .gmcr files for tests."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Write = Callable[[Any], Path]


@pytest.fixture
def written(tmp_path: Path) -> Write:
    """Write a tree, a text or bytes into a .gmcr file."""

    def write(content: Any) -> Path:
        file = tmp_path / "model.gmcr"
        if isinstance(content, bytes):
            file.write_bytes(content)
        else:
            file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return file

    return write


def small() -> dict[str, Any]:
    """Two parties, three options, one of the states ruled out; one party by conditions, both flags fit."""
    return {
        "program": "gmcr-py",
        "version": "0.3.13",
        "options": [
            {"name": "Open the weir", "permittedDirection": "both"},
            {"name": "Protest", "permittedDirection": "fwd"},
            {"name": "Protest", "permittedDirection": "back"},
        ],
        "decisionMakers": [
            {"name": "Upstream", "options": [0, 1], "preferences": [[[0, "N"]], [[2, "N"]]]},
            {
                "name": "Downstream",
                "options": [2],
                "preferences": [
                    [[0, "Y"]],
                    {"compound": True, "members": [[[1, "N"], [2, "N"]], [[1, "Y"], [2, "Y"]]]},
                ],
            },
        ],
        "infeasibles": [[[0, "Y"], [1, "Y"]]],
        "useManualPreferenceRanking": False,
    }
