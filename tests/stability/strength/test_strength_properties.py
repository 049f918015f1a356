"""Laws of strength, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.errors import Malformed, Unknown, Unsupported
from standoff.stability import Game, solve
from standoff.stability.strength import GRADED, solve_strength
from tests.stability.models import Model, models, seeded

FEW = settings(max_examples=40, deadline=None)


def dilemma() -> Game:
    return Game.from_values(
        options={"cooperate with Two": "One", "cooperate with One": "Two"},
        ranks={"One": [2, 1, 4, 3], "Two": [2, 4, 1, 3]},
    )


@FEW
@given(models())
def test_strong_is_stable_and_without_gulfs_only_nash_is_strong(model: Model) -> None:
    game = model.game()
    solution, nash = solve_strength(game, {}), solve(game, ["nash"]).of("nash")
    for concept in GRADED:
        for strong, still in zip(solution.of(concept).strong, nash.stable, strict=True):
            assert np.array_equal(strong, still)


@FEW
@given(models())
def test_with_a_gulf_at_every_rise_strong_asks_for_strictly_worse(model: Model) -> None:
    """Then x ≪ s is x ≺ s: a state stays strongly stable only if no sanction merely equals it."""
    game = model.game()
    levels = dict(zip(game.parties, model.ranks, strict=True))
    solution, plain = solve_strength(game, levels), solve(game)
    for concept in GRADED:
        for strong, stable in zip(solution.of(concept).strong, plain.of(concept).stable, strict=True):
            assert not (strong & ~stable).any()


@FEW
@given(st.integers(0, 5000))
def test_more_gulfs_never_make_a_state_less_firm(seed: int) -> None:
    model = seeded(seed, 4)
    game = model.game()
    rng = np.random.default_rng(seed)
    cuts = [np.sort(rng.integers(-1, int(rank.max()) + 2, 3)) for rank in game.ranks]
    fine = {p: np.searchsorted(cut, r) for p, cut, r in zip(game.parties, cuts, game.ranks, strict=True)}
    coarse = {
        p: np.searchsorted(cut[:1], r) for p, cut, r in zip(game.parties, cuts, game.ranks, strict=True)
    }
    more, less = solve_strength(game, fine), solve_strength(game, coarse)
    for concept in GRADED:
        for firm, weak in zip(more.of(concept).strong, less.of(concept).strong, strict=True):
            assert not (weak & ~firm).any()


@FEW
@given(st.integers(0, 5000))
def test_strong_degrees_imply_one_another(seed: int) -> None:
    game = seeded(seed, 4).game()
    levels = {party: rank // 2 for party, rank in zip(game.parties, game.ranks, strict=True)}
    solution = solve_strength(game, levels)
    for weaker, stronger in (("seq", "sseq"), ("smr", "sseq"), ("gmr", "seq"), ("gmr", "smr")):
        for weak, strong in zip(solution.of(weaker).strong, solution.of(stronger).strong, strict=True):
            assert not (strong & ~weak).any()


def test_the_dilemma_by_strength() -> None:
    held = solve_strength(dilemma(), {"One": [0, 0, 1, 1], "Two": [0, 1, 0, 1]}).of("seq")
    assert held.strong_equilibria.tolist() == [0, 3]
    near = solve_strength(dilemma(), {"One": [0, 0, 1, 1]}).of("seq")
    assert near.strong_equilibria.tolist() == [0]
    assert near.weak_equilibria.tolist() == [3]
    assert near.strong_for("One").tolist() == [0, 2, 3]
    assert near.weak_for("Two").tolist() == [3]


def test_levels_across_ranks_are_refused() -> None:
    with pytest.raises(Malformed, match="do not follow its ranks"):
        solve_strength(dilemma(), {"One": [1, 0, 0, 1]})
    with pytest.raises(Malformed, match="not 4 whole numbers"):
        solve_strength(dilemma(), {"One": [1, 0]})


def test_nash_has_no_degrees() -> None:
    with pytest.raises(Unsupported, match="has no degrees"):
        solve_strength(dilemma(), {}, ["nash"])


def test_unknown_names() -> None:
    with pytest.raises(Unknown, match="no party is called"):
        solve_strength(dilemma(), {"Three": [0, 0, 0, 0]})
    with pytest.raises(Unknown, match="no party is called"):
        solve_strength(dilemma(), {}).of("seq").strong_for("Three")
    with pytest.raises(Unknown, match="has no concept"):
        solve_strength(dilemma(), {}).of("nash")
