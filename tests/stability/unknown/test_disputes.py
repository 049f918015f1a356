"""From a dispute, in either form, to what is unknown in it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from standoff.dispute import Dispute, Option, Party, PreferenceStatement, Ranking, Undecided, Warrant
from standoff.dispute.grammar import parse
from standoff.dispute.model import ListedMoves
from standoff.errors import Infeasible, Malformed, Unknown, Unsupported
from standoff.evidence import Decision, Ruling
from standoff.stability import Game, solve
from standoff.stability.unknown import (
    Ranked,
    Tiered,
    UncertainGame,
    solve_unknown,
    uncertain_game_of,
    verdict_unknown,
)
from standoff.stability.unknown.moves import listed

RULING = Warrant(ruling=Ruling("N. N.", Decision.ADD, "x", "because", None))


def wish(text: str, party: str) -> PreferenceStatement:
    return PreferenceStatement(party, parse(text), (RULING,), pinned=True)


@pytest.fixture
def dispute() -> Dispute:
    return Dispute(
        "d",
        "D",
        (Party("P"), Party("Q")),
        (Option("a", "P", "a", "does", "does not"), Option("b", "Q", "b", "does", "does not")),
        preferences=(wish("a", "P"), wish("b", "P")),
        rankings=(Ranking("Q", ((3,), (2,), (0, 1)), (RULING,), unknown=((0, 2),)),),
        undecided=(Undecided("P", 0, 2),),
    )


def test_tiers_and_pairs_become_comparisons(dispute: Dispute) -> None:
    game = uncertain_game_of(dispute)
    assert [type(comparison) for comparison in game.comparisons] == [Tiered, Ranked]
    solution = solve_unknown(game, concepts=["nash"])
    assert [solution.of(kind, "nash").stable_for("P").tolist() for kind in "ab"] == [[1, 3], [1, 3]]
    assert [solution.of(kind, "nash").stable_for("Q").tolist() for kind in "ab"] == [[3], [0, 2, 3]]


def test_listed_moves_are_the_only_ones(dispute: Dispute) -> None:
    moving = replace(dispute, moves=(ListedMoves("Q", ((2, 0), (0, 1))),))
    solution = solve_unknown(uncertain_game_of(moving))
    assert solution.of("a", "nash").stable_for("P").tolist() == [0, 1, 2, 3]
    assert solution.of("a", "nash").stable_for("Q").tolist() == [0, 1, 3]
    assert solution.of("b", "nash").stable_for("Q").tolist() == [0, 1, 2, 3]


def test_a_decided_dispute_is_the_plain_game(dispute: Dispute) -> None:
    plain = replace(dispute, undecided=(), rankings=(replace(dispute.rankings[0], unknown=()),))
    game = uncertain_game_of(plain)
    assert all(comparison.ranks is not None for comparison in game.comparisons)
    for concept in ("nash", "sseq"):
        expected = solve(game.game, [concept]).of(concept).equilibria.tolist()
        assert solve_unknown(game).of("c", concept).equilibria.tolist() == expected


@pytest.fixture
def game() -> Game:
    return Game.from_values(
        {"a": "P", "b": "Q"}, {"P": [0, 1, 2, 3], "Q": [3, 2, 1, 0]}, feasible=[True] * 3 + [False]
    )


def test_what_is_refused(game: Game) -> None:
    with pytest.raises(Unknown, match="no party is called 'R'"):
        UncertainGame.from_pairs(game, {"R": [(0, 1)]})
    with pytest.raises(Infeasible, match="state 3 is not feasible"):
        UncertainGame.from_pairs(game, {"P": [(0, 3)]})
    with pytest.raises(Malformed, match="unknown against itself"):
        UncertainGame.from_pairs(game, {"P": [(1, 1)]})
    with pytest.raises(Malformed, match="1 comparisons for 2 parties"):
        UncertainGame(game, (Ranked.of(game.ranks[0], game.feasible),))
    doubtful = UncertainGame.from_pairs(game, {})
    with pytest.raises(Unknown, match="no type of unknown preference is called 'e'"):
        solve_unknown(doubtful, types=["e"])
    with pytest.raises(Unknown, match="no stability concept"):
        solve_unknown(doubtful, concepts=["hash"])
    with pytest.raises(Unknown, match="no concept 'nash' for type 'b'"):
        solve_unknown(doubtful, types=["a"]).of("b", "nash")
    with pytest.raises(Infeasible, match="state 3"):
        verdict_unknown(doubtful, "a", "nash", "P", 3)
    everywhere = np.ones(4, dtype=np.bool_)
    with pytest.raises(Unsupported, match="more than 62"):
        Tiered.of([[everywhere] * 63], everywhere)


def test_moves_beyond_the_limit_are_refused(game: Game, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("standoff.stability.unknown.moves.MAX_MOVES", 1)
    with pytest.raises(Unsupported, match="one party may have 2 moves") as caught:
        listed(game.form(), 0)
    assert caught.value.remedy


def test_answers_cannot_be_written_to(game: Game) -> None:
    solved = solve_unknown(UncertainGame.from_pairs(game, {})).of("a", "nash")
    with pytest.raises(ValueError, match="read-only"):
        solved.stable[0][0] = True
