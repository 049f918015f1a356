"""Grades of sources and weights in a case file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.dispute import SourceGrade, SourceKind, Weights
from standoff.dispute.casefile import Case
from standoff.dispute.schema.weights import FIGURES, LETTERS, MODALITIES, MODES

Load = Callable[[str], Case]


def test_a_grade_says_what_it_grades(load_text: Load, demo: str) -> None:
    entries = """
sources:
  - {source: Any, reliability: B}
  - {outlet: Any, credibility: 2, note: dry}
  - {author: Any, believed: no}
  - {article: a.md, says: "never, ever", credibility: 5}
  - {article: a.md, believed: yes}
"""
    grades = load_text(demo + entries).grades
    assert grades == (
        SourceGrade("Any", "B"),
        SourceGrade("Any", None, 2, "dry", kind=SourceKind.OUTLET),
        SourceGrade("Any", believed=False, kind=SourceKind.AUTHOR),
        SourceGrade("a.md", None, 5, kind=SourceKind.ARTICLE, says="never, ever"),
        SourceGrade("a.md", believed=True, kind=SourceKind.ARTICLE),
    )
    assert grades[0].where.endswith("case.yaml, line 12, column 14")


def test_a_case_sets_any_of_the_weights(load_text: Load, demo: str) -> None:
    entries = """
weights:
  reliability: {D: 0.3, E: 0}
  credibility: {5: 0, 6: .5}
  mode: {narrated: 0.3}
  modality: {historical: 1}
  half_life: 7.5
  hearsay: 0
  undated: 1
  margin: 0.1
"""
    assert load_text(demo + entries).weights == Weights(
        reliability=(("D", 0.3), ("E", 0.0)),
        credibility=(("5", 0.0), ("6", 0.5)),
        mode=(("narrated", 0.3),),
        modality=(("historical", 1.0),),
        half_life=7.5,
        undated=1.0,
        hearsay=0.0,
        margin=0.1,
    )


@pytest.mark.parametrize("entries", ["", "weights:\n", "weights: {}\n", "weights: {half_life: }\n"])
def test_what_a_case_does_not_set_stays(load_text: Load, demo: str, entries: str) -> None:
    assert load_text(demo + entries).weights == Weights()


def test_the_keys_are_those_that_statements_have() -> None:
    from standoff.construction.weights import CREDIBILITY, MODALITY, MODE, RELIABILITY

    assert tuple(RELIABILITY) == LETTERS
    assert tuple(str(figure) for figure in CREDIBILITY) == FIGURES
    assert tuple(mode.value for mode in MODE) == MODES
    assert tuple(modality.value for modality in MODALITY) == MODALITIES
