"""What is announced for a case shows whether the case is wanted: rewards, threats, and neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Statement

Read = Callable[[str], tuple[Statement, ...]]


def told(found: tuple[Statement, ...], option: str) -> set[int]:
    return {s.stance for one in found for s in one.options if s.option == option and one.party == "Norland"}


@pytest.mark.parametrize(
    "text",
    [
        "If Westmark deploys missiles, Norland will retaliate, Berg said.",
        "If Westmark deploys missiles, Norland will respond by expelling its envoys.",
        "If Westmark deploys missiles, Norland will not sign the accord.",
        "If Westmark deploys missiles, Norland will suspend its aid.",
        "Berg warned that Norland would be forced to build bunkers if Westmark deployed missiles.",
    ],
)
def test_who_announces_harm_does_not_want_the_case(text: str, read: Read) -> None:
    assert told(read(text), "missiles") <= {-1}


@pytest.mark.parametrize(
    "text",
    [
        "If Sudland withdraws its army, Norland will sign the accord, Berg said.",
        "If Sudland withdraws its army, Norland is ready to discuss the border, Berg said.",
        "If Sudland withdraws its army, Norland will lift the sanctions.",
        "If Sudland withdraws its army, Norland will open its port.",
    ],
)
def test_who_announces_something_good_wants_the_case(text: str, read: Read) -> None:
    assert told(read(text), "troops") == {1}


def test_where_nothing_tells_good_from_bad_nothing_is_wanted(read: Read) -> None:
    assert (
        told(read("If Westmark deploys missiles, Norland will paint its towers, Berg said."), "missiles")
        == set()
    )
