"""The order of one party's list: pins first, then by weight, but red lines before what they limit.

A formula that limits or refuses a party's doing of its own option is a red line (``docs/decisions/0002``).
A plain refusal (``not X``) stands before every wish that is read, whatever the weights: were it weaker
than a wish, it would refuse nothing. A limit (``Y if X``, ``not (X and Y)``) comes directly before the wish
X that it limits, if its own weight has not earned it a higher place: articles repeat that a party wants
a thing far more often than on which terms.

Equal weights are ordered by the formula's text, which means nothing and is reported as a tie.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from standoff.construction.result import Tie
from standoff.dispute import And, Formula, If, Not, PreferenceStatement, Variable
from standoff.dispute.grammar import text_of


def prioritise(
    preferences: Sequence[PreferenceStatement], own: Collection[str]
) -> tuple[tuple[PreferenceStatement, ...], tuple[Tie, ...]]:
    """The list in priority order, and the ties in it; ``own`` names the party's options."""
    pinned = tuple(p for p in preferences if p.pinned)
    wishes = {p.formula.name: p.weight for p in preferences if isinstance(p.formula, Variable)}

    def place(preference: PreferenceStatement) -> tuple[bool, float, bool]:
        limited = [wishes[name] for name in limits(preference.formula, own) if name in wishes]
        lifted = max([preference.weight, *limited])
        return not _refuses(preference.formula, own), -lifted, not limited

    def key(preference: PreferenceStatement) -> tuple[bool, float, bool, float]:
        return *place(preference), -preference.weight

    read = sorted((p for p in preferences if not p.pinned), key=lambda p: (*key(p), text_of(p.formula)))
    return pinned + tuple(read), _ties(groupby(read, key))


def limits(formula: Formula, own: Collection[str]) -> tuple[str, ...]:
    """The options in ``own`` whose taking ``formula`` limits."""
    match formula:
        case If(_, Variable(name)):
            names: tuple[str, ...] = (name,)
        case Not(And(operands)):
            names = tuple(operand.name for operand in operands if isinstance(operand, Variable))
        case _:
            names = ()
    return tuple(name for name in names if name in own)


def _refuses(formula: Formula, own: Collection[str]) -> bool:
    return isinstance(formula, Not) and isinstance(formula.operand, Variable) and formula.operand.name in own


def _ties(groups: Iterable[tuple[object, Iterable[PreferenceStatement]]]) -> tuple[Tie, ...]:
    members = [tuple(group) for _, group in groups]
    return tuple(
        Tie(group[0].party, group[0].weight, tuple(text_of(p.formula) for p in group))
        for group in members
        if len(group) > 1
    )
