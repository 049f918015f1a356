"""Judgements in several words or given as somebody's view, passives, aspect, denied subjects."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Statement

Read = Callable[[str], tuple[Statement, ...]]


def stances(found: tuple[Statement, ...], party: str) -> dict[str, int]:
    return {s.option: s.stance for one in reversed(found) if one.party == party for s in one.options}


@pytest.mark.parametrize(
    ("text", "party", "wanted"),
    [
        ("For Norland, the deployment of missiles is out of the question.", "Norland", {"missiles": -1}),
        ("The deployment of missiles is unacceptable to Norland.", "Norland", {"missiles": -1}),
        ("The deployment of missiles is indispensable for Norland.", "Norland", {"missiles": 1}),
        ("For Norland, the withdrawal of the army must happen soon.", "Norland", {"troops": 1}),
        ("Berg described the withdrawal of the troops as necessary.", "Norland", {"troops": 1}),
        ("Norland considers the deployment of missiles an insult.", "Norland", {"missiles": -1}),
        ("Berg said that the withdrawal of the army is the only viable solution.", "Norland", {"troops": 1}),
        ("The deployment of missiles must stop, Berg said.", "Norland", {"missiles": -1}),
        ("Norland sees no reason to close the port.", "Norland", {"port": 1}),
        ("Norland is against the deployment of missiles.", "Norland", {"missiles": -1}),
        ("Despite its support for a peace treaty, Norland will open its port.", "Norland", {"treaty_n": 1}),
    ],
)
def test_the_judgement_is_the_partys(read: Read, text: str, party: str, wanted: dict[str, int]) -> None:
    assert stances(read(text), party).items() >= wanted.items()


@pytest.mark.parametrize(
    ("text", "party", "wanted"),
    [
        ("The deployment of missiles was opposed by Norland.", "Norland", {"missiles": -1}),
        ("The withdrawal of the army was halted by Sudland.", "Sudland", {"troops": -1}),
        ("Westmark suspended the deployment of missiles.", "Westmark", {"missiles": -1}),
        ("Westmark went ahead with the deployment of missiles.", "Westmark", {"missiles": 1}),
        ("Neither Norland nor Sudland supports the deployment of missiles.", "Norland", {"missiles": -1}),
        ("Sudland hesitates to accept the withdrawal of its troops.", "Sudland", {"troops": -1}),
        ("Norland prefers a peace treaty to the deployment of missiles.", "Norland", {"treaty_n": 1}),
        ("Berg said no to the deployment of missiles.", "Norland", {"missiles": -1}),
    ],
)
def test_the_doer_and_the_aspect_decide(read: Read, text: str, party: str, wanted: dict[str, int]) -> None:
    found = stances(read(text), party)
    assert {name: found.get(name) for name in wanted} == wanted
    assert "missiles" in wanted or "missiles" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Under another president Norland might have opened its port.",
        "Norland has to open its port.",
        "Norland has yet to agree to open its port.",
        '"Norland cannot refuse to open its port," Foreign Minister Karl Oster said.',
    ],
)
def test_what_did_not_come_about_or_others_think_is_no_stance(read: Read, text: str) -> None:
    assert stances(read(text), "Norland") == {}
