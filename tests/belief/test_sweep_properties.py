"""Many parts at once are judged as each part is by itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.belief import Conclusion, Item
from standoff.belief.sweep import Means, Threads, swept
from standoff.belief.sweep.listing import lists
from standoff.belief.sweep.weighing import BoolArray, bearers, pieces_of
from standoff.construction import Gathered
from standoff.dispute.grammar import text_of
from standoff.stability import LEFT_OUT
from tests.belief.parts import conclusions, every_part, gathereds, itemised


def by_reference(
    gathered: Gathered, items: Sequence[Item], parts: BoolArray, asked: Sequence[Conclusion]
) -> list[list[bool]]:
    owned = {piece for item in items for piece in item.pieces}
    found = []
    for part in parts:
        taken = {piece for item, there in zip(items, part, strict=True) if there for piece in item.pieces}
        kept = [e for at, e in enumerate(gathered.evidence) if at in taken or at not in owned]
        dispute = gathered.construct(kept).dispute
        found.append([conclusion.is_true(dispute) for conclusion in asked])
    return found


@settings(max_examples=80, deadline=None)
@given(gathereds(), conclusions, st.data())
def test_a_sweep_is_what_constructing_and_solving_each_part_gives(
    gathered: Gathered, asked: list[Conclusion], data: st.DataObject
) -> None:
    items = data.draw(itemised(gathered))
    parts = every_part(len(items))
    assert swept(gathered, items, parts, asked).tolist() == by_reference(gathered, items, parts, asked)


@settings(max_examples=15, deadline=None)
@given(gathereds(moves=True), conclusions, st.data())
def test_cases_with_listed_moves_are_swept_too(
    gathered: Gathered, asked: list[Conclusion], data: st.DataObject
) -> None:
    items = data.draw(itemised(gathered))
    parts = every_part(2).repeat(2, axis=1)
    assert swept(gathered, items, parts, asked).tolist() == by_reference(gathered, items, parts, asked)


@settings(max_examples=20, deadline=None)
@given(gathereds(), conclusions, st.data())
def test_the_order_of_items_and_parts_and_the_jobs_change_nothing(
    gathered: Gathered, asked: list[Conclusion], data: st.DataObject
) -> None:
    items = data.draw(itemised(gathered))
    parts = every_part(len(items))
    found = swept(gathered, items, parts, asked)
    turned = swept(gathered, items[::-1], parts[::-1, ::-1], asked, Means(Threads(2)))
    assert np.array_equal(found, turned[::-1])


@settings(max_examples=60, deadline=None)
@given(gathereds(most=20), st.data())
def test_every_list_is_the_one_that_is_constructed(gathered: Gathered, data: st.DataObject) -> None:
    items = data.draw(itemised(gathered))
    parts, bearer = every_part(len(items)), bearers(gathered, items)
    for party in (p.name for p in gathered.dispute.parties if p.name not in gathered.ranked):
        made = lists(gathered, party, bearer, parts)
        for part, which in zip(parts, made.of, strict=True):
            listed = [text_of(made.formulas[at]) for at in made.orders[which] if at != LEFT_OUT]
            built = gathered.construct(pieces_of(gathered, bearer, part)).dispute.preferences_of(party)
            assert listed == [text_of(each.formula) for each in built]
