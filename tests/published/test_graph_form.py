"""Published graph models with explicit moves: by the engine, by its verdicts and by the definitions."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from standoff.dispute import casefile
from standoff.stability import UNREACHED, game_of, reach, solve, verdict, ways_to
from tests.published.cases import WITH_MOVES, PublishedMoves, state_written, with_moves

CONCEPTS = ("Nash", "GMR", "SMR", "SEQ")
EXAMPLE = Path(__file__).parents[2] / "examples" / "trade"
TRADE = "us_china_trade_2017_2020"
NAMES = {"US": "United States", "CN": "China"}
"""The parties as the example calls them."""


@pytest.mark.parametrize("concept", CONCEPTS)
@pytest.mark.parametrize("name", WITH_MOVES)
def test_the_engine_finds_the_published_stable_states(name: str, concept: str) -> None:
    case = with_moves(name)
    solved = solve(case.game(), [concept.lower()]).of(concept.lower())
    stable = [[s + 1 for s in solved.stable_for(party).tolist()] for party in case.parties]
    assert stable == case.expected[concept]
    everyone = set.intersection(*map(set, case.expected[concept]))
    assert [s + 1 for s in solved.equilibria.tolist()] == sorted(everyone)


@pytest.mark.parametrize("concept", CONCEPTS)
@pytest.mark.parametrize("name", WITH_MOVES)
def test_so_do_its_verdicts_and_the_definitions(name: str, concept: str) -> None:
    case = with_moves(name)
    game, graph = case.game(), case.graph()
    for number, party in enumerate(case.parties):
        wanted = case.expected[concept][number]
        assert [s for s in graph.states if graph.stable(concept.lower(), number, s)] == wanted
        found = [s for s in graph.states if verdict(game, concept.lower(), party, s - 1).stable]
        assert found == wanted


@pytest.mark.parametrize("name", WITH_MOVES)
def test_symmetric_sequential_stability_is_not_published_and_taken_from_the_definition(name: str) -> None:
    case = with_moves(name)
    graph, solved = case.graph(), solve(case.game(), ["sseq"]).of("sseq")
    for number, party in enumerate(case.parties):
        wanted = [s - 1 for s in graph.states if graph.stable("sseq", number, s)]
        assert solved.stable_for(party).tolist() == wanted


def test_what_happened_month_by_month_could_happen() -> None:
    """From each state that was observed to the next it takes one or two legal moves; the end holds."""
    case = with_moves(TRADE)
    observed = [state - 1 for _, _, state in case.data["monthly_path"]]
    for before, after in pairwise(observed):
        assert reach(case.game(), before).legal[after] in {1, 2}
    assert observed[-1] in solve(case.game(), ["nash"]).of("nash").equilibria
    to_the_end = reach(case.game(), observed[0]).improving[observed[-1]]
    assert to_the_end != UNREACHED


def test_the_trade_dispute_as_a_case_file(tmp_path: Path) -> None:
    """Options, formulas that rule states out, listed moves and priorities give the published sets too."""
    case = with_moves(TRADE)
    file = tmp_path / "case.yaml"
    file.write_text(as_case(case), encoding="utf-8")
    game = game_of(casefile.load(file).dispute)
    numbers = [state_written(pattern(bits)) for bits in case.data["states"]]
    assert game.feasible.nonzero()[0].tolist() == sorted(numbers)
    solution = solve(game)
    for concept in CONCEPTS:
        for number, party in enumerate(case.parties):
            wanted = sorted(numbers[ordinal - 1] for ordinal in case.expected[concept][number])
            assert solution.of(concept.lower()).stable_for(party).tolist() == wanted


def test_the_example_that_is_shipped_is_the_same_model() -> None:
    case = with_moves(TRADE)
    game = game_of(casefile.load(EXAMPLE).dispute)
    numbers = [state_written(pattern(bits)) for bits in case.data["states"]]
    solution = solve(game)
    for concept in CONCEPTS:
        for number, party in enumerate(case.parties):
            wanted = sorted(numbers[ordinal - 1] for ordinal in case.expected[concept][number])
            assert solution.of(concept.lower()).stable_for(NAMES[party]).tolist() == wanted
    (end,) = solution.of("nash").equilibria.tolist()
    (way,) = ways_to(game, 0, "seq", [end])
    assert way.improving is not None
    assert (len(way.improving.moves), way.improving.halt) == (4, None)


def pattern(bits: str) -> str:
    return bits.replace("1", "Y").replace("0", "N")


def as_case(case: PublishedMoves) -> str:
    """A case file of the trade dispute; the publication's Boolean words are those of the formulas."""
    data = case.data
    owners = [(label.split()[0], party) for party in ("US", "CN") for label in data["options"][party]]
    lines = ["case: trade", "title: Trade", "analyst: {name: The publication}", "parties:"]
    lines += [f"  - {{name: {party}}}" for party in case.parties]
    lines += ["options:", *(f"  - {{name: {name}, owner: {owner}}}" for name, owner in owners)]
    lines += ["constraints:", f"  infeasible: {data['infeasible']}".replace("'", '"')]
    lines += ["preferences:"]
    lines += [f"  {party}: {data['statements'][party]}".replace("'", '"') for party in case.parties]
    lines += ["moves:"]
    for party, moves in zip(case.parties, case.moves, strict=True):
        pairs = [
            f"[{pattern(data['states'][s - 1])}, {pattern(data['states'][q - 1])}]"
            for s, targets in moves.items()
            for q in targets
        ]
        lines.append(f"  {party}: [{', '.join(pairs)}]")
    return "\n".join(lines) + "\n"
