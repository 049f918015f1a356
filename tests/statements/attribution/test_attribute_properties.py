"""Properties of attributions that hold for any text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standoff.statements.attribution import Attribution
from standoff.statements.pieces import paragraphs, pieces
from standoff.statements.quoting.marks import quotes

Attribute = Callable[[str], tuple[Attribution, ...]]

MARKS = ["“", "”", '"', "‘", "’", "'", ",", ".", ":", "\n\n", "\n", "–", "?", "''", "MENENDEZ:"]
QUOTED = ["“We will not go,”", "“Never.”"]
WORDS = ["Cairo", "said", "that", "the gates are shut", "according to", "Weber", "demands", "offer to", "he"]
CUES = [
    "believes",
    "was told",
    "condition is",
    "asked",
    "who",
    "Khartoum's claim that",
    "and",
    "refused to sign",
]
FRAGMENTS = st.sampled_from(MARKS + QUOTED + WORDS + CUES)
TEXTS = st.one_of(st.lists(FRAGMENTS, max_size=25).map(" ".join), st.text(max_size=120))
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUICK
@given(text=TEXTS)
def test_spans_lie_in_the_text_in_order(text: str, attributions: Attribute) -> None:
    for found in attributions(text):
        assert found.content
        for role in (found.source, found.cue, found.content):
            assert all(0 <= span.start < span.end <= len(text) for span in role)
            assert list(role) == sorted(role)
            assert all(not one.overlaps(other) for one, other in combinations(role, 2))


@QUICK
@given(text=TEXTS)
def test_contents_are_disjoint_or_nested(text: str, attributions: Attribute) -> None:
    for one, other in combinations(attributions(text), 2):
        for a in one.content:
            assert all(not a.overlaps(b) or a.covers(b) or b.covers(a) for b in other.content)


@QUICK
@given(text=TEXTS)
def test_within_points_to_what_encloses(text: str, attributions: Attribute) -> None:
    found = attributions(text)
    for place, inner in enumerate(found):
        if inner.within is not None:
            outer = found[inner.within]
            assert inner.within != place
            assert all(any(o.covers(s) for o in outer.content) for s in (*inner.cue, *inner.content))


@QUICK
@given(text=TEXTS)
def test_same_text_same_attributions(text: str, attributions: Attribute) -> None:
    assert attributions(text) == attributions(text)


@QUICK
@given(text=TEXTS)
def test_pieces_make_the_text(text: str) -> None:
    assert "".join(paragraphs(text)) == text
    assert "".join(pieces(text)) == text


@QUICK
@given(text=TEXTS)
def test_quotations_never_overlap(text: str) -> None:
    parts = [part for quote in quotes(text) for part in quote.parts]
    assert parts == sorted(parts)
    assert all(one.end <= other.start for one, other in pairwise(parts))
    assert all(part.start < part.end <= len(text) for part in parts)
