"""Rows: which rows of an array are the same."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]


def distinct(rows: NDArray[Any]) -> tuple[IntArray, IntArray]:
    """Where each distinct row of a two-dimensional array stands first, and for every row which it is.

    Distinct rows are numbered in the order of their bytes, so that the numbers follow from the rows alone.
    """
    if not len(rows) or not rows.shape[1]:
        return np.zeros(min(len(rows), 1), dtype=np.int64), np.zeros(len(rows), dtype=np.int64)
    whole = np.ascontiguousarray(rows)
    keys = whole.view(np.dtype((np.void, whole.dtype.itemsize * whole.shape[1]))).reshape(-1)
    _, first, which = np.unique(keys, return_index=True, return_inverse=True)
    return first.astype(np.int64), which.reshape(-1).astype(np.int64)
