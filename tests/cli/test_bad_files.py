"""A bad file among good ones is told on standard error, and the good ones are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Run

GOOD = "Finland demands that Sweden return the islands. Sweden refused to return them. Finland protested."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "pile"
    inside.mkdir()
    (inside / "a.txt").write_bytes(b"\0\1\2")
    (inside / "b.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "secret.txt").write_text("Nothing to see.", encoding="utf-8")
    (inside / "c.txt").symlink_to(tmp_path / "secret.txt")
    return inside


@pytest.mark.parametrize(
    ("command", "answer"), [(("attribute", "--format", "jsonl"), "b.txt"), (("draft",), "Finland")]
)
def test_it_is_told_and_the_rest_is_read(
    run: Run, folder: Path, command: tuple[str, ...], answer: str
) -> None:
    ran = run(*command, folder)
    assert ran.code == 0
    assert answer in ran.out
    first, second = [line for line in ran.err.splitlines() if line.startswith("standoff: not read: ")]
    assert "a.txt" in first
    assert "the link leads out of the folder" in second


@pytest.mark.parametrize("command", ["attribute", "draft"])
def test_if_no_file_can_be_read_the_first_one_s_error_is_the_answer(
    run: Run, folder: Path, command: str
) -> None:
    (folder / "b.txt").unlink()
    ran = run(command, folder)
    assert (ran.code, ran.out) == (3, "")
    assert "a.txt" in ran.err


def test_a_bad_link_among_the_articles_does_not_stop_read(run: Run, case: Path) -> None:
    (case / "articles" / "link.md").symlink_to(case / "nowhere.md")
    ran = run("read", case)
    assert ran.code == 0
    assert ran.out.startswith("1 article (1 new)")
    assert "link.md: the link leads nowhere" in ran.err
