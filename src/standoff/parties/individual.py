"""Individual: a person named in a text, whether or not a case knows that person."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.evidence import Span


@dataclass(frozen=True, slots=True)
class Individual:
    """``name`` as the case or the text gives it in full; ``spans`` where the text names the person.

    ``party`` is ``None`` where the text ties the person to none, or to several. ``role`` is the
    office as the text words it ("Foreign Minister").
    """

    name: str
    party: str | None
    role: str | None
    spans: tuple[Span, ...]
    former: bool = False
