"""Laws that hold for every formula, list of preferences and state."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.dispute import (
    And,
    Dispute,
    Formula,
    If,
    Iff,
    Not,
    Option,
    Or,
    Party,
    PreferenceStatement,
    Ranking,
    Unless,
    Variable,
    Warrant,
    states,
)
from standoff.dispute.grammar import normal, parse, text_of
from standoff.dispute.tree import depth, substitute, variables
from standoff.errors import StandoffError
from standoff.evidence import Decision, Ruling

M = 4
NAMES = tuple(f"o{k}" for k in range(M))
RULED = (Warrant(ruling=Ruling("A. Analyst", Decision.ADD, "", "a test")),)

variable = st.sampled_from(NAMES).map(Variable)
formula: st.SearchStrategy[Formula] = st.recursive(
    variable,
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Or(tuple(parts))),
        st.builds(If, inner, inner),
        st.builds(Iff, inner, inner),
        st.builds(Unless, inner, inner),
    ),
    max_leaves=8,
)


def dispute(wants: tuple[Formula, ...] = ()) -> Dispute:
    return Dispute(
        "demo",
        "A demo",
        (Party("Ann"),),
        tuple(Option(name, "Ann", "", "", "") for name in NAMES),
        preferences=tuple(PreferenceStatement("Ann", want, RULED) for want in wants),
    )


def oracle(tree: Formula, state: int) -> bool:  # noqa: PLR0911 - one line a connective
    """The truth value, straight from the definitions."""
    match tree:
        case Variable(name):
            return bool(state & (1 << NAMES.index(name)))
        case Not(part):
            return not oracle(part, state)
        case And(parts):
            return all(oracle(part, state) for part in parts)
        case Or(parts):
            return any(oracle(part, state) for part in parts)
        case If(q, p):
            return oracle(q, state) or not oracle(p, state)
        case Iff(p, q):
            return oracle(p, state) is oracle(q, state)
        case Unless(q, p):
            return oracle(q, state) or oracle(p, state)


def truth(tree: Formula) -> list[bool]:
    return [bool(value) for value in states.truth(tree, dispute())]


@given(formula)
def test_arrays_and_scalars_agree_with_the_definitions(tree: Formula) -> None:
    expected = [oracle(tree, state) for state in range(2**M)]
    assert truth(tree) == expected
    assert [states.holds(tree, state, dispute()) for state in range(2**M)] == expected


@given(formula)
def test_text_is_read_back_with_the_same_meaning(tree: Formula) -> None:
    again = parse(text_of(tree))
    assert truth(again) == truth(tree)
    assert text_of(again) == text_of(tree)


@given(formula)
def test_normal_form_keeps_the_meaning_and_is_its_own_normal_form(tree: Formula) -> None:
    assert truth(normal(tree)) == truth(tree)
    assert normal(normal(tree)) == normal(tree)


@given(st.lists(formula, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_order_repetition_and_double_negation_leave_the_text_alone(
    parts: list[Formula], random: object
) -> None:
    shuffled = [Not(Not(part)) for part in reversed(parts)] + parts[:1]
    for join in (And, Or):
        assert text_of(join(tuple(parts))) == text_of(join(tuple(shuffled)))


@given(formula, formula)
def test_conditionals_are_material(q: Formula, p: Formula) -> None:
    assert truth(If(q, p)) == truth(Or((Not(p), q)))
    assert truth(Iff(q, p)) == truth(And((If(q, p), If(p, q))))
    assert truth(Unless(q, p)) == truth(Or((q, p)))
    assert truth(Not(And((p, q)))) == truth(Or((Not(p), Not(q))))


@given(formula, formula)
def test_substitution_replaces_the_variable_everywhere(tree: Formula, value: Formula) -> None:
    put = substitute(tree, {"o0": value})
    for state in range(2**M):
        seen = state | 1 if oracle(value, state) else state & ~1
        assert oracle(put, state) == oracle(tree, seen)
    assert set(variables(put)) <= set(variables(tree)) | set(variables(value))
    assert depth(put) <= depth(tree) + depth(value)


@settings(max_examples=60)
@given(st.lists(formula, min_size=1, max_size=6), st.sampled_from([1, 20]))
def test_ranks_compare_states_as_lists_of_truth_values(wants: list[Formula], repeated: int) -> None:
    """``repeated`` makes lists of more than 63 formulas too."""
    listed = tuple(wants * repeated)
    ranks = states.ranks(dispute(listed), "Ann").tolist()
    vectors = [[oracle(want, state) for want in listed] for state in range(2**M)]
    for one, other in product(range(2**M), repeat=2):
        assert (ranks[one] < ranks[other]) == (vectors[one] < vectors[other])


@given(st.lists(formula, min_size=65, max_size=70))
@settings(max_examples=15)
def test_ranks_of_seventy_different_formulas(wants: list[Formula]) -> None:
    ranks = states.ranks(dispute(tuple(wants)), "Ann").tolist()
    vectors = [[oracle(want, state) for want in wants] for state in range(2**M)]
    order = sorted(range(2**M), key=lambda state: vectors[state])
    assert order == sorted(range(2**M), key=lambda state: ranks[state])
    assert len(set(ranks)) == len({tuple(vector) for vector in vectors})


@given(st.lists(formula, max_size=5), st.integers(0, 2**M - 1), st.integers(0, 2**M - 1))
def test_the_decisive_formula_is_the_first_that_differs(wants: list[Formula], a: int, b: int) -> None:
    model = dispute(tuple(wants))
    position = states.decisive(model, "Ann", a, b)
    before = wants if position is None else wants[: position - 1]
    assert all(oracle(want, a) == oracle(want, b) for want in before)
    if position is not None:
        assert oracle(wants[position - 1], a) != oracle(wants[position - 1], b)
        ranks = states.ranks(model, "Ann")
        assert (ranks[a] > ranks[b]) == oracle(wants[position - 1], a)


@given(st.permutations(range(2**M)), st.lists(st.booleans(), min_size=2**M, max_size=2**M))
def test_tiers_give_ranks_in_their_order(order: list[int], cuts: list[bool]) -> None:
    tiers: list[list[int]] = [[]]
    for state, cut in zip(order, cuts, strict=True):
        if cut and tiers[-1]:
            tiers.append([])
        tiers[-1].append(state)
    ranking = Ranking("Ann", tuple(tuple(tier) for tier in tiers), RULED)
    ranked = Dispute("demo", "", (Party("Ann"),), dispute().options, rankings=(ranking,))
    ranks = states.ranks(ranked, "Ann")
    assert [int(np.unique(ranks[tier]).item()) for tier in tiers] == list(range(len(tiers)))[::-1]


@given(st.integers(0, 2**M - 1))
def test_patterns_name_states(state: int) -> None:
    assert states.state_of(states.pattern(state, dispute())) == state


@given(st.text(alphabet="ab ()ifnotadrules&é\n", max_size=40))
def test_any_text_is_a_formula_or_a_clear_error(text: str) -> None:
    try:
        assert text_of(parse(text))
    except StandoffError as error:
        refusal = error.as_dict()
    else:
        return
    assert str(refusal["where"]).startswith("line ")
    assert refusal["remedy"]
