"""Drift: how a party's stand on an option moves as statements come in.

The net stance is (for − against) / (for + against), from −1 to 1, over the weights of what was read for
the option and against it, as of the day. Pins are no evidence and do not count. Conditions do not either: a
party that wants a thing only on terms is told as such among the contradictions.

A reversal is a day on which the sign changes: from for to against, or to or from a balance.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from standoff.construction import Construction, Support
from standoff.dispute import Dispute, Not, Variable
from standoff.dispute.grammar import text_of
from standoff.evidence import PartialDate

DIGITS = 4
"""Decimals of a net stance: what age takes from both sides alike is no drift."""


@dataclass(frozen=True, slots=True)
class NetStance:
    """From ``day`` on: the weights for and against; ``net`` is ``None`` while nothing is told."""

    day: PartialDate
    weight_for: float
    weight_against: float

    @property
    def net(self) -> float | None:
        """From −1 (all against) to 1 (all for)."""
        both = self.weight_for + self.weight_against
        return round((self.weight_for - self.weight_against) / both, DIGITS) if both else None


@dataclass(frozen=True, slots=True)
class Reversal:
    """On ``day`` the sign of the stance went from ``before`` to ``after``: 1 for, 0 in balance, −1 against.

    ``because``: the day's statements on that option by that party, by id.
    """

    day: PartialDate
    before: int
    after: int
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drift:
    """A party's stand on an option: one of ``stances`` for each day on which its net changed."""

    party: str
    option: str
    stances: tuple[NetStance, ...]
    reversals: tuple[Reversal, ...]

    @property
    def moves(self) -> bool:
        """Whether it has more than one value."""
        return len({stance.net for stance in self.stances if stance.net is not None}) > 1


@dataclass(frozen=True, slots=True)
class Seen:
    """The model as of a day; ``changed``: the statements that came or lapsed, by party and formula's text."""

    day: PartialDate
    construction: Construction
    changed: Mapping[tuple[str, str], tuple[str, ...]]


def drifts(dispute: Dispute, days: Sequence[Seen]) -> tuple[Drift, ...]:
    """The drift of every party on every option of which anything is told, in the case's order."""
    supports = [{(s.party, s.text): s for s in seen.construction.support} for seen in days]
    return tuple(
        drift
        for party in dispute.parties
        for option in dispute.options
        if (drift := _drift(party.name, option.name, days, supports)) is not None
    )


def _drift(
    party: str, option: str, days: Sequence[Seen], supports: Sequence[Mapping[tuple[str, str], Support]]
) -> Drift | None:
    sides = option, text_of(Not(Variable(option)))
    stances: list[NetStance] = []
    reversals: list[Reversal] = []
    sign: int | None = None
    for seen, known in zip(days, supports, strict=True):
        stance = NetStance(seen.day, *(_weight(known.get((party, side))) for side in sides))
        if stance.net != (stances[-1].net if stances else None):
            stances.append(stance)
        now = sign_of(stance.net)
        if now is not None and sign is not None and now != sign:
            because = [name for side in sides for name in seen.changed.get((party, side), ())]
            reversals.append(Reversal(seen.day, sign, now, _once(because)))
        sign = sign if now is None else now
    return Drift(party, option, tuple(stances), tuple(reversals)) if stances else None


def sign_of(net: float | None) -> int | None:
    """1, 0 or −1; ``None`` for nothing told."""
    return None if net is None else (net > 0) - (net < 0)


def _weight(support: Support | None) -> float:
    return support.weight if support else 0.0


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))
