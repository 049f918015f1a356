"""Who can move from which state to which, where the file lists it."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.dispute.casefile.constraints import check_letters
from standoff.dispute.casefile.document import Document
from standoff.dispute.model import ListedMoves
from standoff.dispute.nearest import nearest
from standoff.dispute.notation import letters_of, state_of
from standoff.dispute.schema import CaseFile
from standoff.errors import Infeasible, Malformed, Unknown


def moves(
    entries: CaseFile, options: Sequence[str], states: int, document: Document
) -> tuple[ListedMoves, ...]:
    """Every party's list of moves among the feasible ``states`` (a table), in the order of the parties.

    Raises ``Unknown`` for a party that is none and a number that is no state, ``Infeasible`` for a state
    that is ruled out, ``Malformed`` for a move that is no pair, leads nowhere else or is listed twice, for
    no list at all, and for an option with a direction: listed moves say by themselves what can change.
    """
    if "moves" not in entries.model_fields_set:
        return ()
    _check_sections(entries, document)
    found = []
    for party in entries.parties:
        if party.name in entries.moves:
            pairs = _Pairs(party.name, options, states, document).read(entries.moves[party.name])
            found.append(ListedMoves(party.name, pairs))
    return tuple(found)


def _check_sections(entries: CaseFile, document: Document) -> None:
    known = [party.name for party in entries.parties]
    for name in entries.moves:
        if name not in known:
            raise Unknown(
                f"moves: no party is called {name!r}",
                where=str(document.key("moves", name)),
                remedy=nearest(name, known),
            )
    if not entries.moves:
        raise Malformed(
            "'moves' lists nobody's moves",
            where=str(document.key("moves")),
            remedy="Give the moves of a party, or remove the key: parties then change their own options.",
        )
    for index, option in enumerate(entries.options):
        if option.direction != "both":
            raise Malformed(
                f"the option {option.name!r} has a direction, but the file lists moves",
                where=document.where("options", index, "direction"),
                why=f"what can change is said by 'moves' (line {document.key('moves').line}) alone",
                remedy="Remove the direction, or remove 'moves'.",
            )


class _Pairs:
    """Reads the moves of one party."""

    def __init__(self, party: str, options: Sequence[str], states: int, document: Document) -> None:
        self.party = party
        self.options = options
        self.states = states
        self.document = document

    def read(self, written: Sequence[Sequence[str]]) -> tuple[tuple[int, int], ...]:
        seen: dict[tuple[int, int], int] = {}
        for index, ends in enumerate(written):
            source, target = self._pair(ends, index)
            line = self.document.place("moves", self.party, index).line
            first = seen.setdefault((source, target), line)
            if len(seen) <= index:
                self._refuse(index, f"is listed twice (first on line {first})", "List every move once.")
            if source == target:
                self._refuse(index, "stays where it is", "A move leads to another state; remove this one.")
        return tuple(seen)

    def _pair(self, ends: Sequence[str], index: int) -> tuple[int, int]:
        if len(ends) != 2:
            self._refuse(index, f"has {len(ends)} states", "Write two, from and to: [YNN, YYN].")
        return self._state(ends[0], index, 0), self._state(ends[1], index, 1)

    def _state(self, text: str, index: int, end: int) -> int:
        where = self.document.where("moves", self.party, index, end)
        state = self._number(text, where) if text.isdecimal() else self._pattern(text, where)
        if not self.states >> state & 1:
            letters = letters_of(state, len(self.options))
            raise Infeasible(
                f"a move of {self.party!r} names {letters}, which is not feasible",
                where=where,
                remedy="List moves between feasible states only.",
            )
        return state

    def _pattern(self, text: str, where: str) -> int:
        check_letters(text, "YN", len(self.options), where)
        return state_of(text)

    def _number(self, text: str, where: str) -> int:
        count = 1 << len(self.options)
        if len(text) > len(str(count)) or int(text) >= count:
            raise Unknown(
                f"{text[:20]} is not a state",
                where=where,
                why=f"{len(self.options)} options make the states 0 to {count - 1}",
                remedy="Write one Y or N for every option instead.",
            )
        return int(text)

    def _refuse(self, index: int, what: str, remedy: str) -> None:
        raise Malformed(
            f"move {index + 1} of {self.party!r} {what}",
            where=self.document.where("moves", self.party, index),
            remedy=remedy,
        )
