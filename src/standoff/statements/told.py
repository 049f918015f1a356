"""Claims that somebody is told to make: from attributions, one per sentence of their content."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.statements.asked import is_asked
from standoff.statements.attribution import Attribution, Mode
from standoff.statements.claim import Claim
from standoff.statements.parsed import Parsed
from standoff.statements.statement import Voice
from standoff.statements.who import Who

if TYPE_CHECKING:
    from spacy.tokens import Token

_ELABORATES = frozenset({"allude", "refer", "mean", "cite", "imply", "hint", "point", "add", "include"})
_GUESSED = frozenset({"carried", "quotation"})
_POSSIBLE = frozenset({"can", "ca", "could", "must", "should", "may", "might"})
_DEEPEST = 6
_LONGEST = 400
"""Tokens of one sentence's content; longer ones are no prose."""
ASKED = "turn.question"
"""The rule of what a journalist or moderator says in a transcript: nobody's position."""
ASKER = Voice("a questioner", None, None, "question")
UNNAMED = Voice("an unnamed speaker", None, None, "unknown")


def author(parsed: Parsed) -> Voice:
    """The article's own voice, which heads every chain."""
    told = parsed.article.author or parsed.article.outlet or "the author"
    return Voice(told, None, None, "author")


def sources(parsed: Parsed, attributions: Sequence[Attribution], who: Who) -> list[tuple[Voice, ...]]:
    """The voices of each attribution's source, outer ones first so that inner pronouns resolve.

    Fills ``who.layers`` with the voices around every token on the way.
    """
    found: list[tuple[Voice, ...]] = [(UNNAMED,)] * len(attributions)
    for position in sorted(range(len(attributions)), key=lambda n: (_depth(attributions, n), n)):
        attribution = attributions[position]
        found[position] = _voices(parsed, attribution, who)
        if not found[position]:
            continue
        for place in _positions(parsed, attribution.content):
            who.layers[place] = (*who.layers.get(place, ()), found[position][0])[-_DEEPEST:]
            who.inner[place] = frozenset(voice.party for voice in found[position] if voice.party)
    return found


def _voices(parsed: Parsed, attribution: Attribution, who: Who) -> tuple[Voice, ...]:
    """Whose words they are; empty for "it appears that …", which is the author's own."""
    if attribution.rule == ASKED:
        return (ASKER,)
    if attribution.rule in _GUESSED:
        named = _before_colon(parsed, attribution, who)
        if named:
            return named
    head = _head(parsed, attribution.source)
    if head is not None and head.lower_ == "i" and not who.layers.get(head.i):
        return (author(parsed),)
    if head is not None:
        return who.voices(head) or (who.named(head),)
    return () if attribution.mode is Mode.INDIRECT else (UNNAMED,)


def _before_colon(parsed: Parsed, attribution: Attribution, who: Who) -> tuple[Voice, ...]:
    """The last one named before a colon that opens a quotation: "To quote Lavrov: …"."""
    first = parsed.tokens(attribution.content[0])[0]
    places = [n for n in range(max(0, first - 3), first) if parsed.doc[n].text == ":"]
    if not places:
        return ()
    for place in range(places[-1] - 1, max(-1, places[-1] - 8), -1):
        found = who.voices(parsed.doc[place]) if parsed.doc[place].pos_ == "PROPN" else ()
        if found:
            return found
    return ()


def told(parsed: Parsed, attributions: Sequence[Attribution], who: Who) -> list[Claim]:
    """The claims of all attributions, in their order."""
    voices = sources(parsed, attributions, who)
    claims: list[Claim] = []
    for attribution, holders in zip(attributions, voices, strict=True):
        cue = _head(parsed, attribution.cue)
        around = () if cue is None else who.layers.get(cue.i, ())
        if ASKER in (*around, *holders) or (cue is not None and is_asked(cue)):
            continue
        thought = cue is not None and bool(around) and is_judged(cue)
        own = [voice for voice in holders if not thought or voice.party == around[-1].party]
        for part in _sentences(parsed, attribution.content):
            claims.extend(_claim(parsed, attribution, holder, around, (cue, part)) for holder in own)
    return claims


def is_judged(cue: Token) -> bool:
    """ "Turkey cannot refuse", said by another: what that other thinks, not what Turkey says."""
    return any(child.dep_ == "aux" and child.lower_ in _POSSIBLE for child in cue.children)


def _claim(
    parsed: Parsed,
    attribution: Attribution,
    holder: Voice,
    around: tuple[Voice, ...],
    cue_and_part: tuple[Token | None, tuple[int, ...]],
) -> Claim:
    cue, part = cue_and_part
    chain = (author(parsed), *around, holder)
    scope = part + _elaboration(cue, part) if cue is not None else part
    return Claim(
        holder,
        holder,
        chain,
        attribution.mode,
        attribution.rule,
        attribution.cue,
        cue.i if cue is not None else None,
        spans_of(parsed, part),
        tuple(sorted(set(scope))),
    )


def _has_clause(verb: Token) -> bool:
    """ "Adding that …": what is added is a content of its own."""
    return any(child.dep_ == "ccomp" for child in verb.children)


def _elaboration(cue: Token, part: tuple[int, ...]) -> tuple[int, ...]:
    """What a participle beside the cue adds to the content: "…, alluding to …"."""
    if cue.doc[part[0]].sent.start != cue.sent.start:
        return ()
    near = [*cue.children, *(grand for child in cue.children for grand in child.children)]
    found = [child for child in near if child.dep_ == "advcl" and child.lemma_ in _ELABORATES]
    found = [child for child in found if child.lemma_ != "add" or not _has_clause(child)]
    return tuple(token.i for child in found for token in child.subtree)


def _depth(attributions: Sequence[Attribution], position: int) -> int:
    depth, within = 0, attributions[position].within
    while within is not None and depth < len(attributions):
        depth, within = depth + 1, attributions[within].within
    return depth


def _positions(parsed: Parsed, spans: Sequence[Span]) -> list[int]:
    return [place for span in spans for place in parsed.tokens(span)]


def _head(parsed: Parsed, spans: Sequence[Span]) -> Token | None:
    """The token of ``spans`` that the others hang from."""
    places = set(_positions(parsed, spans))
    for place in sorted(places):
        token = parsed.doc[place]
        if (token.head.i not in places or token.head == token) and not token.is_punct:
            return token
    return None


def _sentences(parsed: Parsed, spans: Sequence[Span]) -> list[tuple[int, ...]]:
    """The content's tokens sentence by sentence; a sentence without a word is left out."""
    parts: dict[int, list[int]] = {}
    for place in _positions(parsed, spans):
        if not parsed.doc[place].is_space:
            parts.setdefault(parsed.sentence[place], []).append(place)
    return [
        tuple(part)
        for part in parts.values()
        if len(part) <= _LONGEST and any(parsed.doc[n].is_alpha for n in part)
    ]


def spans_of(parsed: Parsed, places: Sequence[int]) -> tuple[Span, ...]:
    """``places`` (ascending) as runs of neighbouring tokens."""
    runs = [[places[0]]]
    for before, place in pairwise(places):
        if place == before + 1 or all(parsed.doc[n].is_space for n in range(before + 1, place)):
            runs[-1].append(place)
        else:
            runs.append([place])
    return tuple(parsed.span(run[0], run[-1]) for run in runs)
