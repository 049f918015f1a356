"""Who: the party that a word stands for in its context, as voices.

``parties`` tells whom names, titles and pronouns denote. Here first-person words get the party of the
quotation around them, and "it" and "they" that are still open get the source of the content around
them, or the subject before them.

Misses: "we" that means mankind or both sides; "it" for a thing that reads like a party.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from standoff.parties import Mention, Mentions, Resolution
from standoff.statements.clause import words
from standoff.statements.parsed import Parsed
from standoff.statements.statement import Voice

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLAIN = frozenset({Resolution.NAMED, Resolution.DEMONYM, Resolution.METONYM, Resolution.PRONOUN})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their"})
_BACK = 2
_FAR = 8
"""Words up from a joined noun to the one whose possessor it shares."""
_OTHERS = frozenset({"colleague", "partner", "friend", "counterpart", "neighbour", "neighbor"})
_OPEN = frozenset({"it", "they", "its", "their", "them"})


class Who:
    """Resolves words of one article; ``layers`` gives the voices quoted around each token,
    ``inner`` the parties of the innermost of them."""

    def __init__(self, parsed: Parsed, mentions: Mentions) -> None:
        self._parsed = parsed
        self._mentions = mentions
        self._known: dict[int, tuple[Voice, ...]] = {}
        self._society = {place for m in mentions.all if not m.decides for place in parsed.tokens(m.span)}
        self.layers: dict[int, tuple[Voice, ...]] = {}
        self.inner: dict[int, frozenset[str]] = {}

    def voices(self, token: Token) -> tuple[Voice, ...]:
        """Those whom ``token``, as the head of its phrase, stands for; empty if nobody of the case."""
        if token.i not in self._known:
            found = self._voices(token)
            if token.lower_ in words("who", "first_person") or token.lower_ in _OPEN:
                return found
            self._known[token.i] = found
        return self._known[token.i]

    def parties(self, token: Token) -> frozenset[str]:
        return frozenset(voice.party for voice in self.voices(token) if voice.party)

    def named(self, token: Token) -> Voice:
        """The voice of ``token`` even if it is nobody's of the case: then named by its own words."""
        found = self.voices(token)
        if found:
            return found[0]
        return Voice(self._phrase(token), None, self._parsed.token_span(token), "unknown")

    def parties_in(self, places: Iterable[int]) -> frozenset[str]:
        """The parties that names among the tokens at ``places`` stand for."""
        doc = self._parsed.doc
        return frozenset(p for n in places if doc[n].pos_ == "PROPN" for p in self.parties(doc[n]))

    def possessor(self, noun: Token) -> tuple[Voice, ...]:
        """Those to whom ``noun`` belongs: "Japan's demand", "Japanese demands", "demands of Tokyo"."""
        for child in noun.children:
            if child.dep_ == "poss" and child.lower_ in _OPEN and noun.dep_ == "conj":
                return self._first_possessor(noun) or self.voices(child)
            if child.dep_ == "poss" and child.lower_ in words("who", "first_person") | _OPEN:
                return self.voices(child)
        return self._told(self._mentions.owner(noun)) or self._shared(noun)

    def _shared(self, noun: Token) -> tuple[Voice, ...]:
        """The possessor of what is joined to the noun, or one joined to a possessor that is nobody.

        "The pressure and advice of Westmark"; "pressure from its partners, and above all Westmark".
        """
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in {"of", "from"}:
                joined = [other for grand in child.children for other in grand.conjuncts]
                found = next((voices for other in joined if (voices := self.voices(other))), ())
                if found:
                    return found
            owned = any(grand.dep_ == "prep" and grand.lower_ == "of" for grand in child.children)
            if child.dep_ == "conj" and child.pos_ == "NOUN" and owned:
                return self._told(self._mentions.owner(child))
        return ()

    def _first_possessor(self, noun: Token) -> tuple[Voice, ...]:
        """ "Japan's actions for … and its willingness": the possessor of what the noun is joined to."""
        node = noun.head
        for _ in range(_FAR):
            for child in node.children:
                if child.dep_ == "poss" and self.voices(child):
                    return self.voices(child)
            if node.dep_ not in {"conj", "pobj", "prep"}:
                return ()
            node = node.head
        return ()

    def _voices(self, token: Token) -> tuple[Voice, ...]:
        mention = self._mentions.of(token)
        if token.i in self._society:
            return ()
        if mention is not None:
            return self._told(mention)
        if token.lower_ in words("who", "first_person"):
            return self._first_person(token)
        if token.lower_ in _OPEN:
            return self._third_person(token)
        if token.lemma_.lower() in words("who", "stands_for"):
            return self._told(self._mentions.owner(token)) or self._ours(token) or self._again(token)
        return ()

    def _told(self, mention: Mention | None) -> tuple[Voice, ...]:
        if mention is None or not mention.decides:
            return ()
        if mention.former and not self._on_behalf(mention):
            told = mention.person or self._parsed.text(mention.span)
            return (Voice(told, None, mention.span, "former"),)
        plain = mention.how in _PLAIN or len(mention.every) > 1
        phrase = self._parsed.text(mention.span)
        return tuple(
            Voice(mention.person or (party if plain else phrase), party, mention.span, mention.how.value)
            for party in mention.every
        )

    def _on_behalf(self, mention: Mention) -> bool:
        """Whether the text says that somebody who left office speaks on behalf of the party."""
        behalf = {self._parsed.sentence[place] for place in self._parsed.places.get("behalf", ())}
        if not behalf:
            return False
        same = [m for m in self._mentions.all if m == mention or (m.person and m.person == mention.person)]
        return any(self._parsed.sentence[self._parsed.tokens(m.span)[0]] in behalf for m in same)

    def _again(self, noun: Token) -> tuple[Voice, ...]:
        """ "The statement" after "the Foreign Ministry's statement"."""
        number = max(0, self._parsed.sentence[noun.i] - _BACK)
        if noun.pos_ != "NOUN" or not any(child.lower_ in {"the", "this", "that"} for child in noun.children):
            return ()
        for place in reversed(self._parsed.places.get(noun.lemma_.lower(), ())):
            if self._parsed.borders[number][0] <= place < noun.i:
                found = self._told(self._mentions.owner(self._parsed.doc[place]))
                if found:
                    return found
        return ()

    def _ours(self, noun: Token) -> tuple[Voice, ...]:
        """ "Our government", "our delegation"."""
        for child in noun.children:
            if child.dep_ == "poss" and child.lower_ in _OPEN and noun.dep_ == "conj":
                return self._first_possessor(noun) or self.voices(child)
            if child.dep_ == "poss" and child.lower_ in {"our", "my"} and noun.lemma_.lower() not in _OTHERS:
                return self._first_person(child)
        return ()

    def _first_person(self, token: Token) -> tuple[Voice, ...]:
        quoted = [voice for voice in self.layers.get(token.i, ()) if voice.party]
        if not quoted:
            return ()
        return (Voice(quoted[-1].name, quoted[-1].party, self._parsed.token_span(token), "first person"),)

    def _third_person(self, token: Token) -> tuple[Voice, ...]:
        if is_empty(token):
            return ()
        around = [voice for voice in self.layers.get(token.i, ()) if voice.party]
        voice = around[-1] if around else self._subject_ahead(token) or self._subject_before(token)
        if voice is None or voice.party is None:
            return ()
        return (Voice(voice.party, voice.party, self._parsed.token_span(token), "pronoun"),)

    def _subject_ahead(self, token: Token) -> Voice | None:
        """ "Despite its objections, Cairo …": the subject of the clause that the words go before."""
        node = token
        for _ in range(_FAR):
            if node.dep_ in {"prep", "advcl"} and node.i < node.head.i and node.head.pos_ in {"VERB", "AUX"}:
                doers = (c for c in node.head.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i > token.i)
                found = [voice for doer in doers if doer.lower_ not in _OPEN for voice in self.voices(doer)]
                return found[0] if len(found) == 1 else None
            node = node.head
        return None

    def _subject_before(self, token: Token) -> Voice | None:
        start = self._parsed.borders[max(0, self._parsed.sentence[token.i] - 1)][0]
        for place in range(token.i - 1, start - 1, -1):
            other = self._parsed.doc[place]
            if other.dep_ in {"nsubj", "nsubjpass"} and other.lower_ not in words("who", "third_person"):
                found = self.voices(other)
                if len(found) == 1:
                    return found[0]
        return None

    def _phrase(self, token: Token) -> str:
        first = token.left_edge.i
        while first < token.i and self._parsed.doc[first].lower_ in _DETERMINERS:
            first += 1
        return self._parsed.text(self._parsed.span(first, token.i))


def is_empty(token: Token) -> bool:
    """Whether "it" stands for nothing ("it is unlikely that …")."""
    if token.lower_ != "it" or token.dep_ != "nsubj" or token.head.lemma_ != "be":
        return token.dep_ == "expl"
    return any(child.dep_ in {"ccomp", "csubj"} for child in token.head.children)
