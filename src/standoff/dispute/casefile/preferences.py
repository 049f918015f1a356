"""What each party prefers: pinned statements or a ranking, with the ruling that warrants them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from standoff.dispute.casefile.analyst import ruling_of
from standoff.dispute.casefile.document import Document
from standoff.dispute.casefile.formulas import Formulas
from standoff.dispute.casefile.pins import Pins
from standoff.dispute.casefile.ranked import Tiers
from standoff.dispute.nearest import nearest
from standoff.dispute.preference import PreferenceStatement, Ranking, Undecided, Warrant
from standoff.dispute.schema import CaseFile
from standoff.errors import Malformed, Unknown, Unsupported


def preferences(entries: CaseFile, formulas: Formulas) -> tuple[PreferenceStatement, ...]:
    """Every party's pinned statements, in the order of the parties in the file.

    Formulas of an undecided tier come in the order in which the file has them, without those that are
    contested.
    """
    _check_parties(entries, formulas.document)
    return tuple(statement for pins in _pins(entries, formulas) for statement in pins.listed)


def undecided(entries: CaseFile, formulas: Formulas) -> tuple[Undecided, ...]:
    """Every party's tiers of which the order is not decided."""
    return tuple(tier for pins in _pins(entries, formulas) for tier in pins.undecided)


def refuse_open(entries: CaseFile, formulas: Formulas, ranked: Sequence[Ranking]) -> None:
    """Raise ``Unsupported`` where ``entries``, a party's view, leave open what somebody prefers."""
    for party in entries.parties:
        tiers = Pins(party.name, entries, formulas).read().undecided
        if tiers or any(each.party == party.name and each.unknown for each in ranked):
            section = "preferences" if tiers else "rankings"
            raise Unsupported(
                f"a view leaves open what {party.name!r} prefers",
                where=str(formulas.document.key(section, party.name)),
                why="a view is what a party takes to be so, and its equilibria are those of a decided order",
                remedy="Decide the order here; what nobody knows belongs to the case itself.",
            )


def rankings(
    entries: CaseFile, options: Sequence[str], states: int, document: Document
) -> tuple[Ranking, ...]:
    """Every party's ranking of the feasible ``states`` (a table), each state exactly once."""
    found = []
    for party in entries.parties:
        item = entries.rankings.get(party.name)
        if item is not None:
            ruling = ruling_of(
                item, f"ranking of {party.name}", entries, document.where("rankings", party.name)
            )
            reader = Tiers(party.name, options, document)
            tiers = reader.read(item, states)
            gulfs, unknown = reader.gulfs(item), reader.unknown(item)
            found.append(Ranking(party.name, tiers, (Warrant(ruling=ruling),), gulfs, unknown))
    return tuple(found)


def _pins(entries: CaseFile, formulas: Formulas) -> list[Pins]:
    return [Pins(party.name, entries, formulas).read() for party in entries.parties]


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
