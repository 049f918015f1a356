"""Published conflicts in which parties act together.

Of Elmira the publications tell who leaves together, and so do textbooks of the games with two parties. What
Garrison and the Cuban missile crisis come to follows from the definitions, by the oracle of the tests.
"""

from __future__ import annotations

import pytest

from standoff.stability import CONCEPTS, Game, GraphGame, coalitions
from tests.published.cases import Published, published, read
from tests.stability.oracle import Graph, option_form
from tests.stability.oracle_coalitions import coalitions as every_coalition
from tests.stability.oracle_coalitions import stable


def elmira() -> GraphGame:
    """The nine states of Xu, Hipel & Kilgour 2007; names are their ordinals."""
    data = read("xu_hipel_kilgour_2007_elmira")
    names = [str(ordinal) for ordinal in range(1, 10)]
    parties = ("MoE", "Uniroyal", "Local Government")
    moves = [{s: [str(q) for q in targets] for s, targets in listed.items()} for listed in data["moves"]]
    ranks = [[payoff[name] for name in names] for payoff in data["payoff"]]
    return GraphGame.from_moves(
        names, dict(zip(parties, moves, strict=True)), dict(zip(parties, ranks, strict=True))
    )


@pytest.mark.parametrize("concept", CONCEPTS)
def test_elmira_the_ministry_and_uniroyal_go_from_five_to_eight_together(concept: str) -> None:
    """Kilgour, Hipel, Fang & Peng 2001 and Inohara & Hipel 2008: of the three equilibria 5, 8 and 9 the
    first is left by the Ministry of Environment and Uniroyal, to 8. So it came in 1991.
    """
    game = elmira()
    five, eight, nine = (game.state(name) for name in ("5", "8", "9"))
    solved = coalitions.solve(game, concept)
    assert {five, eight, nine} <= set(solved.states.tolist())
    assert solved.leaving(five) == (("MoE", "Uniroyal"),)
    assert solved.leaving(eight) == solved.leaving(nine) == ()
    left = coalitions.verdict(game, concept, ("MoE", "Uniroyal"), five)
    assert {move.party for move in left.blocking} == {"MoE", "Uniroyal"}
    assert left.blocking[-1].target == eight


@pytest.mark.parametrize("concept", ["nash", "seq", "sseq"])
def test_elmira_only_eight_and_nine_hold_against_every_coalition(concept: str) -> None:
    game = elmira()
    holding = coalitions.solve(game, concept).universally_stable.tolist()
    assert holding == [game.state("8"), game.state("9")]


@pytest.mark.parametrize("concept", CONCEPTS)
def test_elmira_in_option_form_tells_the_same(concept: str) -> None:
    """Delay and insistence (state 7) give way to a modified order that is accepted (state 10)."""
    case = published("hipel_et_al_1993_elmira")
    game, state_of = case.game(), case.state_of
    solved = coalitions.solve(game, concept)
    left = {o: solved.leaving(s) for o, s in state_of.items() if s in solved.states and solved.leaving(s)}
    assert left == {7: (("MoE", "Uniroyal"),)}
    assert (
        coalitions.verdict(game, concept, ("MoE", "Uniroyal"), state_of[7]).blocking[-1].target
        == state_of[10]
    )


@pytest.mark.parametrize(
    ("ranks", "holding"),
    [
        # The prisoner's dilemma has no strong equilibrium (Aumann 1959): both gain by leaving the only one.
        ({"One": [2, 1, 4, 3], "Two": [2, 4, 1, 3]}, []),
        # Of the stag hunt's two only the better one is strong.
        ({"One": [2, 1, 3, 4], "Two": [2, 3, 1, 4]}, [3]),
        # Chicken: whoever passes has what it likes best.
        ({"One": [3, 4, 2, 1], "Two": [3, 2, 4, 1]}, [1, 2]),
    ],
)
def test_universal_nash_stability_is_strong_equilibrium(
    ranks: dict[str, list[int]], holding: list[int]
) -> None:
    game = Game.from_values({"first": "One", "second": "Two"}, ranks)
    assert coalitions.solve(game, "nash").universally_stable.tolist() == holding


def test_the_cuban_missile_crisis_moves_on_from_blockade_and_withdrawal() -> None:
    """Credible answers keep each side alone in state 7 (blockade, withdrawal); both together go to state 5,
    in which the missiles are withdrawn and nothing else is done, as it came.
    """
    case = published("fraser_hipel_1984_cuban")
    game, state_of = case.game(), case.state_of
    solved = coalitions.solve(game, "seq")
    assert solved.universally_stable.tolist() == sorted([state_of[5], state_of[6]])
    assert solved.leaving(state_of[7]) == (("US", "USSR"),)
    assert coalitions.verdict(game, "seq", ("US", "USSR"), state_of[7]).blocking[-1].target == state_of[5]


@pytest.mark.parametrize("concept", CONCEPTS)
@pytest.mark.parametrize("name", ["hipel_fraser_1980_garrison", "hipel_kilgour_kinsara_2014_euphrates"])
def test_all_coalitions_by_the_definitions(name: str, concept: str) -> None:
    case = published(name)
    game, graph = case.game(), _graph(case)
    solved = coalitions.solve(game, concept, sorted(case.state_of.values()))
    for members, row in zip(every_coalition(graph.parties), solved.stable, strict=True):
        assert row.tolist() == [stable(graph, concept, members, s) for s in solved.states.tolist()]


def test_garrison_both_american_sides_leave_the_full_project_under_a_treaty_challenge() -> None:
    solved = coalitions.solve(published("hipel_fraser_1980_garrison").game(), "nash")
    together = {solved.leaving(state) for state in solved.states.tolist()} - {()}
    assert {coalition for leaving in together for coalition in leaving} == {
        ("US Support", "US Opposition"),
        ("US Support", "US Opposition", "Canadian Opposition"),
    }


def _graph(case: Published) -> Graph:
    game = case.game()
    ways = [direction.value for direction in game.directions]
    ranks = [rank.tolist() for rank in game.ranks]
    return option_form(game.owners, ways, game.feasible.tolist(), ranks)
