"""Whatever is ruled: nothing disappears, and the order of articles and of analysts changes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.construction import PLAIN, Gathered
from standoff.construction.coding import about
from standoff.construction.rulings import Validity
from standoff.evidence import Anchor, Coding, Decision, Happened, PartialDate, Ruling

from .conftest import Teller, dispute_of_the_harbour

STANCES = ["+pay", "-pay", "+recognise", "+open", "-missiles", "+open -pay"]
PARTIES = st.sampled_from(["Norland", "Sudria"])
READ = st.lists(st.tuples(PARTIES, st.sampled_from(STANCES), st.integers(0, 30)), min_size=1, max_size=6)
FORMULAS = st.sampled_from(
    ["pay", "Norland: pay", "Sudria: not missiles", "Norland: pay if open", "opne", "open or"]
)
CODINGS = st.builds(
    Coding,
    party=st.sampled_from(["Norland", "Sudria", "Westland", None]),
    options=st.sampled_from([("+pay",), ("-open",), ("+ghost",)]),
)


def told(drawn: list[tuple[str, str, int]]) -> tuple[Teller, list[Any]]:
    say = Teller()
    return say, [say(party, stances, at=place * 20) for party, stances, place in drawn]


@st.composite
def rulings(draw: st.DrawFn, said: list[Any]) -> Ruling:
    decision = draw(st.sampled_from(Decision))
    analyst, date = draw(st.sampled_from(["Ada", "Ben", "Cy"])), PartialDate(draw(st.integers(2020, 2022)))
    statement = draw(st.sampled_from(said))
    anchor = Anchor(statement.passage, "a.txt", statement.party, about(statement))
    coded = decision is Decision.CORRECT or (decision is Decision.ADD and draw(st.booleans()))
    coding = draw(CODINGS) if coded else None
    resolves = decision is Decision.RESOLVE
    on_formula = not coded and not resolves and draw(st.booleans())
    subject = draw(FORMULAS) if on_formula else draw(st.sampled_from([statement.id, "ghost"]))
    return Ruling(
        analyst,
        decision,
        subject,
        "because",
        date,
        None if on_formula else anchor,
        coding,
        Happened.YES if resolves else None,
    )


@given(st.data(), READ)
@settings(max_examples=60, deadline=None)
def test_no_ruling_disappears(data: st.DataObject, drawn: list[tuple[str, str, int]]) -> None:
    say, said = told(drawn)
    made = data.draw(st.lists(rulings(said), max_size=6))
    renamed = [replace(each, id=f"new-{each.id}") for each in said]
    for read in (said, renamed, []):
        ruled = Gathered.of(dispute_of_the_harbour(), read, say.sources, made, PLAIN).ruled
        assert sorted(map(repr, made)) == sorted(repr(each.ruling) for each in ruled.attached)
        assert len(ruled.validities) == len(made)
        for attached, valid in zip(ruled.attached, ruled.validities, strict=True):
            assert (attached.subject is None) == (attached.loose is not None)
            assert attached.loose is None or valid in {
                Validity.LOOSE,
                Validity.SUPERSEDED,
                Validity.WITHDRAWN,
            }


@given(st.data(), READ)
@settings(max_examples=40, deadline=None)
def test_the_order_of_analysts_within_a_day_changes_no_evidence(
    data: st.DataObject, drawn: list[tuple[str, str, int]]
) -> None:
    say, said = told(drawn)
    made = data.draw(st.lists(rulings(said), max_size=5, unique_by=lambda r: r.analyst))
    shuffled = data.draw(st.permutations(made))
    one, other = (
        Gathered.of(dispute_of_the_harbour(), said, say.sources, r, PLAIN) for r in (made, shuffled)
    )
    assert [(p.party, p.text, p.factors) for p in one.evidence] == [
        (p.party, p.text, p.factors) for p in other.evidence
    ]
    assert {(p.party, p.formula) for p in one.pins} == {(p.party, p.formula) for p in other.pins}


@given(st.data(), READ)
@settings(max_examples=40, deadline=None)
def test_withdrawing_everything_is_as_if_nothing_was_ruled(
    data: st.DataObject, drawn: list[tuple[str, str, int]]
) -> None:
    say, said = told(drawn)
    made = data.draw(st.lists(rulings(said), max_size=5))
    first = Gathered.of(dispute_of_the_harbour(), said, say.sources, made, PLAIN).ruled
    undone = [
        Ruling(
            a.ruling.analyst,
            Decision.WITHDRAW,
            (a.subject.statement if a.made and a.subject else None) or a.ruling.subject,
            "no",
            PartialDate(2030),
            a.ruling.anchor,
        )
        for a in first.attached
    ]
    bare, after = (
        Gathered.of(dispute_of_the_harbour(), said, say.sources, r, PLAIN) for r in ([], [*made, *undone])
    )
    assert after.evidence == bare.evidence
    assert after.pins == bare.pins
