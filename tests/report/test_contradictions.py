"""What the sources tell differently, in words."""

from __future__ import annotations

import dataclasses

from standoff.findings.dossier import Dossier
from standoff.report import html, markdown
from standoff.report.contradictions import account_words, subject, tellers
from standoff.report.words import Wording


def test_each_account_has_its_words_and_its_sources(dossier: Dossier) -> None:
    words = Wording.of(dossier)
    (told,) = dossier.disagreements
    assert subject(told, words) == "Verrow, on whether Verrow opens the harbour"
    assert [account_words(account, words) for account in told.accounts] == [
        "for it, no condition named",
        "for it only once Astria signs the treaty",
        "against it",
    ]
    double = dataclasses.replace(told.accounts[2], quotes=told.accounts[2].quotes * 2)
    assert tellers(double, lambda quote: quote.article or "") == "“harbour.txt”"


def test_both_sentences_stand_on_the_page(dossier: Dossier) -> None:
    page = html.render(dossier)
    section = page[page.index('id="contradictions"') : page.index('id="preconditions"')]
    assert "Verrow would open the harbour" in section
    assert "Verrow insists on the treaty first" in section


def test_agreement_is_told_as_well(dossier: Dossier) -> None:
    agreed = dataclasses.replace(dossier, disagreements=())
    words = "No two sources were found to tell one party’s stand on one option differently."
    assert words in html.render(agreed)
    assert words in markdown.render(agreed)
