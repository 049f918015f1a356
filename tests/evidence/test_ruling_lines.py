"""Rulings as lines: what is read, and how what is wrong is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from standoff.errors import Malformed, StandoffError, Unreadable, Unsupported
from standoff.evidence import Anchor, Coding, Decision, Happened, PartialDate, Passage, Ruling, ruling_lines

PASSAGE = Passage("abc", 4, 11, "refuses", "Moscow ", ".")
CORRECTED = Ruling(
    "Ada",
    Decision.CORRECT,
    "s1",
    "it is about the treaty",
    PartialDate(2026, 11, 22),
    Anchor(PASSAGE, "a.txt", "Russia", ("-ru_zone",)),
    Coding(party="Japan", options=("+jp_treaty",), condition="precondition", said=PartialDate(2019)),
)
PLAIN = {
    "analyst": "Ada",
    "date": "2026-11-22",
    "decision": "accept",
    "subject": "s1",
    "reason": "so it says",
}
SPOT = {"passage": {"article": "abc", "start": 0, "end": 2, "exact": "No"}, "article": "a.txt"}


def line(**changes: Any) -> str:
    return json.dumps({key: value for key, value in {**PLAIN, **changes}.items() if value is not None})


def test_a_correction_is_written_and_read() -> None:
    assert ruling_lines.loads(ruling_lines.dumps(CORRECTED), "here") == CORRECTED


def test_a_resolution_says_what_happened_and_how_that_is_known() -> None:
    told = ruling_lines.loads(line(decision="resolve", happened="no", source="a communiqué"), "here")
    assert (told.happened, told.source) == (Happened.NO, "a communiqué")


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("{", "this line is no JSON object"),
        ('{"analyst": 1, "analyst": 2}', "a key stands twice"),
        ("[1]", "this line is no JSON object"),
        (line(reason=" "), "reason: is empty"),
        (line(analyst=None), "analyst: field required"),
        (line(date="soon"), "date: is no date as YYYY"),
        (line(date=None), "date: is missing"),
        (line(decision="delete"), "decision: input should be 'accept'"),
        (line(path="/etc/passwd"), "path: extra inputs are not permitted"),
        (line(decision="correct"), "a correction needs 'coding'"),
        (line(decision="correct", coding={}), "a correction needs 'coding'"),
        (line(coding={"party": "Japan"}), "'coding' belongs to a correction or an addition only"),
        (line(decision="add", coding={"party": "Japan"}), "needs 'anchor' with its passage"),
        (line(decision="resolve"), "'happened' belongs to a resolution"),
        (line(happened="yes"), "'happened' belongs to a resolution"),
        (line(source="x"), "'source' belongs to a resolution only"),
        (
            line(decision="correct", coding={"options": ["treaty"]}),
            r"coding.options.0: is not written as \+option",
        ),
        (line(anchor={**SPOT, "passage": {**SPOT["passage"], "end": 9}}), "another number of characters"),  # type: ignore[dict-item]
        (line(subject="nul \0"), "subject: has a NUL character"),
        (line(anchor={**SPOT, "passage": {**SPOT["passage"], "start": -1}}), "anchor.passage.start"),  # type: ignore[dict-item]
    ],
)
def test_a_line_that_is_no_ruling_is_refused_with_its_number(tmp_path: Path, written: str, what: str) -> None:
    file = tmp_path / "rulings.jsonl"
    file.write_text(f"{line()}\n\n{written}\n", encoding="utf-8")
    with pytest.raises(Malformed, match=what) as refused:
        ruling_lines.read(file)
    assert refused.value.where == f"{file}, line 3"
    assert "standoff rule CASE --export" in str(refused.value.remedy)


@pytest.mark.parametrize(
    ("data", "error", "what"),
    [
        (b"\xff\xfe", Unreadable, "byte 1, on line 1, is not UTF-8"),
        (b" " * (ruling_lines.MAX_BYTES + 1), Unsupported, "the file is larger than 16,777,216 bytes"),
    ],
)
def test_a_file_that_is_none(tmp_path: Path, data: bytes, error: type[StandoffError], what: str) -> None:
    file = tmp_path / "rulings.jsonl"
    file.write_bytes(data)
    with pytest.raises(error, match=what):
        ruling_lines.read(file)


def test_a_folder_is_no_file_of_rulings(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="this is not a regular file"):
        ruling_lines.read(tmp_path)


def test_deep_nesting_ends_in_words() -> None:
    with pytest.raises(Malformed, match="no JSON object that can be read"):
        ruling_lines.loads("[" * 100_000, "here")


def test_a_file_comes_back_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "rulings.jsonl"
    file.write_text(ruling_lines.write([CORRECTED, ruling_lines.loads(line(), "x")]), encoding="utf-8")
    assert ruling_lines.read(file) == (CORRECTED, ruling_lines.loads(line(), "x"))
