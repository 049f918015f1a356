"""Rulings as findings, and their section of the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from standoff import analysis
from standoff.analysis.ruling import rulings
from standoff.construction.rulings import Validity
from standoff.evidence import Anchor, Coding, Decision, Happened, PartialDate, Passage, Ruling, ruling_lines
from standoff.findings.belief.rulings import OutcomeChange
from standoff.report import html, markdown

CASE = """
case: harbour
title: The harbour
parties: [{name: Norland}, {name: Sudmark}]
options:
  - {name: pay, owner: Sudmark, on: pays, off: does not pay}
  - {name: open, owner: Norland, on: opens the harbour, off: keeps it closed}
outcomes: [{name: bargain, label: The bargain, formula: pay and open}]
status_quo: []
analyst: {name: N. Analyst}
preferences: {Norland: [pay], Sudmark: [open]}
"""
HOSTILE = "<script>alert(1)</script>"
LOST = Anchor(Passage("gone", 3, 9, "denies", "Norla ", "."), "lost.txt", "Norland")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    return tmp_path


def write(case: Path, *made: Ruling) -> None:
    (case / "rulings.jsonl").write_text(ruling_lines.write(made), encoding="utf-8")


def rule(decision: Decision, subject: str, by: str = "Ada", **more: object) -> Ruling:
    return Ruling(by, decision, subject, f"told {HOSTILE}", PartialDate(2024, 5, 2), **more)  # type: ignore[arg-type]


def test_what_holds_with_and_without(case: Path) -> None:
    write(case, rule(Decision.ADD, "Norland: not open"), rule(Decision.ADD, "Norland: pay", "Ben"))
    found = rulings(case)
    assert found.ruled is not None
    assert found.unruled is not None
    assert ("nash" in found.ruled[0].holds, "nash" in found.unruled[0].holds) == (False, True)
    decisive, idle = found.rulings
    assert decisive.without == tuple(OutcomeChange(c.outcome, c.after, c.before) for c in found.changed)
    assert idle.without == ()


def test_the_page_tells_every_ruling_and_escapes_it(case: Path) -> None:
    write(
        case,
        rule(Decision.ADD, "Norland: open"),
        rule(Decision.REJECT, "Norland: open", "Ben"),
        rule(Decision.REJECT, "old", anchor=LOST),
        rule(Decision.CORRECT, "old", "Ben", anchor=LOST, coding=Coding(party="Sudmark", options=("-pay",))),
    )
    dossier = analysis.dossier(case)
    page, notes = html.render(dossier), markdown.render(dossier)
    for told in (page, notes):
        assert "Where analysts contradict each other" in told
        assert "What is attached to nothing" in told
        assert "its words stand in no article" in told
        assert "With all rulings the same outcomes hold as with none." in told
        assert "<script>" not in told
    assert "It wants that: Sudmark does not pay" in page
    assert '<section id="rulings"' in page


def test_a_case_without_rulings_has_no_such_section(case: Path) -> None:
    assert 'id="rulings"' not in html.render(analysis.dossier(case))
    write(case, rule(Decision.RESOLVE, "f1", happened=Happened.NO))
    assert 'id="rulings"' not in html.render(analysis.dossier(case))
    assert [view.validity for view in rulings(case).rulings] == [Validity.STANDS]


def test_the_dossier_leaves_out_singly_as_many_as_it_has_time_for(case: Path) -> None:
    from standoff.analysis.constructing import constructed
    from standoff.findings.belief.rulings import rulings_finding

    write(case, rule(Decision.ADD, "Norland: open"), rule(Decision.ADD, "Sudmark: pay"))
    found = rulings_finding(constructed(case).gathered, most=1)
    assert [view.without is None for view in found.rulings] == [True, False]
