"""The record in words."""

from __future__ import annotations

import dataclasses

import pytest

from standoff.findings.dossier import Dossier
from standoff.report.charts import timeline
from standoff.report.phrases import ACTS
from standoff.report.record import decades, deed, doers
from standoff.statements import Act


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (Act.AGREE, "agree"),
        (Act.REJECT, "refuse"),
        (Act.AID, "give aid"),
        (Act.SANCTION, "impose sanctions"),
        (Act.ACCUSE, "accuse"),
    ],
)
def test_several_parties_act_in_the_plural(dossier: Dossier, act: Act, words: str) -> None:
    alone = dataclasses.replace(dossier.record[0], act=act)
    assert deed(alone) == ACTS[act]
    together = dataclasses.replace(alone, partners=("Verrow",))
    assert deed(together) == words
    assert doers(together) == ("Astria", "Verrow")


def test_an_act_without_party_or_kind_has_no_words(dossier: Dossier) -> None:
    unnamed = dataclasses.replace(dossier.record[3], party=None, act=None)
    assert (doers(unnamed), deed(unnamed)) == ((), "")


def test_what_was_done_together_stands_in_both_rows(dossier: Dossier) -> None:
    together = dataclasses.replace(dossier.record[0], partners=("Verrow",))
    shown = timeline(dataclasses.replace(dossier, record=(together, dossier.record[1])))
    assert shown is not None
    assert ">Astria<" in shown.inner
    assert ">Verrow<" in shown.inner


def test_the_record_is_told_by_decades(dossier: Dossier) -> None:
    assert {start: len(acts) for start, acts in decades(dossier).items()} == {1950: 1, 2010: 1, 2020: 3}
