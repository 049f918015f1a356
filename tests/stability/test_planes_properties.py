"""However a space is cut into parts, and movers taken together or one by one, the answer is the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.stability import CONCEPTS, Game, planes, solve
from tests.stability.models import Model, models, seeded


@contextmanager
def cut(part: int, beside: int, large: int) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(planes, "_PART", part)
        patch.setattr(planes, "_BESIDE", beside)
        patch.setattr(planes, "_LARGE", large)
        yield


def check(model: Model) -> None:
    graph = model.graph()
    solution = solve(model.game(), ["seq", "sseq"])
    for concept in ("seq", "sseq"):
        for party, stable in enumerate(solution.of(concept).stable):
            wanted = [s for s in model.states if graph.stable(concept, party, s)]
            assert np.flatnonzero(stable).tolist() == wanted


@settings(max_examples=80, deadline=None)
@given(models(max_options=4), st.integers(0, 3), st.integers(0, 2), st.sampled_from([0, 2, 21]))
def test_small_parts_agree_with_the_definitions(model: Model, part: int, beside: int, large: int) -> None:
    with cut(part, beside, large):
        check(model)


@pytest.mark.parametrize("large", [1, 21])
def test_many_models_in_parts_agree_with_the_definitions(large: int) -> None:
    with cut(2, 1, large):
        for seed in range(40):
            check(seeded(seed, max_options=7))


def test_a_space_of_many_parts_is_the_same_as_one() -> None:
    """2^17 states make several parts as they are; in one part nothing is cut."""
    rng = np.random.default_rng(5)
    options = {f"o{k}": f"P{k % 3}" for k in range(17)}
    ranks = {f"P{party}": rng.integers(0, 500, 2**17) for party in range(3)}
    ways = {"o0": "fwd", "o4": "back", "o16": "fwd"}
    game = Game.from_values(options, ranks, directions=ways, feasible=rng.random(2**17) < 0.8)
    as_it_is = solve(game)
    with cut(17, 17, 21):
        whole = solve(game)
    for concept in CONCEPTS:
        for one, other in zip(as_it_is.of(concept).stable, whole.of(concept).stable, strict=True):
            assert np.array_equal(one, other)
