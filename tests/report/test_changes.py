"""What would have to change, in the words of a page."""

from __future__ import annotations

import dataclasses

import pytest

from standoff.findings import Dossier
from standoff.findings.dossier import MoveView, Quote, StateView
from standoff.findings.proposals import (
    ChangeView,
    ConceptChanges,
    ObstacleView,
    OutcomeChanges,
    ProposalView,
    Wish,
)
from standoff.report import html, markdown
from standoff.report.changes import FIRM, condition, lines, outcome_lines
from standoff.report.words import Wording
from standoff.stability.inverse import ChangeKind

SIGNS, OPENS = "“Astria signs the treaty”", "“Verrow opens the harbour”"
KEEPS, LIFTS = "“Astria keeps its levy on ships”", "“Astria lifts its levy on ships”"
STATE = StateView(3, ("treaty", "levy"), (), ())


def change(kind: ChangeKind, **told: object) -> ChangeView:
    plain = ChangeView("Astria", kind, 2, (), (), (), upwards=False, formula=None, risen=None)
    return dataclasses.replace(plain, **told)  # type: ignore[arg-type]


def wish(position: int, formula: str, *quotes: Quote) -> Wish:
    return Wish(position, formula, pinned=False, quotes=quotes)


def proposal(*changes: ChangeView, concepts: tuple[str, ...] = ("nash", "seq")) -> ProposalView:
    return ProposalView(changes, STATE, 1, concepts, (), improving=True)


def answer(*proposals: ProposalView, concept: str = "nash") -> ConceptChanges:
    return ConceptChanges(concept, 0, proposals, 1, exhaustive=True, nearest=None, obstacles=())


def outcome(dossier: Dossier, *answers: ConceptChanges, reachable: int = 1) -> OutcomeChanges:
    falling = next(f for f in dossier.outcomes if not f.holds and f.states)
    return OutcomeChanges(falling.name, falling.label, 1, reachable, None, answers)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (
            change(
                ChangeKind.MOVE, touched=(wish(3, "treaty"),), passed=(wish(1, "levy"), wish(2, "harbour"))
            ),
            f"Astria put {SIGNS} (its 3rd wish) below {OPENS} (its 2nd wish), past 1 other wish on the way",
        ),
        (
            change(ChangeKind.MOVE, touched=(wish(2, "treaty"),), passed=(wish(1, "levy"),), upwards=True),
            f"Astria put {SIGNS} (its 2nd wish) above {KEEPS} (its 1st wish)",
        ),
        (
            change(ChangeKind.REORDER, order=(2, 3, 1)),
            "Astria put its wishes in the order 2, 3, 1 (numbers as they stand now)",
        ),
        (
            change(ChangeKind.DROP, touched=(wish(1, "not levy"),)),
            "Astria gave up “Astria lifts its levy on ships” (its 1st wish)",
        ),
        (
            change(ChangeKind.TURN, touched=(wish(1, "levy"),), formula="not levy"),
            "Astria, in place of its 1st wish, wanted this: “Astria lifts its levy on ships”",
        ),
        (
            change(ChangeKind.WANT, formula="treaty"),
            "Astria came to want this above all: “Astria signs the treaty”",
        ),
        (change(ChangeKind.RISE, risen=STATE), "Astria ranked state 3 higher by 2 states"),
    ],
)
def test_each_kind_of_change_has_its_words(dossier: Dossier, made: ChangeView, words: str) -> None:
    assert condition(proposal(made), Wording.of(dossier)) == words


def test_a_line_says_how_firmly_and_the_same_change_is_told_once(dossier: Dossier) -> None:
    made = change(ChangeKind.WANT, formula="treaty")
    other = change(ChangeKind.WANT, formula="not levy")
    weak = proposal(other, concepts=("seq",))
    with_two = dataclasses.replace(
        dossier, changes=(outcome(dossier, answer(proposal(made)), answer(weak, concept="seq")),)
    )
    once = dataclasses.replace(
        dossier, changes=(outcome(dossier, answer(proposal(made)), answer(proposal(made), concept="seq")),)
    )
    name = with_two.changes[0].name
    told = [line.sentence for line in outcome_lines(name, with_two)]
    assert told == [
        f"It would hold if Astria came to want this above all: {SIGNS}: then {FIRM['nash']}.",
        f"It would hold if Astria came to want this above all: {LIFTS}: then {FIRM['seq']}.",
    ]
    assert len(outcome_lines(name, once)) == 1
    assert outcome_lines("no such outcome", with_two) == ()


def test_a_change_told_of_an_earlier_outcome_is_only_named(dossier: Dossier) -> None:
    found = outcome(dossier, answer(proposal(change(ChangeKind.WANT, formula="treaty"))))
    falling = dataclasses.replace(
        next(f for f in dossier.outcomes if f.name == found.name), label="A deal", reachable=True
    )
    twin = dataclasses.replace(falling, name="twin", label="The twin")
    both = dataclasses.replace(
        dossier,
        outcomes=(falling, twin),
        changes=(found, dataclasses.replace(found, name="twin", label="The twin")),
    )
    (line,) = outcome_lines("twin", both)
    assert (line.before, line.wishes) == ((1, falling.label), ())
    assert outcome_lines(falling.name, both)[0].before is None
    told = f"would make it hold: then {FIRM['nash']}."
    assert f"The same change as for “{falling.label}” {told}" in markdown.render(both)
    assert f'The same change as for <a href="#outcome-1">{falling.label}</a> {told}' in html.render(both)


def test_no_way_there_and_no_change_are_said(dossier: Dossier) -> None:
    leaves = ObstacleView(MoveView("Verrow", 3, 1, (), ("harbour",)), always=True, decided_by=None)
    stuck = dataclasses.replace(answer(), obstacles=(leaves,), nearest=STATE, exhaustive=False)
    far = dataclasses.replace(dossier, changes=(outcome(dossier, answer(), reachable=0),))
    none = dataclasses.replace(dossier, changes=(outcome(dossier, stuck),))
    name = far.changes[0].name
    assert "no legal sequence of moves leads there" in outcome_lines(name, far)[0].sentence
    assert "Verrow would leave it all the same" in outcome_lines(name, none)[0].sentence
    told = lines(none.changes[0], none.options)
    assert "  State 3 comes nearest to it, but:" in told
    assert "    Verrow leaves, and would in every order of its wishes: it keeps the harbour shut." in told
    assert "  Not everything could be tried: a smaller change may exist." in told


def test_pages_show_the_change_with_its_sentences(dossier: Dossier) -> None:
    quote = next(q for p in dossier.positions for q in (*p.quotes_for, *p.quotes_against) if q.passage)
    moved = change(
        ChangeKind.MOVE, touched=(wish(2, "treaty", quote),), passed=(wish(1, "levy"),), upwards=True
    )
    shown = dataclasses.replace(dossier, changes=(outcome(dossier, answer(proposal(moved))),))
    page, text = html.render(shown), markdown.render(shown)
    assert page.count('<p class="change">It would hold if Astria put') == 1
    assert "The wishes that this is about" in page
    assert text.count("It would hold if Astria put") == 1
    assert len(page) > len(html.render(dossier))
