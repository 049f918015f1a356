"""What holds of every dossier, whatever the parties want."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standoff.dispute.states import holds as holds_in
from standoff.findings.solved import Solved
from standoff.stability import sanction, verdict

SHARED = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
CONDITIONS = (None, "precondition", "exchange", "exclusion")

said = st.tuples(
    st.integers(0, 6),
    st.sampled_from(["Norland", "Sudria"]),
    st.sampled_from(["", "+shut", "-shut", "+withhold", "-withhold"]),
    st.sampled_from(CONDITIONS),
    st.sampled_from(["+shut", "+withhold", "-withhold"]),
    st.sampled_from(["+shut", "+withhold"]),
)


def tell(desk: Any, drawn: list[Any]) -> list[Any]:
    return [
        desk.say(line, party, options, id=f"s{n}", kind=kind, needs=needs, waits=waits)
        for n, (line, party, options, kind, needs, waits) in enumerate(drawn)
    ]


@SHARED
@given(drawn=st.lists(said, max_size=10))
def test_every_departure_is_an_improvement_that_its_formula_decides(desk: Any, drawn: Any) -> None:
    told = tell(desk, drawn)
    dossier = desk.dossier(told)
    lists = desk.construct(told).dispute
    departures = [d for o in dossier.outcomes for d in o.departures] + list(dossier.today_departures)
    for departure in departures:
        decided = departure.decided_by
        assert decided is not None
        formula = lists.preferences_of(departure.move.party)[decided.position - 1].formula
        assert holds_in(formula, departure.move.target, lists)
        assert not holds_in(formula, departure.move.source, lists)
        assert decided.quotes


@SHARED
@given(drawn=st.lists(said, max_size=10))
def test_what_nothing_deters_is_what_the_engine_s_verdict_says(desk: Any, drawn: Any) -> None:
    solved = Solved.of(desk.construct(tell(desk, drawn)).dispute)
    for concept in solved.equilibria:
        for party in solved.game.parties:
            for state in map(int, np.flatnonzero(solved.game.feasible)):
                blocked = bool(solved.undeterred(concept, party, state))
                told = verdict(solved.game, concept, party, state)
                assert blocked is not told.stable
                for each in told.sanctions:
                    assert sanction(solved.game, concept, each.improvement) == each


@SHARED
@given(drawn=st.lists(said, max_size=10))
def test_every_rest_is_told_once_and_only_rest(desk: Any, drawn: Any) -> None:
    dossier = desk.dossier(tell(desk, drawn))
    solved = Solved.of(desk.construct(tell(desk, drawn)).dispute)
    assert sum(group.states for group in dossier.resting) == int(solved.holding.sum())
    for group in dossier.resting:
        assert group.example.concepts
        assert group.example.view.outcomes == group.outcomes


@SHARED
@given(drawn=st.lists(said, max_size=10))
def test_the_same_statements_make_the_same_dossier(desk: Any, drawn: Any) -> None:
    told = tell(desk, drawn)
    assert desk.dossier(told) == desk.dossier(list(reversed(told)))
