"""Dating: when a claim was made and when what it tells happens, by the dates in its own clause.

Misses: a date in the sentence before; a date that belongs to the object ("the talks of 2004").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.attribution import Mode
from standoff.statements.claim import Claim
from standoff.statements.clause import clause_head
from standoff.statements.lexicon import predicate
from standoff.statements.moments import within
from standoff.statements.scene import Scene
from standoff.statements.statement import Moment

if TYPE_CHECKING:
    from spacy.tokens import Token


def times(scene: Scene, claim: Claim, hull: Span) -> tuple[Moment | None, Moment | None]:
    """When it was said (by a date beside the cue, else the article's) and when it happens."""
    first, end = scene.parsed.borders[scene.parsed.sentence[claim.scope[0]]]
    named = list(within(scene.moments, scene.parsed.span(first, end - 1)))
    inside = next((m for m in named if m.span and hull.covers(m.span) and _is_main(scene, m)), None)
    beside = next(
        (m for m in named if m.span and not hull.overlaps(m.span) and _is_near(scene, claim, m)), None
    )
    published = scene.parsed.article.published
    said = Moment(published.date) if published else None
    if beside is not None and claim.mode is not Mode.NARRATED:
        said = beside
    acted = claim.mode is Mode.NARRATED or (claim.head is not None and _is_act(scene.parsed.doc[claim.head]))
    return said, inside or (beside if acted else None)


def _is_near(scene: Scene, claim: Claim, moment: Moment) -> bool:
    """Whether the date stands in the clause of the cue, not in the next one."""
    places = scene.parsed.tokens(moment.span) if moment.span else range(0)
    if claim.head is None or not len(places):
        return True
    doc = scene.parsed.doc
    own = clause_head(doc[claim.head])
    joined = own.head if own.dep_ == "conj" else own
    return clause_head(doc[places[0]]) in {own, joined}


def _is_main(scene: Scene, moment: Moment) -> bool:
    """Whether the date is not only that of something mentioned ("sanctions which it joined in 2014")."""
    places = scene.parsed.tokens(moment.span) if moment.span else range(0)
    node = scene.parsed.doc[places[0]] if len(places) else None
    while node is not None and node.head != node:
        if node.dep_ in {"relcl", "acl"}:
            return False
        node = node.head
    return True


def _is_act(cue: Token) -> bool:
    """Whether the cue does what it tells ("agreed", "rejected"), so that its date is that of the act."""
    entry = predicate(cue)
    return entry is not None and entry.act is not None
