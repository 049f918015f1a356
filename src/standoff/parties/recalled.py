"""Recalled: whom nouns stand for that take up something else than their own word.

"The former" and "the latter", "the company", "the North", and offices and bodies whose country news leaves
to be understood ("Athens rejected the map. The foreign ministry called it void").

Misses: a company or movement told of after another that is meant; a ministry of somebody who was no
subject; "the South" where only the North was named.
"""

from __future__ import annotations

from dataclasses import replace

from standoff.parties.affiliation import Scene
from standoff.parties.anaphora import Memory
from standoff.parties.lexicon import LINKS, OPEN_BODIES, OPEN_OFFICES, PLAIN_MODIFIERS, NounClass, singular
from standoff.parties.mention import Resolution, Use
from standoff.parties.referent import Referent

_OFFICIAL = frozenset({Resolution.AFFILIATION, Resolution.PERSON})


def listed(scene: Scene, memory: Memory, token: int) -> Referent | None:
    """Who "the former" or "the latter" is, of the two that the nearest sentence tells of."""
    words = scene.words
    if not any(words.lower[child] == "the" for child in words.children[token]):
        return None
    for near in memory.sentences(token):
        single = {r.holders: r for _, r in near if len(r.holders) == 1 and r.use is not Use.PLACE}
        if len(single) == 2:
            return memory.taken_up(token, [list(single.values())[words.lower[token] == "latter"]])
    return None


def organisation(memory: Memory, token: int) -> Referent | None:
    """The party that is no state and was named last: "the company", "the movement", "the rebels"."""
    for near in memory.sentences(token):
        for _, referent in reversed(near):
            if len(referent.holders) == 1 and all(h.party and not h.country for h in referent.holders):
                return memory.taken_up(token, [replace(referent, person=None)])
    return None


def half(scene: Scene, memory: Memory, token: int) -> Referent | None:
    """Whom "the North" or "the South" stands for: the party of such a name that was mentioned last."""
    name = f"{scene.words.text[token]} "
    for referent in memory.latest():
        if len(referent.holders) == 1 and (referent.holders[0].party or "").startswith(name):
            return memory.taken_up(token, [replace(referent, person=None)])
    return None


def understood(scene: Scene, memory: Memory, token: int, kind: NounClass) -> Referent | None:
    """Whose "the foreign ministry" or "officials" are where the text leaves it to be understood."""
    words = scene.words
    noun, edge = singular(words.lower[token]), words.left_edge(token)
    before = set(words.lower[edge:token])
    fields = {words.lower[t] for t in words.child(token, "compound") if words.pos[t] == "NOUN"}
    is_definite = before & {"the", "a", "an"} or noun != words.lower[token]
    is_bound = any(words.lower[prep] in LINKS for prep in words.child(token, "prep"))
    is_open = noun in (OPEN_BODIES if kind is NounClass.BODY else OPEN_OFFICES)
    if not is_open or is_bound or not is_definite or not before - fields <= PLAIN_MODIFIERS:
        return None
    found = _setting(scene, memory, token, kind is NounClass.OFFICE)
    how = Resolution.BODY if kind is NounClass.BODY else Resolution.AFFILIATION
    return found and replace(found, tokens=(edge, token), how=how, person=None)


def _setting(scene: Scene, memory: Memory, token: int, alone: bool) -> Referent | None:
    """The party in which the scene is set ("In Nordburg, the palace …"), or else the one that was the
    subject in the nearest of the sentences before.

    Nobody where the token's own sentence has told of another before it; nobody, if ``alone``, where that
    sentence tells of an official of another's too.
    """
    for back, near in enumerate(memory.sentences(token)):
        single = [(t, r) for t, r in near if len(r.holders) == 1]
        told = [r for t, r in single if (memory.is_subject(t) if back else _begins(scene, t))]
        others = {r.holders for _, r in near if alone and r.how in _OFFICIAL}
        if told:
            return memory.taken_up(token, told[-1:]) if len(others | {r.holders for r in told}) == 1 else None
        if not back and near:
            return None
    return None


def _begins(scene: Scene, position: int) -> bool:
    """Whether the sentence begins with "in" and the place at ``position``."""
    words, above = scene.words, scene.words.head[position]
    is_first = above == 0 or words.sentence[above - 1] != words.sentence[above]
    return is_first and words.lower[above] == "in"
