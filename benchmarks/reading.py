"""How fast texts are read: words a second on one core, after loading.

    python -m benchmarks.reading [FILE…]

Reads the texts of ``examples/`` if no files are given, over and over up to ``WORDS`` words.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path

from standoff.dispute.casefile import load as read_case
from standoff.evidence import Article
from standoff.statements import Reader
from standoff.statements.attribute import attribute
from standoff.statements.pipeline import load

WORDS = 60_000
EXAMPLES = Path(__file__).parents[1] / "examples"
Stage = Callable[[Sequence[str]], object]


def stages() -> dict[str, Stage]:
    """Name → what reads a list of texts; each includes the ones before it."""
    pipeline = load()
    case = read_case(EXAMPLES / "kuril" / "case.yaml")
    reader = Reader(case.dispute.parties, case.dispute.options, case.themes, pipeline)
    return {
        "pipeline": lambda texts: list(pipeline.docs(texts, entities=False)),
        "pipeline with entities": lambda texts: list(pipeline.docs(texts)),
        "pipeline and attribution": lambda texts: [
            attribute(doc) for doc in pipeline.docs(texts, entities=False)
        ],
        "everything": lambda texts: list(reader.read_all(map(_article, texts))),
    }


def _article(text: str) -> Article:
    return Article(Article.identify(text), "text.txt", text)


def texts_of(paths: Sequence[Path]) -> list[str]:
    """Enough of the texts, repeated, for ``WORDS`` words."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    mean = max(1, sum(len(text.split()) for text in texts) // max(1, len(texts)))
    return list(islice(cycle(texts), WORDS // mean + 1))


def main() -> None:
    """Print words a second for each stage, by processor time."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path)
    paths = parser.parse_args().files or sorted(p for s in ("*.txt", "*.md") for p in EXAMPLES.rglob(s))
    texts = texts_of(paths)
    words = sum(len(text.split()) for text in texts)
    for name, read in stages().items():
        read(texts[:1])
        start = time.process_time()
        read(texts)
        print(f"{name:28s}{words / (time.process_time() - start):10,.0f} words/s ({words:,} words)")


if __name__ == "__main__":
    main()
