"""Horizon: the time by which, or in which, something is foretold.

A time that the sentence names and that is not over when the article appears: "by the end of 2018", "next
month", "in the coming decade". "Before 2020" ends with 2019. Of several the first in the clause goes first,
then the first in the sentence.

Misses: times told by events ("before the rains"), by ages ("in their lifetime"), or by the sentence before.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from standoff.evidence import PartialDate, Span
from standoff.statements.moments import within
from standoff.statements.periods import of_day
from standoff.statements.scene import Scene
from standoff.statements.statement import Bound, Moment

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE = re.compile(r"before\b(?! the (?:end|close))", re.IGNORECASE)
_ROUND = re.compile(
    r"\b(?P<bound>before the end of|by the end of|within|for|in|during|over|through) "
    r"(?P<which>this|the current|the present|the|the coming|the next|next|coming) (?P<unit>decade|century)\b",
    re.IGNORECASE,
)
_COMING = frozenset({"the coming", "the next", "next", "coming"})
_FAR = 12
_LENGTHS = {"decade": 10, "century": 100}


def horizon(scene: Scene, head: Token, clause: Span, sentence: Span) -> Moment | None:
    """The time of what ``clause`` (of ``head``) of ``sentence`` foretells; ``None`` if it is open."""
    published = scene.parsed.article.published
    written = published.date if published else None
    newest = written.earliest if written else datetime.date(max(1, scene.latest), 1, 1)
    for span in (clause, sentence):
        round_time = _round(scene.parsed.article.text, span, written)
        if round_time is not None:
            return round_time
        for moment in within(scene.moments, span):
            ahead = _ahead(scene.parsed.article.text, moment)
            if ahead is not None and ahead.end.latest > newest and _is_of(scene, moment, head):
                return ahead
    return None


def _is_of(scene: Scene, moment: Moment, head: Token) -> bool:
    """Whether the time is not that of something mentioned beside ("a visit once planned for 2014")."""
    places = scene.parsed.tokens(moment.span) if moment.span else range(0)
    node = scene.parsed.doc[places[0]] if len(places) else head
    for _ in range(_FAR):
        if node in {head, node.head}:
            return True
        if node.dep_ in {"relcl", "acl"} or (node.dep_ in {"conj", "ccomp"} and head.i not in _subtree(node)):
            return node.pos_ not in {"VERB", "AUX"}
        node = node.head
    return True


def _subtree(node: Token) -> frozenset[int]:
    return frozenset(token.i for token in node.subtree)


def _ahead(text: str, moment: Moment) -> Moment | None:
    """``moment`` as a horizon; ``None`` for what only begins then."""
    if moment.bound is Bound.SINCE or moment.span is None:
        return None
    if moment.bound is not Bound.BY or not _BEFORE.match(text, moment.span.start):
        return moment
    eve = _eve(moment.date)
    return replace(moment, date=eve, until=None)


def _eve(date: PartialDate) -> PartialDate:
    """The day, month or year before ``date``, as precise."""
    day = of_day(date.earliest - datetime.timedelta(days=1))
    if date.month is None:
        return PartialDate(day.year)
    return day if date.day else PartialDate(day.year, day.month)


def _round(text: str, span: Span, written: PartialDate | None) -> Moment | None:
    """ "In this decade" by the calendar, "in the coming decade" from the article on."""
    found = _ROUND.search(text, span.start, span.end)
    if found is None or written is None:
        return None
    length, which = _LENGTHS[found["unit"].lower()], found["which"].lower()
    last = written.year - written.year % length + length - 1
    if which in _COMING:
        last = written.year + length
    return Moment(PartialDate(last), Span(*found.span()), bound=Bound.BY)
