"""What is told of one outcome or state of a case too large to be solved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standoff.construction import Construction, Sources, construct
from standoff.dispute import (
    Constraint,
    Direction,
    Dispute,
    Option,
    Outcome,
    Party,
    PreferenceStatement,
    Ranking,
    Warrant,
)
from standoff.dispute.grammar import parse
from standoff.errors import Infeasible, Unknown, Unsupported
from standoff.evidence import Decision, Ruling
from standoff.findings import Question, SingleFinding, explanation, single, single_finding
from standoff.findings.reason import Reason
from standoff.stability import CONCEPTS

WARRANT = (Warrant(ruling=Ruling("A. Analyst", Decision.ADD, "", "told to me")),)
CROWD = 30
WISHES = {
    "Norland": ("dues if harbour", "dues", "harbour"),
    "Sudria": ("harbour", "harbour if dues", "not dues"),
}


def quarrel(crowd: int = CROWD) -> Dispute:
    """A harbour and its dues, among ``crowd`` more options that Norland holds and nobody minds."""
    return Dispute(
        "quarrel",
        "A quarrel",
        (Party("Norland"), Party("Sudria")),
        (
            Option("harbour", "Norland", "the harbour", "opens the harbour", "shuts the harbour"),
            Option("dues", "Sudria", "the dues", "pays the dues", "keeps the dues"),
            Option("law", "Sudria", "the law", "passes the law", "has no law", Direction.FORWARD),
            *(Option(f"idle{k}", "Norland", "", "does", "does not") for k in range(crowd)),
        ),
        constraints=(Constraint(parse("law and not dues"), requirement=False),),
        outcomes=(
            Outcome("deal", "The deal", parse("harbour and dues"), "as signed"),
            Outcome("free", "A free harbour", parse("harbour and not dues")),
            Outcome("never", "Never", parse("law and not dues")),
        ),
        status_quo=0,
        preferences=tuple(
            PreferenceStatement(party, parse(wish), WARRANT)
            for party, wishes in WISHES.items()
            for wish in wishes
        ),
    )


def constructed(dispute: Dispute) -> Construction:
    return construct(dispute, (), Sources(()))


def ask(subject: str, dispute: Dispute | None = None, **more: str | None) -> SingleFinding:
    made = constructed(dispute or quarrel())
    found, options = single_finding(made, Sources(()), (), Question(subject, **more))
    assert len(options) == len(made.dispute.options)
    return found


def test_an_outcome_is_told_by_its_nearest_state_that_holds_most_firmly() -> None:
    found = ask("deal")
    assert (found.name, found.label, found.note, found.asked_state) == (
        "deal",
        "The deal",
        "as signed",
        False,
    )
    assert found.view is not None
    assert found.view.on == ("harbour", "dues", "law"), (
        "the law, which nobody can repeal, holds the dues in place"
    )
    assert found.view.outcomes == ("deal",)
    assert found.holds == found.concepts != ()
    assert found.concept == found.holds[0]
    assert found.reachable
    assert found.route is not None
    assert [move.party for move in found.route.moves] == ["Norland", "Sudria"] or not found.route.improving


@pytest.mark.parametrize("subject", ["deal", "free"])
def test_a_large_case_is_told_as_a_small_one_is(subject: str) -> None:
    """The same quarrel without the crowd is solved by arrays."""
    small = constructed(quarrel(crowd=0))
    solved = explanation(small, Sources(()), (), Question(subject)).finding
    found = ask(subject)
    assert set(found.holds) == set(solved.holds)
    assert found.open == ()
    for number in range(8):
        letters = "".join("Y" if number >> bit & 1 else "N" for bit in range(3))
        if letters in {"NNY", "YNY"}:  # the law without the dues
            continue
        told = ask(letters + "N" * CROWD)
        alike = explanation(small, Sources(()), (), Question(letters)).finding
        assert set(told.holds) == set(alike.holds)
        assert told.asked_state


def test_reasons_say_who_would_answer_how_and_by_which_wish() -> None:
    found = ask("YYN" + "N" * CROWD, concept="gmr", party="sudria")
    assert found.concept == "gmr"
    (sudria,) = found.reasons
    assert (sudria.party, sudria.stable) == ("Sudria", True)
    (reason,) = sudria.reasons
    assert isinstance(reason, Reason)
    assert reason.improvement.move.switches_off == ("dues",)
    assert reason.improvement.gains
    assert reason.improvement.comparison.decided_by is not None
    assert reason.improvement.comparison.decided_by.formula == "not dues"
    assert [step.move.switches_off for step in reason.answer] == [("harbour",)]
    assert reason.end is not None
    assert reason.end.decided_by is not None
    assert (reason.end.decided_by.position, reason.end.decided_by.formula) == (1, "harbour")
    assert reason.end.decided_by.quotes[0].ruling is not None


def test_a_party_that_leaves_is_told_with_its_gain() -> None:
    found = ask("YYN" + "N" * CROWD, concept="nash")
    sudria = found.reasons[1]
    assert sudria.stable is False
    assert sudria.reasons[0].improvement.move.switches_off == ("dues",)
    assert not sudria.reasons[0].deterred
    assert "nash" not in found.concepts


def test_an_outcome_without_a_state_has_nothing_to_tell() -> None:
    found = ask("never")
    assert found.view is None
    assert (found.holds, found.open, found.reasons) == ((), (), ())


def test_without_a_today_nothing_is_said_of_the_way() -> None:
    found = ask("deal", replace(quarrel(), status_quo=None))
    assert (found.reachable, found.route) == (None, None)


def test_a_state_behind_an_irreversible_step_cannot_be_reached() -> None:
    found = ask("deal", replace(quarrel(), status_quo=0b110))
    assert found.view is not None
    assert "law" in found.view.on, "nearest to a today in which the law is passed"
    assert ask("NNN" + "N" * CROWD, replace(quarrel(), status_quo=0b110)).reachable is False


def test_a_search_that_is_given_up_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single, "LIMIT", 1)
    found = ask("deal")
    assert found.holds == ()
    assert set(found.open) == set(CONCEPTS)
    assert None in {each.stable for each in found.reasons}
    assert (found.reachable, found.route) == (None, None)


def test_what_does_not_exist_or_cannot_be_is_refused() -> None:
    with pytest.raises(Unknown, match=r"'dael' is neither an outcome nor a state .*\n  Did you mean 'deal'"):
        ask("dael")
    with pytest.raises(Unknown, match="no party is called 'Nordland'"):
        ask("deal", party="Nordland")
    with pytest.raises(Unknown, match="no stability concept is called 'gnr'"):
        ask("deal", concept="gnr")
    with pytest.raises(
        Infeasible, match=r"state 4 is ruled out — it breaks .*: not dues and law, which cannot be"
    ):
        ask("4")
    ranked = replace(quarrel(), preferences=(), rankings=(Ranking("Norland", ((0,),), WARRANT),))
    with pytest.raises(Unsupported, match="Norland ranks the states directly"):
        ask("deal", ranked)
