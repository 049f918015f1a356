"""The benchmark of the whole way tells what went wrong, in the program's own words."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT))
    return importlib.import_module("benchmarks.pipeline")


def test_a_failing_report_is_told(pipeline: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="there is no such file or folder"):
        pipeline._seconds(ROOT / "examples" / "elmira", tmp_path / "nowhere")


def test_clean_takes_the_demonstration_s_report_away() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    cleaned = makefile.split("\nclean:")[1].split("rm -rf")[1].split()
    assert "report.html" in cleaned
    assert "--output report.html" in makefile
