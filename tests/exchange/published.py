"""Published conflicts, told as .gmcr files in either generation of the format."""

from __future__ import annotations

from typing import Any


def gmcr_of(model: dict[str, Any], *, old: bool = False) -> dict[str, Any]:
    """The file of a data file as in ``tests/published`` (option form); ``old``: with preference vectors."""
    key, flag = "preferenceRanking", "useManualPreferenceRanking"
    if old:
        key, flag = "preferenceVector", "useManualPreferenceVectors"
    states = sorted(value_of(letters) for letters in model["states_ordinal_to_YN"].values())
    ordinal = {
        int(told): states.index(value_of(letters)) + 1
        for told, letters in model["states_ordinal_to_YN"].items()
    }
    return {
        "program": "gmcr-py",
        "options": [{"name": name, "permittedDirection": way} for name, way in model["options"]],
        "decisionMakers": [
            {"name": name, "options": options, "preferences": [], key: _ordinals(ranking, ordinal)}
            for (name, options), ranking in zip(model["dms"], model["ranking_best_to_worst"], strict=True)
        ],
        "infeasibles": [
            [[at, letter] for at, letter in enumerate(pattern) if letter != "-"]
            for pattern in model["infeasible_patterns"]
        ],
        flag: True,
    }


def value_of(letters: str) -> int:
    """The number of a state that is written with Y and N, the first option the lowest bit."""
    return sum(2**at for at, letter in enumerate(letters) if letter == "Y")


def _ordinals(ranking: list[Any], ordinal: dict[int, int]) -> list[Any]:
    return [[ordinal[s] for s in tier] if isinstance(tier, list) else ordinal[tier] for tier in ranking]
