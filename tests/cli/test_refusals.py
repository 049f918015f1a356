"""Bad input through the command line: a clear error with its code, and nothing lost or half-written."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import CASE, Run


def _bomb() -> str:
    rows = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for last, name in zip("abcdefgh", "bcdefghi", strict=True):
        rows.append(f"{name}: &{name} [{', '.join([f'*{last}'] * 9)}]")
    return "\n".join(rows)


MANY_OPTIONS = "".join(f"  - {{name: o{k}, owner: Norland}}\n" for k in range(101))

BAD_CASES: dict[str, tuple[str | bytes, int, str]] = {
    "a YAML bomb": (_bomb(), 4, "holds more than 100,000 values"),
    "deep lists": ("case: " + "[" * 50_000, 4, "lie more than 20 deep"),
    "deep mappings": ("case: " + "{a: " * 5_000, 4, "lie more than 20 deep"),
    "a tag that would run": ('case: !!python/object/apply:os.system ["true"]', 4, "is not allowed"),
    "nothing": ("", 4, "the file is empty"),
    "zero bytes": (b"case: h\0rbour", 3, "holds zero bytes"),
    "another encoding": ("title: Die Gebühr".encode("latin-1"), 3, "is not UTF-8"),
    "two megabytes": ("#" * 2_000_000, 8, "larger than"),
    "no mapping": ("- one\n- two\n", 4, "case.yaml"),
    "an unknown key": (CASE + "partys: []\n", 4, "partys"),
    "a key twice": (CASE + "status_quo: []\n", 4, "is written twice"),
    "an unknown option": (CASE.replace("quo: []", "quo: [dues]"), 5, "no option is called 'dues'"),
    "a name that is a path": (CASE.replace("case: harbour", "case: ../harbour"), 4, "letters, digits"),
    "articles above the folder": (CASE + "articles: ../elsewhere\n", 4, "leads out of the case's folder"),
    "articles at the root": (CASE + "articles: /etc\n", 4, "leads out of the case's folder"),
    "articles with a zero byte": (CASE + 'articles: "a\\0b"\n', 4, "case.yaml"),
    "a store above the folder": (CASE + "store: sub/../../evidence.db\n", 4, "leads out of"),
    "a store with a zero byte": (CASE + 'store: "a\\0b"\n', 4, "case.yaml"),
    "a store in place of the case": (CASE + "store: case.yaml\n", 4, "not a place for a database"),
    "a store of articles": (CASE + "store: articles\n", 4, "not a place for a database"),
    "an article as the store": (CASE + "store: articles/dues.md\n", 3, "no database"),
    "a store in no folder": (CASE + "store: no/such/evidence.db\n", 10, "its folder does not exist"),
    "a store of another kind": (CASE + "store: sqlite:////tmp/evidence.db\n", 8, "are not supported"),
    "a formula that is too deep": (
        CASE + f"preferences: {{Norland: ['{'(' * 20_000}pay_dues{')' * 20_000}']}}\n",
        4,
        "the formula is more than 10,000 words",
    ),
    "an open formula": (CASE + "preferences: {Norland: ['pay_dues and']}\n", 4, "case.yaml, line"),
    "too many options": (CASE.replace("outcomes:", MANY_OPTIONS + "outcomes:"), 8, "options are more than"),
}


@pytest.mark.parametrize(("content", "code", "words"), BAD_CASES.values(), ids=BAD_CASES)
def test_a_bad_case_file_is_refused(
    run: Run, case: Path, content: str | bytes, code: int, words: str
) -> None:
    file = case / "case.yaml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    before = contents(case)
    ran = run("read", case)
    assert ran.code == code
    assert words in ran.err
    assert ran.err.startswith("standoff: ")
    assert contents(case) == before


BAD_ARTICLES: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "the file is empty"),
    "blank.txt": (b" \n\n \n", "there is no text in it"),
    "binary.txt": (bytes(range(256)) * 8, "the file is binary"),
    "cut.pdf": (b"%PDF-1.4 cut off", "the PDF is damaged"),
    "cut.jsonl": (b'{"text": "Norland demands dues."}\n{"text": "Sud', "line 2: the line is not JSON"),
    "deep.jsonl": (b"[" * 50_000, "the line is not JSON"),
    "half.jsonl": (b'{"text": "Norland \\ud800 demands."}\n', "half of a surrogate pair"),
    "bomb.xml": (
        b'<!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel/></rss>',
        "declares entities of its own",
    ),
    "deep.html": (b"<div>" * 20_000 + b"dues" + b"</div>" * 20_000, "no article was found"),
    "program.exe": (b"MZ", "no reader for files ending in '.exe'"),
    "README": (b"Norland demands dues.", "no reader for a file without a suffix"),
}


@pytest.mark.parametrize(("name", "content", "words"), [(n, *rest) for n, rest in BAD_ARTICLES.items()])
def test_a_bad_article_is_told_and_the_others_are_read(
    run: Run, case: Path, name: str, content: bytes, words: str
) -> None:
    (case / "articles" / name).write_bytes(content)
    ran = run("read", case)
    assert ran.code == 0
    assert ran.out.startswith("1 article (1 new)")
    assert ran.err.startswith("standoff: not read: ")
    assert name in ran.err
    assert words in ran.err


def test_a_bad_article_alone_is_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert run("attribute", tmp_path / "empty.txt").code == 3
    assert run("draft", tmp_path / "empty.txt", "--output", tmp_path / "new" / "case.yaml").code == 3
    assert not (tmp_path / "new").exists()


def _link_out(articles: Path) -> None:
    (articles / "passwd.txt").symlink_to("/etc/passwd")


def _link_round(articles: Path) -> None:
    (articles / "round.txt").symlink_to("round.txt")


@pytest.mark.parametrize("trick", [_link_out, _link_round])
def test_a_link_that_leads_astray_is_refused(run: Run, case: Path, trick: Callable[[Path], None]) -> None:
    trick(case / "articles")
    ran = run("read", case)
    assert ran.code == 0
    assert ran.out.startswith("1 article (1 new)")
    assert ran.err.startswith("standoff: not read: ")
    assert "the link leads" in ran.err


def test_a_pipe_among_the_articles_is_not_waited_for(run: Run, case: Path) -> None:
    os.mkfifo(case / "articles" / "pipe.txt")
    ran = run("read", case)
    assert ran.code == 0
    assert "pipe.txt: it is not a regular file" in ran.err


@pytest.mark.parametrize("damage", ["cut", "overwritten"])
def test_a_damaged_store_is_refused_and_left_as_it_is(run: Run, case: Path, damage: str) -> None:
    run("read", case)
    store = case / "evidence.db"
    store.write_bytes(store.read_bytes()[:5_000] if damage == "cut" else b"these are my notes\n" * 100)
    before = contents(case)
    for command in ("read", "statements", "solve"):
        ran = run(command, case)
        assert ran.code == 3
        assert "the store is damaged or is no database" in ran.err
    assert contents(case) == before


@pytest.mark.parametrize(
    ("place", "code"),
    [("missing/evidence.db", 10), ("articles", 3), ("mysql://nowhere/x", 8), ("case.yaml", 3)],
)
def test_a_store_that_cannot_be_is_refused(run: Run, case: Path, place: str, code: int) -> None:
    before = contents(case)
    ran = run("statements", case, "--store", place if "://" in place else case / place)
    assert ran.code == code
    assert contents(case) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_refused(run: Run, case: Path) -> None:
    case.chmod(0o500)
    try:
        assert run("read", case).code == 10
        assert run("report", case, "--output", case / "report.html").code == 10
    finally:
        case.chmod(0o700)


USAGE: dict[str, tuple[tuple[str, ...], int]] = {
    "no case": (("solve",), 2),
    "no such format": (("solve", "HERE", "--format", "xml"), 2),
    "no such option": (("solve", "HERE", "--fast"), 2),
    "a missing folder": (("solve", "HERE/missing"), 3),
    "a folder without a case": (("solve", "HERE/articles"), 3),
    "a device": (("solve", "/dev/null"), 3),
    "a path that is too long": (("solve", "HERE/" + "a" * 5_000), 3),
    "a result whose name is too long": (("report", "HERE", "--output", "HERE/" + "a" * 300), 3),
    "a missing article": (("attribute", "HERE/missing.txt"), 3),
    "a missing folder of articles": (("report", "HERE", "--articles", "HERE/missing"), 3),
    "an outcome of another case": (("explain", "HERE", "formula_1956"), 5),
    "a state that is too short": (("explain", "HERE", "Y"), 5),
    "no outcome": (("explain", "HERE", ""), 5),
    "a case that exists": (("new", "HERE"), 10),
    "a case in a file's place": (("new", "HERE/case.yaml/inner"), 10),
    "a draft over a case": (("draft", "HERE/articles", "--output", "HERE/case.yaml"), 10),
    "a folder as the result": (("report", "HERE", "--output", "HERE/articles"), 10),
    "a result in no folder": (("solve", "HERE", "--format", "json", "--output", "HERE/no/x.json"), 10),
    "a result where nobody may write": (("report", "HERE", "--output", "/proc/report.html"), 10),
    "a store where nobody may write": (("statements", "HERE", "--store", "/proc/evidence.db"), 10),
    "a case where nobody may write": (("new", "/proc/case"), 10),
    "a table into a file": (("statements", "HERE", "--output", "HERE/table.txt"), 2),
}


@pytest.mark.parametrize(("arguments", "code"), USAGE.values(), ids=USAGE)
def test_wrong_usage_is_refused(run: Run, case: Path, arguments: tuple[str, ...], code: int) -> None:
    before = contents(case)
    ran = run(*(argument.replace("HERE", str(case)) for argument in arguments))
    assert ran.code == code
    assert ran.err
    assert "Traceback" not in ran.err
    (case / "evidence.db").unlink(missing_ok=True)  # what was read before the refusal is kept
    assert contents(case) == before


def contents(folder: Path) -> dict[str, str]:
    """Every file below ``folder`` with the hash of its bytes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
