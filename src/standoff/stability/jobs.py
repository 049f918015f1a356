"""Jobs: the same work in several threads, for NumPy lets other threads run while it computes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from standoff.errors import Malformed
from standoff.stability.graph_model import whole

Task = TypeVar("Task")
Result = TypeVar("Result")


def in_threads(work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int) -> list[Result]:
    """The result of each of the tasks, in their order, by at most ``jobs`` threads.

    One job, or one task, needs no thread. Raises ``Malformed`` for fewer than one job, and what the
    work raises.
    """
    if whole(jobs, "the number of jobs") < 1:
        raise Malformed(f"{jobs} jobs cannot do anything", remedy="Ask for one or more.")
    if jobs == 1 or len(tasks) <= 1:
        return [work(task) for task in tasks]
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(min(jobs, len(tasks))) as threads:
        return list(threads.map(work, tasks))
