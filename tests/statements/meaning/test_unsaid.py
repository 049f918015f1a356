"""What a text leaves open is nobody's position; what a question presupposes is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Statement

Read = Callable[[str], tuple[Statement, ...]]


def stances(found: tuple[Statement, ...]) -> set[tuple[str | None, str, int]]:
    return {(one.party, stance.option, stance.stance) for one in found for stance in one.options}


@pytest.mark.parametrize(
    "text",
    [
        "Norland did not say on what terms it would open the port.",
        "Berg would not say whether Norland would open the port.",
        "Norland refused to say if it would open the port.",
        "The statement does not specify when Norland would open the port.",
        "It is unclear whether Norland would accept the opening of the port.",
        "Norland gave no indication that it would open the port.",
        "There was no word on whether Norland would open the port.",
        "Norland has not decided whether it will open the port.",
        "Norland is considering whether to open the port.",
        "Norland declined to comment on whether it would open the port.",
        "Norland did not say that it would open the port.",
    ],
)
def test_what_is_left_open_is_no_position(text: str, read: Read) -> None:
    assert stances(read(text)) == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norland said that it would open the port.", ("Norland", "port", 1)),
        ("Norland did not say why it refused to open the port.", ("Norland", "port", -1)),
        ("Norland did not agree to open the port.", ("Norland", "port", -1)),
    ],
)
def test_what_is_said_or_presupposed_is_a_position(
    text: str, wanted: tuple[str, str, int], read: Read
) -> None:
    assert wanted in stances(read(text))


def test_a_statement_of_silence_has_no_act_and_no_condition(read: Read) -> None:
    for one in read("Berg did not say whether Norland would open the port if Sudland withdrew its army."):
        assert one.act is None
        assert one.condition is None
