"""What each source, statement or formula carries of an outcome."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from standoff.analysis.believing import require_evidence
from standoff.analysis.constructing import Work, constructed
from standoff.analysis.opening import CasePath
from standoff.analysis.places import OWN, Places
from standoff.analysis.progress import SILENCE, Progress

if TYPE_CHECKING:
    from standoff.belief import Conclusion
    from standoff.belief.influence import Sampling
    from standoff.belief.sweep import Means
    from standoff.findings.belief.influence import InfluenceFinding

SWEPT = 1 << 30
"""States of all parts together that a dossier takes time for; a second or two."""
OPTIONS = 18
"""Options of a case at most for which a dossier asks."""
ORDERS = 200
"""Random orders at least from which a dossier estimates."""


@dataclass(frozen=True, slots=True)
class InfluenceAsked:
    """What is asked: ``subject`` is an outcome or a state, ``None`` every named outcome that depends on whom
    you believe. It holds under ``concept``; or ``leaves`` names the party that leaves it; or it is
    ``reachable``.

    ``by`` is the kind of item; ``None``: outlets if two give evidence, else authors, else articles.
    ``exact`` tries all subsets, ``False`` draws ``samples`` random orders from ``seed``, ``None`` decides by
    the number of items.
    """

    subject: str | None = None
    leaves: str | None = None
    reachable: bool = False
    concept: str = "nash"
    by: str | None = None
    exact: bool | None = None
    samples: int = 2000
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Labour:
    """Who does the work: ``jobs`` threads, or the workers of a ``cluster`` ("local:2", or host:port).

    What is solved is kept in the file ``checkpoint``, from which the same question goes on.
    """

    jobs: int = 1
    cluster: str | None = None
    checkpoint: Path | None = None


ALONE = Labour()
EVERY = InfluenceAsked()


def influence(
    case: CasePath,
    asked: InfluenceAsked = EVERY,
    places: Places = OWN,
    progress: Progress = SILENCE,
    labour: Labour = ALONE,
) -> InfluenceFinding:
    """What each item carries of an outcome: its Shapley value, what falls without it, and with which others.

    Raises ``Unsupported`` for a case without evidence from articles or without outcomes and for too many
    items, ``Unknown`` for an outcome, party or concept that is none, ``Ambiguous`` for two conclusions at
    once, and what opening a cluster or a checkpoint raises.
    """
    from standoff.belief import ItemKind, items_of
    from standoff.belief.influence import Sampling
    from standoff.belief.worlds import telling_kind
    from standoff.findings.belief.influence import InfluenceQuestion
    from standoff.findings.belief.influence import influence as found

    work = constructed(case, places, progress)
    require_evidence(work)
    kind = ItemKind(asked.by) if asked.by else telling_kind(work.gathered)
    conclusions = tuple(_conclusions(work, asked))
    with _means(labour, progress) as means:
        question = InfluenceQuestion(
            kind,
            items_of(work.gathered, kind),
            conclusions,
            Sampling(asked.exact, asked.samples, asked.seed),
            means,
            every=asked.subject is not None,
        )
        return found(work.gathered, work.quoter(), question)


def influence_of(work: Work) -> tuple[InfluenceFinding, ...]:
    """What a dossier tells: by outlet or author, and by article, where there are several and time enough."""
    from standoff.belief import ItemKind, items_of
    from standoff.belief.worlds import speaking, telling_kind
    from standoff.findings.belief.influence import InfluenceQuestion
    from standoff.findings.belief.influence import influence as found

    if not work.case.dispute.outcomes:
        return ()
    told = []
    for kind in dict.fromkeys((telling_kind(work.gathered), ItemKind.ARTICLE)):
        items = items_of(work.gathered, kind)
        sampling = _affordable(len(speaking(items)), len(work.case.dispute.options))
        if sampling is not None and len(speaking(items)) > 1:
            conclusions = tuple(_conclusions(work, EVERY))
            question = InfluenceQuestion(kind, items, conclusions, sampling)
            told.append(found(work.gathered, work.quoter(), question))
    return tuple(told)


def _affordable(items: int, options: int) -> Sampling | None:
    """All subsets if there is time for them, else as many random orders as there is time for, if enough."""
    from standoff.belief.influence import EXACT, Sampling

    parts = SWEPT >> options
    if options > OPTIONS:
        return None
    if items <= EXACT and 1 << items <= parts:
        return Sampling(exact=True)
    orders = min(parts, 1 << EXACT) // (2 * (items + 1)) * 2
    return Sampling(exact=False, orders=orders, tried=parts // 4) if orders >= ORDERS else None


def _conclusions(work: Work, asked: InfluenceAsked) -> Iterator[Conclusion]:
    from standoff.belief import Conclusion, Kind
    from standoff.errors import Ambiguous, Unsupported
    from standoff.findings.subject import asked_about

    dispute = work.construction.dispute
    if asked.reachable and asked.leaves is not None:
        raise Ambiguous(
            "two conclusions are asked for at once",
            where="influence",
            why="that a party leaves an outcome, and that it can be reached",
            remedy="Ask for one of --leaves and --reachable.",
        )
    kind = Kind.REACHABLE if asked.reachable else Kind.LEAVES if asked.leaves is not None else Kind.HOLDS
    outcomes = dispute.outcomes if asked.subject is None else (asked_about(dispute, asked.subject),)
    if not outcomes:
        raise Unsupported(
            "the case names no outcome",
            where=dispute.name,
            why="influence is on a conclusion about an outcome or a state",
            remedy="Name some under 'outcomes:' in the case file, or ask about a state, such as 0 or YNY.",
        )
    return (Conclusion(kind, outcome, asked.concept, asked.leaves) for outcome in outcomes)


@contextmanager
def _means(labour: Labour, progress: Progress) -> Iterator[Means]:
    from standoff.belief.sweep import Checkpoint, Means, Threads

    kept = Checkpoint(labour.checkpoint) if labour.checkpoint else None
    if labour.cluster is None:
        yield Means(Threads(labour.jobs), progress, kept)
        return
    from standoff.belief.sweep.cluster import cluster

    with cluster(labour.cluster) as workers:
        yield Means(workers, progress, kept)
