"""The questions of a form, for any movers and values, against the definitions."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.stability import UNREACHED
from tests.stability.graph_models import ListedModel, listed_models
from tests.stability.models import Model, models

ANY = st.one_of(models(max_options=3), listed_models(max_states=6))


@given(ANY, st.data())
@settings(max_examples=120, deadline=None)
def test_lowest_is_over_the_state_and_all_that_sequences_lead_to(
    model: Model | ListedModel, data: st.DataObject
) -> None:
    graph, form = model.graph(), model.game().form()
    movers = sorted(data.draw(st.sets(st.sampled_from(list(graph.parties)))))
    size = len(model.feasible)
    values = np.array(data.draw(st.lists(st.integers(0, 9), min_size=size, max_size=size)), dtype=np.uint16)
    for improving in (False, True):
        found = form.lowest(movers, values, improving=improving)
        for s in model.states:
            assert found[s] == min(values[q] for q in {s, *graph.coalition(movers, s, improving)})
        assert all(found[~form.feasible] == np.iinfo(np.uint16).max)


@given(ANY, st.data())
@settings(max_examples=80, deadline=None)
def test_highest_is_over_the_state_and_one_move(model: Model | ListedModel, data: st.DataObject) -> None:
    graph, form = model.graph(), model.game().form()
    size = len(model.feasible)
    values = np.array(data.draw(st.lists(st.integers(0, 9), min_size=size, max_size=size)), dtype=np.uint16)
    for party in graph.parties:
        found = form.highest(party, values)
        assert all(found[s] == max(values[q] for q in {s, *graph.moves[party][s]}) for s in model.states)


@given(ANY, st.data())
@settings(max_examples=120, deadline=None)
def test_distances_and_ways_of_some_movers(model: Model | ListedModel, data: st.DataObject) -> None:
    graph, form = model.graph(), model.game().form()
    movers = sorted(data.draw(st.sets(st.sampled_from(list(graph.parties)))))
    start = data.draw(st.sampled_from(model.states))
    targets = data.draw(st.sets(st.sampled_from(model.states)))
    until = np.isin(np.arange(len(model.feasible)), sorted(targets))
    for improving in (False, True):
        wanted = graph.distances(start, improving, movers)
        found = form.distances(movers, start, improving=improving)
        assert {s: int(d) for s, d in enumerate(found) if d != UNREACHED} == wanted
        way = form.way(movers, start, until, improving=improving)
        near = sorted((wanted[s], s) for s in targets if s in wanted)
        if way is None:
            assert not near
        else:
            assert (len(way), way[-1].target if way else start) == near[0]
            assert all(step.target in graph.steps(step.party, step.source, improving) for step in way)
            assert all(a.party != b.party and a.target == b.source for a, b in pairwise(way))
            assert {step.party for step in way} <= set(movers)


@given(ANY)
@settings(max_examples=60, deadline=None)
def test_moves_and_origins_are_each_other_backwards(model: Model | ListedModel) -> None:
    graph, form = model.graph(), model.game().form()
    for party in graph.parties:
        for s in model.states:
            assert form.moves(party, s).tolist() == sorted(graph.moves[party][s])
            origins = [r for r in model.states if s in graph.moves[party][r]]
            assert form.origins(party, s).tolist() == origins
