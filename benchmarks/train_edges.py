"""Learn where sources begin and end from a corpus in brat standoff.

    python -m benchmarks.train_edges ../shared/polnear/train src/standoff/statements/data/edges.tsv

Every attribution found whose content covers half of an annotated one, and whose source overlaps that
one's, is an example for each side on which the annotated edge is among the options. A conditional logit
(McFadden 1974) with an L2 penalty, by Adam over the whole set; NumPy alone, no randomness.

Writes parameters only: a number for each feature name (tags, roles, words of closed classes, marks).
Features of fewer than ``RARE`` examples and with weights under ``SMALL`` are dropped.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.brat import Gold, read_folder
from benchmarks.train_cues import Floats, Ints, filled, pairs
from standoff.statements.pipeline import load
from standoff.statements.quoting import propose
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.edges import Option, options
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.scales import scales
from standoff.statements.quoting.selection import select

RARE = 4
SMALL = 0.02
PENALTY = 1.0
STEPS = 300
Choice = tuple[list[tuple[str, ...]], int]


def choices(page: Page, gold: Sequence[Gold]) -> Iterator[Choice]:
    """For each side of each source that is annotated: the options' features and which one is right."""
    keys = [(filled(g.content, page.text), g.source[0]) for g in gold if g.content and len(g.source) == 1]
    for candidate in select(propose(page), scales()):
        edges = _annotated(candidate, keys, page.text)
        sides = options(candidate.source[0], candidate, page) if edges is not None else None
        if edges is None or sides is None:
            continue
        doc = page.doc
        yield from _choice(sides[0], [doc[i].idx for i, _ in sides[0]], edges[0])
        yield from _choice(sides[1], [doc[i - 1].idx + len(doc[i - 1]) for i, _ in sides[1]], edges[1])


def _choice(side: list[Option], places: list[int], right: int) -> Iterator[Choice]:
    if right in places:
        yield [names for _, names in side], places.index(right)


def _annotated(
    candidate: Candidate, keys: Sequence[tuple[frozenset[int], tuple[int, int]]], text: str
) -> tuple[int, int] | None:
    """First and last character of the annotated source, without blanks at its edges."""
    content = filled(pairs(candidate.content), text)
    for what, (start, end) in keys:
        shared = len(content & what)
        if not candidate.source or not shared or 2 * shared < len(content | what):
            continue
        if candidate.source[0].start < end and start < candidate.source[0].end:
            inner = text[start:end]
            return start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())
    return None


def matrix(rows: Sequence[Choice]) -> tuple[list[str], Ints, Ints, Ints, Ints]:
    """Feature names; option and column of each set feature; each option's example; the right options."""
    seen = Counter(name for row, _ in rows for name in {n for option in row for n in option})
    names = sorted(name for name, count in seen.items() if count >= RARE)
    place = {name: i for i, name in enumerate(names)}
    cells: list[tuple[int, int]] = []
    owner: list[int] = []
    right: list[int] = []
    for index, (row, chosen) in enumerate(rows):
        right.append(len(owner) + chosen)
        for option in row:
            cells += [(len(owner), place[name]) for name in option if name in place]
            owner.append(index)
    table = np.array(cells, dtype=np.int64).reshape(-1, 2)
    return names, table[:, 0], table[:, 1], np.array(owner, dtype=np.int64), np.array(right, dtype=np.int64)


def fit(option: Ints, column: Ints, owner: Ints, right: Ints, size: int) -> Floats:
    """The weights with the least penalised loss (Kingma and Ba 2015, Algorithm 1)."""
    weights, mean, square = (np.zeros(size) for _ in range(3))
    wanted = np.bincount(right, minlength=len(owner))
    for step in range(1, STEPS + 1):
        score = np.bincount(option, weights=weights[column], minlength=len(owner))
        force = np.exp(score - score.max())
        share = force / np.bincount(owner, weights=force)[owner]
        slope = np.bincount(column, weights=(share - wanted)[option], minlength=size) + PENALTY * weights
        slope /= len(right)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        rate = 0.1 * (1 - step / STEPS) + 0.002
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
    return weights


def main() -> None:
    """Train on the folder given and write the file given."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("weights", type=Path)
    given = parser.parse_args()
    texts = list(read_folder(given.corpus))
    docs = load().docs([text for _, text, _ in texts], entities=False)
    rows = [row for (_, _, gold), doc in zip(texts, docs, strict=True) for row in choices(Page.of(doc), gold)]
    names, option, column, owner, right = matrix(rows)
    weights = fit(option, column, owner, right, len(names))
    kept = [f"{n}\t{w:.2f}" for n, w in zip(names, weights, strict=True) if abs(w) >= SMALL]
    head = "# Weights of the edges of sources, written by benchmarks/train_edges.py: parameters, no text."
    given.weights.write_text("\n".join((head, *kept, "")), encoding="utf-8")
    print(f"{len(rows)} choices, {len(names)} features, {len(kept)} weights kept")


if __name__ == "__main__":
    main()
