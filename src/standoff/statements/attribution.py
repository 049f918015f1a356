"""Attribution: who is said to say, want, believe or intend what, as characters of a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standoff.evidence import Span


class Mode(StrEnum):
    """How a statement is told: quoted, restated, half and half, or asserted by the author."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NARRATED = "narrated"


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source–cue–content triple, each role a tuple of spans in text order.

    ``source`` is empty for a quotation without a named speaker; ``content`` never is. ``within``
    is the position, in the tuple returned with it, of the attribution whose content encloses this
    one (nesting). ``rule`` names the extractor that found it.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    mode: Mode
    rule: str
    within: int | None = None
