"""Clashes: dependencies of two or more parties that go round in a circle.

The graph has an arrow from what waits to what it waits for, and from a thing to another that it
excludes: who signs only after a handover gets none from one who will not hand over in return for a
signature. Two options stand for one node where they are halves of one joint act (two owners, the same
words: each "signs a peace treaty") or alternatives of one concession (one owner, excluded together by
the case's constraints, the same verb: "hands over two islands", "hands over all four").

A circle is a clash if two parties or more take part and one of its arrows at least is a precondition:
an offer of exchange alone can be met by doing both at once.

Misses: options that mean the same in other words; orders that the articles tell without a
condition; circles longer than ``LONGEST``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from standoff.construction import Literal
from standoff.dispute import And, Dispute, Option, Variable
from standoff.findings.dossier import Clash, Dependency
from standoff.statements import ConditionKind

LONGEST = 4
"""Arrows that a circle may have."""

Node = tuple[str, bool]
Edge = tuple[Node, int]


def clashes(dispute: Dispute, dependencies: Sequence[Dependency]) -> tuple[Clash, ...]:
    """The circles among ``dependencies``, each told once: shortest first, then opposite orders, then the
    heaviest.
    """
    arrows = _arrows(dispute, dependencies)
    found: dict[frozenset[Node], Clash] = {}
    for circle in _circles(arrows):
        clash = _clash([at for _, at in circle], dependencies)
        nodes = frozenset(node for node, _ in circle)
        others = [found[nodes]] if nodes in found else []
        if clash:
            found[nodes] = min([*others, clash], key=lambda c: _lightness(c, dependencies))
    return tuple(sorted(found.values(), key=lambda c: (len(c.cycle), _lightness(c, dependencies))))


def _clash(circle: Sequence[int], dependencies: Sequence[Dependency]) -> Clash | None:
    parties = {dependencies[at].party for at in circle}
    kinds = {dependencies[at].kind for at in circle}
    if len(parties) < 2 or ConditionKind.PRECONDITION not in kinds:
        return None
    return Clash(tuple(circle), tuple(dependencies[at].wanted for at in circle))


def _lightness(clash: Clash, dependencies: Sequence[Dependency]) -> tuple[bool, float, tuple[int, ...]]:
    """Opposite orders before what is excluded, then the heaviest first."""
    members = [dependencies[at] for at in clash.dependencies]
    excluded = any(member.kind is ConditionKind.EXCLUSION for member in members)
    return excluded, -min(member.weight for member in members), clash.dependencies


def _arrows(dispute: Dispute, dependencies: Sequence[Dependency]) -> dict[Node, list[Edge]]:
    """From each node to what it waits for; of one party's like arrows only the firmest."""
    same = same_thing(dispute)
    heaviest: dict[tuple[str, Node, Node], int] = {}
    for at, dependency in enumerate(dependencies):
        start, end = (_node(literal, same) for literal in (dependency.wanted, dependency.needed))
        if dependency.kind is ConditionKind.EXCLUSION:
            end = end[0], not end[1]
        known = heaviest.setdefault((dependency.party, start, end), at)
        if _firmness(dependency) > _firmness(dependencies[known]):
            heaviest[dependency.party, start, end] = at
    arrows: dict[Node, list[Edge]] = defaultdict(list)
    for (_, start, end), at in sorted(heaviest.items()):
        if start != end:
            arrows[start].append((end, at))
    return arrows


def _firmness(dependency: Dependency) -> tuple[bool, float]:
    """Which of two like arrows stands for both: what waits before what is excluded, then the heavier."""
    return dependency.kind is not ConditionKind.EXCLUSION, dependency.weight


def _node(literal: Literal, same: dict[str, str]) -> Node:
    return same[literal.option], literal.on


def _circles(arrows: dict[Node, list[Edge]]) -> Iterator[list[Edge]]:
    """Simple circles as (node, arrow out of it), each from its least node."""
    for first in sorted(arrows):
        yield from _from(first, first, [], arrows)


def _from(first: Node, at: Node, way: list[Edge], arrows: dict[Node, list[Edge]]) -> Iterator[list[Edge]]:
    for end, arrow in arrows.get(at, ()):
        longer = [*way, (at, arrow)]
        if end == first:
            yield longer
        elif end > first and len(longer) < LONGEST and all(end != node for node, _ in longer):
            yield from _from(first, end, longer, arrows)


def same_thing(dispute: Dispute) -> dict[str, str]:
    """For every option the name of the first option that is the same thing seen from another side."""
    excluded = {pair for c in dispute.constraints if not c.requirement and (pair := _pair(c.formula))}
    name = {option.name: option.name for option in dispute.options}
    for one, other in combinations(dispute.options, 2):
        alternatives = frozenset((one.name, other.name)) in excluded and _verb(one) == _verb(other)
        if _joint(one, other) or (one.owner == other.owner and alternatives):
            old, new = name[other.name], name[one.name]
            name = {option: new if of == old else of for option, of in name.items()}
    return name


def _pair(formula: object) -> frozenset[str] | None:
    match formula:
        case And((Variable(one), Variable(other))):
            return frozenset((one, other))
        case _:
            return None


def _joint(one: Option, other: Option) -> bool:
    return one.owner != other.owner and one.on.casefold() == other.on.casefold()


def _verb(option: Option) -> str:
    return option.on.casefold().split()[0] if option.on.split() else ""
