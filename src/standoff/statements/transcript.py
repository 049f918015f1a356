"""Transcript: who speaks by the labels before what is said ("LAVROV: We …", "Q: …", "- … ?").

A label at the beginning of a line gives the speaker of everything up to the next one, in whose first
person it is said. What journalists and moderators say is nobody's position. "A:" and lines that begin
with a dash answer as the one who was last labelled by name, or as the only person named before.

One label alone makes a turn of its own line only, and only if it is a person's or an official's; a line in
capitals that a country or capital begins is a headline ("KREMLIN: NO TALKS").

Misses: labels set off by other marks than a colon; interviewees named only after the interview; a
transcript that goes over into narration which does not name the speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from standoff.evidence import Span
from standoff.parties import Mention, Mentions, Resolution
from standoff.statements.casing import is_shouted
from standoff.statements.clause import words as listed
from standoff.statements.parsed import Parsed

_LABEL = re.compile(r"^[ \t>*]*([^\W\d_][^\n:]{0,69}?)[ \t]*:(?=\s)[*]*", re.MULTILINE)
_DASH = re.compile(r"^[ \t]*[-–—][ \t]+(?=\S)", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|,.*")
_GAP = re.compile(r"\n[^\S\n]*\n")
_MOST = 7
"""Words of a label, what is in brackets not counted."""
_SMALL = frozenset(["of", "the", "for", "to", "and", "de", "van", "von", "bin", "al", "el"])
_IN_OFFICE = frozenset({Resolution.PERSON, Resolution.SURNAME, Resolution.AFFILIATION, Resolution.TITLE})


class Role(StrEnum):
    """Who a label says speaks: somebody named, one who asks, or one who answers without being named."""

    SPEAKER = "speaker"
    ASKER = "asker"
    ANSWERER = "answerer"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in one go: ``label`` and ``content`` as characters of the text.

    ``source`` is where the text names the speaker; ``None`` for an asker and for nobody known.
    """

    role: Role
    label: Span
    content: Span
    source: Span | None = None
    party: bool = False
    """Whether the speaker is known to be of a party."""
    official: bool = False
    """Whether the label names a person or an office, and not a country or a capital."""


def turns(parsed: Parsed, mentions: Mentions) -> tuple[Turn, ...]:
    """The turns of a transcript in text order; none where the text is none."""
    text = parsed.article.text
    if _LABEL.search(text) is None and _DASH.search(text) is None:
        return ()
    places = [mention.span.start for mention in mentions.all]
    labels = [*_labels(text, _Places(mentions.all, places))] or [*_dialogue(text)]
    known = [turn for turn in labels if turn.party]
    if len(labels) == 1:
        return tuple(line for turn in known if turn.official for line in _line(text, turn))
    answers = any(turn.role is Role.ANSWERER for turn in labels)
    first = _interviewee(mentions, labels[0].label.start) if answers else None
    if not known and first is None:
        return ()
    return tuple(_told(text, labels, first))


@dataclass(frozen=True, slots=True)
class _Places:
    """Mentions in text order, and where they begin, for bisecting."""

    mentions: Sequence[Mention]
    starts: Sequence[int]

    def within(self, span: Span) -> list[Mention]:
        first, end = (bisect_left(self.starts, place) for place in (span.start, span.end))
        return [mention for mention in self.mentions[first:end] if span.covers(mention.span)]


def _labels(text: str, mentions: _Places) -> Iterator[Turn]:
    for found in _LABEL.finditer(text):
        label = Span(*found.span(1))
        words = _WORD.findall(_ASIDE.sub("", found[1]))
        content = Span(found.end(), found.end())
        if not words or len(words) > _MOST or words[0].lower() in listed("who", "no_speakers"):
            continue
        if words[0].lower() in listed("who", "asking") | listed("who", "answering"):
            asks = words[0].lower() in listed("who", "asking")
            yield Turn(Role.ASKER if asks else Role.ANSWERER, label, content)
        elif all(word[0].isupper() or word in _SMALL for word in words):
            who = _speaker(mentions, label)
            end = text.find("\n", label.end)
            is_headline = is_shouted(text[label.start : end if end >= 0 else len(text)])
            if is_headline and (who is None or who.how not in _IN_OFFICE):
                continue
            if who is not None or found[1].isupper():
                official = who is not None and who.how in _IN_OFFICE
                yield Turn(
                    Role.SPEAKER, label, content, who.span if who else label, who is not None, official
                )


def _speaker(mentions: _Places, label: Span) -> Mention | None:
    """Whom a label names: a person of a party before a party ("Mr. Lavrov (Russian Federation)")."""
    named = [m for m in mentions.within(label) if m.every and m.decides]
    people = [mention for mention in named if mention.how in _IN_OFFICE]
    return next(iter([*people, *named]), None)


def _dialogue(text: str) -> list[Turn]:
    """Lines that begin with a dash, if the first of them asks and one that asks is answered."""
    found: list[Turn] = []
    for dash in _DASH.finditer(text):
        end = text.find("\n", dash.end())
        line = text[dash.end() : end if end >= 0 else len(text)].rstrip()
        role = Role.ASKER if line.endswith("?") else Role.ANSWERER
        found.append(Turn(role, Span(dash.start(), dash.end()), Span(dash.end(), dash.end())))
    asked = [turn.role is Role.ASKER for turn in found]
    return found if asked[:1] == [True] and not all(asked) else []


def _told(text: str, labels: Sequence[Turn], first: Span | None) -> Iterator[Turn]:
    """The labels with what is said up to the next, and answers with the one who was named last."""
    answering = first
    for turn, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.label.start if following else _end(text, turn)
        content = _trimmed(text, turn.content.start, end)
        if turn.role is Role.SPEAKER and turn.party:
            answering = turn.source
        source = answering if turn.role is Role.ANSWERER else turn.source
        if content is not None:
            yield replace(turn, content=content, source=source)


def _end(text: str, turn: Turn) -> int:
    """Where the last turn ends: before a paragraph that names its speaker, or at the end of the text."""
    name = _WORD.findall(_ASIDE.sub("", text[turn.label.start : turn.label.end]))[-1:]
    for gap in _GAP.finditer(text, turn.content.start):
        following = _GAP.search(text, gap.end())
        paragraph = text[gap.end() : following.start() if following else len(text)]
        if name and re.search(rf"\b{re.escape(name[0])}\b", paragraph, re.IGNORECASE):
            return gap.start()
    return len(text)


def _line(text: str, turn: Turn) -> Iterator[Turn]:
    """A turn that ends with its line, or with the next where the label has one of its own."""
    rest = _trimmed(text, turn.content.start, len(text))
    if rest is not None:
        end = text.find("\n", rest.start)
        yield replace(turn, content=_trimmed(text, rest.start, end if end >= 0 else len(text)) or rest)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    kept = text[start:end]
    start += len(kept) - len(kept.lstrip())
    return Span(start, start + len(kept.strip())) if kept.strip() else None


def _interviewee(mentions: Mentions, end: int) -> Span | None:
    """The only person of a party who is named before the first label."""
    people = {m.person: m.span for m in mentions.within(Span(0, end)) if m.person and m.party} if end else {}
    return next(iter(people.values())) if len(people) == 1 else None
