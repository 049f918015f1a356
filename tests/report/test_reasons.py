"""Reasons in words: what decides, on whose word, and where it ends."""

from __future__ import annotations

from dataclasses import replace

from standoff.findings.dossier import DecisiveFormula, Dossier, OptionView
from standoff.findings.reason import Comparison, PartyReasons, Reason, ReasonedMove, StateReasons
from standoff.report import explanation, html
from standoff.report.reasons import LISTED, Teller, lines
from standoff.report.words import Wording

from .conftest import HOSTILE, OPTIONS, OUTCOMES, Q1, Q2, Q3, RULED, move, state

WORDING = Wording({option.name: option for option in OPTIONS})
TREATY, HARBOUR = 0b00001, 0b00100
WISH = DecisiveFormula("Astria", 2, "harbour if treaty", (Q1, Q2, Q3))
SHUT = DecisiveFormula("Verrow", 1, "not harbour", (Q3,))


def comparison(party: str, better: int, worse: int, decided: DecisiveFormula | None = None) -> Comparison:
    return Comparison(party, better, worse, tied=False, decided_by=decided)


def placed(party: str, better: int, worse: int, tiers: tuple[int, int]) -> Comparison:
    tied = tiers[0] == tiers[1]
    return Comparison(party, better, worse, tied, tiers=tiers, tier_count=9, quotes=(RULED,))


DROPS = ReasonedMove(move("Astria", 5, 4), True, comparison("Astria", 4, 5, WISH))
SHUTS = ReasonedMove(move("Verrow", 4, 0), True, comparison("Verrow", 0, 4, SHUT))
REGRETS = ReasonedMove(move("Verrow", 4, 0), False, placed("Verrow", 4, 0, (3, 5)))
WORSE = comparison("Astria", 5, 0, WISH)


def party(concept: str, *reasons: Reason, gains: int = 1, moves: int = 3, **more: object) -> PartyReasons:
    stable = all(reason.deterred for reason in reasons)
    undeterred = sum(not reason.deterred for reason in reasons)
    kept = more.get("kept", ())
    return PartyReasons("Astria", concept, 5, stable, moves, gains, undeterred, reasons, kept)  # type: ignore[arg-type]


def told(reasons: PartyReasons) -> str:
    return "\n".join(Teller(WORDING).party(reasons))


CHAIN = """\
Astria stays: it would gain by 1 of its 3 moves, but the others can answer.
  It could gain: it signs no treaty.
    It prefers that because its 2nd wish, “Astria signs the treaty only if Verrow opens the harbour” \
[harbour if treaty], is true then and was not before.
      “Astria will not sign before Verrow opens the harbour” \
(Ilse Brandt, The Lomar Courier, 4 March 2021; harbour.txt, characters 0 to 52)
      “First the harbour, then the treaty,” \
(Ilse Brandt, The Lomar Courier, 4 March 2021; harbour.txt, characters 95 to 132)
      … and 1 more sentence
    But then Verrow keeps the harbour shut.
      Verrow prefers that because its 1st wish, “Verrow keeps the harbour shut” [not harbour], \
is true then and was not before.
        “Verrow insists on the treaty first” \
(Oto Lind, The Lomar Courier, 4 March 2021; harbour.txt, characters 154 to 188)
    That leaves it no better off than if it had stayed: its 2nd wish (told above) \
would be true if it stayed and is not there."""


def test_a_chain_tells_each_step_with_its_movers_reason() -> None:
    assert told(party("seq", Reason(DROPS, True, (SHUTS,), WORSE))) == CHAIN


def test_an_answer_that_the_mover_would_regret_is_to_be_feared_only() -> None:
    text = told(party("gmr", Reason(DROPS, True, (REGRETS,), WORSE)))
    assert (
        "Verrow would lose by that, so it is to be feared, not expected: "
        "in the ranking given for Verrow that comes 5th of 9 and what it leaves 3rd." in text
    )
    indifferent = ReasonedMove(REGRETS.move, False, placed("Verrow", 4, 0, (4, 4)))
    text = told(party("gmr", Reason(DROPS, True, (indifferent,), WORSE)))
    assert "Verrow would gain nothing by that" in text
    assert "in the ranking given for Verrow both come 4th of 9." in text


def test_a_ruling_stands_under_a_ranking_once() -> None:
    text = told(party("gmr", *[Reason(DROPS, True, (REGRETS,), WORSE)] * 2, gains=2))
    assert text.count("Ruling of N. Analyst: told us so") == 1
    assert "  1. It could gain" in text
    assert "  2. It could gain" in text


def test_a_reply_that_does_not_help_or_that_helps() -> None:
    reply = ReasonedMove(move("Astria", 0, 1), False, comparison("Astria", 0, 1, WISH))
    hurts, helps = comparison("Astria", 5, 1, WISH), comparison("Astria", 1, 5, WISH)
    kept = told(party("smr", Reason(DROPS, True, (SHUTS,), WORSE, reply, hurts)))
    assert (
        "Nor does it help that it then signs the treaty: its 2nd wish (told above) would be true if" in kept
    )
    assert "It has no move from there by which to repair that." in told(
        party("smr", Reason(DROPS, True, (SHUTS,), WORSE))
    )
    left = told(party("smr", Reason(DROPS, False, (SHUTS,), WORSE, reply, helps)))
    assert left.startswith("Astria leaves: it would gain by 1 of its 3 moves, and nothing deters it.")
    assert "At worst Verrow keeps the harbour shut." in left
    assert "But then it signs the treaty." in left
    assert "It is better off there than if it had stayed: its 2nd wish (told above) is true there and" in left


def test_an_improvement_that_no_answer_touches() -> None:
    free = Reason(DROPS, deterred=False)
    assert "What the others might do after that does not count under this concept." in told(
        party("nash", free)
    )
    assert "No answer that pays for those who give it makes that worth less to it." in told(
        party("seq", free)
    )
    assert "No answer of the others makes that worth less to it." in told(party("gmr", free))
    even = told(party("gmr", Reason(DROPS, False, (SHUTS,), comparison("Astria", 0, 5, WISH))))
    assert "Even so it is better off than if it had stayed" in even


def test_a_party_with_nothing_to_gain() -> None:
    assert told(party("gmr", gains=0, moves=0)) == "Astria stays: it has no move from here."
    kept = ReasonedMove(move("Astria", 5, 4), False, comparison("Astria", 5, 4, WISH))
    text = told(party("gmr", gains=0, moves=1, kept=(kept,)))
    assert "Astria stays: its one move brings no gain." in text
    assert "  No gain if it signs no treaty: its 2nd wish, “Astria signs the treaty only if" in text
    tie = ReasonedMove(kept.move, False, Comparison("Astria", 5, 4, tied=True))
    assert "none of its wishes tells the two apart." in told(party("gmr", gains=0, kept=(tie,)))
    blank = ReasonedMove(kept.move, False, Comparison("Astria", 5, 4, tied=True, informed=False))
    assert "nothing is known of what it wants." in told(party("gmr", gains=0, kept=(blank,)))


def test_many_improvements_are_counted_after_the_first_few() -> None:
    text = told(party("gmr", *[Reason(DROPS, True, (SHUTS,), WORSE)] * (LISTED + 4), gains=LISTED + 4))
    assert "… and 4 more, each answered; --format json has them all." in text
    assert f"  {LISTED}. It could gain" in text
    assert f"  {LISTED + 1}. " not in text


def test_the_state_is_said_to_hold_or_not() -> None:
    leaves, stays = party("gmr", Reason(DROPS, False)), party("gmr", gains=0)
    shown = list(lines(StateReasons(state(5), "gmr", (leaves, stays)), WORDING))
    assert shown[0] == "Judged by general metarationality (GMR) the state does not hold: Astria leaves."
    shown = list(lines(StateReasons(state(5), "gmr", (stays, stays)), WORDING))
    assert shown[0] == "Judged by general metarationality (GMR) the state holds."
    assert next(lines(StateReasons(state(5), "gmr", (stays,)), WORDING)) == (
        "Judged by general metarationality (GMR)."
    )


def test_words_of_articles_stay_on_one_line_and_harmless() -> None:
    options = (OptionView("treaty", "Astria", "Treaty", HOSTILE, HOSTILE), *OPTIONS[1:])
    reasons = StateReasons(state(5), "gmr", (party("gmr", Reason(DROPS, True, (SHUTS,), WORSE)),))
    for tell in (explanation.lines, explanation.steps):
        text = tell(OUTCOMES[1], reasons, options)
        assert not any(letter in line for line in text for letter in "\x00\x07\x1b")


def test_the_page_tells_why_the_others_would_answer(dossier: Dossier) -> None:
    best = dossier.outcomes[1].best
    assert best is not None
    for step, words in (
        (
            SHUTS,
            "Verrow gains by that: its 1st wish, fulfilled by it, is that Verrow keeps the harbour shut.",
        ),
        (REGRETS, "Verrow would lose by that, so it is to be feared rather than expected."),
    ):
        kept = replace(best, deterred=(replace(best.deterred[0], motives=(step,)),))
        deal = replace(dossier.outcomes[1], best=kept)
        page = html.render(replace(dossier, outcomes=(dossier.outcomes[0], deal, *dossier.outcomes[2:])))
        assert "<summary>Why they would answer so</summary>" in page
        assert words in page
