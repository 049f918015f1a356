"""Items: what can be believed or not, and the pieces of evidence that each brings.

An article's copies are the same item as the article. Articles that give no piece are items too: they
change nothing, and that is an answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from standoff.construction import Gathered, Piece

UNNAMED = "(not named)"
"""Stands for the author or outlet of articles that name none."""


class ItemKind(StrEnum):
    """What an item is. An article stands for its copies as well."""

    ARTICLE = "article"
    AUTHOR = "author"
    OUTLET = "outlet"
    STATEMENT = "statement"
    FORMULA = "formula"


@dataclass(frozen=True, slots=True)
class Item:
    """``name`` is unique among items of its kind: an article's name (the first of its copies), an author, an
    outlet, a statement's id, or "Party: formula". ``pieces`` are places in ``Gathered.evidence``.
    """

    kind: ItemKind
    name: str
    pieces: tuple[int, ...]


def items_of(gathered: Gathered, kind: ItemKind) -> tuple[Item, ...]:
    """The items of one kind, by name; every piece of evidence belongs to exactly one of them."""
    named = _article_names(gathered, kind)
    pieces: dict[str, list[int]] = {name: [] for name in named.values()}
    for place, piece in enumerate(gathered.evidence):
        pieces.setdefault(_name(kind, piece, named), []).append(place)
    return tuple(Item(kind, name, tuple(places)) for name, places in sorted(pieces.items()))


def _name(kind: ItemKind, piece: Piece, named: Mapping[str, str]) -> str:
    match kind:
        case ItemKind.STATEMENT:
            return piece.statement.id
        case ItemKind.FORMULA:
            return f"{piece.party}: {piece.text}"
        case _:
            return named[piece.statement.passage.article]


def _article_names(gathered: Gathered, kind: ItemKind) -> dict[str, str]:
    """For each article's id the name of its item; nothing for items that are no articles."""
    articles = gathered.sources.articles
    match kind:
        case ItemKind.AUTHOR:
            return {article.id: article.author or UNNAMED for article in articles}
        case ItemKind.OUTLET:
            return {article.id: article.outlet or UNNAMED for article in articles}
        case ItemKind.ARTICLE:
            return _copies(gathered)
        case _:
            return {}


def _copies(gathered: Gathered) -> dict[str, str]:
    """For each article the first name among its copies; with the group's id where two groups share it."""
    group = gathered.sources.group
    first: dict[str, str] = {}
    for article in sorted(gathered.sources.articles, key=lambda a: (a.name, a.id)):
        first.setdefault(group(article.id), article.name)
    times = Counter(first.values())
    names = {g: name if times[name] == 1 else f"{name} ({g[:8]})" for g, name in first.items()}
    return {article.id: names[group(article.id)] for article in gathered.sources.articles}
