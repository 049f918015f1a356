"""Traits: the features of a candidate, as names that the scales have weights for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.statements.quoting.cues import kind_of, sureness, word
from standoff.statements.quoting.grammar import MOST, child, children

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE = "sure"
THIRD = "third"  # in a sure frame, somebody other than the speaker of the sentence
REPORTED = "reported"  # likewise, and the sentence is what somebody else says
_TOLD = ("demand", "promise", "refuse", "refusal")
_THIRD = ("he", "she", "they")
_LENGTHS = (2, 4, 8, 16, 32)


def traits(
    frame: str, cue: Token, source: Token | None, content: Token | None, extra: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The features of a candidate whose cue, source and content have these head tokens."""
    lemma, kind = word(cue), kind_of(cue)
    shape = _shape(cue)
    out = [
        "bias",
        f"f={frame}",
        f"l={lemma}",
        f"fl={frame}|{lemma}",
        f"k={kind}",
        f"fk={frame}|{kind}",
        f"fs={frame}|{_source(source)}",
        f"s={_source(source)}",
        f"fd={frame}|{cue.dep_}",
        f"ft={frame}|{cue.tag_}",
        *(f"{part}" for part in shape),
        *(f"f{part}|{frame}" for part in shape),
    ]
    out += [f"{frame}.{part}" for part in _around(cue)]
    if source is not None and source.pos_ == "NOUN":
        out.append(f"sl={word(source)}")
    if content is not None:
        out += [f"{frame}.{part}" for part in _content(content)]
    out += [f"{frame}.{part}" for part in extra]
    if source is not None:
        level = sureness(frame, kind)
        out += [SURE] * level
        if level and kind in _TOLD and (source.pos_ in ("NOUN", "PROPN") or source.lower_ in _THIRD):
            out.append(REPORTED if _is_reported(cue) else THIRD)
    return tuple(out)


def _is_reported(cue: Token) -> bool:
    """Whether the cue is in the complement of a verb: "said that Cairo refuses …"."""
    for _ in range(MOST):
        if cue.dep_ not in ("conj", "xcomp", "aux"):
            break
        cue = cue.head
    return cue.dep_ == "ccomp"


def _shape(cue: Token) -> list[str]:
    """Auxiliaries, negation and particle of the cue."""
    out = []
    for part in children(cue):
        if part.dep_ in ("aux", "auxpass", "neg", "prt"):
            out.append(f"{part.dep_}={part.lemma_.lower()}")
        elif part.dep_ == "dative":
            out.append("dative")
    return out


def _around(cue: Token) -> Iterator[str]:
    """The word that governs the cue, and adverbs on it."""
    head = cue.head
    if head != cue and head.pos_ in ("VERB", "NOUN", "ADJ", "ADP"):
        yield f"up={cue.dep_}_{word(head)}"
    for part in children(cue):
        if part.dep_ == "advmod":
            yield f"adv={part.lower_}"
            yield f"adv={part.tag_}"


def _source(token: Token | None) -> str:
    if token is None:
        return "none"
    if token.pos_ == "PRON":
        return token.lower_
    return token.pos_ if token.pos_ in ("PROPN", "NUM", "DET") else f"{token.pos_}:{token.tag_}"


def _content(top: Token) -> Iterator[str]:
    mark = child(top, "mark")
    yield f"m={mark.lower_ if mark is not None else '-'}"
    yield f"p={top.pos_}"
    yield f"t={top.tag_}"
    size = top.right_edge.i - top.left_edge.i + 1
    yield f"n={sum(size > each for each in _LENGTHS)}"
    if top.pos_ not in ("VERB", "AUX"):
        yield f"cl={word(top)}"
