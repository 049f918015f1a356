"""Nouns of speech and attitude: "Japan's demand that …", "an offer to return …", "criticism of …".

The source is the possessor, the noun after "by", "from" or "of", the subject of the verb that the
noun is the object of ("Tokyo made an offer to …"), or that of a relative clause on it ("the
assurances which Tokyo gave that …").

Misses: a noun far from its clause ("the demand, first made in 1991 and often repeated, that …")
where the parser attaches the clause elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.cues import kind_of, word
from standoff.statements.quoting.grammar import child, children, clause, owner, phrase, runs, subject, trimmed
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.traits import traits

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = ("acl", "ccomp", "xcomp", "relcl", "appos")
_AGENTS = ("by", "from", "of", "among", "between", "in", "within")


def candidates(page: Page) -> Iterator[Candidate]:
    """Every reading of every noun with a clause or a prepositional phrase on it."""
    for token in page.doc:
        if token.pos_ == "NOUN":
            yield from readings(token)


def readings(noun: Token) -> Iterator[Candidate]:
    """What the noun may attribute: each complement with the likeliest source."""
    listed = kind_of(noun) != "other"
    for part in children(noun):
        if part.dep_ in _CLAUSES and part.i > noun.i:
            yield _reading(noun, part, f"n.{part.dep_}", clause(part), ())
        elif (
            part.dep_ == "prep" and part.right_edge.i > part.i and (listed or part.lower_ not in ("of", "in"))
        ):
            content = runs(part.doc, part.i + 1, part.right_edge.i + 1, ())
            inner = child(part, "pobj", "pcomp") or part.right_edge
            prep = (f"p={part.lower_}", f"pl={word(noun)}_{part.lower_}", f"d={inner.dep_}")
            yield _reading(noun, inner, "n.prep", content, prep, part)
        if listed and part.dep_ == "relcl":
            yield from _given(noun, part)
    if listed and noun.dep_ in ("dobj", "attr"):
        yield from _stretched(noun)


def _given(noun: Token, relative: Token) -> Iterator[Candidate]:
    """The clause that the parser hangs on a relative clause: "the assurances which Tokyo gave that …"."""
    part = child(relative, "ccomp", "xcomp")
    if part is not None and part.i > relative.i and relative.pos_ == "VERB":
        yield _reading(noun, part, "n.clause", clause(part), (f"v={word(relative)}",))


def _stretched(noun: Token) -> Iterator[Candidate]:
    """The clause that the parser hangs on the verb instead: "gave assurances that …"."""
    for part in children(noun.head):
        if part.i > noun.i and part.dep_ in ("ccomp", "xcomp", "advcl", "prep"):
            yield _reading(
                noun, part, f"n.verb.{part.dep_}", clause(part), (f"v={word(noun.head)}", f"w={part.lower_}")
            )


def _reading(
    noun: Token,
    top: Token,
    frame: str,
    content: tuple[Span, ...],
    extra: tuple[str, ...],
    but: Token | None = None,
) -> Candidate:
    who, source, how = _source(noun, but)
    cue = (trimmed(noun.doc, noun.i, noun.i + 1),)
    features = traits(
        frame, noun, who, top, (*extra, f"how={how}", f"hk={how}|{kind_of(noun)}", f"at={noun.dep_}")
    )
    return Candidate(f"nominal.{frame}", noun.i, source, cue, content, features)


def _source(noun: Token, but: Token | None) -> tuple[Token | None, tuple[Span, ...], str]:
    """Whose it is: head token, spans, and by which construction."""
    if kind_of(noun) == "holder":
        return _holder(noun)
    possessor = child(noun, "poss")
    if possessor is not None:
        return possessor, (owner(possessor),), "poss"
    for who, how in (_named_after(noun, but), _giver(noun), _doer(noun)):
        if who is not None:
            return who, (phrase(who),), how
    adjective = child(noun, "amod", "compound", "nmod")
    if adjective is not None and adjective.text[:1].isupper():
        return adjective, (trimmed(noun.doc, adjective.i, adjective.i + 1),), "amod"
    return None, (), "none"


def _named_after(noun: Token, but: Token | None) -> tuple[Token | None, str]:
    """Who stands after "by", "from", "of"."""
    for prep in children(noun):
        if prep.dep_ == "prep" and prep.lower_ in _AGENTS and prep != but:
            inner = child(prep, "pobj")
            if inner is not None:
                return inner, prep.lower_
    return None, ""


def _giver(noun: Token) -> tuple[Token | None, str]:
    """The subject of a relative clause on the noun: "the promise that Cairo made"."""
    relative = child(noun, "relcl")
    giver = child(relative, "nsubj") if relative is not None else None
    return (giver, "relcl") if giver is not None and giver.tag_ not in ("WDT", "WP") else (None, "")


def _doer(noun: Token) -> tuple[Token | None, str]:
    """The subject of the verb that the noun is the object of: "Cairo made a promise"."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.dep_ == "prep":
        verb = verb.head
    elif noun.dep_ not in ("dobj", "attr"):
        return None, ""
    doer = subject(verb) if verb.pos_ in ("VERB", "AUX") else None
    return (doer, noun.dep_) if doer is not None and doer.i != noun.i else (None, "")


def _holder(noun: Token) -> tuple[Token | None, tuple[Span, ...], str]:
    """Opponents, supporters: the noun itself, or whom "is" or a comma says to be one."""
    if noun.dep_ == "attr" and (who := subject(noun.head)) is not None:
        return who, (phrase(who),), "is"
    if noun.dep_ == "appos":
        return noun.head, (trimmed(noun.doc, noun.head.left_edge.i, noun.head.i + 1),), "appos"
    return noun, (trimmed(noun.doc, noun.left_edge.i, noun.i + 1),), "self"
