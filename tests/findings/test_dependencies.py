from __future__ import annotations

from dataclasses import replace
from typing import Any

from standoff.construction import Literal
from standoff.dispute import Constraint, Dispute, Option, Party, PreferenceStatement, Warrant
from standoff.dispute.grammar import parse
from standoff.evidence import Decision, Ruling
from standoff.findings.clashes import same_thing
from standoff.statements import Act, ConditionKind, Mode


def test_a_precondition_waits_and_an_offer_follows(desk: Any) -> None:
    told = [
        desk.say(4, "Norland", kind="precondition", waits="+shut", needs="+withhold"),
        desk.say(5, "Sudria", kind="exchange", waits="+withhold", needs="+shut", act=Act.OFFER),
    ]
    found = [(d.party, d.kind, d.wanted, d.needed) for d in desk.dossier(told).dependencies]
    assert found == [
        ("Norland", ConditionKind.PRECONDITION, Literal("shut", True), Literal("withhold", True)),
        ("Sudria", ConditionKind.EXCHANGE, Literal("withhold", True), Literal("shut", True)),
    ]


def test_an_exclusion_waits_for_the_other_not_to_be(desk: Any) -> None:
    told = [desk.say(4, "Norland", kind="exclusion", waits="+shut", needs="+withhold")]
    (found,) = desk.dossier(told).dependencies
    assert (found.kind, found.wanted, found.needed) == (
        ConditionKind.EXCLUSION,
        Literal("shut", True),
        Literal("withhold", False),
    )


def test_a_pinned_condition_is_read_by_its_form(desk: Any) -> None:
    warrant = Warrant(ruling=Ruling("N. N.", Decision.ADD, "withhold if shut", "known"))
    pin = PreferenceStatement("Norland", parse("withhold if shut"), (warrant,), pinned=True)
    (found,) = desk.dossier([], preferences=(pin,)).dependencies
    assert (found.kind, found.wanted.option, found.quotes[0].ruling) == (
        ConditionKind.PRECONDITION,
        "shut",
        warrant.ruling,
    )


def test_opposite_orders_clash(desk: Any) -> None:
    told = [
        desk.say(4, "Norland", kind="precondition", waits="+shut", needs="+withhold"),
        desk.say(5, "Sudria", kind="precondition", waits="+withhold", needs="+shut"),
    ]
    (clash,) = desk.dossier(told).clashes
    assert clash.dependencies == (0, 1)
    assert clash.cycle == (Literal("shut", True), Literal("withhold", True))


def test_a_precondition_clashes_with_an_exclusion_of_the_same_two(desk: Any) -> None:
    told = [
        desk.say(4, "Norland", kind="exclusion", waits="+shut", needs="+withhold"),
        desk.say(5, "Sudria", kind="precondition", waits="+withhold", needs="+shut"),
    ]
    (clash,) = desk.dossier(told).clashes
    assert {literal.option for literal in clash.cycle} == {"shut", "withhold"}


def test_opposite_orders_are_told_before_what_is_excluded(desk: Any) -> None:
    told = [
        desk.say(3, "Norland", kind="exclusion", waits="+shut", needs="+withhold", id="a", mode=Mode.DIRECT),
        desk.say(1, "Norland", kind="exclusion", waits="+shut", needs="+withhold", id="b", mode=Mode.DIRECT),
        desk.say(4, "Norland", kind="precondition", waits="+shut", needs="+withhold", mode=Mode.NARRATED),
        desk.say(5, "Sudria", kind="precondition", waits="+withhold", needs="+shut"),
    ]
    dossier = desk.dossier(told)
    first = [dossier.dependencies[at].kind for at in dossier.clashes[0].dependencies]
    assert first == [ConditionKind.PRECONDITION] * 2


def test_two_offers_of_exchange_do_not_clash(desk: Any) -> None:
    told = [
        desk.say(4, "Norland", kind="exchange", waits="+shut", needs="+withhold", act=Act.OFFER),
        desk.say(5, "Sudria", kind="exchange", waits="+withhold", needs="+shut", act=Act.OFFER),
    ]
    assert desk.dossier(told).clashes == ()


def test_a_party_does_not_clash_with_itself(desk: Any) -> None:
    told = [
        desk.say(4, "Norland", kind="precondition", waits="+shut", needs="+withhold"),
        desk.say(5, "Norland", kind="precondition", waits="+withhold", needs="+shut"),
    ]
    assert desk.dossier(told).clashes == ()


def option(name: str, owner: str, on: str) -> Option:
    return Option(name, owner, name, on, f"no {name}")


LAND = Dispute(
    "land",
    "Land",
    (Party("A"), Party("B")),
    (
        option("a_treaty", "A", "signs the treaty"),
        option("b_treaty", "B", "Signs the treaty"),
        option("a_half", "A", "hands over half"),
        option("a_all", "A", "hands over all"),
        option("a_guard", "A", "keeps its guard"),
    ),
    (
        Constraint(parse("a_half and a_all"), requirement=False),
        Constraint(parse("a_guard and a_all"), requirement=False),
    ),
)


def test_halves_of_a_joint_act_and_alternatives_are_one_thing() -> None:
    assert same_thing(LAND) == {
        "a_treaty": "a_treaty",
        "b_treaty": "a_treaty",
        "a_half": "a_half",
        "a_all": "a_half",
        "a_guard": "a_guard",
    }


def test_treaty_first_clashes_with_all_the_land_first(desk: Any) -> None:
    desk.dispute = replace(LAND, status_quo=0)
    told = [
        desk.say(4, "A", kind="precondition", waits="+a_half", needs="+a_treaty"),
        desk.say(5, "B", kind="precondition", waits="+b_treaty", needs="+a_all"),
    ]
    (clash,) = desk.dossier(told).clashes
    assert [literal.option for literal in clash.cycle] == ["a_half", "b_treaty"]
