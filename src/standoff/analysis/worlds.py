"""What holds depending on which sources are believed, and on the order that the evidence leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.analysis.believing import require_evidence
from standoff.analysis.constructing import Work, constructed
from standoff.analysis.opening import CasePath
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from standoff.belief import Item, ItemKind
    from standoff.findings.belief.uncertainty import UncertaintyFinding
    from standoff.findings.belief.worlds import Choice, WorldsFinding

SOLVED = 1 << 21
"""States in all worlds together that a dossier takes time for; about two seconds."""
COLUMNS = 8
"""Sources at most that a dossier shows side by side."""
DRAWN = 1 << 24
"""States in all orders together that a dossier takes time for, at each margin."""

WITHOUT = "without "
"""Before a name that is compared: all sources but this one."""


@dataclass(frozen=True, slots=True)
class WorldQuestion:
    """Which worlds are wanted: each source of the kind ``by`` alone and all but it; or the one that believes
    ``only`` and ``without`` some; or two that are to ``compare``, each named by a source, "all", or "without"
    and a source. ``by`` of ``None`` means outlets, if there are two and all are named, else authors, if so,
    else articles.

    Orders are drawn ``samples`` at a time by a lot that begins with ``seed``; ``margins`` are tried beside
    the case's own, the usual ones if ``None``.
    """

    by: str | None = None
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    compare: tuple[str, str] | None = None
    samples: int = 1000
    seed: int = 1
    margins: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True)
class Worlds:
    """The ``worlds``, and what the order of wishes leaves open if all sources are believed."""

    worlds: WorldsFinding
    uncertainty: UncertaintyFinding


def worlds(
    case: CasePath,
    question: WorldQuestion = WorldQuestion(),
    places: Places = OWN,
    progress: Progress = SILENCE,
) -> Worlds:
    """The dispute as each source alone would have it, and all together; where they part; what is open.

    Raises ``Unsupported`` for a case without evidence from articles, ``Unknown`` and ``Ambiguous`` for a name
    that fits no source or several.
    """
    from standoff.belief.uncertainty import Lot
    from standoff.findings.belief.uncertainty import uncertainty

    work = constructed(case, places, progress)
    require_evidence(work)
    lot = Lot(samples=question.samples, seed=question.seed)
    return Worlds(_asked(work, question), uncertainty(work.gathered, lot, question.margins))


def worlds_of(work: Work) -> WorldsFinding | None:
    """The worlds that a dossier shows: of as many sources as there is time for, and if for none, which there
    would be.

    ``None`` for a single source: it is all that there is to believe, so there is nothing to set side by side.
    """
    from standoff.belief import items_of
    from standoff.belief.worlds import speaking, telling_kind
    from standoff.findings.belief.worlds import side_by_side, untried

    kind = telling_kind(work.gathered)
    most = min(COLUMNS, (SOLVED >> len(work.case.dispute.options)) // 2)
    if len(speaking(items_of(work.gathered, kind))) < 2:
        return None
    if most < 1:
        return untried(work.gathered, work.quoter(), kind)
    return side_by_side(work.gathered, work.quoter(), kind, most)


def uncertainty_of(work: Work) -> UncertaintyFinding:
    """What the order of wishes leaves open, from as many orders as a dossier takes time for."""
    from standoff.belief.uncertainty import SAMPLES, Lot
    from standoff.findings.belief.uncertainty import uncertainty

    most = max(1, DRAWN >> len(work.case.dispute.options))
    return uncertainty(work.gathered, Lot(lists=most, samples=min(most, SAMPLES)))


def _asked(work: Work, question: WorldQuestion) -> WorldsFinding:
    from standoff.belief import ItemKind
    from standoff.belief.worlds import telling_kind
    from standoff.findings.belief.worlds import held_against_first, side_by_side

    kind = ItemKind(question.by) if question.by else telling_kind(work.gathered)
    asked = _custom(work, question)
    if not asked:
        return side_by_side(work.gathered, work.quoter(), kind)
    return held_against_first(work.gathered, work.quoter(), kind, asked)


def _custom(work: Work, question: WorldQuestion) -> list[Choice]:
    from standoff.belief.worlds import item_called

    items = list(_nameable(work, question.by))
    if question.compare:
        return [_compared(items, name) for name in question.compare]
    only, without = (
        tuple(item_called(items, name) for name in names) for names in (question.only, question.without)
    )
    return [((), ()), (only, without)] if only or without else []


def _compared(items: Sequence[Item], name: str) -> Choice:
    from standoff.belief.worlds import item_called

    if name.casefold() == "all":
        return (), ()
    if name.casefold().startswith(WITHOUT):
        return (), (item_called(items, name[len(WITHOUT) :]),)
    return (item_called(items, name),), ()


def _nameable(work: Work, by: str | None) -> Iterator[Item]:
    """What a name may mean: sources of the kind asked for, or of any kind."""
    from standoff.belief import ItemKind, items_of

    kinds: tuple[ItemKind, ...] = (ItemKind.ARTICLE, ItemKind.AUTHOR, ItemKind.OUTLET)
    for kind in (ItemKind(by),) if by else kinds:
        yield from items_of(work.gathered, kind)
