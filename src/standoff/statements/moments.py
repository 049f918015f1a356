"""Moments: the times that a text names, as precise as it names them, in the order in which it tells them.

"On July 18, 2008" is a day, "in March 1994" a month, "in the 1950s" a decade, "between 2016 and 2018" a
longer time, "since 1956" a beginning and "by the end of 2018" a deadline. "Last Friday" and "two years
ago" are counted from the article's date, "a week later" from the date told before it; without what they
count from they are left unread. "The declaration of 1956" is a name, and "the 1956 formula" another.

The forms are in :mod:`standoff.statements.expressions`, the counting in :mod:`standoff.statements.resolving`.

Misses: how long something lasts ("for ten years"), how often, and "about": a year is as sharp as it is
written. A month that is also somebody's name is read as the name where the text has a title before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from standoff.evidence import Article, PartialDate, Span
from standoff.statements.expressions import COMMITS, EVE, FUTURE, PAST, PATTERNS, REACH, TRIGGER, Form
from standoff.statements.periods import Period, counted, edge
from standoff.statements.resolving import Setting, resolve
from standoff.statements.statement import Bound, Moment

_FAR = 400
"""Characters back that the date told before is looked for."""
_ENDS = re.compile(r"[.!?][”’\"]?\s|\n")
_SINCE = frozenset({"since", "after"})
_BY = frozenset({"by", "until", "till", "before", "no later than"})
_JOINTS = {
    "between": re.compile(r"\s*and\s*"),
    "from": re.compile(r"\s*(?:to|until|till|through|[-–])\s*"),
}
_ONWARDS = re.compile(r",? on(?:wards?)?\b")
_STARTS = re.compile(r"(?:^|[.!?;:,(\n“\"]\s*)$")
_LEAD = re.compile(r"[,\s]*(?:(?:and|or) )?")
_PERSON = re.compile(
    r"\b(?:Theresa|Mrs?\.?|Ms\.?|Minister|President|Chancellor) (?P<name>May|April|June|August|March)\b"
)
_CLEAR = frozenset({"in", "until", "during", "throughout"})


@dataclass(frozen=True, slots=True)
class _Found:
    """An expression with the characters it takes, its parts and, once it is resolved, its period."""

    form: Form
    parts: dict[str, str | None]
    start: int
    core: int
    end: int
    period: Period | None = None

    @property
    def bound(self) -> str:
        return (self.parts.get("bound") or "").lower()


def moments(article: Article) -> tuple[Moment, ...]:
    """Every time that ``article`` names, in text order; of overlapping ones the fuller."""
    reference = article.published.date if article.published else None
    found = _resolved(article.text, sorted(_found(article.text), key=lambda one: one.start), reference)
    told: list[Moment] = []
    for one, following in zip(found, [*found[1:], None], strict=False):
        if told and told[-1].span is not None and told[-1].span.end >= one.end:
            continue
        moment = _joined(article.text, one, following) or _moment(article.text, one)
        if moment is not None:
            told.append(moment)
    return tuple(told)


def within(every: tuple[Moment, ...], span: Span) -> Iterator[Moment]:
    """Those of ``every``, which are in text order, whose words lie in ``span``."""
    first = bisect_left(every, span.start, key=_start)
    return (
        m for m in every[first : bisect_left(every, span.end, key=_start)] if m.span and span.covers(m.span)
    )


def _start(moment: Moment) -> int:
    return moment.span.start if moment.span else 0


def _found(text: str) -> Iterator[_Found]:
    """Every expression of the forms, earlier forms first; none shares a character with another."""
    taken = bytearray(len(text))
    people = {match["name"] for match in _PERSON.finditer(text)}
    near = list(_near(text))
    for pattern in PATTERNS:
        for match in chain.from_iterable(pattern.finder.finditer(text, *place) for place in near):
            start, end = match.span()
            parts = match.groupdict()
            if any(taken[start:end]) or _is_name(pattern.form, parts, people):
                continue
            taken[start:end] = b"\1" * (end - start)
            if pattern.form is Form.MORE:
                start = match.start("year")
            core = match.end("bound") if parts.get("bound") else start
            yield _Found(pattern.form, parts, start, core, end)


def _near(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text that have a trigger in reach."""
    start = end = 0
    for match in TRIGGER.finditer(text):
        if match.start() - REACH > end:
            if end:
                yield start, end
            start = max(0, match.start() - REACH)
        end = min(len(text), match.end() + REACH)
    if end:
        yield start, end


def _is_name(form: Form, parts: dict[str, str | None], people: set[str]) -> bool:
    """Whether the month alone is somebody whom the text names with a title."""
    alone = form is Form.CALENDAR and not any(
        parts.get(key) for key in ("day", "year", "that", "which", "part")
    )
    return alone and parts.get("month") in people and (parts.get("bound") or "").lower() not in _CLEAR


def _resolved(text: str, found: list[_Found], reference: PartialDate | None) -> list[_Found]:
    """Those with a period, each counted from what was told before it."""
    told: list[_Found] = []
    for one in found:
        last = told[-1] if told and one.start - told[-1].end <= _FAR else None
        if one.form is Form.MORE and not _goes_on(text, one, last):
            continue
        period = resolve(one.form, one.parts, _setting(text, one, last, reference))
        if period is not None:
            told.append(_Found(one.form, one.parts, one.start, one.core, one.end, period))
    return told


def _goes_on(text: str, one: _Found, last: _Found | None) -> bool:
    """Whether a bare year goes on a row of years."""
    if last is None or last.period is None or last.period.first.month is not None:
        return False
    return _LEAD.fullmatch(text, last.end, one.start) is not None


def _setting(text: str, one: _Found, last: _Found | None, reference: PartialDate | None) -> Setting:
    begins = max(
        (match.end() for match in _ENDS.finditer(text, max(0, one.start - _FAR), one.start)), default=0
    )
    begins = max(begins, one.start - _FAR, 0)
    if last is not None and last.period is not None and _is_joint(text, last, one):
        reference = last.period.first if last.period.first.day else reference
    return Setting(
        reference,
        last.period if last else None,
        _looks_ahead(text[begins : one.core], one.bound in _BY),
        last is not None and last.start >= begins,
    )


def _looks_ahead(before: str, by: bool) -> bool:
    """Whether the last verb before it looks ahead, or asks for or promises something "by" then."""
    future, past = (
        max((m.start() for m in finder.finditer(before)), default=-1) for finder in (FUTURE, PAST)
    )
    commits = max((m.start() for m in COMMITS.finditer(before)), default=-1) if by else -1
    return max(future, commits) > past or (commits >= 0 and commits == past)


def _is_joint(text: str, one: _Found, following: _Found) -> bool:
    """ "From … to …", "between … and …"."""
    joint = _JOINTS.get(one.bound)
    return joint is not None and joint.fullmatch(text, one.end, following.core) is not None


def _joined(text: str, one: _Found, following: _Found | None) -> Moment | None:
    if (
        following is None
        or one.period is None
        or following.period is None
        or not _is_joint(text, one, following)
    ):
        return None
    first, last = one.period.first, following.period.end
    if first.earliest > last.latest:
        return None
    return Moment(first, Span(one.start, following.end), last)


def _moment(text: str, one: _Found) -> Moment | None:
    period, bound = one.period, _bound(text, one)
    if period is None:
        return None
    at = (one.parts.get("edge") or "").lower()
    ends = at in {"end", "close"}
    if at and not (ends and bound is Bound.BY):
        period = edge(period, ends)
    eve = EVE.search(text, max(0, one.core - 15), one.core)
    if eve is not None and period.first.day:
        period = counted(period.first, "day", -1) or period
    return Moment(period.first, Span(eve.start() if eve else one.start, one.end), period.last, bound)


def _bound(text: str, one: _Found) -> Bound:
    if one.bound in _SINCE:
        return Bound.SINCE
    if one.bound in _BY or (one.parts.get("ahead") or "").lower().startswith("within"):
        return Bound.BY
    if one.form in {Form.YEARS, Form.MONTHS}:
        return Bound.WITHIN
    opens = _STARTS.search(text, max(0, one.start - 3), one.start) or _ONWARDS.match(text, one.end)
    return Bound.SINCE if one.bound == "from" and opens else Bound.WITHIN
