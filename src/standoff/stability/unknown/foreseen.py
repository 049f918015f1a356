"""Foreseen: from which states which parties are deterred, with preferences that may be unknown.

Definition. For a party of type t, R_i^t(s) are its moves from s to states that it prefers for certain, and
for types a and c also to those of which the preference is unknown. A state x *harms* it at s if x is no
better than s for certain, and for types c and d also if that is unknown. State s is stable for i under
Nash, if R_i^t(s) = ∅; under GMR and SEQ, if for every q ∈ R_i^t(s) some answer x harms it at s; under SMR
and SSEQ, if moreover every y ∈ R_i(x) harms it at s. For GMR and SMR an answer is any sequence of the
others' moves; for SEQ and SSEQ every step leads to where its mover is better off or may be, whatever its
type.

Maths. All of this depends on s only through its class c, so each class is one bit. With tempts(q), harms(x)
the bits of the classes that q tempts and x harms, and led(q) = OR of harms over all answers to q,
s is unstable ⇔ bit c(s) is set in OR over q ∈ R_i(s) of tempts(q) ∧ ¬led(q). Sixty-four classes share one
word, so one fixpoint serves them all. Where nothing is unknown to the party itself harms nest, and one
minimum of ranks serves all classes.

Source. Li, Hipel, Kilgour & Fang 2004 (two parties, and more with coalitions' moves); Xu, Hipel, Kilgour &
Fang 2018, ch. 5. SSEQ for unknown preference is the like extension of Rêgo & Vieira 2017. Definition 1 in
``docs/explanation/unknown-preference.md``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from standoff.stability.arrows import Arrows
from standoff.stability.concept import Foresight
from standoff.stability.form import Form
from standoff.stability.kernels import BoolArray
from standoff.stability.unknown.attitude import ATTITUDES
from standoff.stability.unknown.comparison import Comparison
from standoff.stability.unknown.led import led
from standoff.stability.unknown.moves import hopeful, listed

Words = NDArray[np.uint64]

_WORD = 64
_WORST, _FARTHEST = -1, int(np.iinfo(np.int64).max)


@dataclass(frozen=True, slots=True, eq=False)
class Foreseen:
    """A form with everyone's ``comparisons``; keeps the moves that it has listed."""

    form: Form
    comparisons: tuple[Comparison, ...]
    _moves: dict[tuple[int, bool], Arrows] = field(default_factory=dict, repr=False)

    def moves(self, party: int, *, improving: bool = False) -> Arrows:
        """All moves of a party, or those by which it is or may be better off."""
        if (party, improving) not in self._moves:
            self._moves[party, improving] = (
                hopeful(self.moves(party), self.comparisons[party]) if improving else listed(self.form, party)
            )
        return self._moves[party, improving]

    def stable(self, party: int, foresight: Foresight | None) -> dict[str, BoolArray]:
        """For each type whether each state is stable for ``party``; without foresight that is Nash."""
        comparison = self.comparisons[party]
        ranks = comparison.ranks
        if ranks is not None:
            return dict.fromkeys(ATTITUDES, self._of_ranks(party, ranks[comparison.classes], foresight))
        unstable = {name: np.zeros(self.form.feasible.size, dtype=np.bool_) for name in ATTITUDES}
        for first in range(0, comparison.count, _WORD):
            here = np.arange(first, min(first + _WORD, comparison.count))
            for name, leaves in self._chunk(party, here, foresight).items():
                unstable[name] |= leaves
        return {name: self.form.feasible & ~leaves for name, leaves in unstable.items()}

    def _chunk(
        self, party: int, here: NDArray[np.int64], foresight: Foresight | None
    ) -> dict[str, BoolArray]:
        """For each type the states of the classes ``here`` that the party leaves."""
        comparison = self.comparisons[party]
        better, unknown = comparison.against_all(here)
        own = self.moves(party)
        mine = comparison.classes - here[0]
        asked = self.form.feasible & (mine >= 0) & (mine < here.size)
        bit = np.where(asked, mine, 0).astype(np.uint64)
        harms = {False: ~(better | unknown), True: ~better}
        deterred = {fears: self._deterred(party, harm, foresight) for fears, harm in harms.items()}
        leaves = {}
        for attitude in ATTITUDES.values():
            tempts = self._words(party, better | unknown if attitude.ventures else better)
            found = own.reduce(tempts & ~deterred[attitude.fears], np.bitwise_or, 0)
            leaves[attitude.name] = asked & ((found >> bit) & np.uint64(1)).astype(np.bool_)
        return leaves

    def _deterred(self, party: int, harms: BoolArray, foresight: Foresight | None) -> Words:
        """For every state the bits of the classes to whose harm an answer leads from it."""
        words = self._words(party, harms)
        if foresight is None:
            return np.zeros_like(words)
        if foresight.symmetric:
            words &= ~self.moves(party).reduce(~words, np.bitwise_or, 0)
        return led(self._others(party, foresight), words, np.bitwise_or, 0)

    def _words(self, party: int, bits: BoolArray) -> Words:
        """For every state the column of ``bits``, one row a class asked about, of its own class."""
        full = np.zeros((_WORD, bits.shape[1]), dtype=np.bool_)
        full[: len(bits)] = bits
        packed = np.packbits(full, axis=0, bitorder="little")
        table = np.ascontiguousarray(packed.T).view("<u8").reshape(-1).astype(np.uint64, copy=False)
        words: Words = table[self.comparisons[party].classes]
        return words

    def _of_ranks(self, party: int, ranks: NDArray[np.int64], foresight: Foresight | None) -> BoolArray:
        """The same where nothing is unknown to the party itself."""
        own = self.moves(party)
        kept = ranks
        if foresight is not None:
            replied = (
                np.maximum(ranks, own.reduce(ranks, np.maximum, _WORST)) if foresight.symmetric else ranks
            )
            kept = np.minimum(ranks, led(self._others(party, foresight), replied, np.minimum, _FARTHEST))
        return self.form.feasible & (own.reduce(kept, np.maximum, _WORST) <= ranks)

    def _others(self, party: int, foresight: Foresight) -> list[Arrows]:
        others = self.form.others(party)
        return [self.moves(other, improving=foresight.improving) for other in others]
