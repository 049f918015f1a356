"""Sweep: conclusions judged in very many parts of the evidence, each distinct model solved once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from standoff.belief.conclusion import Conclusion
from standoff.belief.items import Item
from standoff.belief.sweep.checkpoint import Checkpoint
from standoff.belief.sweep.listing import Lists, lists
from standoff.belief.sweep.problem import Problem
from standoff.belief.sweep.rows import IntArray, distinct
from standoff.belief.sweep.runners import Block, Runner, Threads, Watcher
from standoff.belief.sweep.weighing import BoolArray, bearers, pieces_of
from standoff.construction import Gathered
from standoff.dispute import Dispute, Formula
from standoff.errors import Malformed

TASK = "models"
"""What is counted for whoever watches."""

_MOST, _LEAST = 512, 16
"""Models of a block."""

_CELLS = 1 << 26
"""States of all the models of a block, about."""


ONE = Threads()


@dataclass(frozen=True, slots=True)
class Means:
    """How a sweep is done; nothing here changes its answers.

    ``runner`` solves the models, ``watcher`` learns how many are solved, ``checkpoint`` keeps what is.
    """

    runner: Runner = ONE
    watcher: Watcher | None = None
    checkpoint: Checkpoint | None = None


PLAIN = Means()


def swept(
    gathered: Gathered,
    items: Sequence[Item],
    chosen: ArrayLike,
    conclusions: Sequence[Conclusion],
    means: Means = PLAIN,
) -> BoolArray:
    """Whether each conclusion is true of each part of the evidence, as parts × conclusions.

    ``chosen`` says for each part which of ``items`` are believed, parts × items. A part is made of their
    pieces and of the pieces that belong to no item; of its dispute the answer is what
    ``Conclusion.is_true`` gives, and raises what that raises. Cases with listed moves are answered by
    just that for every distinct model. Raises ``Malformed`` for parts of another shape or type, and for
    items that share a piece.
    """
    parts = _parts(chosen, items)
    bearer = bearers(gathered, items)
    if not len(parts) or not conclusions:
        return np.zeros((len(parts), len(conclusions)), dtype=np.bool_)
    told = [_lists(gathered, party.name, bearer, parts) for party in gathered.dispute.parties]
    # The party with most lists first: neighbouring models then share those of the others.
    widest = sorted(range(len(told)), key=lambda party: (-len(told[party].orders), party))
    first, which = distinct(np.stack([told[party].of for party in widest], axis=1).astype(">i8"))
    if gathered.dispute.moves:
        disputes = (_of_part(gathered, bearer, parts[part]) for part in first.tolist())
        return _one_by_one(disputes, len(first), conclusions, means)[which]
    problem = Problem.of(
        gathered.dispute,
        [each.formulas for each in told],
        [each.orders for each in told],
        np.stack([each.of[first] for each in told], axis=1),
        conclusions,
    )
    return solved_by(problem, means)[which]


def solved_by(problem: Problem, means: Means = PLAIN) -> BoolArray:
    """Whether each conclusion is true of each of the problem's models, as models × conclusions."""
    blocks = _blocks(problem)
    found = np.zeros((len(problem.models), len(problem.conclusions)), dtype=np.bool_)
    done = means.checkpoint.load(problem, blocks, found) if means.checkpoint else 0
    _tell(means, blocks[done - 1][1] if done else 0, len(found))
    for block, truth in zip(blocks[done:], means.runner.run(problem, blocks[done:]), strict=True):
        found[slice(*block)] = truth
        if means.checkpoint:
            means.checkpoint.save(problem, found[: block[1]])
        _tell(means, block[1], len(found))
    return found


def _parts(chosen: ArrayLike, items: Sequence[Item]) -> BoolArray:
    parts: np.ndarray[Any, Any] = np.asarray(chosen)
    if parts.dtype != np.bool_ or parts.ndim != 2 or parts.shape[1] != len(items):
        raise Malformed(
            f"the parts are {parts.dtype} of shape {parts.shape}",
            where="sweep",
            remedy=f"Give True or False for each of the {len(items)} items, as parts × items.",
        )
    return parts


def _lists(gathered: Gathered, party: str, bearer: IntArray, parts: BoolArray) -> Lists:
    if party in gathered.ranked:
        formulas: tuple[Formula, ...] = ()
        return Lists(formulas, np.zeros((1, 0), dtype=np.int64), np.zeros(len(parts), dtype=np.int64))
    return lists(gathered, party, bearer, parts)


def _of_part(gathered: Gathered, bearer: IntArray, part: BoolArray) -> Dispute:
    return gathered.construct(pieces_of(gathered, bearer, part)).dispute


def _one_by_one(disputes: Any, count: int, conclusions: Sequence[Conclusion], means: Means) -> BoolArray:
    found = np.zeros((count, len(conclusions)), dtype=np.bool_)
    for row, dispute in enumerate(disputes):
        found[row] = [conclusion.is_true(dispute) for conclusion in conclusions]
        _tell(means, row + 1, count)
    return found


def _blocks(problem: Problem) -> list[Block]:
    size = problem.space.game.feasible.size
    together = min(_MOST, max(_LEAST, _CELLS // size))
    count = len(problem.models)
    return [(first, min(first + together, count)) for first in range(0, count, together)]


def _tell(means: Means, done: int, total: int) -> None:
    if means.watcher is not None:
        means.watcher.step(TASK, done, total)
