"""Conditions told over the border of a sentence or of its parts: "X. In return, Y", "X; in exchange Y".

Who gives waits for what is got: after "X wants A. In exchange, it would B", B waits for A; after "X
offers A. In exchange, Z must B", A waits for B.

Misses: what is further off than the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from standoff.statements.clause import words
from standoff.statements.condition_order import before_part
from standoff.statements.dependence import Dependence
from standoff.statements.parsed import Parsed
from standoff.statements.statement import ConditionKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_DUTIES = frozenset({"must", "should"})
_REACH = 80


def across(parsed: Parsed) -> Iterator[Dependence]:
    """Every exchange whose two sides stand in two sentences or parts."""
    for word in ("return", "exchange"):
        for place in parsed.places.get(word, ()):
            found = _exchange(parsed, place)
            if found is not None:
                yield found


def _exchange(parsed: Parsed, place: int) -> Dependence | None:
    doc = parsed.doc
    if (
        not place
        or doc[place - 1].lower_ != "in"
        or (place + 1 < len(doc) and doc[place + 1].lower_ == "for")
    ):
        return None
    first, end = parsed.borders[parsed.sentence[place]]
    opens = place - 1 == first or doc[place - 2].text == ";" or place - 2 == first
    told = before_part(parsed, place)
    stop = next((n for n in range(place, end) if doc[n].text == ";"), end)
    side = tuple(n for n in range(place + 1, min(stop, place + _REACH)) if not doc[n].is_punct)
    verb = next((doc[n] for n in side if _heads(doc[n])), None)
    if not opens or not told or verb is None or not _looks_ahead(verb):
        return None
    wants = _wants(parsed, told)
    condition, waits = (told, side) if wants and not _is_duty(verb) else (side, told)
    return Dependence(ConditionKind.EXCHANGE, (place - 1, place), condition, waits, "across")


def _heads(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}


def _looks_ahead(verb: Token) -> bool:
    helpers = [c.lower_ for c in verb.children if c.dep_ == "aux"]
    return bool(helpers) or verb.tag_ in {"VBZ", "VBP"} or verb.lemma_ in words("conditions", "asks")


def _is_duty(verb: Token) -> bool:
    duty = any(c.lower_ in _DUTIES for c in verb.children if c.dep_ == "aux")
    return duty or verb.lemma_ in {"have", "need"} or verb.lemma_ in words("conditions", "asks")


def _wants(parsed: Parsed, told: tuple[int, ...]) -> bool:
    """Whether what was told before is a demand."""
    return any(parsed.doc[n].lemma_.lower() in words("conditions", "asks") for n in told)
