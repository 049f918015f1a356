"""How the program ends: exit codes, the JSON shape of errors, help."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from standoff.cli.app import COMMANDS
from standoff.cli.door import Door
from standoff.cli.door import run as run_call
from standoff.errors import StandoffError

from .conftest import Run


def test_an_error_can_be_one_json_object(run: Run, tmp_path: Path) -> None:
    ran = run("--json-errors", "solve", tmp_path / "nowhere")
    error = json.loads(ran.err)
    assert ran.code == 3
    assert set(error) == {"error", "what", "where", "why", "remedy"}
    assert error["error"] == "unreadable"


def test_words_by_default(run: Run, tmp_path: Path) -> None:
    assert run("solve", tmp_path / "nowhere").err.startswith("standoff: ")


@pytest.mark.parametrize("kind", StandoffError.__subclasses__(), ids=lambda kind: kind.kind)
def test_every_kind_of_error_ends_with_its_code(
    kind: type[StandoffError], capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise kind("this failed", where="here.yaml, line 3", why="a rule", remedy="Do that.")

    assert run_call(Door(), fail) == kind.exit_code
    assert capsys.readouterr().err == "standoff: here.yaml, line 3: this failed — a rule\n  Do that.\n"


def test_an_interruption_says_that_nothing_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt() -> None:
        raise SystemExit(130)

    assert run_call(Door(), interrupt) == 130
    assert "the same command continues" in capsys.readouterr().err


@pytest.mark.parametrize("name", [function.__name__ for function, _ in COMMANDS])
def test_every_command_explains_itself(run: Run, name: str) -> None:
    ran = run(name, "--help")
    assert ran.code == 0
    assert len(ran.out.splitlines()) > 6
    assert "Usage:" in ran.out


def test_a_mistyped_command_is_a_usage_error(run: Run) -> None:
    assert run("slove").code == 2


def test_the_version(run: Run) -> None:
    assert run("--version").out.startswith("standoff 0.")
