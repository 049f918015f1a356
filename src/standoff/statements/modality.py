"""Modality: whether a claim's content is, will be, might be or once was.

The auxiliary of the content's main verb decides; a date of the content that lies two years or more
before the article makes it historical, and so do words that place it in the past
(:mod:`standoff.statements.history`). An article without a date is as old as the latest year it names, or
up to ten years older.

Misses: tense inside nominal contents ("the return of …"); history told by the paragraph before; "would"
of reported speech, which is read as hypothetical only in the author's own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.attribution import Mode
from standoff.statements.claim import Claim
from standoff.statements.history import past
from standoff.statements.scene import Scene
from standoff.statements.statement import Bound, Modality, Moment, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_FUTURE = frozenset({"will", "shall", "’ll", "'ll"})
_MIGHT = frozenset({"could", "might", "may", "would"})
_PERHAPS = frozenset({"perhaps", "maybe", "possibly", "conceivably", "potentially"})
_PLANS = frozenset({"plan", "intend", "go"})
OLD = 2
"""Years before the article from which on what is told counts as history."""
UNDATED = 10
"""Years before the latest year that an undated article names."""


Marks = dict[Modality, Span]


def marks(scene: Scene, claim: Claim, roots: list[Token], event: Moment | None) -> Marks:
    """What is not plainly actual of the content, each with the characters that tell it, weightiest first."""
    found: Marks = {}
    told = _in_the_past(scene, claim, roots, event)
    if told is not None:
        found[Modality.HISTORICAL] = told
    for root in roots[:1]:
        for kind, token in _told(root, narrated=claim.mode is Mode.NARRATED):
            found.setdefault(kind, scene.parsed.token_span(token))
    return found


def marked(statement: Statement, found: Marks) -> Statement:
    """``statement`` with what :func:`marks` found."""
    mode, span = next(iter(found.items()), (Modality.ACTUAL, None))
    future, hypothetical = found.get(Modality.FUTURE), found.get(Modality.HYPOTHETICAL)
    return replace(
        statement,
        modality=mode,
        modality_span=span,
        future=future,
        hypothetical=hypothetical,
        historical=found.get(Modality.HISTORICAL),
    )


def _told(root: Token, *, narrated: bool) -> Iterator[tuple[Modality, Token]]:
    for child in root.children:
        form = child.lower_
        if child.dep_ == "aux" and form in _FUTURE:
            yield Modality.FUTURE, child
        if child.dep_ == "aux" and form in _MIGHT and (narrated or form != "would"):
            yield Modality.HYPOTHETICAL, child
        if child.dep_ == "mark" and form == "if":
            yield Modality.HYPOTHETICAL, child
    if root.lemma_ in _PLANS and any(child.dep_ == "xcomp" for child in root.children):
        yield Modality.FUTURE, root
    yield from ((Modality.HYPOTHETICAL, child) for child in root.children if child.lower_ in _PERHAPS)


def _in_the_past(scene: Scene, claim: Claim, roots: list[Token], event: Moment | None) -> Span | None:
    """The date or the words that make it history."""
    dated = event is not None and event.span is not None
    over = event is not None and event.bound is not Bound.SINCE and event.end.year <= _newest_history(scene)
    if event is not None and dated and over:
        return event.span
    return None if dated and scene.parsed.article.published else past(scene, claim, roots)


def _newest_history(scene: Scene) -> int:
    """The last year that counts as history for the article."""
    written = scene.parsed.article.published
    if written is not None:
        return written.date.year - OLD
    return scene.latest - UNDATED
