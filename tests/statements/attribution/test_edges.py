"""Where a source begins and ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.evidence import Span
from standoff.statements.attribution import Attribution
from standoff.statements.pipeline import load
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.edges import edged, options
from standoff.statements.quoting.page import Page

Attribute = Callable[[str], tuple[Attribution, ...]]
CASES = [
    ("Mira Halvorsen, speaking in Oslo, said the strait stays open.", "Mira Halvorsen"),
    ("The harbour master, who spoke by telephone, said the port would close.", "The harbour master"),
    ("NICOSIA, May 3 (Reuters) - The mediator said the talks would go on.", "The mediator"),
    ("Jonas Brekke, a retired admiral, said the fleet was too small.", "Jonas Brekke, a retired admiral,"),
    ("Colombia's claim that the reef is an island was rejected.", "Colombia's"),
    ("The mayor of Famagusta said the beach would open.", "The mayor of Famagusta"),
    ("Ministers from Kenya and Uganda said the lake was shared.", "Ministers from Kenya and Uganda"),
]


@pytest.mark.parametrize(("text", "source"), CASES, ids=[source for _, source in CASES])
def test_edges_of_a_source(text: str, source: str, attributions: Attribute) -> None:
    told = [text[span.start : span.end] for found in attributions(text) for span in found.source]
    assert source in told


def test_a_source_between_words_stays() -> None:
    text = "The mediator said the talks would go on."
    page = Page.of(next(load().docs([text], entities=False)))
    candidate = Candidate("verbal.act.ccomp", 2, (Span(5, 12),), (Span(13, 17),), (Span(18, 39),), ())
    assert options(Span(5, 12), candidate, page) is None
    assert edged(candidate, page) == candidate


def test_the_present_edges_are_the_first_options() -> None:
    text = "The mediator, a lawyer, said the talks would go on."
    page = Page.of(next(load().docs([text], entities=False)))
    candidate = Candidate("verbal.act.ccomp", 6, (Span(0, 22),), (Span(24, 28),), (Span(29, 50),), ())
    sides = options(Span(0, 22), candidate, page)
    assert sides is not None
    starts, ends = sides
    assert starts[0][0] == 0
    assert page.doc[: ends[0][0]].text == text[:22]
    assert {page.doc[:end].text for end, _ in ends} == {text[:22], text[:23], text[:12], text[:13]}
