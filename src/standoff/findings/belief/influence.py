"""Influence: what each source, statement or formula carries of an outcome, with its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from standoff.belief import Conclusion, Item, ItemKind, Kind
from standoff.belief.influence import (
    AUTOMATIC,
    Carried,
    Influence,
    Sampling,
    Smallest,
    deciding,
    influences,
)
from standoff.belief.sweep import PLAIN, Means
from standoff.construction import Gathered, Piece
from standoff.dispute import Warrant
from standoff.findings.dossier import OptionView, Quote
from standoff.findings.quotes import Quoter
from standoff.findings.views import option_views

SHOWN = 3
"""Sentences shown of what one item brings."""

Names = tuple[str, ...]
Telling = dict[str, tuple[int, ...]]
"""For items by name the places of the pieces by which each turns a conclusion."""


@dataclass(frozen=True, slots=True)
class CarriedView:
    """What the item called ``name`` carries; of a formula also its ``party`` and the ``formula``.

    ``value`` is its Shapley value and ``exact`` the same as a fraction, if it is exact; else it lies within
    ``bound`` of the true one with 95 %. ``decides``: the conclusion changes without it alone. ``pieces``:
    how many pieces of evidence it brings; ``quotes`` some of them, those first by which it turns the
    conclusion where it does (``belief.influence.deciding``).
    """

    name: str
    party: str | None
    formula: str | None
    value: float
    exact: str | None
    banzhaf: float | None
    standard_error: float
    bound: float
    decides: bool
    pieces: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SetsView:
    """The smallest ``sets`` of items that do it, by name, of ``count``; sets of up to ``searched`` items were
    tried.
    """

    sets: tuple[Names, ...]
    count: int
    searched: int


@dataclass(frozen=True, slots=True)
class InfluenceView:
    """Of one conclusion on ``outcome`` whether it is true ``now``, and ``bare``, with none of the items.

    ``share`` of all subsets in which it is true, if all were tried. ``carried``: the items that bring
    evidence, what carries most first. ``without``, ``enough`` and ``secures`` as in ``belief.influence``.
    """

    kind: Kind
    outcome: str
    label: str
    concept: str | None
    party: str | None
    now: bool
    bare: bool
    share: float | None
    carried: tuple[CarriedView, ...]
    without: SetsView
    enough: SetsView
    secures: SetsView | None

    @property
    def varies(self) -> bool:
        """Whether any part that was tried tells otherwise than all the evidence."""
        moved = any(each.value or each.decides for each in self.carried)
        return moved or bool(self.without.sets) or self.now is not self.bare


@dataclass(frozen=True, slots=True)
class InfluenceFinding:
    """What items of the kind ``by`` carry of the ``conclusions`` that depend on them.

    ``settled``: outcomes that stand the same in every part that was tried, each with its label and whether
    they are true. ``silent``: items that bring no evidence, and so carry nothing. ``exact`` if all subsets
    were tried; ``tried`` counts them, or the random orders, drawn from ``seed``.
    """

    by: ItemKind
    exact: bool
    tried: int
    seed: int | None
    items: int
    silent: Names
    conclusions: tuple[InfluenceView, ...]
    settled: tuple[tuple[str, str, bool], ...]
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class InfluenceQuestion:
    """Which ``items`` of the kind ``by`` carry what of which ``conclusions``; how, is said by the rest.

    ``every``: show conclusions that depend on no item as well.
    """

    by: ItemKind
    items: tuple[Item, ...]
    conclusions: tuple[Conclusion, ...]
    sampling: Sampling = AUTOMATIC
    means: Means = PLAIN
    every: bool = False


def influence(gathered: Gathered, quoter: Quoter, question: InfluenceQuestion) -> InfluenceFinding:
    """The answer to ``question``; raises what ``belief.influence.influences`` raises."""
    found = influences(gathered, question.items, question.conclusions, question.sampling, question.means)
    viewer = _Viewer(gathered, quoter)
    telling = _telling(gathered, question, found)
    views = [viewer.view(each, told) for each, told in zip(found, telling, strict=True)]
    shown = [view for view in views if question.every or view.varies]
    exact = all(each.exact for each in found)
    bearing = [item.bears for item in found[0].items] if found else []
    return InfluenceFinding(
        by=question.by,
        exact=exact,
        tried=max((each.tried for each in found), default=0),
        seed=None if exact else question.sampling.seed,
        items=sum(bearing),
        silent=tuple(item.name for item, bears in zip(question.items, bearing, strict=True) if not bears),
        conclusions=tuple(shown),
        settled=tuple((view.outcome, view.label, view.now) for view in views if view not in shown),
        options=option_views(gathered.dispute),
    )


@dataclass(frozen=True, slots=True)
class _Viewer:
    """Makes views of what was found, with sentences."""

    gathered: Gathered
    quoter: Quoter

    def view(self, found: Influence, telling: Telling) -> InfluenceView:
        asked = found.conclusion
        items = [each.item.name for each in found.items]
        ordered = sorted(
            (each for each in found.items if each.bears), key=lambda each: (-abs(each.value), each.item.name)
        )
        return InfluenceView(
            kind=asked.kind,
            outcome=asked.outcome.name,
            label=asked.outcome.label,
            concept=None if asked.kind is Kind.REACHABLE else asked.concept,
            party=asked.party,
            now=found.now,
            bare=found.bare,
            share=None if found.share is None else float(found.share),
            carried=tuple(self._carried(each, telling.get(each.item.name, ())) for each in ordered),
            without=_named(found.without, items),
            enough=_named(found.enough, items),
            secures=None if found.secures is None else _named(found.secures, items),
        )

    def _carried(self, each: Carried, telling: Sequence[int]) -> CarriedView:
        pieces = [self.gathered.evidence[place] for place in each.item.pieces]
        first = self.quoter.best(_warrants(self.gathered.evidence[place] for place in telling), SHOWN)
        others = self.quoter.best(_warrants(pieces), SHOWN)
        of_formula = each.item.kind is ItemKind.FORMULA
        return CarriedView(
            name=each.item.name,
            party=pieces[0].party if of_formula else None,
            formula=pieces[0].text if of_formula else None,
            value=float(each.value),
            exact=None if each.banzhaf is None else str(each.value),
            banzhaf=None if each.banzhaf is None else float(each.banzhaf),
            standard_error=each.standard_error,
            bound=each.bound,
            decides=each.decides,
            pieces=len(pieces),
            quotes=tuple(dict.fromkeys((*first, *others)))[:SHOWN],
        )


def _telling(gathered: Gathered, question: InfluenceQuestion, found: Sequence[Influence]) -> list[Telling]:
    """For each conclusion and each item that turns it by several statements those that it takes."""
    told: list[Telling] = [{} for _ in found]
    means = replace(question.means, checkpoint=None, watcher=None)
    for number, item in enumerate(question.items):
        turned = [column for column, each in enumerate(found) if each.items[number].joins is not None]
        if not turned or len(item.pieces) < 2:
            continue
        sets = [joins for column in turned if (joins := found[column].items[number].joins) is not None]
        asked = [question.conclusions[column] for column in turned]
        telling = deciding(gathered, question.items, number, sets, asked, means)
        for column, places in zip(turned, telling, strict=True):
            told[column][item.name] = places
    return told


def _warrants(pieces: Iterable[Piece]) -> list[Warrant]:
    return [
        Warrant(piece.statement.passage, None, piece.statement.id, piece.rule, piece.factors.weight)
        for piece in pieces
    ]


def _named(found: Smallest, items: Sequence[str]) -> SetsView:
    sets = tuple(tuple(items[number] for number in own) for own in found.sets)
    return SetsView(sets, found.count, found.searched)
