"""Perception: how one party's picture of the dispute differs from the dispute itself."""

from __future__ import annotations

from dataclasses import dataclass

from standoff.dispute.formula import Formula
from standoff.dispute.preference import PreferenceStatement, Ranking


@dataclass(frozen=True, slots=True)
class Perception:
    """What ``party`` does not know or wrongly believes (Bennett 1977; Wang, Hipel & Fraser 1988).

    ``unseen`` options do not exist for it: it takes them for not taken. ``imagined`` options exist for
    it although the dispute rules them out by a constraint that names the option alone; the party's
    picture is without that constraint. ``impossible`` formulas hold in no state that it thinks can
    be. ``about`` names the parties of whose preferences it has a picture of its own, which ``preferences``
    and ``rankings`` hold; one with neither is taken for indifferent. All else is as in the dispute.
    """

    party: str
    unseen: tuple[str, ...] = ()
    imagined: tuple[str, ...] = ()
    impossible: tuple[Formula, ...] = ()
    about: tuple[str, ...] = ()
    preferences: tuple[PreferenceStatement, ...] = ()
    rankings: tuple[Ranking, ...] = ()
