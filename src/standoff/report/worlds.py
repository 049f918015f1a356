"""Worlds in words: what holds if you believe one source, all, or all but one, and where the lists part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from standoff.belief.standing import Standing
from standoff.findings.belief.worlds import Parting, Side, WorldsFinding, WorldView
from standoff.findings.dossier import Quote
from standoff.report.answer import firmness
from standoff.report.phrases import count, ordinal
from standoff.report.reasons import warrants
from standoff.report.words import Wording, capitalised, listed
from standoff.stability import CONCEPTS

SHORT = {
    "holds": "holds",
    "deterred": "holds by deterrence",
    "feared": "holds out of caution",
    "falls": "does not hold",
}
"""For each way in which an outcome can stand a few words, for a cell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One outcome in one world: how it stands; whether ``other`` than in the first world; its ``anchor``."""

    style: str
    words: str
    reach: str
    other: bool
    world: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Outcomes down, worlds across."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


@dataclass(frozen=True, slots=True)
class SideWords:
    """A wish as a clause, and where it stands in the other list; ``quotes`` are its sentences."""

    wish: str
    formula: str
    place: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class PartingWords:
    """Where a party's list parts: ``here`` and ``there``; ``None`` where a list has ended before."""

    party: str
    place: str
    here: SideWords | None
    there: SideWords | None


@dataclass(frozen=True, slots=True)
class WorldWords:
    """What is told of one world: why it comes to what it does."""

    anchor: str
    title: str
    sentences: tuple[str, ...]
    partings: tuple[PartingWords, ...]


def title(world: WorldView) -> str:
    """Whom a world believes: "All sources", "Only The Gull", "All but The Gull"."""
    kept, left = listed(world.only), listed(world.without)
    if kept and left:
        return f"Only {kept}, without {left}"
    return f"Only {kept}" if kept else f"All but {left}" if left else "All sources"


def supposed(world: WorldView) -> str:
    """A world as a condition: "if you believe only The Gull"."""
    if world.only and world.without:
        return f"if you believe only {listed(world.only)} without {listed(world.without)}"
    if world.only:
        return f"if you believe only {listed(world.only)}"
    return f"without {listed(world.without)}" if world.without else "with all sources"


def style(standing: Standing) -> str:
    """The name of the badge's style."""
    return firmness(standing.holds).style if standing.holds else "falls"


def grids(finding: WorldsFinding) -> tuple[Grid, ...]:
    """A table of each source alone, and one of all but each; all sources together stand first in both."""
    numbered = list(enumerate(finding.worlds))
    alone = [(at, world) for at, world in numbered if at == 0 or world.only]
    without = [(at, world) for at, world in numbered if at == 0 or not world.only]
    sides = (("If you believe only one of them", alone), ("If you leave one of them out", without))
    return tuple(_grid(name, worlds, finding) for name, worlds in sides if len(worlds) > 1)


def _grid(name: str, worlds: Sequence[tuple[int, WorldView]], finding: WorldsFinding) -> Grid:
    rows = []
    for at, (_, label) in enumerate(finding.outcomes):
        cells = (_cell(world.standings[at], world, number, finding) for number, world in worlds)
        rows.append((label, tuple(cells)))
    return Grid(name, tuple(title(world) for _, world in worlds), tuple(rows))


def _cell(standing: Standing, world: WorldView, number: int, finding: WorldsFinding) -> Cell:
    how = style(standing)
    reached = "can be reached" if standing.reachable else "not reached"
    return Cell(
        how,
        SHORT[how],
        reached if finding.from_today else "",
        standing.outcome in world.changed,
        title(world),
        f"world-{number}",
    )


def told(finding: WorldsFinding) -> tuple[WorldWords, ...]:
    """Every world but the first: what is different in it, and where each party's list parts."""
    wording = Wording({option.name: option for option in finding.options})
    first = supposed(finding.worlds[0])
    return tuple(
        WorldWords(
            f"world-{number}",
            title(world),
            tuple(differences(world, finding, wording)),
            tuple(_parting(each, first, wording) for each in world.partings),
        )
        for number, world in enumerate(finding.worlds)
        if number
    )


def differences(world: WorldView, finding: WorldsFinding, wording: Wording) -> Iterator[str]:
    """What a world rests on, and which outcomes stand otherwise than in the first one."""
    base, labels = finding.worlds[0], dict(finding.outcomes)
    yield (
        f"{count(world.statements, 'statement is', 'statements are')} used; they give "
        f"{count(world.formulas, 'wish', 'wishes')} of the parties."
    )
    pairs = [(a, b) for a, b in zip(world.standings, base.standings, strict=True) if a != b]
    for verb, wanted in (("holds", True), ("no longer holds", False)):
        names = [f"“{labels[a.outcome]}”" for a, b in pairs if bool(a.holds) is wanted is not bool(b.holds)]
        if names:
            yield f"{capitalised(listed(names))} {_plural(verb, names)}, unlike {supposed(base)}."
    yield from _whose(world, labels, wording)
    for verb, reached in (("can be reached", True), ("cannot be reached", False)):
        names = [f"“{labels[a.outcome]}”" for a, b in pairs if a.reachable is reached is not b.reachable]
        if names:
            by = "from today by moves that each pay at once"
            yield f"{listed(names)} {verb} {by}, unlike {supposed(base)}."
    if not pairs:
        yield f"Every named outcome stands as {supposed(base)}."
    if not world.partings:
        yield "No party’s list is different."


def _whose(world: WorldView, labels: Mapping[str, str], wording: Wording) -> Iterator[str]:
    """Whose list makes the difference, outcomes of which the same is to be said together."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for each in world.turned:
        alike.setdefault(each.alone, []).append(f"“{labels[each.outcome]}”")
    for parties, names in alike.items():
        owners = listed((f"{wording.party(party)}’s" for party in parties), "or")
        if parties:
            yield f"{capitalised(owners)} list alone makes that difference for {listed(names)}."
        else:
            yield f"No party’s list alone makes that difference for {listed(names)}, only several together."


def _plural(verb: str, names: Sequence[str]) -> str:
    return verb.replace("holds", "hold") if len(names) > 1 else verb


def _parting(parting: Parting, first: str, wording: Wording) -> PartingWords:
    place = f"{ordinal(parting.position)} wish"
    here, there = (
        None if side is None else _side(side, parting.party, other, wording)
        for side, other in ((parting.here, first), (parting.there, "here"))
    )
    return PartingWords(parting.party, place, here, there)


def _side(side: Side, party: str, other: str, wording: Wording) -> SideWords:
    place = (
        f"{other} it is the {ordinal(side.elsewhere)}" if side.elsewhere else f"{other} it is no wish at all"
    )
    return SideWords(wording.formula(side.formula, party), side.formula, place, side.quotes)


def lines(finding: WorldsFinding) -> Iterator[str]:
    """Where each world parts from the first, for a terminal: all of it for one other world, else the first
    party that differs.
    """
    first = supposed(finding.worlds[0])
    every = len(finding.worlds) == 2
    wording = Wording({option.name: option for option in finding.options})
    for world in told(finding):
        yield ""
        yield world.title
        yield from (f"  {sentence}" for sentence in world.sentences)
        for parting in world.partings if every else world.partings[:1]:
            yield from _parted(parting, first)
        others = [wording.party(each.party) for each in world.partings[1:]]
        if others and not every:
            noun, verb = ("lists", "differ") if len(others) > 1 else ("list", "differs")
            yield f"  The {noun} of {listed(others)} {verb} too."


def _parted(parting: PartingWords, first: str) -> Iterator[str]:
    yield f"  {capitalised(parting.party)} parts at its {parting.place}."
    for side, head in ((parting.here, "here"), (parting.there, first)):
        if side is None:
            yield f"    {capitalised(head)}: the list has ended."
        else:
            yield f"    {capitalised(head)}: {side.wish}; {side.place}."
            yield from (f"      {line}" for line in warrants(side.quotes))


def wishes(finding: WorldsFinding) -> Iterator[str]:
    """What each party wants most in each world."""
    wording = Wording({option.name: option for option in finding.options})
    for world in finding.worlds:
        yield ""
        yield f"What the parties want most, {supposed(world)}"
        for each in world.wishes:
            told_of = "; ".join(
                f"{at}. {wording.formula(text, each.party)}" for at, text in enumerate(each.first, 1)
            )
            yield f"  {capitalised(wording.party(each.party))}: {told_of or 'nothing is known'}"


def stands(standing: Standing) -> str:
    """By which concepts an outcome holds, and an arrow if it can be reached."""
    if not standing.holds:
        held = "–"
    elif len(standing.holds) == len(CONCEPTS):
        held = "✓ by every concept"
    else:
        held = f"✓ by {listed(standing.holds)}"
    return f"{held} →" if standing.reachable else held


def states(world: WorldView) -> str:
    """How many states hold of their own accord, and by any concept: "16 to 108"."""
    numbers = [number for _, number in world.equilibria]
    return f"{min(numbers):,} to {max(numbers):,}" if min(numbers) < max(numbers) else f"{numbers[0]:,}"
