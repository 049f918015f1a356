"""Many models at once: what is kept of them, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest

from standoff.dispute import (
    Dispute,
    Formula,
    Not,
    Option,
    Party,
    PreferenceStatement,
    Ranking,
    Variable,
    Warrant,
)
from standoff.errors import Malformed, Unknown, Unsupported
from standoff.evidence import Decision, Ruling
from standoff.stability import (
    Game,
    GraphGame,
    OrderVariants,
    RankVariants,
    hold_many,
    solve,
    solve_many,
)

WARRANT = Warrant(ruling=Ruling("an analyst", Decision.ADD, "take", "for the test"))
GAME = Game.from_values({"cooperate": "One", "trust": "Two"}, {"One": [2, 1, 4, 3], "Two": [2, 4, 1, 3]})


def dispute(formulas: int, rankings: tuple[Ranking, ...] = ()) -> Dispute:
    """Two parties; A's list goes over both options again and again, with and without ``not``."""
    wants: list[Formula] = [Variable("give"), Not(Variable("take")), Variable("take"), Not(Variable("give"))]
    return Dispute(
        name="trade",
        title="A trade",
        parties=(Party("A"), Party("B")),
        options=tuple(
            Option(name, owner, label=name, on="does", off="does not")
            for name, owner in (("give", "B"), ("take", "A"))
        ),
        preferences=tuple(PreferenceStatement("A", wants[k % 4], (WARRANT,)) for k in range(formulas)),
        rankings=rankings,
    )


def test_the_variants_of_a_dilemma() -> None:
    """As it is, with a Two that likes to trust, and with both indifferent."""
    variants = RankVariants.of(
        GAME, {"Two": [[2, 4, 1, 3], [1, 2, 3, 4], [5, 5, 5, 5]], "One": [[2, 1, 4, 3]] * 2 + [[0] * 4]}
    )
    batch = solve_many(variants, ["nash"])
    assert batch.equilibria("nash").astype(int).tolist() == [[1, 0, 0, 0], [0, 0, 1, 0], [1, 1, 1, 1]]
    held = hold_many(variants, {"none": [True, False, False, False], "all": np.ones(4, dtype=bool)}, ["nash"])
    assert held.of("nash", "none").tolist() == batch.equilibria("nash")[:, 0].tolist()
    assert held.of("nash", "all").tolist() == batch.equilibria("nash").any(axis=1).tolist()


def test_what_holds_for_one_party() -> None:
    variants = RankVariants.of(GAME, {"One": [[2, 1, 4, 3], [1, 2, 3, 4]]})
    for state in range(4):
        here = hold_many(variants, {"here": np.arange(4) == state}, ["nash"], party="One").of("nash", "here")
        assert here.tolist() == [state in (0, 2), state in (1, 3)]


def test_ranks_of_any_type_and_size() -> None:
    for ranks in (
        np.array([[-100, 100, 0, 7]], dtype=np.int8),
        np.array([[0, 2**64 - 1, 8, 9]], dtype=np.uint64),
        np.array([[-(2**63), 2**63 - 1, 0, 5]], dtype=np.int64),
        np.array([[2**64 - 4, 2**64 - 1, 2**64 - 3, 2**64 - 2]], dtype=np.uint64),
    ):
        found = solve_many(RankVariants.of(GAME, {"One": ranks}))
        alone = solve(
            Game.from_values({"cooperate": "One", "trust": "Two"}, {"One": [1, 4, 2, 3], "Two": [2, 4, 1, 3]})
        )
        for concept in found.concepts:
            assert np.flatnonzero(found.equilibria(concept)).tolist() == alone.of(concept).equilibria.tolist()


def test_lists_longer_than_a_word() -> None:
    """Sixty formulas of which only the last in the order tells states apart, or the first."""
    made = dispute(60)
    takes = [k for k in range(60) if k % 4 == 2]
    last = OrderVariants.of(made, {"A": [takes, takes[::-1], [*takes, 0], [0, *takes]]}).ranks(0, 0, 4)
    assert last is not None
    assert [[int(rank) for rank in np.argsort(row, kind="stable")] for row in last] == [
        [0, 1, 2, 3],
        [0, 1, 2, 3],
        [0, 1, 2, 3],
        [0, 2, 1, 3],
    ]
    everything = OrderVariants.of(made, {"A": [list(range(60))]})
    alone = solve(Game.of(made)).of("seq").equilibria.tolist()
    assert np.flatnonzero(solve_many(everything).equilibria("seq")).tolist() == alone


def test_an_empty_order_is_indifference() -> None:
    variants = OrderVariants.of(dispute(2), {"A": [[], []]})
    assert solve_many(variants, ["nash"]).equilibria("nash").all()


@pytest.mark.parametrize(
    ("orders", "words"),
    [
        ([[0, 2]], r"2 is no position in the list of A.*it has 2 formulas, counted from 0"),
        ([[-2]], "-2 is no position"),
        ([[1, 1]], "formula 1 of A stands twice in one order"),
        ([], "there are no variants"),
    ],
)
def test_orders_that_are_none(orders: list[list[int]], words: str) -> None:
    with pytest.raises(Malformed, match=words):
        OrderVariants.of(dispute(2), {"A": orders})


def test_parties_that_do_not_fit() -> None:
    with pytest.raises(Malformed, match=r"(?s)the parties have different numbers of variants.*One 1, Two 2"):
        RankVariants.of(GAME, {"One": [[1, 2, 3, 4]], "Two": [[1, 2, 3, 4]] * 2})
    with pytest.raises(Malformed, match=r"(?s)the ranks of One have 3 columns.*there are 4 states"):
        RankVariants.of(GAME, {"One": [[1, 2, 3]]})
    with pytest.raises(Malformed, match="the ranks of One are float64 in 2 dimensions"):
        RankVariants.of(GAME, {"One": [[0.5, 1, 2, 3]]})
    with pytest.raises(Malformed, match="the ranks of One are no list of numbers"):
        RankVariants.of(GAME, {"One": [[1, 2, 3, 4], [1]]})
    listed = GraphGame.from_moves(2, {"One": {0: [1]}}, {"One": [0, 1]})
    with pytest.raises(Unsupported, match=r"option form\n  Solve games with listed moves one by one"):
        RankVariants.of(listed, {"One": [[1, 2]]})  # type: ignore[arg-type]
    with pytest.raises(Unknown, match="no party is called 'Three'"):
        RankVariants.of(GAME, {"Three": [[1, 2, 3, 4]]})
    ranking = Ranking("B", tiers=((3,), (0, 1), (2,)), warrants=(WARRANT,))
    with pytest.raises(Malformed, match="B ranks states directly and has no list to order"):
        OrderVariants.of(dispute(1, (ranking,)), {"B": [[]]})


def test_questions_that_do_not_fit() -> None:
    variants = RankVariants.of(GAME, {"One": [[1, 2, 3, 4]]})
    with pytest.raises(Malformed, match="the set 'short' is bool of shape"):
        hold_many(variants, {"short": [True]})
    with pytest.raises(Unknown, match=r"(?s)nothing is known of 'gmr'.*There is nash"):
        solve_many(variants, ["nash"]).equilibria("gmr")
    with pytest.raises(Malformed, match="0 jobs"):
        solve_many(variants, jobs=0)
