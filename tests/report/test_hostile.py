"""Whatever an article, a case file or a page says, it stays text."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from standoff.findings.dossier import Dossier
from standoff.report import charts, markdown, summary
from standoff.report import html as page
from standoff.report import json as data
from standoff.report.markdown import escape
from standoff.report.plain import plain

HOSTILE = ("<script", "<img", "onerror=alert(1)>", "</style></svg>", "<!--")


@pytest.fixture(scope="module")
def text(dossier: Dossier) -> str:
    return page.render(dossier)


def test_no_hostile_text_is_markup(text: str) -> None:
    tree = html.document_fromstring(text)
    assert tree.xpath("//script | //img | //comment()") == []
    assert "<script" not in text
    assert "<img" not in text
    assert "<!--" not in text
    assert text.count("</style>") == 1


def test_hostile_text_is_still_told(text: str) -> None:
    words = html.document_fromstring(text).get_element_by_id("reading").text_content()
    for piece in HOSTILE:
        assert piece in words


def test_control_characters_become_visible(text: str) -> None:
    assert plain(text) == text
    assert "\N{REPLACEMENT CHARACTER}" in text


def test_text_that_turns_round_stays_in_its_place(text: str) -> None:
    tree = html.document_fromstring(text)
    turned = tree.xpath("//article//*[contains(text(), '\N{RIGHT-TO-LEFT OVERRIDE}')]")
    assert turned
    for element in turned:
        assert element.xpath("ancestor-or-self::*[self::bdi or @dir='auto' or contains(@class, 'party')]")


def test_names_in_charts_are_escaped(dossier: Dossier) -> None:
    for chart in (charts.timeline(dossier), charts.contributions(dossier)):
        assert chart is not None
        assert "<script" not in chart.inner
        assert "<img" not in chart.inner


def test_lone_surrogates_do_not_stop_a_page(dossier: Dossier) -> None:
    odd = dataclasses.replace(dossier, title="half \ud83d of it", note="\x00\x1b[2J")
    page.render(odd).encode()
    markdown.render(odd).encode()
    data.render(odd).encode()
    assert summary.lines(odd)[0].startswith("half \N{REPLACEMENT CHARACTER} of it")


@settings(max_examples=200)
@given(st.text())
def test_plain_text_keeps_its_length_and_prints(text: str) -> None:
    cleaned = plain(text)
    assert len(cleaned) == len(text)
    cleaned.encode()
    assert plain(cleaned) == cleaned


@settings(max_examples=200)
@given(st.text())
def test_markdown_escaping_leaves_no_element_and_one_line(text: str) -> None:
    safe = escape(text)
    assert "<" not in safe
    assert ">" not in safe
    assert "\n" not in safe


@pytest.mark.parametrize("text", ["# a", "- a", "1. a", "+ a", "=== ", "--- "])
def test_markdown_escaping_makes_no_block(text: str) -> None:
    assert escape(text).startswith("\\") or escape(text)[1] == "\\"
