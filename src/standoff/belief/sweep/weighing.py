"""Weighing: what each formula of a party weighs in every part of the evidence.

A formula's weight depends on the pieces for it alone. So it is asked of the construction itself, once for
each choice of the items that bear on the formula, and looked up for every part that makes this choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from standoff.belief.items import Item
from standoff.belief.sweep.rows import IntArray, distinct
from standoff.construction import Gathered, Piece, Support
from standoff.dispute import Formula
from standoff.errors import Malformed

BoolArray = NDArray[np.bool_]
FloatArray = NDArray[np.float64]

ALWAYS = -1
"""Stands for the item of a piece that belongs to none."""


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """One party's formulas, by text, in every part of some: the arrays are parts × formulas.

    ``present`` where anything tells the formula, ``asserted`` where it is more than a position to be shown,
    ``weight`` before opposites are netted, 0 where it is not present.
    """

    formulas: tuple[Formula, ...]
    texts: tuple[str, ...]
    present: BoolArray
    asserted: BoolArray
    weight: FloatArray


def bearers(gathered: Gathered, items: Sequence[Item]) -> IntArray:
    """For every piece of evidence the number of the item that brings it, or ALWAYS.

    Raises ``Malformed`` for a piece that does not exist or that two items bring.
    """
    found = np.full(len(gathered.evidence), ALWAYS, dtype=np.int64)
    for number, item in enumerate(items):
        for piece in item.pieces:
            if not 0 <= piece < len(found):
                raise Malformed(
                    f"there is no piece of evidence {piece}",
                    where=item.name,
                    why=f"there are {len(found)}, counted from 0",
                )
            if found[piece] not in (ALWAYS, number):
                raise Malformed(
                    f"two items bring the piece of evidence {piece}",
                    where=f"{items[int(found[piece])].name} and {item.name}",
                    remedy="Every piece belongs to one item at most.",
                )
            found[piece] = number
    return found


def pieces_of(gathered: Gathered, bearer: IntArray, part: BoolArray) -> list[Piece]:
    """The pieces in one part: those of the chosen items, and those of none."""
    return [
        piece
        for piece, item in zip(gathered.evidence, bearer.tolist(), strict=True)
        if item == ALWAYS or part[item]
    ]


def weighed(gathered: Gathered, party: str, bearer: IntArray, chosen: BoolArray) -> Weighed:
    """The formulas of ``party`` in each of the parts ``chosen``, parts × items."""
    places: dict[str, list[int]] = {}
    for place, piece in enumerate(gathered.evidence):
        if piece.party == party:
            places.setdefault(piece.text, []).append(place)
    texts = tuple(sorted(places))
    shape = (len(chosen), len(texts))
    present, asserted, weight = np.zeros(shape, np.bool_), np.zeros(shape, np.bool_), np.zeros(shape)
    for column, text in enumerate(texts):
        supports, which = _supports(gathered, bearer, chosen, places[text])
        present[:, column] = np.array([s is not None for s in supports])[which]
        asserted[:, column] = np.array([s is not None and s.asserted for s in supports])[which]
        weight[:, column] = np.array([s.weight if s is not None else 0.0 for s in supports])[which]
    formulas = tuple(gathered.evidence[places[text][0]].formula for text in texts)
    return Weighed(formulas, texts, present, asserted, weight)


def _supports(
    gathered: Gathered, bearer: IntArray, chosen: BoolArray, places: Sequence[int]
) -> tuple[list[Support | None], IntArray]:
    """What speaks for one formula by each distinct choice of its pieces, and for every part which it is."""
    own = bearer[list(places)]
    columns = np.unique(own[own != ALWAYS])
    first, which = distinct(chosen[:, columns])
    found: list[Support | None] = []
    for part in first.tolist():
        taken = [
            gathered.evidence[place]
            for place, item in zip(places, own.tolist(), strict=True)
            if item == ALWAYS or chosen[part, item]
        ]
        supports = gathered.construct(taken).support if taken else ()
        found.append(supports[0] if supports else None)
    return found, which
