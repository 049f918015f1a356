"""Scales: weights of features, by which candidates are accepted or not.

A logistic regression (Cox 1958) over named features. The weights are numbers in
``data/weights.tsv``: loading them executes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True)
class Scales:
    """``weights`` by feature; a candidate is accepted if its sum is above ``threshold``.

    In a frame that is sure (see ``data/cues.yaml``) the threshold is lower by ``relief``, by twice that if
    it is certain: the corpus
    that the weights come from is about an election, where few refuse or demand.
    """

    weights: Mapping[str, float]
    threshold: float
    relief: float

    def weigh(self, features: Iterable[str]) -> float:
        """The log-odds that a candidate with these features is an attribution."""
        get = self.weights.get
        return sum(get(feature, 0.0) for feature in features)


@lru_cache(maxsize=1)
def scales() -> Scales:
    """The scales that ship with Standoff."""
    text = files("standoff.statements").joinpath("data/weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    weights = {name: float(weight) for name, weight in rows}
    return Scales(weights, weights.pop("threshold"), weights.pop("relief"))
