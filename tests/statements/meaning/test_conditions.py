"""What depends on what: kinds, cues, the options on either side."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.statements import Act, Condition, ConditionKind, Statement

Read = Callable[[str], tuple[Statement, ...]]
PRE, EXC, EXCL = ConditionKind.PRECONDITION, ConditionKind.EXCHANGE, ConditionKind.EXCLUSION


def condition(found: tuple[Statement, ...]) -> Condition:
    return next(s.condition for s in found if s.condition is not None)


CASES = [
    ("Norland will open its port only after Sudland withdraws its troops.", PRE, {"troops": 1}, {"port": 1}),
    ("Norland will not open its port unless Sudland withdraws its troops.", PRE, {"troops": 1}, {"port": 1}),
    ("Norland will not open its port until Sudland withdraws its troops.", PRE, {"troops": 1}, {"port": 1}),
    ("Norland cannot open its port without a withdrawal of the troops.", PRE, {"troops": 1}, {"port": 1}),
    ("Norland has one condition: Sudland must withdraw its troops.", PRE, {"troops": 1}, {}),
    (
        "Norland has one condition for a treaty: Sudland must withdraw its troops.",
        PRE,
        {"troops": 1},
        {"treaty_n": 1},
    ),
    (
        "Norland made a withdrawal of the troops a condition for opening its port.",
        PRE,
        {"troops": 1},
        {"port": 1},
    ),
    ("Norland wants the troops withdrawn first and the treaty later.", PRE, {"troops": 1}, {"treaty_n": 1}),
    (
        "The opening of the port is directly linked to a withdrawal of the troops, Norland said.",
        PRE,
        {"troops": 1},
        {"port": 1},
    ),
    (
        "There will be no peace treaty without a withdrawal of the troops, Norland said.",
        PRE,
        {"troops": 1},
        {"treaty_n": 1},
    ),
    (
        "Norland demands that Sudland withdraw its troops before the port is opened.",
        PRE,
        {"troops": 1},
        {"port": 1},
    ),
    ("Norland's only condition is that Sudland withdraw its troops.", PRE, {"troops": 1}, {}),
    ("Norland will open its port if Sudland withdraws its troops.", EXC, {"troops": 1}, {"port": 1}),
    (
        "Norland offered to open its port in return for a withdrawal of troops.",
        EXC,
        {"troops": 1},
        {"port": 1},
    ),
    (
        "Norland will not open its port as long as Westmark deploys missiles.",
        EXCL,
        {"missiles": 1},
        {"port": 1},
    ),
    (
        "Norland wants the troops withdrawn first, and then the port can be opened.",
        PRE,
        {"troops": 1},
        {"port": 1},
    ),
]


@pytest.mark.parametrize(("text", "kind", "needed", "waits"), CASES)
def test_kind_and_both_sides(
    read: Read, text: str, kind: ConditionKind, needed: dict[str, int], waits: dict[str, int]
) -> None:
    found = condition(read(text))
    assert found.kind is kind
    assert {s.option: s.stance for s in found.options} == needed
    assert {s.option: s.stance for s in found.consequent} == waits


@pytest.mark.parametrize(("text", "kind", "needed", "waits"), CASES)
def test_what_must_be_done_by_others_is_wanted(
    read: Read, text: str, kind: ConditionKind, needed: dict[str, int], waits: dict[str, int]
) -> None:
    sign = -1 if kind is EXCL else 1
    told = {s.option: s.stance for one in read(text) if one.party == "Norland" for s in one.options}
    assert {name: told[name] for name in needed} == {name: sign * stance for name, stance in needed.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Norland says that the peace treaty does not depend on the troops.",
        "Norland does not link the peace treaty to the withdrawal of the troops.",
        "It is not as if Norland wanted a peace treaty.",
        "Norland opened its port before Sudland withdrew its troops.",
    ],
)
def test_what_only_looks_like_a_condition_is_none(read: Read, text: str) -> None:
    assert all(statement.condition is None for statement in read(text))


def test_what_is_announced_for_a_case_to_deter_it_is_a_threat(read: Read) -> None:
    found = [
        s for s in read("If Norland opens its port, Westmark will deploy missiles.") if s.party == "Westmark"
    ]
    assert [s.act for s in found] == [Act.THREATEN]
    assert {s.option: s.stance for s in found[0].options} == {"missiles": 1, "port": -1}


def test_a_refused_exchange_wants_neither(read: Read) -> None:
    found = read("Norland is not prepared to open its port in return for a peace treaty.")
    told = {s.option: s.stance for one in found if one.party == "Norland" for s in one.options}
    assert told == {"port": -1}
    assert condition(found).kind is EXCL


def test_the_words_of_a_condition_are_its_own(read: Read) -> None:
    text = "Norland will open its port only after Sudland withdraws its troops."
    found = condition(read(text))
    assert text[found.cue.start : found.cue.end] == "only after"
    assert text[found.span.start : found.span.end] == "Sudland withdraws its troops"


def test_each_clause_has_its_own_order(read: Read) -> None:
    found = read(
        "Norland wants the troops withdrawn first and the treaty later; "
        "Sudland wants the treaty first and the withdrawal of the troops later."
    )
    orders = {
        s.party: ([o.option for o in s.condition.options], [o.option for o in s.condition.consequent])
        for s in found
        if s.condition is not None
    }
    assert orders == {"Norland": (["troops"], ["treaty_n"]), "Sudland": (["treaty_n"], ["troops"])}


def test_a_condition_told_again_is_for_what_it_was_for(read: Read) -> None:
    found = read(
        "Norland has one condition for a treaty: Sudland must withdraw its troops. "
        "The army has been there for ten years, in three camps. Winters are long there. Nobody counts them. "
        "Norland's only condition is that Sudland withdraw its troops."
    )
    waits = [[o.option for o in s.condition.consequent] for s in found if s.condition is not None]
    assert waits == [["treaty_n"], ["treaty_n"]]
