"""How well acts are told: five-fold cross-validation on sentences coded in PLOVER's classes, and offers.

    python -m benchmarks.acts [FILE]

With a file of such sentences the model that comes with Standoff is scored on it instead.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from statistics import fmean

from benchmarks import offers
from benchmarks.corpora import shared
from benchmarks.train_acts import Example, examples, foretold
from standoff.statements.acting import load

SEEDS = (0, 1, 2)
Pairs = Counter[tuple[str, str]]


def main() -> None:
    """Print accuracy, macro-F1 and the confusion of classes."""
    if len(sys.argv) > 1:
        pairs = shipped(Path(sys.argv[1]))
        print(told(pairs))
        show(pairs)
        return
    corpus = shared("plover", "train.jsonl")
    if corpus is None:
        print("skipped: no coded sentences beside the project")
    else:
        rows, capitals = examples(corpus)
        runs = [confusion(rows, capitals, seed) for seed in SEEDS]
        for seed, pairs in zip(SEEDS, runs, strict=True):
            print(f"seed {seed}: {told(pairs)}")
        show(runs[0])
    print("\noffers and what is near to them")
    offers.main()


def told(pairs: Pairs) -> str:
    """Accuracy and macro-F1 in words."""
    return f"accuracy {100 * accuracy(pairs):.1f} %, macro-F1 {100 * fmean(f1(pairs).values()):.1f}"


def shipped(corpus: Path) -> Pairs:
    """The confusion of the model that comes with Standoff, on sentences that it was not trained on."""
    rows, _ = examples(corpus)
    return Counter((row.act, load().best(row.features)[0]) for row in rows)


def confusion(rows: list[Example], capitals: Counter[str], seed: int) -> Pairs:
    """How often each coded class was taken for each class."""
    return Counter((rows[place].act, told) for place, told, _ in foretold(rows, capitals, seed))


def accuracy(pairs: Pairs) -> float:
    """The share of sentences given the coded class."""
    return sum(count for (coded, told), count in pairs.items() if coded == told) / pairs.total()


def f1(pairs: Pairs) -> dict[str, float]:
    """F1 of each coded class."""
    coded, told = Counter[str](), Counter[str]()
    for (one, other), count in pairs.items():
        coded[one] += count
        told[other] += count
    return {act: 2 * pairs[act, act] / (coded[act] + told[act]) for act in sorted(coded)}


def show(pairs: Pairs) -> None:
    """Print a line a class: its F1 and what it was taken for."""
    for act, score in f1(pairs).items():
        wrong = sorted(
            ((n, told) for (coded, told), n in pairs.items() if coded == act != told), reverse=True
        )
        print(
            f"{act:10s} F1 {100 * score:5.1f}  taken for {', '.join(f'{told} {n}' for n, told in wrong[:5])}"
        )


if __name__ == "__main__":
    main()
