"""Progress of long work on standard error, where a person is watching."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from standoff.analysis import Progress


class _Silent:
    """Nobody is watching: say nothing."""

    def step(self, task: str, done: int, total: int) -> None:
        """Ignore one step."""


@contextmanager
def watching() -> Iterator[Progress]:
    """A progress bar while the block runs; silent where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as RichProgress

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with RichProgress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar)


class _Bar:
    def __init__(self, bar: object) -> None:
        from rich.progress import Progress as RichProgress
        from rich.progress import TaskID

        assert isinstance(bar, RichProgress)
        self._bar = bar
        self._tasks: dict[str, TaskID] = {}

    def step(self, task: str, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` parts of ``task`` are finished."""
        if task not in self._tasks:
            self._tasks[task] = self._bar.add_task(task, total=total)
        self._bar.update(self._tasks[task], completed=done, total=total)
