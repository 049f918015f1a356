"""What a ruling does to what was read, whose ruling stands, and what happens where analysts disagree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from standoff.construction import PLAIN, Gathered
from standoff.construction.attachment import Loose
from standoff.construction.rulings import Validity
from standoff.dispute import Dispute
from standoff.dispute.grammar import text_of
from standoff.evidence import Anchor, Coding, Decision, Happened, PartialDate, Passage, Ruling
from standoff.statements import Act, Mode


def rule(decision: str, subject: str, by: str = "Ada", date: int = 2021, **more: Any) -> Ruling:
    return Ruling(by, Decision(decision), subject, "because", PartialDate(date), **more)


def gathered(dispute: Dispute, say: Any, said: Iterable[Any], *rulings: Ruling) -> Gathered:
    return Gathered.of(dispute, said, say.sources, rulings, PLAIN)


def listed(found: Gathered, party: str = "Norland") -> list[str]:
    return [text_of(each.formula) for each in found.construct().dispute.preferences_of(party)]


def test_a_correction_counts_as_coded_with_its_passage_and_its_ruling(harbour: Dispute, say: Any) -> None:
    ruling = rule("correct", "s1", coding=Coding(party="Sudria", options=("+open",), act="SUPPORT"))
    found = gathered(harbour, say, [say("Norland", "+pay")], ruling)
    assert (listed(found), listed(found, "Sudria")) == ([], ["open"])
    (warrant,) = found.construct().dispute.preferences[0].warrants
    assert (warrant.ruling, warrant.statement, warrant.passage is not None) == (ruling, "s1", True)
    assert warrant.weight > 0
    assert [statement.party for statement in found.ruled.read] == ["Norland"]
    assert found.ruled.statements[0].act is Act.SUPPORT
    assert found.ruled.statements[0].speaker.party == "Sudria"


def test_a_corrected_condition(harbour: Dispute, say: Any) -> None:
    coding = Coding(condition="precondition", needs=("+recognise",))
    found = gathered(harbour, say, [say("Norland", "+open")], rule("correct", "s1", coding=coding))
    assert listed(found) == ["recognise if open"]


def test_a_condition_that_is_none(harbour: Dispute, say: Any) -> None:
    said = say("Norland", "+open", kind="precondition", needs="+pay", waits="+open")
    assert listed(gathered(harbour, say, [said])) == ["pay if open"]
    found = gathered(harbour, say, [said], rule("correct", "s1", coding=Coding(condition="none")))
    assert listed(found) == ["open"]


def test_a_negation_that_was_missed_turns_the_stances(harbour: Dispute, say: Any) -> None:
    found = gathered(
        harbour, say, [say("Norland", "+missiles")], rule("correct", "s1", coding=Coding(negated=True))
    )
    assert listed(found) == ["not missiles"]
    assert found.ruled.statements[0].negated is not None


def test_a_corrected_date_and_mode_change_the_weight(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay")]
    before = gathered(harbour, say, said).evidence[0].factors
    coding = Coding(said=PartialDate(2010), mode="narrated")
    after = gathered(harbour, say, said, rule("correct", "s1", coding=coding)).evidence[0].factors
    assert (before.mode, after.mode) == (1.0, 0.5)
    assert after.recency < before.recency


def anchored(say: Any, start: int = 100, end: int = 140) -> Anchor:
    article = say.articles["a.txt"]
    return Anchor(Passage.of(article, start, end), "a.txt", "Norland")


def test_a_statement_that_is_added_counts_like_one_that_was_read(harbour: Dispute, say: Any) -> None:
    coding = Coding(party="Norland", options=("+pay",), act="REQUEST")
    found = gathered(harbour, say, [], rule("add", "new", anchor=anchored(say), coding=coding))
    assert listed(found) == ["pay"]
    (made,) = found.ruled.statements
    assert (made.mode, made.passage.start, made.id.startswith("added-")) == (Mode.INDIRECT, 100, True)
    (warrant,) = found.construct().dispute.preferences[0].warrants
    assert warrant.ruling is not None
    assert warrant.passage == made.passage


def test_what_is_read_as_well_as_added_counts_once(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay", at=100)]
    alone = gathered(harbour, say, said).construct().support[0].weight
    coding = Coding(party="Norland", options=("+pay",), act="REQUEST")
    both = gathered(harbour, say, said, rule("add", "new", anchor=anchored(say), coding=coding))
    assert both.construct().support[0].weight == alone


def test_the_latest_ruling_of_an_analyst_stands(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay")]
    found = gathered(harbour, say, said, rule("reject", "s1", date=2022), rule("accept", "s1", date=2021))
    assert listed(found) == []
    assert [
        (a.ruling.decision.value, s)
        for a, s in zip(found.ruled.attached, found.ruled.validities, strict=True)
    ] == [
        ("accept", Validity.SUPERSEDED),
        ("reject", Validity.STANDS),
    ]


def test_of_one_day_the_last_made_stands(harbour: Dispute, say: Any) -> None:
    found = gathered(harbour, say, [say("Norland", "+pay")], rule("reject", "s1"), rule("accept", "s1"))
    assert found.pins[0].warrants[0].ruling == rule("accept", "s1")


def test_a_withdrawal_leaves_what_was_read(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay")]
    found = gathered(harbour, say, said, rule("reject", "s1"), rule("withdraw", "s1"))
    assert listed(found) == ["pay"]
    assert found.ruled.validities == (Validity.WITHDRAWN, Validity.STANDS)


def test_a_withdrawn_addition_is_gone(harbour: Dispute, say: Any) -> None:
    coding = Coding(party="Norland", options=("+pay",))
    add = rule("add", "x", anchor=anchored(say), coding=coding)
    made = gathered(harbour, say, [], add).ruled.statements[0].id
    assert listed(gathered(harbour, say, [], add, rule("withdraw", made))) == []
    assert listed(gathered(harbour, say, [], add, rule("accept", made))) == ["pay"]
    assert listed(gathered(harbour, say, [], add, rule("reject", made, by="Ben"))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (rule("accept", "s1"), rule("reject", "s1", by="Ben")),
        (rule("reject", "s1"), rule("correct", "s1", by="Ben", coding=Coding(party="Sudria"))),
        (
            rule("correct", "s1", coding=Coding(act="none")),
            rule("correct", "s1", by="Ben", coding=Coding(party="Sudria")),
        ),
        (rule("reject", "Norland: pay"), rule("accept", "s1", by="Ben")),
        (rule("reject", "pay"), rule("add", "Norland: pay", by="Ben")),
        (rule("add", "Norland: not pay"), rule("accept", "Norland: pay", by="Ben")),
    ],
)
def test_analysts_who_contradict_each_other_leave_what_was_read(
    harbour: Dispute, say: Any, one: Ruling, other: Ruling
) -> None:
    said = [say("Norland", "+pay")]
    for rulings in ([one, other], [other, one]):
        found = gathered(harbour, say, said, *rulings)
        assert found.evidence == gathered(harbour, say, said).evidence
        assert found.pins == ()
        assert set(found.ruled.validities) == {Validity.DISPUTED}


def test_analysts_who_agree_do_not_contradict(harbour: Dispute, say: Any) -> None:
    found = gathered(
        harbour, say, [say("Norland", "+pay")], rule("reject", "s1"), rule("reject", "s1", by="Ben")
    )
    assert found.evidence == ()
    assert set(found.ruled.validities) == {Validity.STANDS}


def test_a_ruling_on_a_formula_goes_before_one_on_a_statement(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+open", kind="exchange", needs="+pay", waits="+open")]
    found = gathered(harbour, say, said, rule("accept", "s1"), rule("reject", "Norland: pay", date=2020))
    assert listed(found) == ["open if pay"]


@pytest.mark.parametrize(
    ("ruling", "why"),
    [
        (rule("reject", "opne"), Loose.NO_SUBJECT),
        (rule("reject", "open and"), Loose.NO_SUBJECT),
        (rule("add", "open"), Loose.NO_PARTY),
        (rule("correct", "open", coding=Coding(party="Sudria")), Loose.FORMULA),
        (rule("correct", "s1", coding=Coding(party="Westland")), Loose.CODING),
        (rule("correct", "s1", coding=Coding(options=("+opne",))), Loose.CODING),
        (rule("correct", "s1", coding=Coding(act="SHOUT")), Loose.CODING),
        (rule("correct", "s1", coding=Coding(options=("+pay", "-pay"))), Loose.CODING),
        (rule("correct", "s1", coding=Coding(needs=("+open",))), Loose.CODING),
    ],
)
def test_a_ruling_on_nothing_is_kept_with_the_reason(
    harbour: Dispute, say: Any, ruling: Ruling, why: Loose
) -> None:
    found = gathered(harbour, say, [say("Norland", "+pay")], ruling)
    assert listed(found) == ["pay"]
    assert [(each.ruling, each.loose) for each in found.ruled.attached] == [(ruling, why)]
    assert found.ruled.validities == (Validity.LOOSE,)


def test_a_resolution_touches_nothing_and_is_given_back(harbour: Dispute, say: Any) -> None:
    early = rule("resolve", "f1", date=2020, happened=Happened.OPEN)
    late = rule("resolve", "f1", date=2021, happened=Happened.NO)
    found = gathered(harbour, say, [say("Norland", "+pay")], late, early)
    assert listed(found) == ["pay"]
    assert found.ruled.resolutions == (late,)
    undone = gathered(harbour, say, [], late, rule("withdraw", "f1", date=2022))
    assert undone.ruled.resolutions == ()
