"""Clauses say what the formulas say: their models are the truth table, whatever the formula."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.dispute import And, Formula, Or, Variable
from standoff.dispute.satisfaction import Satisfaction, satisfiable
from standoff.dispute.truth_table import positions, truth_in
from standoff.errors import Unknown
from tests.dispute.test_formula_properties import NAMES, formula

BITS = positions(NAMES)
STATES = range(1 << len(NAMES))
few = settings(max_examples=60, deadline=None)


def unknown(solver: Satisfaction) -> dict[str, int]:
    """A fresh variable for every option."""
    return {name: solver.clauses.fresh() for name in NAMES}


def at(literals: dict[str, int], state: int) -> list[int]:
    """The assumptions that single out a state."""
    return [literal if state >> BITS[name] & 1 else -literal for name, literal in literals.items()]


@few
@given(formula)
def test_a_literal_holds_in_the_states_of_its_formula(tree: Formula) -> None:
    solver = Satisfaction()
    literals = unknown(solver)
    named = solver.clauses.literal(tree, literals)
    for state in STATES:
        assert solver.ask(at(literals, state))
        assert solver.holds(named) is truth_in(tree, state, BITS)
        assert solver.ask([*at(literals, state), named]) is truth_in(tree, state, BITS)


@few
@given(formula, st.sets(st.sampled_from(NAMES)), st.integers(0, (1 << len(NAMES)) - 1))
def test_what_is_constant_is_folded_and_means_the_same(tree: Formula, fixed: set[str], state: int) -> None:
    solver = Satisfaction()
    free = unknown(solver)
    values = {
        name: solver.clauses.constant(state >> BITS[name] & 1) if name in fixed else free[name]
        for name in NAMES
    }
    named = solver.clauses.literal(tree, values)
    assert len(fixed) < len(NAMES) or abs(named) == solver.clauses.true
    assert solver.ask([*at(free, state), named]) is truth_in(tree, state, BITS)


@few
@given(st.lists(formula, min_size=1, max_size=4))
def test_formulas_are_satisfiable_together_if_some_state_satisfies_all(trees: list[Formula]) -> None:
    expected = any(all(truth_in(tree, state, BITS) for tree in trees) for state in STATES)
    assert satisfiable(trees, NAMES) is expected


@few
@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=6))
def test_lists_are_compared_from_their_first_position(pairs: list[tuple[bool, bool]]) -> None:
    solver = Satisfaction()
    ahead = [solver.clauses.fresh() for _ in pairs]
    behind = [solver.clauses.fresh() for _ in pairs]
    better = solver.clauses.first_better(ahead, behind)
    assumed = [v if value[0] else -v for v, value in zip(ahead, pairs, strict=True)]
    assumed += [v if value[1] else -v for v, value in zip(behind, pairs, strict=True)]
    expected = [one for one, _ in pairs] > [other for _, other in pairs]
    assert solver.ask([*assumed, better]) is expected
    assert solver.ask([*assumed, -better]) is not expected


@few
@given(st.lists(st.booleans(), max_size=7))
def test_counts_say_how_many_hold(values: list[bool]) -> None:
    solver = Satisfaction()
    literals = [solver.clauses.fresh() for _ in values]
    more_than = solver.clauses.counts(literals)
    assert solver.ask([v if value else -v for v, value in zip(literals, values, strict=True)])
    assert [solver.holds(each) for each in more_than] == [k < sum(values) for k in range(len(values))]


@few
@given(formula, st.permutations(range(len(NAMES))), st.lists(st.booleans(), min_size=4, max_size=4))
def test_preferred_answers_are_lexicographically_best(
    tree: Formula, order: list[int], ways: list[bool]
) -> None:
    solver = Satisfaction()
    literals = unknown(solver)
    solver.clauses.add(solver.clauses.literal(tree, literals))
    wishes = [literals[NAMES[k]] * (1 if ways[k] else -1) for k in order]

    def key(state: int) -> list[bool]:
        return [bool(state >> k & 1) is ways[k] for k in order]

    possible = [state for state in STATES if truth_in(tree, state, BITS)]
    kept = solver.prefer(wishes)
    assert (kept is None) is (not possible)
    if kept is not None:
        best = max(possible, key=key)
        assert [k for k in range(len(NAMES)) if solver.holds(literals[NAMES[k]])] == [
            k for k in range(len(NAMES)) if best >> k & 1
        ]


@few
@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), min_size=1, max_size=6))
def test_a_core_is_enough_for_the_no(wanted: list[tuple[int, bool]]) -> None:
    solver = Satisfaction()
    literals = [solver.clauses.fresh() for _ in range(4)]
    solver.clauses.add(*(-literal for literal in literals[:2]))
    assumptions = [literals[k] if value else -literals[k] for k, value in wanted]
    if not solver.ask(assumptions):
        core = solver.core()
        assert core <= set(assumptions)
        assert not solver.ask(sorted(core))


def test_a_name_that_is_no_option_is_unknown() -> None:
    solver = Satisfaction()
    with pytest.raises(Unknown, match="no option is called 'o7'"):
        solver.clauses.literal(And((Variable("o1"), Variable("o7"))), unknown(solver))


def test_nothing_joined_is_true_by_and_and_false_by_or() -> None:
    solver = Satisfaction()
    assert solver.clauses.literal(And(()), {}) == solver.clauses.true
    assert solver.clauses.literal(Or(()), {}) == -solver.clauses.true
