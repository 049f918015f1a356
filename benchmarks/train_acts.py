"""Learn the model of acts from sentences coded in PLOVER's classes.

    python -m benchmarks.train_acts ../shared/plover/train.jsonl src/standoff/statements/data/acts.npz

Multinomial logistic regression with an L2 penalty and weights for rare classes, by Adam over the whole
set; NumPy alone, no randomness. Writes parameters only: eight-bit weights for each feature name. Features
of fewer than ``RARE`` sentences, and those with a word that the corpus mostly writes with a capital, are
left out; no sentence can be recovered from them.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from standoff.statements.acting import Model, features
from standoff.statements.pipeline import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

RARE = 2
PENALTY = 5e-5
STEPS = 200
CLASS_POWER = 0.3
"""A sentence weighs (mean size of a class / size of its class) to this power."""
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Example:
    """One coded sentence: its features, its class and the lemmas seen with a capital or without."""

    features: frozenset[str]
    act: str


def examples(corpus: Path) -> tuple[list[Example], Counter[str]]:
    """The coded sentences, and for each word how much oftener it has a capital than not."""
    rows = [json.loads(line) for line in corpus.read_text("utf-8").splitlines() if line.strip()]
    found, capitals = [], Counter[str]()
    for row, doc in zip(rows, load().docs([row["sentence"] for row in rows], entities=False), strict=True):
        source, target = (named(doc, row["sentence"], row[key]) for key in ("source", "target"))
        found.append(Example(features(_words(doc), None, source, target), row["act"]))
        for token in doc:
            if token.is_alpha and not token.is_sent_start:
                for form in {token.lower_, token.lemma_.lower()}:
                    capitals[form] += 1 if token.text[0].isupper() else -1
    return found, capitals


def _words(doc: Doc) -> list[Token]:
    return [token for token in doc if not token.is_punct and not token.is_space]


def named(doc: Doc, sentence: str, name: str) -> Token | None:
    """The token that the words of ``name`` hang from where they first stand in the sentence."""
    start = sentence.lower().find(name.lower())
    if start < 0 or not name:
        return None
    tokens = [t for t in doc if t.idx < start + len(name) and t.idx + len(t.text) > start]
    inside = {token.i for token in tokens}
    heads = [t for t in tokens if t.head.i not in inside or t.head == t]
    return next((t for t in heads if not t.is_punct), heads[0] if heads else None)


def columns(rows: Sequence[Example], capitals: Counter[str]) -> list[str]:
    """The features to learn from."""
    seen = Counter(name for row in rows for name in row.features)
    return sorted(n for n, count in seen.items() if count >= RARE and not _is_name(n, capitals))


def _is_name(feature: str, capitals: Counter[str]) -> bool:
    return any(capitals[word] > 0 for word in feature.partition("=")[2].split("_"))


def matrix(rows: Iterable[Example], place: dict[str, int]) -> Floats:
    """A row for each example, its features scaled to length one."""
    lines = []
    for row in rows:
        line = np.zeros(len(place), dtype=np.float32)
        known = [place[name] for name in row.features if name in place]
        line[known] = 1 / math.sqrt(max(1, len(known)))
        lines.append(line)
    return np.stack(lines)


def fit(rows: Sequence[Example], capitals: Counter[str]) -> Model:
    """The model with the least penalised loss."""
    names = columns(rows, capitals)
    classes = tuple(sorted({row.act for row in rows}))
    place = {name: n for n, name in enumerate(names)}
    labels = np.array([classes.index(row.act) for row in rows])
    weights = descend(matrix(rows, place), labels, len(classes))
    return Model(place, classes, weights[:-1], weights[-1])


def descend(table: Floats, labels: NDArray[np.int64], size: int) -> Floats:
    """Weights, the bias as the last row (Kingma and Ba 2015, Algorithm 1)."""
    table = np.hstack([table, np.ones((len(table), 1), dtype=np.float32)])
    right = np.eye(size, dtype=np.float32)[labels]
    counts = np.bincount(labels, minlength=size)
    worth = ((counts.mean() / counts) ** CLASS_POWER)[labels].astype(np.float32)
    worth /= worth.sum()
    weights, mean, square = (np.zeros((table.shape[1], size), dtype=np.float32) for _ in range(3))
    for step in range(1, STEPS + 1):
        score = table @ weights
        chance = np.exp(score - score.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        slope = table.T @ ((chance - right) * worth[:, None])
        slope[:-1] += PENALTY * weights[:-1]
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        rate = 0.1 * (1 - step / STEPS) + 0.002
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
    return weights


def folds(rows: Sequence[Example], count: int, seed: int) -> NDArray[np.int64]:
    """The fold of each example, each class dealt out evenly."""
    draw = np.random.default_rng(seed)
    acts = np.array([row.act for row in rows])
    found = np.zeros(len(rows), dtype=np.int64)
    for offset, act in enumerate(sorted(set(acts))):
        places = draw.permutation(np.flatnonzero(acts == act))
        found[places] = (np.arange(len(places)) + offset) % count
    return found


def foretold(
    rows: Sequence[Example], capitals: Counter[str], seed: int = 0, count: int = 5
) -> Iterator[tuple[int, str, float]]:
    """For each example its number and the class and chance that a model learned from other folds gives it."""
    fold = folds(rows, count, seed)
    for number in range(count):
        model = fit([row for row, n in zip(rows, fold, strict=True) if n != number], capitals)
        for place in np.flatnonzero(fold == number).tolist():
            yield place, *model.best(rows[place].features)


def write(path: Path, model: Model) -> None:
    """Write the parameters, weights as eight-bit numbers with one scale."""
    scale = float(np.abs(model.weights).max()) / 127
    with path.open("wb") as file:
        np.savez_compressed(
            file,
            names=np.frombuffer("\n".join(model.names).encode(), dtype=np.uint8),
            classes=np.frombuffer("\n".join(model.classes).encode(), dtype=np.uint8),
            weights=np.round(model.weights / scale).astype(np.int8),
            scale=np.float32(scale),
            bias=model.bias,
        )


def main() -> None:
    """Train on the corpus given and write the file given."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("model", type=Path)
    given = parser.parse_args()
    rows, capitals = examples(given.corpus)
    model = fit(rows, capitals)
    write(given.model, model)
    print(f"{len(rows)} sentences, {len(model.names)} features, {len(model.classes)} classes")


if __name__ == "__main__":
    main()
