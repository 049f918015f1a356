"""What holds of the attributions of a whole text: order, nesting, scare quotes, noise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements.attribution import Attribution, Mode
from standoff.statements.spans import as_spans

Attribute = Callable[[str], tuple[Attribution, ...]]

NESTED = "Weber said that Cairo refuses to open the gates."
SCARE = [
    'The so-called "peace line" runs through the town.',
    "They met in the “blue zone” at noon.",
    "The film “The Long Wait of the River” won a prize.",
]
NOISE = [
    "Tlie rninister sa1d tbat the darn wou1d be bui1t . ~ | 14",
    "•\n•\n•\n1.\n2.\n",
    "“““““”””””",
    "said said said said",
    '" " " " "',
    "A:\nB:\nC: D",
    "— — – - : : :",
    "https://example.org/a?b=c “https://example.org”",
    "\u202e“edispu nwod” dias eH",
]


def test_nesting(attributions: Attribute) -> None:
    outer, inner = attributions(NESTED)
    assert (outer.within, inner.within) == (None, 0)
    assert outer.content[0].covers(inner.content[0])


def test_speech_in_a_quotation_is_inside_it(attributions: Attribute) -> None:
    text = "Dahl added: “We waited. Our colleagues promised to answer those letters.”"
    outer, inner = attributions(text)
    assert (outer.mode, inner.mode) == (Mode.DIRECT, Mode.INDIRECT)
    assert inner.within == 0
    assert text[inner.content[0].start : inner.content[0].end] == "to answer those letters"


@pytest.mark.parametrize("text", SCARE)
def test_scare_quotes_and_titles_are_no_attributions(text: str, attributions: Attribute) -> None:
    assert attributions(text) == ()


@pytest.mark.parametrize("text", NOISE)
def test_noise_does_no_harm(text: str, attributions: Attribute) -> None:
    for attribution in attributions(text):
        assert attribution.content
        assert all(0 <= s.start < s.end <= len(text) for s in attribution.content)


def test_text_order(attributions: Attribute) -> None:
    text = "Cairo says no. Khartoum says that it agrees.\n\n“We are not at war,” Weber said. “Not yet.”"
    starts = [a.content[0].start for a in attributions(text)]
    assert starts == sorted(starts)
    assert len(starts) >= 2


def test_spans_for_other_tools(attributions: Attribute) -> None:
    text = "Cairo said that the gates are shut."
    assert as_spans(attributions(text)) == [{"source": [[0, 5]], "cue": [[6, 10]], "content": [[11, 34]]}]


def test_a_huge_paragraph_returns(attributions: Attribute) -> None:
    text = "Weber said that the gates are shut, and “nobody has the key to them.” " * 4300
    assert len(text) > 300_000
    assert len(attributions(text)) > 4000


def test_a_huge_quotation_that_never_closes_returns(attributions: Attribute) -> None:
    text = "Weber said: “" + "The gates are shut and nobody has the key. " * 1500
    assert attributions(text)[0].content[0].end > 60_000
