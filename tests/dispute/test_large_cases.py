"""Cases with more options than a table of states can have."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.dispute.casefile import Case
from standoff.dispute.states import decisive, holds, pattern
from standoff.errors import Infeasible, StandoffError, Unsupported

Load = Callable[[str], Case]


def text(options: int, *more: str) -> str:
    """A case of two parties that share the options in turn."""
    lines = ["case: large", "title: A large case", "analyst: {name: A. Analyst, date: 2020}", "parties:"]
    lines += ["  - name: Ann", "  - name: Bob", "options:"]
    lines += [f"  - {{name: o{k}, owner: {'Bob' if k % 2 else 'Ann'}}}" for k in range(options)]
    return "\n".join([*lines, *more, ""])


@pytest.mark.parametrize("options", [27, 63, 64, 100])
def test_a_large_case_loads(load_text: Load, options: int) -> None:
    last = f"o{options - 1}"
    dispute = load_text(
        text(
            options,
            f"constraints: {{infeasible: [o0 and {last}], requirements: [o1 or o2]}}",
            f"outcomes: [{{name: deal, formula: {last} and not o0}}]",
            f"status_quo: [o1, {last}]",
            f"preferences: {{Ann: [not o0, {last}]}}",
        )
    ).dispute
    assert dispute.status_quo == 2 + (1 << (options - 1))
    assert pattern(dispute.status_quo, dispute) == f"NY{'N' * (options - 3)}Y"
    assert holds(dispute.outcomes[0].formula, dispute.status_quo, dispute)
    assert decisive(dispute, "Ann", dispute.status_quo, 2) == 2


REFUSED: list[tuple[tuple[str, ...], type[StandoffError], str]] = [
    (
        ("constraints:", "  infeasible:", "    - o0", "    - o1", "  requirements:", "    - o0 or o1"),
        Infeasible,
        r"line 41, column 7: no state is feasible: 'o0 or o1', together with the constraints before it, ",
    ),
    (
        ("constraints:", "  requirements:", "    - o0 and not o0"),
        Infeasible,
        r"line 38, column 7: no state is feasible: 'o0 and not o0' rules out every one",
    ),
    (
        ("status_quo: [o0, o27]", "constraints:", "  infeasible:", "    - o0 and o27"),
        Infeasible,
        r"the status quo is not feasible: it breaks 'o0 and o27' — the constraint stands at line 39",
    ),
    (
        ("rankings:", "  Ann: [[NN]]"),
        Unsupported,
        r"line 36.*rankings cannot be given for a case of 28 options — they name states one by one",
    ),
    (
        ("moves:", "  Ann: []"),
        Unsupported,
        r"line 36.*moves cannot be given for a case of 28 options",
    ),
]


@pytest.mark.parametrize(("lines", "error", "told"), REFUSED)
def test_what_is_wrong_with_a_large_case_is_told_with_its_line(
    load_text: Load, lines: tuple[str, ...], error: type[StandoffError], told: str
) -> None:
    with pytest.raises(error, match=told):
        load_text(text(28, *lines))


def test_above_a_hundred_options_a_case_is_too_large(load_text: Load) -> None:
    with pytest.raises(Unsupported, match="101 options are more than the 100 that are supported"):
        load_text(text(101))


def test_constraints_that_are_too_entangled_are_refused(load_text: Load) -> None:
    """Ten pigeons find no room in nine holes, which no solver of this kind can tell in reasonable time."""
    pigeons, holes = range(10), range(9)
    lines = ["constraints:", "  requirements:"]
    lines += [f"    - {' or '.join(f'o{9 * pigeon + hole}' for hole in holes)}" for pigeon in pigeons]
    lines += ["  infeasible:"]
    lines += [
        f"    - o{9 * one + hole} and o{9 * other + hole}"
        for hole in holes
        for one in pigeons
        for other in range(one)
    ]
    with pytest.raises(
        Unsupported, match=r"line \d+.*: whether any state is feasible was not settled — the constr"
    ):
        load_text(text(90, *lines))
