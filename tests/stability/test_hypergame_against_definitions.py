"""The hypergame engine against the definitions by brute force, cell by cell."""

from __future__ import annotations

import pytest

from standoff.stability import hypergame as hyper
from tests.stability.hypergame_models import Sights, sights
from tests.stability.oracle import CONCEPTS, Graph

SEEDS = range(500)
PARTS = 4


@pytest.mark.parametrize("part", range(PARTS))
def test_every_cell_of_random_hypergames(part: int) -> None:
    cells = 0
    for seed in SEEDS[part::PARTS]:
        case = sights(seed)
        graphs = case.graphs()
        solution = hyper.solve(case.hypergame(), CONCEPTS)
        for concept in CONCEPTS:
            solved = solution.of(concept)
            cells += _check_stable(case, graphs, solved)
            _check_sets(case, graphs, solved)
    assert cells >= 30_000 // PARTS


def stays(case: Sights, graphs: tuple[Graph, ...], concept: str, party: int, state: int) -> bool | None:
    """Whether a party stays in a real state as it sees it; ``None`` if it does not recognise it."""
    sight = case.sights[party]
    seen = sight.seen(state)
    if not sight.model.feasible[seen]:
        return None
    return graphs[party].stable(concept, party, seen)


def _check_stable(case: Sights, graphs: tuple[Graph, ...], solved: hyper.ConceptHypergame) -> int:
    cells = 0
    for party in range(len(graphs)):
        for state, possible in enumerate(case.real.feasible):
            kept = stays(case, graphs, solved.concept, party, state) if possible else None
            assert solved.recognised[party][state] == (kept is not None)
            assert solved.stable[party][state] == (kept is True)
            cells += possible
    return cells


def _check_sets(case: Sights, graphs: tuple[Graph, ...], solved: hyper.ConceptHypergame) -> None:
    parties = range(len(graphs))
    told = {s: [stays(case, graphs, solved.concept, p, s) for p in parties] for s in case.real.states}
    assert solved.equilibria.tolist() == [s for s, kept in told.items() if all(kept)]
    assert solved.unopposed.tolist() == [s for s, kept in told.items() if False not in kept and True in kept]


@pytest.mark.parametrize("seed", range(1000, 1080))
def test_surprises_are_those_of_the_definition(seed: int) -> None:
    case = sights(seed, max_options=3)
    graphs, game = case.graphs(), case.hypergame()
    parties = range(len(graphs))
    for concept in CONCEPTS:
        solved = hyper.solve(game, [concept]).of(concept)
        found = list(hyper.surprises(game, solved))
        expected = [
            (believer, state, mover)
            for believer in parties
            for state in case.real.states
            if _settled(case, graphs, concept, believer, state)
            for mover in parties
            if mover != believer and stays(case, graphs, concept, mover, state) is False
        ]
        names = case.real.parties
        told = [(names.index(s.believer), s.state, names.index(s.move.party)) for s in found]
        assert told == expected
        for surprise in found:
            _check_surprise(case, graphs, surprise)


def _settled(case: Sights, graphs: tuple[Graph, ...], concept: str, believer: int, state: int) -> bool:
    sight = case.sights[believer]
    seen = sight.seen(state)
    graph = graphs[believer]
    return sight.model.feasible[seen] and all(graph.stable(concept, p, seen) for p in graph.parties)


def _check_surprise(case: Sights, graphs: tuple[Graph, ...], surprise: hyper.Surprise) -> None:
    mover = case.real.parties.index(surprise.move.party)
    believer = case.real.parties.index(surprise.believer)
    start, end = surprise.move.source, surprise.move.target
    own, other = case.sights[mover], case.sights[believer]
    assert start == surprise.state
    assert surprise.possible == case.real.feasible[end]
    # What the mover does not see stays as it is, and the rest is an improvement that nothing deters.
    assert start - own.seen(start) == end - own.seen(end)
    graph = graphs[mover]
    assert own.seen(end) in graph.steps(mover, own.seen(start), improving=True)
    if surprise.concept != "nash":
        assert not graph.deterred(surprise.concept, mover, own.seen(start), own.seen(end))
    switched = {k for k in range(len(case.real.owners)) if start // 2**k % 2 != end // 2**k % 2}
    rank = other.model.ranks[mover]
    if switched & other.unseen:
        cause = hyper.Cause.OPTION_UNSEEN
    elif not other.model.feasible[other.seen(end)]:
        cause = hyper.Cause.STATE_IMPOSSIBLE
    elif rank[other.seen(end)] <= rank[other.seen(start)]:
        cause = hyper.Cause.PREFERENCE_MISREAD
    else:
        cause = hyper.Cause.ANSWER_MISJUDGED
        assert surprise.concept != "nash"
    assert surprise.cause is cause


@pytest.mark.parametrize("seed", range(2000, 2060))
def test_moves_out_of_the_blue_are_those_of_the_definition(seed: int) -> None:
    case = sights(seed, max_options=3)
    graphs, game = case.graphs(), case.hypergame()
    for state in case.real.states:
        expected = set()
        for mover, own in enumerate(case.sights):
            seen = own.seen(state)
            if not own.model.feasible[seen]:
                continue
            for to in graphs[mover].steps(mover, seen, improving=True):
                end = to + (state - seen)
                blind = tuple(
                    name
                    for other, name in enumerate(case.real.parties)
                    if other != mover and _out_of_the_blue(case, other, state, end)
                )
                if blind and case.real.feasible[end]:
                    expected.add((case.real.parties[mover], state, end, blind))
        found = hyper.unforeseen(game, state)
        assert {(f.move.party, f.move.source, f.move.target, f.unforeseen_by) for f in found} == expected


def _out_of_the_blue(case: Sights, party: int, start: int, end: int) -> bool:
    sight = case.sights[party]
    possible = sight.model.feasible
    switched = {k for k in range(len(case.real.owners)) if start // 2**k % 2 != end // 2**k % 2}
    return possible[sight.seen(start)] and bool(switched & sight.unseen or not possible[sight.seen(end)])
