"""Worlds: what the dispute comes to if some sources are believed and others are not.

A world is the model that some of the evidence gives, solved. The analyst's pins are in every world: they are
nobody's account. Age is counted from the same day in every world, so that leaving a source out makes no
other one younger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standoff.belief.items import UNNAMED, Item, ItemKind, items_of
from standoff.belief.standing import Standing, standings_of
from standoff.construction import Construction, Gathered, Piece
from standoff.dispute.nearest import nearest
from standoff.errors import Ambiguous, Unknown
from standoff.stability import game_of, solve


@dataclass(frozen=True, slots=True)
class World:
    """What holds if ``only`` those sources are believed (all, if it names none), and ``without`` those.

    ``statements`` that are used, those of copies once, and ``formulas`` of the parties' lists that are read,
    not pinned.
    ``equilibria``: for each concept how many states hold; ``standings``: each named outcome; ``today``: the
    concepts by which the status quo holds.
    """

    only: tuple[str, ...]
    without: tuple[str, ...]
    construction: Construction
    statements: int
    formulas: int
    equilibria: tuple[tuple[str, int], ...]
    standings: tuple[Standing, ...]
    today: tuple[str, ...]


def world(gathered: Gathered, only: Sequence[Item] = (), without: Sequence[Item] = ()) -> World:
    """The world in which the pieces of ``only`` are believed, or all if it is empty, but not ``without``'s.

    Raises ``Infeasible`` for a dispute without a feasible state and ``Unsupported`` for one with too many
    options to list its states.
    """
    named = {piece for item in only for piece in item.pieces}
    left_out = {piece for item in without for piece in item.pieces}
    pieces = [
        piece
        for place, piece in enumerate(gathered.evidence)
        if (place in named or not only) and place not in left_out
    ]
    built = gathered.construct(pieces)
    game = game_of(built.dispute)
    solution = solve(game)
    today = built.dispute.status_quo
    return World(
        only=tuple(item.name for item in only),
        without=tuple(item.name for item in without),
        construction=built,
        statements=_told(gathered, pieces),
        formulas=sum(not each.pinned for each in built.dispute.preferences),
        equilibria=tuple((each.concept, len(each.equilibria)) for each in solution.concepts),
        standings=standings_of(built.dispute, game, solution),
        today=tuple(each.concept for each in solution.concepts if today in each.equilibria.tolist()),
    )


def _told(gathered: Gathered, pieces: Sequence[Piece]) -> int:
    """How many statements give these pieces; of copies of an article the fullest one's."""
    by_article: dict[str, set[str]] = defaultdict(set)
    for piece in pieces:
        by_article[piece.statement.passage.article].add(piece.statement.id)
    fullest: dict[str, int] = {}
    for article, statements in by_article.items():
        group = gathered.sources.group(article)
        fullest[group] = max(fullest.get(group, 0), len(statements))
    return sum(fullest.values())


def item_called(items: Iterable[Item], name: str) -> Item:
    """The item of that name, in capitals or not; else the only one that begins so.

    Raises ``Unknown`` if none does, with the nearest name, and ``Ambiguous`` if several do.
    """
    every = tuple(items)
    asked = name.casefold().strip()
    exact = [item for item in every if item.name.casefold() == asked]
    found = exact or [item for item in every if asked and item.name.casefold().startswith(asked)]
    distinct = {item.pieces: item for item in reversed(found)}
    if len(distinct) == 1:
        return next(iter(distinct.values()))
    if not found:
        raise Unknown(
            f"no source is called {name!r}",
            where="whom to believe",
            why="a source is an article's file, an author or an outlet, or the beginning of one's name",
            remedy=nearest(name, [item.name for item in every]),
        )
    told = [f"the {item.kind} {item.name!r}" for item in found]
    raise Ambiguous(
        f"{name!r} fits {len(found)} sources",
        where="whom to believe",
        why=", ".join(told[:5]) + (", …" if len(told) > 5 else ""),
        remedy="Write more of the name, or say which kind is meant with --by.",
    )


def speaking(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items that bring any evidence, those that bring most first."""
    return tuple(sorted((i for i in items if i.pieces), key=lambda item: (-len(item.pieces), item.name)))


def telling_kind(gathered: Gathered) -> ItemKind:
    """By what the evidence is best told apart: by outlets, if there are two and every article that gives any
    names its own; else by authors, if the same is so of them; else by articles.
    """
    for kind in (ItemKind.OUTLET, ItemKind.AUTHOR):
        names = [item.name for item in speaking(items_of(gathered, kind))]
        if len(names) > 1 and UNNAMED not in names:
            return kind
    return ItemKind.ARTICLE
