"""The smallest sets of items that do something, by trying all sets of each size, the smallest first.

Belief is not monotone: more evidence can undo a conclusion, so that no set can be left out because a smaller
one does nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

BoolArray = NDArray[np.bool_]

Try = Callable[[BoolArray], BoolArray]
"""For sets of items, sets × items, whether each question is answered yes, as sets × questions."""

SHOWN = 12
"""Sets that are kept; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Smallest:
    """The smallest ``sets``, by the numbers of their items, of ``count`` in all.

    Sets of up to ``searched`` items were tried; without any ``sets`` none of these does it.
    """

    sets: tuple[tuple[int, ...], ...]
    count: int
    searched: int


def smallest(items: int, questions: int, tried: Try, most: int) -> tuple[Smallest, ...]:
    """For each of the questions the smallest sets of ``items`` that answer it with yes.

    Sizes are tried from 0 on, each as a whole, as long as no more than ``most`` sets are tried in all.
    """
    found: dict[int, Smallest] = {}
    budget, searched = most, -1
    for size in range(items + 1):
        budget -= comb(items, size)
        if budget < 0 or len(found) == questions:
            break
        searched = size
        members = list(combinations(range(items), size))
        answers = tried(_sets(members, items))
        for question in range(questions):
            yes = np.flatnonzero(answers[:, question])
            if question not in found and yes.size:
                kept = tuple(members[at] for at in yes[:SHOWN].tolist())
                found[question] = Smallest(kept, int(yes.size), size)
    return tuple(found.get(question, Smallest((), 0, searched)) for question in range(questions))


def kept_whatever_joins(table: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Of a table of all subsets (bit k of the place for item k): whether it is true of a set and of all that
    contain it.
    """
    kept = table.copy()
    step = 1
    while step < kept.size:
        pairs = kept.reshape(-1, 2, step)
        pairs[:, 0] &= pairs[:, 1]
        step *= 2
    return kept


def _sets(members: Sequence[tuple[int, ...]], items: int) -> BoolArray:
    sets = np.zeros((len(members), items), dtype=np.bool_)
    size = len(members[0])
    rows = np.repeat(np.arange(len(members)), size)
    sets[rows, np.array(members, dtype=np.int64).reshape(-1)] = True
    return sets


def numbers(sets: BoolArray) -> NDArray[np.int64]:
    """Sets as numbers, bit k for item k."""
    powers = np.int64(1) << np.arange(sets.shape[1], dtype=np.int64)
    found: NDArray[np.int64] = sets @ powers
    return found
