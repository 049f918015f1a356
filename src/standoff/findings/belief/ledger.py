"""The ledger with its sentences: who foretold what, what came of it, and the scores."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from standoff.belief.ledger import Entry, Ledger, Scores, State, scores
from standoff.construction import Sources
from standoff.evidence import Happened, PartialDate, Ruling
from standoff.findings.quote import Quote
from standoff.findings.quotes import quoted


@dataclass(frozen=True, slots=True)
class Foretold:
    """One forecast: ``quote`` is the clause that tells it; ``writer`` foretells it, as the article's own
    author (``own``) or as somebody whom it quotes, of ``party``.

    ``will``: that something comes about, or not; ``probability``: that this comes true as told, by the word
    ``cue``. ``horizon``: the last day, month or year of its time, ``None`` if open; ``condition``: the words
    of the case for which alone it is foretold. ``about``: options with +1 or −1. ``rulings``: the
    resolutions that stand, one unless it is disputed.
    """

    id: str
    quote: Quote
    writer: str
    own: bool
    party: str | None
    will: bool
    probability: float
    cue: str
    horizon: PartialDate | None
    condition: str | None
    about: tuple[tuple[str, int], ...]
    state: State
    happened: Happened | None
    rulings: tuple[Ruling, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores of one writer or outlet; ``None`` if nothing of theirs came true or false plainly.

    ``foretold`` counts all their forecasts, ``partly`` those that came true in part.
    """

    name: str
    foretold: int
    partly: int
    scores: Scores | None


@dataclass(frozen=True, slots=True)
class LedgerFinding:
    """The forecasts, oldest first, as of the case's day; the scores of all, of each writer and each outlet.

    An outlet answers for what its own writers foretell, not for those whom they quote. ``loose``:
    resolutions of what is not read any more.
    """

    forecasts: tuple[Foretold, ...]
    total: Scored
    writers: tuple[Scored, ...]
    outlets: tuple[Scored, ...]
    loose: tuple[Ruling, ...]
    as_of: PartialDate | None


def ledger_finding(ledger: Ledger, sources: Sources) -> LedgerFinding:
    """The ledger as a reader wants it."""
    return LedgerFinding(
        forecasts=tuple(_foretold(entry, sources) for entry in ledger.entries),
        total=_scored("all", ledger.entries),
        writers=_grouped((entry.writer, entry) for entry in ledger.entries),
        outlets=_grouped((e.outlet, e) for e in ledger.entries if e.outlet and e.own),
        loose=ledger.loose,
        as_of=ledger.as_of,
    )


def _grouped(named: Iterable[tuple[str, Entry]]) -> tuple[Scored, ...]:
    """Those with most forecasts that can be judged first, then by name."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for name, entry in named:
        groups[name].append(entry)
    scored = (_scored(name, entries) for name, entries in groups.items())
    return tuple(sorted(scored, key=lambda s: (-(s.scores.n if s.scores else 0), -s.foretold, s.name)))


def _scored(name: str, entries: Iterable[Entry]) -> Scored:
    every = tuple(entries)
    judged = [(e.forecast.probability, e.came_true) for e in every]
    plain = [(p, came) for p, came in judged if came is not None]
    partly = sum(entry.happened is Happened.PARTLY for entry in every)
    return Scored(name, len(every), partly, scores(plain) if plain else None)


def _foretold(entry: Entry, sources: Sources) -> Foretold:
    forecast = entry.forecast
    text = sources.by_id[forecast.passage.article].text
    condition = forecast.condition
    return Foretold(
        id=forecast.id,
        quote=quoted(forecast.passage, sources),
        writer=entry.writer,
        own=entry.own,
        party=forecast.speaker.party,
        will=forecast.will,
        probability=forecast.probability,
        cue=text[forecast.cue.start : forecast.cue.end],
        horizon=forecast.horizon.end if forecast.horizon else None,
        condition=text[condition.start : condition.end] if condition else None,
        about=forecast.about,
        state=entry.state,
        happened=entry.happened,
        rulings=entry.rulings,
    )
