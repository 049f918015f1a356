"""What the pages tell a reader to type exists, and what they show is what comes out."""

from __future__ import annotations

import doctest
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from standoff.analysis import Places, statements
from standoff.cli.app import COMMANDS, app
from standoff.statements import Act

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
WRITTEN = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted(DOCS.glob("tutorial/*.md")),
    *sorted(DOCS.glob("howto/*.md")),
    *sorted(DOCS.glob("explanation/*.md")),
    *sorted((ROOT / "examples").glob("*/README.md")),
]
TYPED = re.compile(r"^(?:\$ +|    )(?:\.venv/bin/)?standoff +(.*?)(?: +[#|>].*)?$", re.MULTILINE)


def typed() -> list[tuple[str, str]]:
    return [
        (page.name, command)
        for page in WRITTEN
        for command in TYPED.findall(page.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("page", "command"), typed())
def test_commands_and_options_in_the_pages_exist(page: str, command: str) -> None:
    words = [word for word in command.split() if word != "--json-errors"]
    assert words[0] in {function.__name__ for function, _ in COMMANDS}, page
    shown = CliRunner().invoke(app, [words[0], "--help"], prog_name="standoff").output
    for option in words[1:]:
        if option.startswith("-"):
            assert option in shown, page


@pytest.mark.parametrize(
    "page", [page for page in WRITTEN if "examples/" in page.read_text(encoding="utf-8")]
)
def test_examples_that_the_pages_name_are_there(page: Path) -> None:
    for name in re.findall(r"examples/\w[\w/.-]*\b", page.read_text(encoding="utf-8")):
        assert (ROOT / name).exists(), name


def test_the_examples_of_the_library_page_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(
        str(DOCS / "howto" / "use-as-a-library.md"), module_relative=False, encoding="utf-8"
    )
    assert result.attempted >= 12
    assert result.failed == 0


def test_every_key_of_a_statement_and_every_act_is_on_the_page_of_records(tmp_path: Path) -> None:
    page = (DOCS / "reference" / "records.md").read_text(encoding="utf-8")
    article = tmp_path / "note.txt"
    article.write_text("Russia demands that Japan sign a peace treaty.\n", encoding="utf-8")
    evidence = statements(ROOT / "examples" / "kuril", Places(articles=[article]))
    (row,) = evidence.rows()
    assert json.dumps(row)
    for name in (*row, *Act):
        assert f"`{name}`" in page


def benchmarks() -> list[str]:
    main = (ROOT / "benchmarks" / "__main__.py").read_text(encoding="utf-8")
    (names,) = re.findall(r"^NAMES = \((.*?)\)$", main, re.MULTILINE | re.DOTALL)
    return re.findall(r'"(\w+)"', names)


@pytest.mark.parametrize("name", benchmarks())
def test_every_benchmark_is_on_the_page_of_measurements(name: str) -> None:
    assert f"`benchmarks {name}`" in (DOCS / "reference" / "measured.md").read_text(encoding="utf-8")
