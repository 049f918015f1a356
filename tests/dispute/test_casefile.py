"""What a good case file becomes."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.dispute import (
    Direction,
    Option,
    Party,
    Person,
    Ranking,
    SourceGrade,
    Theme,
    ThemeKind,
    Variable,
)
from standoff.dispute.casefile import Case, load
from standoff.dispute.grammar import parse, text_of
from standoff.evidence import Citation, Decision, PartialDate, Ruling

Load = Callable[[str], Case]

FULL = """\
case: full
title: Everything that a case file can say
note: >
  Folded
  text.
as_of: 2022-03
analyst: {name: A. Analyst, date: 2026-11-21}
articles: texts
store: kept.db
citations: ["Author, A. (1993). A work.", "Another, of no year."]
parties:
  - name: Norway
    country: NO
    aliases: [Kingdom of Norway]
    people: [{name: Ann Ås, aliases: [Ann Aas], role: Foreign Minister}]
    bodies: [Storting]
    seats: [Oslo]
  - name: Bob
options:
  - name: no_treaty
    owner: Norway
    label: Norway signs
    on: signs
    off: does not sign
    direction: fwd
    terms: ["peace treaty|peace deal"]
    opposites: [refuse + treaty]
  - {name: bob_pays, owner: Bob}
constraints:
  infeasible:
    - {pattern: "NY", why: "no treaty, no pay"}
  requirements: [no_treaty or not bob_pays]
outcomes:
  - {name: deal, formula: both and no_treaty, note: as signed}
  - {name: both, label: Both sides move, formula: no_treaty and bob_pays}
status_quo: []
preferences:
  Bob:
    - not bob_pays
    - {formula: "deal if no_treaty", by: B. Other, date: 2020-01, reason: Said so.}
    - not not both
rankings:
  Norway: [[YY], [YN, NN]]
themes:
  - {name: ratified_1956, kind: precedent, terms: ["1956"]}
sources:
  - {source: A Paper, reliability: B, credibility: 2, note: careful}
  - {source: Another}
"""


@pytest.fixture
def case(load_text: Load) -> Case:
    return load_text(FULL)


def test_parties(case: Case) -> None:
    person = Person("Ann Ås", ("Ann Aas",), "Foreign Minister")
    norway = Party("Norway", "NO", ("Kingdom of Norway",), (person,), ("Storting",), ("Oslo",))
    assert case.dispute.parties == (norway, Party("Bob"))


def test_options_and_what_is_left_out(case: Case) -> None:
    terms, opposites = ("peace treaty|peace deal",), ("refuse + treaty",)
    said = Option(
        "no_treaty", "Norway", "Norway signs", "signs", "does not sign", Direction.FORWARD, terms, opposites
    )
    bare = Option("bob_pays", "Bob", "bob pays", "says yes to “bob pays”", "says no to “bob pays”")
    assert case.dispute.options == (said, bare)


def test_constraints(case: Case) -> None:
    infeasible, requirement = case.dispute.constraints
    assert text_of(infeasible.formula) == "bob_pays and not no_treaty"
    assert (infeasible.requirement, infeasible.why) == (False, "no treaty, no pay")
    assert text_of(requirement.formula) == "not bob_pays or no_treaty"
    assert (requirement.requirement, requirement.why) == (True, None)


def test_outcomes_are_written_out_in_options(case: Case) -> None:
    deal, both = case.dispute.outcomes
    assert text_of(deal.formula) == "bob_pays and no_treaty"
    assert (deal.label, deal.note, both.label) == ("deal", "as signed", "Both sides move")


def test_pins_are_rulings(case: Case) -> None:
    first, second, third = case.dispute.preferences_of("Bob")
    assert all(each.pinned and each.weight == 0 for each in (first, second, third))
    assert first.warrants[0].ruling == Ruling(
        "A. Analyst", Decision.ADD, "not bob_pays", "Stated in the case file.", PartialDate(2026, 11, 21)
    )
    assert second.warrants[0].ruling == Ruling(
        "B. Other", Decision.ADD, text_of(second.formula), "Said so.", PartialDate(2020, 1)
    )
    assert text_of(third.formula) == "bob_pays and no_treaty"


def test_rankings(case: Case) -> None:
    (ranking,) = case.dispute.rankings
    assert isinstance(ranking, Ranking)
    assert (ranking.party, ranking.tiers) == ("Norway", ((0b11,), (0b01, 0b00)))
    assert ranking.warrants[0].ruling is not None
    assert ranking.warrants[0].ruling.analyst == "A. Analyst"


def test_the_rest(case: Case, tmp_path: Path) -> None:
    dispute = case.dispute
    assert (dispute.name, dispute.title, dispute.note) == (
        "full",
        "Everything that a case file can say",
        "Folded text.",
    )
    assert (dispute.status_quo, dispute.as_of) == (0, PartialDate(2022, 3))
    assert dispute.citations == (
        Citation("Author, A. (1993). A work.", 1993),
        Citation("Another, of no year.", None),
    )
    assert case.themes == (Theme("ratified_1956", "ratified 1956", ThemeKind.PRECEDENT, ("1956",)),)
    assert case.grades == (SourceGrade("A Paper", "B", 2, "careful"), SourceGrade("Another"))
    assert (case.articles, case.store) == (tmp_path / "texts", tmp_path / "kept.db")
    assert (case.path, case.folder, case.analyst) == (tmp_path / "case.yaml", tmp_path, "A. Analyst")
    assert case.digest == hashlib.sha256(FULL.encode()).hexdigest()


def test_a_folder_and_its_file_are_the_same_case(write: Callable[[str], Path]) -> None:
    folder = write(FULL)
    assert load(folder) == load(folder / "case.yaml") == load(str(folder))


def test_what_is_left_out_has_defaults(load_text: Load, tmp_path: Path, demo: str) -> None:
    case = load_text(demo)
    assert case.dispute.status_quo is None
    dispute = case.dispute
    assert not any((dispute.constraints, dispute.outcomes, dispute.preferences, dispute.rankings))
    assert (case.articles, case.store) == (tmp_path / "articles", tmp_path / "evidence.db")


def test_a_key_without_a_value_is_as_if_left_out(load_text: Load, demo: str) -> None:
    blank = demo + "note:\nconstraints:\nstatus_quo: ~\noutcomes: null\n"
    assert load_text(blank).dispute == load_text(demo).dispute


@pytest.mark.parametrize("word", ["no", "on", "1984", "1.5", "true", "2020-01-01", "NO"])
def test_every_plain_word_is_text(load_text: Load, demo: str, word: str) -> None:
    assert load_text(demo + f"note: {word}\n").dispute.note == word


def test_aliases_are_followed(load_text: Load, demo: str) -> None:
    shared = demo + "outcomes:\n  - {name: x, formula: &f a and b}\n  - {name: y, formula: *f}\n"
    x, y = load_text(shared).dispute.outcomes
    assert x.formula == y.formula == parse("a and b")


@pytest.mark.parametrize("form", ["\ufeff{}", "---\n{}", "# first\n{}...\n"])
def test_marks_around_the_document_do_no_harm(load_text: Load, demo: str, form: str) -> None:
    assert load_text(form.format(demo)).dispute == load_text(demo).dispute


def test_windows_lines(load_text: Load, demo: str) -> None:
    assert load_text(demo.replace("\n", "\r\n")).dispute == load_text(demo).dispute


def test_a_party_may_repeat_its_own_names(load_text: Load, demo: str) -> None:
    load_text(demo.replace("name: Ann", "{name: Ann, aliases: [Ann, ann], seats: [Ann]}"))


def test_an_option_may_be_a_preference(load_text: Load, demo: str) -> None:
    (wish,) = load_text(demo + "preferences: {Ann: [b]}\n").dispute.preferences
    assert wish.formula == Variable("b")


def test_a_team_s_database(load_text: Load, demo: str) -> None:
    assert (
        load_text(demo + "store: postgresql+psycopg://host/name\n").store == "postgresql+psycopg://host/name"
    )


def test_loading_does_without_numpy_and_the_language_pipeline() -> None:
    heavy = "{'numpy', 'spacy', 'sqlalchemy', 'babel'}"
    code = f"import sys, standoff.dispute.casefile; print(sorted({heavy} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
