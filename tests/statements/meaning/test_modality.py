"""What is future, hypothetical, historical or negated, each with its characters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Modality, Statement

Read = Callable[[str], tuple[Statement, ...]]


@pytest.mark.parametrize(
    ("text", "field", "exact"),
    [
        ("Berg said that Norland will sign the peace treaty.", "future", "will"),
        ("Berg said that Norland plans to sign the peace treaty.", "future", "plans"),
        ("Berg said that Norland might sign the peace treaty.", "hypothetical", "might"),
        ("Berg said that Norland may sign the peace treaty.", "hypothetical", "may"),
        ("In 1998 Norland agreed to a peace treaty with Sudland.", "historical", "In 1998"),
        ("Berg said that Norland will not sign the peace treaty.", "negated", "not"),
    ],
)
def test_each_field_holds_the_characters_that_tell_it(read: Read, text: str, field: str, exact: str) -> None:
    spans = [getattr(s, field) for s in read(text) if s.party == "Norland"]
    assert exact in [text[span.start : span.end] for span in spans if span is not None]


def test_more_than_one_may_hold(read: Read) -> None:
    found = read("Berg said that Norland will perhaps not sign the peace treaty.")
    (one,) = [s for s in found if s.party == "Norland"]
    assert None not in (one.future, one.hypothetical, one.negated)
    assert one.modality is Modality.FUTURE


def test_a_plain_claim_holds_none(read: Read) -> None:
    (one,) = [s for s in read("Norland demands a peace treaty.") if s.party == "Norland"]
    assert (one.modality, one.future, one.hypothetical, one.historical) == (Modality.ACTUAL, None, None, None)
