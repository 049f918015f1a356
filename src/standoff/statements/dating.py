"""Dating: when a claim was made and when what it tells happens, by the dates in its own clause.

The date beside the cue is when it was said, one in the content when it happens; an act that is done by
saying ("agreed", "demanded") happens when it is said. What began ("since 2016") or ended ("until 2011")
then was not said then. What was agreed "according to the declaration" has the year by which the text
names that declaration; what was quoted before "He spoke on Saturday" was said on Saturday.

Misses: any other date in the sentence before; an agreement that is told by another name; a date that
belongs to the object ("the talks of 2004"); "he added", which has the date of what it adds to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from standoff.evidence import PartialDate, Span
from standoff.statements.attribution import Mode
from standoff.statements.claim import Claim
from standoff.statements.clause import clause_head, own_subject
from standoff.statements.lexicon import predicate
from standoff.statements.moments import within
from standoff.statements.scene import Scene
from standoff.statements.statement import Bound, Moment

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGREES = frozenset({"agree", "promise", "pledge", "undertake", "commit", "accept", "renounce", "recognise"})
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|[Uu]nder|[Bb]y|[Ii]n) (?:the|that|this|their) (?:[\w-]+ ){0,3}?"
    r"(?P<noun>[Dd]eclaration|[Tt]reaty|[Aa]greement|[Pp]act|[Aa]ccord|[Cc]onvention|[Pp]rotocol)\b"
)
_YEAR = r"1[5-9]\d\d|20\d\d"
_NAMED = rf"\b(?:(?P<before>{_YEAR}) (?:[\w-]+ ){{0,2}}?NOUN|NOUN (?:of|from|in) (?P<after>{_YEAR}))\b"
_SPEAKS = frozenset({"speak", "talk"})
_PERSONS = frozenset({"he", "she", "they"})
_DOCUMENTS = frozenset(
    {
        "statement",
        "interview",
        "speech",
        "letter",
        "note",
        "message",
        "post",
        "address",
        "article",
        "declaration",
    }
)
_PARTICIPLES = frozenset({"VBN", "VBG"})
_SPOKEN = frozenset({"AGREE", "REJECT", "OFFER", "REQUEST", "ACCUSE", "THREATEN", "SUPPORT", "PROTEST"})
"""Acts that are done by saying."""
_BACK = 3
"""Sentences back that the year of an agreement is looked for."""


def times(scene: Scene, claim: Claim, hull: Span) -> tuple[Moment | None, Moment | None]:
    """When it was said (by a date beside the cue, else the article's) and when it happens."""
    first, end = scene.parsed.borders[scene.parsed.sentence[claim.scope[0]]]
    named = list(within(scene.moments, scene.parsed.span(first, end - 1)))
    inside = next((m for m in named if m.span and hull.covers(m.span) and _is_main(scene, m, hull)), None)
    beside = next(
        (m for m in named if m.span and not hull.overlaps(m.span) and _is_near(scene, claim, m)), None
    )
    published = scene.parsed.article.published
    said = Moment(published.date) if published else None
    if claim.mode is not Mode.NARRATED:
        then = beside if beside is not None and beside.bound is Bound.WITHIN else None
        said = then or _spoke(scene, claim, end) or said
    if beside is None and inside is not None and _is_saying(scene, claim, inside):
        said = inside
    dated = inside or _agreed(scene, claim)
    acted = claim.mode is Mode.NARRATED or (claim.head is not None and _is_act(scene.parsed.doc[claim.head]))
    return said, dated or (beside if acted else None)


def _is_saying(scene: Scene, claim: Claim, inside: Moment) -> bool:
    """Whether a date in the content is that of the act of saying itself ("In 2017 Besk accepted the plan",
    "repeated its demand on Thursday that …"): it hangs on that verb and is not to come."""
    published = scene.parsed.article.published
    if claim.head is None or inside.span is None or inside.bound is not Bound.WITHIN or published is None:
        return False
    cue = scene.parsed.doc[claim.head]
    entry = predicate(cue)
    spoken = entry is not None and entry.act in _SPOKEN and cue.tag_ in {"VBD", "VBN"}
    date = clause_head(scene.parsed.doc[scene.parsed.tokens(inside.span)[0]])
    return spoken and date == clause_head(cue) and inside.date.earliest <= published.date.latest


def _spoke(scene: Scene, claim: Claim, after: int) -> Moment | None:
    """ "“…,” Berg said. He spoke on Saturday": the date of the next sentence, if it is about the speaking."""
    doc = scene.parsed.doc
    if claim.mode is Mode.INDIRECT or after >= len(doc):
        return None
    first, end = scene.parsed.borders[scene.parsed.sentence[after]]
    root = doc[first].sent.root
    doer = own_subject(root)
    if root.lemma_ not in _SPEAKS or doer is None or doer.lower_ not in _PERSONS:
        return None
    return next(within(scene.moments, scene.parsed.span(first, end - 1)), None)


def _agreed(scene: Scene, claim: Claim) -> Moment | None:
    """ "According to the declaration, the two agreed …": in the year by which the text last named it."""
    if claim.head is None or scene.parsed.doc[claim.head].lemma_ not in _AGREES:
        return None
    sentence = scene.parsed.sentence[claim.head]
    first, end = scene.parsed.borders[sentence]
    source = _ACCORDING.search(scene.parsed.text(scene.parsed.span(first, end - 1)))
    if source is None:
        return None
    back = scene.parsed.borders[max(0, sentence - _BACK)][0]
    start = scene.parsed.span(back, back).start
    named = re.compile(_NAMED.replace("NOUN", source["noun"]), re.IGNORECASE)
    found = list(named.finditer(scene.parsed.article.text, start, scene.parsed.span(first, end - 1).end))
    if not found:
        return None
    group = "after" if found[-1]["after"] else "before"
    return Moment(PartialDate(int(found[-1][group])), Span(*found[-1].span(group)))


def _is_near(scene: Scene, claim: Claim, moment: Moment) -> bool:
    """Whether the date stands in the clause of the cue or in what opens it, not in the next one.

    "Asked on Tuesday, Berg said"; "according to a note of 3 May, Berg wants"; "in a speech given on Monday".
    """
    places = scene.parsed.tokens(moment.span) if moment.span else range(0)
    if claim.head is None or not len(places):
        return True
    own = clause_head(scene.parsed.doc[claim.head])
    joined = own.head if own.dep_ == "conj" else own
    date = clause_head(scene.parsed.doc[places[0]])
    for _ in range(_BACK):
        if date in {own, joined} or not _opens(date, own):
            break
        date = clause_head(date.head)
    return date in {own, joined}


def _opens(clause: Token, cue: Token) -> bool:
    """Whether ``clause`` only says where and how the words of ``cue`` came."""
    if clause.dep_ == "acl":
        return clause.head.lemma_ in _DOCUMENTS
    return clause.dep_ == "prep" or (
        clause.dep_ == "advcl" and clause.tag_ in _PARTICIPLES and clause.i < cue.i
    )


def _is_main(scene: Scene, moment: Moment, hull: Span) -> bool:
    """Whether the date is not only that of something mentioned ("sanctions which it joined in 2014"), or of
    what goes before or with what is told ("after it was rejected in 2017")."""
    doc, places = scene.parsed.doc, scene.parsed.tokens(moment.span) if moment.span else range(0)
    node = doc[places[0]] if len(places) else None
    while node is not None and node.head != node:
        if node.dep_ in {"relcl", "acl"} or (node.dep_ == "advcl" and hull.start <= node.head.idx < hull.end):
            return False
        node = node.head
    return True


def _is_act(cue: Token) -> bool:
    """Whether the cue does what it tells ("agreed", "rejected"), so that its date is that of the act."""
    entry = predicate(cue)
    return entry is not None and entry.act is not None
