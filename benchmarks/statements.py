"""How well statements are read: the coded Kuril articles, where they are beside the project.

Prints what the scorer prints: statements found, right party, act, stance, condition.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.corpora import ROOT, shared
from standoff import analysis


def main() -> None:
    """Read the articles with the example's case file and score the statements."""
    articles, scorer = shared("corpus", "kuril"), shared("tools", "score_statements.py")
    if articles is None or scorer is None:
        print("skipped: no coded articles beside the project")
        return
    evidence = analysis.statements(ROOT / "examples" / "kuril", analysis.Places(articles=[articles]))
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "statements.jsonl"
        predicted.write_text("".join(json.dumps(row) + "\n" for row in evidence.rows()), encoding="utf-8")
        subprocess.run([sys.executable, scorer, predicted], check=True)


if __name__ == "__main__":
    main()
