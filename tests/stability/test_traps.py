"""The mistakes that other tools make, one named test each, on games small enough to check by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from standoff.dispute import Direction
from standoff.stability import CONCEPTS, Game, Move, solve, verdict

SANCTIONED = ("gmr", "smr", "seq", "sseq")


def game(
    options: dict[str, str],
    ranks: dict[str, dict[int, int]],
    *,
    directions: dict[str, str] | None = None,
    feasible: set[int] | None = None,
) -> Game:
    """A game whose ranks are given where they are not 0, and its feasible states as a set."""
    size = 2 ** len(options)
    table = {party: [values.get(s, 0) for s in range(size)] for party, values in ranks.items()}
    possible = None if feasible is None else [s in feasible for s in range(size)]
    return Game.from_values(options, table, directions=directions, feasible=possible)


def stable(made: Game, concept: str, party: str) -> list[int]:
    return [int(state) for state in solve(made).of(concept).stable_for(party)]


@pytest.fixture
def relay() -> Game:
    """I moves 0→1; only A, then B, then A again lead from there to harm, all of them by improvements.

    Bits: 1 is I's option, 2 and 4 are A's, 8 is B's. Feasible: 0 (today), 1 (I has moved), 3 (A
    follows), 11 (then B), 13 (then A again, in one jump 2→4), where I is worse off than today.
    """
    return game(
        {"i": "I", "a1": "A", "a2": "A", "b": "B"},
        {"I": {0: 1, 1: 2, 3: 2, 11: 2, 13: 0}, "A": {1: 0, 3: 1, 11: 1, 13: 2}, "B": {3: 0, 11: 1, 13: 1}},
        feasible={0, 1, 3, 11, 13},
    )


@pytest.mark.parametrize("concept", SANCTIONED)
def test_an_opponent_may_move_again_later_in_a_sanction(relay: Game, concept: str) -> None:
    assert 0 in stable(relay, concept, "I")
    found = verdict(relay, concept, "I", 0)
    assert found.sanctions[0].answer == (Move("A", 1, 3), Move("B", 3, 11), Move("A", 11, 13))


@pytest.mark.parametrize("concept", SANCTIONED)
def test_several_opponents_may_join_in_one_sanction(concept: str) -> None:
    """Neither A alone (state 3) nor B alone (state 5) harms I; together they do (state 7)."""
    made = game(
        {"i": "I", "a": "A", "b": "B"},
        {"I": {0: 1, 1: 2, 3: 2, 5: 2, 7: 0}, "A": {3: 1, 7: 1}, "B": {5: 1, 7: 1}},
    )
    assert 0 in stable(made, concept, "I")
    assert len(verdict(made, concept, "I", 0).sanctions[0].answer) == 2


@pytest.mark.parametrize("deterred", [1, 2])
@pytest.mark.parametrize("concept", SANCTIONED)
def test_every_improvement_counts_not_the_last_one_looked_at(concept: str, deterred: int) -> None:
    """From 0 party I can improve to 1 and to 2; J punishes only one of them, whichever it is."""
    free = 3 - deterred
    made = game(
        {"i1": "I", "i2": "I", "j": "J"},
        {"I": {0: 2, 1: 3, 2: 3}, "J": {deterred + 4: 1}},
        feasible={0, 1, 2, deterred + 4},
    )
    found = verdict(made, concept, "I", 0)
    assert found.blocking == Move("I", 0, free)
    assert 0 not in stable(made, concept, "I")


def test_an_irreversible_option_cannot_be_taken_back_as_a_sanction() -> None:
    """J's threat is to switch off what it has on: possible only if the option is not forward only."""
    options, ranks = {"i": "I", "j": "J"}, {"I": {0: 0, 1: 0, 2: 1, 3: 2}, "J": {}}
    assert 2 in stable(game(options, ranks), "gmr", "I")
    assert 2 not in stable(game(options, ranks, directions={"j": "fwd"}), "gmr", "I")
    assert 2 in stable(game(options, ranks, directions={"j": "back"}), "gmr", "I")


def test_an_irreversible_move_of_ones_own_is_a_temptation_only_in_its_direction() -> None:
    one = game({"i": "I"}, {"I": {1: 1}}, directions={"i": "back"})
    assert stable(one, "nash", "I") == [0, 1]
    assert stable(game({"i": "I"}, {"I": {1: 1}}, directions={"i": "fwd"}), "nash", "I") == [1]


def test_several_irreversible_options_of_one_party_change_in_one_jump() -> None:
    made = game(
        {"up": "I", "down": "I", "free": "I"},
        {"I": {2: 1, 5: 2}},
        directions={"up": "fwd", "down": "back"},
    )
    assert verdict(made, "nash", "I", 2).blocking == Move("I", 2, 5)
    assert verdict(made, "nash", "I", 3).blocking == Move("I", 3, 5)
    assert verdict(made, "nash", "I", 0).blocking == Move("I", 0, 5)
    assert verdict(made, "nash", "I", 7).blocking == Move("I", 7, 5)
    assert stable(made, "nash", "I") == [5]


def test_a_party_without_options_is_content_everywhere_and_sanctions_nothing() -> None:
    made = game({"i": "I"}, {"I": {1: 1}, "Onlooker": {0: 5}})
    for concept in CONCEPTS:
        assert stable(made, concept, "Onlooker") == [0, 1]
        assert stable(made, concept, "I") == [1]


def test_a_game_without_options_has_one_state_and_it_holds() -> None:
    made = Game.from_values({}, {"I": [7], "J": [-2]})
    assert [solved.equilibria.tolist() for solved in solve(made).concepts] == [[0]] * len(CONCEPTS)


def test_one_feasible_state_holds_by_every_concept() -> None:
    made = game({"i": "I", "j": "J"}, {"I": {1: 9}, "J": {2: 9}}, feasible={3})
    for solved in solve(made).concepts:
        assert solved.equilibria.tolist() == [3]
    assert solve(made).feasible == 1


def test_a_tie_is_no_improvement() -> None:
    made = game({"i": "I", "j": "J"}, {"I": {}, "J": {}})
    for solved in solve(made).concepts:
        assert solved.equilibria.tolist() == [0, 1, 2, 3]


def test_a_tie_with_the_state_left_is_harm_enough() -> None:
    """After the answer I is exactly as well off as if it had stayed: it has gained nothing."""
    made = game({"i": "I", "j": "J"}, {"I": {0: 1, 1: 2, 3: 1}, "J": {3: 1}})
    for concept in SANCTIONED:
        assert 0 in stable(made, concept, "I")


def test_a_tie_does_not_move_an_opponent_that_acts_in_its_own_interest() -> None:
    made = game({"i": "I", "j": "J"}, {"I": {0: 1, 1: 2, 3: 0}, "J": {}})
    assert 0 in stable(made, "gmr", "I")
    assert 0 not in stable(made, "seq", "I")


def test_a_jump_passes_over_infeasible_combinations() -> None:
    made = game({"a": "I", "b": "I"}, {"I": {3: 1}}, feasible={0, 3})
    assert verdict(made, "nash", "I", 0).blocking == Move("I", 0, 3)


def test_an_opponents_sanction_may_jump_over_infeasible_combinations() -> None:
    made = game({"i": "I", "a": "J", "b": "J"}, {"I": {0: 1, 1: 2}, "J": {7: 1}}, feasible={0, 1, 7})
    assert verdict(made, "seq", "I", 0).sanctions[0].answer == (Move("J", 1, 7),)
    assert 0 in stable(made, "sseq", "I")


def test_infeasible_states_give_no_harm() -> None:
    options, ranks = {"i": "I", "j": "J"}, {"I": {0: 1, 1: 2}, "J": {3: 1}}
    assert 0 in stable(game(options, ranks), "seq", "I")
    assert 0 not in stable(game(options, ranks, feasible={0, 1, 2}), "seq", "I")


def test_a_party_does_not_sanction_itself() -> None:
    """State 2 would harm I, but only I itself could lead there."""
    made = game(
        {"a": "I", "b": "I", "j": "J"}, {"I": {0: 1, 1: 2, 2: 0, 5: 3}, "J": {}}, feasible={0, 1, 2, 5}
    )
    for concept in SANCTIONED:
        assert 0 not in stable(made, concept, "I")


def test_an_answer_must_improve_on_where_it_is_made_not_on_where_it_all_began() -> None:
    """At 1 J gains by going to 3, though it liked 0 better still: the threat is credible."""
    made = game({"i": "I", "j": "J"}, {"I": {0: 1, 1: 2}, "J": {0: 5, 1: 0, 3: 1}})
    assert 0 in stable(made, "seq", "I")


def test_a_reply_can_undo_a_sanction() -> None:
    """I escapes from 3 to 2, which is better than 0: general but not symmetric metarational."""
    made = game({"i": "I", "j": "J"}, {"I": {0: 1, 1: 2, 2: 3}, "J": {3: 1}}, feasible={0, 1, 2, 3})
    assert 0 in stable(made, "gmr", "I")
    assert 0 in stable(made, "seq", "I")
    assert 0 not in stable(made, "smr", "I")
    assert 0 not in stable(made, "sseq", "I")
    assert verdict(made, "smr", "I", 0).blocking == Move("I", 0, 1)


def test_symmetric_sanctions_are_not_lost_when_the_reply_beats_the_improvement() -> None:
    """J's answer may itself be worth less to I than I's best reply from elsewhere; only its own counts."""
    made = game({"i": "I", "j": "J"}, {"I": {0: 1, 1: 2, 2: 1, 3: 0}, "J": {3: 1}})
    found = verdict(made, "sseq", "I", 0)
    assert found.sanctions[0].reply == Move("I", 3, 2)
    assert 0 in stable(made, "sseq", "I")


@pytest.mark.parametrize("way", [Direction.BACK, "back"])
def test_directions_may_be_given_as_words(way: Any) -> None:
    made = Game(
        parties=("I",),
        options=("i",),
        owners=(0,),
        directions=(way,),
        feasible=np.array([True, True]),
        ranks=(np.array([0, 1], dtype=np.uint8),),
    )
    assert made.directions == (Direction.BACK,)
    assert stable(made, "nash", "I") == [0, 1]
