"""Coordination: what several nouns joined by "and" stand for together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain, islice

from standoff.parties.referent import Referent
from standoff.parties.words import Words

LONGEST = 40


def whole(
    words: Words, denote: Callable[[int], Referent | None], token: int, last: int | None = None
) -> Referent | None:
    """What ``token`` denotes together with its conjuncts, up to token ``last`` if that is given.

    Misses: coordinations with "or" are taken like those with "and"; more than ``LONGEST`` members.
    """
    first = denote(token)
    behind = chain(conjuncts(words, token), _behind_apposition(words, denote, token))
    others = islice(behind, LONGEST)
    members = [first] + [denote(other) for other in others if last is None or other <= last]
    known = [member for member in members if member is not None and member.holders]
    if first is None or len(known) < 2:
        return first
    holders = tuple(dict.fromkeys(holder for member in known for holder in member.holders))
    people = {member.person for member in known}
    return replace(
        first,
        tokens=(first.tokens[0], known[-1].tokens[1]),
        holders=holders,
        person=first.person if len(people) == 1 else None,
        joint=len(holders) > 1 and all(member.certain for member in known),
    )


def conjuncts(words: Words, token: int) -> Iterator[int]:
    """The tokens coordinated after ``token``, in text order."""
    waiting = [token]
    while waiting:
        found = list(words.child(waiting.pop(0), "conj"))
        yield from found
        waiting = found + waiting


def _behind_apposition(words: Words, denote: Callable[[int], Referent | None], token: int) -> Iterator[int]:
    """Abe's conjuncts in "Japan's prime minister, Shinzo Abe, and Vladimir Putin"."""
    first = denote(token)
    for child in words.child(token, "appos"):
        same = denote(child)
        if (
            first is not None
            and same is not None
            and first.person is not None
            and first.person == same.person
        ):
            yield from conjuncts(words, child)
