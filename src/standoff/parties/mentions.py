"""Mentions: the answers to "who is meant here?" for one text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from standoff.evidence import Span
from standoff.parties.anaphora import FIRST_PERSON
from standoff.parties.coordination import whole
from standoff.parties.individual import Individual
from standoff.parties.lexicon import NounClass, noun_class
from standoff.parties.mention import Mention, Resolution
from standoff.parties.referent import Referent
from standoff.parties.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

Place: TypeAlias = "Token | Tokens | Span"
"""Where one asks: a token (as the head of its noun phrase), spaCy's span, or characters."""

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ"})
_OWNING = ("poss", "amod", "compound", "nmod")


class Mentions:
    """Who is who in one text.

    ``all`` are the mentions in text order; a longer one may hold a shorter ("the Japanese government"
    and, as MODIFIER, "Japanese"). ``first_persons`` are "I", "we", "our", … whose party is their
    speaker's. ``people`` are the persons named, of the case's parties or not.
    """

    def __init__(
        self, words: Words, referents: Mapping[int, Referent], people: tuple[Individual, ...]
    ) -> None:
        self._words = words
        self._referents = referents
        self.people = people
        self.all: tuple[Mention, ...] = tuple(self._every())
        self.first_persons: tuple[Span, ...] = tuple(
            words.span(token, token)
            for token, lower in enumerate(words.lower)
            if lower in FIRST_PERSON and words.pos[token] == "PRON"
        )

    @property
    def ambiguous(self) -> tuple[Mention, ...]:
        """The mentions between whose candidates the text does not decide."""
        return tuple(mention for mention in self.all if mention.candidates)

    def of(self, place: Place, speaker: Mention | None = None) -> Mention | None:
        """The party or person that the noun phrase at ``place`` denotes, by its head.

        Coordinated names come as one mention with ``parties``. ``None``: it denotes none of the
        case's parties ("Japan's stance", "the islands"). First persons ("we", "our government") are
        those of ``speaker``, if given.
        """
        first, last = self._range(place)
        reach = None if hasattr(place, "i") else last
        for head in self._heads(first, last):
            if speaker is not None and self._is_first_person(head):
                own = self._words.lower[head] in ("i", "me", "my", "mine", "myself")
                return replace(
                    speaker,
                    span=self._words.span(head, head),
                    how=Resolution.PRONOUN,
                    person=speaker.person if own else None,
                    evidence=speaker.span,
                )
            referent = whole(self._words, self._referents.get, head, reach)
            if referent is not None:
                return referent.mention(self._words)
            if self._words.pos[head] in _NOMINAL:
                return None
        return None

    def acting(self) -> Iterator[tuple[Mention, str]]:
        """The mentions that are the subject of a verb, with the verb's lemma, in text order."""
        words = self._words
        for token in sorted(self._referents):
            verb = words.head[token]
            if words.dep[token] != "nsubj" or words.pos[verb] != "VERB":
                continue
            referent = whole(words, self._referents.get, token)
            mention = referent.mention(words) if referent is not None else None
            if mention is not None:
                yield mention, words.lemma[verb]

    def owner(self, place: Place) -> Mention | None:
        """Whose the noun at ``place`` is: "Japan's stance", "Russian demands", "the refusal of China",
        "a visit by Putin".
        """
        first, last = self._range(place)
        for head in self._heads(first, last):
            found = next(self._owners(head), None)
            if found is not None:
                return found.mention(self._words)
        return None

    def at(self, place: Place) -> Mention | None:
        """The shortest mention that covers the first character of ``place``, whatever its use."""
        start = self._characters(place).start
        covering = [m for m in self.all if m.span.start <= start < m.span.end]
        return min(covering, key=lambda mention: len(mention.span), default=None)

    def within(self, place: Place) -> tuple[Mention, ...]:
        """The mentions that lie in ``place`` entirely, in text order."""
        span = self._characters(place)
        return tuple(mention for mention in self.all if span.covers(mention.span))

    def _every(self) -> Iterator[Mention]:
        seen: set[Referent] = set()
        for referent in sorted(self._referents.values(), key=lambda r: (r.tokens[0], -r.tokens[1])):
            mention = referent.mention(self._words) if referent not in seen else None
            seen.add(referent)
            if mention is not None:
                yield mention

    def _owners(self, head: int) -> Iterator[Referent]:
        words = self._words
        for child in words.child(head, *_OWNING):
            referent = whole(words, self._referents.get, child)
            if referent is not None:
                yield referent
        for prep in words.child(head, "prep", "agent"):
            if words.lower[prep] in ("of", "by", "from"):
                yield from (
                    r for c in words.child(prep, "pobj") if (r := whole(words, self._referents.get, c))
                )

    def _is_first_person(self, head: int) -> bool:
        words = self._words
        if words.lower[head] in FIRST_PERSON:
            return True
        owned = any(words.lower[child] in ("our", "my") for child in words.child(head, "poss"))
        is_own = words.lower[head] in ("country", "nation") or noun_class(words.text[head]) is NounClass.BODY
        return owned and is_own and head not in self._referents

    def _characters(self, place: Place) -> Span:
        if isinstance(place, Span):
            return place
        if hasattr(place, "idx"):
            return Span(place.idx, place.idx + len(place))
        return Span(place.start_char, place.end_char)

    def _range(self, place: Place) -> tuple[int, int]:
        """First and last position of ``place``, the last before the first where there is only space."""
        if isinstance(place, Span):
            return self._words.touching(place)
        if hasattr(place, "i"):
            return self._words.within(place.i, place.i + 1)
        return self._words.within(place.start, place.end)

    def _heads(self, first: int, last: int) -> Iterator[int]:
        """The heads of the phrases in a stretch: its roots, and below a root that is no noun the next."""
        words = self._words
        waiting = [
            t for t in range(first, last + 1) if not first <= words.head[t] <= last or words.head[t] == t
        ]
        while waiting:
            head = waiting.pop(0)
            yield head
            if words.pos[head] not in _NOMINAL:
                waiting.extend(child for child in words.children[head] if first <= child <= last)
