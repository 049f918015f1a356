"""Runners: who solves a problem's blocks of models. Whoever it is, the answers are the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

from standoff.belief.sweep.problem import Problem
from standoff.belief.sweep.solving import solved
from standoff.belief.sweep.weighing import BoolArray
from standoff.errors import Malformed

Block = tuple[int, int]
"""The first model, and the one after the last."""


class Watcher(Protocol):
    """Told after every finished part of a task; must not raise."""

    def step(self, task: str, done: int, total: int) -> None:
        """``done`` of ``total`` parts of ``task`` are finished."""


class Runner(Protocol):
    """Solves blocks of models."""

    def run(self, problem: Problem, blocks: Sequence[Block]) -> Iterator[BoolArray]:
        """What ``solved`` gives for each of ``blocks``, in their order."""


@dataclass(frozen=True, slots=True)
class Threads:
    """At most ``jobs`` threads of this process; raises ``Malformed`` for fewer than one."""

    jobs: int = 1

    def __post_init__(self) -> None:
        if self.jobs < 1:
            raise Malformed(f"{self.jobs} jobs cannot do anything", remedy="Ask for one or more.")

    def run(self, problem: Problem, blocks: Sequence[Block]) -> Iterator[BoolArray]:
        """What ``solved`` gives for each of ``blocks``, in their order."""
        if self.jobs == 1 or len(blocks) < 2:
            yield from (solved(problem, *block) for block in blocks)
            return
        threads = ThreadPoolExecutor(min(self.jobs, len(blocks)))
        try:
            yield from threads.map(lambda block: solved(problem, *block), blocks)
        finally:
            threads.shutdown(cancel_futures=True)
