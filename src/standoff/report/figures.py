"""Figures as a reader wants them: one entry for a sentence, and one for what is the same figure again.

Misses: the same quantity under another noun ("four islands", "four Kuril Islands").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from standoff.findings.dossier import Dossier, FigureView, Quote

_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Figures:
    """``values`` as written, each once, with the sentences that they stand in."""

    values: tuple[str, ...]
    quotes: tuple[Quote, ...]


def figures(dossier: Dossier) -> tuple[Figures, ...]:
    """The figures of a dossier, in the order in which each is first told.

    Two belong together if they are written alike, stand in one sentence, or name an agreement by the
    same year ("the 1956 declaration", "the declaration of 1956"); what names a year stands for itself.
    """
    groups: list[list[FigureView]] = []
    for figure in dossier.figures:
        near = [group for group in groups if any(_same(figure, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(f for group in near for f in group), figure])
    order = {figure: at for at, figure in enumerate(dossier.figures)}
    in_order = (sorted(group, key=order.__getitem__) for group in groups)
    return tuple(_entry(group) for group in sorted(in_order, key=lambda group: order[group[0]]))


def _same(one: FigureView, other: FigureView) -> bool:
    if _YEAR.search(one.value) or _YEAR.search(other.value):
        return _key(one.value) == _key(other.value)
    return one.quote.passage == other.quote.passage or _key(one.value) == _key(other.value)


def _key(value: str) -> str:
    """What makes two figures one: the year of an agreement, else the words."""
    year = _YEAR.search(value)
    return year[0] if year else " ".join(value.casefold().split())


def _entry(group: Iterable[FigureView]) -> Figures:
    shown = tuple(group)
    alike: dict[str, str] = {}
    for figure in shown:
        alike.setdefault(_key(figure.value), figure.value)
    return Figures(tuple(alike.values()), tuple(dict.fromkeys(figure.quote for figure in shown)))
