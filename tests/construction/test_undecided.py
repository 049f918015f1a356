"""What the evidence leaves open stands beside the lists and changes none of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standoff.construction import Weighting, construct
from standoff.dispute import Dispute, PreferenceStatement, Undecided, Warrant
from standoff.dispute.grammar import parse, text_of
from standoff.dispute.tiers import tiers
from standoff.evidence import Decision, Ruling
from standoff.statements import Mode


def pin(text: str, *, strong: bool = False) -> PreferenceStatement:
    ruling = Ruling("N. N.", Decision.ADD, text, "because", None)
    return PreferenceStatement("Norland", parse(text), (Warrant(ruling=ruling),), pinned=True, strong=strong)


def shown(dispute: Dispute, party: str = "Norland") -> list[list[str]]:
    return [[text_of(each.formula) for each in tier] for tier in tiers(dispute, party)]


def test_formulas_of_equal_weight_are_a_tier(harbour: Dispute, say: Any) -> None:
    said = [
        say("Norland", "+recognise"),
        say("Norland", "+pay"),
        say("Norland", "+missiles", mode=Mode.NARRATED),
    ]
    built = construct(harbour, said, say.sources)
    assert shown(built.dispute) == [["pay", "recognise"], ["missiles"]]
    assert [text_of(p.formula) for p in built.dispute.preferences] == ["pay", "recognise", "missiles"]


def test_what_balances_is_contested_and_stands_last(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay"), say("Norland", "-pay"), say("Norland", "+recognise")]
    built = construct(harbour, said, say.sources)
    assert shown(built.dispute) == [["recognise"], ["pay", "not pay"]]
    assert [text_of(p.formula) for p in built.dispute.preferences] == ["recognise"]
    (tier,) = built.dispute.undecided
    assert [w.statement for w in tier.contested[0].warrants] == ["s1"]
    assert [w.statement for w in tier.contested[0].against] == ["s2"]


def test_a_contested_refusal_of_its_own_stands_last_among_the_refusals(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+open"), say("Norland", "-open"), say("Norland", "-arm"), say("Norland", "+pay")]
    built = construct(harbour, said, say.sources)
    assert shown(built.dispute) == [["not arm"], ["open", "not open"], ["pay"]]


def test_what_is_contested_at_one_place_is_one_tier(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", sign + name) for name in ("pay", "recognise") for sign in "+-"]
    assert shown(construct(harbour, said, say.sources).dispute) == [
        ["pay", "not pay", "recognise", "not recognise"]
    ]


def test_a_margin_leaves_more_open(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+recognise", mode=Mode.MIXED), say("Norland", "+pay")]
    said += [say("Norland", "+missiles"), say("Norland", "-missiles", mode=Mode.MIXED)]
    assert shown(construct(harbour, said, say.sources).dispute) == [["pay"], ["recognise"], ["missiles"]]
    wide = construct(harbour, said, say.sources, weighting=Weighting(margin=0.11))
    assert shown(wide.dispute) == [["pay", "recognise"], ["missiles", "not missiles"]]
    assert wide.ties[0].formulas == ("pay", "recognise")


@pytest.mark.parametrize("margin", [-0.1, 1.0])
def test_a_margin_is_a_share(margin: float) -> None:
    with pytest.raises(ValueError, match="from 0 to below 1"):
        Weighting(margin=margin)


def test_the_analysts_tiers_keep_their_places_before_what_is_read(harbour: Dispute, say: Any) -> None:
    both = (pin("missiles"), pin("not missiles"))
    pinned = replace(
        harbour,
        preferences=(pin("not arm", strong=True), pin("pay"), pin("open"), pin("not arm")),
        undecided=(Undecided("Norland", 1, 2), Undecided("Norland", 4, 0, both)),
    )
    built = construct(pinned, [say("Norland", "+recognise"), say("Norland", "+pay")], say.sources)
    assert shown(built.dispute) == [["not arm"], ["pay", "open"], ["missiles", "not missiles"], ["recognise"]]
    assert [p.strong for p in built.dispute.preferences] == [True, False, False, False]


def test_a_contested_pin_alone_is_kept(harbour: Dispute, say: Any) -> None:
    pinned = replace(harbour, undecided=(Undecided("Norland", 0, 0, (pin("pay"), pin("not pay"))),))
    assert shown(construct(pinned, [], say.sources).dispute) == [["pay", "not pay"]]


def test_a_tier_that_an_earlier_pin_decides_is_none(harbour: Dispute, say: Any) -> None:
    pinned = replace(
        harbour, preferences=(pin("pay"), pin("open"), pin("pay")), undecided=(Undecided("Norland", 1, 2),)
    )
    assert shown(construct(pinned, [], say.sources).dispute) == [["pay"], ["open"]]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    told=st.lists(
        st.tuples(st.sampled_from("+-"), st.sampled_from(["open", "arm", "pay", "recognise", "missiles"])),
        max_size=9,
    )
)
def test_every_formula_of_the_list_is_in_one_tier_in_order(
    harbour: Dispute, say: Any, told: list[tuple[str, str]]
) -> None:
    built = construct(harbour, [say("Norland", sign + name) for sign, name in told], say.sources)
    listed = [text_of(p.formula) for p in built.dispute.preferences_of("Norland")]
    contested = {text_of(p.formula) for tier in built.dispute.undecided for p in tier.contested}
    flat = [text for tier in shown(built.dispute) for text in tier]
    assert [text for text in flat if text not in contested] == listed
    assert contested == {text for c in built.undetermined for text in (c.prevailing.text, c.outweighed.text)}
