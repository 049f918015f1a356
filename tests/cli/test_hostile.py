"""Articles and names that would do something: their text stays text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .conftest import ARTICLE, CASE, Run

SCRIPT = "<script>alert(1)</script>"


def test_script_in_an_article_is_escaped_on_the_page(run: Run, case: Path) -> None:
    text = f"Norland demands that Sudmark pay harbour dues {SCRIPT} <img src=x onerror=alert(1)>.\n"
    (case / "articles" / "hostile.txt").write_text(text, encoding="utf-8")
    assert run("report", case, "--output", case / "report.html").code == 0
    page = (case / "report.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert SCRIPT not in page
    assert "<img src=x" not in page


def test_script_in_a_title_is_escaped_on_the_page(run: Run, case: Path) -> None:
    hostile = CASE.replace("The harbour of Eastport", SCRIPT).replace("The bargain", SCRIPT)
    (case / "case.yaml").write_text(hostile, encoding="utf-8")
    assert run("report", case, "--output", case / "report.html").code == 0
    assert SCRIPT not in (case / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["<script>alert(1)<!--.md", "-rf.md", "a\nb.md", "\x1b[31m.md", "a\u202eb.md"]
)
def test_a_hostile_file_name_stays_a_name(run: Run, case: Path, name: str) -> None:
    (case / "articles" / "dues.md").rename(case / "articles" / name)
    shown = run("statements", case)
    assert shown.code == 0
    assert "5 statements" in shown.out
    assert "\x1b" not in shown.out
    assert "\u202e" not in shown.out
    assert run("report", case, "--output", case / "report.html").code == 0
    assert "<script>alert" not in (case / "report.html").read_text(encoding="utf-8")


def test_a_file_name_that_is_no_text_is_shown_escaped(run: Run, case: Path) -> None:
    file = case / "articles" / os.fsdecode(b"caf\xe9.txt")
    file.write_bytes(b"Sudmark refuses to pay harbour dues.\n")
    assert "caf\\udce9.txt" in run("statements", case, "--format", "jsonl").out.replace("\\\\", "\\")


@pytest.mark.parametrize("command", ["statements", "explain"])
def test_a_terminal_is_not_given_orders(run: Run, case: Path, command: str) -> None:
    hostile = ARTICLE.replace("pay harbour dues.", "pay harbour dues \x1b]0;owned\x07.")
    (case / "articles" / "dues.md").write_text(hostile, encoding="utf-8")
    ran = run(command, case, *(["bargain"] if command == "explain" else []))
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert "\x07" not in ran.out
