"""Every verdict is checked step by step: the moves in it exist, and they are the ones promised."""

from __future__ import annotations

import pytest

from standoff.stability import Sanction, Verdict, solve, verdict
from tests.stability.graph_models import ListedModel, seeded_listed
from tests.stability.models import Model, seeded
from tests.stability.oracle import CONCEPTS, Graph

CREDIBLE = {"seq", "sseq"}
SYMMETRIC = {"smr", "sseq"}


def number(party: str) -> int:
    return int(party.removeprefix("P"))


def by_rank_then_state(graph: Graph, party: int, states: set[int]) -> list[int]:
    return sorted(states, key=lambda q: (-graph.ranks[party][q], q))


def check_blocking(graph: Graph, found: Verdict, party: int, tempting: list[int]) -> None:
    """The blocking move is the best improvement that nothing deters."""
    assert found.blocking is not None
    assert (found.blocking.party, found.blocking.source) == (found.party, found.state)
    undeterred = [
        q
        for q in tempting
        if found.concept == "nash" or not graph.deterred(found.concept, party, found.state, q)
    ]
    assert found.blocking.target == undeterred[0]
    assert found.sanctions == ()


def check_answer(graph: Graph, sanction: Sanction, found: Verdict, party: int) -> None:
    """The answer is a sequence of moves of opponents, none twice in a row, each improving if it must."""
    here, last = sanction.improvement.target, ""
    for move in sanction.answer:
        assert move.source == here
        assert move.party not in {found.party, last}
        assert move.target in graph.steps(number(move.party), here, found.concept in CREDIBLE)
        here, last = move.target, move.party
    assert here == sanction.final
    assert graph.harmful(found.concept, party, found.state, here)


def check_shortest(graph: Graph, sanction: Sanction, found: Verdict, party: int) -> None:
    """No shorter answer does harm, and none of that length ends in a smaller state."""
    opponents = [each for each in graph.parties if each != party]
    steps = graph.distances(sanction.improvement.target, found.concept in CREDIBLE, opponents)
    harmful = {x: n for x, n in steps.items() if n and graph.harmful(found.concept, party, found.state, x)}
    assert len(sanction.answer) == min(harmful.values())
    assert sanction.final == min(x for x, n in harmful.items() if n == len(sanction.answer))


def check_reply(graph: Graph, sanction: Sanction, found: Verdict, party: int) -> None:
    """A symmetric concept names the party's best reply, which does no better than staying."""
    replies = by_rank_then_state(graph, party, graph.steps(party, sanction.final, improving=False))
    if found.concept in SYMMETRIC and replies:
        assert sanction.reply is not None
        assert (sanction.reply.source, sanction.reply.target) == (sanction.final, replies[0])
        assert graph.ranks[party][replies[0]] <= graph.ranks[party][found.state]
    else:
        assert sanction.reply is None


def check(graph: Graph, found: Verdict) -> None:
    party = number(found.party)
    tempting = by_rank_then_state(graph, party, graph.steps(party, found.state, improving=True))
    assert found.stable is graph.stable(found.concept, party, found.state)
    if not found.stable:
        check_blocking(graph, found, party, tempting)
        return
    assert [sanction.improvement.target for sanction in found.sanctions] == tempting
    for sanction in found.sanctions:
        check_answer(graph, sanction, found, party)
        check_shortest(graph, sanction, found, party)
        check_reply(graph, sanction, found, party)


def check_all(model: Model | ListedModel) -> list[int]:
    """Check every verdict; the lengths of all answers in them."""
    game, graph, solution = model.game(), model.graph(), solve(model.game())
    answers: list[int] = []
    for concept in CONCEPTS:
        for party in game.parties:
            for state in model.states:
                found = verdict(game, concept, party, state)
                check(graph, found)
                assert found.stable is bool(solution.of(concept).stable[number(party)][state])
                answers += [len(sanction.answer) for sanction in found.sanctions]
    return answers


@pytest.mark.parametrize("batch", range(4))
def test_every_verdict_of_random_models_is_justified(batch: int) -> None:
    answers: list[int] = []
    for seed in range(batch * 25, batch * 25 + 25):
        answers += check_all(seeded(seed, max_options=5))
    assert len(answers) > 50
    assert max(answers) >= 2


@pytest.mark.parametrize("batch", range(4))
def test_every_verdict_of_random_models_with_listed_moves_is_justified(batch: int) -> None:
    answers: list[int] = []
    for seed in range(batch * 25, batch * 25 + 25):
        answers += check_all(seeded_listed(seed))
    assert len(answers) > 150
    assert max(answers) >= 3
