"""Features: what is said of a clause that may tell its act.

Each is a name: what kind of trait, "=", a lemma or a kind of doing. Proper nouns never are in one.
Misses: order of words, and everything outside the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from standoff.statements.acting.frames import between, chain, governor, moods, objects
from standoff.statements.acting.lexis import is_said, kinds
from standoff.statements.clause import negation
from standoff.statements.lexicon import lemma, predicate

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV", "AUX", "PART", "ADP", "SCONJ"})
_INNER = frozenset({"pobj", "amod", "compound", "conj"})


def features(
    tokens: Sequence[Token], verb: Token | None, source: Token | None, target: Token | None
) -> frozenset[str]:
    """The features of the clause of ``verb`` among ``tokens``, of one sentence, between two parties.

    ``verb`` may be ``None``: then it is the one that ``source`` takes part in, or the sentence's root.
    """
    relation, governed = governor(source) if source is not None else ("none", tokens[0].sent.root)
    verb = governed if verb is None else verb
    found = {f"srel={relation.split('_')[0]}"}
    found.update(_words(tokens))
    found.update(_verbs(chain(verb), relation.split("_")[0]))
    if source is not None:
        found.update(_source(source, relation))
    if target is not None:
        found.update(_target(target))
    if source is not None and target is not None:
        for token in between(source, target):
            found.update(_of("P", token))
    return frozenset(found)


def _of(name: str, token: Token) -> Iterator[str]:
    """The lemma and the kinds of ``token``, no names."""
    if token.pos_ == "PROPN":
        return
    yield f"{name}={lemma(token)}"
    yield from (f"{name}L={kind}" for kind in kinds(token))


def _words(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.pos_ in _CONTENT:
            yield f"w={lemma(token)}"
            for kind in kinds(token):
                yield f"L={kind}"
                yield f"L{token.pos_[0]}={kind}"


def _verbs(verbs: list[Token], relation: str) -> Iterator[str]:
    for n, verb in enumerate(verbs):
        told = moods(verb)
        yield from (f"A{min(n, 1)}={mood}" for mood in told)
        if "pass" in told:
            yield f"pass={relation}"
        yield from _of("V", verb)
        yield from _of(f"V{min(n, 2)}", verb)
        yield from _mooded("V", verb, told)
        yield from _ruled(verb)
        for name, taken in objects(verb):
            yield from _taken(verb, name, taken)
        for child in verb.children:
            if child.dep_ in {"advcl", "conj"}:
                yield from _of(child.dep_, child)
    core = next((verb for verb in verbs if not is_said(verb)), verbs[-1])
    yield f"tag={core.tag_}"
    yield from _of("core", core)
    yield from _mooded("core", core, moods(core))


def _mooded(name: str, verb: Token, told: list[str]) -> Iterator[str]:
    """Kinds of doing that are not, will be, may or must be."""
    for mood in told:
        yield f"{name}+{mood}={'' if is_said(verb) else lemma(verb)}"
        yield from (f"{name}L+{mood}={kind}" for kind in kinds(verb))


def _ruled(verb: Token) -> Iterator[str]:
    """The acts that the lexicon of the rules gives the verb and what it takes."""
    own = predicate(verb)
    if own is not None and own.act is not None:
        yield f"rule={own.act}"
        yield f"rule{'-' if negation(verb) is not None else '+'}={own.act}"
    for _, taken in objects(verb):
        beside = predicate(taken)
        if beside is not None and beside.act is not None:
            yield f"ruleO={beside.act}"


def _taken(verb: Token, name: str, taken: Token) -> Iterator[str]:
    if name.startswith("prep"):
        yield f"Vp={lemma(verb)}_{name[5:]}"
    if name == "prt":
        yield f"Vp={lemma(verb)}_{taken.lower_}"
    if taken.pos_ == "PROPN":
        return
    yield f"{name}={lemma(taken)}"
    yield f"VO={lemma(verb)}_{lemma(taken)}"
    yield from _of("O", taken)
    yield from (f"VOL={did}_{kind}" for did in kinds(verb) for kind in kinds(taken))
    for inner in taken.subtree:
        if inner.dep_ in _INNER:
            yield from _of("OO", inner)


def _source(source: Token, relation: str) -> Iterator[str]:
    yield from _of("S", source)
    if source.dep_ == "poss" or relation.startswith(("far", "prep", "root")):
        yield from _of("SH", source.head)
    for child in source.children:
        if child.dep_ in {"acl", "relcl"}:
            yield from _of("SC", child)


def _target(target: Token) -> Iterator[str]:
    relation, verb = governor(target)
    yield f"trel={relation}"
    yield from _of("TV", verb)
    yield from (f"TA={mood}" for mood in moods(verb))
    yield from _of("T", target)
    head = target.head
    if head.pos_ == "ADP":
        yield f"TP={lemma(head.head)}_{head.lower_}"
        yield from _of("TG", head.head)
    elif target.dep_ in {"poss", "compound"}:
        yield from _of("TG", head)
