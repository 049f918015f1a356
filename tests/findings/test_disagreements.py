"""Who tells what differently."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from standoff.construction import Literal
from standoff.statements import Act


@pytest.fixture
def two(desk: Any) -> Any:
    desk.articles = (*desk.articles, replace(desk.articles[0], id="f" * 16, name="tern.txt"))
    return desk


def test_two_sources_on_two_sides_disagree(two: Any) -> None:
    told = [
        two.say(1, "Norland", "+shut", act=Act.AGREE),
        two.say(4, "Norland", "-shut", act=Act.REJECT, article=two.articles[1]),
    ]
    (found,) = two.dossier(told).disagreements
    assert (found.party, found.option, found.between) == ("Norland", "shut", True)
    sides = [(a.wanted, a.needed, [q.article for q in a.quotes]) for a in found.accounts]
    assert sides == [(True, None, ["gull.txt"]), (False, None, ["tern.txt"])]


def test_one_who_names_a_condition_contradicts_one_who_names_none(two: Any) -> None:
    told = [
        two.say(1, "Norland", "+shut", act=Act.AGREE),
        two.say(4, "Norland", kind="precondition", needs="+withhold", waits="+shut", article=two.articles[1]),
        two.say(3, "Norland", "+shut", act=Act.AGREE, article=two.articles[1]),
    ]
    (found,) = two.dossier(told).disagreements
    sides = [(a.wanted, a.needed, [q.article for q in a.quotes]) for a in found.accounts]
    assert sides == [
        (True, None, ["gull.txt"]),
        (True, Literal("withhold", True), ["tern.txt"]),
    ]


def test_copies_do_not_disagree_with_each_other(two: Any) -> None:
    two.duplicates = (tuple(article.id for article in two.articles),)
    told = [
        two.say(1, "Norland", "+shut", act=Act.AGREE),
        two.say(4, "Norland", kind="precondition", needs="+withhold", waits="+shut", article=two.articles[1]),
    ]
    assert two.dossier(told).disagreements == ()


def test_a_source_that_contradicts_itself_is_told_as_such(desk: Any) -> None:
    told = [
        desk.say(1, "Norland", "+shut", act=Act.AGREE),
        desk.say(4, "Norland", "-shut", act=Act.REJECT),
    ]
    (found,) = desk.dossier(told).disagreements
    assert not found.between


def test_agreement_is_no_disagreement(two: Any) -> None:
    told = [two.say(n, "Norland", "+shut", act=Act.AGREE, article=a) for n, a in enumerate(two.articles)]
    assert two.dossier(told).disagreements == ()
