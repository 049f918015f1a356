"""Modality: whether a claim's content is, will be, might be or once was.

The auxiliary of the content's main verb decides; a date of the content that lies two years or more
before the article makes it historical.

Misses: tense inside nominal contents ("the return of …"); history told without a date; "would" of
reported speech, which is read as hypothetical only in the author's own words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.attribution import Mode
from standoff.statements.parsed import Parsed
from standoff.statements.statement import Modality, Moment

if TYPE_CHECKING:
    from spacy.tokens import Token

_FUTURE = frozenset({"will", "shall", "’ll", "'ll"})
_MIGHT = frozenset({"could", "might", "may", "would"})
_PLANS = frozenset({"plan", "intend", "go"})
OLD = 2
"""Years before the article from which on what is told counts as history."""


def modality(
    parsed: Parsed, roots: list[Token], event: Moment | None, mode: Mode
) -> tuple[Modality, Span | None]:
    """The modality and the characters that tell it (``None`` for a plain actual one)."""
    written = parsed.article.published
    if event is not None and written is not None and event.date.year <= written.date.year - OLD:
        return Modality.HISTORICAL, event.span
    for root in roots[:1]:
        for child in root.children:
            if child.dep_ == "aux" and child.lower_ in _FUTURE:
                return Modality.FUTURE, parsed.token_span(child)
            if (
                child.dep_ == "aux"
                and child.lower_ in _MIGHT
                and (mode is Mode.NARRATED or child.lower_ != "would")
            ):
                return Modality.HYPOTHETICAL, parsed.token_span(child)
            if child.dep_ == "mark" and child.lower_ == "if":
                return Modality.HYPOTHETICAL, parsed.token_span(child)
        if root.lemma_ in _PLANS and any(child.dep_ == "xcomp" for child in root.children):
            return Modality.FUTURE, parsed.token_span(root)
    return Modality.ACTUAL, None
