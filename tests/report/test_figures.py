"""Figures, each once."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.evidence import Passage, Span
from standoff.findings.dossier import Dossier, FigureView, Quote
from standoff.report.figures import figures


def views(*told: tuple[str, int]) -> tuple[FigureView, ...]:
    return tuple(
        FigureView(value, Span(at, at + 1), Quote(Passage("a", at, at + 1, str(at), "", "")))
        for value, at in told
    )


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ([("72%", 1), ("22%", 1)], [(("72%", "22%"), 1)]),
        ([("four islands", 1), ("Four islands", 2)], [(("four islands",), 2)]),
        ([("1956 declaration", 1), ("declaration of 1956", 2)], [(("1956 declaration",), 2)]),
        ([("1956 pledge", 1), ("two islands", 1)], [(("1956 pledge",), 1), (("two islands",), 1)]),
        ([("1956 pledge", 1), ("1993 pledge", 2)], [(("1956 pledge",), 1), (("1993 pledge",), 1)]),
    ],
)
def test_what_is_the_same_figure_is_told_once(
    dossier: Dossier, told: list[tuple[str, int]], shown: list[tuple[tuple[str, ...], int]]
) -> None:
    found = figures(dataclasses.replace(dossier, figures=views(*told)))
    assert [(entry.values, len(entry.quotes)) for entry in found] == shown


@given(st.lists(st.tuples(st.sampled_from(["two", "Two", "1956 a", "a of 1956", "9 %"]), st.integers(0, 3))))
def test_no_figure_and_no_sentence_is_lost(told: list[tuple[str, int]]) -> None:
    given_views = views(*told)
    dossier = dataclasses.replace(_BARE, figures=given_views)
    found = figures(dossier)
    assert {q for entry in found for q in entry.quotes} == {view.quote for view in given_views}
    assert sum(len(entry.values) for entry in found) <= len(given_views)


_BARE = Dossier(
    "",
    "",
    None,
    None,
    (),
    0,
    (),
    None,
    (),
    (),
    (),
    (),
    (),
    (),
    (),
    (),
    (),
    (),
    (),
    (),
    (),
    None,  # type: ignore[arg-type]
)
