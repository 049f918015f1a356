"""Laws that hold for every game with listed moves, whatever the engine does inside."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.stability import CONCEPTS, solve
from tests.stability.graph_models import ListedModel, listed, listed_models
from tests.stability.models import Model, models
from tests.stability.oracle import CONCEPTS as DEFINED
from tests.stability.test_laws_properties import IMPLICATIONS, tables


@given(listed_models())
@settings(max_examples=150, deadline=None)
def test_engine_and_definitions_agree(model: ListedModel) -> None:
    graph, solution = model.graph(), solve(model.game())
    for concept in DEFINED:
        for party in graph.parties:
            wanted = [s for s in graph.states if graph.stable(concept, party, s)]
            assert solution.of(concept).stable_for(f"P{party}").tolist() == wanted


@given(models())
@settings(max_examples=80, deadline=None)
def test_options_and_the_same_moves_written_out_give_the_same(model: Model) -> None:
    by_moves = listed(model.graph(), len(model.feasible))
    assert tables(solve(by_moves.game())) == tables(solve(model.game()))


@given(listed_models())
@settings(max_examples=100, deadline=None)
def test_stronger_concepts_imply_weaker_ones(model: ListedModel) -> None:
    solved = tables(solve(model.game()))
    for stronger, weaker in IMPLICATIONS:
        for strong, weak in zip(solved[stronger], solved[weaker], strict=True):
            assert set(strong) <= set(weak), f"{stronger} without {weaker}"


@given(listed_models(), st.data())
@settings(max_examples=80, deadline=None)
def test_permuting_states_permutes_the_answer(model: ListedModel, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(model.feasible))))
    new = {old: number for number, old in enumerate(order)}
    other = ListedModel(
        tuple(model.feasible[old] for old in order),
        tuple(frozenset((new[s], new[q]) for s, q in pairs) for pairs in model.moves),
        tuple(tuple(rank[old] for old in order) for rank in model.ranks),
    )
    before, after = tables(solve(model.game())), tables(solve(other.game()))
    for concept in CONCEPTS:
        assert after[concept] == [sorted(new[s] for s in stable) for stable in before[concept]]


@given(listed_models(), st.data())
@settings(max_examples=80, deadline=None)
def test_permuting_parties_permutes_the_answer(model: ListedModel, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(model.ranks))))
    other = replace(
        model,
        moves=tuple(model.moves[old] for old in order),
        ranks=tuple(model.ranks[old] for old in order),
    )
    before, after = tables(solve(model.game())), tables(solve(other.game()))
    for concept in CONCEPTS:
        assert after[concept] == [before[concept][old] for old in order]


@given(listed_models(), st.integers(1, 10**15), st.integers(-(10**17), 10**17))
@settings(max_examples=60, deadline=None)
def test_rescaling_ranks_changes_nothing(model: ListedModel, factor: int, shift: int) -> None:
    other = replace(model, ranks=tuple(tuple(factor * r + shift for r in rank) for rank in model.ranks))
    assert tables(solve(other.game())) == tables(solve(model.game()))


@given(listed_models(), st.data())
@settings(max_examples=150, deadline=None)
def test_more_moves_for_an_opponent_never_make_a_state_less_stable(
    model: ListedModel, data: st.DataObject
) -> None:
    """An opponent's further move leaves R_i and u_i alone and only adds to R_{N−i} and R⁺_{N−i}."""
    mover = data.draw(st.integers(0, len(model.ranks) - 1))
    ends = st.sampled_from(model.states)
    further = (
        data.draw(st.tuples(ends, ends).filter(lambda pair: pair[0] != pair[1]))
        if (len(model.states) > 1)
        else None
    )
    added = frozenset({further}) if further else frozenset[tuple[int, int]]()
    moves = tuple(pairs | added if party == mover else pairs for party, pairs in enumerate(model.moves))
    before, after = tables(solve(model.game())), tables(solve(replace(model, moves=moves).game()))
    for party in range(len(model.ranks)):
        if party != mover:
            assert after["nash"][party] == before["nash"][party]
            for concept in ("gmr", "smr", "seq", "sseq"):
                assert set(before[concept][party]) <= set(after[concept][party])


@given(listed_models(max_states=5), st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_a_bystander_changes_nothing_for_the_others(model: ListedModel, levels: int) -> None:
    """A party without moves lends nobody a turn; it is itself content everywhere."""
    bystander = tuple(s % (levels + 1) for s in range(len(model.feasible)))
    other = replace(model, ranks=(*model.ranks, bystander), moves=(*model.moves, frozenset()))
    before, after = tables(solve(model.game())), tables(solve(other.game()))
    for concept in CONCEPTS:
        assert after[concept] == [*before[concept], model.states]
