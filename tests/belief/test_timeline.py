"""The model as of each day: what flipped what, what drifted."""

from __future__ import annotations

import dataclasses
import math

import pytest

from standoff.belief.timeline import Counting, Course, Shift, TimeQuestion, counting_called, course
from standoff.construction import Gathered
from standoff.errors import Malformed, Unknown
from standoff.evidence import PartialDate
from standoff.statements import Mode
from tests.belief.dated import gate, on
from tests.construction.conftest import Teller, article


@pytest.fixture
def say() -> Teller:
    return Teller()


@pytest.fixture
def told(say: Teller) -> Gathered:
    """Norland refuses in 2010, then twice within 2015 says that it opens."""
    return gate(
        say("Norland", "-open", said=on("2010-05-03"), id="refuses", mode=Mode.INDIRECT),
        say("Norland", "+open", said=on("2015-06-01"), id="offers", article="b.txt"),
        say("Norland", "+open", said=on("2015-06"), id="again", article="c.txt"),
        articles=say.sources.articles,
    )


def flips(found: Course) -> list[tuple[str, str, Shift, tuple[tuple[str, ...], ...]]]:
    return [
        (str(step.date), flip.after.outcome, flip.shift, flip.because)
        for step in found.steps
        for flip in step.flips
    ]


def test_a_statement_flips_what_would_stand_without_it(told: Gathered) -> None:
    found = course(told)
    assert flips(found) == [
        ("2010-05-03", "opened", Shift.CEASES, (("refuses",),)),
        ("2015-06-01", "opened", Shift.BEGINS, (("offers",),)),
        ("2015-06-01", "opened", Shift.OPENS, (("offers",),)),
        ("2015-06-01", "shut", Shift.CEASES, (("offers",),)),
    ]


def test_before_anything_is_said_everything_holds_that_the_pins_allow(told: Gathered) -> None:
    assert [bool(standing.holds) for standing in course(told).start] == [True, True]
    pins = gate(articles=told.sources.articles, pins=("open",))
    assert [bool(standing.holds) for standing in course(pins).start] == [True, False]


def test_a_month_counts_at_its_end_and_the_last_day_is_the_cases(told: Gathered) -> None:
    days = [(str(step.day), str(step.date), step.came) for step in course(told).steps]
    assert days == [
        ("2010-05-03", "2010-05-03", ("refuses",)),
        ("2015-06-01", "2015-06-01", ("offers",)),
        ("2015-06-30", "2015-06", ("again",)),
        ("2020-12-31", "2020-12-31", ()),
    ]


def test_two_on_one_day_of_which_either_was_enough(say: Teller) -> None:
    both = gate(
        say("Norland", "-open", said=on("2010"), id="refuses", mode=Mode.INDIRECT),
        say("Norland", "+open", said=on("2015-06-01"), id="one", article="b.txt"),
        say("Norland", "+open", said=on("2015-06-01"), id="two", article="c.txt"),
        articles=say.sources.articles,
    )
    assert {flip[3] for flip in flips(course(both)) if flip[0] == "2015-06-01"} == {(("one", "two"),)}


def test_two_that_were_both_needed(say: Teller) -> None:
    weak = {"mode": Mode.NARRATED, "said": on("2012-02-02")}
    both = gate(
        say("Norland", "-open", said=on("2012-02-01"), id="refuses", mode=Mode.INDIRECT),
        say("Norland", "+open", id="one", article="b.txt", **weak),
        say("Norland", "+open", id="two", article="b.txt", **weak),
        articles=say.sources.articles,
    )
    assert {flip[3] for flip in flips(course(both)) if flip[0] == "2012-02-02"} == {(("one",), ("two",))}


def test_the_same_words_twice_in_one_article_are_two_statements(say: Teller) -> None:
    weak = {"mode": Mode.NARRATED, "said": on("2012-02-02"), "article": "b.txt"}
    first, second = (
        say("Norland", "+open", id="one", at=0, **weak),
        say("Norland", "+open", id="two", at=43, **weak),
    )
    refusal = say("Norland", "-open", said=on("2012-02-01"), id="refuses", mode=Mode.INDIRECT)
    both = gate(refusal, first, second, articles=say.sources.articles)
    assert first.passage.exact == second.passage.exact
    assert {flip[3] for flip in flips(course(both)) if flip[0] == "2012-02-02"} == {(("one",), ("two",))}


def test_a_window_lets_old_words_lapse_on_their_own_day(told: Gathered) -> None:
    found = course(told, TimeQuestion(window=2))
    lapsed = [(str(step.day), step.lapsed) for step in found.steps if step.lapsed]
    assert lapsed == [("2012-05-03", ("refuses",)), ("2017-06-01", ("offers",)), ("2017-06-30", ("again",))]
    assert ("2012-05-03", "opened", Shift.BEGINS, (("refuses",),)) in flips(found)


def test_a_half_life_lets_late_words_outweigh_early_ones(say: Teller) -> None:
    fading = gate(
        say("Norland", "-open", said=on("2010"), id="refuses"),
        say("Norland", "+open", said=on("2015"), id="offers", mode=Mode.NARRATED),
        articles=say.sources.articles,
    )
    assert flips(course(fading, TimeQuestion(half_life=math.inf)))[-1][0] == "2010"
    assert flips(course(fading, TimeQuestion(half_life=1)))[-1][0] == "2015"


def test_by_publication_a_statement_comes_in_with_its_article(told: Gathered) -> None:
    found = course(told, TimeQuestion(by=Counting.PUBLISHED))
    assert [str(step.day) for step in found.steps] == ["2020-01-01", "2020-12-31"]
    assert found.steps[0].came == ("again", "offers", "refuses")


def test_what_has_no_date_is_there_throughout(say: Teller) -> None:
    bare = dataclasses.replace(article("d.txt"), published=None)
    say.articles["d.txt"] = bare
    undated = gate(
        say("Norland", "-open", id="sometime", article="d.txt", mode=Mode.NARRATED),
        say("Norland", "+open", said=on("2015"), id="offers"),
        articles=say.sources.articles,
    )
    found = course(undated)
    assert found.undated == ("sometime",)
    assert [bool(standing.holds) for standing in found.start] == [False, True]


def test_time_alone_can_flip_where_something_has_no_date(say: Teller) -> None:
    say.articles["d.txt"] = dataclasses.replace(article("d.txt"), published=None)
    undated = gate(
        say("Norland", "-open", id="sometime", article="d.txt"),
        say("Norland", "+open", said=on("2014"), id="offers"),
        articles=say.sources.articles,
    )
    last = course(undated).steps[-1]
    assert last.came == ()
    assert {(flip.shift, flip.because) for flip in last.flips} >= {(Shift.CEASES, ()), (Shift.BEGINS, ())}


def test_days_can_be_bounded(told: Gathered) -> None:
    found = course(told, TimeQuestion(since=PartialDate(2011), until=PartialDate(2015, 6)))
    assert [str(step.day) for step in found.steps] == ["2015-06-01", "2015-06-30"]
    assert [bool(standing.holds) for standing in found.start] == [False, True]
    none = course(told, TimeQuestion(since=PartialDate(2016), until=PartialDate(2017)))
    assert none.steps == ()
    assert [bool(standing.holds) for standing in none.start] == [True, False]


def test_positions_drift_and_turn(told: Gathered) -> None:
    (drift,) = course(told).drifts
    nets = [(str(stance.day), stance.net) for stance in drift.stances]
    assert nets[0] == ("2010-05-03", -1.0)
    assert [day for day, _ in nets] == ["2010-05-03", "2015-06-01", "2015-06-30"]
    assert [(str(t.day), t.before, t.after, t.because) for t in drift.reversals] == [
        ("2015-06-01", -1, 1, ("offers",))
    ]
    assert drift.moves


@pytest.mark.parametrize("years", [0, -1, math.nan])
def test_a_length_of_time_is_above_nothing(years: float) -> None:
    with pytest.raises(Malformed, match=r"the window is .* years"):
        TimeQuestion(window=years)
    with pytest.raises(Malformed, match="Give a number of years above 0, or inf"):
        TimeQuestion(half_life=years)


def test_the_first_day_comes_first() -> None:
    with pytest.raises(Malformed, match="the first day, 2016, lies after the last, 2015-12"):
        TimeQuestion(since=PartialDate(2016), until=PartialDate(2015, 12))


def test_a_way_of_counting_that_is_none_and_a_concept_that_is_none(told: Gathered) -> None:
    with pytest.raises(Unknown, match="'told' is no date to count by"):
        counting_called("told")
    with pytest.raises(Unknown):
        course(told, TimeQuestion(concepts=("naash",)))
