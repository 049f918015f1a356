"""Preconditions in words and as a diagram: what must come first stands above what waits for it."""

from __future__ import annotations

from standoff.findings.dossier import Clash, Dependency, Dossier, Literal
from standoff.report.drawing import Arrow, Box, Drawing, draw
from standoff.report.phrases import count
from standoff.report.words import Wording, capitalised, listed
from standoff.statements import ConditionKind


def sentence(dependency: Dependency, wording: Wording) -> str:
    """What ``dependency`` says, without naming who makes it."""
    wanted, needed = wording.wish(dependency.wanted), wording.wish(dependency.needed)
    match dependency.kind:
        case ConditionKind.EXCHANGE:
            return f"if {needed}, then {wanted}"
        case ConditionKind.EXCLUSION:
            other = wording.literal(dependency.needed.option, not dependency.needed.on)
            return f"it cannot be both that {wanted} and that {other}"
        case _:
            return f"{wanted} only once {needed}"


def origin(dossier: Dossier) -> str:
    """How many preconditions there are, and where they come from: sentences, or the case file."""
    read = sum(any(quote.passage for quote in d.quotes) for d in dossier.dependencies)
    stated = len(dossier.dependencies) - read
    told = []
    if read:
        told.append(f"{count(read, 'precondition was', 'preconditions were')} read in the articles")
    if stated:
        noun = "" if read else " precondition" if stated == 1 else " preconditions"
        told.append(f"{stated:,}{noun} {'stands' if stated == 1 else 'stand'} in the case file")
    return listed(told)


def why_clash(clash: Clash, dossier: Dossier, wording: Wording) -> str:
    """Why the dependencies of ``clash`` cannot be kept together, as a sentence."""
    if any(dossier.dependencies[at].kind is ConditionKind.EXCLUSION for at in clash.dependencies):
        return "What one waits for, another rules out."
    clauses = [wording.wish(literal) for literal in clash.cycle]
    return f"Each waits for the next: {' → '.join([*clauses, *clauses[:1]])}."


def clashing(dossier: Dossier) -> frozenset[int]:
    """Positions of the dependencies that take part in a clash."""
    return frozenset(at for clash in dossier.clashes for at in clash.dependencies)


def diagram(dossier: Dossier, wording: Wording) -> Drawing | None:
    """The dependencies as boxes and arrows from what is needed to what is wanted.

    What is excluded is drawn as what it excludes, joined by a line without a head.
    """
    if not dossier.dependencies:
        return None
    pairs = [(_start(d), d.wanted) for d in dossier.dependencies]
    literals = dict.fromkeys(literal for pair in pairs for literal in pair)
    index = {literal: at for at, literal in enumerate(literals)}
    owners = {party.name: at % 8 + 1 for at, party in enumerate(dossier.parties)}
    boxes = [_box(literal, wording, owners) for literal in index]
    troubled = clashing(dossier)
    joined: dict[tuple[int, int], list[int]] = {}
    for at, (start, wanted) in enumerate(pairs):
        joined.setdefault((index[start], index[wanted]), []).append(at)
    arrows = [
        Arrow(source, target, ", ".join(str(at + 1) for at in run), _style(run, dossier, troubled, owners))
        for (source, target), run in joined.items()
    ]
    return draw(boxes, arrows, letters=26, gap=(34, 56))


def _start(dependency: Dependency) -> Literal:
    needed = dependency.needed
    excluded = dependency.kind is ConditionKind.EXCLUSION
    return Literal(needed.option, not needed.on) if excluded else needed


def _box(literal: Literal, wording: Wording, owners: dict[str, int]) -> Box:
    owner = wording.owner(literal.option)
    phrase = capitalised(wording.phrase(literal.option, literal.on))
    return Box(owner, phrase, f"party-{owners.get(owner, 0)} {'on' if literal.on else 'off'}")


def _style(run: list[int], dossier: Dossier, troubled: frozenset[int], owners: dict[str, int]) -> str:
    """The arrow's style: its party's colour, or that of no party where two parties share it."""
    told = [dossier.dependencies[at] for at in run]
    excludes = "excludes " if all(d.kind is ConditionKind.EXCLUSION for d in told) else ""
    if troubled & set(run):
        return f"{excludes}clash"
    parties = {d.party for d in told}
    return f"{excludes}party-{owners.get(parties.pop(), 0) if len(parties) == 1 else 0}"
