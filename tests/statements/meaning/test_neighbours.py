"""What stands beside a claim in its sentence: whose clause it is, and what of it bears on the claim."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Statement

Read = Callable[[str], tuple[Statement, ...]]
Stance = tuple[str | None, str, int]


def stances(found: tuple[Statement, ...]) -> set[Stance]:
    return {(one.party, stance.option, stance.stance) for one in found for stance in one.options}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The envoy said that Norland never begged for aid and is willing to open its port.",
            {("Norland", "port", 1)},
        ),
        ("Norland called for Sudland to withdraw its troops.", {("Norland", "troops", 1)}),
        ("Ada Berg called on Friday for Sudland to withdraw its army.", {("Norland", "troops", 1)}),
        (
            "Norland opposes any Westmark support for the withdrawal of the troops.",
            {("Norland", "troops", -1)},
        ),
        ("If the rain stops, should Norland open its port?", set()),
        ("In return for a loan, Norland might open its port.", set()),
        (
            "Karl Oster said that Norland should not open its port until after the election.",
            {("Sudland", "port", -1)},
        ),
        (
            "“Open your port and we can withdraw our troops,” Karl Oster said.",
            {("Sudland", "port", 1), ("Sudland", "troops", 1)},
        ),
    ],
)
def test_who_wants_what_beside_other_clauses(read: Read, text: str, wanted: set[Stance]) -> None:
    assert stances(read(text)) == wanted


def test_an_ultimatum_announces_what_it_says(read: Read) -> None:
    (found,) = read("Norland said it would close its port unless Sudland withdrew its troops.")
    assert stances((found,)) == {("Norland", "port", -1), ("Norland", "troops", 1)}
    assert found.condition is not None


def test_what_waits_for_unless_is_no_support(read: Read) -> None:
    found = read("Norland said it would not open its port unless Sudland withdrew its troops.")
    assert stances(found) == {("Norland", "troops", 1)}


def test_options_tell_who_is_meant_by_it_in_a_condition(read: Read) -> None:
    (found,) = read("Norland will close its port to Westmark if it deploys missiles.")
    assert found.condition is not None
    assert [stance.option for stance in found.condition.options] == ["missiles"]


def test_a_condition_in_what_is_added_is_not_of_the_quotation_before(read: Read) -> None:
    first, *_ = read(
        "“We will open our port,” Ada Berg said, "
        "adding that a peace treaty was impossible without an apology."
    )
    assert first.condition is None
    assert stances((first,)) == {("Norland", "port", 1)}
