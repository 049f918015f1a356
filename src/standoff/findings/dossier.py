"""Dossier: everything that a report tells, as data without prose.

Words in here are quotations, names, labels and the case's own phrases; sentences are made in
``report``. Every part leads back to passages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.construction import Literal
from standoff.dispute import Ranking, ThemeKind
from standoff.evidence import Article, DateOrigin, PartialDate, Passage, Ruling, Span
from standoff.findings.openness import LeftOpen
from standoff.findings.run import RunRecord
from standoff.statements import Act, ConditionKind, Mode, Statement

if TYPE_CHECKING:
    from standoff.findings.graph import StateGraph
    from standoff.findings.perceptions import HypergameFinding
    from standoff.findings.proposals import OutcomeChanges
    from standoff.findings.reason import ReasonedMove

__all__ = [
    "Account",
    "Clash",
    "DatedAct",
    "DecisiveFormula",
    "Departure",
    "Dependency",
    "Deterrence",
    "Disagreement",
    "Dossier",
    "FigureView",
    "Gap",
    "JointDeparture",
    "Literal",
    "MoveView",
    "OptionView",
    "OutcomeFinding",
    "OutcomeGroup",
    "PartyView",
    "Position",
    "PreferenceView",
    "Quote",
    "ReadingView",
    "RestingState",
    "Route",
    "RunRecord",
    "SourceView",
    "StateView",
    "ThemeView",
]


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage with what a reader needs to judge it; ``ruling`` stands in where there is no text.

    ``article`` is the article's file name; ``statement`` the id of the statement it warrants.
    """

    passage: Passage | None
    article: str | None = None
    outlet: str | None = None
    author: str | None = None
    date: PartialDate | None = None
    speaker: str | None = None
    party: str | None = None
    mode: Mode | None = None
    statement: str | None = None
    ruling: Ruling | None = None


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


@dataclass(frozen=True, slots=True)
class Position:
    """One cell of party × option. Weights are sums over warrants; sources count independent ones."""

    party: str
    option: str
    weight_for: float
    weight_against: float
    sources_for: int
    sources_against: int
    quotes_for: tuple[Quote, ...]
    quotes_against: tuple[Quote, ...]

    @property
    def disputed(self) -> bool:
        """Whether there is evidence on both sides."""
        return bool(self.quotes_for and self.quotes_against)


@dataclass(frozen=True, slots=True)
class Dependency:
    """``party`` makes ``wanted`` depend on ``needed``."""

    party: str
    kind: ConditionKind
    wanted: Literal
    needed: Literal
    weight: float
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """One way in which a party's stand is told: for it (``wanted``) or against it, and if for it only
    once ``needed`` holds; ``None`` where no condition is told.
    """

    wanted: bool
    needed: Literal | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Accounts of ``party``'s stand on ``option`` that exclude one another; ``between`` sources, or
    within one.
    """

    party: str
    option: str
    accounts: tuple[Account, ...]
    between: bool


@dataclass(frozen=True, slots=True)
class Clash:
    """Two dependencies that cannot both be met in sequence: each waits for the other, or they
    want opposite orders. Positions in the dossier's ``dependencies``; ``cycle`` names the literals
    in order.
    """

    dependencies: tuple[int, ...]
    cycle: tuple[Literal, ...]


@dataclass(frozen=True, slots=True)
class DatedAct:
    """One entry of the record: what a party did or said, when, as precisely as the text tells.

    ``partners`` did it together with ``party``. Unless ``from_text`` the date is that of the article,
    so the act is not later than it.
    """

    date: PartialDate
    party: str | None
    act: Act | None
    addressee: str | None
    quote: Quote
    from_text: bool
    partners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceView:
    """One article as a source: how many statements it gave and its share of the total weight.

    ``duplicates`` are names of articles that are the same or nearly; ``reliability`` and
    ``credibility`` are its Admiralty grade.
    """

    article: str
    title: str | None
    outlet: str | None
    author: str | None
    address: str | None
    date: PartialDate | None
    date_origin: DateOrigin | None
    words: int
    statements: int
    warrants: int
    share: float
    reliability: str
    credibility: int
    duplicates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PreferenceView:
    """One line of a party's list; ``position`` counts from 1, ``formula`` is its canonical text.

    ``strong``: what it decides is preferred greatly. ``undecided``: nobody knows whether it comes before
    some of its neighbours.
    """

    position: int
    formula: str
    weight: float
    pinned: bool
    quotes: tuple[Quote, ...]
    against: tuple[Quote, ...]
    strong: bool = False
    undecided: bool = False


@dataclass(frozen=True, slots=True)
class PartyView:
    """A party with its options and its preference list, or its direct ranking."""

    name: str
    options: tuple[str, ...]
    preferences: tuple[PreferenceView, ...]
    ranking: Ranking | None = None


@dataclass(frozen=True, slots=True)
class ThemeView:
    """What the articles say about a theme of the case."""

    name: str
    label: str
    kind: ThemeKind
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure in an article: ``value`` as written, in its sentence."""

    value: str
    span: Span
    quote: Quote


@dataclass(frozen=True, slots=True)
class ReadingView:
    """An article with the statements read from it, for highlighting."""

    article: Article
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is not known: ``kind`` names which sort, ``subject`` whom or what it concerns.

    Kinds: ``no evidence`` (party, option), ``tie`` (two formulas of equal weight), ``contradiction``
    (opposite evidence of equal weight), ``ambiguous name``, ``undated article``, ``no source grade``,
    ``condition outside the model``, ``price not stated`` (party, option), ``unread file``.
    """

    kind: str
    subject: str
    detail: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class OptionView:
    """An option with its words, so that a page needs nothing but the dossier."""

    name: str
    owner: str
    label: str
    on: str
    off: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """The whole answer to "what does this case come to?".

    ``graph`` has the states and moves of a case that is small enough to be shown whole.
    """

    name: str
    title: str
    note: str | None
    as_of: PartialDate | None
    options: tuple[OptionView, ...]
    feasible: int
    concepts: tuple[tuple[str, int], ...]
    today: StateView | None
    today_departures: tuple[Departure, ...]
    resting: tuple[OutcomeGroup, ...]
    outcomes: tuple[OutcomeFinding, ...]
    positions: tuple[Position, ...]
    dependencies: tuple[Dependency, ...]
    clashes: tuple[Clash, ...]
    record: tuple[DatedAct, ...]
    sources: tuple[SourceView, ...]
    parties: tuple[PartyView, ...]
    themes: tuple[ThemeView, ...]
    figures: tuple[FigureView, ...]
    forecasts: tuple[Quote, ...]
    readings: tuple[ReadingView, ...]
    gaps: tuple[Gap, ...]
    run: RunRecord
    disagreements: tuple[Disagreement, ...] = ()
    left_open: LeftOpen | None = None
    hypergame: HypergameFinding | None = None
    changes: tuple[OutcomeChanges, ...] = ()
    graph: StateGraph | None = None
