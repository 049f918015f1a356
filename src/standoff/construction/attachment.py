"""Attach rulings to what they are about, also after a newer reader gave everything new ids.

A ruling on a statement is attached to

1. the statement of that id, if there is one; else
2. by its passage: the words are looked for in the article of that id, else in the file of that name, else in
   every article. They are the same where they stand between the same characters, or where they stand once
   and are long or agree with at least ``CONTEXT`` characters around. Of the statements of the same party
   there, those that tell the same stances go first; the one whose characters overlap most (shared ÷ covered
   by either) is it, if that is at least ``LEAST`` and no other one overlaps as much.

A ruling on a formula is attached if the case has the formula's options. What is attached to nothing is kept,
with the reason; it has no effect.

Misses: words that were edited, if by one character; a statement that the newer reader gives to another party.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from standoff.construction.coding import HOW, about, added, unfounded, unknown_in
from standoff.dispute import Dispute, Formula
from standoff.dispute.grammar import normal, parse, text_of
from standoff.errors import Malformed, Unknown
from standoff.evidence import Anchor, Article, Decision, Passage, Ruling, Span
from standoff.statements import Statement

LEAST = 0.5
"""The least overlap of a statement with the characters that were ruled on."""
ADDED = "added-"
"""How the id of a statement begins that an analyst added."""
CONTEXT = 12
"""Characters around that must agree where the words stand elsewhere than before."""
LONG = 40
"""Characters from which words that stand only once are known by themselves."""


class Loose(StrEnum):
    """Why a ruling is attached to nothing."""

    NO_SUBJECT = "its subject is neither a statement that was read nor a formula of the case"
    NO_PARTY = "it adds a formula to no party’s list"
    NO_WORDS = "its words stand in no article"
    PLACES = "its words stand at more than one place"
    NO_STATEMENT = "no statement of that party is read from its words"
    SEVERAL = "more than one statement is read from its words"
    CODING = "it codes what the case, or the statement, does not have"
    FORMULA = "a formula cannot be corrected, only a statement"


@dataclass(frozen=True, slots=True)
class Subject:
    """A statement by its id, or a formula of ``party``, or of every party that has it (``None``)."""

    statement: str | None = None
    party: str | None = None
    formula: Formula | None = None


@dataclass(frozen=True, slots=True)
class Attached:
    """A ruling with what it is about now; ``loose`` says why that is nothing, ``detail`` what exactly.

    ``passage`` is where the words that it was made on stand now. ``moved``: found again by its words, not by
    its id; ``reread``: that statement now tells other stances than when it was ruled on. ``made`` is the
    statement that an addition makes. A resolution of a forecast is attached to it by its id alone.
    """

    ruling: Ruling
    subject: Subject | None = None
    loose: Loose | None = None
    detail: str = ""
    passage: Passage | None = None
    moved: bool = False
    reread: bool = False
    made: Statement | None = None


def attach(
    rulings: Iterable[Ruling],
    dispute: Dispute,
    statements: Iterable[Statement],
    articles: Iterable[Article],
) -> tuple[Attached, ...]:
    """Every ruling, in the order given, attached or with the reason why it is not."""
    every = tuple(rulings)
    anchors = {ruling.subject: ruling.anchor for ruling in reversed(every) if ruling.anchor is not None}
    forecasts = frozenset(r.subject for r in every if r.decision is Decision.RESOLVE)
    attacher = Attacher(dispute, tuple(articles), anchors, forecasts)
    attacher.know(statements)
    additions = {at: attacher.addition(r) for at, r in enumerate(every) if _adds_statement(r)}
    attacher.know(each.made for each in additions.values() if each.made is not None)
    return tuple(
        additions[at] if at in additions else attacher.attached(ruling) for at, ruling in enumerate(every)
    )


def identity_of_added(passage: Passage, party: str | None) -> str:
    """The id of a statement that is added: the same for everyone who adds it for that party."""
    told = (passage.article, passage.start, passage.end, party)
    return ADDED + hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def locate(anchor: Anchor, articles: Sequence[Article]) -> Passage | Loose:
    """Where the words of ``anchor`` stand now, or why that cannot be told."""
    passage = anchor.passage
    for article in articles:
        here = article.text[passage.start : passage.end] == passage.exact
        if article.id == passage.article and here:
            return Passage.of(article, passage.start, passage.end)
    named = [article for article in articles if anchor.article == article.name]
    for candidates in (named, articles):
        found = [(article, start) for article in candidates for start in _starts(passage.exact, article.text)]
        if found:
            return _likeliest(passage, found)
    return Loose.NO_WORDS


def _starts(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _likeliest(passage: Passage, found: Sequence[tuple[Article, int]]) -> Passage | Loose:
    agreed = [_agreement(passage, article.text, start) for article, start in found]
    best = max(agreed)
    if agreed.count(best) > 1:
        return Loose.PLACES
    known = best >= CONTEXT or best == len(passage.prefix) + len(passage.suffix)
    if not known and (len(found) > 1 or len(passage.exact) < LONG):
        return Loose.NO_WORDS
    article, start = found[agreed.index(best)]
    return Passage.of(article, start, start + len(passage.exact))


def _agreement(passage: Passage, text: str, start: int) -> int:
    """How many characters before and after agree, counted from the words outwards."""
    end = start + len(passage.exact)
    before = text[max(0, start - len(passage.prefix)) : start]
    after = text[end : end + len(passage.suffix)]
    return _shared(before[::-1], passage.prefix[::-1]) + _shared(after, passage.suffix)


def _shared(one: str, other: str) -> int:
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


@dataclass
class Attacher:
    """What rulings can be attached to.

    ``anchors`` by subject: a ruling without one has that of another on the same subject. ``forecasts``
    are the subjects of resolutions.
    """

    dispute: Dispute
    articles: tuple[Article, ...]
    anchors: Mapping[str, Anchor]
    forecasts: frozenset[str]
    by_id: dict[str, Statement] = field(default_factory=dict)
    by_article: dict[str, list[Statement]] = field(default_factory=lambda: defaultdict(list))

    def know(self, statements: Iterable[Statement]) -> None:
        """Let rulings be attached to ``statements`` as well."""
        for statement in statements:
            if statement.id not in self.by_id:
                self.by_id[statement.id] = statement
                self.by_article[statement.passage.article].append(statement)

    def addition(self, ruling: Ruling) -> Attached:
        """A statement that is added, made where its words stand now."""
        assert ruling.anchor is not None
        assert ruling.coding is not None
        place = locate(ruling.anchor, self.articles)
        if isinstance(place, Loose):
            return Attached(ruling, loose=place)
        wrong = self._wrong(ruling, None) or ("no party" if ruling.coding.party is None else "")
        if wrong:
            return Attached(ruling, None, Loose.CODING, wrong, place)
        identity = identity_of_added(place, ruling.coding.party)
        moved = identity != ruling.subject
        made = added(identity, place, ruling.coding)
        return Attached(ruling, Subject(identity), passage=place, moved=moved, made=made)

    def attached(self, ruling: Ruling) -> Attached:
        """``ruling`` with its subject, unless it adds a statement."""
        withdrawn = ruling.decision is Decision.WITHDRAW and ruling.subject in self.forecasts
        if ruling.decision is Decision.RESOLVE or withdrawn:
            return Attached(ruling, Subject(ruling.subject))
        same = self.by_id.get(ruling.subject)
        if same is not None:
            wrong = self._wrong(ruling, same)
            subject = None if wrong else Subject(same.id)
            return Attached(ruling, subject, Loose.CODING if wrong else None, wrong, same.passage)
        anchor = ruling.anchor or self.anchors.get(ruling.subject)
        return self._to_formula(ruling) if anchor is None else self._by_words(ruling, anchor)

    def _by_words(self, ruling: Ruling, anchor: Anchor) -> Attached:
        place = locate(anchor, self.articles)
        if isinstance(place, Loose):
            return Attached(ruling, loose=place)
        found = self._overlapping(place, anchor, added=ruling.subject.startswith(ADDED))
        if isinstance(found, Loose):
            return Attached(ruling, loose=found, passage=place)
        if wrong := self._wrong(ruling, found):
            return Attached(ruling, None, Loose.CODING, wrong, place)
        reread = bool(anchor.about) and about(found) != anchor.about
        return Attached(ruling, Subject(found.id), passage=place, moved=True, reread=reread)

    def _wrong(self, ruling: Ruling, read: Statement | None) -> str:
        """What cannot be applied of the ruling's coding, in words; empty if all can."""
        if ruling.coding is None:
            return ""
        return ", ".join(unknown_in(ruling.coding, self.dispute)) or unfounded(ruling.coding, read) or ""

    def _overlapping(self, place: Passage, anchor: Anchor, *, added: bool) -> Statement | Loose:
        near = {
            statement.id: overlap(statement.passage.span, place.span)
            for statement in self.by_article.get(place.article, ())
            if statement.party == anchor.party and (statement.rule == HOW) is added
        }
        near = {identity: share for identity, share in near.items() if share >= LEAST}
        alike = {i: share for i, share in near.items() if about(self.by_id[i]) == anchor.about}
        kept = alike or near
        if not kept:
            return Loose.NO_STATEMENT
        best = [identity for identity, share in kept.items() if share == max(kept.values())]
        return self.by_id[best[0]] if len(best) == 1 else Loose.SEVERAL

    def _to_formula(self, ruling: Ruling) -> Attached:
        try:
            subject = formula_of(ruling.subject, self.dispute)
        except (Malformed, Unknown) as wrong:
            return Attached(ruling, loose=Loose.NO_SUBJECT, detail=wrong.what)
        if ruling.decision is Decision.CORRECT:
            return Attached(ruling, loose=Loose.FORMULA)
        if ruling.decision is Decision.ADD and subject.party is None:
            return Attached(ruling, loose=Loose.NO_PARTY)
        return Attached(ruling, subject)


def overlap(one: Span, other: Span) -> float:
    """The share of the characters of either that both have, from 0 to 1."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    covered = max(one.end, other.end) - min(one.start, other.start)
    return max(0, shared) / covered if covered else 0.0


def formula_of(written: str, dispute: Dispute) -> Subject:
    """``formula`` or ``Party: formula`` as a subject; raises Malformed or Unknown if it cannot be read."""
    before, colon, after = written.partition(":")
    parties = {party.name for party in dispute.parties}
    party = before.strip() if colon and before.strip() in parties else None
    names = [option.name for option in dispute.options]
    return Subject(None, party, normal(parse(after if party else written, names)))


def _adds_statement(ruling: Ruling) -> bool:
    return ruling.decision is Decision.ADD and ruling.anchor is not None and ruling.coding is not None


def keys_of(attached: Attached) -> tuple[str, ...]:
    """What two rulings share if one of them can stand in the other's place."""
    ruling, subject = attached.ruling, attached.subject
    if ruling.decision is Decision.RESOLVE:
        return ("forecast", ruling.subject)
    if subject is None:
        return ("loose", ruling.subject)
    if subject.formula is not None:
        return ("formula", subject.party or "", text_of(subject.formula))
    return ("added" if attached.made else "statement", subject.statement or "")
