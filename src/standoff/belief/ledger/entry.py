"""Entry: a forecast in the ledger, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standoff.evidence import Happened, PartialDate, Ruling
from standoff.statements.foretold import Forecast


class State(StrEnum):
    """What is known of a forecast.

    OPEN: nobody has resolved it and its time is not over, or it has none; or it was ruled that nobody can
    know yet. OVERDUE: its time is over on the case's day, and nobody has resolved it. RESOLVED: a person
    ruled that it came true, did not, or did in part. DISPUTED: people ruled differently.
    """

    OPEN = "open"
    OVERDUE = "overdue"
    RESOLVED = "resolved"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Entry:
    """``forecast`` of the article in the file ``article``; ``rulings`` are those that stand on it.

    ``writer`` is who foretells, by name; ``own``: the article's own author does.
    """

    forecast: Forecast
    article: str
    writer: str
    own: bool
    outlet: str | None
    published: PartialDate | None
    state: State
    rulings: tuple[Ruling, ...] = ()

    @property
    def happened(self) -> Happened | None:
        """Whether it came true as told; ``None`` unless it is resolved."""
        return self.rulings[-1].happened if self.state is State.RESOLVED else None

    @property
    def came_true(self) -> bool | None:
        """Whether it came true; ``None`` if that is not plain: open, disputed, or in part."""
        plain = {Happened.YES: True, Happened.NO: False}
        return plain.get(self.happened) if self.happened else None
