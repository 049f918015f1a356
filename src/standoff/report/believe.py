"""Whom you believe, in a sentence of lead and five lines: what holds whoever it is, what changes, what rests
on one source, what is open, and how independent the sources are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standoff.findings.belief.worlds import WorldsFinding, WorldView
from standoff.findings.dossier import Dossier
from standoff.report import shares, worlds
from standoff.report.phrases import count
from standoff.report.words import capitalised, listed

GROUPS = 3
"""Groups of outcomes that change together, told in one line at most, those that would fall first; the table
has them all.
"""
NAMED = 20
"""Sources without a column that are named."""


@dataclass(frozen=True, slots=True)
class BeliefWords:
    """All that the section says. ``grids`` and ``told`` are empty where there is one source only, and where
    there was no time to try them.
    """

    lead: str
    summary: tuple[str, ...]
    grids: tuple[worlds.Grid, ...]
    told: tuple[worlds.WorldWords, ...]
    pinned: str
    unasked: str
    open: shares.SharesTable | None
    open_sentences: tuple[str, ...]


def belief_words(dossier: Dossier) -> BeliefWords | None:
    """``None`` where nothing depends on whom you believe: no article gives any evidence."""
    believed = dossier.believed
    if believed is None or (believed.worlds is None and believed.uncertainty is None):
        return None
    finding, uncertainty = believed.worlds, believed.uncertainty
    sentences = tuple(shares.sentences(uncertainty)) if uncertainty else ()
    tried = finding is not None and bool(finding.worlds)
    return BeliefWords(
        lead=_lead(finding),
        summary=tuple(_summary(finding, sentences)),
        grids=worlds.grids(finding) if finding and tried else (),
        told=worlds.told(finding) if finding and tried else (),
        pinned=_pinned(finding),
        unasked=" ".join(_unasked(finding, carried=bool(believed.influence))),
        open=shares.table(uncertainty) if uncertainty and uncertainty.margins[-1].allowed > 1 else None,
        open_sentences=sentences,
    )


def _lead(finding: WorldsFinding | None) -> str:
    """What one learns here."""
    if finding is None:
        return "How far the answer depends on an order of wishes that the evidence leaves open."
    if not finding.worlds:
        return "How far the answer depends on whom you believe, as far as a case of this size is tried here."
    tried = sum(1 for world in finding.worlds if world.only)
    number = f"{tried + len(finding.untried)}{f', and {tried} are tried' if finding.untried else ''}"
    return (
        "What would hold if you believed one source only, or all but one. A source is here an "
        f"{finding.kind.value}; there are {number}."
    )


def _summary(finding: WorldsFinding | None, open_: Sequence[str]) -> Iterator[str]:
    if finding is None:
        yield "All the evidence comes from one source, so there is nobody else to believe."
    elif not finding.worlds:
        yield _too_large(finding)
    else:
        yield _whoever(finding)
        yield _changing(finding)
        yield _on_one(finding)
    yield from open_[:1]
    if finding is not None:
        yield _independence(finding)


def _too_large(finding: WorldsFinding) -> str:
    """That no source was tried, and which there are."""
    return (
        "In a case with so many options a dossier does not try what would hold with each source alone, or "
        f"without it. The command standoff worlds does, for {_named(finding.untried)}."
    )


def _named(names: Sequence[str]) -> str:
    shown = [*names[:NAMED], *([f"{len(names) - NAMED} more"] if len(names) > NAMED else [])]
    return listed(shown)


def _whoever(finding: WorldsFinding) -> str:
    """What holds whoever is believed, or whichever one is not."""
    every = _held_in(finding, finding.worlds)
    if every:
        return (
            f"{_outcomes(every)} {_hold(every)} whoever you believe: one source alone, all, or all but one."
        )
    held = _held_in(finding, finding.worlds[:1])
    if not held:
        return "No named outcome holds whoever you believe, nor does any if you believe all sources together."
    left_out = _held_in(finding, [each for each in finding.worlds if not each.only])
    told = f"With all sources {_outcomes(held)} {_hold(held)}, but no outcome holds whoever you believe."
    if left_out:
        return f"{told} Whichever one source you leave out, {_outcomes(left_out)} still {_hold(left_out)}."
    return told


def _changing(finding: WorldsFinding) -> str:
    """Which outcomes hold only for whoever believes some source alone."""
    alone = [world for world in finding.worlds if world.only]
    base = finding.worlds[0]
    groups: dict[tuple[bool, tuple[str, ...]], list[str]] = {}
    for at, (_, label) in enumerate(finding.outcomes):
        held = bool(base.standings[at].holds)
        others = tuple(listed(w.only) for w in alone if bool(w.standings[at].holds) is not held)
        if others:
            groups.setdefault((held, others), []).append(f"“{label}”")
    if not groups:
        return "Believing any one source alone changes nothing about which named outcomes hold."
    first = sorted(groups.items(), key=lambda group: not group[0][0])
    told = [
        f"{listed(labels)} would {'not hold' if held else 'hold'} if you believed only {listed(names, 'or')}"
        for (held, names), labels in first[:GROUPS]
    ]
    more = "; the table has more" if len(groups) > GROUPS else ""
    return f"{'; '.join(told)}{more}."


def _on_one(finding: WorldsFinding) -> str:
    """What falls, or comes to hold, without one source."""
    base = finding.worlds[0]
    told = []
    for world in (each for each in finding.worlds if each.without):
        fallen, risen = _turned(finding, world, base)
        parts = [f"{_outcomes(fallen)} would no longer hold"] if fallen else []
        parts += [f"{_outcomes(risen)} would hold"] if risen else []
        if parts:
            told.append(f"without {listed(world.without)}, {listed(parts)}")
    if not told:
        return "Nothing rests on one source only: whichever you leave out, the same named outcomes hold."
    return f"Some of this rests on one source: {'; '.join(told)}."


def _turned(
    finding: WorldsFinding, world: WorldView, base: WorldView
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The labels of the outcomes that no longer hold, and of those that do now."""
    turned = [
        (label, bool(own.holds))
        for (_, label), own, other in zip(finding.outcomes, world.standings, base.standings, strict=True)
        if bool(own.holds) is not bool(other.holds)
    ]
    return tuple(label for label, now in turned if not now), tuple(label for label, now in turned if now)


def _independence(finding: WorldsFinding) -> str:
    articles = count(finding.articles, "article gives", "articles give")
    if finding.articles == 1:
        return "One article gives all the evidence."
    if finding.origins == finding.articles:
        return f"{articles} evidence, each independent of the others."
    sources = count(finding.origins, "independent source", "independent sources")
    are = "is only" if finding.origins == 1 else "are only"
    return (
        f"{articles} evidence, but {'that' if finding.origins == 1 else 'they'} {are} {sources}: articles "
        "that share an outlet, an author, a wire story or their text are one source."
    )


def _held_in(finding: WorldsFinding, among: Sequence[WorldView]) -> tuple[str, ...]:
    """The labels of the outcomes that hold in every one of these worlds."""
    return tuple(
        label
        for at, (_, label) in enumerate(finding.outcomes)
        if all(world.standings[at].holds for world in among)
    )


def _outcomes(labels: Sequence[str]) -> str:
    return listed(f"“{label}”" for label in labels)


def _hold(labels: Sequence[str]) -> str:
    return "hold" if len(labels) > 1 else "holds"


def _pinned(finding: WorldsFinding | None) -> str:
    if finding is None or not finding.pinned:
        return ""
    wishes = count(
        finding.pinned, "wish that an analyst has fixed is", "wishes that an analyst has fixed are"
    )
    return (
        f"{capitalised(wishes)} in every column: no source tells {'it' if finding.pinned == 1 else 'them'}."
    )


def _unasked(finding: WorldsFinding | None, *, carried: bool) -> Iterator[str]:
    """Which sources have no column, and why; and that the page does not tell what each carries."""
    if finding is None:
        return
    if finding.silent:
        verb = "gives" if len(finding.silent) == 1 else "give"
        it = "it" if len(finding.silent) == 1 else "them"
        yield f"{_named(finding.silent)} {verb} no evidence, so believing {it} or not changes nothing."
    if finding.untried and finding.worlds:
        have, it = ("has", "it") if len(finding.untried) == 1 else ("have", "them")
        yield (
            f"{_named(finding.untried)} {have} no column, because a dossier tries {len(finding.worlds) // 2} "
            f"sources of such a case at most; the command standoff worlds tells of {it}."
        )
    if not carried:
        yield (
            "How much each source carries of an outcome takes longer than a dossier may for so large a case; "
            "the command standoff influence tells it."
        )
