"""Moves: every party's moves listed one by one, for any form.

Where a preference may be unknown, a party's improvements are not transitive, not even in option form,
and the sweeps along axes do not serve; moves that are listed do.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from standoff.dispute import Direction
from standoff.errors import Unsupported
from standoff.stability.arrows import Arrows
from standoff.stability.form import Form
from standoff.stability.graph_form import GraphForm
from standoff.stability.kernels import Axis, BoolArray, IntArray
from standoff.stability.option_form import OptionForm
from standoff.stability.unknown.comparison import Comparison

MAX_MOVES = 40_000_000
"""The most moves of one party that are listed: each takes 8 bytes, and some 40 while they are made."""

_AT_ONCE = 1 << 22


def listed(form: Form, party: int) -> Arrows:
    """All moves of a party. Raises ``Unsupported`` if there may be more than ``MAX_MOVES``."""
    if isinstance(form, GraphForm):
        return form.arrows[party]
    parts = _jumps(form, party) if isinstance(form, OptionForm) else _asked(form, party)
    sources, targets = (np.concatenate(ends) for ends in zip(*parts, strict=True))
    return Arrows.of(form.feasible.size, sources, targets)


def hopeful(moves: Arrows, comparison: Comparison) -> Arrows:
    """Those of a party's moves by which it is better off, or may be."""
    better, unknown = comparison.compare(comparison.classes[moves.sources], comparison.classes[moves.targets])
    return moves.where(better | unknown)


def _asked(form: Form, party: int) -> Iterator[tuple[IntArray, IntArray]]:
    for state in np.flatnonzero(form.feasible):
        targets = form.moves(party, int(state))
        yield np.full(targets.size, state, dtype=np.int64), targets


def _jumps(form: OptionForm, party: int) -> Iterator[tuple[IntArray, IntArray]]:
    """Sources and targets, a few million at a time.

    States that agree in all options of others make a fibre; within one, every state can be reached
    that the directions allow.
    """
    axes = form.axes[party]
    own = sum(1 << bit for bit, _ in axes)
    states = np.flatnonzero(form.feasible).astype(np.int64)
    states = states[np.argsort(states & ~own, kind="stable")]
    begins = np.flatnonzero(np.diff(states & ~own, prepend=-1))
    sizes = np.diff(np.append(begins, states.size))
    _check_count(int((sizes * (sizes - 1)).sum()))
    begin, width = np.repeat(begins, sizes), np.repeat(sizes, sizes)
    ends = np.cumsum(width)
    low = 0
    while low < states.size:
        done = int(ends[low - 1]) if low else 0
        high = max(low + 1, int(np.searchsorted(ends, done + _AT_ONCE, side="right")))
        wide = width[low:high]
        sources = np.repeat(states[low:high], wide)
        offsets = np.arange(sources.size) - np.repeat(ends[low:high] - wide - done, wide)
        targets = states[np.repeat(begin[low:high], wide) + offsets]
        allowed = _allowed(sources, targets, axes)
        yield sources[allowed], targets[allowed]
        low = high


def _allowed(sources: IntArray, targets: IntArray, axes: tuple[Axis, ...]) -> BoolArray:
    forward = sum(1 << bit for bit, direction in axes if direction is Direction.FORWARD)
    back = sum(1 << bit for bit, direction in axes if direction is Direction.BACK)
    switched_off, switched_on = sources & ~targets, targets & ~sources
    allowed: BoolArray = (sources != targets) & ((switched_off & forward | switched_on & back) == 0)
    return allowed


def _check_count(moves: int) -> None:
    if moves > MAX_MOVES:
        raise Unsupported(
            f"one party may have {moves:,} moves, more than the {MAX_MOVES:,} that are listed",
            where="unknown preference",
            why="with unknown preferences improvements are not transitive, so moves are followed one by one",
            remedy="Rule out states that cannot be, or decide what is undecided and solve without types.",
        )
