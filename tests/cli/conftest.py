"""Running the command line as a person would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from standoff.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str | Path) -> Ran:
        with pytest.raises(SystemExit) as leave:
            main([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        assert isinstance(leave.value.code, int)
        return Ran(leave.value.code, shown.out, shown.err)

    return call


CASE = """
case: harbour
title: The harbour of Eastport
as_of: 2024-06
parties:
  - {name: Norland, aliases: [the Norlanders], people: [{name: Ada Holm, role: Prime Minister}]}
  - {name: Sudmark, people: [{name: Jan Ruud, role: Foreign Minister}]}
options:
  - name: pay_dues
    owner: Sudmark
    label: Sudmark pays harbour dues
    on: pays harbour dues
    off: pays no harbour dues
    terms: ["harbour dues"]
  - name: open_harbour
    owner: Norland
    label: Norland opens the harbour
    on: opens the harbour
    off: keeps the harbour closed
    terms: ["open|reopen + harbour"]
outcomes:
  - {name: bargain, label: The bargain, formula: pay_dues and open_harbour}
  - {name: closed, label: Closed harbour, formula: not open_harbour}
status_quo: []
"""

ARTICLE = """---
title: Dues and doors
outlet: The Harbour Gazette
author: Mia Lund
date: 2024-05-02
---
Norland demands that Sudmark pay harbour dues. Prime Minister Ada Holm said that Norland will reopen
the harbour only if Sudmark pays the harbour dues.

Sudmark refuses to pay harbour dues. "We will not pay," Foreign Minister Jan Ruud said on Tuesday.
Sudmark wants Norland to reopen the harbour at once.
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "harbour"
    (folder / "articles").mkdir(parents=True)
    (folder / "case.yaml").write_text(CASE, encoding="utf-8")
    (folder / "articles" / "dues.md").write_text(ARTICLE, encoding="utf-8")
    return folder
