"""The table of party × option: where each party stands on each option, and how firmly."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from standoff.findings.dossier import Dossier, OptionView, Position, Quote
from standoff.report.left_open import unknown_stands
from standoff.report.phrases import count
from standoff.report.words import listed
from standoff.statements import ConditionKind

SIDES = {
    "for": "for",
    "against": "against",
    "even": "as much for as against",
    "condition": "only as a condition",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One position with its ``anchor`` and its two bars as parts (0–100) of the longest bar.

    ``conditions`` are the dependencies, counted from 1, in which the party asks for the option as the
    price of something else; where it says nothing more of the option there is no position.
    """

    position: Position | None
    anchor: str
    bar_for: int
    bar_against: int
    conditions: tuple[int, ...] = ()

    @property
    def side(self) -> str:
        """``for``, ``against`` or ``even``: what an analyst has fixed, else the only side with a sentence,
        else that with more weight, to the two decimals shown; ``condition`` where the option is only
        asked for as a price.
        """
        if self.position is None:
            return "condition"
        if self.fixed:
            return self.fixed
        if not self.disputed and any(self.sentences):
            return "for" if self.sentences[0] else "against"
        gap = round(self.position.weight_for, 2) - round(self.position.weight_against, 2)
        return "for" if gap > 0 else "against" if gap < 0 else "even"

    @property
    def fixed(self) -> str:
        """The side that an analyst's ruling takes; empty where there is none."""
        if self.position is None:
            return ""
        ruled = [any(q.ruling for q in quotes) for quotes in self._quotes]
        return "" if ruled[0] is ruled[1] else "for" if ruled[0] else "against"

    @property
    def sentences(self) -> tuple[int, int]:
        """How many sentences speak for it and against it; rulings are none."""
        pro, con = (sum(q.passage is not None for q in quotes) for quotes in self._quotes)
        return pro, con

    @property
    def disputed(self) -> bool:
        """Whether sentences speak on both sides."""
        return all(self.sentences)

    @property
    def words(self) -> str:
        """The cell in one line: "for (3 for, 1 against; 2 sources), disputed"."""
        told = [SIDES[self.side]]
        if self.position and any(self.sentences):
            pro, con = self.sentences
            sources = count(max(self.position.sources_for, self.position.sources_against, 1), "source")
            told[0] += f" ({pro} for, {con} against; {sources})"
        told += ["fixed by an analyst"] if self.fixed else []
        told += ["disputed"] if self.disputed else []
        return ", ".join([*told, *self._as_condition()])

    def _as_condition(self) -> list[str]:
        noun = "precondition" if len(self.conditions) == 1 else "preconditions"
        return [f"see {noun} {listed(map(str, self.conditions))}"] if self.conditions else []

    @property
    def _quotes(self) -> tuple[tuple[Quote, ...], tuple[Quote, ...]]:
        return (self.position.quotes_for, self.position.quotes_against) if self.position else ((), ())


@dataclass(frozen=True, slots=True)
class Matrix:
    """Options down, parties across; a cell is ``None`` where no sentence tells the position.

    ``unknown`` are the pairs of party and option of which the case says that nobody knows the position.
    """

    parties: tuple[str, ...]
    rows: tuple[tuple[OptionView, tuple[Cell | None, ...]], ...]
    unknown: frozenset[tuple[str, str]] = frozenset()

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells that have evidence, row by row."""
        return tuple(cell for _, row in self.rows for cell in row if cell)

    @staticmethod
    def of(dossier: Dossier) -> Matrix:
        """The table of a dossier's positions; parties without any are left out."""
        longest = max((max(p.weight_for, p.weight_against) for p in dossier.positions), default=0.0)
        prices = _prices(dossier)
        cells = {
            (p.party, p.option): Cell(
                p,
                f"position-{n}",
                _part(p.weight_for, longest),
                _part(p.weight_against, longest),
                prices.pop((p.party, p.option), ()),
            )
            for n, p in enumerate(dossier.positions, 1)
        }
        cells |= {key: Cell(None, f"precondition-{at[0]}", 0, 0, at) for key, at in prices.items()}
        unknown = unknown_stands(dossier)
        voiced = {party for party, _ in (*cells, *unknown)}
        names = tuple(dict.fromkeys([p.name for p in dossier.parties if p.name in voiced] + sorted(voiced)))
        rows = tuple((o, tuple(cells.get((name, o.name)) for name in names)) for o in dossier.options)
        return Matrix(names, rows, unknown)


def _prices(dossier: Dossier) -> dict[tuple[str, str], tuple[int, ...]]:
    """For each party and option the dependencies in which the party asks for it before it gives."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, told in enumerate(dossier.dependencies, 1):
        if told.needed.on and told.kind is not ConditionKind.EXCLUSION:
            found[told.party, told.needed.option].append(at)
    return {key: tuple(numbers) for key, numbers in found.items()}


def _part(weight: float, longest: float) -> int:
    return max(2, round(100 * weight / longest)) if weight > 0 and longest > 0 else 0
