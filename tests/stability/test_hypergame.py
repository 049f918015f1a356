"""Views and hypergames on plain values: what is refused, and what a party sees."""

from __future__ import annotations

import pytest

from standoff.errors import Infeasible, Malformed, Unknown, Unsupported
from standoff.stability import Game
from standoff.stability import hypergame as hyper

ROADS = {"One drives on": "One", "Two drives on": "Two"}
CHICKEN = {"One": [3, 4, 2, 1], "Two": [3, 2, 4, 1]}


def chicken(**changes: object) -> Game:
    return Game.from_values(**({"options": ROADS, "ranks": CHICKEN} | changes))  # type: ignore[arg-type]


def test_a_party_takes_unseen_options_for_not_taken() -> None:
    real = chicken()
    view = hyper.View("One", chicken(feasible=[True, True, False, False]), unseen=2)
    assert [view.sees(state) for state in range(4)] == [0, 1, 0, 1]
    assert [view.recognises(state) for state in range(4)] == [True] * 4
    assert [view.imagines(state) for state in range(4)] == [True, True, False, False]
    game = hyper.Hypergame(real, (view, hyper.View("Two", real)))
    assert game.misperceived
    assert game.view("One") is view
    nash = hyper.solve(game).of("nash")
    assert nash.stable_for("One").tolist() == [1, 3]
    assert nash.equilibria.tolist() == [1]


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (lambda: hyper.View("Two", chicken()), "one view for each party"),
        (lambda: hyper.View("One", chicken(), unseen=2), "an unseen option taken is feasible"),
        (lambda: hyper.View("One", chicken(ranks=CHICKEN | {"One": [1, 2, 3, 4]})), "its own preferences"),
        (lambda: hyper.View("One", chicken(directions={"One drives on": "fwd"})), "other directions"),
        (
            lambda: hyper.View("One", chicken(options={"One drives on": "Two", "Two drives on": "Two"})),
            "owners",
        ),
        (lambda: hyper.View("One", chicken(options={"a": "One", "b": "Two"})), "other options"),
    ],
)
def test_a_view_of_another_game_is_refused(view: object, words: str) -> None:
    real = chicken()
    with pytest.raises(Malformed, match=words):
        hyper.Hypergame(real, (view(), hyper.View("Two", real)))  # type: ignore[operator]


def test_a_hypergame_needs_every_view() -> None:
    real = chicken()
    with pytest.raises(Malformed, match="one view for each party") as refused:
        hyper.Hypergame(real, (hyper.View("One", real),))
    assert refused.value.remedy == "Give views of One, Two."


def test_names_that_are_none_are_unknown() -> None:
    real = chicken()
    game = hyper.Hypergame(real, (hyper.View("One", real), hyper.View("Two", real)))
    solution = hyper.solve(game, ["nash"])
    for ask in (
        lambda: game.view("Three"),
        lambda: solution.of("gmr"),
        lambda: solution.of("nash").view("Three"),
        lambda: solution.of("nash").stable_for("Three"),
        lambda: hyper.solve(game, ["nosh"]),
        lambda: hyper.unforeseen(game, 9),
    ):
        with pytest.raises(Unknown):
            ask()


def test_an_error_of_the_mover_is_told() -> None:
    """One leaves for a state that cannot be; Two, who knows that, does not foresee it."""
    ranks = CHICKEN | {"Two": [4, 1, 3, 1]}
    real = chicken(ranks=ranks, feasible=[True, False, True, True])
    game = hyper.Hypergame(real, (hyper.View("One", chicken(ranks=ranks)), hyper.View("Two", real)))
    nash = hyper.solve(game).of("nash")
    (told,) = [s for s in hyper.surprises(game, nash) if s.state == 0]
    assert (told.believer, told.move.party, told.move.target) == ("Two", "One", 1)
    assert (told.cause, told.possible) == (hyper.Cause.STATE_IMPOSSIBLE, False)
    assert not hyper.unforeseen(game, 0)


def test_a_state_of_today_that_is_ruled_out_is_refused() -> None:
    real = chicken(feasible=[True, False, True, True])
    game = hyper.Hypergame(real, (hyper.View("One", real), hyper.View("Two", real)))
    with pytest.raises(Infeasible):
        hyper.unforeseen(game, 1)


def test_disputes_with_explicit_moves_have_no_views(tmp_path: object) -> None:
    from standoff.dispute import Dispute, ListedMoves, Option, Party

    options = (Option("a", "P", "a", "a", "a"),)
    dispute = Dispute("d", "D", (Party("P"),), options, moves=(ListedMoves("P", ((0, 1),)),))
    with pytest.raises(Unsupported, match="option form"):
        hyper.views_of(dispute)
