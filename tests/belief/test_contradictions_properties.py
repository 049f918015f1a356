"""What must be true of every contradiction."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.belief.contradictions import Contradiction, Opposition, Stand, contradictions
from standoff.belief.standing import Judge, Standing, changed, list_changes
from standoff.construction import Gathered, Sources
from standoff.dispute import Dispute, Not, Variable
from standoff.statements import Statement
from tests.belief.dated import courses, regathered, with_a_copy

Drawn = tuple[Gathered, tuple[Statement, ...]]
few = settings(max_examples=30, deadline=None)


@few
@given(courses(most=14))
def test_each_has_two_sides_that_exclude_one_another(drawn: Drawn) -> None:
    gathered, _ = drawn
    for found in contradictions(gathered):
        one, other = found.sides
        assert one.statements
        assert other.statements
        assert one.stand is not other.stand
        assert not set(one.pieces) & set(other.pieces)
        assert found.relations
        assert found.superseded in {None, 0, 1}


@few
@given(courses(most=14))
def test_for_and_against_have_opposite_signs(drawn: Drawn) -> None:
    gathered, _ = drawn
    for found in contradictions(gathered):
        if found.opposition is Opposition.STANCE:
            assert [side.stand for side in found.sides] == [Stand.FOR, Stand.AGAINST]
            signs = (Variable(found.option), Not(Variable(found.option)))
            for side, formula in zip(found.sides, signs, strict=True):
                assert {gathered.evidence[place].formula for place in side.pieces} == {formula}


@few
@given(courses(most=14))
def test_whoever_has_both_for_and_against_is_found_once(drawn: Drawn) -> None:
    gathered, _ = drawn
    told = {(piece.party, piece.text) for piece in gathered.evidence}
    both = sorted((party, text) for party, text in told if (party, f"not {text}") in told)
    stances = [f for f in contradictions(gathered) if f.opposition is Opposition.STANCE]
    assert sorted((f.party, f.option) for f in stances) == both


@few
@given(courses(most=10))
def test_what_a_side_would_change_is_what_constructing_without_it_gives(drawn: Drawn) -> None:
    gathered, statements = drawn
    full = gathered.construct().dispute
    for found in contradictions(gathered):
        for side, effect in zip(found.sides, found.effects, strict=True):
            rest = tuple(s for s in statements if s.id not in side.statements)
            other = regathered(gathered, rest).construct().dispute
            assert effect.outcomes == changed(_standings(full), _standings(other))
            assert effect.lists == list_changes(full, other)


def _standings(dispute: Dispute) -> tuple[Standing, ...]:
    return Judge().standings(dispute)


@few
@given(courses(most=10), st.randoms(use_true_random=False))
def test_the_order_of_statements_and_articles_changes_nothing(drawn: Drawn, lot: Random) -> None:
    gathered, statements = drawn
    mixed = list(statements)
    lot.shuffle(mixed)
    other = regathered(gathered, tuple(mixed), Sources(tuple(reversed(gathered.sources.articles))))
    assert list(map(told, contradictions(other))) == list(map(told, contradictions(gathered)))


@few
@given(courses(most=10))
def test_a_copy_of_an_article_changes_nothing(drawn: Drawn) -> None:
    gathered, statements = drawn
    other = with_a_copy(gathered, statements)
    assert list(map(weighed, contradictions(other))) == list(map(weighed, contradictions(gathered)))


def told(found: Contradiction) -> tuple[object, ...]:
    """A contradiction without the places of its pieces."""
    return *weighed(found), *(side.statements for side in found.sides)


def weighed(found: Contradiction) -> tuple[object, ...]:
    """A contradiction without its statements."""
    sides = tuple((side.stand, side.support.weight, side.needed) for side in found.sides)
    about = (found.party, found.option, found.opposition, found.relations, found.superseded)
    return *about, found.prevailing, sides, found.effects
