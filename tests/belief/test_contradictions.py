"""Where what is told of a party's stand excludes itself, and what each side would change."""

from __future__ import annotations

from typing import Any

import pytest

from standoff.belief.contradictions import Contradiction, Opposition, Relation, Stand, contradictions
from standoff.belief.contradictions.relations import relation_called
from standoff.construction import Gathered, Literal, Sources, Weighting
from standoff.errors import Unknown
from standoff.statements import Modality, Mode, Statement, Voice
from tests.belief.dated import gate, on
from tests.construction.conftest import Teller, dispute_of_the_harbour


@pytest.fixture
def say() -> Teller:
    return Teller()


def of_harbour(say: Teller, *told: Statement, **sources: Any) -> Gathered:
    given = Sources(tuple(say.articles.values()), **sources)
    return Gathered.of(dispute_of_the_harbour(), told, given, (), Weighting())


def only(gathered: Gathered) -> Contradiction:
    (found,) = contradictions(gathered)
    return found


def test_for_and_against_is_one_contradiction_of_two_sides(say: Teller) -> None:
    found = only(
        of_harbour(
            say,
            say("Norland", "+open", id="a"),
            say("Norland", "+open", id="b", article="b.txt"),
            say("Norland", "-open", id="c", article="c.txt", mode=Mode.INDIRECT),
        )
    )
    assert (found.party, found.option, found.opposition) == ("Norland", "open", Opposition.STANCE)
    assert [(side.stand, side.statements) for side in found.sides] == [
        (Stand.FOR, ("a", "b")),
        (Stand.AGAINST, ("c",)),
    ]
    assert found.relations == (Relation.ACROSS,)
    assert (found.prevailing, found.pinned) == (0, False)
    first, second = (side.support.weight for side in found.sides)
    assert found.ahead == pytest.approx(first - second)


def test_refused_flatly_and_offered_on_terms(say: Teller) -> None:
    found = only(
        of_harbour(
            say,
            say("Norland", "-open", article="b.txt"),
            say("Norland", kind="exchange", needs="+pay", waits="+open"),
        )
    )
    assert found.opposition is Opposition.REFUSAL
    assert found.sides[0].needed == (Literal("pay", True),)


def test_wanted_freely_and_only_once_by_another_source(say: Teller) -> None:
    terms = say("Norland", kind="precondition", needs="+pay", waits="+open")
    found = only(of_harbour(say, say("Norland", "+open", article="b.txt"), terms))
    assert found.opposition is Opposition.TERMS
    assert [side.stand for side in found.sides] == [Stand.FOR, Stand.ONLY_ONCE]
    assert found.sides[1].needed == (Literal("pay", True),)
    same_source = of_harbour(say, say("Norland", "+open"), terms)
    assert contradictions(same_source) == ()


def test_a_threat_offers_nothing(say: Teller) -> None:
    threat = say("Norland", kind="exchange", needs="+missiles", waits="+arm", act="THREATEN")
    assert contradictions(of_harbour(say, threat, say("Norland", "-arm", article="b.txt"))) == ()


def test_within_one_source_and_its_copies(say: Teller) -> None:
    told = say("Norland", "+open"), say("Norland", "-open", article="b.txt")
    copies = tuple(sorted(say.articles[name].id for name in ("a.txt", "b.txt")))
    assert only(of_harbour(say, *told, duplicates=(copies,))).relations == (Relation.WITHIN,)
    assert only(of_harbour(say, *told)).relations == (Relation.ACROSS,)


def test_more_than_a_year_apart_is_over_time_and_overtaken(say: Teller) -> None:
    old = say("Norland", "-open", said=on("2015-03"))
    new = say("Norland", "+open", said=on("2017-01-05"))
    found = only(of_harbour(say, old, new))
    assert (found.relations, found.superseded) == ((Relation.TIME,), 1)
    near = only(of_harbour(say, old, say("Norland", "+open", said=on("2016-03-30"))))
    assert (near.relations, near.superseded) == ((Relation.WITHIN,), None)


def test_what_is_told_as_history_is_over_time(say: Teller) -> None:
    found = only(
        of_harbour(say, say("Norland", "-open"), say("Norland", "+open", modality=Modality.HISTORICAL))
    )
    assert (found.relations, found.superseded) == ((Relation.TIME,), 0)


def test_an_author_against_the_partys_own_words(say: Teller) -> None:
    writer = Voice("N. Writer")
    claim = say("Norland", "-open", mode=Mode.NARRATED, speaker=writer, article="b.txt")
    quoted = say("Norland", "+open", speaker=Voice("A. Minister", "Norland"))
    assert only(of_harbour(say, claim, quoted)).relations == (Relation.ACROSS, Relation.AUTHOR)
    restated = say("Norland", "+open", speaker=Voice("A. Minister", "Norland"), mode=Mode.INDIRECT)
    assert only(of_harbour(say, claim, restated)).relations == (Relation.ACROSS,)


def test_in_balance_neither_prevails(say: Teller) -> None:
    found = only(of_harbour(say, say("Norland", "+open"), say("Norland", "-open", article="b.txt")))
    assert (found.prevailing, found.ahead) == (None, 0.0)


def test_a_pin_decides_whatever_weighs_more(say: Teller) -> None:
    told = say("Norland", "+open"), say("Norland", "-open", mode=Mode.NARRATED, article="b.txt")
    found = only(gate(*told, articles=say.sources.articles, pins=("not open",)))
    assert (found.prevailing, found.pinned) == (1, True)
    assert found.ahead < 0
    assert found.effects[0].outcomes == found.effects[1].outcomes == ()


def test_what_each_side_would_change(say: Teller) -> None:
    told = say("Norland", "+open"), say("Norland", "-open", mode=Mode.NARRATED, article="b.txt")
    without_for, without_against = only(gate(*told, articles=say.sources.articles)).effects
    changed = [(b.outcome, bool(b.holds), bool(a.holds)) for b, a in without_for.outcomes]
    assert changed == [("opened", True, False), ("shut", False, True)]
    (change,) = without_for.lists
    assert (change.party, change.position, change.before, change.after) == ("Norland", 1, "open", "not open")
    assert (without_against.outcomes, without_against.lists) == ((), ())


def test_those_that_would_change_most_come_first_and_can_be_chosen(say: Teller) -> None:
    told = (
        say("Estland", "+missiles", id="m"),
        say("Estland", "-missiles", id="n", article="b.txt", mode=Mode.NARRATED),
        say("Norland", "+open", id="o", mode=Mode.NARRATED),
        say("Norland", "-open", id="p", article="b.txt", mode=Mode.NARRATED, said=on("2019-12")),
    )
    gathered = of_harbour(say, *told)
    assert [found.party for found in contradictions(gathered)] == ["Estland", "Norland"]
    assert [found.party for found in contradictions(gathered, option="open")] == ["Norland"]
    assert contradictions(gathered, party="Norland", option="missiles") == ()


def test_a_relation_that_is_none() -> None:
    assert relation_called("Time") is Relation.TIME
    with pytest.raises(Unknown, match="there is no kind of contradiction 'acros'"):
        relation_called("acros")
