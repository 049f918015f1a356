"""Every command, key and error is documented, and the generated pages are the present ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from standoff import errors
from standoff.cli.app import COMMANDS

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "command-line.md"


def test_generated_pages_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "docs" / "generate.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", [function.__name__ for function, _ in COMMANDS])
def test_every_command_is_on_the_page_and_in_the_readme(name: str) -> None:
    assert f"## `standoff {name}`" in PAGE.read_text(encoding="utf-8")
    assert f"`{name}`" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", errors.StandoffError.__subclasses__(), ids=lambda kind: kind.kind)
def test_every_error_has_a_code_of_its_own_on_the_page(kind: type[errors.StandoffError]) -> None:
    others = [other.exit_code for other in errors.StandoffError.__subclasses__() if other is not kind]
    assert kind.exit_code not in others
    assert f"| {kind.exit_code} | {kind.kind}:" in PAGE.read_text(encoding="utf-8")


def test_the_readme_names_its_two_commands_and_they_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("demo", "test"):
        assert f"make {target}" in (ROOT / "README.md").read_text(encoding="utf-8")
        assert f"\n{target}:" in makefile
