"""Replies: whether a party has any reply that pays, said at once for all its options.

A reply pays if, for some wish that is false in the state that was left, the reply makes it true and keeps
true every wish above it that was true. That falls apart into groups of wishes and rules that share none
of the party's own options; each group can be met or not by itself, and where it names few own options, by
trying them all.

Misses: wishes whose group names more than MOST own options; replies that pay by these are found one by one
(``harm``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from standoff.dispute import Formula
from standoff.dispute.tree import variables
from standoff.dispute.truth_table import bit_of, positions
from standoff.stability.single.encoding import Encoding, Point

MOST = 6
"""Own options of a group that are tried in all combinations."""

Group = tuple[frozenset[int], tuple[Formula, ...]]
"""Own bits, and the formulas that name them and no others of the party's own."""


def some_reply_pays(encoding: Encoding, party: int, state: int, own: tuple[int, ...], point: Point) -> int:
    """A literal that implies that from ``point`` a change of ``own`` leads to a feasible point that ``party``
    prefers to ``state``; equivalent to it if no group is too large.
    """
    clauses = encoding.solver.clauses
    left = encoding.point(state)
    kept: list[Formula] = list(encoding.space.rules)
    ways = []
    for wish, before in zip(encoding.space.wishes[party], encoding.wishes(party, left), strict=True):
        if before == clauses.true:
            kept.append(wish)
            continue
        groups = _groups(encoding, [*kept, wish], own)
        if all(len(bits) <= MOST for bits, _ in groups):
            ways.append(clauses.all_of(_met(encoding, group, point) for group in groups))
    return clauses.any_of(ways)


def _groups(encoding: Encoding, formulas: Sequence[Formula], own: tuple[int, ...]) -> list[Group]:
    bits = positions(encoding.space.names)
    groups: list[Group] = []
    for formula in formulas:
        named = frozenset(bit_of(name, bits) for name in variables(formula)) & frozenset(own)
        joined = [group for group in groups if group[0] & named]
        groups = [group for group in groups if not group[0] & named]
        together = (formula, *(each for _, inner in joined for each in inner))
        groups.append((named.union(*(inner for inner, _ in joined)), together))
    return groups


def _met(encoding: Encoding, group: Group, point: Point) -> int:
    """Whether some choice on the group's bits makes all its formulas true."""
    clauses = encoding.solver.clauses
    return clauses.any_of(clauses.all_of(demands) for demands in _choices(encoding, group, point))


def _choices(encoding: Encoding, group: Group, point: Point) -> Iterator[list[int]]:
    """For each choice on the group's bits what has to hold."""
    clauses = encoding.solver.clauses
    bits, formulas = sorted(group[0]), group[1]
    for values in product((False, True), repeat=len(bits)):
        chosen = {bit: clauses.constant(value) for bit, value in zip(bits, values, strict=True)}
        after = tuple(chosen.get(bit, literal) for bit, literal in enumerate(point))
        names = dict(zip(encoding.space.names, after, strict=True))
        demands = [clauses.literal(formula, names) for formula in formulas]
        yield [*demands, encoding.allowed(bits, point, after)]
