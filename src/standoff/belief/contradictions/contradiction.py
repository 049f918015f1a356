"""Contradiction: two sides of a party's stand on an option, which prevails, and what each would change.

The case decides only between for and against: the heavier side is asserted (``construction.netting``), or
the one that the analyst pinned. What is wanted on terms stands in the list beside what is refused or wanted
freely, ordered by weight; which of such sides prevails is told by weight all the same.

What a side would change is the difference between the case's model and the model without that side's
statements, whatever else they tell.
"""

from __future__ import annotations

from dataclasses import dataclass

from standoff.belief.contradictions.relations import Relation, relations, superseded
from standoff.belief.contradictions.sides import Opposition, Side, Stand, facing
from standoff.belief.standing import Judge, ListChange, Standing, changed, list_changes
from standoff.construction import Gathered
from standoff.construction.merge import total
from standoff.construction.netting import outweighs
from standoff.dispute import Dispute, Formula, Not, Variable


@dataclass(frozen=True, slots=True)
class Effect:
    """What is otherwise without a side: the outcomes that stand otherwise, as (with it, without it), and the
    lists that differ, before and after it is left out.
    """

    outcomes: tuple[tuple[Standing, Standing], ...]
    lists: tuple[ListChange, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """``sides`` on ``option`` by ``party``, and for each the effect of leaving it out.

    ``prevailing`` is the place of the heavier side, or of the one that is ``pinned``; ``None`` in balance,
    up to the margin of the weights. ``superseded`` is the place of the side that time has overtaken.
    """

    party: str
    option: str
    opposition: Opposition
    sides: tuple[Side, Side]
    relations: tuple[Relation, ...]
    superseded: int | None
    prevailing: int | None
    pinned: bool
    effects: tuple[Effect, Effect]

    @property
    def ahead(self) -> float:
        """By how much weight the prevailing side is ahead; below 0 if a pin prevails over more weight."""
        weights = [side.support.weight for side in self.sides]
        lead = total((weights[0], -weights[1]))
        return -lead if self.prevailing == 1 else lead if self.prevailing == 0 else 0.0

    @property
    def changes(self) -> int:
        """Outcomes that stand otherwise without the one side or the other."""
        return len({before.outcome for effect in self.effects for before, _ in effect.outcomes})


def contradictions(
    gathered: Gathered,
    judge: Judge | None = None,
    *,
    party: str | None = None,
    option: str | None = None,
) -> tuple[Contradiction, ...]:
    """Every contradiction in ``gathered``, or those of one ``party`` or on one ``option``.

    Those that would change most outcomes come first, then most lists, then the heaviest. Raises
    ``Infeasible`` and ``Unsupported`` as solving does.
    """
    trial = _Trial(gathered, judge or Judge(), gathered.construct().dispute)
    found = [
        trial.contradiction(one.name, on.name, *pair)
        for one in gathered.dispute.parties
        for on in gathered.dispute.options
        if party in {None, one.name} and option in {None, on.name}
        for pair in facing(gathered, one.name, on.name)
    ]
    return tuple(sorted(found, key=_most_telling))


def _most_telling(each: Contradiction) -> tuple[int, int, float, str, str, str]:
    lists = sum(len(effect.lists) for effect in each.effects)
    weight = total(side.support.weight for side in each.sides)
    return -each.changes, -lists, -weight, each.party, each.option, each.opposition.value


@dataclass(frozen=True, slots=True)
class _Trial:
    gathered: Gathered
    judge: Judge
    dispute: Dispute

    def contradiction(
        self, party: str, option: str, opposition: Opposition, one: Side, other: Side
    ) -> Contradiction:
        prevailing, pinned = self._prevailing(party, option, (one, other))
        return Contradiction(
            party=party,
            option=option,
            opposition=opposition,
            sides=(one, other),
            relations=relations(self.gathered, one.pieces, other.pieces),
            superseded=superseded(self.gathered, one.pieces, other.pieces),
            prevailing=prevailing,
            pinned=pinned,
            effects=(self._without(one), self._without(other)),
        )

    def _prevailing(self, party: str, option: str, sides: tuple[Side, Side]) -> tuple[int | None, bool]:
        pins = [pin.formula for pin in self.gathered.pins if pin.party == party]
        pinned = next((at for at, side in enumerate(sides) if _literal(side, option) in pins), None)
        if pinned is not None:
            return pinned, True
        weights = [side.support.weight for side in sides]
        margin = self.gathered.weighting.margin
        ahead = (at for at in (0, 1) if outweighs(weights[at], weights[1 - at], margin))
        return next(ahead, None), False

    def _without(self, side: Side) -> Effect:
        left_out = set(side.statements)
        part = [piece for piece in self.gathered.evidence if piece.statement.id not in left_out]
        other = self.gathered.construct(part).dispute
        standings = (self.judge.standings(dispute) for dispute in (self.dispute, other))
        return Effect(changed(*standings), list_changes(self.dispute, other))


def _literal(side: Side, option: str) -> Formula | None:
    """What would have to be pinned for a side that sets no terms to be decided by the analyst."""
    literals: dict[Stand, Formula] = {Stand.FOR: Variable(option), Stand.AGAINST: Not(Variable(option))}
    return literals.get(side.stand)
