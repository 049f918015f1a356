"""Published conflicts as data: in option form, and with explicit moves.

A file is named for its publication and holds title, citation, where its numbers come from, the model
and the published answers. States are told by their ordinals in the publication.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from standoff.dispute import Direction
from standoff.stability import Game, GraphGame
from tests.stability.oracle import Graph

FOLDER = Path(__file__).parent
OPTION_FORM = (
    "fraser_hipel_1984_cuban",
    "hipel_et_al_1993_elmira",
    "hipel_fraser_1980_garrison",
    "hipel_kilgour_kinsara_2014_euphrates",
    "textbook_prisoners_dilemma",
)
WITH_MOVES = ("us_china_trade_2017_2020", "xu_hipel_kilgour_2007_elmira")
CONCEPTS = ("Nash", "GMR", "SMR", "SEQ", "SSEQ")


@dataclass(frozen=True)
class Published:
    """A conflict in option form: ``state_of`` maps the publication's ordinals to states."""

    data: dict[str, Any]
    state_of: dict[int, int]

    def expected(self, concept: str) -> tuple[list[list[int]], list[int]]:
        """The published stable states of each party, and the equilibria, as states."""
        answer = self.data["expected"][concept]
        stable = [self.states(ordinals) for ordinals in answer["per_dm"]]
        return stable, self.states(answer["equilibria"])

    def states(self, ordinals: list[int]) -> list[int]:
        return sorted(self.state_of[ordinal] for ordinal in ordinals)

    def game(self, rankings: list[list[Any]] | None = None) -> Game:
        """The conflict as a game, with its own rankings or others of the same states."""
        options = self.data["options"]
        size = 2 ** len(options)
        feasible = np.zeros(size, dtype=np.bool_)
        feasible[list(self.state_of.values())] = True
        owner_of = {option: dm for dm, (_, owned) in enumerate(self.data["dms"]) for option in owned}
        return Game(
            parties=tuple(name for name, _ in self.data["dms"]),
            # Two parties of a conflict may have options of the same name.
            options=tuple(f"{k} {name}" for k, (name, _) in enumerate(options)),
            owners=tuple(owner_of[k] for k in range(len(options))),
            directions=tuple(Direction(way) for _, way in options),
            feasible=feasible,
            ranks=tuple(
                self._ranks(ranking, size) for ranking in rankings or self.data["ranking_best_to_worst"]
            ),
        )

    def _ranks(self, best_to_worst: list[Any], size: int) -> Any:
        ranks = np.zeros(size, dtype=np.int64)
        for height, tier in enumerate(reversed(best_to_worst)):
            for ordinal in tier if isinstance(tier, list) else [tier]:
                ranks[self.state_of[ordinal]] = height
        return ranks


@dataclass(frozen=True)
class PublishedMoves:
    """A conflict with explicit moves; a publication's ordinal n is state n − 1 of the game."""

    name: str
    parties: tuple[str, ...]
    moves: tuple[dict[int, list[int]], ...]
    payoffs: tuple[dict[int, int], ...]
    expected: dict[str, list[list[int]]]
    data: dict[str, Any]

    def game(self) -> GraphGame:
        """The conflict as the engine sees it."""
        return GraphGame.from_moves(
            len(self.payoffs[0]),
            {
                party: [(s - 1, q - 1) for s, targets in moves.items() for q in targets]
                for party, moves in zip(self.parties, self.moves, strict=True)
            },
            {
                party: [payoffs[s] for s in sorted(payoffs)]
                for party, payoffs in zip(self.parties, self.payoffs, strict=True)
            },
        )

    def graph(self) -> Graph:
        """The conflict as the definitions see it, states by ordinal."""
        moves = tuple({s: frozenset(targets) for s, targets in each.items()} for each in self.moves)
        return Graph(tuple(self.payoffs[0]), moves, self.payoffs)


def with_moves(name: str) -> PublishedMoves:
    """A conflict with explicit moves."""
    data = read(name)
    keys: list[Any] = data.get("dms") or list(range(len(data["order"])))
    expected = data["expected"]
    return PublishedMoves(
        name,
        tuple(data.get("order") or keys),
        tuple({int(s): targets for s, targets in data["moves"][key].items()} for key in keys),
        tuple(_payoffs(data["payoff"][key]) for key in keys),
        expected
        if "Nash" in expected
        else {c: [expected[key][c] for key in keys] for c in expected[keys[0]]},
        data,
    )


def _payoffs(given: dict[str, int] | list[int]) -> dict[int, int]:
    """By ordinal: either written so, or as a list that begins with state 1."""
    if isinstance(given, list):
        return dict(enumerate(given, start=1))
    return {int(state): payoff for state, payoff in given.items()}


def read(name: str) -> dict[str, Any]:
    """The data of one publication."""
    data: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return data


def published(name: str) -> Published:
    """A conflict in option form."""
    data = read(name)
    written = data["states_ordinal_to_YN"].items()
    return Published(data, {int(ordinal): state_written(letters) for ordinal, letters in written})


def state_written(letters: str) -> int:
    """The state of Y and N, the first option first."""
    return sum(1 << k for k, letter in enumerate(letters) if letter == "Y")
