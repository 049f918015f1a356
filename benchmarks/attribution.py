"""Score attribution on a corpus kept beside the project, with the scorer kept beside it.

python -m benchmarks.attribution [--shared ../shared] [--split dev]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.brat import read_folder
from standoff.statements.attribute import attribute
from standoff.statements.pipeline import load
from standoff.statements.spans import as_spans


def main() -> None:
    """Attribute every text of the split and print the scorer's figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--split", default="dev")
    given = parser.parse_args()
    scorer = given.shared / "tools" / "score_attribution.py"
    corpus = given.shared / "polnear"
    if not scorer.is_file() or not (corpus / given.split).is_dir():
        print(f"skipped: no scorer and corpus under {given.shared}")
        return
    texts = [(key, text) for key, text, _ in read_folder(corpus / given.split)]
    docs = load().docs([text for _, text in texts], entities=False)
    found = {key: as_spans(attribute(doc)) for (key, _), doc in zip(texts, docs, strict=True)}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "found.json"
        path.write_text(json.dumps(found), encoding="utf-8")
        order = [sys.executable, str(scorer), str(path), "--split", given.split, "--root", str(corpus)]
        subprocess.run(order, check=True)


if __name__ == "__main__":
    main()
