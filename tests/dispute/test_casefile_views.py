"""Views in a case file: what each party gets wrong, and what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standoff.dispute.casefile import Case
from standoff.dispute.grammar import text_of
from standoff.errors import Infeasible, Malformed, StandoffError, Unknown
from standoff.stability import hypergame as hyper

Load = Callable[[str], Case]

BASE = """
case: weir
title: The weir
analyst: {name: A. Analyst}
parties: [{name: Up}, {name: Down}, {name: Far}]
options:
  - {name: open, owner: Up}
  - {name: protest, owner: Down}
  - {name: sue, owner: Down}
constraints: {infeasible: [{formula: sue, why: there is no court}]}
preferences: {Up: [not protest, not open], Down: [open, not protest]}
rankings: {Far: [[YNN, NYN], [NNN], [YYN]]}
"""
VIEWS = """
views:
  Up:
    imagines: [sue]
    impossible: ["open and protest", {pattern: NYY, why: too much trouble}]
    preferences: {Down: [sue]}
    rankings: {Far: [[YNN], [NYN], [NNN], [NNY, YNY]]}
  Far: {unseen: [protest]}
"""


def test_a_view_is_read_in_the_order_of_the_parties(load_text: Load) -> None:
    up, far = load_text(BASE + VIEWS).dispute.views
    assert (up.party, up.unseen, up.imagined, up.about) == ("Up", (), ("sue",), ("Down", "Far"))
    assert [text_of(f) for f in up.impossible] == ["open and protest", "not open and protest and sue"]
    assert [text_of(p.formula) for p in up.preferences] == ["sue"]
    assert up.rankings[0].tiers == ((1,), (2,), (0,), (4, 5))
    assert (far.party, far.unseen, far.about) == ("Far", ("protest",), ())


def test_each_party_has_its_own_game(load_text: Load) -> None:
    game = hyper.views_of(load_text(BASE + VIEWS).dispute)
    feasible = [view.game.feasible.nonzero()[0].tolist() for view in game.views]
    assert feasible == [[0, 1, 2, 4, 5], [0, 1, 2, 3], [0, 1]]
    assert game.views[1].game is game.real
    assert game.real.feasible.nonzero()[0].tolist() == [0, 1, 2, 3]


def test_a_party_taken_for_indifferent(load_text: Load) -> None:
    dispute = load_text(BASE + "views: {Up: {preferences: {Down: [], Far: []}}}\n").dispute
    ranks = hyper.views_of(dispute).view("Up").game.ranks
    assert [set(rank[:4].tolist()) for rank in ranks[1:]] == [{1}, {1}]


def test_its_own_ranking_may_be_told_on_for_what_a_party_imagines(load_text: Load) -> None:
    views = """
views:
  Far: {imagines: [sue], rankings: {Far: [[NNY, YNN, NYN], [NYY, NNN], [YNY, YYY], [YYN]]}}
"""
    dispute = load_text(BASE + views).dispute
    assert hyper.views_of(dispute).view("Far").game.feasible.all()


@pytest.mark.parametrize(
    ("views", "kind", "words"),
    [
        ("{Upp: {unseen: [open]}}", Unknown, "views: no party is called 'Upp'"),
        ("{Up: {unseen: [close]}}", Unknown, "no option is called 'close'"),
        ("{Up: {unseen: [open, open]}}", Malformed, "names the option 'open' twice"),
        ("{Up: {unseen: [sue], imagines: [sue]}}", Malformed, "names the option 'sue' twice"),
        ("{Up: {imagines: [protest]}}", Malformed, "imagines 'protest', which is not ruled out"),
        ("{Up: {preferences: {Up: [open]}}}", Malformed, "other preferences than its own"),
        ("{Up: {rankings: {Up: [[NNN, YNN, NYN, YYN]]}}}", Malformed, "other preferences than its own"),
        ("{Far: {rankings: {Far: [[NNN, YNN, NYN, YYN]]}}}", Malformed, "other preferences than its own"),
        ("{Up: {preferences: {Dawn: [open]}}}", Unknown, "no party is called 'Dawn'"),
        ("{Up: {preferences: {Down: [opn]}}}", Unknown, "no option or outcome is called 'opn'"),
        ("{Up: {rankings: {Down: [[NNN]]}}}", Malformed, "misses 3 of the feasible states"),
        ("{Up: {rankings: {Down: [[NNY]]}}}", Infeasible, "names NNY, which is not feasible"),
        ("{Up: {preferences: {Down: [open]}, rankings: {Down: [[NNN]]}}}", Malformed, "both preferences and"),
        ("{Up: {imagines: [sue]}}", Malformed, "nothing says how 'Far' ranks NNY"),
        ("{Up: {impossible: [open, not open]}}", Infeasible, "the view of 'Up' thinks no state possible"),
        ("{Up: {impossible: [{pattern: YY}]}}", Malformed, "is not a pattern of 3 letters"),
        ("{Up: {unsen: [open]}}", Malformed, "unsen"),
        ("[Up]", Malformed, "must be a mapping"),
    ],
)
def test_a_view_that_cannot_be_is_refused(
    views: str, kind: type[StandoffError], words: str, load_text: Load
) -> None:
    with pytest.raises(StandoffError) as refused:
        load_text(f"{BASE}views: {views}\n")
    assert type(refused.value) is kind
    assert words in refused.value.what
    assert "line" in (refused.value.where or "")


def test_the_error_points_into_the_view(load_text: Load) -> None:
    text = f"{BASE}views:\n  Up:\n    preferences:\n      Down:\n        - open andd protest\n"
    line = 1 + text[: text.index("open andd")].count("\n")
    with pytest.raises(Malformed) as refused:
        load_text(text)
    assert f"line {line}, column 16" in (refused.value.where or "")
