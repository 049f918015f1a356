"""The tree of errors that Standoff raises on purpose.

Every message says *what* went wrong, *where*, *why*, and what to do next (*remedy*). The doors
(command line, workbench) show ``str(error)`` or ``error.as_dict()`` and exit with ``exit_code``.
"""

from __future__ import annotations

from typing import ClassVar


class StandoffError(Exception):
    """Root of the tree.

    ``what`` is one sentence without a full stop; ``where`` a file with line and column, or an
    object's name; ``why`` the rule that was broken; ``remedy`` the next thing to do.
    """

    kind: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 1

    def __init__(
        self, what: str, *, where: str | None = None, why: str | None = None, remedy: str | None = None
    ) -> None:
        self.what = what
        self.where = where
        self.why = why
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        reason = f" — {self.why}" if self.why else ""
        advice = f"\n  {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{reason}{advice}"

    def as_dict(self) -> dict[str, str | None]:
        """The one JSON shape in which every door reports an error."""
        return {
            "error": self.kind,
            "what": self.what,
            "where": self.where,
            "why": self.why,
            "remedy": self.remedy,
        }


class Unreadable(StandoffError):
    """A file or text that cannot be read at all: missing, binary, truncated, wrong encoding."""

    kind = "unreadable"
    exit_code = 3


class Malformed(StandoffError):
    """A file that was read but breaks the rules of its format: ``where`` has line and column."""

    kind = "malformed"
    exit_code = 4


class Unknown(StandoffError):
    """A name that nothing defines: an option, a party, an outcome, a format."""

    kind = "unknown"
    exit_code = 5


class Ambiguous(StandoffError):
    """A name or a setting that fits more than one thing."""

    kind = "ambiguous"
    exit_code = 6


class Infeasible(StandoffError):
    """A model in which no state, or not the state asked for, satisfies the constraints."""

    kind = "infeasible"
    exit_code = 7


class Unsupported(StandoffError):
    """A request that is well formed but beyond what this version does."""

    kind = "unsupported"
    exit_code = 8


class Mismatched(StandoffError):
    """A passage whose characters are no longer those of its article."""

    kind = "mismatched"
    exit_code = 9


class Unwritable(StandoffError):
    """A place where a result cannot be written; nothing was written there."""

    kind = "unwritable"
    exit_code = 10
