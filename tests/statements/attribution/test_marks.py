"""Quotation marks of every make, balanced or not."""

from __future__ import annotations

import pytest

from standoff.statements.quoting.marks import quotes

BALANCED = [
    ("“One,” he said. “Two.”", ["“One,”", "“Two.”"]),
    ('"One," he said. "Two."', ['"One,"', '"Two."']),
    ("''One,'' he said.", ["''One,''"]),
    ("«One,» he said.", ["«One,»"]),
    ("„One,“ he said.", ["„One,“"]),
    ("‘One two,’ he said.", ["‘One two,’"]),
    ("'One two,' he said.", ["'One two,'"]),
    ("“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”"]),
    ("The workers' rights and the '90s.", []),
    ("It’s the farmers’ land.", []),
    ("Rock 'n' roll in the 1960s", []),
    ("“One.\n\n“Two.” Three.", ["“One.|“Two.”"]),
    ("“One.\n\nTwo.” Three.", ["“One.|Two.”"]),
    ('"One.\n\n"Two." Three.', ['"One.|"Two."']),
]
BROKEN = [
    ("“One.\n\nTwo.", ["“One."]),
    ("One.” Two.", []),
    ("“One. Then “Two.” Three.", ["“One.", "“Two.”"]),
    ('One." Two.', []),
    ("“", []),
    ("”“”", []),
]


def _told(text: str) -> list[str]:
    return ["|".join(text[p.start : p.end] for p in quote.parts) for quote in quotes(text)]


@pytest.mark.parametrize(("text", "expected"), BALANCED)
def test_balanced(text: str, expected: list[str]) -> None:
    assert _told(text) == expected
    assert all(quote.closed for quote in quotes(text))


@pytest.mark.parametrize(("text", "expected"), BROKEN)
def test_broken_marks_end_with_their_paragraph_or_the_next_quotation(text: str, expected: list[str]) -> None:
    told = _told(text)
    assert [t for t in told if len(t) > 2] == expected
