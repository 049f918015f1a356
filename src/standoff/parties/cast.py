"""Cast: the people of one text, what ties each to a party, and where each is named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from standoff.evidence import Span
from standoff.parties.affiliation import Affiliation, Scene
from standoff.parties.context import understood
from standoff.parties.gazetteer import Form, Holder
from standoff.parties.individual import Individual
from standoff.parties.lexicon import FEMININE, MASCULINE
from standoff.parties.mention import Resolution
from standoff.parties.names import PARTICLES, Name, is_apposed, names
from standoff.parties.referent import Referent, Tokens
from standoff.parties.spelling import key
from standoff.parties.ties import descriptions, has_left, office, stated

_NAMING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "appos", "conj"})


@dataclass(slots=True, eq=False)
class Someone:
    """One person while a text is read: ``ties`` are the affiliations that the text states.

    ``given`` is whose person the case says it is; the case wins over the text.
    """

    name: str
    given: tuple[Holder, ...] = ()
    ties: list[Affiliation] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    title: str | None = None
    former: bool = False
    feminine: bool | None = None

    @property
    def holders(self) -> tuple[Holder, ...]:
        """Whom the person speaks for; several if the text ties the person to several."""
        if self.given:
            return self.given
        return tuple(dict.fromkeys(holder for tie in self.ties for holder in tie.holders))

    @property
    def evidence(self) -> Tokens | None:
        """Where the text first ties the person to a party, if it is the text that does."""
        return self.ties[0].tokens if self.ties and not self.given else None


class Cast:
    """The people of one text.

    A full name is one person throughout; a bare surname is the one person of that surname, the case's
    first; two people of one surname and different parties stay undecided.

    Misses: people renamed within a text; a surname used for a namesake who is never named in full.
    """

    def __init__(self, scene: Scene, roles: Mapping[str, str] | None = None) -> None:
        self._scene = scene
        self._roles = roles or {}
        self._full: dict[str, Someone] = {}
        self._short: dict[str, list[Someone]] = defaultdict(list)
        self._first: dict[str, list[Someone]] = defaultdict(list)
        self.people: dict[int, tuple[Someone, ...]] = {}
        self.names: dict[int, Name] = {}
        self.described: dict[int, Name] = {}
        self._past: set[Name] = set()
        found = _parted(scene, names(scene))
        self._read([name for name in found if self._is_full(name)], self._whole)
        self._read([name for name in found if not self._is_full(name)], self._bare)
        self._read(self._overlooked(), self._bare)
        self._understand(found)

    def everyone(self) -> tuple[Someone, ...]:
        """All people, in the order in which they were found."""
        return tuple(dict.fromkeys(self._full.values()))

    def individuals(self) -> tuple[Individual, ...]:
        """Everyone as data, with the characters of every full or short name."""
        spans: dict[Someone, list[Span]] = {person: [] for person in self.everyone()}
        for token, name in sorted(self.names.items()):
            if token == name.first and len(self.people[token]) == 1:
                spans[self.people[token][0]].append(self._scene.words.span(name.first, name.last))
        return tuple(
            Individual(
                p.name, p.holders[0].party if len(p.holders) == 1 else None, p.title, tuple(found), p.former
            )
            for p, found in spans.items()
        )

    def referent(self, token: int) -> Referent | None:
        """What the name that ``token`` belongs to stands for; ``None`` if it belongs to no one's."""
        people = self.people.get(token)
        if not people:
            return None
        name = self.names[token]
        holders = tuple(dict.fromkeys(holder for person in people for holder in person.holders))
        one = people[0] if len(people) == 1 else None
        return Referent(
            (name.first, name.last),
            self._how(name, one),
            holders,
            one.name if one else None,
            evidence=one.evidence if one else None,
            former=bool(one and one.former and (not one.given or name in self._past)),
        )

    def claim(self, tokens: Iterable[int], tie: Affiliation) -> Someone | None:
        """Whom of the people named at ``tokens`` a description in the next sentence is of.

        "\"It is dead,\" said Ersel Tunca. The Turkish Cypriot leader …": the only one of whom the text has
        told nothing, where none is known to be of the party.
        """
        people = dict.fromkeys(person for token in tokens for person in self.people.get(token, ()))
        blank = [p for p in people if not p.holders and not p.roles and " " in p.name]
        if len(blank) != 1 or any(set(p.holders) == set(tie.holders) for p in people):
            return None
        blank[0].ties.append(tie)
        return blank[0]

    def share(self, tokens: Iterable[int], tie: Affiliation) -> None:
        """Share the parties of ``tie`` among the people named at ``tokens``, one each.

        The last of them, when all others are known, is the party's that is left; more than one stay
        undecided. Nothing is shared where there are not as many people as parties.
        """
        people = tuple(dict.fromkeys(person for token in tokens for person in self.people.get(token, ())))
        if len(people) != len(tie.holders):
            return
        taken = {holder for person in people for holder in person.holders}
        left = tuple(holder for holder in tie.holders if holder not in taken)
        for person in people:
            if not person.holders:
                person.ties.append(Affiliation(left, tie.tokens))

    def _how(self, name: Name, one: Someone | None) -> Resolution:
        if not self._is_full(name):
            return Resolution.SURNAME
        return Resolution.PERSON if one is None or one.given else Resolution.AFFILIATION

    def _is_full(self, name: Name) -> bool:
        """Whether it is more than a surname; "Al-Sisi" is not."""
        is_particle = self._scene.words.lower[name.first] in PARTICLES and name.last == name.first + 2
        is_long = name.last > name.first and not is_particle
        return is_long or (name.hit is not None and name.hit.form is Form.PERSON)

    def _read(self, found: list[Name], find: Callable[[Name], tuple[Someone, ...]]) -> None:
        for name in found:
            people = find(name)
            for token in range(name.first, name.last + 1):
                self.people[token] = people
                self.names[token] = name
            if len(people) == 1:
                self._learn(people[0], name)

    def _overlooked(self) -> list[Name]:
        """Surnames of people named in full that the pipeline takes for common nouns."""
        words = self._scene.words
        return [
            Name(token, token, token, False, None)
            for token, text in enumerate(words.text)
            if words.pos[token] == "NOUN"
            and text[0].isupper()
            and words.dep[token] in _NAMING
            and not words.hidden[token]
            and words.key[token] in self._short
            and not (token in self._scene.at or token in self.people)
        ]

    def _whole(self, name: Name) -> tuple[Someone, ...]:
        """The person of a full name: the case's, one read before, or a new one."""
        parts = name.parts(self._scene)
        whole, ends = key("".join(parts)), f"{key(parts[0])} {key(parts[-1])}"
        if name.hit is not None and name.hit.form is Form.PERSON:
            return tuple(self._known(person, name.hit.holders) for person in name.hit.people)
        person = self._full.get(whole) or self._full.get(ends)
        if person is None:
            person = Someone(" ".join(parts).replace(" - ", "-"))
            self._enter(person, parts)
        return (person,)

    def _known(self, name: str, holders: tuple[Holder, ...]) -> Someone:
        person = self._full.get(key(name))
        if person is None:
            person = Someone(name, holders)
            person.roles.update(self._roles.get(name, "").lower().split())
            self._enter(person, tuple(name.split()))
        return person

    def _enter(self, person: Someone, parts: tuple[str, ...]) -> None:
        self._full[key("".join(parts))] = person
        self._full[f"{key(parts[0])} {key(parts[-1])}"] = person
        self._short[key(parts[-1])].append(person)
        self._first[key(parts[0])].append(person)

    def _bare(self, name: Name) -> tuple[Someone, ...]:
        """The people whom a surname means, or else a first name or a family name that comes first."""
        if name.hit is not None:
            return tuple(self._known(person, name.hit.holders) for person in name.hit.people)
        short = key(self._scene.words.text[name.last])
        people = self._short.get(short) or self._first.get(short, [])
        if not people and (name.titled or is_apposed(self._scene, name)):
            person = Someone(self._scene.words.text[name.first])
            self._enter(person, (person.name,))
            people = [person]
        return tuple(people)

    def _understand(self, found: list[Name]) -> None:
        """Give officials of whom the text tells no party the one that is understood where they are named."""
        for name in found:
            people = self.people.get(name.first, ())
            if len(people) == 1 and not people[0].holders:
                tie = understood(self._scene, name, descriptions(self._scene, name))
                people[0].ties.extend([tie] if tie is not None else [])

    def _learn(self, person: Someone, name: Name) -> None:
        """Take in what stands around the name: affiliation, role, whether former, gender."""
        described = descriptions(self._scene, name)
        told = set[str]()
        for first, last in described:
            told.update(self._scene.words.lower[token].rstrip(".") for token in range(first, last + 1))
            self.described.update(dict.fromkeys(range(first, last + 1), name))
            person.title = person.title or office(self._scene, (first, last))
        person.roles.update(told)
        if has_left(self._scene, name, described):
            person.former = True
            self._past.add(name)
        if told & (MASCULINE | FEMININE):
            person.feminine = bool(told & FEMININE)
        tie = stated(self._scene, described)
        if tie is not None:
            person.ties.append(tie)


def _parted(scene: Scene, found: Sequence[Name]) -> list[Name]:
    """``found``, with two surnames side by side as two people ("after meeting Abe Putin said")."""
    words = scene.words
    surnames: dict[str, set[str]] = defaultdict(set)
    for name in found:
        if name.last > name.first or name.titled:
            surnames[words.key[name.last]].add(words.key[name.last - 1] if name.last > name.first else "")
    parted: list[Name] = []
    for name in found:
        first, last = words.key[name.first], words.key[name.last]
        hits = scene.at.get(name.first), scene.at.get(name.last)
        are_known = all(hit is not None and hit.form is Form.SURNAME for hit in hits)
        are_surnames = are_known or (first in surnames and bool(surnames[last] - {first}))
        if name.last == name.first + 1 and are_surnames:
            parted.append(replace(name, last=name.first, hit=hits[0]))
            parted.append(replace(name, first=name.last, title=name.last, titled=False, hit=hits[1]))
        else:
            parted.append(name)
    return parted
