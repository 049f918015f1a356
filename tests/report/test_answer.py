"""How each outcome stands, and who leaves it for certain."""

from __future__ import annotations

import dataclasses

import pytest

from standoff.findings.dossier import Dossier
from standoff.report.answer import (
    Standing,
    Verdicts,
    group_firmness,
    leaving,
    standing,
    strictest_first,
    tempted,
    today_holds,
)


@pytest.mark.parametrize(
    ("concepts", "expected"),
    [
        (("nash", "gmr"), Standing.HOLDS),
        (("seq", "gmr"), Standing.DETERRED),
        (("sseq",), Standing.DETERRED),
        (("gmr", "smr"), Standing.FEARED),
    ],
)
def test_how_firmly_an_outcome_holds(dossier: Dossier, concepts: tuple[str, ...], expected: Standing) -> None:
    best = dossier.outcomes[1].best
    assert best is not None
    finding = dataclasses.replace(
        dossier.outcomes[1], holds=concepts, best=dataclasses.replace(best, concepts=concepts)
    )
    assert standing(finding, has_today=True) is expected


def test_a_group_is_as_firm_as_its_firmest_state(dossier: Dossier) -> None:
    group = dataclasses.replace(dossier.resting[0], concepts=(("nash", 0), ("seq", 2), ("gmr", 5)))
    assert group_firmness(group) is Standing.DETERRED
    assert group_firmness(dataclasses.replace(group, concepts=(("nash", 1), ("gmr", 5)))) is Standing.HOLDS


def test_without_a_today_nothing_is_out_of_reach(dossier: Dossier) -> None:
    assert standing(dossier.outcomes[3], has_today=True) is Standing.UNREACHABLE
    assert standing(dossier.outcomes[3], has_today=False) is Standing.FEARED


def test_the_sample_has_one_of_each(dossier: Dossier) -> None:
    assert [how for _, how in Verdicts.of(dossier).pairs] == [
        Standing.HOLDS,
        Standing.DETERRED,
        Standing.FALLS,
        Standing.UNREACHABLE,
        Standing.IMPOSSIBLE,
    ]


def test_outcomes_that_stand_alike_share_a_sentence(dossier: Dossier) -> None:
    falls = dossier.outcomes[2]
    three = tuple(dataclasses.replace(falls, label=label) for label in ("A", "B", "C"))
    told = Verdicts.of(dataclasses.replace(dossier, outcomes=three)).sentences()
    assert told == ("“A”, “B” and “C” do not hold.",)


def test_who_leaves_for_certain_is_told_before_who_is_tempted(dossier: Dossier) -> None:
    first = dossier.outcomes[2].departures[0]
    certain = dataclasses.replace(first, concept="gmr")
    assert leaving((first, certain)) == [certain]
    assert tempted((first, certain)) == [first]
    assert leaving(()) == []


def test_concepts_come_strictest_first() -> None:
    named = (("gmr", 1), ("other", 1), ("smr", 2), ("nash", 3), ("seq", 4))
    assert [name for name, _ in strictest_first(named)] == ["nash", "seq", "smr", "gmr", "other"]


def test_today_holds_only_where_the_dossier_shows_it(dossier: Dossier) -> None:
    assert today_holds(dossier) == ("nash", "seq", "smr", "gmr")
    assert today_holds(dataclasses.replace(dossier, resting=())) == ()
    assert today_holds(dataclasses.replace(dossier, today=None)) == ()
