"""Features of clauses: what they name, and what they must never name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements.acting.lexis import is_said, kinds
from standoff.statements.pipeline import load

Told = Callable[[str, str, str], frozenset[str]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Egypt rejected the plan of Sudan.", "V0=reject"),
        ("Egypt will not sign the treaty with Sudan.", "core+neg=sign"),
        ("Egypt said it would reopen the canal to Sudan.", "core+would=reopen"),
        ("Egypt was accused by Sudan of theft.", "pass=nsubjpass"),
        ("Egypt imposed sanctions on Sudan.", "VO=impose_sanction"),
        ("Egypt fired on a ship of Sudan.", "Vp=fire_on"),
        ("Egypt lifted sanctions on Sudan.", "VOL=concede_sanction"),
        ("Egypt carried out a raid on Sudan.", "Vp=carry_out"),
        ("Egypt sent doctors to help Sudan.", "OL=aid"),
        ("Egypt is ready to talk with Sudan.", "V1=ready"),
    ],
)
def test_a_clause_has_the_feature(told: Told, text: str, name: str) -> None:
    assert name in told(text, "Egypt", "Sudan")


def test_no_feature_holds_a_name(told: Told) -> None:
    found = told("Egypt told Sudan that Khartoum had broken the Cairo accord.", "Egypt", "Sudan")
    assert not [name for name in found for word in ("egypt", "sudan", "khartoum", "cairo") if word in name]


def test_who_does_it_to_whom_is_told_apart(told: Told) -> None:
    text = "Egypt attacked Sudan."
    assert told(text, "Egypt", "Sudan") != told(text, "Sudan", "Egypt")


def test_a_clause_without_parties_has_features(told: Told) -> None:
    assert "V0=collapse" in told("The talks collapsed.", "", "")


def test_a_word_may_tell_of_several_kinds() -> None:
    doc = next(load().docs(["Egypt suspended flights and said so."], entities=False))
    assert {"reject", "sanction", "stop"} <= set(kinds(doc[1]))
    assert not kinds(doc[0])
    assert is_said(doc[4])
    assert not is_said(doc[1])
