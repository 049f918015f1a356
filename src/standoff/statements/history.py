"""History: words by which a text places an act in the past, without a date that could tell how far.

Decades ("in the 1950s"), an office of then ("then President Berg"), phrases ("at one point", "back
then"), states that are no more ("the Soviet Union agreed"), and the pluperfect of the author's own
telling ("had offered"). The plain past of news is none.

Misses: what the paragraph before places in the past; "former", which only says that someone left;
the pluperfect in reported speech, which may be the present of the one who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.claim import Claim
from standoff.statements.clause import SUBJECTS, clause_head, words
from standoff.statements.lexicon import table
from standoff.statements.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_DECADE = re.compile(r"(1[5-9]|20)\d0s")
_WHEN = frozenset({"in", "during"})
_BEGINS = frozenset({"since", "from"})
_BACK = 3


def past(scene: Scene, claim: Claim, roots: list[Token]) -> Span | None:
    """The characters that place what ``claim`` tells in the past; ``None`` if nothing does."""
    heads = {clause_head(root) for root in roots[:1]}
    if claim.head is not None:
        own = clause_head(scene.parsed.doc[claim.head])
        heads |= {own, own.head if own.dep_ == "conj" else own}
    first, end = scene.parsed.borders[scene.parsed.sentence[claim.scope[0]]]
    for found in _marked([scene.parsed.doc[n] for n in range(first, end)]):
        opens = found[0].i - first <= _BACK and heads & {found[0].sent.root, *found[0].sent.root.conjuncts}
        if opens or clause_head(found[0]) in heads:
            return scene.parsed.span(found[0].i, found[-1].i)
    return _gone(scene, heads) or _before_the_past(scene, claim)


def _gone(scene: Scene, heads: set[Token]) -> Span | None:
    """A state that no longer is, as the one who acts ("the Soviet Union agreed")."""
    written = scene.parsed.article.published
    now = written.date.year if written is not None else scene.latest
    for head in heads:
        for doer in (child for child in head.children if child.dep_ in SUBJECTS):
            for token in (doer, *doer.conjuncts):
                span = scene.parsed.span(token.left_edge.i if token == doer else token.i, token.i)
                ended = table("history")["gone"].get(scene.parsed.text(span).lower().removeprefix("the "))
                if ended is not None and now > ended:
                    return span
    return None


def _marked(sentence: list[Token]) -> Iterator[list[Token]]:
    phrases = [str(phrase).split() for phrase in table("history")["phrases"]]
    forms = [token.lower_ for token in sentence]
    for place, token in enumerate(sentence):
        decade = _DECADE.fullmatch(token.text) and _is_when(forms[max(0, place - _BACK) : place])
        if decade or (token.lower_ == "then" and _is_of_office(sentence, place)):
            yield [token]
        for phrase in phrases:
            if forms[place : place + len(phrase)] == phrase and not _goes_on(sentence, place, phrase):
                yield sentence[place : place + len(phrase)]


def _is_when(before: list[str]) -> bool:
    return bool(_WHEN.intersection(before)) and not _BEGINS.intersection(before)


def _is_of_office(sentence: list[Token], place: int) -> bool:
    """ "Then President Berg", "the then foreign minister"."""
    rest = [token for token in sentence[place + 1 : place + 5] if token.text != "-"]
    while rest and rest[0].pos_ == "ADJ":
        rest = rest[1:]
    return bool(rest) and rest[0].lemma_.lower() in words("history", "offices")


def _goes_on(sentence: list[Token], place: int, phrase: list[str]) -> bool:
    """ "In the past week" is no past to speak of."""
    after = place + len(phrase)
    return phrase[-1] == "past" and after < len(sentence) and sentence[after].pos_ in {"NOUN", "NUM", "ADJ"}


def _before_the_past(scene: Scene, claim: Claim) -> Span | None:
    """ "Had offered" in the author's words, unless it is only just over."""
    if claim.head is None or scene.who.layers.get(claim.head):
        return None
    verb = clause_head(scene.parsed.doc[claim.head])
    had = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ == "had"), None)
    recent = any(child.lower_ in words("history", "recent") for child in verb.children)
    return None if had is None or recent or verb.tag_ != "VBN" else scene.parsed.token_span(had)
