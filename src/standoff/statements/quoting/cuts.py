"""Cuts: shorter readings of a content that the parser may have drawn too long.

"… said that talks had begun, citing two officials": what was said may end at the comma.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.grammar import MOST, runs

if TYPE_CHECKING:
    from spacy.tokens import Token

_TRAILS = ("relcl", "advcl", "conj", "prep", "acl", "ccomp", "parataxis")


def cuts(top: Token) -> list[tuple[str, tuple[Span, ...]]]:
    """For each kind of trailing clause of ``top``'s subtree, the content without it, with its name."""
    doc, start, end = top.doc, top.left_edge.i, top.right_edge.i + 1
    while end > start + 1 and doc[end - 1].is_punct:
        end -= 1
    out: dict[str, tuple[Span, ...]] = {}
    token = top.doc[end - 1]
    for _ in range(MOST):
        if token.i == top.i or token.head == token:
            break
        left = token.left_edge.i
        if token.dep_ in _TRAILS and left > start + 1 and left > top.i:
            before = doc[left - 1]
            if before.text in (",", "—", "–", "--", ";") or before.dep_ == "cc":
                cut = left - 1 - (doc[left - 2].text == "," and before.dep_ == "cc")
                out[f"{token.dep_}.{before.lower_}"] = runs(doc, start, cut, ())
        token = token.head
    return [(name, spans) for name, spans in out.items() if spans]
