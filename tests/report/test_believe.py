"""Whom you believe, in words, in every format."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from lxml import html as lxml_html

from standoff.belief.likelihood import LIKELIHOODS
from standoff.findings.belief import Believed
from standoff.findings.belief.uncertainty import OpenView, OutcomeShare, UncertaintyFinding
from standoff.findings.dossier import Dossier
from standoff.findings.openness import Dependence, LeftOpen, OutcomeDependence
from standoff.report import html, left_open, markdown, shares, worlds
from standoff.report import json as as_json
from standoff.report.believe import belief_words
from tests.report.worlds_sample import (
    EVERY,
    GULL,
    OUTCOMES,
    UNCERTAIN,
    finding,
    open_view,
    standings,
)


@pytest.fixture
def believing(dossier: Dossier) -> Dossier:
    base = dossier.believed or Believed()
    return replace(dossier, believed=replace(base, worlds=finding(), uncertainty=UNCERTAIN))


def test_the_summary_says_what_holds_what_changes_what_rests_on_one_what_is_open_and_how_many_there_are(
    believing: Dossier,
) -> None:
    words = belief_words(believing)
    assert words is not None
    whoever, changing, single, open_, independent = words.summary
    opened = OUTCOMES[0][1]
    assert whoever == f"With all sources “{opened}” holds, but no outcome holds whoever you believe."
    assert changing == (
        f"“{opened}” would not hold if you believed only The Tern; “Shut” would hold if you believed only "
        f"{GULL} or The Tern; “War” would hold if you believed only The Tern."
    )
    assert single == (
        f"Some of this rests on one source: without {GULL}, “{opened}” would no longer hold and "
        "“War” would hold."
    )
    assert open_ == (
        "The evidence leaves the order of some wishes open: 24 orders of them are allowed. "
        f"“{opened}” holds in every one: almost certain. “Shut” holds in 9 of 24 orders: unlikely."
    )
    assert independent.startswith("4 articles give evidence, but they are only 2 independent sources")


def test_what_holds_in_every_column_holds_whoever_you_believe() -> None:
    same = tuple(replace(w, standings=standings(EVERY, (), ()), changed=()) for w in finding().worlds)
    from standoff.report import believe

    told = list(believe._summary(finding(worlds=same), ()))
    assert told[0].endswith("holds whoever you believe: one source alone, all, or all but one.")
    assert told[1] == "Believing any one source alone changes nothing about which named outcomes hold."
    assert told[2].startswith("Nothing rests on one source only")


def test_a_grid_marks_what_differs_from_all_sources_and_leads_to_the_reason(believing: Dossier) -> None:
    page = lxml_html.fromstring(html.render(believing))
    section = page.get_element_by_id("believe")
    assert section.getprevious().get("id") == "answer"
    tables = section.xpath(".//table")
    assert len(tables) == 3
    other = section.xpath(".//a[contains(@class, 'other')]")
    assert len(other) == 6
    for link in section.xpath(".//table//a"):
        assert page.get_element_by_id(link.get("href")[1:]).getparent().tag == "details"
    words = " ".join(tables[0].text_content().split())
    assert "holds out of caution" in words
    assert "✕ does not hold" in words
    folded = " ".join(page.get_element_by_id("world-1").text_content().split())
    assert "Verrow parts at its 2nd wish." in folded
    assert "With all sources it is no wish at all." in folded
    assert "Astria signs the treaty" in folded
    assert "Verrow’s list alone makes that difference for “Shut”." in folded
    second = " ".join(page.get_element_by_id("world-2").text_content().split())
    assert "and “War”, only several together." in second


def test_hostile_names_stay_text_in_every_format(believing: Dossier) -> None:
    page = html.render(believing)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    text = markdown.render(believing)
    assert "<script" not in text
    assert "javascript:" not in text
    assert "## Whom you believe" in text
    assert json.loads(as_json.render(believing))["believed"]["worlds"]["worlds"][1]["only"] == [GULL]


def test_a_verdict_carries_its_share_where_the_orders_differ(believing: Dossier) -> None:
    assert shares.mark("shut", believing) == "holds in 9 of 24 orders of the wishes: unlikely"
    firm = replace(believing, believed=Believed(uncertainty=UNCERTAIN))
    assert shares.mark("open", firm) == "holds of its own accord in 6 of 24 orders of the wishes: unlikely"
    assert not shares.mark("no such outcome", firm)
    assert not shares.mark("shut", replace(believing, believed=None))


def test_what_all_orders_settle_is_not_called_open(dossier: Dossier) -> None:
    concepts = tuple(Dependence(concept, "open", (), ()) for concept in ("nash", "seq"))
    left = LeftOpen(
        (), 0, (OutcomeDependence("shut", "Shut", concepts), OutcomeDependence("war", "War", concepts))
    )
    believed = Believed(uncertainty=UncertaintyFinding((open_view(24, 0, 9, 0),)))
    told = replace(dossier, left_open=left, believed=believed)
    assert left_open.mark("shut", told) == "may depend on wishes that are not known"
    assert not left_open.mark("war", told)
    drawn = replace(believed.uncertainty.margins[0], exact=False)  # type: ignore[union-attr]
    unsure = replace(told, believed=Believed(uncertainty=UncertaintyFinding((drawn,))))
    assert left_open.mark("war", unsure) == "may depend on wishes that are not known"


def test_what_was_drawn_by_lot_is_told_with_number_seed_and_bounds() -> None:
    drawn = OutcomeShare("open", "Open", "gmr", 601, 1000, 0.601, 0.0155, 0.5703, 0.6308, "likely")
    lot = OpenView(0.1, 10**12, 1000, False, 7, (drawn,), ("Astria",))
    told = "in 601 of 1,000 orders drawn from about 10^12, seed 7, so 57–63.1 % of all"
    assert shares.cell(drawn, lot) == f"likely: {told}"
    every = replace(drawn, held=1000, share=1.0, lower=0.9962, upper=1.0, word="almost certain")
    always = shares.number(every, replace(lot, allowed=2_211_840))
    assert always == "in 1,000 of 1,000 orders drawn from 2,211,840, seed 7, so 99.6–100 % of all"
    sentences = list(shares.sentences(UncertaintyFinding((replace(lot, margin=0.0, shares=(every,)),))))
    assert "“Open” holds in every one that was drawn: almost certain." in sentences[0]
    assert sentences[-1].startswith("Of Astria the ranking leaves pairs of states open")


def test_no_order_is_open_where_all_is_settled() -> None:
    settled = UncertaintyFinding((open_view(1, 1, 0, 0), open_view(1, 1, 0, 0, margin=0.1)))
    assert list(shares.sentences(settled)) == [
        "The evidence settles the order of every party’s wishes.",
        "If weights less than 10% apart settle nothing: no more orders are open.",
    ]
    assert shares.table(settled).rows[0].cells[0] == "holds, and no order is open"


def forbidden(text: str) -> list[str]:
    """The sentences of ``text`` that have a term of likelihood and a level of confidence."""
    terms = "|".join(term for each in LIKELIHOODS for term in (each.word, each.other))
    sentences = re.split(r"(?<=[.!?])\s|\n", text)
    levels = [each for each in sentences if re.search(r"\bconfiden", each, re.IGNORECASE)]
    return [each for each in levels if re.search(rf"\b({terms})\b", each, re.IGNORECASE)]


def test_no_sentence_has_a_likelihood_and_a_level_of_confidence(believing: Dossier) -> None:
    """ICD 203 forbids the two in one sentence."""
    assert forbidden("We have high confidence. It is Very Likely, with low confidence.")
    assert not forbidden("We have high confidence. It is very likely.")
    texts = [markdown.render(believing), *_visible(html.render(believing))]
    assert any("almost certain" in text for text in texts)
    assert [sentence for text in texts for sentence in forbidden(text)] == []


def _visible(page: str) -> list[str]:
    root = lxml_html.fromstring(page)
    return [" ".join(each.text_content().split()) for each in root.xpath("//p | //li | //td | //dd")]


def test_one_source_needs_no_grid(dossier: Dossier) -> None:
    words = belief_words(replace(dossier, believed=Believed(uncertainty=UNCERTAIN)))
    assert words is not None
    assert words.summary[0] == "All the evidence comes from one source, so there is nobody else to believe."
    assert words.grids == ()
    assert belief_words(replace(dossier, believed=Believed())) is None


def test_the_lines_of_two_worlds_tell_every_party_that_parts() -> None:
    two = finding(worlds=finding().worlds[:2])
    told = list(worlds.lines(two))
    assert "  Verrow parts at its 2nd wish." in told
    assert "  Astria parts at its 1st wish." in told
    assert "    Here: the list has ended." in told
    more = list(worlds.lines(finding()))
    assert "  The list of Astria differs too." in more
    assert "  Astria: nothing is known" in list(worlds.wishes(two))


def test_a_world_is_called_by_whom_it_believes() -> None:
    base = finding().worlds[0]
    assert worlds.title(replace(base, only=("A", "B"), without=("C",))) == "Only A and B, without C"
    assert worlds.supposed(replace(base, only=("A",), without=("C",))) == "if you believe only A without C"
    assert worlds.supposed(replace(base, without=("C",))) == "without C"
    assert worlds.states(base) == "1 to 4"


def test_sources_without_a_column_are_named_and_a_left_out_grid_says_so(believing: Dossier) -> None:
    assert believing.believed is not None
    some = replace(
        believing.believed, worlds=finding(untried=("The Skua",), silent=("The Auk",)), influence=()
    )
    told = belief_words(replace(believing, believed=some))
    assert told is not None
    assert told.lead == (
        "What would hold if you believed one source only, or all but one. A source is here an outlet; there "
        "are 3, and 2 are tried."
    )
    assert "The Auk gives no evidence, so believing it or not changes nothing." in told.unasked
    assert "The Skua has no column" in told.unasked
    assert "the command standoff influence tells it" in told.unasked
    none = replace(some, worlds=finding(worlds=(), untried=("The Skua", GULL)))
    text = html.render(replace(believing, believed=none))
    section = lxml_html.fromstring(text).get_element_by_id("believe")
    words = " ".join(section.text_content().split())
    assert "does not try what would hold with each source alone" in words
    assert "The command standoff worlds does, for The Skua and" in words
    assert not section.xpath(".//a")
