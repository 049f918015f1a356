"""What a .gmcr file means."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from standoff.analysis import explain, solve
from standoff.dispute import Dispute, states
from standoff.dispute.grammar import text_of
from standoff.errors import Infeasible, Unsupported
from standoff.exchange import read_gmcr

from .conftest import Write, small


def order(dispute: Dispute, party: str) -> list[list[int]]:
    """The feasible states in tiers, best first."""
    feasible = np.flatnonzero(states.feasible(dispute))
    ranks = states.ranks(dispute, party)[feasible]
    return [feasible[ranks == rank].tolist() for rank in sorted(set(ranks.tolist()), reverse=True)]


def ranked(flag: dict[str, bool], one: Any, two: Any, key: str = "preferenceRanking") -> dict[str, Any]:
    model = small() | flag
    del model["useManualPreferenceRanking"]
    model |= flag
    model["decisionMakers"][0][key], model["decisionMakers"][1][key] = one, two
    return model


def test_the_first_option_is_the_lowest_bit(written: Write) -> None:
    dispute = read_gmcr(written(small())).dispute
    assert np.flatnonzero(states.feasible(dispute)).tolist() == [0, 1, 2, 4, 5, 6]
    assert [option.direction.value for option in dispute.options] == ["both", "fwd", "back"]
    assert [option.owner for option in dispute.options] == ["Upstream", "Upstream", "Downstream"]


def test_names_are_made_fit_and_told_apart_and_kept_as_labels(written: Write) -> None:
    dispute = read_gmcr(written(small())).dispute
    names = [option.name for option in dispute.options]
    assert names == ["Open_the_weir", "Upstream_Protest", "Downstream_Protest"]
    assert [option.label for option in dispute.options] == ["Open the weir", "Protest", "Protest"]


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (["not", "Été", "???"], ["not_", "Ete", "option_2"]),
        (["a b", "a-b", "a_b_2"], ["Upstream_a_b", "Upstream_a_b_2", "a_b_2"]),
        (["\u00a0IF\u00a0", "x", "X"], ["IF_", "x", "X"]),
    ],
)
def test_any_name_of_an_option_is_made_fit(labels: list[str], names: list[str], written: Write) -> None:
    model = small()
    for option, label in zip(model["options"], labels, strict=True):
        option["name"] = label
    model["decisionMakers"][0]["options"] = [0, 1, 2]
    model["decisionMakers"][1]["options"] = []
    assert [option.name for option in read_gmcr(written(model)).dispute.options] == names


def test_preferences_are_read_most_important_first(written: Write) -> None:
    dispute = read_gmcr(written(small())).dispute
    assert order(dispute, "Upstream") == [[0, 2], [4, 6], [1], [5]]
    assert order(dispute, "Downstream") == [[1], [5], [0, 6], [2, 4]]
    text = text_of(dispute.preferences_of("Downstream")[1].formula)
    assert text == (
        "Downstream_Protest and Upstream_Protest or not Downstream_Protest and not Upstream_Protest"
    )


@pytest.mark.parametrize("key", ["preferenceRanking", "preferenceVector"])
@pytest.mark.parametrize("flag", ["useManualPreferenceRanking", "useManualPreferenceVectors"])
def test_rankings_count_where_the_flag_says_so(key: str, flag: str, written: Write) -> None:
    model = ranked({flag: True}, [6, [1, 2, 3], 4, 5], [1, 2, 3, 4, 5, [6]], key)
    dispute = read_gmcr(written(model)).dispute
    assert order(dispute, "Upstream") == [[6], [0, 1, 2], [4], [5]]
    assert order(dispute, "Downstream") == [[0], [1], [2], [4], [5], [6]]


def test_preferences_count_where_the_flag_says_so_and_a_ranking_that_differs_is_told(written: Write) -> None:
    flag = {"useManualPreferenceRanking": False}
    case = read_gmcr(written(ranked(flag, [6, [1, 2, 3], 4, 5], [2, 5, [1, 6], [3, 4]])))
    assert order(case.dispute, "Upstream") == [[0, 2], [4, 6], [1], [5]]
    assert case.notes == ("Upstream: its preferenceRanking differs from its preferences and is not used",)


def test_of_two_flags_the_newer_counts_as_in_the_program_that_writes_them(written: Write) -> None:
    flags = {"useManualPreferenceVectors": False, "useManualPreferenceRanking": True}
    dispute = read_gmcr(written(ranked(flags, [6, [1, 2, 3], 4, 5], [1, 2, 3, 4, 5, 6]))).dispute
    assert order(dispute, "Upstream")[0] == [6]


def test_without_a_flag_preferences_count_before_a_ranking(written: Write) -> None:
    model = ranked({}, [6, [1, 2, 3], 4, 5], [6, 5, 4, 3, 2, 1])
    model["decisionMakers"][1]["preferences"] = []
    dispute = read_gmcr(written(model)).dispute
    assert order(dispute, "Upstream")[0] == [0, 2]
    assert order(dispute, "Downstream") == [[6], [5], [4], [2], [1], [0]]


def test_payoffs_alone_are_an_order(written: Write) -> None:
    model = small()
    del model["decisionMakers"][0]["preferences"]
    model["decisionMakers"][0]["payoffs"] = [1, 1.5, 2, 2, -3, 0]
    dispute = read_gmcr(written(model)).dispute
    assert order(dispute, "Upstream") == [[2, 4], [1], [0], [6], [5]]


def test_payoffs_that_agree_are_only_checked(written: Write) -> None:
    model = small()
    model["decisionMakers"][0]["payoffs"] = [40, 2, 40, 3, 1, 3]
    assert not read_gmcr(written(model)).dispute.rankings


def test_an_empty_list_of_preferences_is_indifference(written: Write) -> None:
    model = small()
    model["decisionMakers"][1]["preferences"] = []
    dispute = read_gmcr(written(model)).dispute
    assert order(dispute, "Downstream") == [[0, 1, 2, 4, 5, 6]]


def test_misperceptions_are_states_thought_impossible(written: Write) -> None:
    model = small()
    model["decisionMakers"][0]["misperceptions"] = [[[2, "Y"]], [[0, "Y"], [2, "N"]]]
    (view,) = read_gmcr(written(model)).dispute.views
    assert (view.party, view.unseen, view.about) == ("Upstream", (), ())
    texts = [text_of(formula) for formula in view.impossible]
    assert texts == ["Downstream_Protest", "not Downstream_Protest and Open_the_weir"]


def test_what_is_not_used_is_told(written: Write) -> None:
    model = small() | {"coalitions": [[0, 1]], "coalitionsFull": [], "colour": "red"}
    model["decisionMakers"][1] |= {
        "mood": 3,
        "preferenceRanking": [2, 5, [1, 6], [3, 4]],
        "preferenceVector": [1],
    }
    assert read_gmcr(written(model)).notes == (
        "coalitions: 1 with several members are not used; each party is solved for itself",
        "the key 'colour' is not used",
        "decisionMakers[1]: the key 'preferenceVector' is not used beside 'preferenceRanking'",
        "decisionMakers[1]: the key 'mood' is not used",
    )


def test_a_byte_order_mark_is_dropped(written: Write) -> None:
    file = written(small())
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert len(read_gmcr(file).dispute.options) == 3


def test_a_model_without_options_has_one_state(written: Write) -> None:
    model = {
        "options": [],
        "decisionMakers": [{"name": "A", "options": [], "preferences": []}],
        "infeasibles": [],
    }
    assert states.feasible(read_gmcr(written(model)).dispute).tolist() == [True]


def large(**more: Any) -> dict[str, Any]:
    """Forty options, more than a table of the states holds."""
    condition = [[[at, "Y"], [at + 1, "N"]] for at in range(39)]
    return {
        "options": [{"name": f"o{at}", "permittedDirection": "both"} for at in range(40)],
        "decisionMakers": [{"name": "A", "options": list(range(40)), "preferences": condition, **more}],
        "infeasibles": [[[0, "Y"], [39, "Y"]]],
    }


def test_single_states_of_a_model_too_large_to_list_can_be_explained(written: Write) -> None:
    file = written(large())
    assert len(read_gmcr(file).dispute.options) == 40
    assert explain(file, "0")
    with pytest.raises(Unsupported, match="Ask about one state"):
        solve(file)


@pytest.mark.parametrize("more", [{"preferenceRanking": [1]}, {"payoffs": [1]}])
def test_nobody_ranks_the_states_of_a_model_too_large_to_list(more: Any, written: Write) -> None:
    with pytest.raises(Unsupported, match="40 options are more than the"):
        read_gmcr(written(large(**more)))


def test_a_large_model_in_which_nothing_can_be_is_refused(written: Write) -> None:
    model = large()
    model["infeasibles"] += [[[7, "Y"]], [[7, "N"]]]
    with pytest.raises(Infeasible) as refused:
        read_gmcr(written(model))
    assert (refused.value.where or "").endswith("infeasibles[2]")
