"""Conditions: where a text makes one thing depend on another, and which words say so.

A cue before a clause or phrase ("only after …", "unless …", "in return for …", "without …" beside a
denial) is read here; a noun ("Moscow has one condition – …", "a condition for X is Y"), a verb ("X is tied
to Y", "X requires Y"), an order ("first X, then Y"), an inversion ("should X, Y") and what is told over
the border of a sentence ("In return, …") have files of their own.

Misses: conditions of which no word tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from standoff.statements.clause import negation, words
from standoff.statements.condition_across import across
from standoff.statements.condition_inversion import inverted
from standoff.statements.condition_nouns import BREAKS, nominal
from standoff.statements.condition_order import ordered
from standoff.statements.condition_verbs import verbal
from standoff.statements.dependence import Dependence
from standoff.statements.lexicon import predicate, table
from standoff.statements.parsed import Parsed
from standoff.statements.statement import Act, ConditionKind
from standoff.statements.suppositions import is_supposition

if TYPE_CHECKING:
    from spacy.tokens import Token

_AHEAD = frozenset({"will", "shall", "can", "may", "could", "would", "’ll", "'ll", "must", "should"})
_NO_CONDITION = frozenset({"even", "as", "what", "see", "ask", "wonder", "long"})
_SUPPOSED = frozenset({"if", "unless"})
_REACH = 80
"""Tokens on either side of a cue that it can bind; sentences without an end stay affordable."""


@lru_cache(maxsize=1)
def _cues() -> dict[str, list[tuple[tuple[str, ...], ConditionKind, str]]]:
    found: dict[str, list[tuple[tuple[str, ...], ConditionKind, str]]] = {}
    for group in table("conditions")["cue"]:
        for text in group["words"]:
            parts = tuple(str(text).split())
            entry = (parts, ConditionKind(group["kind"]), str(group.get("needs", "")))
            found.setdefault(parts[0], []).append(entry)
    return {first: sorted(entries, key=lambda e: -len(e[0])) for first, entries in found.items()}


def dependences(parsed: Parsed) -> tuple[Dependence, ...]:
    """Every dependence of the article, in text order; of two that overlap in their cue, the first."""
    found = [
        *_cued(parsed),
        *inverted(parsed),
        *nominal(parsed),
        *ordered(parsed),
        *verbal(parsed),
        *across(parsed),
    ]
    taken: set[int] = set()
    kept: list[Dependence] = []
    for one in sorted(found, key=lambda d: (d.cue, -len(d.condition))):
        if one.condition and taken.isdisjoint(one.cue):
            taken.update(one.cue)
            kept.append(one)
    return tuple(kept)


def _cued(parsed: Parsed) -> Iterator[Dependence]:
    for first, entries in _cues().items():
        for place in parsed.places.get(first, ()):
            for cue, kind, needs in entries:
                found = _cue_at(parsed, place, cue, kind, needs)
                if found is not None:
                    yield found
                    break


def _cue_at(
    parsed: Parsed, place: int, told: tuple[str, ...], kind: ConditionKind, needs: str
) -> Dependence | None:
    cue = tuple(range(place, place + len(told)))
    doc = parsed.doc
    if cue[-1] >= len(doc) or any(doc[n].lower_ != word for n, word in zip(cue, told, strict=True)):
        return None
    condition = _region(parsed, cue)
    if len(condition) < 2 and not (condition and doc[condition[0]].pos_ in {"NOUN", "PROPN"}):
        return None
    rest = _rest(parsed, (*cue, *condition))
    last = doc[cue[-1]]
    if told == ("before",) and _is_demanded(last):
        return Dependence(ConditionKind.PRECONDITION, cue, _demanded(last, condition), condition, "cue")
    asked = _asked(doc[cue[0]]) if told[0] == "in" and told[-1] == "for" else ()
    if asked:
        return Dependence(ConditionKind.EXCHANGE, cue, asked, condition, "cue")
    main = [doc[n] for n in rest]
    denied = is_denied(main)
    if (
        _is_past(last, told[0])
        or _is_time(last)
        or _is_denied_verb(doc[cue[0]])
        or not _fits(last, needs, main)
        or (place and doc[place - 1].lower_ in _NO_CONDITION)
        or (last.dep_ == "mark" and told[0] in _SUPPOSED and is_supposition(last, main))
    ):
        return None
    refused = denied and told[:2] in {("in", "return"), ("in", "exchange")}
    if refused or (denied and told[0] in {"as", "so"}):
        kind = ConditionKind.EXCLUSION
    return Dependence(kind, cue, condition, rest, "cue", refused)


def _fits(last: Token, needs: str, main: list[Token]) -> bool:
    clause = last.head if last.dep_ in {"mark", "advmod"} else None
    if needs == "negated":
        return _attached_denied(last)
    if needs == "marks":
        marks = clause is not None and clause.dep_ in {"advcl", "conj", "ROOT", "ccomp"}
        apart = last.lower_ == "provided" and last.i > 0 and last.nbor(-1).text == ","
        return marks or apart or last.dep_ == "prep"
    if needs == "future":
        ahead = any(token.lower_ in _AHEAD and token.dep_ == "aux" for token in main)
        moment = next((c for c in last.children if c.dep_ == "relcl"), None) if clause is None else None
        told = moment or (clause if clause is not None and clause.dep_ == "advcl" else None)
        return told is not None and ahead and _is_present(told)
    return True


def _is_demanded(last: Token) -> bool:
    """ "Demands that X be done before Y", "X must be done before Y": here Y waits for X."""
    above = last.head.head
    if last.dep_ != "mark" or negation(above) is not None or _is_past(last, "before"):
        return False
    asked = predicate(above.head) if above.dep_ in {"ccomp", "xcomp"} else None
    duty = any(child.dep_ == "aux" and child.lower_ in {"must", "should"} for child in above.children)
    own = predicate(above)
    wanted = own is not None and own.act is Act.REQUEST and any(c.dep_ == "dobj" for c in above.children)
    return duty or wanted or (asked is not None and asked.act is Act.REQUEST)


def _asked(prep: Token) -> tuple[int, ...]:
    """What is demanded in return for something: who demands X in return for Y gives Y."""
    verb = prep.head
    while verb.pos_ in {"NOUN", "PROPN", "ADP"} and verb.head != verb:
        verb = verb.head
    if verb.lemma_ not in words("conditions", "asks") or negation(verb) is not None:
        return ()
    taken = next((c for c in verb.children if c.dep_ in {"dobj", "ccomp", "nsubjpass", "xcomp"}), None)
    places = range(0) if taken is None else range(taken.left_edge.i, taken.right_edge.i + 1)
    return tuple(n for n in places if n < prep.i and not prep.doc[n].is_punct)


def _demanded(last: Token, later: tuple[int, ...]) -> tuple[int, ...]:
    """The clause that "before" hangs from, without what comes later."""
    skip = {*later, last.i}
    above = last.head.head
    own = predicate(above)
    taken = next((c for c in above.children if c.dep_ == "dobj"), None)
    top = taken if taken is not None and own is not None and own.act is Act.REQUEST else above
    return tuple(sorted(t.i for t in top.subtree if t.i not in skip and not t.is_punct))


def _is_denied_verb(first: Token) -> bool:
    """ "Does not depend on …"."""
    return first.pos_ == "VERB" and negation(first) is not None


def _is_past(last: Token, word: str) -> bool:
    """ "… as it said before it left": "before" with a past clause tells only when."""
    return word in {"before", "until"} and last.dep_ == "mark" and last.head.tag_ == "VBD"


def _is_time(last: Token) -> bool:
    """ "Until Thursday", "before the end of the year", "until after the election"."""
    after = next((child for child in last.children if child.lower_ == "after"), last)
    taken = next((child for child in after.children if child.dep_ == "pobj"), None)
    if last.lower_ not in {"until", "before"} or taken is None:
        return False
    told = [taken, *(t for t in taken.subtree if t.dep_ == "pobj")] if taken.lemma_ == "end" else [taken]
    return any(token.like_num or token.lemma_.lower() in words("conditions", "times") for token in told)


def _attached_denied(last: Token) -> bool:
    """Whether what "before", "until" or "without" hangs from is denied: "will not … before …"."""
    above = last.head.head if last.dep_ == "mark" else last.head
    if above.pos_ not in {"VERB", "AUX", "ADJ"} and negation(above) is None:
        return False
    if any(child.lower_ == "longer" for child in above.children):
        return False
    near = [
        above,
        *(c for c in above.children if c.dep_ in {"acomp", "attr", "xcomp", "nsubj", "nsubjpass", "det"}),
    ]
    while above.dep_ in {"xcomp", "ccomp", "acomp", "pcomp", "prep"} and above.head != above:
        above = above.head
        near.append(above)
    return is_denied(near)


def _is_present(verb: Token) -> bool:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    first = helpers[0] if helpers else verb
    return first.tag_ in {"VBZ", "VBP"}


def is_denied(tokens: Iterable[Token]) -> bool:
    """Whether a verb, adjective or noun among ``tokens`` is negated, refused or impossible."""
    for token in tokens:
        entry = predicate(token)
        refuses = entry is not None and entry.act is Act.REJECT
        if refuses is not (negation(token) is not None):
            return True
        if token.lower_ == "no" and token.dep_ == "det":
            return True
    return False


def _region(parsed: Parsed, cue: tuple[int, ...]) -> tuple[int, ...]:
    """What follows the cue in its own clause or phrase."""
    doc = parsed.doc
    last = doc[cue[-1]]
    head = last.head if last.dep_ in {"mark", "advmod", "aux", "prt"} and last.head.i > last.i else last
    end = head.right_edge.i
    if len(cue) > 1 and head == last:
        end = max(end, _next_break(parsed, cue[-1]))
    if end <= cue[-1] or head.left_edge.i < cue[0] - 1 or head.dep_ == "ROOT":
        end = _next_break(parsed, cue[-1])
    end = min(end, cue[-1] + _REACH)
    return tuple(n for n in range(cue[-1] + 1, end + 1) if not doc[n].is_punct and not doc[n].is_space)


def _next_break(parsed: Parsed, place: int) -> int:
    end = parsed.borders[parsed.sentence[place]][1]
    for n in range(place + 2, end):
        if parsed.doc[n].text in {",", ";"} or parsed.doc[n].text in BREAKS - {"-"}:
            return n - 1
    return end - 1


def _rest(parsed: Parsed, taken: tuple[int, ...]) -> tuple[int, ...]:
    """The other tokens of the main clause: those of the sentence up to a stronger break."""
    first, end = parsed.borders[parsed.sentence[taken[0]]]
    first, end = max(first, taken[0] - _REACH), min(end, taken[-1] + _REACH)
    used = set(taken)
    return tuple(n for n in range(first, end) if n not in used and not parsed.doc[n].is_punct)
