"""The published conflicts that are shipped as examples, and those beside a checkout."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from standoff.dispute import states
from standoff.dispute.casefile import Case, load

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT.parent / "shared" / "cases"


@pytest.mark.parametrize(("name", "feasible", "today"), [("elmira", 12, "NYNNN"), ("cuban", 12, "NNNN")])
def test_examples_load(name: str, feasible: int, today: str) -> None:
    dispute = load(ROOT / "examples" / name).dispute
    assert states.feasible(dispute).sum() == feasible
    assert dispute.status_quo is not None
    assert states.pattern(dispute.status_quo, dispute) == today
    assert {ranking.party for ranking in dispute.rankings} == {party.name for party in dispute.parties}
    assert all(citation.year for citation in dispute.citations)


def test_the_outcomes_of_elmira_share_out_its_states() -> None:
    dispute = load(ROOT / "examples" / "elmira").dispute
    counts = np.sum([states.truth(outcome.formula, dispute) for outcome in dispute.outcomes], axis=0)
    assert set(counts[states.feasible(dispute)].tolist()) == {1}


def case_text(model: dict[str, Any]) -> str:
    """A case file for one of the data files, which name options of two parties alike."""
    owners = {bit: f"P{n} {name}" for n, (name, bits) in enumerate(model["dms"]) for bit in bits}
    options = [
        {"name": f"o{bit}", "owner": owners[bit], "label": label, "direction": direction}
        for bit, (label, direction) in enumerate(model["options"])
    ]
    patterns = model["states_ordinal_to_YN"]
    rankings = {
        f"P{n} {name}": [
            [patterns[str(state)] for state in (tier if isinstance(tier, list) else [tier])]
            for tier in model["ranking_best_to_worst"][n]
        ]
        for n, (name, _) in enumerate(model["dms"])
    }
    content = {
        "case": model["name"],
        "title": model["title"],
        "analyst": {"name": model["source"]},
        "parties": [{"name": f"P{n} {name}"} for n, (name, _) in enumerate(model["dms"])],
        "options": options,
        "constraints": {"infeasible": [{"pattern": pattern} for pattern in model["infeasible_patterns"]]},
        "rankings": rankings,
    }
    return json.dumps(content)


@pytest.mark.parametrize("name", ["elmira", "garrison", "cuban", "prisoners", "syria_iraq"])
def test_published_models_load(name: str, load_text: Callable[[str], Case]) -> None:
    file = PUBLISHED / f"{name}.json"
    if not file.exists():
        pytest.skip("the published models are not beside this checkout")
    model = json.loads(file.read_text(encoding="utf-8"))
    dispute = load_text(case_text(model)).dispute
    letters = model["states_ordinal_to_YN"]
    feasible = np.flatnonzero(states.feasible(dispute))
    assert {states.pattern(int(state), dispute) for state in feasible} == set(letters.values())
    for n, party in enumerate(dispute.parties):
        ranks = states.ranks(dispute, party.name)
        tiers = [tier if isinstance(tier, list) else [tier] for tier in model["ranking_best_to_worst"][n]]
        for height, tier in enumerate(reversed(tiers)):
            assert {int(ranks[states.state_of(model["states_ordinal_to_YN"][str(s)])]) for s in tier} == {
                height
            }
