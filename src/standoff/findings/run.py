"""How a result was made, so that it can be made again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RunRecord:
    """Versions, parameters and the SHA-256 of every input; no clock time, so that the same input
    gives the same bytes.
    """

    standoff: str
    pipeline: str
    parameters: tuple[tuple[str, str], ...]
    inputs: tuple[tuple[str, str], ...]
