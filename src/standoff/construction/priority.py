"""The order of one party's list: pins first, then by weight, but red lines before what they limit.

A formula that limits or refuses a party's doing of its own option is a red line (``docs/decisions/0002``).
A plain refusal (``not X``) stands before every wish that is read, whatever the weights: were it weaker
than a wish, it would refuse nothing. A limit (``Y if X``, ``not (X and Y)``) comes directly before the wish
X that it limits, if its own weight has not earned it a higher place: articles repeat that a party wants
a thing far more often than on which terms.

Equal weights, or weights within the margin of one another (``Weighting.margin``), are ordered by weight and
then by the formula's text, which means nothing and is reported as a tie.

Misses: with a margin, formulas of near weights between which a limit stands are no tie.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from standoff.construction.netting import outweighs
from standoff.construction.result import Tie
from standoff.dispute import And, Formula, If, Not, PreferenceStatement, Variable
from standoff.dispute.grammar import text_of

Key = tuple[bool, float, bool, float]


def prioritise(
    preferences: Sequence[PreferenceStatement], own: Collection[str], margin: float = 0.0
) -> tuple[tuple[PreferenceStatement, ...], tuple[Tie, ...]]:
    """The list in priority order, and the ties in it; ``own`` names the party's options."""
    pinned = tuple(p for p in preferences if p.pinned)
    wishes = {p.formula.name: p.weight for p in preferences if isinstance(p.formula, Variable)}

    def place(preference: PreferenceStatement) -> tuple[bool, float, bool]:
        limited = [wishes[name] for name in limits(preference.formula, own) if name in wishes]
        lifted = max([preference.weight, *limited])
        return not refuses(preference.formula, own), -lifted, not limited

    def key(preference: PreferenceStatement) -> Key:
        return *place(preference), -preference.weight

    read = sorted((p for p in preferences if not p.pinned), key=lambda p: (*key(p), text_of(p.formula)))
    return pinned + tuple(read), _ties(_runs(read, key, margin))


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


def refuses(formula: Formula, own: Collection[str]) -> bool:
    """Whether ``formula`` is a plain refusal of an option in ``own``."""
    return isinstance(formula, Not) and isinstance(formula.operand, Variable) and formula.operand.name in own


def _runs(
    ordered: Sequence[PreferenceStatement], key: Callable[[PreferenceStatement], Key], margin: float
) -> list[list[PreferenceStatement]]:
    """``ordered`` cut where the evidence tells two neighbours apart, or a rule does."""
    runs: list[list[PreferenceStatement]] = []
    for preference in ordered:
        if not runs or _apart(key(runs[-1][0]), key(preference), margin):
            runs.append([])
        runs[-1].append(preference)
    return runs


def _apart(first: Key, second: Key, margin: float) -> bool:
    (refused, lifted, free, weight), (refused_too, lifted_too, free_too, weight_too) = first, second
    return (
        (refused, free) != (refused_too, free_too)
        or outweighs(-lifted, -lifted_too, margin)
        or outweighs(max(-weight, -weight_too), min(-weight, -weight_too), margin)
    )


def _ties(runs: Iterable[Sequence[PreferenceStatement]]) -> tuple[Tie, ...]:
    return tuple(
        Tie(run[0].party, run[0].weight, tuple(text_of(p.formula) for p in run))
        for run in runs
        if len(run) > 1
    )
