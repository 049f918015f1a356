"""What contradicts what in a party's stand, in words."""

from __future__ import annotations

import dataclasses

import pytest

from standoff.belief.contradictions import Effect
from standoff.belief.standing import ListChange, Standing
from standoff.findings.belief import Believed
from standoff.findings.belief.contradictions import ContradictionsFinding
from standoff.findings.dossier import Dossier
from standoff.report import html, markdown
from standoff.report.contradictions import (
    effect_words,
    kinds,
    lines,
    overtaken,
    stand_words,
    subject,
    tellers,
    verdict,
)
from standoff.report.words import Wording

LABELS = {"deal": "A deal", "war": "War"}


@pytest.fixture
def found(dossier: Dossier) -> ContradictionsFinding:
    assert dossier.believed is not None
    assert dossier.believed.contradictions is not None
    return dossier.believed.contradictions


def test_each_side_has_its_words_and_its_sources(dossier: Dossier, found: ContradictionsFinding) -> None:
    words = Wording.of(dossier)
    stance, refusal, terms = found.contradictions
    assert subject(stance, words) == "Verrow, on whether Verrow opens the harbour"
    assert [stand_words(s, words) for s in (*stance.sides, refusal.sides[0], terms.sides[1])] == [
        "for it, no condition named",
        "against it",
        "ready for it on terms: Astria signs the treaty",
        "for it only once Astria signs the treaty",
    ]
    assert kinds(stance) == "for and against; between sources, an author against the party’s own words"
    double = dataclasses.replace(stance.sides[1], told=stance.sides[1].told * 2)
    assert tellers(double, lambda quote: quote.article or "") == "“harbour.txt”"


def test_the_verdict_says_who_prevails_by_how_much(dossier: Dossier, found: ContradictionsFinding) -> None:
    words = Wording.of(dossier)
    stance, refusal, terms = found.contradictions
    told = "The side “for it, no condition named” prevails, 0.50 to 0.30 by weight: the model takes it."
    assert verdict(stance, words) == told
    assert verdict(refusal, words).endswith("The model keeps wishes of both, ordered by weight.")
    assert verdict(terms, words) == "Both sides weigh the same (0.50)."
    pinned = dataclasses.replace(stance, pinned=True)
    assert verdict(pinned, words).startswith("The analyst has decided: “for it, no condition named” stands")
    assert overtaken(stance, words).startswith("Time has overtaken “against it”")
    assert overtaken(terms, words) == ""


def test_what_each_side_would_change(dossier: Dossier) -> None:
    words = Wording.of(dossier)
    fewer = Standing("deal", ("gmr", "seq"), True)
    pairs = (
        (Standing("deal", (), False), fewer),
        (Standing("war", ("nash",), True), Standing("war", (), False)),
    )
    lists = (ListChange("Verrow", 3, None, "harbour"),)
    assert effect_words(Effect(pairs, lists), LABELS, words) == (
        "“A deal” (by GMR and SEQ) would hold.",
        "“War” would not hold.",
        "“A deal” could be reached from today.",
        "“War” could not be reached from today.",
        "The list of Verrow would differ from wish 3 on: “Verrow opens the harbour” in place of no wish.",
    )
    assert effect_words(Effect((), ()), LABELS, words) == (
        "Nothing would change, not even the order of a wish.",
    )
    assert effect_words(Effect((), lists), LABELS, words)[0] == "No named outcome would stand otherwise."


def test_both_sentences_stand_on_the_page(dossier: Dossier) -> None:
    page = html.render(dossier)
    section = page[page.index('id="contradictions"') : page.index('id="preconditions"')]
    assert "Verrow would open the harbour" in section
    assert "Verrow insists on the treaty first" in section
    assert section.count('class="fold contradiction"') == 3


def test_agreement_is_told_as_well(dossier: Dossier) -> None:
    words = "No two statements were found to tell one party’s stand on one option differently."
    for without in (None, Believed(), Believed(contradictions=ContradictionsFinding((), (), ()))):
        agreed = dataclasses.replace(dossier, believed=without)
        assert words in html.render(agreed)
        assert words in markdown.render(agreed)
    assert lines(ContradictionsFinding((), (), ())) == (
        "No two statements were found that contradict each other.",
    )


def test_the_command_tells_every_sentence(found: ContradictionsFinding) -> None:
    told = "\n".join(lines(found))
    assert told.startswith("3 contradictions; first what would change most.")
    assert told.count("Without these:") == 6
    assert "graded B2, weight 0.50" in told
