"""What items carry, on cases drawn at random."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.belief import Conclusion, Item, ItemKind, Kind, items_of
from standoff.belief.influence import Influence, Sampling, influences
from standoff.construction import Gathered
from standoff.dispute import Outcome
from standoff.errors import Unsupported
from tests.belief.parts import conclusions, formula, gathereds, harbour_gathered, itemised


@settings(max_examples=40, deadline=None)
@given(gathereds(), conclusions, st.data())
def test_what_is_carried_adds_up_and_each_conclusion_is_told_as_it_is(
    gathered: Gathered, asked: list[Conclusion], data: st.DataObject
) -> None:
    items = data.draw(itemised(gathered))
    for found in influences(gathered, items, asked):
        assert found.now is found.conclusion.is_true(gathered.construct().dispute)
        assert sum(each.value for each in found.items) == found.now - found.bare
        for each in found.items:
            left = [e for at, e in enumerate(gathered.evidence) if at not in each.item.pieces]
            assert each.decides is (found.now != found.conclusion.is_true(gathered.construct(left).dispute))
            assert each.bears or not each.value


@settings(max_examples=20, deadline=None)
@given(gathereds(), conclusions, st.data())
def test_the_order_of_items_changes_nothing(
    gathered: Gathered, asked: list[Conclusion], data: st.DataObject
) -> None:
    items = data.draw(itemised(gathered))
    order = data.draw(st.permutations(items))
    found, turned = influences(gathered, items, asked), influences(gathered, order, asked)
    assert list(map(by_name, found)) == list(map(by_name, turned))


def by_name(found: Influence) -> object:
    names = [each.item.name for each in found.items]
    sets = frozenset(frozenset(names[at] for at in own) for own in found.without.sets)
    return {each.item.name: (each.value, each.banzhaf) for each in found.items}, sets, found.share


@settings(max_examples=20, deadline=None)
@given(gathereds(), conclusions, st.data(), st.integers(0, 999))
def test_sampled_lies_within_its_bound_of_exact(
    gathered: Gathered, asked: list[Conclusion], data: st.DataObject, seed: int
) -> None:
    items = data.draw(itemised(gathered))
    sampling = Sampling(exact=False, orders=400, seed=seed)
    pairs = zip(influences(gathered, items, asked), influences(gathered, items, asked, sampling), strict=True)
    for exact, sampled in pairs:
        assert sum(each.value for each in sampled.items) == exact.now - exact.bare
        for one, other in zip(exact.items, sampled.items, strict=True):
            assert abs(one.value - other.value) <= other.bound
            assert one.decides is other.decides
        assert (exact.without, exact.enough) == (sampled.without, sampled.enough)


@settings(max_examples=20, deadline=None)
@given(gathereds(), conclusions, st.data())
def test_the_smallest_sets_do_it_and_no_smaller_ones(
    gathered: Gathered, asked: list[Conclusion], data: st.DataObject
) -> None:
    items = data.draw(itemised(gathered))
    for found in influences(gathered, items, asked):
        for own in found.without.sets:
            assert truth(gathered, items, found.conclusion, set(range(4)) - set(own)) is not found.now
        for own in found.enough.sets:
            assert truth(gathered, items, found.conclusion, set(own))
        if not found.without.sets:
            assert found.share in (0, 1)
        assert (found.enough.sets == ()) is (found.share == 0)
        assert found.secures is not None
        assert bool(found.secures.sets) is found.now


def truth(gathered: Gathered, items: tuple[Item, ...], asked: Conclusion, believed: set[int]) -> bool:
    gone = {piece for n, item in enumerate(items) if n not in believed for piece in item.pieces}
    kept = [e for at, e in enumerate(gathered.evidence) if at not in gone]
    return asked.is_true(gathered.construct(kept).dispute)


def holds(text: str) -> Conclusion:
    return Conclusion(Kind.HOLDS, Outcome("o", "o", formula(text)))


def test_silent_items_carry_nothing_and_cost_no_part() -> None:
    gathered = harbour_gathered()
    silent = tuple(Item(ItemKind.STATEMENT, f"silent {n}", ()) for n in range(30))
    items = items_of(gathered, ItemKind.STATEMENT)
    (found,) = influences(gathered, (*silent, *items), [holds("open and pay")])
    assert found.exact
    assert found.tried == 1 << len(items)
    assert all(each.value == 0 and not each.bears for each in found.items[:30])
    (alone,) = influences(gathered, items, [holds("open and pay")])
    assert [each.value for each in found.items[30:]] == [each.value for each in alone.items]


def test_too_many_items_are_not_taken_exactly() -> None:
    gathered = harbour_gathered()
    many = replace(gathered, evidence=gathered.evidence * 3)
    items = tuple(Item(ItemKind.STATEMENT, f"{n}", (n,)) for n in range(len(many.evidence)))
    with pytest.raises(Unsupported, match=r"subsets of \d+ items cannot all be tried"):
        influences(many, items, [holds("open")], Sampling(exact=True))
    (found,) = influences(many, items, [holds("open")], Sampling(orders=40, tried=60))
    assert not found.exact
    assert found.secures is None
    assert found.without.searched <= 1


def test_sums_of_conclusions_are_sums_of_values() -> None:
    gathered = harbour_gathered()
    items = items_of(gathered, ItemKind.ARTICLE)
    split = [holds("open and pay"), holds("open and not pay")]
    one, other = influences(gathered, items, split)
    turned, again = influences(gathered, items, split[::-1])
    assert [e.value for e in one.items] == [e.value for e in again.items]
    assert [e.value for e in other.items] == [e.value for e in turned.items]
