"""Worlds of parts of the sources, and sources by name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standoff.belief import Item, ItemKind, items_of
from standoff.belief.uncertainty import Lot, at_margin, margins_of, open_orders
from standoff.belief.worlds import item_called, speaking, telling_kind, world
from standoff.construction import Gathered
from standoff.dispute import Outcome
from standoff.errors import Ambiguous, Malformed, Unknown
from tests.belief.parts import formula, harbour_gathered


@pytest.fixture
def harbour() -> Gathered:
    made = harbour_gathered()
    outcomes = (
        Outcome("trade", "Trade", formula("open and pay")),
        Outcome("shut", "Shut", formula("not open")),
    )
    return replace(made, dispute=replace(made.dispute, outcomes=outcomes))


def called(harbour: Gathered, name: str) -> Item:
    return item_called(items_of(harbour, ItemKind.ARTICLE), name)


def test_a_world_counts_what_it_is_made_of(harbour: Gathered) -> None:
    everything, alone = world(harbour), world(harbour, only=[called(harbour, "a")])
    assert (everything.only, everything.without) == ((), ())
    assert everything.statements == 9
    assert (alone.only, alone.statements, alone.formulas) == (("a.txt",), 3, 3)
    assert [name for name, _ in alone.equilibria] == ["nash", "gmr", "smr", "seq", "sseq"]
    assert [each.outcome for each in alone.standings] == ["trade", "shut"]


def test_pins_are_in_every_world(harbour: Gathered) -> None:
    for item in items_of(harbour, ItemKind.ARTICLE):
        for each in (world(harbour, only=[item]), world(harbour, without=[item])):
            first = each.construction.dispute.preferences_of("Sudria")[0]
            assert first.pinned


def test_believing_one_source_alone_is_leaving_all_others_out(harbour: Gathered) -> None:
    one, *others = items_of(harbour, ItemKind.ARTICLE)
    alone, left = world(harbour, only=[one]), world(harbour, without=others)
    assert alone.construction.dispute == left.construction.dispute
    assert alone.standings == left.standings


def test_what_is_both_believed_and_not_is_not(harbour: Gathered) -> None:
    one, other, _ = items_of(harbour, ItemKind.ARTICLE)
    both = world(harbour, only=[one, other], without=[other])
    assert both.standings == world(harbour, only=[one]).standings
    assert (both.only, both.without) == ((one.name, other.name), (other.name,))


def test_a_source_goes_by_the_beginning_of_its_name_in_capitals_or_not(harbour: Gathered) -> None:
    assert called(harbour, "B.T").name == "b.txt"
    items = (Item(ItemKind.OUTLET, "The Gull", (0,)), Item(ItemKind.OUTLET, "The Gull Weekly", (1,)))
    assert item_called(items, "the gull").pieces == (0,)


def test_a_name_that_fits_none_or_several_is_refused(harbour: Gathered) -> None:
    with pytest.raises(Unknown) as unknown:
        called(harbour, "b.tx5")
    assert "no source is called 'b.tx5'" in str(unknown.value)
    assert "Did you mean 'b.txt'?" in str(unknown.value)
    items = (Item(ItemKind.OUTLET, "The Gull", (0,)), Item(ItemKind.AUTHOR, "The Gannet", (1,)))
    with pytest.raises(Ambiguous) as ambiguous:
        item_called(items, "The G")
    assert "'The G' fits 2 sources — the outlet 'The Gull', the author 'The Gannet'" in str(ambiguous.value)
    with pytest.raises(Unknown):
        item_called(items, "  ")


def test_the_same_pieces_under_two_names_are_no_ambiguity() -> None:
    items = (Item(ItemKind.OUTLET, "The Gull", (0, 2)), Item(ItemKind.ARTICLE, "The Gull.txt", (0, 2)))
    assert item_called(items, "The Gu").pieces == (0, 2)


def test_sources_that_speak_most_come_first(harbour: Gathered) -> None:
    items = (
        Item(ItemKind.OUTLET, "a", (0,)),
        Item(ItemKind.OUTLET, "b", ()),
        Item(ItemKind.OUTLET, "c", (1, 2)),
    )
    assert [item.name for item in speaking(items)] == ["c", "a"]


def named(harbour: Gathered, *names: tuple[str | None, str | None]) -> Gathered:
    """With these outlets and authors of its three articles."""
    pairs = zip(harbour.sources.articles, names, strict=True)
    articles = tuple(replace(article, outlet=outlet, author=author) for article, (outlet, author) in pairs)
    return replace(harbour, sources=replace(harbour.sources, articles=articles))


def test_sources_are_told_apart_by_what_all_of_them_name(harbour: Gathered) -> None:
    assert telling_kind(harbour) is ItemKind.ARTICLE
    outlets = named(harbour, ("Gull", "A"), ("Tern", "B"), ("Tern", "B"))
    assert telling_kind(outlets) is ItemKind.OUTLET
    assert telling_kind(named(harbour, ("Gull", "A"), ("Tern", "B"), (None, "B"))) is ItemKind.AUTHOR
    assert telling_kind(named(harbour, ("Gull", "A"), ("Gull", "B"), ("Gull", None))) is ItemKind.ARTICLE


def test_a_wider_margin_opens_orders(harbour: Gathered) -> None:
    assert margins_of(harbour) == (0.0, 0.1, 0.25)
    allowed = [open_orders(at_margin(harbour, margin)).allowed for margin in (0.0, 0.5, 0.9)]
    assert allowed[0] < allowed[-1]
    weighed = replace(harbour, weighting=replace(harbour.weighting, margin=0.2))
    assert margins_of(weighed) == (0.2, 0.25)


@pytest.mark.parametrize("margin", [-0.1, 1.0, float("nan")])
def test_a_margin_that_is_none_is_refused(harbour: Gathered, margin: float) -> None:
    with pytest.raises(Malformed, match="is no margin — it is the share of the heavier weight"):
        at_margin(harbour, margin)


def test_no_order_cannot_be_drawn(harbour: Gathered) -> None:
    with pytest.raises(Malformed, match="0 orders cannot be drawn"):
        open_orders(harbour.construct().dispute, lot=Lot(samples=0))
