"""Acts that no rule tells, from the model, and acts that stay the rules' own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Act, Statement

Read = Callable[[str], tuple[Statement, ...]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norland lifted its blockade of Sudland before the peace treaty.", {Act.CONCEDE, Act.RETREAT}),
        ("Norland demanded that Sudland withdraw its army.", {Act.REQUEST}),
        ("Norland offered Sudland a peace treaty.", {Act.OFFER}),
        ("“We do not sell ports,” Berg said about the peace treaty with Sudland.", {Act.REJECT}),
        ("Berg said that a compromise on the peace treaty will be reached.", {Act.AGREE}),
        ("Berg said: “I do not think the peace treaty talks must be suspended.”", {Act.AGREE}),
        ("Berg said: “I do not believe that Sudland should open a harbour.”", {Act.REJECT}),
    ],
)
def test_the_act_is_told(read: Read, text: str, act: set[Act]) -> None:
    assert {s.act for s in read(text) if s.party == "Norland"} & act


def test_what_names_nobody_and_does_nothing_has_no_act(read: Read) -> None:
    found = read("Berg said that the peace treaty has three chapters.")
    assert found
    assert {s.act for s in found} == {None}
