"""States as arrays: bits, truth, feasibility, ranks, notation."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from standoff.dispute import Constraint, Dispute, Option, Party, PreferenceStatement, Ranking, Warrant, states
from standoff.dispute.grammar import parse
from standoff.errors import Malformed, Unknown, Unsupported
from standoff.evidence import Decision, Ruling

RULED = (Warrant(ruling=Ruling("A. Analyst", Decision.ADD, "", "a test")),)


def dispute(m: int, *wants: str) -> Dispute:
    """Ann owns options o0 … and wants ``wants``; Bob owns and wants nothing."""
    return Dispute(
        "demo",
        "A demo",
        (Party("Ann"), Party("Bob")),
        tuple(Option(f"o{k}", "Ann", "", "", "") for k in range(m)),
        preferences=tuple(PreferenceStatement("Ann", parse(text), RULED) for text in wants),
    )


@pytest.mark.parametrize(("k", "taken"), [(0, [1, 3, 5, 7]), (1, [2, 3, 6, 7]), (2, [4, 5, 6, 7])])
def test_option_column_is_bit_k(k: int, taken: list[int]) -> None:
    assert np.flatnonzero(states.option_column(k, 3)).tolist() == taken


@pytest.mark.parametrize(
    ("text", "true_in"),
    [
        ("o0 and o1", [3]),
        ("o0 or o1", [1, 2, 3]),
        ("not o0", [0, 2]),
        ("o0 if o1", [0, 1, 3]),
        ("o0 iff o1", [0, 3]),
        ("o0 unless o1", [1, 2, 3]),
    ],
)
def test_truth_of_each_connective(text: str, true_in: list[int]) -> None:
    assert np.flatnonzero(states.truth(parse(text), dispute(2))).tolist() == true_in


def test_truth_of_an_unknown_option_names_the_nearest() -> None:
    with pytest.raises(Unknown, match=r"no option is called 'oo0'\n  Did you mean 'o0'\?"):
        states.truth(parse("oo0"), dispute(1))


def test_feasible_takes_both_kinds_of_constraint() -> None:
    constrained = replace(
        dispute(2), constraints=(Constraint(parse("o0 and o1"), False), Constraint(parse("o0 or o1"), True))
    )
    assert states.feasible(constrained).tolist() == [False, True, True, False]


def test_without_options_there_is_one_state() -> None:
    assert states.count(dispute(0)) == 1
    assert states.feasible(dispute(0)).tolist() == [True]
    assert states.ranks(dispute(0), "Ann").tolist() == [0]


def test_ranks_put_the_first_formula_first() -> None:
    assert states.ranks(dispute(2, "o1", "not o0"), "Ann").tolist() == [1, 0, 3, 2]


def test_a_party_without_preferences_is_indifferent() -> None:
    assert states.ranks(dispute(3, "o0"), "Bob").tolist() == [0] * 8


@pytest.mark.parametrize(
    ("formulas", "dtype"), [(7, np.int8), (8, np.int16), (16, np.int32), (32, np.int64), (63, np.int64)]
)
def test_ranks_use_the_smallest_signed_type(formulas: int, dtype: type) -> None:
    ranks = states.ranks(dispute(1, *["o0"] * formulas), "Ann")
    assert ranks.dtype == dtype
    assert ranks.tolist() == [0, 2**formulas - 1]


def test_ranks_beyond_a_word_are_dense() -> None:
    wants = ["o0"] * 100 + ["o1"] * 100 + ["not o2"]
    assert states.ranks(dispute(3, *wants), "Ann").tolist() == [1, 5, 3, 7, 0, 4, 2, 6]


def test_ranks_of_an_unknown_party() -> None:
    with pytest.raises(Unknown, match="no party is called 'Anne'\n  Did you mean 'Ann'"):
        states.ranks(dispute(1), "Anne")


def test_ranks_from_tiers() -> None:
    ranked = replace(dispute(2), rankings=(Ranking("Ann", ((2,), (0, 3), (1,)), RULED),))
    assert states.ranks(ranked, "Ann").tolist() == [1, 0, 2, 1]


def test_an_incomplete_ranking_is_refused() -> None:
    ranked = replace(dispute(2), rankings=(Ranking("Ann", ((2,), (0,)), RULED),))
    with pytest.raises(Malformed, match="leaves out 2 of the feasible states — the first of them is YN"):
        states.ranks(ranked, "Ann")


def test_a_ranking_needs_no_infeasible_states() -> None:
    ranked = replace(
        dispute(1),
        constraints=(Constraint(parse("o0"), True),),
        rankings=(Ranking("Ann", ((1,),), RULED),),
    )
    assert states.ranks(ranked, "Ann").tolist() == [0, 0]


def test_decisive_counts_from_one() -> None:
    model = dispute(3, "o0", "o1", "o0 and o2")
    assert states.decisive(model, "Ann", 0b000, 0b001) == 1
    assert states.decisive(model, "Ann", 0b001, 0b011) == 2
    assert states.decisive(model, "Ann", 0b011, 0b111) == 3
    assert states.decisive(model, "Ann", 0b000, 0b100) is None


def test_pattern_and_state_of_are_inverse() -> None:
    assert states.pattern(0b101, dispute(4)) == "YNYN"
    assert states.state_of("YNYN") == 0b101


@pytest.mark.parametrize("letters", ["Y-N", "yn", "Y N", "10"])
def test_other_letters_are_no_state(letters: str) -> None:
    with pytest.raises(Malformed, match="is not a state — a state is written with one Y or N"):
        states.state_of(letters)


def test_too_many_options_say_what_they_would_take() -> None:
    with pytest.raises(
        Unsupported,
        match=r"27 options are more than the 26 that can be solved .* 134,217,728 bytes .* up to 1,073,741,8",
    ):
        states.count(dispute(27))
