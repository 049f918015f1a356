"""Whose list makes an outcome hold in one world and not in another."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from standoff.belief import ItemKind, items_of
from standoff.belief.turning import Turned, turned
from standoff.belief.worlds import world
from standoff.construction import Gathered
from standoff.dispute import Dispute, Option, Outcome, Party, PreferenceStatement
from standoff.dispute.grammar import parse
from tests.belief.parts import WARRANT, formula, gathereds

OUTCOMES = (Outcome("trade", "Trade", formula("open and pay")), Outcome("shut", "Shut", formula("not open")))


def quarrel(norland: str, sudria: str) -> Dispute:
    wishes = (("Norland", norland), ("Sudria", sudria))
    return Dispute(
        "quarrel",
        "The quarrel",
        (Party("Norland"), Party("Sudria")),
        (Option("a", "Norland", "a", "does", "not"), Option("b", "Sudria", "b", "does", "not")),
        outcomes=(Outcome("both", "Both", parse("a and b")), Outcome("one", "One", parse("a or b"))),
        preferences=tuple(PreferenceStatement(party, parse(text), (WARRANT,)) for party, text in wishes),
    )


def test_the_one_list_that_matters_and_two_that_do_only_together() -> None:
    there, here = quarrel("not a", "not b"), quarrel("a", "b")
    asked = [("both", True), ("one", True)]
    assert turned(here, there, asked) == (
        Turned("both", True, ()),
        Turned("one", True, ("Norland", "Sudria")),
    )
    alone = quarrel("a", "not b")
    assert turned(alone, there, [("one", True)]) == (Turned("one", True, ("Norland",)),)
    assert turned(there, here, [("both", False)]) == (Turned("both", False, ("Norland", "Sudria")),)
    assert turned(here, there, []) == ()


@settings(max_examples=25, deadline=None)
@given(gathereds(most=8))
def test_one_list_that_differs_is_the_one_that_turns_whatever_turned(gathered: Gathered) -> None:
    made = replace(gathered, dispute=replace(gathered.dispute, outcomes=OUTCOMES))
    everything = world(made)
    for item in items_of(made, ItemKind.STATEMENT):
        without = world(made, without=[item])
        here, there = without.construction.dispute, everything.construction.dispute
        pairs = zip(without.standings, everything.standings, strict=True)
        asked = [(a.outcome, bool(a.holds)) for a, b in pairs if bool(a.holds) is not bool(b.holds)]
        differing = [
            p.name
            for p in here.parties
            if [w.formula for w in here.preferences_of(p.name)]
            != [w.formula for w in there.preferences_of(p.name)]
        ]
        for found in turned(here, there, asked):
            assert set(found.alone) <= set(differing)
            if len(differing) == 1:
                assert list(found.alone) == differing
