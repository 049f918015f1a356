"""Cues: words that report speech or attitude, by kind, read from ``data/cues.yaml``."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

if TYPE_CHECKING:
    from spacy.tokens import Token

_LISTED = ("verbs", "nouns", "adjectives")
_CLASSES = {"VERB": "verbs", "AUX": "verbs", "NOUN": "nouns", "PROPN": "nouns", "ADJ": "adjectives"}


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    text = files("standoff.statements").joinpath("data/cues.yaml").read_text(encoding="utf-8")
    table: dict[str, Any] = YAML(typ="safe").load(text)
    return table


@lru_cache(maxsize=1)
def kinds() -> dict[tuple[str, str], str]:
    """(word class, lemma) → kind, for every cue in the list."""
    return {
        (group, lemma): kind
        for group in _LISTED
        for kind, lemmas in dict[str, str](_table()[group]).items()
        for lemma in lemmas.split()
    }


@lru_cache(maxsize=1)
def felt() -> frozenset[str]:
    """Verbs whose passive tells a feeling of its subject: "is convinced that …"."""
    return frozenset(str(_table()["felt"]).split())


@lru_cache(maxsize=4096)
def sureness(frame: str, kind: str) -> int:
    """How surely a frame with a cue of this kind is an attribution: 0 unlisted, 1 sure, 2 certain."""
    names = (frame, frame.partition(".")[0])
    for level, table in ((2, "certain"), (1, "sure")):
        if any(kind in _table()[table].get(name, "").split() for name in names):
            return level
    return 0


def word(token: Token) -> str:
    """The token's lemma as part of a feature's name; a capitalised word not in the lists is "NAME"."""
    if token.pos_ == "PROPN" or (
        token.text[:1].isupper() and not token.is_sent_start and kind_of(token) == "other"
    ):
        return "NAME"
    return token.lemma_.lower()


def kind_of(token: Token) -> str:
    """The kind of cue that the token's lemma is: "say", "want", …; "other" if it is in no list."""
    return kinds().get((_CLASSES.get(token.pos_, ""), token.lemma_.lower()), "other")


@lru_cache(maxsize=4096)
def reports(lemma: str) -> bool:
    """Whether the verb introduces quotations: says, asks or thinks."""
    return kinds().get(("verbs", lemma)) in ("say", "ask", "think", "promise", "demand", "refuse", "show")
