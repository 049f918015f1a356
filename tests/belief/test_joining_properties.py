"""Where an item turns a conclusion, and by which statements, on cases drawn at random."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.belief import Conclusion
from standoff.belief.influence import Sampling, deciding, influences
from standoff.construction import Gathered
from tests.belief.parts import conclusions, gathereds, itemised


def is_true(gathered: Gathered, asked: Conclusion, without: set[int]) -> bool:
    """Of all the evidence but the pieces at ``without``."""
    kept = [piece for at, piece in enumerate(gathered.evidence) if at not in without]
    return asked.is_true(gathered.construct(kept).dispute)


@settings(max_examples=40, deadline=None)
@given(gathereds(), conclusions, st.data(), st.sampled_from([None, False]))
def test_an_item_turns_the_set_that_it_is_told_to_turn(
    gathered: Gathered, asked: list[Conclusion], data: st.DataObject, exact: bool | None
) -> None:
    items = data.draw(itemised(gathered))
    for found in influences(gathered, items, asked, Sampling(exact, orders=40)):
        for number, each in enumerate(found.items):
            if each.joins is None:
                assert not each.value
                continue
            left = {p for at, i in enumerate(items) if at not in each.joins for p in i.pieces}
            before = is_true(gathered, found.conclusion, left)
            after = is_true(gathered, found.conclusion, left - set(items[number].pieces))
            assert number not in each.joins
            assert before is not after


@settings(max_examples=40, deadline=None)
@given(gathereds(), conclusions, st.data())
def test_the_statements_that_decide_are_those_without_which_nothing_turns(
    gathered: Gathered, asked: list[Conclusion], data: st.DataObject
) -> None:
    items = data.draw(itemised(gathered))
    for found in influences(gathered, items, asked):
        for number, each in enumerate(found.items):
            if each.joins is None:
                continue
            (told,) = deciding(gathered, items, number, [each.joins], [found.conclusion])
            left = {p for at, i in enumerate(items) if at not in (*each.joins, number) for p in i.pieces}
            turned = is_true(gathered, found.conclusion, left)
            statements = {gathered.evidence[place].statement.id for place in each.item.pieces}
            for statement in statements:
                own = {p for p in each.item.pieces if gathered.evidence[p].statement.id == statement}
                alone = is_true(gathered, found.conclusion, left | own) is not turned
                assert alone is bool(own & set(told))
                assert alone is (own <= set(told))
