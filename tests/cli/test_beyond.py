"""``solve --coalitions`` and ``solve --horizon``."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from standoff.analysis import beyond

from .conftest import EXAMPLES, Run


def test_coalitions_as_data(run: Run) -> None:
    ran = run("solve", EXAMPLES / "elmira", "--coalitions", "--format", "json")
    assert ran.code == 0
    told = json.loads(ran.out)["coalitions"]
    assert list(told) == ["nash", "gmr", "smr", "seq", "sseq"]
    assert told["nash"] == {
        "universally_stable": [8, 9, 21, 24, 25],
        "leave": {
            "18": [
                {
                    "members": ["MoE", "Uniroyal"],
                    "path": [
                        {"party": "Uniroyal", "from": 18, "to": 20},
                        {"party": "MoE", "from": 20, "to": 21},
                    ],
                }
            ]
        },
        "untold": 0,
    }


def test_a_concept_with_too_many_equilibria_to_look_from_each_is_refused_alone(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beyond, "WORK", 6 * 32 << 3)  # as many as nash has, fewer than gmr
    ran = run("solve", EXAMPLES / "elmira", "--coalitions", "--format", "json")
    told = json.loads(ran.out)["coalitions"]
    assert told["nash"]["universally_stable"] == [8, 9, 21, 24, 25]
    assert "8 equilibria in 32 states are too many" in told["gmr"]["refused"]
    shown = run("solve", EXAMPLES / "elmira", "--coalitions").out
    assert "8 equilibria in 32 states are too many" in shown


def test_paths_are_told_for_so_many_states_and_the_rest_is_counted(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beyond, "PATHS", 1)
    told = json.loads(run("solve", EXAMPLES / "cuban", "--coalitions", "--format", "json").out)["coalitions"]
    for answer in told.values():
        assert len(answer["leave"]) <= 1
        assert answer["untold"] >= 0
    assert sum(answer["untold"] for answer in told.values()) > 0
    assert "how is not told for so many" in run("solve", EXAMPLES / "cuban", "--coalitions").out


def test_coalitions_as_tables(run: Run) -> None:
    ran = run("solve", EXAMPLES / "elmira", "--coalitions")
    assert ran.code == 0
    lines = [line.split() for line in ran.out.splitlines()]
    row = ["18", "MoE", "+", "Uniroyal", "Uniroyal", "→", "20,", "MoE", "→", "21"]
    assert [*row, "nash,", "gmr,", "smr,", "seq,", "sseq"] in lines
    assert ran.out.splitlines()[-1].startswith("1 way to leave an equilibrium together")


def test_only_the_smallest_groups_have_a_row(run: Run) -> None:
    """In the data there are supersets too; in the Kuril case China adds nothing."""
    shown = run("solve", EXAMPLES / "kuril", "--coalitions").out
    assert "Russia + Japan" in shown
    assert "+ China" not in shown
    assert "more; --format json lists them all" in shown


@pytest.mark.parametrize(
    ("horizon", "equilibria"), [("1", [5]), ("2", [4, 5, 6]), ("3", [4, 5]), ("limit", [4, 5])]
)
def test_a_horizon_as_data(run: Run, horizon: str, equilibria: list[int]) -> None:
    ran = run("solve", EXAMPLES / "cuban", "--horizon", horizon, "--format", "json")
    assert ran.code == 0
    told = json.loads(ran.out)["limited"]
    assert told["horizon"] == (int(horizon) if horizon.isdigit() else horizon)
    assert told["equilibria"] == equilibria
    assert ("period" in told) is (horizon == "limit")
    assert list(told["stable"]) == ["United States", "Soviet Union"]


def test_a_horizon_as_a_table(run: Run) -> None:
    ran = run("solve", EXAMPLES / "cuban", "--horizon", "limit")
    assert "both stay" in ran.out
    assert ran.out.splitlines()[-1] == "moves ahead: ever more (non-myopic)"
    assert run("solve", EXAMPLES / "cuban", "--horizon", "3").out.splitlines()[-1] == "moves ahead: 3"


@pytest.mark.parametrize("horizon", ["0", "-1", "x", "1.5", "", "٣"])
def test_a_horizon_that_is_none_is_refused(run: Run, horizon: str) -> None:
    ran = run("solve", EXAMPLES / "cuban", f"--horizon={horizon}")
    assert ran.code == 2
    assert "neither a number of moves nor the word limit" in " ".join(ran.err.split())


def test_what_the_engine_refuses_is_said(run: Run) -> None:
    ran = run("solve", EXAMPLES / "elmira", "--horizon", "2")
    assert ran.code == 8
    assert "are for two parties, not 3" in ran.err
    ran = run("solve", EXAMPLES / "cuban", "--horizon", "1001")
    assert "1001 is not a number of moves to look ahead" in ran.err


def test_nothing_of_it_is_imported_unless_asked_for() -> None:
    code = (
        "import sys\nfrom standoff.cli import main\n"
        f"try: main(['solve', {str(EXAMPLES / 'elmira')!r}])\nexcept SystemExit: pass\n"
        "assert not {'standoff.stability.coalitions', 'standoff.stability.horizon'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
