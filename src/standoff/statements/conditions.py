"""Conditions: where a text makes one thing depend on another, and which words say so.

Four forms: a cue before a clause or phrase ("only after …", "unless …", "in return for …",
"without …" beside a denial), a noun ("Moscow has one condition – …", "a condition for X is Y"),
an order ("first X, then Y"), and a link ("X is tied to Y").

Misses: conditions told in two sentences without the word; inversion ("should Japan agree"); "and" as
a condition ("sign and you will get"); "if" that only concedes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from standoff.statements.clause import is_finite, negation
from standoff.statements.condition_nouns import BREAKS, nominal
from standoff.statements.dependence import Dependence
from standoff.statements.lexicon import predicate, table
from standoff.statements.parsed import Parsed
from standoff.statements.statement import Act, ConditionKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_AHEAD = frozenset({"will", "shall", "can", "may", "could", "would", "’ll", "'ll", "must", "should"})
_NO_CONDITION = frozenset({"even", "as", "what", "see", "ask", "wonder", "long"})
_REACH = 80
"""Tokens on either side of a cue that it can bind; sentences without an end stay affordable."""
_AFTERWARDS = ("then", "later", "afterwards", "afterward", "next")
_PARTS = frozenset({";", "while", "whereas"})
_LINKS = frozenset({"link", "tie", "couple", "connect"})
_PRESENT = frozenset({"VBZ", "VBP", "VBN", "VB"})


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
    found = [*_cued(parsed), *nominal(parsed), *_ordered(parsed), *_linked(parsed)]
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
            for words, kind, needs in entries:
                found = _cue_at(parsed, place, words, kind, needs)
                if found is not None:
                    yield found
                    break


def _cue_at(
    parsed: Parsed, place: int, words: tuple[str, ...], kind: ConditionKind, needs: str
) -> Dependence | None:
    cue = tuple(range(place, place + len(words)))
    doc = parsed.doc
    if cue[-1] >= len(doc) or any(doc[n].lower_ != word for n, word in zip(cue, words, strict=True)):
        return None
    condition = _region(parsed, cue)
    if len(condition) < 2 and not (condition and doc[condition[0]].pos_ in {"NOUN", "PROPN"}):
        return None
    rest = _rest(parsed, (*cue, *condition))
    last = doc[cue[-1]]
    if words == ("before",) and _is_demanded(last):
        return Dependence(ConditionKind.PRECONDITION, cue, _demanded(last, condition), condition, "cue")
    main = [doc[n] for n in rest]
    denied = is_denied(main)
    if (
        _is_past(last, words[0])
        or _is_denied_verb(doc[cue[0]])
        or not _fits(last, needs, main)
        or (place and doc[place - 1].lower_ in _NO_CONDITION)
    ):
        return None
    refused = denied and words[:2] in {("in", "return"), ("in", "exchange")}
    if refused or (denied and words[0] in {"as", "so"}):
        kind = ConditionKind.EXCLUSION
    return Dependence(kind, cue, condition, rest, "cue", refused)


def _fits(last: Token, needs: str, main: list[Token]) -> bool:
    clause = last.head if last.dep_ in {"mark", "advmod"} else None
    if needs == "negated":
        return _attached_denied(last)
    if needs == "marks":
        return (
            clause is not None and clause.dep_ in {"advcl", "conj", "ROOT", "ccomp"}
        ) or last.dep_ == "prep"
    if needs == "future":
        ahead = any(token.lower_ in _AHEAD and token.dep_ == "aux" for token in main)
        return clause is not None and clause.dep_ == "advcl" and ahead and _is_present(clause)
    return True


def _is_demanded(last: Token) -> bool:
    """ "Demands that X be done before Y", "X must be done before Y": here Y waits for X."""
    above = last.head.head
    if last.dep_ != "mark" or negation(above) is not None or _is_past(last, "before"):
        return False
    asked = predicate(above.head) if above.dep_ in {"ccomp", "xcomp"} else None
    duty = any(child.dep_ == "aux" and child.lower_ in {"must", "should"} for child in above.children)
    return duty or (asked is not None and asked.act is Act.REQUEST)


def _demanded(last: Token, later: tuple[int, ...]) -> tuple[int, ...]:
    """The clause that "before" hangs from, without what comes later."""
    skip = {*later, last.i}
    return tuple(sorted(t.i for t in last.head.head.subtree if t.i not in skip and not t.is_punct))


def _is_denied_verb(first: Token) -> bool:
    """ "Does not depend on …"."""
    return first.pos_ == "VERB" and negation(first) is not None


def _is_past(last: Token, word: str) -> bool:
    """ "… as it said before it left": "before" with a past clause tells only when."""
    return word in {"before", "until"} and last.dep_ == "mark" and last.head.tag_ == "VBD"


def _attached_denied(last: Token) -> bool:
    """Whether what "before", "until" or "without" hangs from is denied: "will not … before …"."""
    above = last.head.head if last.dep_ == "mark" else last.head
    if above.pos_ not in {"VERB", "AUX", "ADJ"} and negation(above) is None:
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


def _ordered(parsed: Parsed) -> Iterator[Dependence]:
    """ "First X, and then Y"; "X first, and then Y"."""
    for place in sorted(n for word in _AFTERWARDS for n in parsed.places.get(word, ())):
        first, end = _part(parsed, place)
        earlier = [
            n for n in parsed.places.get("first", ()) if first <= n < place and _is_order(parsed.doc[n])
        ]
        if not earlier:
            continue
        start = _order_start(parsed, earlier[-1], first)
        ends = start <= earlier[-1]
        condition = _words(parsed, start, earlier[-1] if ends else place, {"and", "then", "first"})
        waits = _words(parsed, (earlier[-1] if ends else place) + 1, end, {"and", "then"})
        yield Dependence(ConditionKind.PRECONDITION, (earlier[-1], place), condition, waits, "order")


def _is_order(token: Token) -> bool:
    return token.dep_ not in {"pobj", "nummod", "attr"} and token.head.lemma_.lower() not in {"time", "half"}


def _order_start(parsed: Parsed, place: int, first: int) -> int:
    """Where the thing that comes first begins: after "first", or at its clause if "first" ends it."""
    following = parsed.doc[place + 1] if place + 1 < len(parsed.doc) else None
    if following is not None and not following.is_punct and following.lower_ not in {"and", "then"}:
        return place + 1
    verb = parsed.doc[place].head
    entry = predicate(verb)
    taken = next((c for c in verb.children if c.dep_ == "dobj" and c.i < place), None)
    if entry is not None and entry.evaluates and taken is not None:
        return max(first, taken.left_edge.i)
    return max(first, verb.left_edge.i if verb.left_edge.i <= place else first)


def _part(parsed: Parsed, place: int) -> tuple[int, int]:
    """The part of the sentence around ``place`` that no semicolon, "while" or "whereas" parts."""
    first, end = parsed.borders[parsed.sentence[place]]
    first, end = max(first, place - _REACH), min(end, place + _REACH)
    borders = [n for n in range(first, end) if parsed.doc[n].lower_ in _PARTS]
    first = max([first, *(n + 1 for n in borders if n < place)])
    return first, min([end, *(n for n in borders if n > place)])


def _words(parsed: Parsed, start: int, end: int, without: set[str]) -> tuple[int, ...]:
    return tuple(
        n
        for n in range(start, end)
        if not parsed.doc[n].is_punct and not parsed.doc[n].is_space and parsed.doc[n].lower_ not in without
    )


def _linked(parsed: Parsed) -> Iterator[Dependence]:
    """ "X is linked to Y", "Moscow has tied X to Y": X waits for Y."""
    for lemma in sorted(_LINKS):
        for place in parsed.places.get(lemma, ()):
            verb = parsed.doc[place]
            if (
                verb.pos_ != "VERB"
                or negation(verb) is not None
                or not (is_finite(verb) or verb.tag_ == "VBN")
            ):
                continue
            found = _link(verb)
            if found is not None:
                yield found


def _link(verb: Token) -> Dependence | None:
    waits = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    prep = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"to", "with"}), None)
    if waits is None or prep is None:
        return None
    condition = tuple(token.i for token in prep.subtree if token.i != prep.i and not token.is_punct)
    consequent = tuple(token.i for token in waits.subtree)
    return Dependence(ConditionKind.PRECONDITION, (verb.i, prep.i), condition, consequent, "link")
