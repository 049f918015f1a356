"""The table of party × option: where each party stands on each option, and how firmly."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.findings.dossier import Dossier, OptionView, Position


@dataclass(frozen=True, slots=True)
class Cell:
    """One position with its ``anchor`` and its two bars as parts (0–100) of the longest bar."""

    position: Position
    anchor: str
    bar_for: int
    bar_against: int

    @property
    def side(self) -> str:
        """``for``, ``against`` or ``even``: the side with more weight, to the two decimals shown."""
        gap = round(self.position.weight_for, 2) - round(self.position.weight_against, 2)
        return "for" if gap > 0 else "against" if gap < 0 else "even"


@dataclass(frozen=True, slots=True)
class Matrix:
    """Options down, parties across; a cell is ``None`` where no sentence tells the position."""

    parties: tuple[str, ...]
    rows: tuple[tuple[OptionView, tuple[Cell | None, ...]], ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells that have evidence, row by row."""
        return tuple(cell for _, row in self.rows for cell in row if cell)

    @staticmethod
    def of(dossier: Dossier) -> Matrix:
        """The table of a dossier's positions; parties without any are left out."""
        longest = max((max(p.weight_for, p.weight_against) for p in dossier.positions), default=0.0)
        cells = {
            (p.party, p.option): Cell(
                p, f"position-{n}", _part(p.weight_for, longest), _part(p.weight_against, longest)
            )
            for n, p in enumerate(dossier.positions, 1)
        }
        voiced = {party for party, _ in cells}
        names = tuple(dict.fromkeys([p.name for p in dossier.parties if p.name in voiced] + sorted(voiced)))
        rows = tuple((o, tuple(cells.get((name, o.name)) for name in names)) for o in dossier.options)
        return Matrix(names, rows)


def _part(weight: float, longest: float) -> int:
    return max(2, round(100 * weight / longest)) if weight > 0 and longest > 0 else 0
