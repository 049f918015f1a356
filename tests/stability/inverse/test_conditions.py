"""The condition on a ranking, counting the rankings that meet it, and the nearest of them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, permutations, product
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from standoff.errors import Infeasible, Unknown, Unsupported
from standoff.stability import CONCEPTS, Game, GraphGame, solve
from standoff.stability.inverse import condition, count_rankings, nearest_ranking
from standoff.stability.inverse.counting import RankingCount, weak_orders
from tests.stability.models import Model, seeded

Ranks = NDArray[np.int64]


def drawn(seed: int, most: int, options: int = 4) -> tuple[Model, int, int] | None:
    """A model of at most ``most`` feasible states, with a party and a state."""
    model = seeded(seed, options)
    if len(model.states) > most:
        return None
    rng = np.random.default_rng(seed)
    return model, int(rng.integers(len(model.ranks))), model.states[int(rng.integers(len(model.states)))]


def rankings(model: Model, *, ties: bool) -> Iterator[Ranks]:
    """Every ranking of the feasible states, once."""
    n = len(model.states)
    orders = product(range(n), repeat=n) if ties else permutations(range(n))
    for order in orders:
        if set(order) == set(range(len(set(order)))):
            rank = np.zeros(len(model.feasible), dtype=np.int64)
            rank[model.states] = order
            yield rank


def with_ranks(model: Model, party: int, rank: Ranks) -> Game:
    """The model's game with another ranking of one party."""
    game = model.game()
    ranks: Any = tuple(rank if at == party else each for at, each in enumerate(game.ranks))
    return Game(game.parties, game.options, game.owners, game.directions, game.feasible, ranks)


def cases(count: int, most: int, options: int = 4) -> list[tuple[Model, int, int]]:
    found = (drawn(seed, most, options) for seed in range(10_000))
    return [case for case, _ in zip((c for c in found if c), range(count), strict=False)]


@pytest.mark.parametrize("concept", CONCEPTS)
def test_a_ranking_meets_the_condition_if_and_only_if_the_state_is_stable(concept: str) -> None:
    rng = np.random.default_rng(1)
    for model, party, state in cases(60, 64, 6):
        game = model.game()
        needed = condition(game, concept, game.parties[party], state)
        for _ in range(3):
            rank = rng.integers(0, len(model.states) + 1, len(model.feasible))
            stable = solve(with_ranks(model, party, rank), [concept]).of(concept).stable[party]
            assert needed.met_by(rank) == stable[state]


@pytest.mark.parametrize("concept", CONCEPTS)
def test_counting_agrees_with_enumeration(concept: str) -> None:
    for model, party, state in cases(40, 6):
        game = model.game()
        needed = condition(game, concept, game.parties[party], state)
        counted = count_rankings(game, concept, game.parties[party], state)
        assert counted.strict == sum(map(needed.met_by, rankings(model, ties=False)))
        if len(model.states) <= 4:
            assert counted.tied == sum(map(needed.met_by, rankings(model, ties=True)))


def test_counting_agrees_with_the_engine_on_games_of_six_states() -> None:
    model, party, state = next(case for case in cases(200, 6) if len(case[0].states) == 6)
    counted = count_rankings(model.game(), "sseq", f"P{party}", state)
    held = [
        bool(solve(with_ranks(model, party, rank), ["sseq"]).of("sseq").stable[party][state])
        for rank in rankings(model, ties=False)
    ]
    assert counted.strict == sum(held)
    assert len(held) == 720


def test_counting_agrees_with_enumeration_for_seven_states() -> None:
    model, party, state = next(case for case in cases(200, 7) if len(case[0].states) == 7)
    for concept in CONCEPTS:
        needed = condition(model.game(), concept, f"P{party}", state)
        counted = count_rankings(model.game(), concept, f"P{party}", state)
        assert counted.strict == sum(map(needed.met_by, rankings(model, ties=False)))


@pytest.mark.parametrize("concept", CONCEPTS)
def test_clauses_and_ways_are_needed(concept: str) -> None:
    """Without any one clause, or with one way fewer, some set of low states tells the difference."""
    for model, party, state in cases(60, 6):
        needed = condition(model.game(), concept, f"P{party}", state)
        assert all(state not in way for clause in needed.clauses for way in clause.ways)
        for one, other in combinations(needed.clauses, 2):
            assert not all(any(set(way) <= set(w) for way in one.ways) for w in other.ways)
            assert not all(any(set(way) <= set(w) for way in other.ways) for w in one.ways)
        for clause in needed.clauses:
            assert not any(set(a) <= set(b) for a, b in permutations(clause.ways, 2))


def distance(one: Ranks, other: Ranks, states: list[int]) -> Fraction:
    signs = (
        abs(np.sign(int(one[a]) - int(one[b])) - np.sign(int(other[a]) - int(other[b])))
        for a, b in combinations(states, 2)
    )
    return Fraction(int(sum(signs)), 2)


@pytest.mark.parametrize("concept", CONCEPTS)
def test_no_ranking_that_meets_the_condition_is_nearer(concept: str) -> None:
    rises = 0
    for model, party, state in cases(60, 5):
        game = model.game()
        rank = game.ranks[party].astype(np.int64)
        needed = condition(game, concept, game.parties[party], state)
        rise = nearest_ranking(game, concept, game.parties[party], state)
        if rise is None:
            assert needed.met_by(rank)
            continue
        rises += 1
        risen = rise.applied(game.ranks[party])
        assert needed.met_by(risen)
        assert rise.distance == distance(risen, rank, model.states)
        others = (r for r in rankings(model, ties=not rise.strict) if needed.met_by(r))
        assert rise.distance == min(distance(r, rank, model.states) for r in others)
    assert rises


def test_graph_games_have_conditions_too() -> None:
    game = GraphGame.from_moves(
        states=("a", "b", "c"),
        moves={"One": [(0, 1)], "Two": [(1, 2)]},
        ranks={"One": [1, 2, 0], "Two": [0, 0, 1]},
    )
    assert str(condition(game, "seq", "One", 0)) == "1 ≼ 0 or 2 ≼ 0"
    assert count_rankings(game, "seq", "One", 0).strict == 4


def test_a_condition_reads_as_a_formula(euphrates: Game) -> None:
    assert str(condition(euphrates, "nash", "Syria", 1)) == "0 ≼ 1 and 2 ≼ 1"
    both = "(4 ≼ 1 and 5 ≼ 1 and 6 ≼ 1)"
    assert str(condition(euphrates, "smr", "Syria", 1)) == f"(0 ≼ 1 or {both}) and (2 ≼ 1 or {both})"


def test_rankings_with_ties_are_counted_up_to_a_limit() -> None:
    assert [weak_orders(n) for n in range(6)] == [1, 1, 3, 13, 75, 541]
    with pytest.raises(Unsupported, match="rankings of 401 states with ties are not counted"):
        _ = RankingCount(401, (1,)).tied


def test_a_condition_that_hangs_together_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("standoff.stability.inverse.counting.LIMIT", 1)
    game = seeded(13, 9).game()
    state = int(np.flatnonzero(game.feasible)[0])
    parties = [p for p in game.parties if len(condition(game, "smr", p, state).clauses) > 2]
    with pytest.raises(Unsupported, match="cannot be counted — more than 1 smaller conditions"):
        count_rankings(game, "smr", parties[0], state)


def test_names_and_states_are_checked(euphrates: Game) -> None:
    with pytest.raises(Unknown, match="no stability concept is called 'nahs'"):
        condition(euphrates, "nahs", "Syria", 1)
    with pytest.raises(Unknown, match="no party is called 'Iran'"):
        count_rankings(euphrates, "nash", "Iran", 1)
    with pytest.raises(Infeasible, match="state 3 is not feasible"):
        nearest_ranking(euphrates, "nash", "Syria", 3)
