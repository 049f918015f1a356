"""What is not known, grouped."""

from __future__ import annotations

import dataclasses

from standoff.findings.dossier import Dossier, Gap
from standoff.report.gaps import gap_groups
from standoff.report.words import Wording


def told(dossier: Dossier, *gaps: Gap) -> dict[str, list[str]]:
    groups = gap_groups(dataclasses.replace(dossier, gaps=gaps), Wording.of(dossier))
    return {group.kind: [line.words for line in group.lines] for group in groups}


def test_a_party_s_silences_make_one_line(dossier: Dossier) -> None:
    assert told(
        dossier,
        Gap("no evidence", "Verrow", "harbour"),
        Gap("no evidence", "Verrow", "accept"),
        Gap("no evidence", "Astria", "treaty"),
    ) == {
        "no evidence": [
            "Verrow, on whether it opens the harbour or accepts inspections",
            "Astria, on whether it signs the treaty",
        ]
    }


def test_articles_are_named_in_one_line(dossier: Dossier) -> None:
    assert told(dossier, Gap("undated article", "a.txt", "A"), Gap("undated article", "b.txt", "")) == {
        "undated article": ["a.txt (A) and b.txt"]
    }


def test_what_matters_most_comes_first_and_the_unknown_last(dossier: Dossier) -> None:
    groups = gap_groups(dossier, Wording.of(dossier))
    assert [group.kind for group in groups] == [
        "no evidence",
        "tie",
        "contradiction",
        "ambiguous name",
        "idle grade",
        "unclear grade",
        "not believed",
        "weighs nothing",
        "something new",
    ]
    assert [group.number for group in groups] == [1] * 9
