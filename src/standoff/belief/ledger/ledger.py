"""The ledger of a case: every forecast once, with the resolutions that people made.

1. A forecast that stands in copies of one article stands once.
2. A resolution is that of the forecast of its id, else of the one whose words its anchor finds again, so that
   a newer reading of the articles loses none. What is about no forecast is listed as ``loose``.
3. Entries are ordered by the day of their article, then by its name and their place.

A resolution says whether a forecast came true *as told*: "no treaty will be signed" came true if none was. A
forecast for a case ("if …") is resolved only where the case came about; else it is ruled open.

Misses: the same forecast in other words, in another article of the same writer: two entries.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from standoff.belief.ledger.entry import Entry, State
from standoff.construction import Sources
from standoff.construction.attachment import LEAST, Attached, locate, overlap
from standoff.construction.rulings import Ruled, Validity
from standoff.evidence import Decision, Happened, PartialDate, Passage, Ruling
from standoff.statements.foretold import Forecast

STANDING = frozenset({Validity.STANDS, Validity.DISPUTED})


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ``entries`` as of a day, and the resolutions that are about no forecast that is read."""

    entries: tuple[Entry, ...]
    loose: tuple[Ruling, ...]
    as_of: PartialDate | None


def ledger(
    forecasts: Iterable[Forecast], sources: Sources, ruled: Ruled, as_of: PartialDate | None
) -> Ledger:
    """The forecasts of ``sources`` with what became of them by the end of ``as_of``."""
    every = tuple(forecasts)
    resolved, loose = _resolutions(ruled, every, sources)
    kept: dict[object, list[Forecast]] = defaultdict(list)
    for forecast in sorted(every, key=lambda f: _place(f, sources)):
        kept[_words(forecast, sources)].append(forecast)
    day = as_of.latest if as_of else None
    entries = (_entry(copies, sources, resolved, day) for copies in kept.values())
    return Ledger(tuple(entries), loose, as_of)


def _place(forecast: Forecast, sources: Sources) -> tuple[bool, datetime.date, str, int, int, str]:
    article = sources.by_id[forecast.passage.article]
    published = article.published.date.earliest if article.published else datetime.date.min
    passage = forecast.passage
    return not article.published, published, article.name, passage.start, passage.end, forecast.id


def _words(forecast: Forecast, sources: Sources) -> object:
    """What two forecasts share if one only repeats the other in a copy of its article."""
    group = sources.group(forecast.passage.article)
    return group, forecast.passage.exact, forecast.speaker.name if forecast.speaker.how != "author" else ""


def _entry(
    copies: Sequence[Forecast],
    sources: Sources,
    resolved: Mapping[str, Sequence[Ruling]],
    day: datetime.date | None,
) -> Entry:
    first = copies[0]
    article, own = sources.by_id[first.passage.article], first.speaker.how == "author"
    rulings = tuple(dict.fromkeys(ruling for copy in copies for ruling in resolved.get(copy.id, ())))
    return Entry(
        forecast=first,
        article=article.name,
        writer=(article.author or article.outlet or article.name) if own else first.speaker.name,
        own=own,
        outlet=article.outlet,
        published=article.published.date if article.published else None,
        state=_state(first, rulings, day),
        rulings=rulings,
    )


def _state(forecast: Forecast, rulings: Sequence[Ruling], day: datetime.date | None) -> State:
    happened = {ruling.happened for ruling in rulings}
    if len(happened) > 1:
        return State.DISPUTED
    if happened and happened != {Happened.OPEN}:
        return State.RESOLVED
    horizon = forecast.horizon
    over = horizon is not None and day is not None and horizon.end.latest <= day
    return State.OVERDUE if over and not happened else State.OPEN


def _resolutions(
    ruled: Ruled, forecasts: Sequence[Forecast], sources: Sources
) -> tuple[dict[str, list[Ruling]], tuple[Ruling, ...]]:
    """The resolutions that stand, by the id of what they are about now, and those about nothing."""
    found: dict[str, list[Ruling]] = defaultdict(list)
    loose: list[Ruling] = []
    for attached in _standing(ruled):
        about = _about(attached.ruling, forecasts, sources)
        (loose if about is None else found[about.id]).append(attached.ruling)
    return found, tuple(loose)


def _standing(ruled: Ruled) -> Iterator[Attached]:
    for attached, validity in zip(ruled.attached, ruled.validities, strict=True):
        if attached.ruling.decision is Decision.RESOLVE and validity in STANDING:
            yield attached


def _about(ruling: Ruling, forecasts: Sequence[Forecast], sources: Sources) -> Forecast | None:
    same = next((forecast for forecast in forecasts if forecast.id == ruling.subject), None)
    if same is not None or ruling.anchor is None:
        return same
    place = locate(ruling.anchor, sources.articles)
    if not isinstance(place, Passage):
        return None
    near = {
        forecast.id: (overlap(forecast.passage.span, place.span), forecast)
        for forecast in forecasts
        if forecast.passage.article == place.article
    }
    share, best = max(near.values(), key=lambda pair: pair[0], default=(0.0, None))
    return best if share >= LEAST else None
