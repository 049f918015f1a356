"""A case about a harbour with articles of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

CASE = """\
case: harbour
title: The harbour
as_of: 2021
parties:
  - {name: Norland, people: [{name: Ada Nord, role: Foreign Minister}]}
  - {name: Sudria, people: [{name: Olaf Sund, role: President}]}
options:
  - name: open_harbour
    owner: Norland
    label: Norland opens the harbour
    on: opens the harbour
    off: keeps the harbour closed
    terms: ["open|reopen|opening + harbour"]
  - name: pay_dues
    owner: Sudria
    label: Sudria pays the dues
    on: pays the dues
    off: withholds the dues
    terms: ["pay|payment + dues"]
outcomes:
  - {name: deal, label: A deal, formula: open_harbour and pay_dues}
  - {name: quarrel, label: The quarrel, formula: not open_harbour and not pay_dues}
status_quo: []
sources:
  - {source: The Gull, reliability: B, credibility: 2}
"""

MODEL = f"""\
{CASE}
analyst: {{name: N. N.}}
preferences: {{Norland: [pay_dues], Sudria: [open_harbour]}}
"""

GULL = """\
---
title: Harbour talks fail
outlet: The Gull
date: 2020-03-01
---
Sudria demanded on Monday that Norland open the harbour. Norland refused to open the harbour.

"Sudria must pay the dues," said Ada Nord, the Foreign Minister of Norland. "We will not open the harbour
unless Sudria pays the dues," Nord added. Sudria says it will never pay the dues.
"""

TERN = """\
---
title: Sudria wants the harbour
outlet: The Tern
date: 2020-05-01
---
Olaf Sund, the President of Sudria, called on Norland to open the harbour. About 40 percent of Sudria's
fishing boats are laid up. Norland has rejected the demand to open the harbour.
"""


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A case that is only a model."""
    (tmp_path / "case.yaml").write_text(MODEL, encoding="utf-8")
    return tmp_path


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """A case with two articles."""
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "gull.md").write_text(GULL, encoding="utf-8")
    (tmp_path / "articles" / "tern.md").write_text(TERN, encoding="utf-8")
    return tmp_path
