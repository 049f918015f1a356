"""A dispute becomes a game: options in order, constraints, preference lists and rankings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standoff.dispute import (
    And,
    Constraint,
    Direction,
    Dispute,
    Formula,
    If,
    Iff,
    Not,
    Option,
    Party,
    PreferenceStatement,
    Ranking,
    Variable,
    Warrant,
)
from standoff.errors import Unknown
from standoff.evidence import Decision, Ruling
from standoff.stability import Game, solve

WARRANT = Warrant(ruling=Ruling("an analyst", Decision.ADD, "take", "for the test"))
TAKEN = Variable("take")
GIVEN = Variable("give")


def option(name: str, owner: str, direction: Direction = Direction.BOTH) -> Option:
    return Option(name, owner, label=name, on=f"does {name}", off=f"does not {name}", direction=direction)


def wants(party: str, *formulas: Formula) -> tuple[PreferenceStatement, ...]:
    return tuple(PreferenceStatement(party, formula, (WARRANT,)) for formula in formulas)


def dispute(*preferences: PreferenceStatement, constraints: tuple[Constraint, ...] = ()) -> Dispute:
    return Dispute(
        name="trade",
        title="A trade",
        parties=(Party("A"), Party("B"), Party("C")),
        options=(option("give", "B"), option("take", "A", Direction.FORWARD)),
        constraints=constraints,
        preferences=preferences,
    )


def test_parties_options_owners_and_directions_keep_their_order() -> None:
    game = Game.of(dispute())
    assert game.parties == ("A", "B", "C")
    assert game.options == ("give", "take")
    assert game.owners == (1, 0)
    assert game.directions == (Direction.BOTH, Direction.FORWARD)
    assert game.feasible.tolist() == [True] * 4


def test_a_party_that_prefers_nothing_is_indifferent() -> None:
    assert [rank.tolist() for rank in Game.of(dispute()).ranks] == [[1, 1, 1, 1]] * 3


def test_the_first_formula_counts_most() -> None:
    game = Game.of(dispute(*wants("A", TAKEN, GIVEN), *wants("B", Not(GIVEN))))
    assert game.ranks[0].tolist() == [1, 2, 3, 4]
    assert game.ranks[1].tolist() == [2, 1, 2, 1]
    assert solve(game).of("nash").equilibria.tolist() == [2]


def test_a_formula_said_twice_changes_nothing() -> None:
    once = Game.of(dispute(*wants("A", TAKEN, GIVEN)))
    twice = Game.of(dispute(*wants("A", TAKEN, TAKEN, GIVEN, TAKEN)))
    assert once.ranks[0].tolist() == twice.ranks[0].tolist()


def test_if_is_material_and_iff_is_equivalence() -> None:
    """``give if take`` fails only where take holds without give, which is state 2."""
    assert Game.of(dispute(*wants("A", If(GIVEN, TAKEN)))).ranks[0].tolist() == [2, 2, 1, 2]
    assert Game.of(dispute(*wants("A", Iff(GIVEN, TAKEN)))).ranks[0].tolist() == [2, 1, 1, 2]


def test_more_formulas_than_a_word_has_bits() -> None:
    idle: list[Formula] = [Iff(TAKEN, TAKEN)] * 100
    assert Game.of(dispute(*wants("C", *idle, TAKEN, GIVEN))).ranks[2].tolist() == [1, 2, 3, 4]


def test_constraints_rule_states_out() -> None:
    never = Constraint(And((GIVEN, TAKEN)), requirement=False)
    game = Game.of(dispute(*wants("A", TAKEN, GIVEN), constraints=(never,)))
    assert game.feasible.tolist() == [True, True, True, False]
    assert solve(game).feasible == 3
    assert solve(game).of("nash").stable_for("A").tolist() == [1, 2]


def test_a_ranking_stands_in_for_a_list() -> None:
    ranking = Ranking("C", tiers=((3,), (0, 1), (2,)), warrants=(WARRANT,))
    made = dispute()
    game = Game.of(
        Dispute(made.name, made.title, made.parties, made.options, rankings=(ranking,), preferences=())
    )
    assert game.ranks[2].tolist() == [2, 2, 1, 3]


def test_an_owner_that_is_no_party_is_refused() -> None:
    made = dispute()
    with pytest.raises(Unknown, match="no party is called 'Nobody'") as refused:
        Game.of(replace(made, options=(*made.options, option("leave", "Nobody"))))
    assert refused.value.where == "leave"
