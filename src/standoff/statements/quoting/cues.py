"""Cues: words that report speech or attitude, by kind, read from ``data/cues.yaml``."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from ruamel.yaml import YAML

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLASSES = {"VERB": "verbs", "AUX": "verbs", "NOUN": "nouns", "PROPN": "nouns", "ADJ": "adjectives"}


@lru_cache(maxsize=1)
def kinds() -> dict[tuple[str, str], str]:
    """(word class, lemma) → kind, for every cue in the list."""
    text = files("standoff.statements").joinpath("data/cues.yaml").read_text(encoding="utf-8")
    table = YAML(typ="safe").load(text)
    return {
        (group, lemma): kind
        for group, by_kind in table.items()
        for kind, lemmas in by_kind.items()
        for lemma in lemmas.split()
    }


def kind_of(token: Token) -> str:
    """The kind of cue that the token's lemma is: "say", "want", …; "other" if it is in no list."""
    return kinds().get((_CLASSES.get(token.pos_, ""), token.lemma_.lower()), "other")


@lru_cache(maxsize=4096)
def reports(lemma: str) -> bool:
    """Whether the verb introduces quotations: says, asks or thinks."""
    return kinds().get(("verbs", lemma)) in ("say", "ask", "think", "promise", "demand", "refuse", "show")
