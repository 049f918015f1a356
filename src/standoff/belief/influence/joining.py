"""Joining: where an item turns a conclusion, and by which of its pieces of evidence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from standoff.belief.conclusion import Conclusion
from standoff.belief.influence.smallest import BoolArray
from standoff.belief.items import Item, ItemKind
from standoff.belief.sweep import PLAIN, Means, swept
from standoff.construction import Gathered

Members = tuple[int, ...]


def joined(table: BoolArray, items: int, item: int) -> Members | None:
    """A smallest set of other items that ``item`` turns by joining it: the first of them, as numbers count.

    ``table`` is the truth of every subset, bit k of its place for item k. ``None`` if it turns none.
    """
    without = np.arange(table.size).reshape(-1, 2, 1 << item)[:, 0].reshape(-1)
    turned = without[table[without] != table[without | 1 << item]]
    if not turned.size:
        return None
    least = min(turned.tolist(), key=lambda number: (number.bit_count(), number))
    return tuple(other for other in range(items) if least >> other & 1)


def joined_in(orders: NDArray[np.int64], truth: BoolArray, item: int) -> Members | None:
    """The same among the beginnings of ``orders``; ``truth`` is of ``sampling.begun(orders)``."""
    count, items = orders.shape
    place = np.argsort(orders == item, axis=1)[:, -1]
    told = truth.reshape(count, items + 1)
    row = np.arange(count)
    turned = np.flatnonzero(told[row, place] != told[row, place + 1])
    if not turned.size:
        return None
    return min(
        (tuple(sorted(orders[at, : place[at]].tolist())) for at in turned.tolist()),
        key=lambda members: (len(members), members),
    )


def deciding(
    gathered: Gathered,
    items: Sequence[Item],
    item: int,
    sets: Sequence[Members],
    conclusions: Sequence[Conclusion],
    means: Means = PLAIN,
) -> tuple[tuple[int, ...], ...]:
    """For each conclusion the statements' pieces of ``items[item]`` that it takes to turn it.

    ``sets`` has for each conclusion a set that the item turns by joining. A statement decides if without it
    alone the item no longer turns the set; its pieces are told, as places in ``gathered.evidence``. None
    are where no statement alone does.
    """
    statements = _statements(gathered, items[item])
    others = [*items[:item], *items[item + 1 :]]
    own = np.ones((len(statements) + 1, len(statements)), dtype=np.bool_)
    own[1:][np.diag_indices(len(statements))] = False
    parts = np.concatenate([_beside(members, item, len(others), own) for members in sets])
    truth = swept(gathered, [*others, *statements], parts, conclusions, means)
    found = []
    for column in range(len(conclusions)):
        told = truth[column * len(own) : (column + 1) * len(own), column]
        telling = [statements[at].pieces for at in np.flatnonzero(told[1:] != told[0]).tolist()]
        found.append(tuple(sorted(piece for pieces in telling for piece in pieces)))
    return tuple(found)


def _statements(gathered: Gathered, item: Item) -> list[Item]:
    """The item as one item for each of its statements."""
    pieces: dict[str, list[int]] = {}
    for place in item.pieces:
        pieces.setdefault(gathered.evidence[place].statement.id, []).append(place)
    return [Item(ItemKind.STATEMENT, name, tuple(own)) for name, own in sorted(pieces.items())]


def _beside(members: Members, item: int, others: int, own: BoolArray) -> BoolArray:
    """Parts of the other items in ``members`` and of each of the rows of the item's ``own`` statements."""
    believed = np.zeros((len(own), others), dtype=np.bool_)
    believed[:, [other - (other > item) for other in members]] = True
    return np.concatenate((believed, own), axis=1)
