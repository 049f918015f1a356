"""The Kuril example, and the five real articles where they lie beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from standoff import analysis
from standoff.analysis import Places
from standoff.findings import Dossier
from standoff.findings.dossier import OutcomeFinding, PreferenceView

ROOT = Path(__file__).parents[2]
CASE = ROOT / "examples" / "kuril"
REAL = ROOT.parent / "shared" / "corpus" / "kuril"


def read(articles: Path) -> Dossier:
    return analysis.dossier(CASE, Places(articles=[articles]))


@pytest.fixture(scope="module")
def own() -> Dossier:
    return read(CASE / "articles")


@pytest.fixture(scope="module")
def real() -> Dossier:
    if not REAL.is_dir():
        pytest.skip("the five articles are not beside this checkout")
    return read(REAL)


def outcome(dossier: Dossier, name: str) -> OutcomeFinding:
    return next(o for o in dossier.outcomes if o.name == name)


def wishes(dossier: Dossier, party: str) -> dict[str, PreferenceView]:
    return {line.formula: line for p in dossier.parties if p.name == party for line in p.preferences}


def test_in_the_example_it_can_rest_and_only_without_a_treaty(own: Dossier) -> None:
    assert own.resting
    for group in own.resting:
        assert not {"ru_treaty", "jp_treaty"} <= set(group.example.view.on)


def test_in_the_example_the_formula_of_1956_falls(own: Dossier) -> None:
    formula = outcome(own, "formula_1956")
    assert formula.holds == ()
    assert "Japan" in {departure.move.party for departure in formula.departures}


def test_every_line_of_the_example_leads_to_a_sentence_or_a_ruling(own: Dossier) -> None:
    texts = {reading.article.name: reading.article.text for reading in own.readings}
    for party in own.parties:
        for line in party.preferences:
            assert line.quotes
            for quote in (quote for quote in line.quotes if quote.ruling is None):
                assert quote.passage is not None
                span = slice(quote.passage.start, quote.passage.end)
                assert texts[quote.article or ""][span] == quote.passage.exact


def test_in_the_real_articles_deadlock_is_reachable_and_holds(real: Dossier) -> None:
    deadlock = outcome(real, "deadlock")
    assert deadlock.reachable_by_improvements
    assert {"nash", "seq"} <= set(deadlock.holds)


def test_in_the_real_articles_japan_leaves_the_formula_of_1956(real: Dossier) -> None:
    formula = outcome(real, "formula_1956")
    assert formula.holds == ()
    japan = next(d for d in formula.departures if d.move.party == "Japan")
    assert japan.move.switches_off == ("jp_treaty",)
    assert japan.decided_by is not None
    assert japan.decided_by.formula == "ru_four_islands if jp_treaty"


def test_russia_will_not_part_with_all_four_islands_in_putin_s_words(real: Dossier) -> None:
    (departure,) = outcome(real, "four_islands").departures
    assert departure.move.party == "Russia"
    assert departure.decided_by is not None
    assert departure.decided_by.formula == "not ru_four_islands"
    assert departure.decided_by.quotes[0].speaker == "Vladimir Putin"


def test_two_islands_are_told_as_a_price_that_was_not_stated(real: Dossier) -> None:
    unpriced = {(gap.subject, gap.detail) for gap in real.gaps if gap.kind == "price not stated"}
    assert ("Russia", "ru_two_islands") in unpriced
    assert "ru_two_islands" not in wishes(real, "Russia")


def test_russia_s_terms_for_a_treaty_are_read_with_lavrov_s_words(real: Dossier) -> None:
    terms = wishes(real, "Russia")["jp_recognise if ru_treaty"]
    assert "Sergei Lavrov" in {quote.speaker for quote in terms.quotes}
    assert terms.position < wishes(real, "Russia")["ru_treaty"].position


def test_treaty_and_islands_wait_for_each_other(real: Dossier) -> None:
    circles = [{literal.option for literal in clash.cycle} for clash in real.clashes]
    assert {"jp_treaty", "ru_four_islands"} in circles
