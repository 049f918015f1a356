"""Ways from today that change nothing for no reason."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.construction import Sources
from standoff.dispute import (
    Constraint,
    Direction,
    Dispute,
    Option,
    Outcome,
    Party,
    PreferenceStatement,
    Warrant,
)
from standoff.dispute.grammar import parse
from standoff.evidence import Decision, Ruling
from standoff.findings.direct import direct
from standoff.findings.outcomes import best_state, changed
from standoff.findings.quotes import Quoter
from standoff.findings.solved import Solved
from standoff.findings.views import Views

NAMES = ("a", "b", "c", "d")
RULING = Ruling("N. Analyst", Decision.ADD, "a", "for this test")
OWNERS = ("Norland", "Norland", "Sudria", "Estland")


def dispute(wishes: dict[str, tuple[str, ...]], **changes: Any) -> Dispute:
    plain = Dispute(
        name="four",
        title="Four",
        parties=tuple(Party(name) for name in dict.fromkeys(OWNERS)),
        options=tuple(Option(n, o, n, n, f"not {n}") for n, o in zip(NAMES, OWNERS, strict=True)),
        outcomes=(Outcome("with_a", "With a", parse("a")),),
        preferences=tuple(
            PreferenceStatement(party, parse(text), (Warrant(ruling=RULING),))
            for party, texts in wishes.items()
            for text in texts
        ),
        status_quo=0,
    )
    return replace(plain, **changes)


def views(case: Dispute) -> Views:
    return Views(Solved.of(case), Quoter(Sources(()), {}))


def test_among_equals_the_state_that_changes_fewest_options_speaks() -> None:
    solved = Solved.of(dispute({}))
    assert best_state(solved, solved.members["with_a"]) == 0b0001


def test_today_speaks_for_its_own_outcome_where_nothing_is_firmer() -> None:
    solved = Solved.of(dispute({}, status_quo=0b1101))
    assert best_state(solved, solved.members["with_a"]) == 0b1101


def test_a_way_takes_each_party_once_and_nothing_back() -> None:
    route = views(dispute({"Norland": ("a",), "Sudria": ("c",)})).route(0b0101)
    assert route is not None
    assert [(m.party, m.switches_on) for m in route.moves] == [("Norland", ("a",)), ("Sudria", ("c",))]
    assert route.improving


def test_the_order_of_moves_makes_each_step_pay_if_one_can() -> None:
    route = views(dispute({"Norland": ("a iff c",), "Sudria": ("c",)})).route(0b0101)
    assert route is not None
    assert [m.party for m in route.moves] == ["Sudria", "Norland"]
    assert route.improving


def test_a_winding_way_that_pays_is_mentioned_and_not_shown() -> None:
    # Sudria takes c only while a is on, and Norland drops a once c is: a goes on and off again.
    case = dispute({"Norland": ("c", "a iff not c"), "Sudria": ("c if a", "not c if not a")}, status_quo=0)
    route = views(case).route(0b0100)
    assert route is not None
    assert [m.party for m in route.moves] == ["Sudria"]
    assert (route.improving, route.roundabout) == (False, True)


def test_a_way_keeps_clear_of_what_is_ruled_out_and_of_one_way_options() -> None:
    ruled = (Constraint(parse("a and not c"), requirement=False),)
    solved = Solved.of(dispute({}, constraints=ruled))
    way = direct(solved, 0b0101, improving=False)
    assert way is not None
    assert [move.party for move in way] == ["Sudria", "Norland"]
    forward = tuple(replace(option, direction=Direction.FORWARD) for option in solved.dispute.options)
    back = Solved.of(dispute({}, options=forward, status_quo=0b0001))
    assert direct(back, 0, improving=False) is None


def test_without_a_today_there_is_no_way() -> None:
    solved = Solved.of(dispute({}, status_quo=None))
    assert direct(solved, 3, improving=False) is None
    assert changed(solved, np.array([0, 3])).tolist() == [0, 0]


literals = st.sampled_from([*NAMES, *(f"not {name}" for name in NAMES), "a iff c", "d if b"])
lists = st.dictionaries(
    st.sampled_from(sorted(set(OWNERS))), st.lists(literals, max_size=3, unique=True).map(tuple), max_size=3
)


@settings(max_examples=60, deadline=None)
@given(wishes=lists, today=st.integers(0, 15), target=st.integers(0, 15))
def test_every_way_leads_from_today_and_is_what_it_says(
    wishes: dict[str, tuple[str, ...]], today: int, target: int
) -> None:
    made = views(dispute(wishes, status_quo=today))
    route = made.route(target)
    assert route is not None
    at = today
    for move in route.moves:
        rank = made.solved.game.ranks[made.solved.game.party(move.party)]
        assert move.source == at
        assert not route.improving or rank[move.target] > rank[move.source]
        at = move.target
    assert at == target
    switched = sum(len(move.switches_on) + len(move.switches_off) for move in route.moves)
    assert switched == (today ^ target).bit_count()
    assert len({move.party for move in route.moves}) == len(route.moves) or route.improving


@pytest.mark.parametrize("state", range(16))
def test_changes_count_options(state: int) -> None:
    solved = Solved.of(dispute({}, status_quo=5))
    assert changed(solved, np.array([state])).tolist() == [(state ^ 5).bit_count()]
