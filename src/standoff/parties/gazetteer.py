"""Gazetteer: the names under which the parties of a case, and all countries, go in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from standoff.dispute import Party, Person
from standoff.parties.countries import Country, countries
from standoff.parties.mention import Resolution
from standoff.parties.spelling import is_acronym, key
from standoff.parties.words import Words

CALLED_BY_FIRST = frozenset({"CN", "TW", "HK", "KR", "KP", "VN", "KH", "ET", "ER", "IS"})
"""Countries whose people are called by the first of their names: "Xi", "Abiy"."""
_CALLED_BY_LAST_TOO = frozenset({"IS"})
"""Of these, those that English news treats as if the last name were a surname."""
_SILENT = frozenset("-‐‑–'’.&")


class Form(StrEnum):
    """What sort of name it is; earlier ones win where a text could be either."""

    PERSON = "person"
    NAME = "name"
    SEAT = "seat"
    BODY = "body"
    PEOPLE = "people"
    ADJECTIVE = "adjective"
    SURNAME = "surname"

    @property
    def how(self) -> Resolution:
        """The resolution of a mention by a name of this form."""
        return _HOW[self]


_HOW = {
    Form.PERSON: Resolution.PERSON,
    Form.NAME: Resolution.NAMED,
    Form.SEAT: Resolution.METONYM,
    Form.BODY: Resolution.BODY,
    Form.PEOPLE: Resolution.DEMONYM,
    Form.ADJECTIVE: Resolution.DEMONYM,
    Form.SURNAME: Resolution.SURNAME,
}
_ORDER = {form: position for position, form in enumerate(Form)}


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a name stands for: a party of the case, or a country that is none of them."""

    party: str | None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of ``holder``; ``given`` if the case itself tells it."""

    name: str
    form: Form
    holder: Holder
    person: str | None = None
    given: bool = False

    def fits(self, written: str) -> bool:
        """Whether ``written``, which has this name's key, is also written like a name."""
        if is_acronym(self.name):
            return written.upper() == written and " " not in written
        return not self.name[0].isupper() or written[0].isupper()


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens ``start`` to ``end`` (exclusive) are a name of ``holders``: more than one if shared.

    ``settled`` are the tokens elsewhere that tell which holder a shared name means.
    """

    start: int
    end: int
    form: Form
    holders: tuple[Holder, ...]
    people: tuple[str, ...] = ()
    settled: tuple[int, int] | None = None


class Gazetteer:
    """Longest match of known names over the tokens of a text.

    Misses: names in lower case; acronyms in headlines that are all capitals ("US" for "us").
    """

    def __init__(self, parties: Sequence[Party]) -> None:
        self._entries: dict[str, list[Entry]] = defaultdict(list)
        self._prefixes: set[str] = set()
        claimed = {party.country for party in parties if party.country}
        for party in parties:
            self._add_all(_party_entries(party))
        for code, country in countries().items():
            owners = [Holder(p.name, code) for p in parties if p.country == code] if code in claimed else []
            for holder in owners or [Holder(None, code)]:
                self._add_all(_country_entries(country, holder))

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, in order of the alphabet."""
        return tuple(sorted({entry.name for entries in self._entries.values() for entry in entries}))

    def scan(self, words: Words) -> tuple[Hit, ...]:
        """Every name in the text, longest first from the left, none overlapping."""
        hits: list[Hit] = []
        position = 0
        while position < len(words):
            hit = self._longest(words, position) if words.key[position] in self._prefixes else None
            if hit is not None:
                hits.append(hit)
            position = hit.end if hit else position + 1
        return tuple(hits)

    def _longest(self, words: Words, start: int) -> Hit | None:
        so_far, best, end = "", None, start
        while end < len(words):
            if not words.key[end] and (end == start or words.text[end] not in _SILENT):
                break
            so_far += words.key[end]
            end += 1
            if so_far not in self._prefixes:
                break
            if words.key[end - 1]:
                best = self._hit(words, start, end, so_far) or best
        return best

    def _hit(self, words: Words, start: int, end: int, so_far: str) -> Hit | None:
        written = words.written(start, end - 1)
        fitting = [entry for entry in self._entries.get(so_far, ()) if entry.fits(written)]
        if not fitting or all(words.hidden[start:end]):
            return None
        fitting = [entry for entry in fitting if entry.given] or fitting
        form = min((entry.form for entry in fitting), key=_ORDER.__getitem__)
        chosen = [entry for entry in fitting if entry.form is form]
        if form in (Form.SEAT, Form.BODY, Form.ADJECTIVE, Form.PEOPLE):
            chosen = [entry for entry in chosen if entry.holder.party] or chosen
        holders = tuple(dict.fromkeys(entry.holder for entry in chosen))
        people = tuple(dict.fromkeys(entry.person for entry in chosen if entry.person))
        return Hit(start, end, form, holders, people)

    def _add_all(self, entries: Iterator[Entry]) -> None:
        for entry in entries:
            whole = key(entry.name)
            if not whole:
                continue
            self._entries[whole].append(entry)
            self._prefixes.update(_prefixes(entry.name))


def _prefixes(name: str) -> Iterator[str]:
    """The keys of ``name``'s beginnings, up to each place where a tokeniser may cut it."""
    for cut in range(1, len(name) + 1):
        if cut == len(name) or not (name[cut - 1].isalnum() and name[cut].isalnum()):
            yield key(name[:cut])


def _party_entries(party: Party) -> Iterator[Entry]:
    holder = Holder(party.name, party.country)
    for name in (party.name, *party.aliases):
        yield Entry(name.removeprefix("the "), Form.NAME, holder, given=True)
    for body in party.bodies:
        yield Entry(body.removeprefix("the "), Form.BODY, holder, given=True)
    for seat in party.seats:
        yield Entry(seat.removeprefix("the "), Form.SEAT, holder, given=True)
    for person in party.people:
        yield from _person_entries(person, holder)


def _person_entries(person: Person, holder: Holder) -> Iterator[Entry]:
    for name in (person.name, *person.aliases):
        parts = name.split()
        yield Entry(name, Form.PERSON, holder, person.name, given=True)
        if len(parts) > 1:
            first = holder.country in CALLED_BY_FIRST
            yield Entry(parts[0 if first else -1], Form.SURNAME, holder, person.name, given=True)
            if holder.country in _CALLED_BY_LAST_TOO:
                yield Entry(parts[-1], Form.SURNAME, holder, person.name, given=True)
            yield Entry(" ".join((parts[-1], *parts[:-1])), Form.PERSON, holder, person.name, given=True)


def _country_entries(country: Country, holder: Holder) -> Iterator[Entry]:
    shared = {key(name) for name in country.shared}
    for name in country.names:
        yield Entry(name.removeprefix("The "), Form.NAME, holder)
        if key(name) in shared:
            yield Entry(name, Form.NAME, Holder(None))
    for form, names in (
        (Form.SEAT, (*country.capitals, *country.seats)),
        (Form.BODY, country.bodies),
        (Form.ADJECTIVE, country.adjectives),
        (Form.PEOPLE, country.people),
    ):
        for name in names:
            yield Entry(name, form, holder)
