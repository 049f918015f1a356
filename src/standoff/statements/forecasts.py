"""Forecasts: what the author or a speaker predicts.

A prediction is a clause with "will", "is going to", or a word of likelihood, about something that
the one who speaks does not itself decide. A party's "we will" is a commitment, not a forecast.

Misses: forecasts in the present tense ("is the death knell of"), in questions, and by trend.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.statements.attribution import Mode
from standoff.statements.claim import Claim
from standoff.statements.clause import clause_head, subject
from standoff.statements.lexicon import lemma
from standoff.statements.parsed import Parsed
from standoff.statements.told import author, spans_of
from standoff.statements.who import Who

if TYPE_CHECKING:
    from spacy.tokens import Token

_WILL = frozenset({"will", "’ll", "'ll"})
_LIKELY = frozenset(
    {"likely", "unlikely", "expect", "bet", "predict", "foresee", "anticipate", "bound", "poised"}
)
_NOT_THE_AUTHORS = frozenset({"“", "”", '"', "i", "we", "our", "us", "my"})
_CAN = frozenset({"can", "could", "may", "might"})


def foretold(parsed: Parsed, who: Who) -> Iterator[Claim]:
    """The author's own predictions, a claim for each sentence that has one outside quoted content."""
    voice = author(parsed)
    for first, end in parsed.borders:
        plain = (parsed.doc[n] for n in range(first, end) if not who.layers.get(n))
        cue = next((token.i for token in plain if _is_cue(token, who) and _is_told(token)), None)
        if cue is None or _is_somebody_speaking(parsed, first, end):
            continue
        scope = tuple(n for n in range(first, end) if not parsed.doc[n].is_space)
        head = parsed.doc[cue].head.i if parsed.doc[cue].dep_ == "aux" else cue
        chain, spans = (voice,), (parsed.token_span(parsed.doc[cue]),)
        yield Claim(
            voice, voice, chain, Mode.NARRATED, "forecast", spans, head, spans_of(parsed, scope), scope
        )


def _is_told(cue: Token) -> bool:
    """Whether the clause is the author's own statement, not what somebody's words or ideas hold."""
    verb = cue.head if cue.dep_ == "aux" else clause_head(cue)
    if verb.dep_ == "ccomp":
        return verb.head.lemma_ == "be" or lemma(verb.head) in _LIKELY or verb.i < verb.head.i
    bracket = any(child.text in {"(", ")"} for child in verb.children)
    return verb.dep_ in {"ROOT", "conj", "advcl"} and not bracket


def _is_somebody_speaking(parsed: Parsed, first: int, end: int) -> bool:
    """Questions, and what stands in quotation marks or speaks of "I" and "we"."""
    texts = {parsed.doc[n].lower_ for n in range(first, end)}
    return bool(texts & _NOT_THE_AUTHORS) or parsed.doc[end - 1].text == "?"


def is_forecast(claim: Claim, roots: list[Token], who: Who) -> bool:
    """Whether a speaker's content predicts what is not the speaker's own doing."""
    if claim.rule == "forecast":
        return True
    for root in roots[:1]:
        if any(_is_cue(token, who) for token in root.children) or _is_cue(root, who):
            doer = subject(root)
            return doer is None or claim.party is None or claim.party not in who.parties(doer)
    return False


def _is_cue(token: Token, who: Who) -> bool:
    if token.dep_ == "aux" and token.lower_ in _WILL:
        doer = subject(token.head)
        return doer is None or not who.parties(doer) or token.head.lemma_ in {"be", "have", "find", "remain"}
    if token.dep_ == "aux" and token.lower_ in _CAN:
        return any(child.dep_ == "advcl" for child in token.head.children) and token.head.tag_ == "VBN"
    return lemma(token) in _LIKELY and token.pos_ in {"ADJ", "VERB", "NOUN", "ADV"}
