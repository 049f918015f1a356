"""Names in a case file: each means one thing, and every owner is a party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from standoff.dispute import terms
from standoff.dispute.casefile.document import Document, Steps
from standoff.dispute.nearest import nearest
from standoff.dispute.schema import CaseFile, PartyEntry
from standoff.errors import Ambiguous, Malformed, Unknown


def check_names(entries: CaseFile, document: Document) -> None:
    """Raise for names that collide, owners that are no party, and terms that do not parse."""
    _check_unique("party", (party.name.casefold() for party in entries.parties), "parties", "name", document)
    _check_claims(entries.parties, document)
    _check_options(entries, document)
    _check_unique("outcome", (outcome.name for outcome in entries.outcomes), "outcomes", "name", document)
    _check_apart(entries, document)
    _check_unique("theme", (theme.name for theme in entries.themes), "themes", "name", document)
    _check_terms(entries, document)


def _check_unique(kind: str, names: Iterable[str], section: str, key: str, document: Document) -> None:
    seen: dict[str, int] = {}
    for index, name in enumerate(names):
        place = document.place(section, index, key)
        if name in seen:
            written = document.text(section, index, key)
            raise Malformed(
                f"the {kind} {written!r} is declared twice (first on line {seen[name]})",
                where=str(place),
                remedy="Remove one of the two, or give it another name.",
            )
        seen[name] = place.line


def _check_claims(parties: Sequence[PartyEntry], document: Document) -> None:
    """No name, body, seat, person or country may stand for two parties."""
    claims: dict[str, tuple[str, int]] = {}
    for index, party in enumerate(parties):
        for name, steps in _claimed(party):
            place = document.place("parties", index, *steps)
            other, line = claims.setdefault(name.casefold(), (party.name, place.line))
            if other != party.name:
                raise Ambiguous(
                    f"{name!r} stands for both {other!r} (line {line}) and {party.name!r}",
                    where=str(place),
                    why="a name that articles use must lead to one party",
                    remedy="Keep it with one party, or write a longer name.",
                )


def _claimed(party: PartyEntry) -> Iterator[tuple[str, Steps]]:
    yield party.name, ("name",)
    if party.country:
        yield party.country, ("country",)
    for key, names in (("aliases", party.aliases), ("bodies", party.bodies), ("seats", party.seats)):
        for index, name in enumerate(names):
            yield name, (key, index)
    for number, person in enumerate(party.people):
        yield person.name, ("people", number, "name")
        for index, name in enumerate(person.aliases):
            yield name, ("people", number, "aliases", index)


def _check_options(entries: CaseFile, document: Document) -> None:
    parties = [party.name for party in entries.parties]
    owners: dict[str, tuple[str, int]] = {}
    for index, option in enumerate(entries.options):
        if option.owner not in parties:
            raise Unknown(
                f"option {option.name!r}: its owner {option.owner!r} is no party",
                where=document.where("options", index, "owner"),
                remedy=nearest(option.owner, parties),
            )
        place = document.place("options", index, "name")
        owner, line = owners.setdefault(option.name, (option.owner, place.line))
        if owner != option.owner:
            raise Malformed(
                f"the option {option.name!r} has two owners, {owner!r} (line {line}) and {option.owner!r}",
                where=document.where("options", index, "owner"),
                why="exactly one party controls an option",
                remedy="Make two options of it, one for each party.",
            )
    _check_unique("option", (option.name for option in entries.options), "options", "name", document)


def _check_apart(entries: CaseFile, document: Document) -> None:
    lines = {
        option.name: document.place("options", index, "name").line
        for index, option in enumerate(entries.options)
    }
    for index, outcome in enumerate(entries.outcomes):
        if outcome.name in lines:
            raise Ambiguous(
                f"{outcome.name!r} names both an option (line {lines[outcome.name]}) and an outcome",
                where=document.where("outcomes", index, "name"),
                why="formulas use the names of both",
                remedy="Give the outcome another name.",
            )


def _check_terms(entries: CaseFile, document: Document) -> None:
    for index, option in enumerate(entries.options):
        for key, texts in (("terms", option.terms), ("opposites", option.opposites)):
            _parse_all(texts, document, "options", index, key)
    for index, theme in enumerate(entries.themes):
        _parse_all(theme.terms, document, "themes", index, "terms")


def _parse_all(texts: Sequence[str], document: Document, *steps: str | int) -> None:
    for index, text in enumerate(texts):
        terms.parse(text, document.place(*steps, index))
