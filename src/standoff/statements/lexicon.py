"""Lexicon: what words do, read from ``data/*.toml`` once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from standoff.statements.statement import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLASSES = {"VERB": "verb", "AUX": "verb", "ADJ": "adjective", "NOUN": "noun", "PROPN": "noun"}
_MENDED = {"hopes": "hope", "hoped": "hope", "hoping": "hope"}
_NOT_MET = frozenset({"wish", "interest", "demand", "need", "requirement", "goal", "obligation", "condition"})
_LIKED = frozenset({"would", "’d", "'d", "not", "n't", "n’t", "never"})
"""With "would" liking is a wish; not to like is a judgement; to like is a taste."""
_SUGGESTS = frozenset({"suggest", "propose", "float"})
_LISTS = {"idea": "ideas", "plan": "plans"}
_UNDOING = frozenset({"up", "back", "off", "down", "away", "aside"})
"""Particles with which a plan is not laid before others ("gave up the plan")."""
_BESIDE = frozenset({"prt", "prep", "advmod", "agent", "dative", "intj"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """What a word does; see the head of ``data/predicates.toml`` for the fields."""

    lemma: str
    particle: str | None
    act: Act | None
    sign: int
    evaluates: bool
    subject: int
    harm: bool


Entries = dict[tuple[str, str], tuple[Predicate, ...]]


def predicate(token: Token) -> Predicate | None:
    """What ``token`` does, by lemma, word class and the particle beside it; ``None`` if unlisted.

    Misses: idioms of more than a word and a particle ("throw cold water on").
    """
    if _means_other(token):
        return None
    kind = _class(token)
    known = _entries()
    entries = known.get((kind, lemma(token))) if kind else None
    if kind == "adjective" and not entries:
        entries = known.get((kind, token.lower_))
    if not entries:
        return None
    if token.lemma_ in {"threaten", "threat"} and _is_uttered(token):
        return entries[0]
    for entry in entries:
        if entry.particle is None or _beside(token, entry.particle):
            return entry
    return None


def _means_other(token: Token) -> bool:
    """ "Like" as a taste, "met a wish", "suggested that they had lied": senses that do nothing listed."""
    if token.lemma_ == "like":
        return not any(child.lower_ in _LIKED for child in token.children)
    if token.lemma_ == "meet":
        return any(child.lemma_ in _NOT_MET for child in token.children)
    return _asserts(token)


def _is_infinitive(child: Token) -> bool:
    """ "The threat to close the port"."""
    bare = child.head.lemma_ == "let" and not any(grand.lower_ == "us" for grand in child.children)
    bare = bare and child.dep_ == "ccomp"
    to = any(grand.lower_ == "to" and grand.dep_ == "aux" for grand in child.children)
    return child.tag_ == "VB" and (bare or (to and child.dep_ in {"acl", "advcl", "relcl", "ccomp"}))


def _is_uttered(token: Token) -> bool:
    """ "Threatened sanctions", "their threats", but not "threatened the talks", "the threat"."""
    if token.pos_ == "NOUN":
        return token.tag_ == "NNS" and any(child.dep_ == "poss" for child in token.children)
    objects = str(table("predicates")["threatened"]).split()
    return any(child.dep_ == "dobj" and child.lemma_ in objects for child in token.children)


def judgement(token: Token) -> Predicate | None:
    """What ``token`` says of its subject as an adjective, whatever the tagger takes it for."""
    entries = _entries().get(("adjective", token.lower_), ())
    return next((entry for entry in entries if entry.subject), None)


def verdict(verb: Token) -> tuple[Token, int] | None:
    """What is said of the subject of "be" in several words ("out of the question"), and the first of them."""
    if verb.lemma_ not in {"be", "remain", "seem"}:
        return None
    rest = [t for t in verb.doc[verb.i + 1 : verb.i + 8] if t.dep_ != "neg"]
    told = " ".join(token.lower_ for token in rest) + " "
    for words, sign in table("predicates")["verdicts"].items():
        if told.startswith(f"{words} "):
            return rest[0], int(sign)
    return None


def is_adjective(token: Token) -> bool:
    """Whether ``token`` is looked up as an adjective ("is prepared to" is no passive)."""
    return _class(token) == "adjective"


def lemma(token: Token) -> str:
    """The lemma in small letters, with the slips mended that lemmatisers by rule make ("hopes": "hop")."""
    return _MENDED.get(token.lower_) or token.lemma_.lower()


def _class(token: Token) -> str | None:
    """The word class to look under; a participle after "be" counts as an adjective if listed."""
    kind = _CLASSES.get(token.pos_)
    if token.lower_ == "against" and token.dep_ == "prep" and token.head.lemma_ == "be":
        return "adjective"
    participle = token.tag_ in {"VBN", "VBD", "VBG"} and ("adjective", token.lower_) in _entries()
    if participle and not any(child.dep_ in {"dobj", "agent"} for child in token.children):
        return "adjective"
    return kind


def _beside(token: Token, particle: str) -> bool:
    if particle == "*":
        return any(child.dep_ in {"dobj", "nsubjpass"} for child in token.children)
    if particle in _LISTS:
        return _takes(token, frozenset(str(table("predicates")[_LISTS[particle]]).split()))
    if particle == "to":
        return any(child.dep_ == "xcomp" or _is_infinitive(child) for child in token.children)
    if particle == "held":
        return holds(token)
    if particle == "no":
        return any(child.lower_ == "no" for child in token.children)
    hoped = particle == "for" and any(is_hoped(child) for child in token.children)
    return hoped or any(child.lower_ == particle and child.dep_ in _BESIDE for child in token.children)


def is_hoped(clause: Token) -> bool:
    """The clause of "called for the mayor to resign": "for" begins it and does not hang on the verb."""
    return clause.i > clause.head.i and any(
        child.dep_ == "mark" and child.lower_ == "for" for child in clause.children
    )


def holds(noun: Token) -> bool:
    """ "Its plan includes X", "under the Greek plan, X": a plan of which the text tells what it holds."""
    if noun.dep_ == "pobj":
        return noun.head.lower_ == "under"
    provides = str(table("predicates")["provides"]).split()
    return noun.dep_ == "nsubj" and noun.head.lemma_ in provides


def _takes(verb: Token, nouns: frozenset[str]) -> bool:
    """Whether one of ``nouns`` is the object ("tabled a plan", "a draft treaty", "came up with a plan")."""
    undone = any(child.dep_ == "prt" and child.lower_ in _UNDOING for child in verb.children)
    taken = [child for child in verb.children if child.dep_ == "dobj" and not undone]
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "with":
            taken.extend(grand for grand in child.children if grand.dep_ == "pobj")
    named = [
        part for noun in taken for part in (noun, *noun.lefts) if part in taken or part.dep_ == "compound"
    ]
    return any(token.lemma_ in nouns for token in named)


def _asserts(token: Token) -> bool:
    """ "Suggested that they had lied", but not "suggested that they meet": a claim, no proposal."""
    if token.lemma_ not in _SUGGESTS:
        return False
    told = (child for child in token.children if child.dep_ == "ccomp")
    return any(_is_indicative(child) or any(map(_is_indicative, child.children)) for child in told)


def _is_indicative(token: Token) -> bool:
    return token.tag_ in {"VBD", "VBZ"} and token.dep_ in {"ccomp", "aux", "auxpass"}


@lru_cache(maxsize=1)
def _entries() -> Entries:
    found: dict[tuple[str, str], list[Predicate]] = {}
    for group in table("predicates")["group"]:
        for kind in ("verb", "adjective", "noun"):
            for word in str(group.get(kind, "")).split():
                lemma, _, particle = word.partition("+")
                found.setdefault((kind, lemma), []).append(_predicate(lemma, particle or None, group))
    return {
        key: tuple(sorted(entries, key=lambda entry: entry.particle is None))
        for key, entries in found.items()
    }


def _predicate(lemma: str, particle: str | None, group: dict[str, Any]) -> Predicate:
    act = Act(group["act"]) if "act" in group else None
    subject, harm = int(group.get("subject", 0)), bool(group.get("harm", False))
    return Predicate(lemma, particle, act, int(group["sign"]), bool(group["evaluates"]), subject, harm)


def carries_out(verb: Token) -> bool:
    """Whether by ``verb`` a party does, or stops doing, what its option names ("go ahead with X")."""
    return verb.lemma_ in _does() or any(_beside(verb, with_) for with_ in _phrasal().get(verb.lemma_, ()))


@lru_cache(maxsize=1)
def _does() -> frozenset[str]:
    return frozenset(str(table("predicates")["does"]["verb"]).split())


@lru_cache(maxsize=1)
def _phrasal() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in str(table("predicates")["does"]["phrasal"]).split():
        lemma, _, particle = word.partition("+")
        found.setdefault(lemma, []).append(particle)
    return {lemma: tuple(particles) for lemma, particles in found.items()}


def listed(token: Token) -> bool:
    """Whether :func:`predicate` may know the token; cheap, for a first pass over all tokens."""
    return lemma(token) in _lemmas() or token.lower_ in _lemmas()


@lru_cache(maxsize=1)
def _lemmas() -> frozenset[str]:
    return frozenset(lemma for _, lemma in _entries())


@lru_cache(maxsize=8)
def table(name: str) -> dict[str, Any]:
    """The contents of ``data/<name>.toml``."""
    text = resources.files("standoff.statements").joinpath("data", f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)
