"""Wishes and refusals that are given up, deeds that are forgone, what never came about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Act, Statement

Read = Callable[[str], tuple[Statement, ...]]


def stances(found: tuple[Statement, ...]) -> set[tuple[str | None, str, int]]:
    return {(one.party, stance.option, stance.stance) for one in found for stance in one.options}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norland dropped its opposition to the deployment of missiles.", {("Norland", "missiles", 1)}),
        ("Norland gave up its resistance to the deployment of missiles.", {("Norland", "missiles", 1)}),
        ("Norland withdrew its objection to the deployment of missiles.", {("Norland", "missiles", 1)}),
        ("Norland abandoned its support for the deployment of missiles.", {("Norland", "missiles", -1)}),
        ("Norland abandoned its demand for the withdrawal of the troops.", set()),
        ("Norland has not dropped its demand for the withdrawal of the troops.", {("Norland", "troops", 1)}),
        ("Westmark will forgo the deployment of missiles.", {("Westmark", "missiles", -1)}),
        (
            "Norland would not meet anybody and demanded the withdrawal of the troops.",
            {("Norland", "troops", 1)},
        ),
        ("Had Norland opened its port, Sudland would have stayed calm.", set()),
        ("Norland demands an inspection of the deployment of missiles.", set()),
    ],
)
def test_what_becomes_of_a_wish_decides(text: str, wanted: set[object], read: Read) -> None:
    assert stances(read(text)) == wanted


def test_who_drops_its_opposition_does_not_reject(read: Read) -> None:
    found = read("Norland dropped its opposition to the peace treaty.")
    assert len(found) == 1
    assert found[0].act in {Act.AGREE, Act.CONCEDE}
