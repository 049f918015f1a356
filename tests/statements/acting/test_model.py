"""The model of acts: what is in its file, and what it tells of plain clauses."""

from __future__ import annotations

from collections.abc import Callable
from importlib import resources

import numpy as np
import pytest

from standoff.statements import Act
from standoff.statements.acting import YIELD, load

Told = Callable[[str, str, str], frozenset[str]]


def test_its_classes_are_the_sixteen_but_for_one_older_name() -> None:
    parted = {Act.CONCEDE, Act.RETREAT, Act.OFFER}
    assert set(load().classes) == {act.value for act in Act if act not in parted} | {YIELD}


def test_its_file_is_small_and_holds_no_objects() -> None:
    path = resources.files("standoff.statements").joinpath("data", "acts.npz")
    with path.open("rb") as file:
        stored = np.load(file, allow_pickle=False)
        assert {stored[name].dtype.kind for name in stored.files} <= set("uif")
        file.seek(0, 2)
        assert file.tell() < 1_500_000


def test_its_features_are_single_words_or_pairs() -> None:
    """No phrase of the corpus can be read off the names."""
    assert max(name.partition("=")[2].count("_") for name in load().names) <= 2
    assert not [name for name in load().names if " " in name]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Egypt condemned the policy of Sudan.", "ACCUSE"),
        ("Egypt arrested three journalists from Sudan.", "COERCE"),
        ("Egypt bombed a base in Sudan.", "ASSAULT"),
        ("Egypt will not accept the proposal of Sudan.", "REJECT"),
        ("Egypt lifted its blockade of Sudan.", YIELD),
        ("Egypt and its envoy held talks with Sudan.", "CONSULT"),
        ("Egypt suspended its aid to Sudan.", "SANCTION"),
        ("Egypt sent food and medicine to Sudan.", "AID"),
        ("Egypt urged Sudan to reopen the border.", "REQUEST"),
    ],
)
def test_it_tells_plain_clauses(told: Told, text: str, act: str) -> None:
    assert load().best(told(text, "Egypt", "Sudan"))[0] == act


def test_nothing_known_leaves_the_bias_alone() -> None:
    model = load()
    assert model.chances(()) == model.chances(("no such feature",))
    assert model.best(())[1] < 0.5
