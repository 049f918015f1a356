"""The page that explains the table says what the table says."""

from __future__ import annotations

from pathlib import Path

import pytest

from standoff.construction import ROWS, Row
from standoff.construction.weights import CREDIBILITY, MODALITY, MODE, RELIABILITY
from standoff.dispute.grammar import text_of

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "construction.md"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_row_is_on_the_page(row: Row) -> None:
    given = row.formulas if row.asserts else ()
    formulas = ", ".join(f"`{text_of(f)}`" for f in given) or "none: it is listed as not known"
    line = f"| {row.name} | {row.says} | {formulas} | {row.example} |"
    assert line in PAGE.read_text(encoding="utf-8")


def test_every_weight_is_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    tables = (RELIABILITY, CREDIBILITY, {mode.value: v for mode, v in MODE.items()})
    for table in tables:
        told = [f"{key} {value:g}" for key, value in table.items() if key not in ("F", 6)]
        assert ", ".join(told) in page
    assert f"hypothetical {MODALITY[next(m for m in MODALITY if m.value == 'hypothetical')]:g}" in page
