"""What each party gets wrong, what holds in whose eyes, and the surprises that follow, as data."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, islice

from standoff.dispute import Dispute, Perception
from standoff.dispute.grammar import text_of
from standoff.findings.dossier import MoveView, StateView
from standoff.findings.naming import Naming
from standoff.stability import hypergame as hyper

SURPRISES = 200
"""Surprises under one concept that are told; ``more`` says that there are others."""


@dataclass(frozen=True, slots=True)
class PartySight:
    """Where the picture of ``party`` differs: options by name, formulas as text, parties that it misreads.

    All empty if it sees the dispute as it is.
    """

    party: str
    unseen: tuple[str, ...]
    imagined: tuple[str, ...]
    impossible: tuple[str, ...]
    misread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SurpriseFinding:
    """``believer`` takes ``state`` for settled under ``concepts``; ``move`` is how another party leaves it.

    ``cause`` is one of ``standoff.stability.hypergame.Cause``; without ``possible`` reality rules out where
    the mover thinks that it goes.
    """

    concepts: tuple[str, ...]
    believer: str
    state: StateView
    move: MoveView
    cause: str
    possible: bool


@dataclass(frozen=True, slots=True)
class EyesFinding:
    """Of one concept the states, as numbers: equilibria of the real game, of each party's view, of the
    hypergame; those that all who recognise them stay in; and the real ones that a party cannot imagine.
    """

    concept: str
    real: tuple[int, ...]
    believed: tuple[tuple[str, tuple[int, ...]], ...]
    hypergame: tuple[int, ...]
    unopposed: tuple[int, ...]
    unimagined: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class UnforeseenFinding:
    """A move from today that some party has no idea of."""

    move: MoveView
    unforeseen_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HypergameFinding:
    """Everything about the views of a case; ``more`` if not every surprise is told."""

    sights: tuple[PartySight, ...]
    concepts: tuple[EyesFinding, ...]
    surprises: tuple[SurpriseFinding, ...]
    more: bool
    unforeseen: tuple[UnforeseenFinding, ...]


def hypergame_finding(dispute: Dispute, naming: Naming) -> HypergameFinding:
    """The finding on the views of ``dispute``; raises what ``hypergame.views_of`` raises."""
    game = hyper.views_of(dispute)
    solution = hyper.solve(game)
    told = [list(islice(hyper.surprises(game, each), SURPRISES + 1)) for each in solution.concepts]
    today = dispute.status_quo
    return HypergameFinding(
        sights=tuple(_sight(party.name, dispute) for party in dispute.parties),
        concepts=tuple(_eyes(game, each) for each in solution.concepts),
        surprises=_together([s for each in told for s in each[:SURPRISES]], naming, today),
        more=any(len(each) > SURPRISES for each in told),
        unforeseen=()
        if today is None
        else tuple(
            UnforeseenFinding(naming.move(each.move), each.unforeseen_by)
            for each in hyper.unforeseen(game, today)
        ),
    )


def _sight(party: str, dispute: Dispute) -> PartySight:
    view = next((each for each in dispute.views if each.party == party), Perception(party))
    impossible = tuple(text_of(formula) for formula in view.impossible)
    misread = tuple(name for name in view.about if name != party)
    return PartySight(party, view.unseen, view.imagined, impossible, misread)


def _eyes(game: hyper.Hypergame, solved: hyper.ConceptHypergame) -> EyesFinding:
    believed = zip(solved.parties, solved.views, strict=True)
    return EyesFinding(
        concept=solved.concept,
        real=tuple(solved.real.equilibria.tolist()),
        believed=tuple((party, tuple(view.equilibria.tolist())) for party, view in believed),
        hypergame=tuple(solved.equilibria.tolist()),
        unopposed=tuple(solved.unopposed.tolist()),
        unimagined=tuple(
            (party, tuple(states.tolist())) for party, states in hyper.unimagined(game, solved) if states.size
        ),
    )


def _together(found: list[hyper.Surprise], naming: Naming, today: int | None) -> tuple[SurpriseFinding, ...]:
    """Surprises that differ in the concept only, as one; those of today first."""

    def same(each: hyper.Surprise) -> tuple[bool, str, int, str, int, str, bool]:
        move = each.move
        first = each.state != today
        return first, each.believer, each.state, move.party, move.target, each.cause.value, each.possible

    grouped = [list(group) for _, group in groupby(sorted(found, key=same), key=same)]
    return tuple(
        SurpriseFinding(
            concepts=tuple(each.concept for each in group),
            believer=group[0].believer,
            state=naming.state(group[0].state),
            move=naming.move(group[0].move),
            cause=group[0].cause.value,
            possible=group[0].possible,
        )
        for group in grouped
    )
