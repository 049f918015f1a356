"""What each party prefers: pinned statements or a ranking, with the ruling that warrants them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from standoff.dispute.casefile.constraints import check_letters
from standoff.dispute.casefile.document import Document
from standoff.dispute.casefile.formulas import Formulas
from standoff.dispute.nearest import nearest
from standoff.dispute.normal_form import text_of
from standoff.dispute.notation import letters_of, state_of
from standoff.dispute.preference import PreferenceStatement, Ranking, Warrant
from standoff.dispute.schema import CaseFile, PreferenceEntry, RankingEntry
from standoff.errors import Infeasible, Malformed, Unknown
from standoff.evidence import Decision, PartialDate, Ruling


def preferences(entries: CaseFile, formulas: Formulas) -> tuple[PreferenceStatement, ...]:
    """Every party's pinned statements, in the order of the parties in the file."""
    document = formulas.document
    _check_parties(entries, document)
    found = []
    for party in entries.parties:
        for index, item in enumerate(entries.preferences.get(party.name, ())):
            steps = ("preferences", party.name, index)
            formula = formulas.read(item.formula, *steps, "formula")
            ruling = _ruling(item, text_of(formula), entries, document.where(*steps))
            found.append(PreferenceStatement(party.name, formula, (Warrant(ruling=ruling),), pinned=True))
    return tuple(found)


def rankings(
    entries: CaseFile, options: Sequence[str], states: int, document: Document
) -> tuple[Ranking, ...]:
    """Every party's ranking of the feasible ``states`` (a table), each state exactly once."""
    found = []
    for party in entries.parties:
        item = entries.rankings.get(party.name)
        if item is not None:
            tiers = _Tiers(party.name, options, document).read(item, states)
            ruling = _ruling(
                item, f"ranking of {party.name}", entries, document.where("rankings", party.name)
            )
            found.append(Ranking(party.name, tiers, (Warrant(ruling=ruling),)))
    return tuple(found)


def _check_parties(entries: CaseFile, document: Document) -> None:
    known = [party.name for party in entries.parties]
    for section, names in (("preferences", entries.preferences), ("rankings", entries.rankings)):
        for name in names:
            if name not in known:
                raise Unknown(
                    f"{section}: no party is called {name!r}",
                    where=str(document.key(section, name)),
                    remedy=nearest(name, known),
                )
    _check_one_form(entries.preferences, entries.rankings, document)


def _check_one_form(pinned: Collection[str], ranked: Collection[str], document: Document) -> None:
    for name in pinned:
        if name in ranked:
            raise Malformed(
                f"{name!r} has both preferences and a ranking",
                where=str(document.key("rankings", name)),
                why=f"the preferences stand at line {document.key('preferences', name).line}",
                remedy="Keep one of the two.",
            )


def _ruling(item: PreferenceEntry | RankingEntry, subject: str, entries: CaseFile, where: str) -> Ruling:
    """The analyst's decision behind ``item``: its own author and date, or the file's."""
    default = entries.analyst
    analyst = item.by or (default.name if default else None)
    if analyst is None:
        raise Malformed(
            "nobody answers for this preference",
            where=where,
            why="every preference leads back to a sentence or to a named analyst",
            remedy="Add 'analyst: {name: ..., date: ...}' at the top of the file, or 'by: ...' here.",
        )
    own = item.date or (default.date if default and item.by is None else None)
    date = PartialDate.parse(own) if own else None
    return Ruling(analyst, Decision.ADD, subject, item.reason or "Stated in the case file.", date)


class _Tiers:
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
            if tier
        )
        self._check_complete(states)
        return tiers

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
