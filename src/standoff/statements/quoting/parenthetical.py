"""Cues inside what they report: "Talks, she said, would go on"; "which, he insisted, is closed".

Misses: parentheses that the parser hangs on a word deep in the clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.grammar import child, clause
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.verbcue import verb_cues

_INSIDE = ("ccomp", "parataxis", "advcl", "relcl", "acl", "dep")
_HEADS = ("VERB", "AUX", "NOUN", "ADJ", "PROPN")


def candidates(page: Page) -> Iterator[Candidate]:
    """Verbs with a subject that hang on the clause around them."""
    for cue in verb_cues(page):
        verb = cue.verb
        top = verb.head
        if verb.dep_ not in _INSIDE or cue.who is None or top.pos_ not in _HEADS:
            continue
        extra = (
            f"after={verb.i > top.i}",
            f"long={verb.right_edge.i - verb.left_edge.i > 3}",
            f"mark={child(verb, 'mark') is not None}",
            f"wh={verb.left_edge.tag_ in ('WDT', 'WP')}",
        )
        content = clause(top, (verb,))
        if content:
            yield cue.reading(f"{cue.voice}.inside.{verb.dep_}", top, content, extra)
