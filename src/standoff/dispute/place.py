"""Place: where a piece of text stands in a file, so that an error in it can point there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """The first character of a text: ``line`` and ``column`` count from 1.

    ``file`` is ``None`` for a text that stands alone. ``verbatim`` is false where the file writes
    the text differently (escapes, folded lines): then only its beginning can be pointed at.
    """

    file: str | None = None
    line: int = 1
    column: int = 1
    verbatim: bool = True

    def __str__(self) -> str:
        position = f"line {self.line}, column {self.column}"
        return position if self.file is None else f"{self.file}, {position}"

    def within(self, text: str, offset: int) -> str:
        """Where character ``offset`` of ``text``, which begins here, stands."""
        if not self.verbatim:
            return f"{self}, character {offset + 1} of the text"
        before = text[:offset]
        lines = before.count("\n")
        column = offset - before.rfind("\n") if lines else self.column + offset
        return str(Place(self.file, self.line + lines, column))
