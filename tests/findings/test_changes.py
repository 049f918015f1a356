"""What would have to change, as findings: the harbour quarrel, and the same in the dossier."""

from __future__ import annotations

import pytest

from standoff.errors import Infeasible, Unknown
from standoff.findings.changes import ChangeQuestion, what_would_have_to_change
from standoff.findings.proposals import OutcomeChanges
from standoff.stability.inverse import ChangeKind

from .conftest import Desk


def asked(desk: Desk, subject: str, concept: str | None = None, party: str | None = None) -> OutcomeChanges:
    told = desk.quarrel()
    question = ChangeQuestion(subject, concept, party)
    return what_would_have_to_change(desk.construct(told), desk.sources, told, question)[0]


def test_the_wishes_that_change_come_with_their_sentences(desk: Desk) -> None:
    """The gift falls because Norland would rather shut its harbour, whatever stands above that."""
    found = asked(desk, "gift", "nash")
    assert (found.name, found.label, found.states, found.reachable) == ("gift", "A gift", 1, 1)
    (answer,) = found.answers
    first = answer.proposals[0]
    (change,) = first.changes
    assert (change.party, change.kind, change.places) == ("Norland", ChangeKind.DROP, 1)
    (wish,) = change.touched
    assert (wish.position, wish.formula) == (2, "shut")
    assert [quote.mode.value for quote in wish.quotes if quote.mode] == ["indirect"]
    assert first.state.outcomes == ("gift",)
    assert first.concepts[0] == "nash"
    assert first.moves is not None
    assert [move.party for move in first.moves] == ["Norland"]


def test_a_move_comes_with_what_it_passes(desk: Desk) -> None:
    """The deal holds by SEQ; by Nash each party has to forgo its own deed."""
    deal = asked(desk, "deal")
    nash, seq = deal.answers
    assert (nash.concept, seq.concept, seq.holding, seq.proposals) == ("nash", "seq", 1, ())
    assert [[c.kind for c in p.changes] for p in nash.proposals] == [[ChangeKind.DROP, ChangeKind.DROP]]
    assert [c.party for c in nash.proposals[0].changes] == ["Norland", "Sudria"]


def test_who_stands_in_the_way_is_told_with_the_formula_that_decides(desk: Desk) -> None:
    (answer,) = asked(desk, "gift", "nash", "Sudria").answers
    assert answer.proposals == ()
    assert answer.nearest is not None
    (obstacle,) = answer.obstacles
    assert (obstacle.move.party, obstacle.move.switches_on, obstacle.always) == ("Norland", ("shut",), True)
    assert obstacle.decided_by is not None
    assert obstacle.decided_by.formula == "shut"
    assert obstacle.decided_by.quotes


def test_the_dossier_has_those_outcomes_that_could_be_reached_but_do_not_hold(desk: Desk) -> None:
    dossier = desk.dossier()
    assert [each.name for each in dossier.changes] == ["gift"]
    assert [answer.concept for answer in dossier.changes[0].answers] == ["nash", "seq"]
    assert all(len(answer.proposals) == 1 for answer in dossier.changes[0].answers)


def test_a_case_too_large_for_a_report_is_not_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("standoff.findings.changes.LARGEST", 3)
    assert desk.dossier().changes == ()


def test_what_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(Unknown, match="'gft' is neither an outcome nor a state"):
        asked(desk, "gft")
    with pytest.raises(Unknown, match="no party is called 'Nordland'"):
        asked(desk, "gift", party="Nordland")
    with pytest.raises(Unknown, match="no stability concept is called 'nahs'"):
        asked(desk, "gift", "nahs")
    never = asked(desk, "never", "nash")
    assert (never.states, never.reachable, never.answers[0].proposals) == (0, 0, ())


def test_a_state_that_is_ruled_out_is_refused(desk: Desk) -> None:
    from dataclasses import replace

    from standoff.dispute import Constraint
    from standoff.dispute.grammar import parse

    no_gift = Constraint(parse("not shut and withhold"), requirement=False)
    desk.dispute = replace(desk.dispute, constraints=(no_gift,))
    with pytest.raises(Infeasible, match=r"state 2 \(NY\) is ruled out"):
        asked(desk, "2")
