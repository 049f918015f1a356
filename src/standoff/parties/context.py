"""Context: the party of an official whom the text names without one ("Foreign Minister Kemper said").

News tells an office without its country where the country is understood: the party that was the subject
just before ("Norland rejected the map. \"It is void,\" Foreign Minister Kemper said"), which "its" and "the
country's" take up as well, or where the scene is set ("In Nordburg, the prime minister, …").

Misses: an office understood from the place or the outlet; one of a party two sentences back where
another was the subject since.
"""

from __future__ import annotations

from collections.abc import Iterator

from standoff.parties.affiliation import Affiliation, Scene
from standoff.parties.names import Name
from standoff.parties.referent import Tokens

_TITLE = """
    foreign prime defence defense interior finance energy oil water irrigation justice trade chief press vice
    deputy state affairs government national security general attorney
"""
_TITLING = frozenset(_TITLE.split())
_NAMES = frozenset({"ORG", "GPE", "NORP"})
_BACK = 3
"""Sentences before its own in which an office's party is looked for."""
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_LATEST = 200
"""Tokens back, at most: more than three sentences have, and it bounds the time that odd texts take."""


def understood(scene: Scene, name: Name, described: tuple[Tokens, ...]) -> Affiliation | None:
    """The party that the office beside ``name`` is understood to be of; ``None`` without an office."""
    if not any(scene.is_office(token) for first, last in described for token in range(first, last + 1)):
        return None
    if any(_is_foreign(scene, first, last) for first, last in described):
        return None
    start = min(name.first, *(first for first, _ in described))
    for near in _sentences(scene, start):
        found = {tie.holders: tie for tie in near}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _is_foreign(scene: Scene, first: int, last: int) -> bool:
    """Whether the description names an organisation that is nobody's of the case ("UN envoy")."""
    words = scene.words
    named = (t for t in range(first, last + 1) if words.entity[t] in _NAMES and words.pos[t] == "PROPN")
    return any(not scene.is_office(t) and words.lower[t] not in _TITLING for t in named)


def _sentences(scene: Scene, start: int) -> Iterator[list[Affiliation]]:
    """The parties that are subjects before ``start``, sentence by sentence, the nearest first."""
    words = scene.words
    near: list[Affiliation] = []
    sentence = words.sentence[start]
    for token in range(start - 1, max(-1, start - _LATEST), -1):
        if words.sentence[token] != sentence:
            yield near
            near, sentence = [], words.sentence[token]
            if words.sentence[start] - sentence > _BACK:
                return
        is_scene = words.lower[token] == "in" and (not token or words.sentence[token - 1] != sentence)
        if (is_scene or words.dep[token] in _SUBJECT) and not words.hidden[token]:
            tie = scene.named(token, token + 1) if is_scene else scene.named(words.left_edge(token), token)
            near.extend([tie] if tie is not None and len(tie.holders) == 1 else [])
    yield near
