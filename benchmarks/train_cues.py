"""Learn the scales of attribution from a corpus in brat standoff.

    python -m benchmarks.train_cues ../shared/polnear/train src/standoff/statements/data/weights.tsv

Every candidate that the extractors propose is an example; it is right if its content covers at least
half of an annotated one (Jaccard) and its source overlaps that one's source, or both have none.
Logistic regression with an L2 penalty, by Adam over the whole set; NumPy alone, no randomness.

Writes parameters only: a number for each feature name (a frame, the lemma of a cue, a shape). Features
of fewer than ``RARE`` candidates and with weights under ``SMALL`` are dropped, and so are names.
No phrase of the corpus can be recovered from them.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.brat import Spans, read_folder
from standoff.evidence import Span
from standoff.statements.pipeline import load
from standoff.statements.quoting import propose
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.traits import REPORTED, SURE, THIRD

PRIORS = (SURE, THIRD, REPORTED)
RARE = 4
SMALL = 0.03
PENALTY = 1.0
STEPS = 250
THRESHOLD = -0.1
RELIEF = 1.7
Example = tuple[tuple[str, ...], bool]
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def examples(folder: Path, names: Counter[str]) -> Iterator[Example]:
    """Features and rightness of every candidate in the corpus; counts capitals into ``names``."""
    texts = list(read_folder(folder))
    docs = load().docs([text for _, text, _ in texts], entities=False)
    for (_, text, gold), doc in zip(texts, docs, strict=True):
        keys = [(filled(g.source, text), filled(g.content, text)) for g in gold if g.content]
        for token in doc:
            if token.is_alpha and not token.is_sent_start:
                names[token.lower_] += 1 if token.text[0].isupper() else -1
        for candidate in propose(Page.of(doc)):
            yield candidate.features, _is_right(candidate, keys, text)


def filled(spans: Spans, text: str) -> frozenset[int]:
    """Places of the characters in the spans that are no blanks."""
    return frozenset(i for start, end in spans for i in range(start, end) if not text[i].isspace())


def _is_right(candidate: Candidate, keys: list[tuple[frozenset[int], frozenset[int]]], text: str) -> bool:
    content, source = (filled(pairs(s), text) for s in (candidate.content, candidate.source))
    for who, what in keys:
        shared = len(content & what)
        if shared and 2 * shared >= len(content | what) and (bool(who & source) if who else not source):
            return True
    return False


def pairs(spans: Iterable[Span]) -> Spans:
    """Spans as the corpus reader writes them."""
    return tuple((span.start, span.end) for span in spans)


def matrix(rows: list[Example], capitals: Counter[str]) -> tuple[list[str], Ints, Ints, Floats]:
    """Feature names, then for each set feature its row and column, then the labels.

    Features with a word that the corpus mostly writes with a capital are left out.
    """
    seen = Counter(name for features, _ in rows for name in set(features) if name not in PRIORS)
    kept = (name for name, count in seen.items() if count >= RARE)
    names = sorted(name for name in kept if not any(capitals[word] > 0 for word in _words(name)))
    place = {name: i for i, name in enumerate(names)}
    cells = [(r, place[f]) for r, (features, _) in enumerate(rows) for f in features if f in place]
    table = np.array(cells, dtype=np.int64).reshape(-1, 2)
    return names, table[:, 0], table[:, 1], np.array([right for _, right in rows], dtype=np.float64)


def _words(feature: str) -> list[str]:
    """The words in a feature's value: after the frame, without it."""
    return re.split("[_-]", re.split("[=|]", feature)[-1])


def fit(row: Ints, column: Ints, labels: Floats, size: int) -> Floats:
    """The weights with the least penalised loss (Kingma and Ba 2015, Algorithm 1)."""
    weights, mean, square = (np.zeros(size) for _ in range(3))
    for step in range(1, STEPS + 1):
        score = np.bincount(row, weights=weights[column], minlength=len(labels))
        error = 1 / (1 + np.exp(-score)) - labels
        slope = np.bincount(column, weights=error[row], minlength=size) + PENALTY * weights
        slope /= len(labels)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        rate = 0.1 * (1 - step / STEPS) + 0.002
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
    return weights


def write(path: Path, names: list[str], weights: Floats) -> int:
    """Write the weights that matter; returns their number."""
    rows = [f"{n}\t{w:.2f}" for n, w in zip(names, weights, strict=True) if abs(w) >= SMALL]
    head = "# Weights of the scales of attribution, written by benchmarks/train_cues.py: parameters, no text."
    path.write_text(
        "\n".join((head, f"threshold\t{THRESHOLD}", f"relief\t{RELIEF}", *rows, "")), encoding="utf-8"
    )
    return len(rows)


def main() -> None:
    """Train on the folder given and write the file given."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("weights", type=Path)
    given = parser.parse_args()
    capitals: Counter[str] = Counter()
    rows = list(examples(given.corpus, capitals))
    names, row, column, labels = matrix(rows, capitals)
    weights = fit(row, column, labels, len(names))
    count = write(given.weights, names, weights)
    print(f"{len(rows)} candidates, {int(labels.sum())} right, {len(names)} features, {count} weights kept")


if __name__ == "__main__":
    main()
