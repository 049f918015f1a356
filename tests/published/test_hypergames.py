"""Published hypergames: who sees what, and who was surprised by what, as the publications tell it.

The parties and what each misperceives are those of the publications, cut down to the options that the
surprise turns on. The orders of states are written down here after the story that each tells: their own
tables, which have more strategies, could not be compared. What is checked is the surprise that they tell;
the sets of states follow from the definitions.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from standoff.dispute.casefile import load
from standoff.stability import CONCEPTS, Game
from standoff.stability import hypergame as hyper

EXAMPLES = Path(__file__).parents[2] / "examples"
NORMANDY, CALAIS, GUARD_CALAIS = 1, 2, 4


def game(options: dict[str, str], feasible: list[int], **best_first: list[int]) -> Game:
    """A game from the feasible states and each party's strict order of them."""
    size = 2 ** len(options)
    ranks = {}
    for party, order in best_first.items():
        assert sorted(order) == sorted(feasible)
        ranks[party] = np.zeros(size, dtype=np.int64)
        ranks[party][order] = np.arange(len(order), 0, -1)
    return Game.from_values(options, ranks, feasible=np.isin(np.arange(size), feasible))


def test_france_1940_did_not_know_of_the_way_through_the_ardennes() -> None:
    """Bennett, P. G. & Dando, M. R. 1979, Journal of the Operational Research Society 30, 23-32."""
    dispute = load(EXAMPLES / "france").dispute
    hypergame = hyper.views_of(dispute)
    nash = hyper.solve(hypergame).of("nash")
    assert dispute.status_quo is not None
    assert nash.view("France").equilibria.tolist() == [dispute.status_quo]
    (surprise,) = [s for s in hyper.surprises(hypergame, nash) if s.believer == "France"]
    sickle = 0b1100  # the Ardennes, with the mobile army in Belgium
    assert (surprise.state, surprise.move.target) == (dispute.status_quo, sickle)
    assert surprise.cause is hyper.Cause.OPTION_UNSEEN
    (blue,) = hyper.unforeseen(hypergame, dispute.status_quo)
    assert blue.move == surprise.move
    assert blue.unforeseen_by == ("France",)
    assert nash.unopposed.tolist() == [sickle]
    assert not nash.equilibria.size


def test_normandy_1944_was_guarded_by_those_who_misread_where_the_allies_would_land() -> None:
    """Takahashi, Fraser & Hipel 1984, European Journal of Operational Research 18, 111-122."""
    options = {"Normandy": "Allies", "Calais": "Allies", "guard Calais": "Germany"}
    landings = [NORMANDY, CALAIS, NORMANDY | GUARD_CALAIS, CALAIS | GUARD_CALAIS]
    germany = [CALAIS | GUARD_CALAIS, NORMANDY, CALAIS, NORMANDY | GUARD_CALAIS]
    real = game(
        options,
        landings,
        Allies=[CALAIS, NORMANDY | GUARD_CALAIS, NORMANDY, CALAIS | GUARD_CALAIS],
        Germany=germany,
    )
    believed = game(
        options,
        landings,
        Allies=[CALAIS, CALAIS | GUARD_CALAIS, NORMANDY | GUARD_CALAIS, NORMANDY],
        Germany=germany,
    )
    hypergame = hyper.Hypergame(real, (hyper.View("Allies", real), hyper.View("Germany", believed)))
    nash = hyper.solve(hypergame).of("nash")
    assert nash.view("Germany").equilibria.tolist() == [CALAIS | GUARD_CALAIS]
    assert not nash.real.equilibria.size
    (surprise,) = [s for s in hyper.surprises(hypergame, nash) if s.believer == "Germany"]
    assert surprise.move.target == NORMANDY | GUARD_CALAIS
    assert surprise.cause is hyper.Cause.PREFERENCE_MISREAD
    assert surprise.possible


def test_suez_1956_was_nationalised_to_the_surprise_of_those_who_withdrew_the_loan() -> None:
    """Shupe, Wright, Hipel & Fraser 1980, Journal of Conflict Resolution 24, 477-493."""
    options = {"withdraw the loan": "West", "nationalise the canal": "Egypt"}
    orders = {"West": [1, 0, 2, 3], "Egypt": [0, 3, 2, 1]}
    real = game(options, [0, 1, 2, 3], **orders)
    blind = game(options, [0, 1], West=[1, 0], Egypt=[0, 1])
    hypergame = hyper.Hypergame(real, (hyper.View("West", blind, unseen=2), hyper.View("Egypt", real)))
    solution = hyper.solve(hypergame)
    for concept in CONCEPTS:
        assert solution.of(concept).view("West").equilibria.tolist() == [1]
    nash = solution.of("nash")
    (surprise,) = [s for s in hyper.surprises(hypergame, nash) if s.believer == "West"]
    assert (surprise.state, surprise.move.target) == (1, 3)
    assert surprise.cause is hyper.Cause.OPTION_UNSEEN
    assert hyper.unforeseen(hypergame, 1)[0].unforeseen_by == ("West",)


def test_syria_and_iraq_with_the_misperceptions_that_gmcr_py_gives_as_an_example() -> None:
    """Model of Hipel, Kilgour & Kinsara 2014; each thinks two of the six states impossible."""
    options = {"release": "Syria", "escalate": "Syria", "attack": "Iraq"}
    feasible = [0, 1, 2, 4, 5, 6]
    orders = {"Syria": [0, 2, 6, 1, 4, 5], "Iraq": [1, 4, 6, 0, 5, 2]}
    real = game(options, feasible, **orders)

    def without(*hidden: int) -> Game:
        kept = [state for state in feasible if state not in hidden]
        return game(
            options, kept, **{party: [s for s in order if s in kept] for party, order in orders.items()}
        )

    views = (hyper.View("Syria", without(1, 5)), hyper.View("Iraq", without(0, 4)))
    solution = hyper.solve(hyper.Hypergame(real, views))
    for concept in CONCEPTS:
        assert 6 in solution.of(concept).equilibria
    assert solution.of("gmr").real.equilibria.tolist() == [0, 6]
    assert solution.of("gmr").equilibria.tolist() == [6]
