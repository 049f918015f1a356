from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from standoff.construction import Reason, Sources, construct
from standoff.dispute import Dispute, PreferenceStatement, Ranking, Variable, Warrant
from standoff.dispute.grammar import parse, text_of
from standoff.evidence import Decision, PartialDate, Ruling
from standoff.statements import Act, Mode, Voice


def ruling(decision: Decision, subject: str) -> Ruling:
    return Ruling("N. N.", decision, subject, "because", PartialDate(2021))


def texts(dispute: Dispute, party: str = "Norland") -> list[str]:
    return [text_of(p.formula) for p in dispute.preferences_of(party)]


def pin(text: str, party: str = "Norland") -> PreferenceStatement:
    return PreferenceStatement(party, parse(text), (Warrant(ruling=ruling(Decision.ADD, text)),), pinned=True)


def test_equal_formulas_merge_and_keep_every_warrant(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay"), say("Norland", "+pay", article="b.txt", mode=Mode.INDIRECT)]
    (preference,) = construct(harbour, said, say.sources).dispute.preferences
    assert [w.statement for w in preference.warrants] == ["s1", "s2"]
    assert preference.weight == pytest.approx(0.6 * 1.8)  # both confirm one another


def test_the_heavier_formula_comes_first(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "-missiles"), say("Norland", "+pay"), say("Norland", "+pay")]
    assert texts(construct(harbour, said, say.sources).dispute) == ["pay", "not missiles"]


def test_opposites_net_out_and_the_lighter_side_is_shown(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay"), say("Norland", "+pay"), say("Norland", "-pay", article="b.txt")]
    built = construct(harbour, said, say.sources)
    (preference,) = built.dispute.preferences
    assert text_of(preference.formula) == "pay"
    assert preference.weight == pytest.approx(0.36)
    assert [w.statement for w in preference.against] == ["s3"]
    (contradiction,) = built.contradictions
    assert (contradiction.prevailing.text, contradiction.outweighed.text) == ("pay", "not pay")
    assert built.undetermined == ()


def test_an_exact_balance_asserts_neither(harbour: Dispute, say: Any) -> None:
    built = construct(harbour, [say("Norland", "+pay"), say("Norland", "-pay")], say.sources)
    assert built.dispute.preferences == ()
    assert [c.prevailing.text for c in built.undetermined] == ["pay"]


def test_opposites_of_two_parties_are_no_contradiction(harbour: Dispute, say: Any) -> None:
    built = construct(harbour, [say("Norland", "+pay"), say("Sudria", "-pay")], say.sources)
    assert built.contradictions == ()


def test_a_tie_is_ordered_by_text_and_reported(harbour: Dispute, say: Any) -> None:
    built = construct(harbour, [say("Norland", "+recognise"), say("Norland", "+pay")], say.sources)
    assert texts(built.dispute) == ["pay", "recognise"]
    assert [tie.formulas for tie in built.ties] == [("pay", "recognise")]


def test_a_precondition_stands_before_the_wish_that_it_qualifies(harbour: Dispute, say: Any) -> None:
    wishes = [say("Norland", "+open") for _ in range(3)]
    terms = say("Norland", kind="precondition", waits="+open", needs="+recognise", mode=Mode.NARRATED)
    lighter = say("Norland", "+pay")
    built = construct(harbour, [*wishes, terms, lighter], say.sources)
    assert texts(built.dispute) == ["recognise if open", "open", "pay"]
    assert built.dispute.preferences[0].weight == pytest.approx(0.18)


def test_a_wish_for_another_s_option_is_not_qualified(harbour: Dispute, say: Any) -> None:
    wishes = [say("Norland", "+pay"), say("Norland", "+pay")]
    terms = say("Norland", kind="precondition", waits="+pay", needs="+missiles")
    assert texts(construct(harbour, [*wishes, terms], say.sources).dispute) == ["pay", "missiles if pay"]


def test_a_refusal_of_its_own_stands_before_every_wish(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay"), say("Norland", "+pay"), say("Norland", "-open", mode=Mode.NARRATED)]
    assert texts(construct(harbour, said, say.sources).dispute) == ["not open", "pay"]


def test_red_lines_among_themselves_go_by_weight(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "-open", mode=Mode.NARRATED), say("Norland", "-cede")]
    assert texts(construct(harbour, said, say.sources).dispute) == ["not cede", "not open"]


def test_what_others_should_not_do_is_a_wish_like_others(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay"), say("Norland", "+pay"), say("Norland", "-missiles")]
    assert texts(construct(harbour, said, say.sources).dispute) == ["pay", "not missiles"]


def test_a_price_offered_for_nothing_named_is_shown_and_not_wished(harbour: Dispute, say: Any) -> None:
    built = construct(harbour, [say("Norland", "+cede", act=Act.OFFER)], say.sources)
    assert built.dispute.preferences == ()
    assert built.dropped == ()
    assert [(s.party, s.text, s.weight) for s in built.unpriced] == [("Norland", "cede", 0.36)]
    assert ("Norland", "cede") not in built.silent


def test_a_price_with_its_condition_is_an_offer_as_ever(harbour: Dispute, say: Any) -> None:
    said = say("Norland", act=Act.OFFER, kind="exchange", waits="+cede", needs="+pay")
    assert texts(construct(harbour, [said], say.sources).dispute) == ["cede if pay", "pay"]


def test_offers_of_a_price_weigh_against_its_refusal(harbour: Dispute, say: Any) -> None:
    once = [say("Norland", "-cede")]
    assert texts(construct(harbour, once, say.sources).dispute) == ["not cede"]
    outweighed = construct(harbour, [*once, say("Norland", "+cede"), say("Norland", "+cede")], say.sources)
    assert texts(outweighed.dispute) == []
    assert [c.decided for c in outweighed.contradictions] == [True]


def test_a_refusal_that_outweighs_an_offer_keeps_it_as_evidence_against(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "-cede"), say("Norland", "-cede"), say("Norland", "+cede")]
    built = construct(harbour, said, say.sources)
    assert texts(built.dispute) == ["not cede"]
    assert len(built.dispute.preferences[0].against) == 1


def test_another_s_price_can_be_demanded(harbour: Dispute, say: Any) -> None:
    assert texts(construct(harbour, [say("Sudria", "+cede")], say.sources).dispute, "Sudria") == ["cede"]


def test_pins_come_first_in_their_order_and_absorb_what_was_read(harbour: Dispute, say: Any) -> None:
    pinned = replace(harbour, preferences=(pin("recognise"), pin("not missiles")))
    said = [say("Norland", "+pay"), say("Norland", "-missiles"), say("Norland", "+missiles")]
    built = construct(pinned, said, say.sources)
    assert texts(built.dispute) == ["recognise", "not missiles", "pay"]
    absorbed = built.dispute.preferences[1]
    assert [w.statement for w in absorbed.warrants] == [None, "s2"]
    assert [w.statement for w in absorbed.against] == ["s3"]


def test_evidence_against_a_pin_is_not_asserted_after_it(harbour: Dispute, say: Any) -> None:
    built = construct(replace(harbour, preferences=(pin("pay"),)), [say("Norland", "-pay")], say.sources)
    assert texts(built.dispute) == ["pay"]
    assert [w.statement for w in built.dispute.preferences[0].against] == ["s1"]


def test_a_party_with_a_ranking_gets_no_list(harbour: Dispute, say: Any) -> None:
    ranking = Ranking("Norland", ((0,), (1,)), (Warrant(ruling=ruling(Decision.ADD, "ranking")),))
    built = construct(replace(harbour, rankings=(ranking,)), [say("Norland", "+pay")], say.sources)
    assert built.dispute.preferences == ()
    assert [(d.subject, d.reason) for d in built.dropped] == [("pay", Reason.RANKED)]


def test_a_rejected_statement_is_dropped_and_shown(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay"), say("Norland", "+recognise")]
    built = construct(harbour, said, say.sources, [ruling(Decision.REJECT, "s1")])
    assert texts(built.dispute) == ["recognise"]
    assert [(d.subject, d.reason) for d in built.dropped] == [("s1", Reason.REJECTED)]


def test_a_rejected_formula_is_dropped_for_the_party_named(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "-missiles"), say("Sudria", "-missiles")]
    built = construct(harbour, said, say.sources, [ruling(Decision.REJECT, "Sudria: not missiles")])
    assert [p.party for p in built.dispute.preferences] == ["Norland"]
    assert [(d.subject, d.party) for d in built.dropped] == [("not missiles", "Sudria")]


def test_an_accepted_statement_pins_its_formula(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay"), say("Norland", "+recognise", mode=Mode.NARRATED)]
    built = construct(harbour, said, say.sources, [ruling(Decision.ACCEPT, "s2")])
    assert texts(built.dispute) == ["recognise", "pay"]
    assert built.dispute.preferences[0].pinned


def test_an_added_formula_is_pinned_with_its_ruling(harbour: Dispute, say: Any) -> None:
    built = construct(harbour, [], say.sources, [ruling(Decision.ADD, "Sudria: open if pay")])
    (preference,) = built.dispute.preferences
    assert (preference.party, text_of(preference.formula)) == ("Sudria", "open if pay")
    assert preference.warrants[0].ruling is not None


def test_a_forecast_of_the_author_is_no_preference(harbour: Dispute, say: Any) -> None:
    forecast = say("Norland", "+open", forecast=True, speaker=Voice("the author"), act=None)
    built = construct(harbour, [forecast], say.sources)
    assert built.dispute.preferences == ()
    assert [d.reason for d in built.dropped] == [Reason.FORECAST]


@pytest.mark.parametrize("party", [None, "Westland"])
def test_whoever_is_no_party_of_the_case_has_no_list(harbour: Dispute, say: Any, party: str | None) -> None:
    built = construct(harbour, [say(party, "+open")], say.sources)
    assert [d.reason for d in built.dropped] == [Reason.NO_PARTY]


def test_an_option_that_the_case_no_longer_has_is_reported(harbour: Dispute, say: Any) -> None:
    built = construct(harbour, [say("Norland", "+bridge")], say.sources)
    assert [d.reason for d in built.dropped] == [Reason.NO_OPTION]


def test_a_statement_about_no_option_is_none_of_its_business(harbour: Dispute, say: Any) -> None:
    assert construct(harbour, [say("Norland", act=Act.CONSULT)], say.sources).dropped == ()


def test_what_the_articles_leave_open_is_listed(harbour: Dispute, say: Any) -> None:
    silent = construct(harbour, [say("Norland", "+pay")], say.sources).silent
    assert ("Norland", "pay") not in silent
    assert len(silent) == 3 * 6 - 1


def test_the_same_words_read_twice_count_once(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay", at=100), say("Norland", "+pay", at=105, mode=Mode.NARRATED)]
    (preference,) = construct(harbour, said, say.sources).dispute.preferences
    assert preference.weight == pytest.approx(0.36)
    assert len(preference.warrants) == 2


def test_a_copied_article_counts_once(harbour: Dispute, say: Any) -> None:
    said = [say("Norland", "+pay"), say("Norland", "+pay", article="b.txt")]
    ids = tuple(say.articles[name].id for name in ("a.txt", "b.txt"))
    copies = Sources(say.sources.articles, duplicates=(ids,))
    built = construct(harbour, said, copies)
    assert built.dispute.preferences[0].weight == pytest.approx(0.36)
    assert built.support[0].sources == 1
    assert construct(harbour, said, say.sources).support[0].sources == 2


def test_wishes_are_variables(harbour: Dispute, say: Any) -> None:
    (preference,) = construct(harbour, [say("Norland", "+pay")], say.sources).dispute.preferences
    assert preference.formula == Variable("pay")
