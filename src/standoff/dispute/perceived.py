"""The dispute that a party sees, made from the dispute and what the party gets wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standoff.dispute.formula import Variable
from standoff.dispute.model import Constraint, Dispute
from standoff.dispute.perception import Perception


def perceived(dispute: Dispute, perception: Perception) -> Dispute:
    """The whole dispute as ``perception.party`` sees it, over the same options in the same order.

    Its own status quo and outcomes are left out: they are told of the real dispute.
    """
    own = perception.about
    return replace(
        dispute,
        constraints=constraints(dispute.constraints, perception),
        preferences=(*(p for p in dispute.preferences if p.party not in own), *perception.preferences),
        rankings=(*(r for r in dispute.rankings if r.party not in own), *perception.rankings),
        status_quo=None,
        outcomes=(),
        views=(),
    )


def constraints(real: Sequence[Constraint], perception: Perception) -> tuple[Constraint, ...]:
    """What rules states out in the party's eyes."""
    imagined = [Variable(name) for name in perception.imagined]
    kept = [each for each in real if each.requirement or each.formula not in imagined]
    unseen = [Constraint(Variable(name), requirement=False) for name in perception.unseen]
    impossible = [Constraint(formula, requirement=False) for formula in perception.impossible]
    return (*kept, *unseen, *impossible)
