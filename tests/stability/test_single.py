"""One state of models too large for arrays: by hand, at the limits, and refused."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from standoff.dispute import (
    And,
    Constraint,
    Direction,
    Dispute,
    Formula,
    Iff,
    Not,
    Option,
    Or,
    Party,
    PreferenceStatement,
    Ranking,
    Variable,
)
from standoff.dispute.model import ListedMoves
from standoff.dispute.satisfaction import Effort
from standoff.errors import Infeasible, Unknown, Unsupported
from standoff.stability import Game, Move, solve
from standoff.stability.single import Space, harm, judge, nearest_equilibrium, nearest_state, way
from standoff.stability.single.frames import Closed, Frames
from standoff.stability.single.steps import Movers
from standoff.stability.single.ways import Arrival
from tests.stability.disputes_drawn import WARRANT, any_dispute, drawn_dispute, feasible_states

BIG = 50


def chain(options: int, *, improving: bool = True) -> Dispute:
    """Ann and Bob build a chain in turn: each link can be laid only after the one before, and is wanted."""
    names = [f"o{k}" for k in range(options)]
    owners = ["Ann" if k % 2 else "Bob" for k in range(options)]
    links: list[Formula] = [Or((Not(Variable(b)), Variable(a))) for a, b in pairwise(names)]
    return Dispute(
        "chain",
        "A chain",
        (Party("Ann"), Party("Bob"), Party("Cy")),
        (
            *(
                Option(name, owner, name, "lays", "leaves", Direction.FORWARD)
                for name, owner in zip(names, owners, strict=True)
            ),
            Option("go", "Cy", "go", "goes", "stays"),
        ),
        constraints=tuple(Constraint(link, requirement=True) for link in links),
        preferences=(
            *(
                PreferenceStatement(owner, Variable(name), WARRANT)
                for name, owner in zip(names, owners, strict=True)
                if improving
            ),
            PreferenceStatement("Cy", Not(And((Variable("go"), Variable(names[-1])))), WARRANT),
            PreferenceStatement("Cy", Variable("go"), WARRANT),
        ),
    )


@pytest.mark.parametrize("concept", ["gmr", "seq"])
def test_a_sanction_may_take_many_moves_in_turn(concept: str) -> None:
    links = 9
    found = judge(chain(links), concept, "Cy", 0)
    assert found.stable
    (only,) = found.sanctions
    assert only.improvement == Move("Cy", 0, 1 << links)
    assert [move.party for move in only.answer] == ["Bob", "Ann"] * 4 + ["Bob"]
    assert only.final == (1 << links + 1) - 1


def test_nobody_follows_a_chain_that_does_not_pay() -> None:
    found = judge(chain(9, improving=False), "seq", "Cy", 0)
    assert found.blocking == Move("Cy", 0, 1 << 9)
    assert judge(chain(9, improving=False), "gmr", "Cy", 0).stable


def matching(pairs: int) -> Dispute:
    """Ann and Bob want to do the same in every pair of options, and Ann wants to act."""
    options = [Option(f"{who.lower()}{k}", who, "", "", "") for k in range(pairs) for who in ("Ann", "Bob")]
    same: list[Formula] = [Iff(Variable(f"ann{k}"), Variable(f"bob{k}")) for k in range(pairs)]
    act: list[Formula] = [Variable(f"ann{k}") for k in range(pairs)]
    return Dispute(
        "matching",
        "A matching",
        (Party("Ann"), Party("Bob")),
        tuple(options),
        preferences=tuple(
            PreferenceStatement(who, wish, WARRANT)
            for who, wishes in (("Ann", same + act), ("Bob", same))
            for wish in wishes
        ),
    )


def test_a_state_of_2_to_the_50_is_judged_by_hand_reckoning() -> None:
    dispute = matching(BIG // 2)
    everything, odd = (1 << BIG) - 1, 1
    for concept in ("nash", "gmr", "smr", "seq", "sseq"):
        assert judge(dispute, concept, "Ann", everything).stable
        assert judge(dispute, concept, "Bob", everything).stable
        assert judge(dispute, concept, "Ann", 0).stable, "no move of her own pays while Bob does nothing"
    assert judge(dispute, "nash", "Bob", odd).blocking == Move("Bob", odd, 3)
    assert judge(dispute, "nash", "Ann", odd).blocking == Move("Ann", odd, 0)


def test_the_nearest_equilibrium_in_2_to_the_50_states() -> None:
    dispute = matching(BIG // 2)
    wanted = And((Variable("ann3"), Not(Variable("bob7"))))
    assert nearest_state(dispute, wanted, 0) == 1 << 6
    for concept in ("nash", "seq"):
        assert nearest_equilibrium(dispute, concept, wanted, 0) == 0b11 << 6
    assert nearest_equilibrium(dispute, "nash", And((Variable("ann3"), Not(Variable("bob3")))), 0) is None
    assert nearest_state(dispute, And((Variable("ann3"), Not(Variable("ann3")))), 0) is None


def test_ways_in_2_to_the_50_states() -> None:
    dispute = matching(BIG // 2)
    target = 0b11 << 6
    assert way(dispute, target, target, improving=True) == ()
    assert way(dispute, 0, target, improving=False) == (Move("Ann", 0, 1 << 6), Move("Bob", 1 << 6, target))
    assert way(dispute, 0, target, improving=True) is None


@pytest.mark.parametrize("options", [40, 63, 100])
def test_random_large_models_are_settled(options: int) -> None:
    random = Random(options)
    settled = 0
    for _ in range(6):
        dispute = any_dispute(random, options)
        state = nearest_state(dispute, Or((Variable("o0"), Not(Variable("o0")))), random.getrandbits(options))
        if state is None:
            continue
        for concept in ("nash", "gmr", "smr", "seq", "sseq"):
            for party in dispute.parties:
                settled += judge(dispute, concept, party.name, state, limit=20_000).concept == concept
    assert settled >= 40


def test_a_party_without_options_or_wishes_stays() -> None:
    dispute = Dispute(
        "idle",
        "Idle",
        (Party("Ann"), Party("Bob")),
        tuple(Option(f"o{k}", "Ann", "", "", "") for k in range(40)),
        preferences=(PreferenceStatement("Bob", Variable("o1"), WARRANT),),
    )
    for concept in ("nash", "gmr", "smr", "seq", "sseq"):
        assert judge(dispute, concept, "Ann", 5).stable, "she has no wishes"
        assert judge(dispute, concept, "Bob", 5).stable, "he has no options"


def test_frames_find_the_same_distance_as_arrays_or_prove_there_is_none() -> None:
    """The third resort of a search, asked at once: it is seldom needed when the first two are tried."""
    reached = closed = 0
    for seed in range(150):
        random = Random(seed)
        dispute = drawn_dispute(random, most=6)
        possible = feasible_states(dispute)
        source, target = random.choice(possible), random.choice(possible)
        if source == target:
            continue
        space = Space.of(dispute)
        everyone, bits = range(len(space.parties)), frozenset(range(len(space.names)))
        for improving in (False, True):
            movers = Movers.of(space, everyone, source, bits, improving=improving)
            found = Frames(space, movers, Arrival(source, target), source, Effort(10_000)).depth()
            distance = len(way(dispute, source, target, improving=improving) or ())
            assert (0 if isinstance(found, Closed) else found) == distance
            if isinstance(found, Closed):
                closed += 1
                assert not any(inside(cube, source) for cube in found.cubes)
                assert (
                    not movers.parties
                    or any(inside(cube, target) for cube in found.cubes)
                    or unreachable(movers, source, target)
                )
            else:
                reached += 1
    assert reached >= 30
    assert closed >= 60


@pytest.mark.parametrize("patience", [0, 3])
def test_replies_told_at_once_are_as_right_as_those_told_one_by_one(
    monkeypatch: pytest.MonkeyPatch, patience: int
) -> None:
    monkeypatch.setattr(harm, "PATIENCE", patience)
    compared = 0
    for seed in range(500, 560):
        random = Random(seed)
        dispute = drawn_dispute(random, most=9)
        game = Game.of(dispute)
        solution = solve(game, ["smr", "sseq"])
        for state in feasible_states(dispute)[:6]:
            for concept in ("smr", "sseq"):
                for number, party in enumerate(game.parties):
                    expected = bool(solution.of(concept).stable[number][state])
                    assert judge(dispute, concept, party, state).stable is expected
                    compared += 1
    assert compared >= 1_000


def mirror(pairs: int) -> Dispute:
    """Ann wants in every pair to do as Bob does, and least of all to act; Bob wants nothing."""
    dispute = matching(pairs)
    own = [each for each in dispute.preferences if each.party == "Ann"][:pairs]
    idle = tuple(PreferenceStatement("Ann", Not(Variable(f"ann{k}")), WARRANT) for k in range(pairs))
    return replace(dispute, preferences=(*own, *idle))


def test_a_reply_for_each_of_a_million_answers_is_told_at_once() -> None:
    found = judge(mirror(20), "smr", "Ann", 3, limit=2_000)
    assert found.stable, "she is as Bob is; by herself she can only lose"
    assert found.sanctions == ()
    odd = judge(mirror(20), "smr", "Ann", 1, limit=2_000)
    assert odd.blocking == Move("Ann", 1, 0), "whatever Bob does then, she can follow"


def inside(cube: frozenset[int], state: int) -> bool:
    return all((state >> abs(each) - 1 & 1) == (each > 0) for each in cube)


def unreachable(movers: Movers, source: int, target: int) -> bool:
    """Whether an option differs that nobody can change any more."""
    return bool((source ^ target) & ~sum(1 << bit for bit in movers.all_bits))


def test_a_search_that_runs_out_of_questions_says_so() -> None:
    with pytest.raises(
        Unsupported,
        match=r"seq for Cy in state 0: not settled within 10 questions .* neither reached nor excl",
    ):
        judge(chain(9), "seq", "Cy", 0, limit=10)
    with pytest.raises(Unsupported, match="an equilibrium of nash: not settled within 3 questions"):
        nearest_equilibrium(matching(20), "nash", Variable("ann3"), 0, limit=3)


def test_names_and_states_that_do_not_exist_are_refused() -> None:
    dispute = matching(20)
    with pytest.raises(Unknown, match="no stability concept is called 'gnash'"):
        judge(dispute, "gnash", "Ann", 0)
    with pytest.raises(Unknown, match=r"matching: no party is called 'Cy'\n  Parties: Ann, Bob\."):
        judge(dispute, "nash", "Cy", 0)
    with pytest.raises(Unknown, match="1099511627776 is not a state — 40 options make the states 0 to"):
        judge(dispute, "nash", "Ann", 1 << 40)
    with pytest.raises(Infeasible, match="state 2 is not feasible"):
        judge(chain(30), "nash", "Ann", 2)


def test_states_listed_one_by_one_are_refused() -> None:
    parties, options = (Party("Ann"),), (Option("a", "Ann", "", "", ""),)
    ranked = Dispute("r", "R", parties, options, rankings=(Ranking("Ann", ((0,), (1,)), WARRANT),))
    with pytest.raises(
        Unsupported, match=r"r: Ann ranks the states directly — .*\n  Write the party's preferences"
    ):
        judge(ranked, "nash", "Ann", 0)
    moved = Dispute("m", "M", parties, options, moves=(ListedMoves("Ann", ((0, 1),)),))
    with pytest.raises(Unsupported, match="m: the moves are listed one by one"):
        judge(moved, "nash", "Ann", 0)


def test_the_array_engine_points_to_questions_about_one_state() -> None:
    with pytest.raises(
        Unsupported, match=r"40 options are more than the 26 .*\n  Ask about one state or outcome"
    ):
        Game.of(matching(20))
