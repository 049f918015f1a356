"""Cues: the words by which something is foretold, and the clause that they foretell.

Three kinds: an auxiliary ("will", "may", "cannot", "would" told of somebody else's words), an adjective or
participle ("likely to", "bound to", "is doomed", "is expected to"), and a noun or verb over the clause
("little chance that", "prospects are dim", "I doubt that", "it is hard to see how", "the death knell of").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.statements.clause import clause_head, is_finite, negation, own_subject
from standoff.statements.foretold.strength import CATEGORICAL, EXPECTED, STRENGTH, strength

if TYPE_CHECKING:
    from spacy.tokens import Token

PLAIN = frozenset({"will", "shall", "’ll", "'ll", "wo"})
MAY = frozenset({"may", "might", "could", "can", "ca"})
_ADJECTIVES = frozenset(
    {"likely", "unlikely", "certain", "sure", "bound", "set", "poised", "doomed", "destined", "inevitable",
     "improbable", "doubtful", "expected", "probable", "due", "possible"}
)  # fmt: skip
_NEEDS_CLAUSE = frozenset({"sure", "bound", "set", "poised", "destined", "due"})
_PARTICIPLES = frozenset({"expected", "set", "bound", "destined", "poised", "due", "doomed"})
_AGAINST = frozenset({"unlikely", "improbable", "doubtful", "hard", "difficult", "doubt"})
_NOUNS = frozenset({"chance", "prospect", "hope", "likelihood", "possibility", "odds"})
_SCARCE = frozenset(
    {"little", "no", "few", "slim", "dim", "remote", "bleak", "poor", "distant", "faint", "small", "scant"}
)
_THINK = frozenset({"see", "imagine", "envisage", "believe", "foresee"})
_OVER = frozenset({"expect", "predict", "foresee", "doubt", "bet"})
_BASE = frozenset({"VB", "VBN", "VBG"})
_NONE = frozenset({"no", "neither", "nothing", "nobody", "none"})
_EXPLAINS = frozenset(
    {
        "explain",
        "say",
        "see",
        "describe",
        "understand",
        "call",
        "consider",
        "attribute",
        "regard",
        "include",
        "seem",
    }
)
"""What "can be" said of the present: "this can be explained by"."""
_SELF = frozenset({"i", "we", "one"})
_LINKS = frozenset({"be", "look", "seem", "remain", "appear"})
TRIGGERS = tuple(
    sorted(
        PLAIN
        | MAY
        | _ADJECTIVES
        | _NOUNS
        | _OVER
        | {"would", "going", "hard", "difficult", "knell", "miracle"}
    )
)


@dataclass(frozen=True, slots=True)
class Cue:
    """``word`` foretells the clause of ``head``: that it ``will`` come about with ``probability``, or not.

    ``hedged``: by more than a bare auxiliary. ``subject`` says it where the cue itself has a subject who
    thinks so ("observers expect").
    """

    word: Token
    head: Token
    will: bool
    probability: float
    hedged: bool
    thinker: Token | None = None


def cues(word: Token) -> Iterator[Cue]:
    """What ``word`` foretells, once at most."""
    lower = word.lower_
    if word.dep_ in {"aux", "auxpass"} and lower in PLAIN | MAY | {"would"}:
        yield from _auxiliary(word)
    elif lower == "going" and word.pos_ == "VERB" and _infinitive(word) is not None and _copula(word):
        yield from _made(word, _infinitive(word) or word, hedged=False)
    elif lower in _ADJECTIVES and word.pos_ in {"ADJ", "VERB"}:
        yield from _adjective(word)
    elif lower in {"hard", "difficult"} and (below := _thought(word)) is not None:
        yield Cue(word, below, False, EXPECTED, True)
    elif word.lemma_ in _NOUNS and word.pos_ == "NOUN":
        yield from _noun(word)
    elif lower in {"knell", "miracle"} and word.pos_ in {"NOUN", "PROPN"}:
        yield from _idiom(word)
    elif word.lemma_ in _OVER and word.pos_ in {"VERB", "AUX"}:
        yield from _thinking(word)


def _made(word: Token, head: Token, *, hedged: bool, flips: bool = False) -> Iterator[Cue]:
    beside = tuple(child for each in {word.i: word, head.i: head}.values() for child in each.children)
    hedges = any(child.lower_ in STRENGTH and child.dep_ == "advmod" for child in beside)
    denied = _is_denied(head) or (word != head and negation(word) is not None)
    adverbs = tuple(child for child in beside if child.dep_ == "advmod")
    yield Cue(word, head, flips is denied, strength(word, adverbs), hedged or hedges)


def _is_denied(head: Token) -> bool:
    """ "Will not be signed", "no agreement will be reached", "nothing will change"."""
    doer = own_subject(head)
    return negation(head) is not None or (doer is not None and _is_none(doer))


def _is_none(noun: Token) -> bool:
    """ "Nothing", "no agreement"."""
    return bool({noun.lower_, *(child.lower_ for child in noun.children)} & _NONE)


def _auxiliary(word: Token) -> Iterator[Cue]:
    head = word.head
    if (
        head.tag_ not in _BASE
        or (word.i and word.nbor(-1).lower_ == "good")
        or (word.lower_ in MAY and head.lemma_ in _EXPLAINS)
    ):
        return
    if word.lower_ in {"can", "ca"} and not any(child.dep_ == "auxpass" for child in head.children):
        return
    if word.lower_ == "could" and negation(head) is not None:
        return
    for cue in _made(word, head, hedged=False):
        refused = not cue.will and word.lower_ in {"can", "ca"}
        yield Cue(word, head, cue.will, CATEGORICAL if refused else cue.probability, cue.hedged)


def _adjective(word: Token) -> Iterator[Cue]:
    below = _infinitive(word) or _that(word)
    bare = word.dep_ in {"acomp", "attr", "ROOT", "conj", "ccomp"} and _copula(word)
    if below is None and (word.lower_ in _NEEDS_CLAUSE or not bare):
        return
    if word.lower_ in _PARTICIPLES and not _copula(word):
        return
    over = clause_head(word)
    if _is_past(over) or _is_past(word):
        return
    for cue in _made(word, below or word, hedged=True, flips=word.lower_ in _AGAINST):
        denied = over not in {word, below} and _is_denied(over)
        yield Cue(word, over, cue.will is not denied, cue.probability, True)


def _noun(word: Token) -> Iterator[Cue]:
    over = clause_head(word)
    scarce = [child for child in word.children if child.lower_ in _SCARCE]
    scarce += [
        child for child in over.children if child.lower_ in _SCARCE and child.dep_ in {"acomp", "oprd"}
    ]
    if _is_past(over):
        return
    if word.lower_ in {"chances", "odds"} and not scarce and word.dep_ in {"nsubj", "ROOT"}:
        below = next((child for child in over.children if child.dep_ in {"ccomp", "acl"}), None)
        if below is not None:
            yield Cue(word, below, negation(below) is None, strength(word), True)
    elif scarce and (over.lemma_ in _LINKS or own_subject(over) is not None):
        yield Cue(scarce[0], over, False, STRENGTH[scarce[0].lower_], True)


def _idiom(word: Token) -> Iterator[Cue]:
    over = clause_head(word)
    if _is_past(over):
        return
    if word.lower_ == "knell":
        yield Cue(word, over, negation(over) is None, strength(word), True)
    elif over.lemma_ == "take" and _infinitive(over) is not None:
        yield Cue(word, over, False, strength(word), True)


def _thinking(word: Token) -> Iterator[Cue]:
    """ "I doubt that …", "observers expect a breakthrough": the clause below, or the thing."""
    below = _that(word) or _infinitive(word)
    thing = next((child for child in word.children if child.dep_ == "dobj"), None)
    passive = any(child.dep_ == "auxpass" for child in word.children)
    if passive or _is_past(word) or (below is None and (thing is None or word.lemma_ == "doubt")):
        return
    thinker = own_subject(word)
    if below is not None and is_finite(below) and thinker is not None and thinker.lower_ not in _SELF:
        return
    flips = word.lemma_ in _AGAINST
    denied = negation(word) is not None or (below is None and thing is not None and _is_none(thing))
    if below is not None:
        denied = denied is not (negation(below) is not None)
    should = any(child.lower_ in {"should", "can", "may", "must"} for child in word.children)
    hedges = tuple(
        c for each in (word, *((below,) if below else ())) for c in each.children if c.dep_ == "advmod"
    )
    own = strength(word, hedges)
    yield Cue(
        word,
        word if below is None or should else below,
        flips is denied,
        own,
        True,
        None if should else thinker,
    )


def _infinitive(word: Token) -> Token | None:
    return next(
        (
            child
            for child in word.children
            if child.dep_ in {"xcomp", "ccomp", "advcl", "acl"}
            and any(grand.lower_ == "to" and grand.dep_ == "aux" for grand in child.children)
        ),
        None,
    )


def _that(word: Token) -> Token | None:
    """The clause of which it is said: "it is unlikely that …", "doubt that …"."""
    near = (*word.children, *(word.head.children if word.dep_ in {"acomp", "attr"} else ()))
    return next((child for child in near if child.dep_ in {"ccomp", "csubj"} and child != word), None)


def _thought(word: Token) -> Token | None:
    """The clause of "it is hard to see how …"."""
    near = (*word.children, *(word.head.children if word.dep_ in {"acomp", "attr"} else ()))
    thinking = next((child for child in near if child.lemma_ in _THINK), None)
    if thinking is None or _is_past(clause_head(word)):
        return None
    return next((child for child in thinking.children if child.dep_ in {"ccomp", "dobj"}), None)


def _copula(word: Token) -> bool:
    return word.head.lemma_ in _LINKS or any(
        child.lemma_ in _LINKS and child.dep_ in {"aux", "auxpass", "cop"} for child in word.children
    )


def _is_past(verb: Token) -> bool:
    """Whether the clause tells what was likely once."""
    carriers = (verb, *(child for child in verb.children if child.dep_ in {"aux", "auxpass"}))
    return any(token.tag_ == "VBD" for token in carriers)
