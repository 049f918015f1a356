"""The dispute through time, with the sentences that flipped an outcome or turned a position."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from standoff.belief.standing import Standing
from standoff.belief.timeline import Counting, Course, Drift, Flip, NetStance, Reversal, Shift, Step
from standoff.construction import Gathered
from standoff.evidence import PartialDate
from standoff.findings.dossier import OptionView, Quote
from standoff.findings.quotes import Quoter
from standoff.findings.views import option_views
from standoff.statements import Statement


@dataclass(frozen=True, slots=True)
class FlipView:
    """``shift`` of one outcome. ``because``: the smallest sets of the day’s statements without which it
    would stand as before, as sentences; none if it is only that time passed. Unless ``smallest``, a smaller
    set may undo it too.
    """

    outcome: str
    label: str
    shift: Shift
    before: Standing
    after: Standing
    because: tuple[tuple[Quote, ...], ...]
    smallest: bool


@dataclass(frozen=True, slots=True)
class StepView:
    """One day, dated as precisely as what ``came`` in; ``lapsed``: what became too old for the window."""

    day: PartialDate
    date: PartialDate
    came: tuple[Quote, ...]
    lapsed: tuple[Quote, ...]
    standings: tuple[Standing, ...]
    flips: tuple[FlipView, ...]


@dataclass(frozen=True, slots=True)
class ReversalView:
    """On ``day`` the sign of a stance went from ``before`` to ``after`` (1, 0, −1), by these sentences."""

    day: PartialDate
    before: int
    after: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class NetStanceView:
    """From ``day`` on: the weights for and against, and the net of them from −1 to 1."""

    day: PartialDate
    net: float | None
    weight_for: float
    weight_against: float


@dataclass(frozen=True, slots=True)
class DriftView:
    """A party's stand on an option through time; ``moves`` if it has more than one value."""

    party: str
    option: str
    moves: bool
    stances: tuple[NetStanceView, ...]
    reversals: tuple[ReversalView, ...]


@dataclass(frozen=True, slots=True)
class TimelineFinding:
    """What the model came to as of each day on which the evidence changed.

    ``window`` in years, ``None`` for all that came before; ``half_life`` in years, ``None`` if nothing fades.
    ``start``: where the outcomes stood before the first day told. ``undated`` statements count throughout.
    ``pins``: how many wishes of the analyst's do so too. ``labels``: for each outcome its name and label.
    ``today`` is known, without which nothing is reachable.
    """

    by: Counting
    window: float | None
    half_life: float | None
    since: PartialDate | None
    until: PartialDate | None
    concepts: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]
    start: tuple[Standing, ...]
    steps: tuple[StepView, ...]
    drifts: tuple[DriftView, ...]
    undated: tuple[Quote, ...]
    pins: int
    today: bool
    options: tuple[OptionView, ...]

    @property
    def flips(self) -> tuple[tuple[StepView, FlipView], ...]:
        """Every flip with its day."""
        return tuple((step, flip) for step in self.steps for flip in step.flips)


def timeline_finding(course: Course, gathered: Gathered, quoter: Quoter) -> TimelineFinding:
    """``course``, which is that of ``gathered``, with its sentences as they count after rulings."""
    dispute, asked = gathered.dispute, course.question
    told = {piece.statement.id: piece.statement for piece in gathered.evidence}
    view = _Viewer({o.name: o.label for o in dispute.outcomes}, told, quoter)
    half_life = gathered.weighting.half_life if asked.half_life is None else asked.half_life
    return TimelineFinding(
        by=asked.by,
        window=_finite(asked.window),
        half_life=_finite(half_life),
        since=asked.since,
        until=asked.until,
        concepts=asked.concepts,
        labels=tuple(view.labels.items()),
        start=course.start,
        steps=tuple(view.step(step) for step in course.steps),
        drifts=tuple(view.drift(drift) for drift in course.drifts),
        undated=view.quotes(course.undated),
        pins=course.pins,
        today=dispute.status_quo is not None,
        options=option_views(dispute),
    )


def _finite(years: float | None) -> float | None:
    return None if years is None or math.isinf(years) else years


@dataclass(frozen=True, slots=True)
class _Viewer:
    labels: dict[str, str]
    told: dict[str, Statement]
    quoter: Quoter

    def quotes(self, statements: Iterable[str]) -> tuple[Quote, ...]:
        return tuple(self.quoter.of_statement(self.told[name]) for name in statements)

    def step(self, step: Step) -> StepView:
        return StepView(
            day=step.day,
            date=step.date,
            came=self.quotes(step.came),
            lapsed=self.quotes(step.lapsed),
            standings=step.standings,
            flips=tuple(self._flip(flip) for flip in step.flips),
        )

    def drift(self, drift: Drift) -> DriftView:
        return DriftView(
            party=drift.party,
            option=drift.option,
            moves=drift.moves,
            stances=tuple(_stance(stance) for stance in drift.stances),
            reversals=tuple(self._reversal(reversal) for reversal in drift.reversals),
        )

    def _flip(self, flip: Flip) -> FlipView:
        name = flip.after.outcome
        return FlipView(
            outcome=name,
            label=self.labels[name],
            shift=flip.shift,
            before=flip.before,
            after=flip.after,
            because=tuple(self.quotes(members) for members in flip.because),
            smallest=flip.smallest,
        )

    def _reversal(self, reversal: Reversal) -> ReversalView:
        return ReversalView(reversal.day, reversal.before, reversal.after, self.quotes(reversal.because))


def _stance(stance: NetStance) -> NetStanceView:
    return NetStanceView(stance.day, stance.net, stance.weight_for, stance.weight_against)
