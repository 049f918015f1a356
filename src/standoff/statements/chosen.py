"""Chosen: the act of a claim, from the rules where they are right more often, else from the model.

The model is heard, if its chance is at least ``SURE``, where the rules tell nothing, and where they tell one
of the acts in ``WEAK`` of what an author narrates: on coded news it is right more often there (measured
on folds that it had not seen). Offers are the rules' alone, since the model has seen none.

Misses: acts that a whole paragraph tells; a wish or a judgement told as news is read as a deed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.acting import YIELD, features, load
from standoff.statements.acts import Told, roots
from standoff.statements.attribution import Mode
from standoff.statements.claim import Claim
from standoff.statements.parsed import Parsed
from standoff.statements.statement import Act, Voice

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE = 0.5
WEAK = frozenset({Act.AGREE, Act.CONSULT, Act.CONCEDE, Act.RETREAT, Act.SANCTION})
"""Acts that the model tells better than the rules."""
_YIELDING = ("core", "V", "O", "SH", "TG")


def chosen(parsed: Parsed, claim: Claim, told: Told, addressee: Voice | None) -> Told:
    """``told`` by the rules or what the model tells instead, with the word that tells it."""
    if told[0] is not None and (told[0] not in WEAK or claim.mode is not Mode.NARRATED):
        return told
    tops = roots(parsed, claim)
    if claim.party is None or claim.rule == "forecast" or (claim.head is None and not tops):
        return told
    verb = parsed.doc[claim.head] if claim.head is not None else tops[0]
    source, target = (_named(parsed, voice, verb) for voice in (claim.holder, addressee))
    found = features(_words(parsed, claim, verb), verb, source, target)
    name, chance = load().best(found)
    if chance < SURE:
        return told
    act = _parted(found) if name == YIELD else Act(name)
    return (act, told[1]) if told[1] is not None and act is told[0] else (act, verb)


def _words(parsed: Parsed, claim: Claim, verb: Token) -> Sequence[Token]:
    """The words of the claim that stand in the sentence of its verb."""
    first, last = parsed.borders[parsed.sentence[verb.i]]
    places = sorted({verb.i, *(place for place in claim.scope if first <= place < last)})
    return [parsed.doc[place] for place in places if not parsed.doc[place].is_punct]


def _named(parsed: Parsed, voice: Voice | None, verb: Token) -> Token | None:
    """The word that the name of ``voice`` hangs from, if it stands in the sentence of ``verb``."""
    span: Span | None = voice.span if voice is not None else None
    tokens = [parsed.doc[place] for place in parsed.tokens(span)] if span is not None else []
    inside = {token.i for token in tokens}
    heads = (token for token in tokens if token.head.i not in inside or token.head == token)
    found = next(heads, None)
    return found if found is not None and parsed.sentence[found.i] == parsed.sentence[verb.i] else None


def _parted(found: frozenset[str]) -> Act:
    """What PLOVER parts the older YIELD into: RETREAT gives up force or captives, CONCEDE gives way."""
    retreat, concede = (
        sum(f"{name}L={kind}" in found for name in _YIELDING) for kind in ("retreat", "concede")
    )
    return Act.RETREAT if retreat > concede else Act.CONCEDE
