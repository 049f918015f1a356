"""Laws of hypergames."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.stability import hypergame as hyper
from standoff.stability import solve
from tests.stability.hypergame_models import Sight, Sights, sights
from tests.stability.models import Model, models
from tests.stability.oracle import CONCEPTS

FEW = settings(max_examples=40, deadline=None)
SEED = st.integers(0, 10**6)


@FEW
@given(models())
def test_without_misperception_every_view_is_the_real_game(model: Model) -> None:
    case = Sights(model, tuple(Sight(frozenset(), model) for _ in model.ranks))
    game = case.hypergame()
    real = solve(model.game(), CONCEPTS)
    for solved in hyper.solve(game, CONCEPTS).concepts:
        expected = real.of(solved.concept).equilibria.tolist()
        assert solved.equilibria.tolist() == solved.unopposed.tolist() == expected
        assert all(view.equilibria.tolist() == expected for view in solved.views)
        assert not list(hyper.surprises(game, solved))
        assert not any(states.size for _, states in hyper.unimagined(game, solved))
    assert not any(hyper.unforeseen(game, state) for state in model.states)


@FEW
@given(SEED)
def test_an_equilibrium_of_the_hypergame_surprises_nobody(seed: int) -> None:
    game = sights(seed, max_options=3).hypergame()
    for solved in hyper.solve(game, CONCEPTS).concepts:
        surprised = {surprise.state for surprise in hyper.surprises(game, solved)}
        assert not surprised & set(solved.equilibria.tolist())
        assert set(solved.equilibria.tolist()) <= set(solved.unopposed.tolist())


@FEW
@given(SEED)
def test_nobody_who_looks_one_move_ahead_counts_on_an_answer(seed: int) -> None:
    game = sights(seed, max_options=3).hypergame()
    nash = hyper.solve(game, ["nash"]).of("nash")
    assert hyper.Cause.ANSWER_MISJUDGED not in {each.cause for each in hyper.surprises(game, nash)}


@FEW
@given(SEED)
def test_the_order_of_parties_changes_nothing(seed: int) -> None:
    case = sights(seed, max_options=3)
    order = np.random.default_rng(seed).permutation(len(case.real.ranks)).tolist()
    back = {old: new for new, old in enumerate(order)}

    def turned(model: Model) -> Model:
        owners = tuple(back[owner] for owner in model.owners)
        return replace(model, owners=owners, ranks=tuple(model.ranks[old] for old in order))

    other = Sights(
        turned(case.real),
        tuple(replace(case.sights[old], model=turned(case.sights[old].model)) for old in order),
    )
    one, two = hyper.solve(case.hypergame(), CONCEPTS), hyper.solve(other.hypergame(), CONCEPTS)
    for solved, again in zip(one.concepts, two.concepts, strict=True):
        assert solved.equilibria.tolist() == again.equilibria.tolist()
        for old in range(len(order)):
            assert solved.stable[old].tolist() == again.stable[back[old]].tolist()


@FEW
@given(SEED)
def test_the_order_of_options_changes_nothing(seed: int) -> None:
    case = sights(seed, max_options=3)
    order = np.random.default_rng(seed).permutation(len(case.real.owners)).tolist()
    size = range(2 ** len(order))
    renamed = [sum((state >> old & 1) << new for new, old in enumerate(order)) for state in size]
    before = {new: old for old, new in enumerate(renamed)}

    def turned(model: Model) -> Model:
        return replace(
            model,
            owners=tuple(model.owners[old] for old in order),
            directions=tuple(model.directions[old] for old in order),
            feasible=tuple(model.feasible[before[state]] for state in size),
            ranks=tuple(tuple(rank[before[state]] for state in size) for rank in model.ranks),
        )

    other = Sights(
        turned(case.real),
        tuple(
            Sight(frozenset(new for new, old in enumerate(order) if old in each.unseen), turned(each.model))
            for each in case.sights
        ),
    )
    one, two = hyper.solve(case.hypergame(), CONCEPTS), hyper.solve(other.hypergame(), CONCEPTS)
    for solved, again in zip(one.concepts, two.concepts, strict=True):
        for mine, theirs in zip(solved.stable, again.stable, strict=True):
            assert [bool(mine[state]) for state in size] == [bool(theirs[renamed[state]]) for state in size]


@FEW
@given(SEED)
def test_a_party_judges_its_own_view_alone(seed: int) -> None:
    case = sights(seed, max_options=3)
    game = case.hypergame()
    plain = Sights(case.real, tuple(Sight(frozenset(), case.real) for _ in case.sights)).hypergame()
    for number in range(len(case.sights)):
        views = tuple(
            view if other == number else plain.views[other] for other, view in enumerate(game.views)
        )
        alone = hyper.solve(hyper.Hypergame(game.real, views), CONCEPTS)
        for solved, whole in zip(alone.concepts, hyper.solve(game, CONCEPTS).concepts, strict=True):
            assert solved.stable[number].tolist() == whole.stable[number].tolist()
