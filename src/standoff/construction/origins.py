"""Origins: which articles are one source, and how many of them are independent of one another.

Two articles are *linked*, and not independent, if they share an outlet, share an author, are copies of one
another, or carry one story of a news agency. Links are not passed on: if one writer works for two papers,
the papers' other writers are no source of each other. The number of independent sources among articles is
therefore the largest number of them of which no two are linked, found exactly.

Copies and one agency's story are one text. Its outlet and author are those of whoever may have
printed it first: a reprint makes no new source, nor does it bind the text to the paper that took it over.
Where the dates do not tell, any of those who may have been first counts.

Misses: papers of one owner; writers who copy from one another in their own words; a writer whose name is
written in two ways; two different stories of one agency, which are two sources if nothing else links them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from standoff.construction.grades import name_key
from standoff.evidence import Article


class Link(StrEnum):
    """Why two articles are no independent sources."""

    OUTLET = "outlet"
    AUTHOR = "author"
    COPY = "copy"
    WIRE = "wire"


Mark = tuple[Link, str]
"""What articles are linked by: an outlet's name, an author's."""

Groups = Sequence[tuple[str, ...]]
"""Sets of ids of articles that are one text."""

_AND = re.compile(r"\s+(?:and|&)\s+|\s*[;&]\s*")
_NOBODY = frozenset(
    (
        *("staff", "staff writer", "staff writers", "staff reporter", "correspondent", "our correspondent"),
        *("editor", "editors", "editorial", "editorial board", "editorial team", "newsroom", "news desk"),
        *("web desk", "admin", "administrator", "agencies", "anonymous", "contributor", "unknown"),
        *("guest", "guest author", "guest contributor"),
    )
)
"""Bylines that name nobody, so that two articles that bear them share no author."""


@dataclass(frozen=True, slots=True)
class Independence:
    """``story`` of each article: the first id of those that are one text; ``origins``: how many sources
    independent of one another there are.
    """

    story: Mapping[str, str]
    origins: int


def independence(articles: Sequence[Article], texts: Groups) -> Independence:
    """How ``articles`` depend on one another, seen by themselves.

    Members of ``texts`` that are not among them count for nothing.
    """
    by_id = {article.id: article for article in articles}
    parts = components(by_id, texts)
    story = {member: part[0] for part in parts for member in part}
    return Independence(story, most_apart(_of_text([by_id[id_] for id_ in part]) for part in parts))


def marks(article: Article) -> frozenset[Mark]:
    """The outlet of ``article`` and its authors, by whom it is linked to others."""
    authors = [name_key(name) for name in _AND.split(article.author or "") if name.strip()]
    outlet = [name_key(article.outlet)] if article.outlet and article.outlet.strip() else []
    named = [(Link.AUTHOR, name) for name in authors if name not in _NOBODY]
    return frozenset([*((Link.OUTLET, name) for name in outlet), *named])


def components(members: Iterable[str], groups: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """``members`` parted into sets, each sorted, that ``groups`` connect directly or through one another."""
    parts: dict[str, frozenset[str]] = {member: frozenset((member,)) for member in members}
    for group in groups:
        inside = {id(parts[member]): parts[member] for member in group if member in parts}
        if len(inside) > 1:
            joined = frozenset().union(*inside.values())
            parts.update(dict.fromkeys(joined, joined))
    return tuple(sorted({tuple(sorted(part)) for part in parts.values()}))


def _of_text(copies: Sequence[Article]) -> frozenset[Mark]:
    """The marks of a text: those of every copy that may have been the first."""
    if len(copies) == 1:
        return marks(copies[0])
    surely = min((a.published.date.latest for a in copies if a.published), default=None)
    first = [a for a in copies if not (surely and a.published) or a.published.date.earliest <= surely]
    return frozenset().union(*(marks(a) for a in first))


def most_apart(texts: Iterable[frozenset[Mark]]) -> int:
    """The largest number of ``texts`` of which no two share a mark.

    A largest independent set, by branching on the text that excludes most others; texts without marks are
    apart from everything. Steps: of texts with the same marks, or with more than another has, one is enough;
    a text that excludes at most one other can always be taken; no more can be had than there are sets of
    mutually exclusive texts that cover what is left.
    """
    every = list(texts)
    marked = {text for text in every if text}
    least = [text for text in marked if not any(other < text for other in marked)]
    return sum(not text for text in every) + _most(sorted(least, key=sorted), 0)


def _most(texts: Sequence[frozenset[Mark]], needed: int) -> int:
    """The largest number of ``texts`` that are apart; anything, if that is not above ``needed``."""
    if not texts or _cover(texts) <= needed:
        return 0
    excluded = [sum(1 for other in texts if text & other) - 1 for text in texts]
    easy = min(range(len(texts)), key=excluded.__getitem__)
    if excluded[easy] <= 1:
        return 1 + _most(_apart(texts, easy), needed - 1)
    hard = max(range(len(texts)), key=excluded.__getitem__)
    taken = 1 + _most(_apart(texts, hard), needed - 1)
    return max(taken, _most([*texts[:hard], *texts[hard + 1 :]], max(needed, taken)))


def _apart(texts: Sequence[frozenset[Mark]], at: int) -> list[frozenset[Mark]]:
    return [text for text in texts if not text & texts[at]]


def _cover(texts: Sequence[frozenset[Mark]]) -> int:
    """How many marks it takes, at most, to have one of every text: of each mark one text can be chosen."""
    left, covered = list(texts), 0
    while left:
        counts: dict[Mark, int] = {}
        for text in left:
            for mark in text:
                counts[mark] = counts.get(mark, 0) + 1
        best = max(sorted(counts), key=counts.__getitem__)
        left = [text for text in left if best not in text]
        covered += 1
    return covered
