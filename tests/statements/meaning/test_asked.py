"""What somebody is asked to do is the asker's wish, and no position of the one who is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Statement

Read = Callable[[str], tuple[Statement, ...]]


def stances(found: tuple[Statement, ...], party: str) -> dict[str, int]:
    return {s.option: s.stance for one in reversed(found) if one.party == party for s in one.options}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norland wants Sudland to agree to withdraw its troops.", {"troops": 1}),
        ("Norland appealed to Sudland to withdraw its troops.", {"troops": 1}),
        ("Sudland was urged by Norland to stop the withdrawal of its troops.", {"troops": -1}),
        ("Norland begged Westmark to make Sudland accept the withdrawal of its army.", {"troops": 1}),
        ("Norland will never allow Westmark to deploy missiles.", {"missiles": -1}),
    ],
)
def test_the_wish_is_the_askers_alone(read: Read, text: str, wanted: dict[str, int]) -> None:
    found = read(text)
    assert stances(found, "Norland") == wanted
    assert stances(found, "Sudland") == {}


def test_one_who_is_persuaded_of_nothing_by_force_keeps_its_own_wish(read: Read) -> None:
    assert stances(read("Sudland agreed to withdraw its troops."), "Sudland") == {"troops": 1}
