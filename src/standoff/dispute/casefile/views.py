"""What each party gets wrong: the views of a case file, each read as a small case file of its own."""

from __future__ import annotations

from collections.abc import Sequence

from standoff.dispute.casefile import preferences
from standoff.dispute.casefile.constraints import Placed, ruled_out
from standoff.dispute.casefile.document import Document
from standoff.dispute.casefile.formulas import Formulas
from standoff.dispute.formula import Variable
from standoff.dispute.nearest import nearest
from standoff.dispute.notation import letters_of
from standoff.dispute.perceived import constraints
from standoff.dispute.perception import Perception
from standoff.dispute.preference import Ranking
from standoff.dispute.schema import CaseFile, ViewEntry
from standoff.dispute.truth_table import allowed, check_size, full, positions
from standoff.errors import Infeasible, Malformed, Unknown


def views(
    entries: CaseFile, placed: Sequence[Placed], rankings: Sequence[Ranking], reader: Formulas
) -> tuple[Perception, ...]:
    """What each party gets wrong, in the order of the parties; parties without a view are left out.

    Raises ``Unknown`` for parties and options that are none, ``Malformed`` for a view that contradicts itself
    or leaves states without a rank, ``Infeasible`` for one in which nothing is possible, ``Unsupported`` for
    more options than an array holds.
    """
    if entries.views:
        check_size(len(entries.options), reader.document.where("views"))
    known = [party.name for party in entries.parties]
    for name in entries.views:
        if name not in known:
            where = str(reader.document.key("views", name))
            raise Unknown(f"views: no party is called {name!r}", where=where, remedy=nearest(name, known))
    made = [_View(name, entries, placed, rankings, reader) for name in known if name in entries.views]
    return tuple(view.read() for view in made)


class _View:
    """Reads the view of ``party``."""

    def __init__(
        self,
        party: str,
        entries: CaseFile,
        placed: Sequence[Placed],
        rankings: Sequence[Ranking],
        reader: Formulas,
    ) -> None:
        self.party = party
        self.entry: ViewEntry = entries.views[party]
        self.options = [option.name for option in entries.options]
        self.real = [each.constraint for each in placed]
        self.rankings = rankings
        self.document: Document = reader.document.part("views", party)
        self.formulas = reader.within(self.document)
        self.entries = entries.model_copy(
            update={"preferences": self.entry.preferences, "rankings": self.entry.rankings}
        )

    def read(self) -> Perception:
        self._check_options()
        if self.party in self.entry.preferences:
            self._refuse_own("preferences")
        impossible = tuple(
            ruled_out(item, ("impossible", index), self.options, self.formulas)
            for index, item in enumerate(self.entry.impossible)
        )
        sketch = Perception(self.party, tuple(self.entry.unseen), tuple(self.entry.imagines), impossible)
        states = self._states(sketch)
        believed = preferences.preferences(self.entries, self.formulas)
        ranked = preferences.rankings(self.entries, self.options, states, self.document)
        preferences.refuse_open(self.entries, self.formulas, ranked)
        about = tuple(
            party.name
            for party in self.entries.parties
            if party.name in self.entry.preferences or party.name in self.entry.rankings
        )
        self._check_ranked(about, ranked, states)
        return Perception(sketch.party, sketch.unseen, sketch.imagined, impossible, about, believed, ranked)

    def _check_options(self) -> None:
        seen: set[str] = set()
        for section, names in (("unseen", self.entry.unseen), ("imagines", self.entry.imagines)):
            for index, name in enumerate(names):
                where = self.document.where(section, index)
                if name not in self.options:
                    remedy = nearest(name, self.options)
                    raise Unknown(f"no option is called {name!r}", where=where, remedy=remedy)
                if name in seen:
                    raise Malformed(
                        f"the view of {self.party!r} names the option {name!r} twice",
                        where=where,
                        why="it is either unseen or imagined, once",
                        remedy="Name it once.",
                    )
                seen.add(name)
                if section == "imagines":
                    self._check_imagined(name, where)

    def _check_imagined(self, name: str, where: str) -> None:
        if not any(not each.requirement and each.formula == Variable(name) for each in self.real):
            raise Malformed(
                f"{self.party!r} imagines {name!r}, which is not ruled out",
                where=where,
                why="an option that a party only imagines does not exist: it can never be taken",
                remedy=f"Add '{name}' to 'constraints: infeasible', or remove it here.",
            )

    def _states(self, sketch: Perception) -> int:
        bits = positions(self.options)
        states = full(len(bits))
        for constraint in constraints(self.real, sketch):
            states &= allowed(constraint, bits)
        if not states:
            raise Infeasible(
                f"the view of {self.party!r} thinks no state possible",
                where=self.document.where(),
                remedy="Loosen 'unseen' or 'impossible'.",
            )
        return states

    def _check_ranked(self, about: Sequence[str], ranked: Sequence[Ranking], states: int) -> None:
        """Every ranking covers the states of the view; the party's own is the real one there."""
        for ranking in self.rankings:
            missing = states & ~sum(1 << state for tier in ranking.tiers for state in tier)
            if ranking.party not in about and missing:
                first = letters_of((missing & -missing).bit_length() - 1, len(self.options))
                raise Malformed(
                    f"nothing says how {ranking.party!r} ranks {first}, which {self.party!r} thinks possible",
                    where=self.document.where(),
                    why="its ranking names the states that are possible in reality",
                    remedy=f"Rank the states of this view in 'rankings: {ranking.party}' of the view.",
                )
        own = next((each for each in ranked if each.party == self.party), None)
        if own is not None:
            real = next((each for each in self.rankings if each.party == self.party), None)
            if real is None or _restricted(own, real) != _restricted(real, own):
                self._refuse_own("rankings")

    def _refuse_own(self, section: str) -> None:
        raise Malformed(
            f"the view of {self.party!r} gives it other preferences than its own",
            where=str(self.document.key(section, self.party)),
            why="a party acts on what it really prefers; what it misreads are the others",
            remedy="Change them at the top of the file, or leave them out here.",
        )


def _restricted(ranking: Ranking, other: Ranking) -> list[list[int]]:
    """The tiers of ``ranking`` without the states that ``other`` does not name."""
    named = {state for tier in other.tiers for state in tier}
    tiers = [sorted(named.intersection(tier)) for tier in ranking.tiers]
    return [tier for tier in tiers if tier]
