"""Lexis: the kinds of doing that words tell of, read from ``data/acts.toml`` once.

Misses: senses ("fire a minister", "fire a rocket"); multi-word verbs, which the frames tell instead.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from standoff.statements.lexicon import lemma, table

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLASSES = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


def kinds(token: Token) -> tuple[str, ...]:
    """The kinds of doing ("aid", "let", "bad") that ``token`` may tell of as the word class it has."""
    return _kinds().get((_CLASSES.get(token.pos_, ""), lemma(token)), ())


def is_said(token: Token) -> bool:
    """Whether the verb only says what its complement tells."""
    return "say" in _kinds().get(("verb", lemma(token)), ())


@lru_cache(maxsize=1)
def _kinds() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for word_class, groups in table("acts").items():
        for kind, words in groups.items():
            for word in str(words).split():
                found[word_class, word] = (*found.get((word_class, word), ()), kind)
    return found
