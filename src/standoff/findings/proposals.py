"""What would have to change for an outcome to hold, as data without prose."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.findings.dossier import DecisiveFormula, MoveView, Quote, StateView
from standoff.stability.inverse import ChangeKind


@dataclass(frozen=True, slots=True)
class Wish:
    """A formula at its present place in its party's list, from 1, with its best ``quotes``."""

    position: int
    formula: str
    pinned: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One party's list, or its ranking, changed; see ``stability.inverse.Change``.

    ``touched`` move, go or turn round; ``passed`` are the wishes that a moved one passes, ``upwards`` if it
    rises. ``formula`` is wanted anew, or stands where the touched one stood. In a direct ranking ``risen`` is
    the state that rises, and ``places`` counts the states that it passes or joins.
    """

    party: str
    kind: ChangeKind
    places: int
    touched: tuple[Wish, ...]
    passed: tuple[Wish, ...]
    order: tuple[int, ...]
    upwards: bool
    formula: str | None
    risen: StateView | None


@dataclass(frozen=True, slots=True)
class ProposalView:
    """``changes`` after which ``state`` holds under ``concepts``; ``states`` of the outcome then do.

    ``moves`` lead there from today, each paying its mover at once if ``improving``; ``None`` without a today.
    """

    changes: tuple[ChangeView, ...]
    state: StateView
    states: int
    concepts: tuple[str, ...]
    moves: tuple[MoveView, ...] | None
    improving: bool


@dataclass(frozen=True, slots=True)
class ObstacleView:
    """A move by which a party leaves as things are; ``always``: in every order of its list."""

    move: MoveView
    always: bool
    decided_by: DecisiveFormula | None


@dataclass(frozen=True, slots=True)
class ConceptChanges:
    """What would make an outcome hold under ``concept``.

    ``holding`` of its states hold already; ``proposals`` smallest first, of which the first ``smallest`` are
    equally small. ``exhaustive`` if nothing smaller was left untried. If there are no proposals,
    ``obstacles`` tell why, at ``nearest``, the state that comes nearest to holding.
    """

    concept: str
    holding: int
    proposals: tuple[ProposalView, ...]
    smallest: int
    exhaustive: bool
    nearest: StateView | None
    obstacles: tuple[ObstacleView, ...]


@dataclass(frozen=True, slots=True)
class OutcomeChanges:
    """The question asked of one outcome, or state; ``reachable`` of its ``states`` are so from today.

    ``party``: only this one was to change.
    """

    name: str
    label: str
    states: int
    reachable: int
    party: str | None
    answers: tuple[ConceptChanges, ...]
