"""What each party gets wrong, as data and in words, for terminal, page and notes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from standoff.analysis import dossier, views
from standoff.errors import Unsupported
from standoff.findings import Dossier
from standoff.findings.perceptions import HypergameFinding
from standoff.report import html, markdown, perceptions

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def france() -> Dossier:
    return dossier(EXAMPLES / "france")


def finding(made: Dossier) -> HypergameFinding:
    assert made.hypergame is not None
    return made.hypergame


def test_the_finding_says_who_does_not_know_what(france: Dossier) -> None:
    sights = {sight.party: sight for sight in finding(france).sights}
    assert sights["France"].unseen == ("ardennes",)
    assert (sights["Germany"].unseen, sights["Germany"].impossible) == ((), ())


def test_surprises_of_several_concepts_are_told_once(france: Dossier) -> None:
    (told,) = [s for s in finding(france).surprises if s.believer == "France"]
    assert told.concepts == ("nash", "smr", "sseq")
    assert told.state.outcomes == ("second_1914",)
    assert told.move.switches_on == ("ardennes",)
    assert (told.cause, told.possible) == ("option unseen", True)


def test_each_concept_has_the_states_in_everyones_eyes(france: Dossier) -> None:
    nash = finding(france).concepts[0]
    assert (nash.concept, nash.real, nash.hypergame, nash.unopposed) == ("nash", (), (), (12,))
    assert dict(nash.believed) == {"Germany": (), "France": (10,)}


def test_the_words_name_the_option_and_the_move() -> None:
    told = views(EXAMPLES / "france")
    text = "\n".join(perceptions.lines(told.finding, told.options))
    assert "Germany sees the dispute as it is." in text
    assert "France does not know of the option “Armoured attack through the Ardennes” of Germany." in text
    assert "but Germany leaves it: it drives its armour through the Ardennes" in text
    assert "Out of the blue today" in text
    assert json.loads(perceptions.as_json(told.finding))["more"] is False


def test_concepts_that_agree_are_told_together(france: Dossier) -> None:
    text = "\n".join(perceptions.lines(finding(france), france.options))
    assert text.count("In the eyes of France") + text.count("in the eyes of France") == 2
    assert "  Held by any answer and held by credible answers: in reality" in text


def test_where_nobody_sees_it_differently_nothing_else_is_told() -> None:
    told = views(EXAMPLES / "elmira")
    assert perceptions.lines(told.finding, told.options) == (
        "What each party sees",
        f"  {perceptions.ALIKE}",
    )


def test_many_surprises_are_counted_and_those_of_today_come_first() -> None:
    told = views(EXAMPLES / "france")
    assert [each.state.state for each in told.finding.surprises] == [10, 2]
    for more, words in ((False, "There are 8 more"), (True, "There are at least 8 more")):
        many = replace(told.finding, surprises=told.finding.surprises * 10, more=more)
        assert words in "\n".join(perceptions.lines(many, told.options))


def test_the_page_and_the_notes_have_a_section_only_where_views_differ(france: Dossier) -> None:
    for text in (html.render(france), markdown.render(france)):
        assert "Who sees it differently" in text
        assert "France does not know of the option" in text
    plain = replace(france, hypergame=None)
    for text in (html.render(plain), markdown.render(plain)):
        assert "Who sees it differently" not in text
    assert dossier(EXAMPLES / "elmira").hypergame is None


CASE = """
case: weir
title: The weir
analyst: {name: A. Analyst}
parties: [{name: Up}, {name: "<b>Down"}]
options: [{name: open, owner: Up}, {name: protest, owner: "<b>Down"}, {name: sue, owner: "<b>Down"}]
constraints: {infeasible: [sue]}
preferences: {Up: [not protest], "<b>Down": [open]}
"""


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ("imagines: [sue]", "Up believes in the option “sue” of <b>Down, which does not exist."),
        ("impossible: [open and protest]", "Up thinks it impossible that Up says yes to “open”"),
        ("preferences: {'<b>Down': [protest]}", "Up has its own idea of what <b>Down would prefer."),
    ],
)
def test_every_way_to_be_wrong_has_its_words(view: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(f"{CASE}views: {{Up: {{{view}}}}}\n", encoding="utf-8")
    told = views(tmp_path)
    assert words in "\n".join(perceptions.lines(told.finding, told.options))
    assert "<b>Down" not in html.render(dossier(tmp_path))


def test_explicit_moves_have_no_views(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(f"{CASE}moves: {{Up: [[NNN, YNN]]}}\n", encoding="utf-8")
    with pytest.raises(Unsupported, match="views are for disputes in option form"):
        views(tmp_path)
