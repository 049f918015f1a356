"""Dossier: everything that a report tells, as data without prose.

Words in here are quotations, names, labels and the case's own phrases; sentences are made in
``report``. Every part leads back to passages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.construction import Literal
from standoff.dispute import Ranking, ThemeKind
from standoff.evidence import Article, DateOrigin, PartialDate, Span
from standoff.findings.openness import LeftOpen
from standoff.findings.outcome import (
    DecisiveFormula,
    Departure,
    Deterrence,
    JointDeparture,
    MoveView,
    OutcomeFinding,
    OutcomeGroup,
    RestingState,
    Route,
    RouteHalt,
    StateView,
)
from standoff.findings.quote import Quote
from standoff.findings.run import RunRecord
from standoff.statements import Act, ConditionKind, Statement

if TYPE_CHECKING:
    from standoff.findings.belief import Believed
    from standoff.findings.corroboration import Corroboration
    from standoff.findings.grading import GradeView, SameSource
    from standoff.findings.graph import StateGraph
    from standoff.findings.perceptions import HypergameFinding
    from standoff.findings.proposals import OutcomeChanges

__all__ = [
    "Clash",
    "DatedAct",
    "DecisiveFormula",
    "Departure",
    "Dependency",
    "Deterrence",
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
    "RouteHalt",
    "RunRecord",
    "SourceView",
    "StateView",
    "ThemeView",
]


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
    ``credibility`` are its Admiralty grade, ``grade`` the same with where it comes from, ``own_grades`` those
    of single statements. ``same_source`` are the articles that are not independent of it; ``confirmed`` of
    its ``warrants`` are for what independent sources tell alike.
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
    grade: GradeView | None = None
    own_grades: tuple[GradeView, ...] = ()
    same_source: tuple[SameSource, ...] = ()
    confirmed: int = 0


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
    ``idle grade`` and ``unclear grade`` (a grade of no source, or of two), ``not believed`` and ``weighs
    nothing`` (party, a statement that is not used),
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
    readings: tuple[ReadingView, ...]
    gaps: tuple[Gap, ...]
    run: RunRecord
    left_open: LeftOpen | None = None
    hypergame: HypergameFinding | None = None
    changes: tuple[OutcomeChanges, ...] = ()
    graph: StateGraph | None = None
    believed: Believed | None = None
    corroboration: Corroboration | None = None
