"""The formulas of a case file: read in place, with the names of outcomes replaced by what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import NoReturn

from standoff.dispute.casefile.document import Document
from standoff.dispute.formula import Formula
from standoff.dispute.grammar import MAX_DEPTH, MAX_TOKENS, parse
from standoff.dispute.model import Outcome
from standoff.dispute.schema import OutcomeEntry
from standoff.dispute.tree import depth, leaves, substitute, variables
from standoff.errors import Malformed

MAX_DEPTH_WRITTEN_OUT = 2 * MAX_DEPTH
"""How deep a formula may nest once the outcomes in it are written out."""


class Formulas:
    """Reads formulas over ``options`` and ``outcomes``.

    A formula that uses outcomes is measured before it is written out, so that outcomes that each
    use the one before twice cannot grow without bound.
    """

    def __init__(self, options: Sequence[str], outcomes: Sequence[OutcomeEntry], document: Document) -> None:
        self.document = document
        self.names = {*options, *(outcome.name for outcome in outcomes)}
        self.meanings: dict[str, Formula] = {}
        self._sizes: dict[str, tuple[int, int]] = {}
        self._written = {
            outcome.name: self._parsed(outcome.formula, "outcomes", index, "formula")
            for index, outcome in enumerate(outcomes)
        }
        self._index = {outcome.name: index for index, outcome in enumerate(outcomes)}
        for name in self._written:
            self._settle(name, ())

    def read(self, text: str, *path: str | int) -> Formula:
        """The formula over options that ``text``, the value at ``path``, writes."""
        formula = self._parsed(text, *path)
        self._measure(formula, *path)
        return substitute(formula, self.meanings)

    def within(self, document: Document) -> Formulas:
        """A reader of the same names and meanings for ``document``, a part of the file."""
        reader = copy(self)
        reader.document = document
        return reader

    def _parsed(self, text: str, *path: str | int) -> Formula:
        return parse(text, self.names, self.document.place(*path))

    def _settle(self, name: str, users: tuple[str, ...]) -> None:
        """Give outcome ``name`` its meaning, those it uses first; ``users`` led here."""
        if name in self.meanings:
            return
        if name in users:
            self._refuse_cycle((*users[users.index(name) :], name))
        if len(users) > MAX_DEPTH_WRITTEN_OUT:
            self._refuse_size("outcomes", self._index[name], "formula")
        formula = self._written[name]
        for used in variables(formula):
            if used in self._written:
                self._settle(used, (*users, name))
        self._sizes[name] = self._measure(formula, "outcomes", self._index[name], "formula")
        self.meanings[name] = substitute(formula, self.meanings)

    def _measure(self, formula: Formula, *path: str | int) -> tuple[int, int]:
        """Names and depth of ``formula`` once written out; refuses what is too large."""
        sizes = [self._sizes.get(name, (1, 1)) for name in leaves(formula)]
        names, deep = sum(size for size, _ in sizes), depth(formula) + max(deep for _, deep in sizes)
        if names > MAX_TOKENS or deep > MAX_DEPTH_WRITTEN_OUT:
            self._refuse_size(*path)
        return names, deep

    def _refuse_size(self, *path: str | int) -> NoReturn:
        raise Malformed(
            "the formula is too large once the outcomes in it are written out",
            where=self.document.where(*path),
            why=f"the limits are {MAX_TOKENS:,} names and a depth of {MAX_DEPTH_WRITTEN_OUT}",
            remedy="Use fewer outcomes inside outcomes.",
        )

    def _refuse_cycle(self, cycle: tuple[str, ...]) -> NoReturn:
        raise Malformed(
            f"the outcomes define one another in a circle: {' → '.join(cycle)}",
            where=self.document.where("outcomes", self._index[cycle[0]], "formula"),
            remedy=f"Write one of them, such as {cycle[0]!r}, with options only.",
        )


def outcomes(entries: Sequence[OutcomeEntry], formulas: Formulas) -> tuple[Outcome, ...]:
    """The named outcomes, their formulas over options only."""
    return tuple(
        Outcome(
            entry.name, entry.label or entry.name.replace("_", " "), formulas.meanings[entry.name], entry.note
        )
        for entry in entries
    )
