"""From a path to a Case."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from standoff.dispute.casefile import (
    constraints,
    folder,
    formulas,
    large,
    moves,
    preferences,
    sources,
    views,
)
from standoff.dispute.casefile.case import Case
from standoff.dispute.casefile.composer import parse
from standoff.dispute.casefile.document import Document
from standoff.dispute.casefile.naming import check_names
from standoff.dispute.casefile.validation import validated
from standoff.dispute.model import Dispute
from standoff.dispute.option import Direction, Option
from standoff.dispute.party import Party, Person
from standoff.dispute.schema import CaseFile, OptionEntry, PartyEntry, ThemeEntry
from standoff.dispute.sources import Theme, ThemeKind
from standoff.dispute.truth_table import positions
from standoff.evidence import Citation, PartialDate

_YEAR = re.compile(r"\(((?:1[89]|20)\d\d)[a-z]?\)")


def load(path: str | Path) -> Case:
    """The case at ``path``, a case's folder or the ``case.yaml`` in it.

    Everything is checked before anything is returned, and nothing is executed or written.

    Raises ``Unreadable`` (missing, binary, not UTF-8), ``Malformed`` (not YAML, unknown or repeated
    keys, wrong kinds of values, bad formulas and terms, circular outcomes, incomplete rankings, paths
    that leave the folder), ``Unknown`` (names that nothing defines), ``Ambiguous`` (names that stand for two
    things), ``Infeasible`` (no state left, status quo ruled out) or ``Unsupported`` (too large); each
    names the file, the line and what to do.
    """
    file = folder.find(Path(path))
    data = folder.read_bytes(file)
    document = parse(folder.decode(data, str(file)), str(file))
    entries = validated(document)
    check_names(entries, document)
    return Case(
        path=file,
        folder=file.parent,
        dispute=_dispute(entries, document),
        digest=hashlib.sha256(data).hexdigest(),
        articles=folder.articles(entries.articles, file.parent, document),
        store=folder.store(entries.store, file.parent, document),
        grades=sources.grades(entries.sources, document),
        weights=sources.weights(entries.weights),
        themes=tuple(_theme(theme) for theme in entries.themes),
        analyst=entries.analyst.name if entries.analyst else None,
    )


def _dispute(entries: CaseFile, document: Document) -> Dispute:
    names = [option.name for option in entries.options]
    bits = positions(names)
    reader = formulas.Formulas(names, entries.outcomes, document)
    placed = constraints.constraints(entries.constraints, names, reader)
    states = 0
    if large.is_large(len(names)):
        large.check(entries, placed, document)
    else:
        states = constraints.feasible(placed, bits, document)
    ranked = preferences.rankings(entries, names, states, document)
    return Dispute(
        name=entries.case,
        title=entries.title,
        parties=tuple(_party(party) for party in entries.parties),
        options=tuple(_option(option) for option in entries.options),
        constraints=tuple(each.constraint for each in placed),
        outcomes=formulas.outcomes(entries.outcomes, reader),
        status_quo=constraints.status_quo(entries.status_quo, placed, bits, document),
        preferences=preferences.preferences(entries, reader),
        undecided=preferences.undecided(entries, reader),
        rankings=ranked,
        moves=moves.moves(entries, names, states, document),
        views=views.views(entries, placed, ranked, reader),
        as_of=PartialDate.parse(entries.as_of) if entries.as_of else None,
        citations=_citations(entries.citations),
        note=entries.note,
    )


def _party(entry: PartyEntry) -> Party:
    return Party(
        entry.name,
        entry.country,
        tuple(entry.aliases),
        tuple(Person(person.name, tuple(person.aliases), person.role) for person in entry.people),
        tuple(entry.bodies),
        tuple(entry.seats),
    )


def _option(entry: OptionEntry) -> Option:
    """Without ``on`` and ``off`` the owner "says yes to" and "says no to" the label."""
    label = entry.label or _words(entry.name)
    return Option(
        entry.name,
        entry.owner,
        label,
        entry.on or f"says yes to “{label}”",
        entry.off or f"says no to “{label}”",
        Direction(entry.direction),
        tuple(entry.terms),
        tuple(entry.opposites),
        entry.taken == "as a price",
    )


def _theme(entry: ThemeEntry) -> Theme:
    return Theme(entry.name, entry.label or _words(entry.name), ThemeKind(entry.kind), tuple(entry.terms))


def _citations(texts: Sequence[str]) -> tuple[Citation, ...]:
    """With the year that each text has in parentheses, from 1800 on."""
    found = [(text, _YEAR.search(text)) for text in texts]
    return tuple(Citation(text, int(year[1]) if year else None) for text, year in found)


def _words(name: str) -> str:
    return name.replace("_", " ")
