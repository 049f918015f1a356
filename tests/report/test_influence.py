"""What each source carries, as it is told on the page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from standoff.belief import ItemKind, Kind
from standoff.findings.belief import Believed
from standoff.findings.belief.influence import InfluenceFinding, SetsView
from standoff.findings.dossier import Dossier
from standoff.report import html, influence, markdown
from tests.report.influence_sample import NONE, carried, carrying, view


@pytest.fixture
def finding(dossier: Dossier) -> InfluenceFinding:
    return carrying(dossier.positions[0].quotes_for[0], dossier.options)


def test_sentences_say_what_carries_it_and_what_falls(finding: InfluenceFinding) -> None:
    shut, opened = influence.tables(finding)
    assert opened.title == "“Open” does not hold"
    assert "Without Gazette it would hold." in opened.sentences
    assert (
        "All the numbers, unrounded, add up to −1: with none it holds, with all it does not hold."
        in opened.sentences
    )
    assert "Without Gazette it would not hold." in shut.sentences
    assert any(line.startswith("It is carried by Gazette (+0.75)") for line in shut.sentences)
    assert "Whoever believes Gazette finds that it holds, whatever else is believed." in shut.sentences
    assert [row.number for row in opened.rows] == ["−0.75", "−0.25"]
    told = "\n".join(influence.lines(finding))
    assert "without Gazette, “Open” and “Shut" in told
    assert "“War” stands the same in every part." in told
    assert "Silent: no evidence" in told


@pytest.mark.parametrize(
    ("kind", "title", "falls"),
    [
        (Kind.REACHABLE, "“Open” can be reached from today", "it could not be reached from today."),
        (Kind.LEAVES, "“Open” is left by Verrow", "it would not be left by Verrow."),
    ],
)
def test_other_conclusions(finding: InfluenceFinding, kind: Kind, title: str, falls: str) -> None:
    quote = finding.conclusions[0].carried[0].quotes[0]
    (told,) = influence.tables(replace(finding, conclusions=(view("Open", quote, now=True, kind=kind),)))
    assert told.title == title
    assert any(line.endswith(falls) for line in told.sentences)


def test_an_estimate_shows_its_bound_and_tells_only_what_exceeds_it(finding: InfluenceFinding) -> None:
    quote = finding.conclusions[0].carried[0].quotes[0]
    items = (carried("Gazette", 0.3, quote, bound=0.1), carried("Times", 0.2, quote, bound=0.3))
    sampled = replace(
        finding.conclusions[0], carried=items, share=None, secures=None, without=NONE, enough=NONE
    )
    (told,) = influence.tables(replace(finding, conclusions=(sampled,), exact=False, seed=0, items=40))
    assert told.rows[0].number == "+0.30 ± 0.10"
    assert told.sentences[0] == "It is carried by Gazette (+0.30 ± 0.10)."
    assert "Leaving out any 2 of them changes nothing; more were not tried." in told.sentences


def test_the_section_is_there_only_if_something_was_asked(dossier: Dossier) -> None:
    assert 'id="influence"' not in html.render(replace(dossier, believed=Believed()))


def test_hostile_names_stay_text_on_the_page_and_in_markdown(
    dossier: Dossier, finding: InfluenceFinding
) -> None:
    shown = replace(dossier, believed=Believed(influence=(finding,)))
    page = html.render(shown)
    section = page[page.index('<section id="influence"') :]
    section = section[: section.index("</section>")]
    assert "<script" not in section
    assert "&lt;script&gt;" in section
    assert section.count("<svg") == section.count("</svg>") == 1
    assert set(re.findall(r'fill="(var[^"]*)"', section)) >= {"var(--agree)", "var(--clash)"}
    text = markdown.render(shown)
    assert "## What each source carries" in text
    assert "| Gazette | +0.75 | yes |" in text
    assert "<script" not in text


def test_nothing_that_moves_draws_nothing(finding: InfluenceFinding) -> None:
    still = tuple(
        replace(v, carried=tuple(replace(c, value=0.0) for c in v.carried)) for v in finding.conclusions
    )
    assert influence.chart(replace(finding, conclusions=still)) is None


def test_articles_are_called_by_their_titles_on_the_page(dossier: Dossier, finding: InfluenceFinding) -> None:
    source = next(each for each in dossier.sources if each.title)
    quote = finding.conclusions[0].carried[0].quotes[0]
    shown = replace(
        finding.conclusions[0],
        carried=(carried(source.article, 1.0, quote, decides=True), carried("other.md", 0.5, quote)),
        without=SetsView(((source.article,),), 1, 1),
    )
    by_article = replace(finding, by=ItemKind.ARTICLE, conclusions=(shown,))
    (told,) = influence.sections(replace(dossier, believed=Believed(influence=(by_article,))))
    assert [row.name for row in told.told[0].rows] == [f"“{source.title}”", "other.md"]
    assert any(line.startswith(f"Without “{source.title}” it would") for line in told.told[0].sentences)
