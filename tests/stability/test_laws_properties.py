"""Laws that hold for every game, whatever the engine does inside."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from standoff.stability import CONCEPTS, Solution, solve
from tests.stability.models import Model, models

IMPLICATIONS = [
    ("nash", "sseq"),
    ("sseq", "seq"),
    ("sseq", "smr"),
    ("seq", "gmr"),
    ("smr", "gmr"),
    ("nash", "seq"),
    ("nash", "smr"),
]
REVERSED = {"both": "both", "fwd": "back", "back": "fwd"}


def tables(solution: Solution) -> dict[str, list[list[int]]]:
    """By concept and party, the stable states."""
    return {
        solved.concept: [solved.stable_for(party).tolist() for party in solved.parties]
        for solved in solution.concepts
    }


def relabelled(model: Model, new_state: dict[int, int]) -> dict[str, list[list[int]]]:
    """What the solution of ``model`` must become when states are renamed."""
    solved = tables(solve(model.game()))
    return {c: [sorted(new_state[s] for s in stable) for stable in parties] for c, parties in solved.items()}


def moved(values: tuple[int, ...], new_state: dict[int, int]) -> tuple[int, ...]:
    """Values by state after renaming states."""
    result = [0] * len(values)
    for state, value in enumerate(values):
        result[new_state[state]] = value
    return tuple(result)


def renamed(model: Model, new_state: dict[int, int]) -> Model:
    """The model with its states renamed; owners and directions are left to the caller."""
    feasible = moved(tuple(int(possible) for possible in model.feasible), new_state)
    return replace(
        model,
        feasible=tuple(bool(possible) for possible in feasible),
        ranks=tuple(moved(rank, new_state) for rank in model.ranks),
    )


@given(models())
@settings(max_examples=100, deadline=None)
def test_stronger_concepts_imply_weaker_ones(model: Model) -> None:
    solved = tables(solve(model.game()))
    for stronger, weaker in IMPLICATIONS:
        for strong, weak in zip(solved[stronger], solved[weaker], strict=True):
            assert set(strong) <= set(weak), f"{stronger} without {weaker}"


@given(models(), st.data())
@settings(max_examples=80, deadline=None)
def test_permuting_options_permutes_the_answer(model: Model, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(model.owners))))
    new_state = {
        s: sum(1 << new for new, old in enumerate(order) if s >> old & 1) for s in range(len(model.feasible))
    }
    other = replace(
        renamed(model, new_state),
        owners=tuple(model.owners[old] for old in order),
        directions=tuple(model.directions[old] for old in order),
    )
    assert tables(solve(other.game())) == relabelled(model, new_state)


@given(models(), st.data())
@settings(max_examples=80, deadline=None)
def test_an_option_may_as_well_mean_its_opposite(model: Model, data: st.DataObject) -> None:
    flips = [data.draw(st.booleans()) for _ in model.owners]
    mask = sum(1 << k for k, flip in enumerate(flips) if flip)
    new_state = {s: s ^ mask for s in range(len(model.feasible))}
    ways = zip(model.directions, flips, strict=True)
    other = replace(
        renamed(model, new_state), directions=tuple(REVERSED[way] if flip else way for way, flip in ways)
    )
    assert tables(solve(other.game())) == relabelled(model, new_state)


@given(models(), st.data())
@settings(max_examples=80, deadline=None)
def test_permuting_parties_permutes_the_answer(model: Model, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(model.ranks))))
    other = replace(
        model,
        owners=tuple(order.index(owner) for owner in model.owners),
        ranks=tuple(model.ranks[old] for old in order),
    )
    before, after = tables(solve(model.game())), tables(solve(other.game()))
    for concept in CONCEPTS:
        assert after[concept] == [before[concept][old] for old in order]


@given(models(), st.integers(1, 10**15), st.integers(-(10**17), 10**17))
@settings(max_examples=80, deadline=None)
def test_rescaling_ranks_changes_nothing(model: Model, factor: int, shift: int) -> None:
    other = replace(model, ranks=tuple(tuple(factor * r + shift for r in rank) for rank in model.ranks))
    assert tables(solve(other.game())) == tables(solve(model.game()))


@given(models(), st.integers(-9, 9))
@settings(max_examples=50, deadline=None)
def test_ranks_of_infeasible_states_do_not_matter(model: Model, rank: int) -> None:
    cells = [
        tuple(r if possible else rank for r, possible in zip(ranks, model.feasible, strict=True))
        for ranks in model.ranks
    ]
    assert tables(solve(replace(model, ranks=tuple(cells)).game())) == tables(solve(model.game()))


@given(models(), st.data())
@settings(max_examples=120, deadline=None)
def test_more_moves_for_an_opponent_never_make_a_state_less_stable(model: Model, data: st.DataObject) -> None:
    """Making an opponent's option reversible leaves R_i and u_i alone and only adds to R_{N−i} and
    R⁺_{N−i}: party i keeps every GMR-, SMR-, SEQ- and SSEQ-stable state, and its Nash states exactly.
    """
    assume(model.owners)
    option = data.draw(st.integers(0, len(model.owners) - 1))
    before = tables(solve(model.game()))
    after = tables(solve(model.with_direction(option, "both").game()))
    for party in range(len(model.ranks)):
        if party == model.owners[option]:
            continue
        assert after["nash"][party] == before["nash"][party]
        for concept in ("gmr", "smr", "seq", "sseq"):
            assert set(before[concept][party]) <= set(after[concept][party])


@given(models(max_options=3), st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_a_bystander_changes_nothing_for_the_others(model: Model, levels: int) -> None:
    """A party without options adds no move; it is itself content everywhere."""
    bystander = tuple(s % (levels + 1) for s in range(len(model.feasible)))
    before = tables(solve(model.game()))
    after = tables(solve(replace(model, ranks=(*model.ranks, bystander)).game()))
    for concept in CONCEPTS:
        assert after[concept] == [*before[concept], model.states]
