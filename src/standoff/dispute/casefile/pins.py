"""Reads the preferences that the file pins for one party, in their order, decided or not."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.dispute.casefile.analyst import ruling_of
from standoff.dispute.casefile.document import Steps
from standoff.dispute.casefile.formulas import Formulas
from standoff.dispute.formula import Formula, Not
from standoff.dispute.normal_form import text_of
from standoff.dispute.preference import PreferenceStatement, Undecided, Warrant
from standoff.dispute.schema import CaseFile, PreferenceEntry
from standoff.errors import Malformed


class Pins:
    """``listed``: the statements that the party's list has; ``undecided``: the tiers in it."""

    def __init__(self, party: str, entries: CaseFile, formulas: Formulas) -> None:
        self.party = party
        self.entries = entries
        self.formulas = formulas
        self.listed: list[PreferenceStatement] = []
        self.undecided: list[Undecided] = []

    def read(self) -> Pins:
        """Raises ``Malformed`` for entries that are neither a formula nor a tier, or out of order."""
        weaker: int | None = None
        for index, item in enumerate(self.entries.preferences.get(self.party, ())):
            steps: Steps = ("preferences", self.party, index)
            if item.strong and weaker is not None:
                raise self._late(steps, weaker)
            weaker = weaker if item.strong or weaker is not None else index
            self._read(item, steps)
        return self

    def _read(self, item: PreferenceEntry, steps: Steps) -> None:
        if (item.formula is None) == (item.undecided is None):
            both = "both a formula and an undecided tier" if item.formula else "neither a formula nor a tier"
            raise Malformed(
                f"the preference has {both}",
                where=self.formulas.document.where(*steps),
                remedy="Write either 'formula: ...' or 'undecided: [..., ...]'.",
            )
        if item.formula is not None:
            self.listed.append(self._statement(item, (*steps, "formula"), item.formula, steps))
            return
        tier = [
            self._statement(item, (*steps, "undecided", at), text, steps)
            for at, text in enumerate(item.undecided or ())
        ]
        self._check_tier(tier, steps)
        contested = tuple(each for each in tier if is_contested(each.formula, tier))
        listed = [each for each in tier if each not in contested]
        self.undecided.append(Undecided(self.party, len(self.listed), len(listed), contested))
        self.listed += listed

    def _statement(
        self, item: PreferenceEntry, place: Steps, written: str, steps: Steps
    ) -> PreferenceStatement:
        formula = self.formulas.read(written, *place)
        ruling = ruling_of(item, text_of(formula), self.entries, self.formulas.document.where(*steps))
        warrant = Warrant(ruling=ruling)
        return PreferenceStatement(self.party, formula, (warrant,), pinned=True, strong=item.strong)

    def _check_tier(self, tier: Sequence[PreferenceStatement], steps: Steps) -> None:
        texts = [text_of(each.formula) for each in tier]
        twice = [text for text in texts if texts.count(text) > 1]
        if len(tier) < 2 or twice:
            what = f"names {twice[0]!r} twice" if twice else "has fewer than two formulas"
            raise Malformed(
                f"an undecided tier of {self.party!r} {what}",
                where=self.formulas.document.where(*steps),
                why="it says of several formulas that nobody knows which comes first",
                remedy="List different formulas, or a formula and its negation.",
            )

    def _late(self, steps: Steps, weaker: int) -> Malformed:
        above = self.formulas.document.place("preferences", self.party, weaker)
        return Malformed(
            f"a strong preference of {self.party!r} stands after one that is not (line {above.line})",
            where=self.formulas.document.where(*steps),
            why="what a lower formula decides cannot be preferred more than what a higher one decides",
            remedy="Put the strong ones first, or mark those above it as strong too.",
        )


def is_contested(formula: Formula, tier: Sequence[PreferenceStatement]) -> bool:
    """Whether the opposite of ``formula`` is in the tier as well."""
    opposite = text_of(Not(formula))
    return any(text_of(each.formula) == opposite for each in tier)
