"""Any .gmcr file means what its words say, and survives the way there and back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from standoff import analysis
from standoff.dispute import (
    And,
    Constraint,
    Direction,
    Dispute,
    Formula,
    If,
    Iff,
    Not,
    Option,
    Or,
    Party,
    PreferenceStatement,
    Ranking,
    Unless,
    Variable,
    Warrant,
    states,
)
from standoff.dispute.casefile import load
from standoff.errors import StandoffError
from standoff.evidence import Decision, Ruling
from standoff.exchange import case_text, read_gmcr, write_gmcr
from standoff.exchange.disjunction import disjunction
from standoff.stability import Game, solve
from tests.stability.oracle import CONCEPTS, option_form

from .conftest import small

FEW = settings(max_examples=60, deadline=None)
NAMES = ("a", "b", "c", "d")
WARRANTS = (Warrant(ruling=Ruling("A. Analyst", Decision.ADD, "x", "Because.")),)
FORMULAS = st.recursive(
    st.sampled_from(NAMES).map(Variable),
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Or(tuple(parts))),
        st.builds(If, inner, inner),
        st.builds(Iff, inner, inner),
        st.builds(Unless, inner, inner),
    ),
    max_leaves=7,
)


@st.composite
def files(draw: st.DrawFn) -> dict[str, Any]:
    """A small file: conditions of both kinds, directions, infeasible patterns, parties without options."""
    count, parties = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    owners = draw(st.lists(st.integers(0, parties - 1), min_size=count, max_size=count))
    letters = st.dictionaries(st.integers(0, count - 1), st.sampled_from("YN"), min_size=1)
    simple = letters.map(lambda taken: [[at, letter] for at, letter in taken.items()])
    compound = st.lists(simple, min_size=1, max_size=3).map(lambda m: {"compound": True, "members": m})
    conditions = st.lists(st.one_of(simple, compound), max_size=5)
    infeasibles = draw(st.lists(simple, max_size=2).filter(lambda each: _left(each, count)))
    ways = st.sampled_from(["both", "fwd", "back"])
    return {
        "options": [{"name": f"o {at % 2}", "permittedDirection": draw(ways)} for at in range(count)],
        "decisionMakers": [
            {
                "name": f"P{party}",
                "options": [at for at, owner in enumerate(owners) if owner == party],
                "preferences": draw(conditions),
            }
            for party in range(parties)
        ],
        "infeasibles": infeasibles,
        "useManualPreferenceRanking": False,
    }


def _left(infeasibles: list[Any], count: int) -> list[int]:
    return [s for s in range(2**count) if not any(_holds(each, s) for each in infeasibles)]


def _holds(condition: Any, state: int) -> bool:
    if isinstance(condition, dict):
        return any(_holds(member, state) for member in condition["members"])
    return all(("Y" if state // 2**at % 2 else "N") == letter for at, letter in condition)


def _read(model: dict[str, Any], folder: Path) -> Dispute:
    file = folder / "model.gmcr"
    file.write_text(json.dumps(model), encoding="utf-8")
    return read_gmcr(file).dispute


@FEW
@given(model=files())
def test_states_and_orders_are_those_of_the_file(model: dict[str, Any], tmp_path_factory: Any) -> None:
    dispute = _read(model, tmp_path_factory.mktemp("file"))
    feasible = _left(model["infeasibles"], len(model["options"]))
    assert np.flatnonzero(states.feasible(dispute)).tolist() == feasible
    for party in model["decisionMakers"]:
        ranks = states.ranks(dispute, party["name"])
        keys = {s: [_holds(c, s) for c in party["preferences"]] for s in feasible}
        for one in feasible:
            for other in feasible:
                assert (ranks[one] > ranks[other]) == (keys[one] > keys[other])


@FEW
@given(model=files())
def test_a_file_solves_as_the_definitions_say(model: dict[str, Any], tmp_path_factory: Any) -> None:
    file = tmp_path_factory.mktemp("file") / "model.gmcr"
    file.write_text(json.dumps(model), encoding="utf-8")
    size = range(2 ** len(model["options"]))
    feasible = _left(model["infeasibles"], len(model["options"]))
    owner_of = {at: party for party, dm in enumerate(model["decisionMakers"]) for at in dm["options"]}
    keys = [[[_holds(c, s) for c in dm["preferences"]] for s in size] for dm in model["decisionMakers"]]
    graph = option_form(
        [owner_of[at] for at in range(len(model["options"]))],
        [option["permittedDirection"] for option in model["options"]],
        [state in feasible for state in size],
        [[sorted(each).index(key) for key in each] for each in keys],
    )
    answer = analysis.solve(file)
    assert answer["states"] == feasible
    for concept in CONCEPTS:
        stable = [[s for s in feasible if graph.stable(concept, p, s)] for p in graph.parties]
        found = answer["concepts"][concept]
        assert list(found["stable"].values()) == stable
        assert found["equilibria"] == [s for s in feasible if all(s in each for each in stable)]


@FEW
@given(model=files())
def test_a_ranking_of_the_same_order_solves_the_same(model: dict[str, Any], tmp_path_factory: Any) -> None:
    folder = tmp_path_factory.mktemp("file")
    dispute = _read(model, folder)
    feasible = _left(model["infeasibles"], len(model["options"]))
    for party in model["decisionMakers"]:
        tiers: dict[tuple[bool, ...], list[int]] = {}
        for ordinal, state in enumerate(feasible, start=1):
            tiers.setdefault(tuple(_holds(c, state) for c in party["preferences"]), []).append(ordinal)
        best_first = [tiers[key] for key in sorted(tiers, reverse=True)]
        party["preferenceRanking"] = [tier if len(tier) > 1 else tier[0] for tier in best_first]
        party["payoffs"] = [
            next(-height for height, tier in enumerate(best_first) if ordinal in tier)
            for ordinal in range(1, len(feasible) + 1)
        ]
    _same(dispute, _read(model | {"useManualPreferenceRanking": True}, folder))
    _same(dispute, _read(model, folder))


@st.composite
def disputes(draw: st.DrawFn) -> Dispute:
    """A dispute with formulas of every kind, requirements, and rankings for some."""
    owners = draw(st.lists(st.sampled_from(["P", "Q"]), min_size=4, max_size=4))
    options = tuple(
        Option(name, owner, f"label {name}", "does", "does not", draw(st.sampled_from(Direction)))
        for name, owner in zip(NAMES, owners, strict=True)
    )
    constraints = tuple(
        Constraint(draw(FORMULAS), draw(st.booleans())) for _ in range(draw(st.integers(0, 2)))
    )
    dispute = Dispute("d", "D", (Party("P"), Party("Q"), Party("R")), options, constraints)
    if not states.feasible(dispute).any():
        dispute = replace(dispute, constraints=())
    wishes = [(p, f) for p in ("P", "R") for f in draw(st.lists(FORMULAS, max_size=4))]
    statements = tuple(PreferenceStatement(p, f, WARRANTS, pinned=True) for p, f in wishes)
    rankings = (Ranking("Q", _tiers(draw, dispute), WARRANTS),) if draw(st.booleans()) else ()
    return replace(dispute, preferences=statements, rankings=rankings)


def _tiers(draw: st.DrawFn, dispute: Dispute) -> tuple[tuple[int, ...], ...]:
    heights: dict[int, list[int]] = {}
    for state in np.flatnonzero(states.feasible(dispute)).tolist():
        heights.setdefault(draw(st.integers(0, 3)), []).append(state)
    return tuple(tuple(tier) for _, tier in sorted(heights.items()))


def _same(one: Dispute, other: Dispute) -> None:
    first, second = Game.of(one), Game.of(other)
    assert first.parties == second.parties
    assert first.owners == second.owners
    assert first.directions == second.directions
    assert first.feasible.tolist() == second.feasible.tolist()
    assert [rank.tolist() for rank in first.ranks] == [rank.tolist() for rank in second.ranks]
    for ours, theirs in zip(solve(first).concepts, solve(second).concepts, strict=True):
        assert [each.tolist() for each in ours.stable] == [each.tolist() for each in theirs.stable]


@FEW
@given(dispute=disputes())
def test_a_dispute_written_and_read_is_the_same_game(dispute: Dispute, tmp_path_factory: Any) -> None:
    folder = tmp_path_factory.mktemp("there")
    (folder / "model.gmcr").write_text(write_gmcr(dispute).text, encoding="utf-8")
    back = read_gmcr(folder / "model.gmcr")
    _same(dispute, back.dispute)
    (folder / "case.yaml").write_text(case_text(back.dispute, "model.gmcr"), encoding="utf-8")
    _same(dispute, load(folder).dispute)
    assert write_gmcr(load(folder).dispute).text == write_gmcr(back.dispute).text


@FEW
@given(formula=FORMULAS, positive=st.booleans())
def test_a_formula_holds_where_one_of_its_terms_does(formula: Formula, positive: bool) -> None:
    dispute = Dispute("d", "D", (Party("P"),), tuple(Option(n, "P", n, n, n) for n in NAMES))
    terms = disjunction(formula, "here", positive=positive)
    truth = states.truth(formula, dispute)
    for state in range(16):
        told = any(all(bool(state >> NAMES.index(n) & 1) is on for n, on in term) for term in terms)
        assert told == (truth[state] == positive)
    assert not any(one < other for one in terms for other in terms)


TREES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.sampled_from(["options", "decisionMakers", "infeasibles", "name", "preferences", "members"]),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=20,
)


@FEW
@given(model=files(), key=st.sampled_from(sorted(small())), tree=TREES)
def test_any_json_is_read_or_refused(
    model: dict[str, Any], key: str, tree: Any, tmp_path_factory: Any
) -> None:
    try:
        dispute = _read(model | {key: tree}, tmp_path_factory.mktemp("any"))
    except StandoffError as error:
        _helps(error)
    else:
        assert Game.of(dispute).feasible.any()


def _helps(error: StandoffError) -> None:
    assert error.where
    assert error.remedy
