"""Reads a party's ranking of the feasible states: its tiers, gulfs, and pairs that cannot be compared."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.dispute.casefile.constraints import check_letters
from standoff.dispute.casefile.document import Document
from standoff.dispute.notation import letters_of, state_of
from standoff.dispute.schema import RankingEntry
from standoff.dispute.schema.wants import GULF
from standoff.errors import Infeasible, Malformed


class Tiers:
    """Reads the tiers of one party's ranking."""

    def __init__(self, party: str, options: Sequence[str], document: Document) -> None:
        self.party = party
        self.options = options
        self.document = document
        self.seen: dict[int, int] = {}

    def read(self, item: RankingEntry, states: int) -> tuple[tuple[int, ...], ...]:
        tiers = tuple(
            tuple(self._state(letters, states, height, index) for index, letters in enumerate(tier))
            for height, tier in enumerate(item.tiers)
            if tier and not _is_gulf(tier)
        )
        self._check_complete(states)
        return tiers

    def gulfs(self, item: RankingEntry) -> tuple[int, ...]:
        """After how many tiers each gulf lies."""
        found: list[int] = []
        above = 0
        for height, tier in enumerate(item.tiers):
            if not _is_gulf(tier):
                above += bool(tier)
                continue
            if not above or above in found or not any(t for t in item.tiers[height + 1 :] if not _is_gulf(t)):
                raise Malformed(
                    f"a gulf in the ranking of {self.party!r} does not lie between two tiers",
                    where=self.document.where("rankings", self.party, "tiers", height),
                    remedy="Write 'gulf' once, after one list of states and before another.",
                )
            found.append(above)
        return tuple(found)

    def unknown(self, item: RankingEntry) -> tuple[tuple[int, int], ...]:
        """The pairs of ranked states that cannot be compared, the smaller state first."""
        found: dict[tuple[int, int], None] = {}
        for index, pair in enumerate(item.unknown):
            steps = ("rankings", self.party, "unknown", index)
            if len(pair) != 2 or pair[0] == pair[1]:
                raise Malformed(
                    f"{', '.join(pair) or 'nothing'} is no pair of states",
                    where=self.document.where(*steps),
                    remedy="Write two different states, such as [YN, NN].",
                )
            low, high = sorted(self._named(letters, *steps, at) for at, letters in enumerate(pair))
            found[low, high] = None
        return tuple(found)

    def _named(self, letters: str, *steps: str | int) -> int:
        """A state that the ranking has already named."""
        where = self.document.where(*steps)
        check_letters(letters, "YN", len(self.options), where)
        state = state_of(letters)
        if state not in self.seen:
            raise Infeasible(
                f"{letters} is not feasible, so it cannot be compared", where=where, remedy="Drop the pair."
            )
        return state

    def _state(self, letters: str, states: int, height: int, index: int) -> int:
        steps = ("rankings", self.party, "tiers", height, index)
        where = self.document.where(*steps)
        check_letters(letters, "YN", len(self.options), where)
        state = state_of(letters)
        if not states >> state & 1:
            raise Infeasible(
                f"the ranking of {self.party!r} names {letters}, which is not feasible",
                where=where,
                remedy="Rank feasible states only.",
            )
        if state in self.seen:
            raise Malformed(
                f"the ranking of {self.party!r} names {letters} twice (first on line {self.seen[state]})",
                where=where,
                remedy="Name every state once.",
            )
        self.seen[state] = self.document.place(*steps).line
        return state

    def _check_complete(self, states: int) -> None:
        missing = states & ~sum(1 << state for state in self.seen)
        if not missing:
            return
        first = (missing & -missing).bit_length() - 1
        letters = letters_of(first, len(self.options))
        raise Malformed(
            f"the ranking of {self.party!r} misses {missing.bit_count()} of the feasible states, "
            f"such as {letters}",
            where=str(self.document.key("rankings", self.party)),
            remedy="Name every feasible state once; states that the party does not tell apart share a tier.",
        )


def _is_gulf(tier: Sequence[str]) -> bool:
    return list(tier) == [GULF]
