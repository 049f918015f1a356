"""Several threads give the very same answer as one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.errors import Malformed
from standoff.stability import CONCEPTS, Game, solve
from standoff.stability.jobs import in_threads
from tests.stability.models import Model, models


def same(game: Game, jobs: int) -> bool:
    alone, together = solve(game), solve(game, jobs=jobs)
    assert [c.concept for c in together.concepts] == list(CONCEPTS)
    return all(
        np.array_equal(one, other)
        for ours, theirs in zip(alone.concepts, together.concepts, strict=True)
        for one, other in zip(ours.stable, theirs.stable, strict=True)
    )


@settings(max_examples=25, deadline=None)
@given(models(), st.integers(2, 4))
def test_the_number_of_jobs_changes_nothing(model: Model, jobs: int) -> None:
    assert same(model.game(), jobs)


def test_a_larger_game_in_two_threads() -> None:
    rng = np.random.default_rng(3)
    size = 2**13
    owners = tuple(int(owner) for owner in rng.integers(0, 3, 13))
    ranks = {f"P{party}": rng.integers(0, 900, size) for party in range(3)}
    options = {f"o{bit}": f"P{owner}" for bit, owner in enumerate(owners)}
    assert same(Game.from_values(options, ranks, feasible=rng.random(size) < 0.7), 2)


def test_results_keep_the_order_of_the_tasks() -> None:
    assert in_threads(lambda task: 10 * task, range(50), 3) == list(range(0, 500, 10))


@pytest.mark.parametrize("jobs", [0, -2])
def test_no_job_is_refused(jobs: int) -> None:
    with pytest.raises(Malformed, match=f"{jobs} jobs cannot do anything"):
        solve(Game.from_values({"o": "P"}, {"P": [0, 1]}), jobs=jobs)


def test_half_a_job_is_refused() -> None:
    with pytest.raises(Malformed, match=r"the number of jobs must be a whole number, not 1\.5"):
        in_threads(abs, [1], 1.5)  # type: ignore[arg-type]


def test_what_a_thread_raises_reaches_the_caller() -> None:
    with pytest.raises(ZeroDivisionError):
        in_threads(lambda task: 1 // task, [1, 0, 2], 2)
