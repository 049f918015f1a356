"""``new``, ``draft``, ``read``, ``statements`` and ``attribute``."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import ARTICLE, Run

KEYS = {"article", "start", "end", "exact", "party", "speaker", "mode", "act", "addressee", "options"}
KEYS |= {"conditional", "condition", "date"}


def test_statements_have_the_promised_keys_and_true_characters(run: Run, case: Path) -> None:
    ran = run("statements", case, "--format", "jsonl")
    rows = [json.loads(line) for line in ran.out.splitlines()]
    text = ARTICLE.split("---\n", 2)[2]
    assert ran.code == 0
    assert rows
    for row in rows:
        assert set(row) >= KEYS
        assert row["article"] == "dues.md"
        assert text[row["start"] : row["end"]] == row["exact"]


def test_who_wants_what_is_read(run: Run, case: Path) -> None:
    rows = [json.loads(line) for line in run("statements", case, "--format", "jsonl").out.splitlines()]
    stances = {(row["party"], o["option"], o["stance"]) for row in rows for o in row["options"]}
    assert {
        ("Norland", "pay_dues", 1),
        ("Sudmark", "pay_dues", -1),
        ("Sudmark", "open_harbour", 1),
    } <= stances
    assert any(row["party"] == "Norland" and row["conditional"] for row in rows)


def test_reading_twice_adds_nothing(run: Run, case: Path) -> None:
    first, second = run("read", case), run("read", case)
    assert first.out.startswith("1 article (1 new)")
    assert second.out.startswith("1 article (0 new)")
    assert first.out.split(",")[1] == second.out.split(",")[1]


def test_a_bad_file_among_good_ones_is_told_and_left_out(run: Run, case: Path) -> None:
    (case / "articles" / "broken.pdf").write_bytes(b"%PDF-1.4 cut off")
    ran = run("statements", case)
    assert ran.code == 0
    assert "not read: broken.pdf" in ran.err


def test_attribute_gives_spans_by_stem(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("Ada Holm said that the harbour would stay closed.\n", encoding="utf-8")
    found = json.loads(run("attribute", file, "--format", "spans").out)
    text = file.read_text(encoding="utf-8")
    assert list(found) == ["note"]
    said = [{role: [text[s:e] for s, e in spans] for role, spans in one.items()} for one in found["note"]]
    assert any(one["source"] == ["Ada Holm"] and one["cue"] == ["said"] for one in said)


def test_attribute_shows_words(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("Ada Holm said that the harbour would stay closed.\n", encoding="utf-8")
    row = json.loads(run("attribute", file, "--format", "jsonl").out.splitlines()[0])
    assert (row["article"], row["source"], row["cue"]) == ("note.txt", "Ada Holm", "said")


def test_new_writes_a_case_that_solves_and_refuses_to_overwrite(run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path / "fresh").code == 0
    assert run("solve", tmp_path / "fresh").code == 0
    before = (tmp_path / "fresh" / "case.yaml").read_bytes()
    again = run("new", tmp_path / "fresh")
    assert again.code == 10
    assert "never replaced" in again.err
    assert (tmp_path / "fresh" / "case.yaml").read_bytes() == before


DAM = """Ethiopia will fill the reservoir of its dam this summer. Egypt demands that Ethiopia stop the
filling of the dam. Ethiopia refuses to stop the filling. Egypt threatens to go to the Security Council.
Ethiopia offered to share data on the flow of the river, and Sudan asked Ethiopia to sign a binding
agreement.
"""


def test_draft_loads_and_never_overwrites(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dam.txt").write_text(DAM, encoding="utf-8")
    target = tmp_path / "drafted" / "case.yaml"
    assert run("draft", tmp_path / "dam.txt", "--output", target).code == 0
    assert run("solve", target.parent).code == 0
    text = target.read_text(encoding="utf-8")
    assert "name: Ethiopia" in text
    assert "name: Egypt" in text
    assert run("draft", tmp_path / "dam.txt", "--output", target).code == 10
    assert target.read_text(encoding="utf-8") == text


def test_a_draft_goes_into_no_file_that_is_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dam.txt").write_text(DAM, encoding="utf-8")
    ran = run("draft", tmp_path / "dam.txt", "--output", tmp_path / "dam.txt" / "case.yaml")
    assert ran.code == 10
    assert (tmp_path / "dam.txt").read_text(encoding="utf-8") == DAM
