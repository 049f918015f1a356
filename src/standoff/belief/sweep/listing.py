"""Listing: one party's list in every part of the evidence, by arrays.

The rules are those of ``construction.netting`` and ``construction.priority``, and a property test says so:

1. A literal whose opposite is told is listed only if it outweighs it, up to the margin; its weight is the
   difference. What is pinned, and its opposite, stands in no other place.
2. Refusals come first; then by weight, where a limit counts with the wish that it limits if that weighs more
   and stands before it; then by text.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from standoff.belief.sweep.rows import IntArray, distinct
from standoff.belief.sweep.weighing import ALWAYS, BoolArray, FloatArray, Weighed, weighed
from standoff.construction import Gathered
from standoff.construction.merge import total
from standoff.construction.priority import limits, refuses
from standoff.dispute import Formula, Not, PreferenceStatement, Variable
from standoff.dispute.grammar import text_of
from standoff.stability import LEFT_OUT

NOBODY = -1
"""Stands for the opposite of a formula that nobody tells."""


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """One party's distinct lists, and which of them it has in every part.

    ``formulas``: those of its pins in their order, then the others by text. ``orders``: lists × places, the
    position of a formula in ``formulas`` or ``LEFT_OUT``. ``of``: for every part the number of its list.
    """

    formulas: tuple[Formula, ...]
    orders: IntArray
    of: IntArray


def lists(gathered: Gathered, party: str, bearer: IntArray, chosen: BoolArray) -> Lists:
    """The lists of ``party`` in each of the parts ``chosen``, parts × items."""
    own = np.array([piece.party == party for piece in gathered.evidence], dtype=np.bool_)
    columns = np.unique(bearer[own & (bearer != ALWAYS)])
    first, which = distinct(chosen[:, columns])
    told = weighed(gathered, party, bearer, chosen[first])
    pins = [pin for pin in gathered.pins if pin.party == party]
    options = {option.name for option in gathered.dispute.options if option.owner == party}
    orders = _orders(told, pins, options, gathered.weighting.margin)
    kept, same = distinct(orders)
    formulas = (*(pin.formula for pin in pins), *told.formulas)
    return Lists(formulas, orders[kept], same[which])


def _orders(
    told: Weighed, pins: Sequence[PreferenceStatement], own: Collection[str], margin: float
) -> IntArray:
    """For every part the pins and after them what is listed, as parts × places."""
    opposite = _opposites(told)
    listed = _listed(told, {text_of(pin.formula) for pin in pins}, opposite, margin)
    weight = _netted(told, opposite)
    wishes = _wishes(told, listed, weight, pins)
    order = _order(told.formulas, listed, weight, wishes, own)
    ranked = np.where(np.take_along_axis(listed, order, axis=1), order + len(pins), LEFT_OUT)
    first = np.broadcast_to(np.arange(len(pins)), (len(ranked), len(pins)))
    return np.concatenate((first, ranked), axis=1).astype(np.int64)


def _opposites(told: Weighed) -> list[int]:
    """For every formula the number of its opposite among them, or NOBODY."""
    return [_number(_opposite(formula), told) for formula in told.formulas]


def _number(text: str | None, told: Weighed) -> int:
    return told.texts.index(text) if text in told.texts else NOBODY


def _opposite(formula: Formula) -> str | None:
    """The text of the opposite of a literal."""
    match formula:
        case Variable():
            return text_of(Not(formula))
        case Not(Variable(name)):
            return name
        case _:
            return None


def _listed(told: Weighed, pinned: Collection[str], opposite: Sequence[int], margin: float) -> BoolArray:
    """Parts × formulas: whether it stands in the list, pins aside."""
    listed = told.present & told.asserted
    for column, other in enumerate(opposite):
        if told.texts[column] in pinned or _opposite(told.formulas[column]) in pinned:
            listed[:, column] = False
        elif other != NOBODY:
            own, theirs = told.weight[:, column], told.weight[:, other]
            outweighs = (own > theirs) & (own - theirs > margin * own)
            listed[:, column] &= ~told.present[:, other] | outweighs
    return listed


def _netted(told: Weighed, opposite: Sequence[int]) -> FloatArray:
    """The weight that is left of each formula, rounded as the construction rounds it."""
    weight = told.weight.copy()
    for column, other in enumerate(opposite):
        if other != NOBODY:
            values, which = np.unique(told.weight[:, column] - told.weight[:, other], return_inverse=True)
            weight[:, column] = np.array([total((value,)) for value in values.tolist()])[which.reshape(-1)]
    return weight


def _wishes(
    told: Weighed, listed: BoolArray, weight: FloatArray, pins: Sequence[PreferenceStatement]
) -> dict[str, FloatArray]:
    """For every option that the party wants in some part its weight in each, −∞ where it does not."""
    found: dict[str, FloatArray] = {}
    for column, formula in enumerate(told.formulas):
        if isinstance(formula, Variable):
            found[formula.name] = np.where(listed[:, column], weight[:, column], -np.inf)
    for pin in pins:
        if isinstance(pin.formula, Variable):
            at = _number(pin.formula.name, told)
            pinned = np.full(len(listed), pin.weight)
            found[pin.formula.name] = (
                pinned if at == NOBODY else np.where(told.present[:, at], told.weight[:, at], pinned)
            )
    return found


def _order(
    formulas: Sequence[Formula],
    listed: BoolArray,
    weight: FloatArray,
    wishes: dict[str, FloatArray],
    own: Collection[str],
) -> IntArray:
    """For every part the numbers of the formulas by rank; those that are not listed come last."""
    lifted = weight.copy()
    limiting = np.zeros(listed.shape, dtype=np.bool_)
    for column, formula in enumerate(formulas):
        for name in limits(formula, own):
            if name in wishes:
                np.maximum(lifted[:, column], wishes[name], out=lifted[:, column])
                limiting[:, column] |= wishes[name] > -np.inf
    refusing = np.broadcast_to(np.array([refuses(f, own) for f in formulas], dtype=np.bool_), listed.shape)
    # The last key counts most; formulas are by text already, and the sort keeps them so.
    return np.lexsort((-weight, ~limiting, -lifted, ~refusing, ~listed), axis=1).astype(np.int64)
