"""Drafting a first case file, from articles of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.construction.draft import draft
from standoff.construction.draft.casefile import line
from standoff.construction.draft.proposals import slug, third_person
from standoff.dispute.casefile import Case, load
from standoff.errors import Unknown
from standoff.evidence import Article
from standoff.statements import pipeline

ISLANDS = """\
Finland demands that Sweden return the Aland islands. Sweden refused to return the islands, and Finland
protested. Sweden has deployed missiles on the islands.

Finland wants a peace treaty. Sweden is ready to sign a peace treaty.

Swedish Foreign Minister Olof Dahl said so on Monday.

Finland threatened to impose sanctions on Sweden, but Sweden offered to invest in Finnish ports.
"""
DAM = """\
Egypt demands that Ethiopia stop filling the dam. Ethiopia refused to stop filling the dam. Egypt insists
that Ethiopia should release water in a drought. Ethiopia has rejected a binding agreement, and Egypt
threatened to attack the dam.
"""


def drafted(tmp_path: Path, *texts: str, name: str = "a.txt") -> tuple[str, Case]:
    articles = [Article(Article.identify(text), name, text) for text in texts]
    text = draft(articles, list(pipeline.load().docs(texts)))
    file = tmp_path / "case.yaml"
    file.write_text(text, encoding="utf-8")
    return text, load(file)


def test_those_who_act_are_the_parties(tmp_path: Path) -> None:
    _, case = drafted(tmp_path, ISLANDS)
    assert {(party.name, party.country) for party in case.dispute.parties} == {
        ("Finland", "FI"),
        ("Sweden", "SE"),
    }
    assert any(person.name == "Olof Dahl" for party in case.dispute.parties for person in party.people)


def test_options_belong_to_those_who_would_act(tmp_path: Path) -> None:
    _, case = drafted(tmp_path, ISLANDS)
    owners = {option.name: option.owner for option in case.dispute.options}
    assert owners["sweden_hand_over_island"] == "Sweden"
    assert owners["sweden_deploy_missile"] == "Sweden"
    assert owners["finland_impose_sanction"] == "Finland"
    assert {"sweden_sign_treaty", "finland_sign_treaty"} <= set(owners)


def test_what_costs_its_owner_is_proposed_as_a_price(tmp_path: Path) -> None:
    _, case = drafted(tmp_path, ISLANDS)
    prices = {option.name for option in case.dispute.options if option.concession}
    assert "sweden_hand_over_island" in prices
    assert "sweden_sign_treaty" not in prices


def test_every_option_has_the_sentence_that_suggests_it(tmp_path: Path) -> None:
    text, _ = drafted(tmp_path, ISLANDS)
    assert "# a.txt 0–53: Finland demands that Sweden return the Aland islands." in text


def test_another_dispute_gives_other_options(tmp_path: Path) -> None:
    _, case = drafted(tmp_path, DAM)
    labels = {option.label for option in case.dispute.options}
    assert "Ethiopia stops filling the dam" in labels
    assert "Egypt attacks the dam" in labels


def test_an_idle_verb_names_a_deed_only_with_what_goes_with_it(tmp_path: Path) -> None:
    told = (
        "Egypt wants Ethiopia to share data on the river. Ethiopia offered to share data. Egypt refused to "
        "sign an agreement. Ethiopia wants the visit to give an impulse, and Egypt wants to share a goal.\n"
    )
    _, case = drafted(tmp_path, told)
    labels = {option.label for option in case.dispute.options}
    assert "Ethiopia shares the data" in labels
    assert "Egypt signs an agreement" in labels
    assert not any(word in label for label in labels for word in ("impulse", "goal"))


def test_a_draft_can_be_solved_as_it_stands(tmp_path: Path) -> None:
    from standoff.stability import Game, solve

    _, case = drafted(tmp_path, ISLANDS, DAM)
    solution = solve(Game.of(case.dispute))
    assert solution.feasible == 2 ** len(case.dispute.options)


def test_the_order_of_articles_changes_only_the_sources(tmp_path: Path) -> None:
    _, one = drafted(tmp_path, ISLANDS, DAM)
    _, other = drafted(tmp_path, DAM, ISLANDS)
    assert one.dispute.options == other.dispute.options


def test_hostile_text_stays_a_comment(tmp_path: Path) -> None:
    hostile = ISLANDS.replace("the Aland islands.", "the islands\u2028case: evil\x85!!python/object: x #.")
    text, case = drafted(tmp_path, hostile, name="b: [evil].txt")
    assert case.dispute.name == "draft"
    assert not any(row.startswith(("case: evil", "!!")) for row in text.splitlines())


@pytest.mark.parametrize("text", ["", "It rained.", "Norway is cold. Norway is large."])
def test_where_nobody_asks_for_anything_there_is_no_draft(tmp_path: Path, text: str) -> None:
    with pytest.raises(Unknown, match="the articles"):
        drafted(tmp_path, text)


@pytest.mark.parametrize(
    ("verb", "form"),
    [("sign", "signs"), ("hand over", "hands over"), ("impose", "imposes"), ("apply", "applies")],
)
def test_third_person(verb: str, form: str) -> None:
    assert third_person(verb) == form


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_a_comment_is_one_printable_line(text: str) -> None:
    assert line(text).isprintable()
    assert len(line(text).splitlines()) <= 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_a_name_has_only_letters_that_names_may_have(text: str) -> None:
    assert all(c.isascii() and (c.isalnum() or c == "_") for c in slug(text))
