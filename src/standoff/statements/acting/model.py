"""Model: a weight for each feature and class, read from ``data/acts.npz`` once.

Multinomial logistic regression: the score of a class is its bias and the sum of its weights over the
features, divided by the root of their number. Trained by ``benchmarks/train_acts.py``; the model card is in
docs/explanation/acts.md. The file holds arrays of numbers and the features' names as bytes; reading it
executes nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

YIELD = "YIELD"
"""The class of the corpus that PLOVER has parted into CONCEDE and RETREAT since."""


@dataclass(frozen=True)
class Model:
    """``weights`` has a row for each of ``names`` and a column for each of ``classes``."""

    names: dict[str, int]
    classes: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def chances(self, features: Iterable[str]) -> dict[str, float]:
        """The chance of each class; they sum to 1."""
        import numpy as np

        known = [self.names[name] for name in sorted(features) if name in self.names]
        score = self.bias + self.weights[known].sum(axis=0) / math.sqrt(max(1, len(known)))
        power = np.exp(score - score.max())
        return dict(zip(self.classes, (power / power.sum()).tolist(), strict=True))

    def best(self, features: Iterable[str]) -> tuple[str, float]:
        """The likeliest class and its chance."""
        chances = self.chances(features)
        found = max(self.classes, key=chances.__getitem__)
        return found, chances[found]


@lru_cache(maxsize=1)
def load() -> Model:
    """The model that comes with Standoff."""
    import numpy as np

    path = resources.files("standoff.statements").joinpath("data", "acts.npz")
    with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
        names = bytes(stored["names"]).decode("utf-8").split("\n")
        classes = tuple(bytes(stored["classes"]).decode("utf-8").split("\n"))
        weights = stored["weights"].astype(np.float32) * np.float32(stored["scale"])
        bias = stored["bias"].astype(np.float32)
    return Model({name: n for n, name in enumerate(names)}, classes, weights, bias)
