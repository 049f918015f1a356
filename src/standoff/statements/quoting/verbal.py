"""Verbs with a clause, an infinitive, an object or a prepositional phrase as what is said or wanted.

"Tokyo said that …", "Moscow wants Japan to …", "she opposes the plan", "they called for talks".

Misses: verbs that the tagger takes for nouns ("Tokyo demands: …" as a noun phrase), contents before
their verb without quotation marks beyond those the parser links, objects that are split by a long
parenthesis.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.grammar import agent, child, clause, group, is_passive, phrase, runs, subject
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.traits import traits

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = ("ccomp", "xcomp", "oprd", "parataxis", "advcl")
_OBJECTS = ("dobj", "acomp", "attr")
_EXTENDS = ("prep", "oprd", "xcomp", "ccomp")


def candidates(page: Page) -> Iterator[Candidate]:
    """Every reading of every verb of the page."""
    for token in page.doc:
        if token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass")):
            yield from readings(token)


def readings(verb: Token) -> Iterator[Candidate]:
    """What the verb may attribute, one candidate for each complement."""
    passive = is_passive(verb)
    who = agent(verb) if passive else subject(verb)
    voice = "pass" if passive else "act"
    for part in verb.children:
        if part.i == (who.i if who is not None else -1):
            continue
        if part.dep_ in _CLAUSES:
            yield _reading(verb, who, part, f"{voice}.{part.dep_}", clause(part))
        elif part.dep_ in _OBJECTS:
            yield _reading(verb, who, part, f"{voice}.{part.dep_}", clause(part))
            more = _extension(verb, part)
            if more is not None:
                yield _reading(
                    verb,
                    who,
                    part,
                    f"{voice}.{part.dep_}+{more.dep_}",
                    _through(part, more),
                    (f"x={more.lower_}",),
                )
        elif part.dep_ in ("prep", "agent") and part.right_edge.i > part.i:
            inner = child(part, "pobj", "pcomp") or part.right_edge
            yield _reading(
                verb,
                who,
                inner,
                f"{voice}.prep",
                _after(part),
                (f"pl={verb.lemma_}_{part.lower_}", f"p={part.lower_}", f"d={inner.dep_}"),
            )
        elif part.dep_ == "nsubjpass":
            yield _reading(verb, who, part, "pass.subj", clause(part))
            rest = _rest(verb, part)
            if rest:
                yield _reading(verb, who, part, "pass.subj+", (*clause(part), *rest))
    if not passive and who is not None and who.dep_ == "nsubj":
        rest = _rest(verb, who)
        if rest:
            yield _reading(verb, None, who, "seem", (*clause(who), *rest))
    yield from _parenthetical(verb, who, voice)


def _reading(
    verb: Token,
    who: Token | None,
    top: Token,
    frame: str,
    content: tuple[Span, ...],
    extra: tuple[str, ...] = (),
) -> Candidate:
    source = (phrase(who),) if who is not None else ()
    return Candidate(
        f"verbal.{frame}", verb.i, source, group(verb), content, traits(f"v.{frame}", verb, who, top, extra)
    )


def _extension(verb: Token, part: Token) -> Token | None:
    """What follows an object and may belong to what is said of it: "as …", "of …", "to …"."""
    later = [t for t in verb.children if t.i > part.i and t.dep_ in _EXTENDS]
    return later[0] if later else None


def _through(part: Token, more: Token) -> tuple[Span, ...]:
    return runs(part.doc, part.left_edge.i, more.right_edge.i + 1, ())


def _after(prep: Token) -> tuple[Span, ...]:
    return runs(prep.doc, prep.i + 1, prep.right_edge.i + 1, ())


def _rest(verb: Token, who: Token) -> tuple[Span, ...]:
    """Everything that the verb governs after itself."""
    last = max(
        (
            t.right_edge.i
            for t in verb.children
            if t.i > verb.i and t.dep_ in ("xcomp", "oprd", "prep", "acomp", "ccomp", "advcl", "dobj", "attr")
        ),
        default=verb.i,
    )
    return runs(verb.doc, verb.i + 1, last + 1, ())


def _parenthetical(verb: Token, who: Token | None, voice: str) -> Iterator[Candidate]:
    """ "Talks, she said, would go on": the clause that the verb stands in is what was said."""
    if verb.dep_ not in ("ccomp", "parataxis", "advcl", "relcl", "acl", "dep") or who is None:
        return
    top = verb.head
    if top.pos_ not in ("VERB", "AUX", "NOUN", "ADJ", "PROPN") or top is verb:
        return
    content = clause(top, (verb,))
    yield _reading(
        verb,
        who,
        top,
        f"{voice}.inside.{verb.dep_}",
        content,
        (
            f"c={int(verb.i > top.i)}",
            f"r={int(verb.right_edge.i - verb.left_edge.i > 3)}",
            f"mk={child(verb, 'mark') is not None}",
        ),
    )
