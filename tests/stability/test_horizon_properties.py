"""Laws of limited-move and non-myopic stability, on any small game of two parties."""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import islice
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.errors import Malformed, Unknown, Unsupported
from standoff.stability import Game, horizon, solve
from tests.stability.models import Model, models


def two(model: Model) -> Model:
    """The model with exactly two of its parties: the first and, with all else, the second."""
    ranks = (*model.ranks, model.ranks[0])[:2]
    return replace(model, owners=tuple(min(owner, 1) for owner in model.owners), ranks=ranks)


pairs = models().map(two)


@settings(max_examples=80, deadline=None)
@given(pairs)
def test_to_look_one_move_ahead_is_nash_stability(model: Model) -> None:
    near, nash = horizon.limited(model.game(), 1), solve(model.game(), ["nash"]).of("nash")
    for party in model.parties:
        assert near.stable_for(party).tolist() == nash.stable_for(party).tolist()


@settings(max_examples=80, deadline=None)
@given(pairs)
def test_who_is_kept_by_two_moves_ahead_is_kept_by_credible_answers(model: Model) -> None:
    """What ends badly after the other's best answer is deterred by that answer (Fang et al. 1993)."""
    near, seq = horizon.limited(model.game(), 2), solve(model.game(), ["seq"]).of("seq")
    for party in model.parties:
        assert set(near.stable_for(party).tolist()) <= set(seq.stable_for(party).tolist())


@settings(max_examples=80, deadline=None)
@given(pairs, st.integers(1, 12))
def test_nobody_leaves_what_it_likes_best_or_cannot_leave(model: Model, moves: int) -> None:
    game = model.game()
    for solved in (horizon.limited(game, moves), horizon.nonmyopic(game)):
        for party, rank in enumerate(model.ranks):
            best = max(rank[s] for s in model.states)
            stuck = [s for s in model.states if rank[s] == best or not game.form().moves(party, s).size]
            assert solved.stable[party][stuck].all()


@settings(max_examples=80, deadline=None)
@given(pairs)
def test_nonmyopic_stability_is_what_lasts(model: Model) -> None:
    game = model.game()
    far = horizon.nonmyopic(game)
    assert far.settled is not None
    assert far.period is not None
    rounds = list(islice(horizon.deepening(game), far.settled, far.settled + 3 * far.period))
    for party in (0, 1):
        lasting = np.logical_and.reduce([turns[party].stays for turns in rounds]) & game.feasible
        assert far.stable[party].tolist() == lasting.tolist()
    for one, again in zip(rounds, rounds[far.period :], strict=False):
        assert all(np.array_equal(a.end, b.end) for a, b in zip(one, again, strict=True))


@settings(max_examples=80, deadline=None)
@given(pairs, st.integers(1, 6), st.randoms(use_true_random=False))
def test_the_order_of_parties_and_options_does_not_matter(model: Model, moves: int, random: Random) -> None:
    order = list(range(len(model.owners)))
    random.shuffle(order)
    states = range(len(model.feasible))
    old = [sum((s >> at & 1) << option for at, option in enumerate(order)) for s in states]
    other = Model(
        owners=tuple(1 - model.owners[option] for option in order),
        directions=tuple(model.directions[option] for option in order),
        feasible=tuple(model.feasible[s] for s in old),
        ranks=tuple(tuple(5 * rank[s] + 2 for s in old) for rank in reversed(model.ranks)),
    )
    for solved in (lambda game: horizon.limited(game, moves), horizon.nonmyopic):
        before, after = solved(model.game()), solved(other.game())
        for party in (0, 1):
            assert after.stable[1 - party].tolist() == before.stable[party][old].tolist()


def test_what_cannot_be_answered_is_refused() -> None:
    three = Game.from_values({"a": "One"}, {"One": [0, 1], "Two": [0, 1], "Three": [0, 1]})
    pair = Game.from_values({"a": "One"}, {"One": [0, 1], "Two": [0, 1]})
    for ask in (horizon.nonmyopic, lambda game: horizon.limited(game, 3)):
        with pytest.raises(Unsupported, match="are for two parties, not 3") as refused:
            ask(three)
        assert "coalition concepts" in str(refused.value)
    for wrong in (0, -1, 1001):
        with pytest.raises(Malformed, match=f"{wrong} is not a number of moves to look ahead"):
            horizon.limited(pair, wrong)
    with pytest.raises(Malformed, match=r"a horizon must be a whole number, not 2\.5"):
        horizon.limited(pair, 2.5)  # type: ignore[arg-type]
    with pytest.raises(Unknown, match="no party is called 'Three'"):
        horizon.anticipate(pair, "Three", 0, 2)
    with pytest.raises(Unknown, match="no party is called 'Three'"):
        horizon.limited(pair, 2).stable_for("Three")


def test_answers_that_do_not_repeat_in_time_are_given_up_aloud(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["standoff.stability.horizon.nonmyopic"], "MOST_MOVES", 3)
    restless = Game.from_values({"a": "One", "b": "Two"}, {"One": [1, 2, 3, 4], "Two": [1, 2, 4, 3]})
    with pytest.raises(Unsupported, match="the answers do not repeat within 3 moves"):
        horizon.nonmyopic(restless)


def test_what_a_state_does_not_lead_to_does_not_matter() -> None:
    """Once Two has given up its option for good, play is that of the four states that are left."""
    ranks = {"One": [1, 2, 3, 4, 1, 2, 3, 4], "Two": [1, 2, 4, 3, 4, 3, 2, 1]}
    owners = {"a": "One", "b": "Two", "part": "Two"}
    whole = horizon.nonmyopic(Game.from_values(owners, ranks, directions={"part": "back"}))
    rest = horizon.nonmyopic(
        Game.from_values({"a": "One", "b": "Two"}, {party: rank[:4] for party, rank in ranks.items()})
    )
    for all_eight, four in zip(whole.stable, rest.stable, strict=True):
        assert all_eight[:4].tolist() == four.tolist()
