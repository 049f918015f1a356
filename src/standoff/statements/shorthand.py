"""Shorthand: the option that a bare noun phrase means in a condition ("first a treaty, then the islands").

What comes first and what waits is seldom named in full. A noun phrase of such a part that none of the
case's terms matches stands for the option of which it has most of a phrase: "the islands" for the
one whose terms have "the islands", not for one that has only "island"; failing that for the one that
has a phrase ending with the noun ("the deal" for "trade deal"). Of several the one named nearest in
the article is meant.

Misses: phrases that two options have and the article never tells apart; pronouns ("those first").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.statements.clause import words
from standoff.statements.scene import Scene
from standoff.statements.stance import option_stance
from standoff.statements.statement import OptionStance

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Token

    from standoff.statements.matching import Match

_BEFORE = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod"})
_PLACED = frozenset({"from", "in", "at", "with", "between", "by", "on"})


def shortened(
    scene: Scene, places: Collection[int], owners: Collection[str], but: Collection[str]
) -> OptionStance | None:
    """The option of one of ``owners``, not of ``but``, that a noun phrase among ``places`` means."""
    for place in sorted(places):
        noun = scene.parsed.doc[place]
        if noun.pos_ not in {"NOUN", "PROPN"} or noun.dep_ == "compound" or _is_setting(noun):
            continue
        if not scene.who.parties(noun):
            found = [m for m in _candidates(scene, noun) if m.owner in owners and m.name not in but]
            meant = _nearest(scene, noun, found)
            if meant is not None:
                return option_stance(scene, meant, meant.sign, [])
    return None


def _is_setting(noun: Token) -> bool:
    """ "In Japan", "from the islands": where or between whom, not what."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _PLACED


def _candidates(scene: Scene, noun: Token) -> list[Match]:
    """The options of which the phrase of ``noun`` has most words in a row, its head among them.

    Of "the territorial issue" and the like the words before the head are enough.
    """
    inside = [child.i for child in noun.children if child.dep_ in _BEFORE and child.i < noun.i]
    first = min(inside, default=noun.i)
    found = scene.terms.phrases(scene.parsed, range(first, noun.i + 1))
    if noun.lemma_.lower() not in words("predicates", "opaque"):
        found = [match for match in found if noun.i in match.tokens]
    return found or (scene.terms.headed(scene.parsed, noun.i) if noun.pos_ == "NOUN" else [])


def _nearest(scene: Scene, noun: Token, found: list[Match]) -> Match | None:
    longest = max((len(match.tokens) for match in found), default=0)
    best = [match for match in found if len(match.tokens) == longest]
    if len({match.name for match in best}) < 2:
        return best[0] if best else None
    ways = [
        (abs(other.tokens[0] - noun.i), match.name)
        for match in best
        for other in scene.options
        if other.name == match.name
    ]
    nearest = min(ways, default=None)
    return next((match for match in best if nearest and match.name == nearest[1]), None)
