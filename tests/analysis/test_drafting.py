from __future__ import annotations

from pathlib import Path

from standoff import analysis
from standoff.dispute.casefile import load


def test_a_draft_of_files_loads(tmp_path: Path) -> None:
    source = tmp_path / "baltic.txt"
    told = "Finland demands that Sweden return the islands. Sweden refused to return them. Finland protested."
    source.write_text(told, encoding="utf-8")
    file = tmp_path / "draft.yaml"
    file.write_text(analysis.draft([source]), encoding="utf-8")
    assert [option.name for option in load(file).dispute.options] == ["sweden_hand_over_island"]
