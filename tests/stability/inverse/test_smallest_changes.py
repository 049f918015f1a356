"""The smallest change of priorities, against trying everything, and on a dispute made by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from standoff.dispute import Dispute, ListedMoves, Not, Or, Party, Ranking, Variable
from standoff.dispute.preference import Undecided
from standoff.errors import Unknown
from standoff.stability import CONCEPTS, Game, solve
from standoff.stability.inverse import (
    ChangeKind,
    smallest_change_of_each,
    smallest_changes,
    with_changes,
)
from standoff.stability.inverse.orders import smallest_order
from standoff.stability.inverse.problem import Problem
from tests.stability.inverse.disputes import (
    WARRANT,
    dispute,
    holding,
    option,
    orders,
    single_changes,
    smallest_single,
    statement,
)

Question = tuple[Dispute, list[int], str]


def question(seed: int) -> Question:
    """A small dispute, one or two wanted states and a concept; three parties now and then."""
    three = seed % 7 == 0
    made = dispute(seed, parties=3 if three else 2, formulas=3 if three else 4)
    feasible = np.flatnonzero(Game.of(made).feasible)
    rng = np.random.default_rng(seed)
    wanted = rng.choice(feasible, min(len(feasible), int(rng.integers(1, 3))), replace=False)
    return made, sorted(int(state) for state in wanted), list(CONCEPTS)[seed % 5]


QUESTIONS = [question(seed) for seed in range(160)]


def test_no_change_of_the_kinds_tried_is_smaller() -> None:
    sizes = []
    for made, wanted, concept in QUESTIONS:
        found = smallest_changes(made, wanted, concept)
        assert list(found.holding) == holding(made, wanted, concept)
        if found.holding or not found.reachable:
            assert not found.proposals
            continue
        single = smallest_single(made, wanted, concept)
        least = min([*([single] if single else []), *orders(made, wanted, concept)], default=None)
        if found.exhaustive:
            assert (found.proposals[0].size if found.proposals else None) == least
        else:
            assert not found.proposals or least is not None
        assert bool(found.obstacles) == (not found.proposals)
        sizes.append(least)
    assert {size[0] for size in sizes if size} == {1, 2}
    assert None in sizes


def test_the_smallest_order_is_the_smallest_of_all_permutations() -> None:
    found = 0
    for made, wanted, concept in QUESTIONS:
        problem = Problem.of(made, wanted, concept, None)
        if holding(made, wanted, concept) or not problem.targets.size:
            continue
        sizes = orders(made, wanted, concept)
        for fewest_formulas in (True, False):
            order = smallest_order(problem, fewest_formulas=fewest_formulas)
            assert order.exhaustive
            parties = len(order.changes)
            formulas = sum(change.formulas for change in order.changes)
            places = sum(change.places for change in order.changes)
            if not sizes:
                assert not order.changes
            elif fewest_formulas:
                assert (parties, formulas, places) == min(sizes)
            else:
                assert (parties, places, formulas) == min((p, k, f) for p, f, k in sizes)
            found += bool(sizes)
    assert found >= 10


def test_each_proposal_holds_in_the_changed_dispute() -> None:
    for made, wanted, concept in QUESTIONS:
        found = smallest_changes(made, wanted, concept)
        assert [p.size for p in found.proposals] == sorted(p.size for p in found.proposals)
        for proposal in found.proposals:
            changed = with_changes(made, proposal.changes)
            assert list(proposal.states) == holding(changed, wanted, concept)
            assert proposal.state in proposal.states
            for name in CONCEPTS:
                held = proposal.state in solve(Game.of(changed), [name]).of(name).equilibria
                assert held == (name in proposal.concepts)
            assert proposal.path is not None
            states = [made.status_quo, *(move.target for move in proposal.path)]
            assert states[-1] == proposal.state
            assert [move.source for move in proposal.path] == states[:-1]


def test_one_party_alone_may_be_asked() -> None:
    for made, wanted, concept in QUESTIONS[:60]:
        found = smallest_changes(made, wanted, concept, parties=["P1"])
        assert all(change.party == "P1" for p in found.proposals for change in p.changes)
        if found.holding or not found.reachable:
            continue
        places = [
            size
            for size, made_list in single_changes(made, "P1")
            if holding(replace_list(made, made_list), wanted, concept)
        ]
        if places:
            assert found.proposals[0].size == (1, 1, min(places))


def replace_list(made: Dispute, statements: list) -> Dispute:  # type: ignore[type-arg]
    others = tuple(p for p in made.preferences if p.party != "P1")
    return replace(made, preferences=(*others, *statements))


@pytest.fixture
def harbour() -> Dispute:
    """Astria would sign only for the harbour; Verrow would rather keep it shut than have the treaty."""
    treaty, harbour = Variable("treaty"), Variable("harbour")
    return Dispute(
        name="harbour",
        title="The harbour",
        parties=(Party("Astria"), Party("Verrow")),
        options=(option("treaty", "Astria"), option("harbour", "Verrow")),
        status_quo=0,
        preferences=(
            statement("Astria", Or((Not(treaty), harbour)), pinned=True),
            statement("Astria", treaty),
            statement("Verrow", Not(harbour)),
            statement("Verrow", treaty),
        ),
    )


def test_a_move_of_one_formula_is_told_with_what_it_passes(harbour: Dispute) -> None:
    found = smallest_changes(harbour, [1], "nash")
    assert [p.size for p in found.smallest] == [(1, 1, 1)]
    (change,) = found.proposals[0].changes
    assert (change.party, change.kind, change.touched, change.passed) == (
        "Astria",
        ChangeKind.MOVE,
        (2,),
        (1,),
    )
    assert change.rises
    assert not change.pinned
    assert change.order == (2, 1)
    assert found.proposals[0].improving


def test_dropping_a_pinned_formula_is_marked(harbour: Dispute) -> None:
    found = smallest_changes(harbour, [1], "nash")
    dropped = next(p.changes[0] for p in found.proposals if p.kinds == (ChangeKind.DROP,))
    assert (dropped.touched, dropped.places, dropped.pinned) == ((1,), 2, True)


def test_where_no_order_helps_a_formula_goes_or_turns(harbour: Dispute) -> None:
    """Verrow's move decides by its own formula alone, so no order of its list opens the harbour."""
    found = smallest_changes(harbour, [3], "nash")
    assert {kind for p in found.proposals for kind in p.kinds} == {
        ChangeKind.DROP,
        ChangeKind.TURN,
        ChangeKind.WANT,
    }
    turned = next(p.changes[0] for p in found.proposals if p.kinds == (ChangeKind.TURN,))
    assert turned.formula == Variable("harbour")
    wanted = next(p.changes[0] for p in found.proposals if p.kinds == (ChangeKind.WANT,))
    assert (wanted.order, wanted.places) == ((0, 1, 2), 3)


def test_without_a_proposal_the_obstacle_is_told(harbour: Dispute) -> None:
    """Astria signs nothing by its list, and Verrow may not change Astria's mind."""
    found = smallest_changes(harbour, [1], "nash", parties=["Verrow"])
    assert not found.proposals
    (obstacle,) = found.obstacles
    assert (obstacle.party, obstacle.improvement.source, obstacle.improvement.target) == ("Astria", 1, 0)


def test_a_wanted_state_rises_in_a_ranking(harbour: Dispute) -> None:
    others = tuple(p for p in harbour.preferences if p.party != "Astria")
    for tiers, places in ((((3,), (0,), (2,), (1,)), 2), (((3,), (0, 2), (1,)), 2)):
        ranked = replace(harbour, preferences=others, rankings=(Ranking("Astria", tiers, (WARRANT,)),))
        found = smallest_changes(ranked, [1], "nash")
        (change,) = found.proposals[0].changes
        assert (change.kind, change.state, change.places) == (ChangeKind.RISE, 1, places)
        assert 1 in solve(Game.of(with_changes(ranked, [change]))).of("nash").equilibria


def test_what_is_out_of_reach_is_not_made_to_hold(harbour: Dispute) -> None:
    shut = replace(harbour, options=(option("treaty", "Astria"), option("harbour", "Verrow", "back")))
    found = smallest_changes(shut, [2, 3], "nash")
    assert (found.wanted, found.reachable, found.proposals) == (2, 0, ())


def test_names_are_checked(harbour: Dispute) -> None:
    with pytest.raises(Unknown, match="no stability concept is called 'nahs'"):
        smallest_changes(harbour, [1], "nahs")
    with pytest.raises(Unknown, match="no party is called 'Japan'"):
        smallest_changes(harbour, [1], parties=["Japan"])
    with pytest.raises(Unknown, match="a wanted state does not exist"):
        smallest_changes(harbour, [4])


def test_asked_twice_it_answers_the_same() -> None:
    for made, wanted, concept in QUESTIONS[:40]:
        assert smallest_changes(made, wanted, concept) == smallest_changes(made, wanted, concept)


def test_an_obstacle_that_no_order_removes_is_marked(harbour: Dispute) -> None:
    """Nothing that Verrow wants speaks for an open harbour; Astria could put the treaty first."""
    only_astria = smallest_changes(harbour, [3], "nash", parties=["Astria"])
    assert [(o.party, o.always) for o in only_astria.obstacles] == [("Verrow", True)]
    only_verrow = smallest_changes(harbour, [1], "nash", parties=["Verrow"])
    assert [(o.party, o.always) for o in only_verrow.obstacles] == [("Astria", False)]
    others = tuple(p for p in harbour.preferences if p.party != "Astria")
    ranking = Ranking("Astria", ((3,), (0,), (2,), (1,)), (WARRANT,))
    ranked = replace(harbour, preferences=others, rankings=(ranking,))
    assert [o.always for o in smallest_changes(ranked, [1], parties=["Verrow"]).obstacles] == [False]


def test_a_list_too_long_to_be_reordered_makes_the_answer_open(harbour: Dispute) -> None:
    padding = tuple(statement("Astria", Or((Variable("treaty"), Not(Variable("treaty"))))) for _ in range(63))
    long = replace(harbour, preferences=(*padding, *harbour.preferences))
    found = smallest_changes(long, [3], "nash", parties=["Astria"])
    assert (found.proposals, found.exhaustive) == ((), False)


def test_several_questions_at_once_have_the_answers_of_each() -> None:
    for made, wanted, concept in QUESTIONS[:80]:
        feasible = np.flatnonzero(Game.of(made).feasible).tolist()
        together = smallest_change_of_each(made, [wanted, feasible[:2], feasible[-1:]], concept)
        for states, found in zip([wanted, feasible[:2], feasible[-1:]], together, strict=True):
            alone = smallest_changes(made, states, concept)
            assert (found.holding, found.reachable) == (alone.holding, alone.reachable)
            assert found.proposals == alone.proposals[:1]
            assert found.obstacles == alone.obstacles


def test_the_search_for_an_order_is_given_up_in_the_same_place_every_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No core and no refutation allowed: an order that differs from the present one is never found."""
    from standoff.stability.inverse import bounded

    open_questions = [
        problem
        for made, wanted, concept in QUESTIONS[:60]
        if (problem := Problem.of(made, wanted, concept, None)).targets.size
        and smallest_order(problem, fewest_formulas=True).changes
    ]
    assert open_questions
    monkeypatch.setattr(bounded, "CORES", 0)
    for problem in open_questions:
        order = smallest_order(problem, fewest_formulas=True)
        assert (order.changes, order.exhaustive) == ((), False)


def test_what_a_change_makes_meaningless_is_left_out(harbour: Dispute) -> None:
    tiers = tuple(Undecided(party.name, 0, 2) for party in harbour.parties)
    open_lists = replace(harbour, undecided=tiers)
    moved = smallest_changes(open_lists, [1], "nash").proposals[0].changes
    assert with_changes(open_lists, moved).undecided == tiers[1:]
    ranking = Ranking("Astria", ((3,), (0,), (2,), (1,)), (WARRANT,), gulfs=(3,))
    others = tuple(p for p in harbour.preferences if p.party != "Astria")
    ranked = replace(harbour, preferences=others, rankings=(ranking,))
    (risen,) = with_changes(ranked, smallest_changes(ranked, [1]).proposals[0].changes).rankings
    assert (risen.tiers, risen.gulfs) == (((3,), (1,), (0,), (2,)), ())


def test_with_listed_moves_a_rise_may_make_an_answer_credible() -> None:
    """If Verrow puts 0 above 1 it leads Astria back, which deters; Astria alone needs three places."""
    listed = Dispute(
        name="ferry",
        title="A ferry",
        parties=(Party("Astria"), Party("Verrow")),
        options=(option("a", "Astria"), option("b", "Verrow")),
        moves=(ListedMoves("Astria", ((0, 1),)), ListedMoves("Verrow", ((1, 0),))),
        rankings=(
            Ranking("Astria", ((1,), (2,), (3,), (0,)), (WARRANT,)),
            Ranking("Verrow", ((1,), (0,), (2,), (3,)), (WARRANT,)),
        ),
        status_quo=0,
    )
    told = {
        concept: [(c.party, c.places) for c in smallest_changes(listed, [0], concept).proposals[0].changes]
        for concept in ("nash", "gmr", "seq", "sseq")
        if not smallest_changes(listed, [0], concept).holding
    }
    assert told == {"nash": [("Astria", 3)], "seq": [("Verrow", 1)], "sseq": [("Astria", 3)]}
