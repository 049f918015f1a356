"""Elsewhere: the highest value that a move leads to, staying not counted.

A form tells the highest over a state and its moves (``Form.highest``). Two different numbers differ in some
bit. So the highest over the moves alone is the highest, over all bits, of what a state finds among the
states that differ from it in that bit.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from standoff.stability.form import Form
from standoff.stability.kernels import FLOOR
from standoff.stability.option_form import OptionForm


def elsewhere(form: Form, party: int, values: NDArray[Any]) -> NDArray[Any]:
    """For every feasible state the maximum of ``values`` over the party's moves; FLOOR where it has none."""
    result = np.full_like(values, FLOOR)
    states = np.arange(values.size)
    floor = values.dtype.type(FLOOR)
    for bit in _telling(form, party):
        has = (states >> bit & 1).astype(np.bool_)
        for side in (has, ~has):
            found = form.highest(party, np.where(side, floor, values))
            np.maximum(result, found, out=result, where=side)
    return result


def _telling(form: Form, party: int) -> list[int]:
    """Bits of a state's number, in at least one of which a move of the party makes a difference."""
    if isinstance(form, OptionForm):
        return [bit for bit, _ in form.axes[party]]
    return list(range((form.feasible.size - 1).bit_length()))
