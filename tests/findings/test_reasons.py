"""Reasons: who leaves and who stays, each step with its own mover's comparison and its sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.dispute import Option, Party, Ranking, Warrant
from standoff.errors import Unknown
from standoff.evidence import Decision, Ruling
from standoff.findings import Explained, Question, explanation
from standoff.findings.comparisons import compare
from standoff.findings.quotes import Quoter
from standoff.findings.reason import PartyReasons, Reason
from standoff.findings.reasons import judged_by, state_reasons
from standoff.findings.solved import Solved
from standoff.findings.views import Views

from .conftest import Desk

DEAL, NORLAND_SHUTS, SUDRIA_WITHHOLDS, QUARREL = 0, 1, 2, 3
BY_HAND = (Warrant(ruling=Ruling("N. Analyst", Decision.ADD, "ranking", "as printed")),)

Ask = Callable[..., Explained]


@pytest.fixture
def ask(desk: Desk) -> Ask:
    def asked(subject: str, concept: str | None = None, party: str | None = None) -> Explained:
        told = desk.quarrel()
        return explanation(desk.construct(told), desk.sources, told, Question(subject, concept, party))

    return asked


def views(desk: Desk) -> Views:
    told = desk.quarrel()
    return Views(Solved.of(desk.construct(told).dispute), Quoter.of(desk.sources, told))


def of(explained: Explained, party: str) -> PartyReasons:
    assert explained.reasons is not None
    return next(each for each in explained.reasons.parties if each.party == party)


def only(reasons: PartyReasons) -> Reason:
    (reason,) = reasons.reasons
    return reason


def test_a_comparison_names_the_first_formula_that_differs_and_its_sentence(desk: Desk) -> None:
    found = compare(views(desk), "Norland", NORLAND_SHUTS, DEAL)
    assert (found.better, found.worse, found.tied) == (NORLAND_SHUTS, DEAL, False)
    assert found.decided_by is not None
    assert (found.decided_by.position, found.decided_by.formula) == (2, "shut")
    (quote,) = found.decided_by.quotes
    assert quote.passage is not None
    assert quote.passage.exact.startswith("Norland would not open the harbour")
    assert compare(views(desk), "Norland", DEAL, NORLAND_SHUTS) == found


def test_a_comparison_in_a_ranking_names_places_and_the_ruling(desk: Desk) -> None:
    tiers = ((QUARREL,), (DEAL, NORLAND_SHUTS), (SUDRIA_WITHHOLDS,))
    desk.dossier([], rankings=(Ranking("Norland", tiers, BY_HAND),))
    found = compare(views(desk), "Norland", DEAL, QUARREL)
    assert (found.better, found.tiers, found.tier_count) == (QUARREL, (1, 2), 3)
    assert found.quotes[0].ruling == BY_HAND[0].ruling
    tie = compare(views(desk), "Norland", NORLAND_SHUTS, DEAL)
    assert (tie.tied, tie.better, tie.tiers) == (True, NORLAND_SHUTS, (2, 2))


def test_a_party_of_which_nothing_is_known_ties_everything(desk: Desk) -> None:
    desk.dossier([], parties=(Party("Norland"), Party("Sudria"), Party("Estria")))
    found = compare(views(desk), "Estria", QUARREL, DEAL)
    assert (found.tied, found.informed, found.decided_by) == (True, False, None)


def test_a_deterred_temptation_has_its_answer_and_what_decides_each_step(ask: Ask) -> None:
    norland = of(ask("deal", "seq"), "Norland")
    reason = only(norland)
    assert (norland.stable, norland.moves, norland.gains, norland.undeterred) == (True, 1, 1, 0)
    assert reason.improvement.move.switches_on == ("shut",)
    assert reason.deterred
    (answer,) = reason.answer
    assert (answer.move.party, answer.gains, answer.move.switches_on) == ("Sudria", True, ("withhold",))
    assert answer.comparison.decided_by is not None
    assert answer.comparison.decided_by.formula == "withhold"
    assert reason.end is not None
    assert reason.end.decided_by is not None
    assert (reason.end.better, reason.end.decided_by.formula) == (DEAL, "not withhold")
    assert (reason.end_state, reason.reply) == (QUARREL, None)


def test_a_symmetric_concept_tells_the_reply_that_does_not_help(ask: Ask) -> None:
    reason = only(of(ask("deal", "sseq"), "Norland"))
    assert reason.reply is not None
    assert reason.reply_end is not None
    assert (reason.reply.move.switches_off, reason.reply.gains) == (("shut",), False)
    assert reason.reply_end.better == DEAL


def test_a_blocking_improvement_is_told_with_the_worst_that_could_follow(ask: Ask) -> None:
    leaver = of(ask("gift", "gmr"), "Norland")
    reason = only(leaver)
    assert not leaver.stable
    assert leaver.undeterred == 1
    assert not reason.deterred
    assert reason.improvement.move.target == QUARREL
    assert (reason.answer, reason.end) == ((), None)


def test_nash_looks_at_no_answer(ask: Ask) -> None:
    reason = only(of(ask("deal", "nash"), "Sudria"))
    assert (reason.deterred, reason.answer, reason.end) == (False, (), None)


def test_steps_that_the_mover_would_regret_are_marked(desk: Desk) -> None:
    desk.dossier([], options=(*desk.dispute.options, Option("burn", "Sudria", "Burn", "burns", "does not")))
    told = [*desk.quarrel()[1:2], desk.say(0, "Norland", "-burn"), desk.say(2, "Sudria", "-burn")]
    told.append(desk.say(3, "Norland", "-burn", id="again"))
    asked = explanation(desk.construct(told), desk.sources, told, Question("NNN", "gmr", "Norland"))
    (step,) = only(of(asked, "Norland")).answer
    assert (step.move.switches_on, step.gains) == (("burn",), False)
    assert step.comparison.better == NORLAND_SHUTS


def test_a_party_that_gains_by_nothing_is_told_what_each_change_would_cost(ask: Ask) -> None:
    norland = of(ask("quarrel"), "Norland")
    (kept,) = norland.kept
    assert (norland.gains, norland.reasons) == (0, ())
    assert (kept.move.switches_off, kept.gains) == (("shut",), False)
    assert kept.comparison.decided_by is not None


def test_one_party_or_everyone(ask: Ask) -> None:
    everyone, one = ask("deal", "gmr").reasons, ask("deal", "GMR", "sudria").reasons
    assert everyone is not None
    assert one is not None
    assert [each.party for each in everyone.parties] == ["Norland", "Sudria"]
    assert [each.party for each in one.parties] == ["Sudria"]
    assert (one.concept, everyone.stable) == ("gmr", True)


def test_without_a_concept_the_firmest_counts(desk: Desk, ask: Ask) -> None:
    solved = views(desk).solved
    assert judged_by(solved, QUARREL) == "nash"
    assert judged_by(solved, DEAL) == "sseq"
    assert judged_by(solved, SUDRIA_WITHHOLDS) == "gmr"
    assert state_reasons(views(desk), DEAL, None, None) == ask("deal").reasons


def test_an_outcome_without_a_state_has_no_reasons(ask: Ask) -> None:
    assert ask("never").reasons is None


@pytest.mark.parametrize(
    ("concept", "party", "told"),
    [
        ("sequ", None, "no stability concept is called 'sequ'\n  Did you mean 'seq'?"),
        ("x", None, "Known are: gmr, nash, seq, smr, sseq."),
        (None, "Norlund", "harbour: no party is called 'Norlund'\n  Did you mean 'Norland'?"),
    ],
)
def test_unknown_names_are_refused_with_the_nearest(
    ask: Ask, concept: str | None, party: str | None, told: str
) -> None:
    with pytest.raises(Unknown) as refused:
        ask("deal", concept, party)
    assert told in str(refused.value)


def test_the_dossier_tells_why_the_others_would_answer(desk: Desk) -> None:
    deal = desk.dossier().outcomes[0]
    assert deal.best is not None
    deterrence = deal.best.deterred[0]
    assert [motive.move for motive in deterrence.motives] == list(deterrence.answer)
    assert deterrence.motives[0].gains
