"""Progress: how a door learns how far long work is."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told after every finished part of a task; must not raise."""

    def step(self, task: str, done: int, total: int) -> None:
        """``done`` of ``total`` parts of ``task`` are finished."""


class Silence:
    """A Progress that nobody watches."""

    def step(self, task: str, done: int, total: int) -> None:
        """Say nothing."""


SILENCE = Silence()
