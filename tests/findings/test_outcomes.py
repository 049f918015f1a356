"""The prisoner's dilemma's known answers, with their reasons."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from standoff.dispute import Constraint, Direction
from standoff.dispute.grammar import parse
from standoff.errors import Infeasible
from standoff.findings.dossier import OutcomeFinding


def found(desk: Any, name: str) -> OutcomeFinding:
    (finding,) = (o for o in desk.dossier().outcomes if o.name == name)
    assert isinstance(finding, OutcomeFinding)
    return finding


def test_the_deal_holds_only_for_those_who_look_ahead(desk: Any) -> None:
    deal = found(desk, "deal")
    assert set(deal.holds) == {"gmr", "smr", "seq", "sseq"}
    assert dict(deal.equilibria)["nash"] == 0
    assert deal.best is not None
    assert deal.best.view.state == 0


def test_the_deal_can_be_reached_but_by_nobody_s_own_gain(desk: Any) -> None:
    deal = found(desk, "deal")
    assert deal.reachable
    assert not deal.reachable_by_improvements
    assert deal.best is not None
    assert deal.best.route is not None
    assert [m.party for m in deal.best.route.moves] == ["Sudria", "Norland"] or len(
        deal.best.route.moves
    ) == 2
    assert not deal.best.route.improving


def test_a_deterred_temptation_names_the_answer_and_what_it_costs(desk: Any) -> None:
    deal = found(desk, "deal")
    assert deal.best is not None
    norland = deal.best.deterred[0]
    assert norland.improvement.party == "Norland"
    assert norland.improvement.switches_on == ("shut",)
    assert [(m.party, m.switches_on) for m in norland.answer] == [("Sudria", ("withhold",))]
    assert norland.decided_by is not None
    assert (norland.decided_by.position, norland.decided_by.formula) == (1, "not withhold")


def test_what_only_others_hold_together_is_told_with_who_would_leave(desk: Any) -> None:
    assert [(d.concept, d.move.party) for d in found(desk, "deal").departures] == [
        ("nash", "Norland"),
        ("nash", "Sudria"),
    ]


def test_the_gift_does_not_hold_and_the_sentence_says_why(desk: Any) -> None:
    gift = found(desk, "gift")
    assert gift.holds == ()
    (departure,) = gift.departures
    assert departure.concept == "gmr"
    assert departure.move.switches_on == ("shut",)
    assert departure.decided_by is not None
    assert (departure.decided_by.position, departure.decided_by.formula) == (2, "shut")
    (quote,) = departure.decided_by.quotes
    assert quote.passage is not None
    assert quote.passage.exact == "Norland would not open the harbour, its ministry said."


def test_an_impossible_outcome_has_no_state_and_no_reason(desk: Any) -> None:
    never = found(desk, "never")
    assert (never.states, never.best, never.departures) == (0, None, ())


def test_today_s_quarrel_holds(desk: Any) -> None:
    dossier = desk.dossier()
    assert dossier.today is not None
    assert dossier.today.outcomes == ("quarrel",)
    assert dossier.today.on == ("shut", "withhold")
    assert dossier.today_departures == ()


def test_rest_is_grouped_by_outcome_the_firmest_first(desk: Any) -> None:
    groups = desk.dossier().resting
    assert [group.outcomes for group in groups] == [("quarrel",), ("deal",)]
    assert groups[0].example.view.state == 3
    assert dict(groups[0].concepts)["nash"] == 1


def test_one_way_options_make_rest_unreachable(desk: Any) -> None:
    back = tuple(replace(option, direction=Direction.FORWARD) for option in desk.dispute.options)
    dossier = desk.dossier(options=back)
    assert [group.outcomes for group in dossier.resting] == [("quarrel",)]
    deal = dossier.outcomes[0]
    assert not deal.reachable
    assert deal.best is not None
    assert deal.best.route is None


def test_without_a_today_nothing_is_reachable_and_all_rest_is_told(desk: Any) -> None:
    dossier = desk.dossier(status_quo=None)
    assert (dossier.today, dossier.today_departures) == (None, ())
    assert len(dossier.resting) == 2
    assert not any(outcome.reachable for outcome in dossier.outcomes)


def test_no_feasible_state_is_refused(desk: Any) -> None:
    nothing = (Constraint(parse("shut or not shut"), requirement=False),)
    with pytest.raises(Infeasible, match="no state is feasible"):
        desk.dossier(constraints=nothing)
