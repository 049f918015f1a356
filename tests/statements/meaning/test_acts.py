"""Acts by what verbs do with their objects, on plain clauses of other disputes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Act, Statement

Read = Callable[[str], tuple[Statement, ...]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norland suspended its aid to Sudland.", Act.SANCTION),
        ("Norland broke off cooperation with Sudland.", Act.SANCTION),
        ("Norland halted its attacks on Sudland.", Act.RETREAT),
        ("Norland launched an investigation against Sudland.", Act.ACCUSE),
        ("Norland returned two ships to Sudland.", Act.RETREAT),
        ("Norland granted Sudland the use of two ships.", Act.CONCEDE),
        ("Norland called the deployment of missiles in Westmark regrettable.", Act.ACCUSE),
        ("Norland opposed a peace treaty with Sudland.", Act.REJECT),
        ("Norland defended the peace treaty with Sudland.", Act.SUPPORT),
        ("Norland issued an ultimatum to Sudland about the peace treaty.", Act.THREATEN),
        ("Norland does not like the peace treaty with Sudland.", Act.REJECT),
    ],
)
def test_a_verb_and_its_object_make_the_act(read: Read, text: str, act: Act) -> None:
    assert act in {s.act for s in read(text) if s.party == "Norland"}


def test_a_scant_content_is_shown_with_its_verb(read: Read) -> None:
    found = read("Norland says that a peace treaty is near. Sudland rejects the idea.")
    assert [s.passage.exact for s in found if s.party == "Sudland"] == ["rejects the idea"]
