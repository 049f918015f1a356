"""The nouns for states and outcomes: which of them hold, who leaves, what deters, and the way there.

Data only; ``views``, ``rest`` and ``outcomes`` make it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.findings.quote import Quote

if TYPE_CHECKING:
    from standoff.findings.reason import ReasonedMove


@dataclass(frozen=True, slots=True)
class StateView:
    """A state: which options are on, and the named outcomes it belongs to (by name)."""

    state: int
    on: tuple[str, ...]
    off: tuple[str, ...]
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoveView:
    """One party's jump: the options it switches on and off, by name."""

    party: str
    source: int
    target: int
    switches_on: tuple[str, ...]
    switches_off: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecisiveFormula:
    """The first formula of a party's list at which two states differ, or its direct ranking.

    ``position`` counts from 1 in the party's list. ``quotes`` are its warrants, heaviest first.
    """

    party: str
    position: int
    formula: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Departure:
    """Why a state does not hold: ``move`` improves for its party and nothing deters it."""

    concept: str
    move: MoveView
    decided_by: DecisiveFormula | None


@dataclass(frozen=True, slots=True)
class Deterrence:
    """Why a tempted party stays: ``improvement`` is met by ``answer`` (its opponents' moves),
    after which the party is no better off than before; ``decided_by`` says why not. ``motives`` has
    for each move of the answer what its mover makes of it.
    """

    improvement: MoveView
    answer: tuple[MoveView, ...]
    decided_by: DecisiveFormula | None
    motives: tuple[ReasonedMove, ...] = ()


@dataclass(frozen=True, slots=True)
class RouteHalt:
    """The first step of a way that does not pay its mover, where the way stops by itself.

    ``position`` counts from 1. ``tied``: the mover neither gains nor loses; else ``decided_by`` is the
    formula by which it loses, ``None`` for a direct ranking.
    """

    position: int
    party: str
    tied: bool
    decided_by: DecisiveFormula | None


@dataclass(frozen=True, slots=True)
class Route:
    """A way from today to a state, step by step; ``improving`` if each mover gains by its step.

    ``halt`` is the first step that does not pay; ``roundabout``: this way does not pay at every step, but
    a longer one does.
    """

    moves: tuple[MoveView, ...]
    improving: bool
    roundabout: bool = False
    halt: RouteHalt | None = None


@dataclass(frozen=True, slots=True)
class JointDeparture:
    """Why several parties would leave a state together that none of them leaves alone.

    ``moves`` of ``members`` lead to a state that every member prefers; ``decided_by`` says why, for each
    that has a list of wishes. No answer that the other parties have under ``concept`` deters them.
    """

    concept: str
    members: tuple[str, ...]
    moves: tuple[MoveView, ...]
    decided_by: tuple[DecisiveFormula, ...]


@dataclass(frozen=True, slots=True)
class RestingState:
    """A state that is an equilibrium of ``concepts``; ``route`` leads there from today.

    ``together`` has the smallest groups of parties that would leave it together; ``None`` if nobody looked,
    because the state does not hold or there are too many parties.
    """

    view: StateView
    concepts: tuple[str, ...]
    route: Route | None
    deterred: tuple[Deterrence, ...] = ()
    together: tuple[JointDeparture, ...] | None = None


@dataclass(frozen=True, slots=True)
class OutcomeFinding:
    """A named outcome: in how many states it is, which of them hold, by what, reachable or not.

    ``holds`` lists concepts of which at least one state of the outcome is an equilibrium.
    ``best`` is the state that speaks for the outcome: an equilibrium under most concepts that is
    reachable, else the one with fewest parties leaving. ``departures`` tells who leaves ``best``,
    by which move (one per party; empty if it is a Nash equilibrium).
    """

    name: str
    label: str
    note: str | None
    states: int
    equilibria: tuple[tuple[str, int], ...]
    holds: tuple[str, ...]
    reachable: bool
    reachable_by_improvements: bool
    best: RestingState | None
    departures: tuple[Departure, ...]


@dataclass(frozen=True, slots=True)
class OutcomeGroup:
    """Equilibria that can be reached from today and belong to the same outcomes.

    ``outcomes`` may be empty: no name covers them. ``states`` counts the group's members;
    ``example`` is the firmest, then the one that
    changes fewest options from today.
    """

    outcomes: tuple[str, ...]
    states: int
    concepts: tuple[tuple[str, int], ...]
    example: RestingState
