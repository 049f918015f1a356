"""Contents that are subjects: "the plan was rejected by …", "he is said to …", "it seems that …".

Misses: what is rejected when the subject is a relative pronoun: its content is the pronoun alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.grammar import child, children, clause, runs
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.verbcue import verb_cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_REST = ("xcomp", "oprd", "prep", "acomp", "ccomp", "advcl", "dobj", "attr")


def candidates(page: Page) -> Iterator[Candidate]:
    """Subjects of passives, alone and with what follows; subjects of verbs of seeming likewise."""
    for cue in verb_cues(page):
        about = child(cue.verb, "nsubjpass" if cue.passive else "nsubj")
        if about is None:
            continue
        rest = _rest(cue.verb)
        if cue.passive:
            yield cue.reading("pass.subj", about, clause(about))
        if rest and cue.passive:
            yield cue.reading("pass.subj+", about, (*clause(about), *rest))
        elif rest:
            yield cue.reading("seem", about, (*clause(about), *rest), sourceless=True)


def _rest(verb: Token) -> tuple[Span, ...]:
    """Everything that the verb governs after itself."""
    after = (t.right_edge.i for t in children(verb) if t.i > verb.i and t.dep_ in _REST)
    return runs(verb.doc, verb.i + 1, max(after, default=verb.i) + 1, ())
