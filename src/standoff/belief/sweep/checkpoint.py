"""Checkpoint: a file that keeps what a sweep has solved, so that one that was stopped goes on."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from standoff.belief.sweep.problem import Problem
from standoff.belief.sweep.weighing import BoolArray
from standoff.errors import Ambiguous, Unreadable, Unwritable

_DAMAGED = (ValueError, KeyError, EOFError, MemoryError, RuntimeError, SyntaxError, zipfile.BadZipFile)
"""What reading an archive raises that is not as NumPy writes it."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """``path`` of a NumPy archive without objects: the problem's digest, and the answers for its first
    models.

    It is replaced as a whole after every block, so that it is never half written.
    """

    path: Path

    def load(self, problem: Problem, blocks: Sequence[tuple[int, int]], found: BoolArray) -> int:
        """Fill in what is known of ``found``, and tell how many of ``blocks`` that is; 0 without a file.

        Raises ``Unreadable`` for a file that is none of ours and ``Ambiguous`` for one of another problem.
        """
        if not self.path.exists():
            return 0
        digest, known = self._read()
        if digest != problem.digest or known.shape[1:] != found.shape[1:] or len(known) > len(found):
            raise Ambiguous(
                "this file keeps the answers to another question",
                where=str(self.path),
                why="the evidence, the items, the conclusions or the parts that were tried differ",
                remedy="Name another file, or delete this one.",
            )
        done = sum(1 for _, last in blocks if last <= len(known))
        kept = blocks[done - 1][1] if done else 0
        found[:kept] = known[:kept]
        return done

    def save(self, problem: Problem, known: BoolArray) -> None:
        """Keep the answers for the first models; raises ``Unwritable``."""
        partial = self.path.with_name(self.path.name + ".part")
        try:
            with partial.open("wb") as file:
                np.savez(file, digest=np.frombuffer(bytes.fromhex(problem.digest), np.uint8), known=known)
            partial.replace(self.path)
        except OSError as error:
            raise Unwritable(
                "the answers so far cannot be kept",
                where=str(self.path),
                why=error.strerror or str(error),
                remedy="Name a file in a folder that you can write to.",
            ) from error

    def _read(self) -> tuple[str, BoolArray]:
        try:
            with self.path.open("rb") as file:
                digest, known = _arrays(file)
        except OSError as error:
            raise self._not_ours(error.strerror or str(error)) from error
        except _DAMAGED as error:
            raise self._not_ours("it is damaged, or of another program") from error
        if digest.dtype != np.uint8 or known.dtype != np.bool_ or known.ndim != 2:
            raise self._not_ours("its arrays are of another kind")
        return digest.tobytes().hex(), known

    def _not_ours(self, why: str) -> Unreadable:
        return Unreadable(
            "this is no file in which a sweep was kept",
            where=str(self.path),
            why=why,
            remedy="Name another file, or delete this one.",
        )


def _arrays(file: BinaryIO) -> tuple[NDArray[Any], NDArray[Any]]:
    """The two arrays of an archive; nothing in it is unpickled, and nothing is larger than the file."""
    with zipfile.ZipFile(file) as archive:
        if any(member.compress_type != zipfile.ZIP_STORED for member in archive.infolist()):
            raise ValueError("compressed")
    file.seek(0)
    with np.load(file, allow_pickle=False) as arrays:
        return arrays["digest"], arrays["known"]
