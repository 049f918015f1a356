"""Worlds: what holds if one source, or all but one, is believed, and where its lists first part from all.

The first world is the one that the others are held against: all sources together, unless two are compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from standoff.belief import Item, ItemKind, items_of
from standoff.belief.standing import Standing, list_changes
from standoff.belief.turning import Turned, turned
from standoff.belief.worlds import World, speaking, world
from standoff.construction import Gathered
from standoff.dispute import Dispute
from standoff.dispute.grammar import text_of
from standoff.findings.dossier import OptionView, Quote
from standoff.findings.quotes import Quoter
from standoff.findings.views import option_views

SHOWN = 3
"""Sentences on each side where two lists part, and wishes of each party that are told."""

Choice = tuple[tuple[Item, ...], tuple[Item, ...]]
"""Those that alone are believed, all if there are none; and those that are not."""


@dataclass(frozen=True, slots=True)
class Side:
    """The wish at which a list parts from another; ``elsewhere`` is its place in that one, ``None`` if it is
    not there.
    """

    formula: str
    quotes: tuple[Quote, ...]
    elsewhere: int | None


@dataclass(frozen=True, slots=True)
class Parting:
    """The first position, from 1, at which ``party``'s lists in two worlds differ: ``here`` against
    ``there``, the world that others are held against. ``None`` where a list has ended.
    """

    party: str
    position: int
    here: Side | None
    there: Side | None


@dataclass(frozen=True, slots=True)
class Wishes:
    """The first wishes of a party's list, as formulas, of ``total``."""

    party: str
    first: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True)
class WorldView:
    """A world; of ``standings`` those are the ``changed`` outcomes that stand otherwise than in the first
    world, and ``turned`` tells of those that came to hold or fell whose list does it. ``partings`` in the
    parties' order. All three are empty for the first world.
    """

    only: tuple[str, ...]
    without: tuple[str, ...]
    statements: int
    formulas: int
    equilibria: tuple[tuple[str, int], ...]
    today: tuple[str, ...]
    standings: tuple[Standing, ...]
    changed: tuple[str, ...]
    turned: tuple[Turned, ...]
    wishes: tuple[Wishes, ...]
    partings: tuple[Parting, ...]


@dataclass(frozen=True, slots=True)
class WorldsFinding:
    """``worlds`` by ``kind`` of source, none if there was no time to try any. ``outcomes`` by name and label.
    ``silent`` are sources that give no evidence, so that leaving them out changes nothing; ``untried`` those
    that were too many to try. ``from_today``: whether the case says what today is; ``pinned`` wishes are the
    analyst's and in every world. The ``articles`` that give evidence come from ``origins`` sources
    independent of one another.
    """

    kind: ItemKind
    worlds: tuple[WorldView, ...]
    outcomes: tuple[tuple[str, str], ...]
    options: tuple[OptionView, ...]
    from_today: bool
    pinned: int
    articles: int
    origins: int
    silent: tuple[str, ...] = ()
    untried: tuple[str, ...] = ()


def side_by_side(
    gathered: Gathered, quoter: Quoter, kind: ItemKind, most: int | None = None
) -> WorldsFinding:
    """All sources of one kind together, each alone, and all without each; of at most ``most`` of them, those
    with most evidence first.
    """
    items = items_of(gathered, kind)
    every = speaking(items)
    tried = every[:most]
    asked: list[Choice] = [((), ())]
    asked += [((item,), ()) for item in tried]
    asked += [((), (item,)) for item in tried if len(every) > 1]
    silent = tuple(item.name for item in items if not item.pieces)
    untried = tuple(item.name for item in every if item not in tried)
    return held_against_first(gathered, quoter, kind, asked, (silent, untried))


def untried(gathered: Gathered, quoter: Quoter, kind: ItemKind) -> WorldsFinding:
    """Which sources there are, of a case that is too large to try any of them."""
    items = items_of(gathered, kind)
    silent = tuple(item.name for item in items if not item.pieces)
    every = tuple(item.name for item in speaking(items))
    return held_against_first(gathered, quoter, kind, (), (silent, every))


def held_against_first(
    gathered: Gathered,
    quoter: Quoter,
    kind: ItemKind,
    asked: Sequence[Choice],
    unasked: tuple[tuple[str, ...], tuple[str, ...]] = ((), ()),
) -> WorldsFinding:
    """These worlds, the others held against the first; ``unasked`` are the silent and the untried."""
    worlds = [world(gathered, only, without) for only, without in asked]
    dispute = gathered.dispute
    articles = {piece.statement.passage.article for piece in gathered.evidence}
    return WorldsFinding(
        kind=kind,
        worlds=tuple(_view(each, worlds[0], quoter) for each in worlds),
        outcomes=tuple((outcome.name, outcome.label) for outcome in dispute.outcomes),
        options=option_views(dispute),
        from_today=dispute.status_quo is not None,
        pinned=len(gathered.pins),
        articles=len(articles),
        origins=gathered.sources.among(articles).origins,
        silent=unasked[0],
        untried=unasked[1],
    )


def _view(here: World, there: World, quoter: Quoter) -> WorldView:
    pairs = [(a, b) for a, b in zip(here.standings, there.standings, strict=True) if a != b]
    own, other = here.construction.dispute, there.construction.dispute
    return WorldView(
        only=here.only,
        without=here.without,
        statements=here.statements,
        formulas=here.formulas,
        equilibria=here.equilibria,
        today=here.today,
        standings=here.standings,
        changed=tuple(a.outcome for a, _ in pairs),
        turned=turned(
            own, other, ((a.outcome, bool(a.holds)) for a, b in pairs if bool(a.holds) != bool(b.holds))
        ),
        wishes=_wishes(own),
        partings=_partings(own, other, quoter),
    )


def _wishes(dispute: Dispute) -> tuple[Wishes, ...]:
    ranked = {ranking.party for ranking in dispute.rankings}
    lists = [(party.name, dispute.preferences_of(party.name)) for party in dispute.parties]
    return tuple(
        Wishes(party, tuple(text_of(each.formula) for each in listed[:SHOWN]), len(listed))
        for party, listed in lists
        if party not in ranked
    )


def _partings(here: Dispute, there: Dispute, quoter: Quoter) -> tuple[Parting, ...]:
    return tuple(
        Parting(
            change.party,
            change.position,
            _side(here, there, change.party, change.position, quoter),
            _side(there, here, change.party, change.position, quoter),
        )
        for change in list_changes(there, here)
    )


def _side(own: Dispute, other: Dispute, party: str, position: int, quoter: Quoter) -> Side | None:
    listed = own.preferences_of(party)
    if position > len(listed):
        return None
    wish = listed[position - 1]
    texts = [text_of(each.formula) for each in other.preferences_of(party)]
    text = text_of(wish.formula)
    elsewhere = texts.index(text) + 1 if text in texts else None
    return Side(text, quoter.best(wish.warrants, SHOWN), elsewhere)
