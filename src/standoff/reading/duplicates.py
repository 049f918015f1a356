"""Articles that are one text: reprints, and copies that were cut or dressed differently.

Method: word shingles, MinHash signatures in bands to find candidates (Broder 1997; rensa), then the
true Jaccard similarity of every candidate pair, so that no estimate is reported.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from standoff.evidence import Article, Duplicate

NEAR = 0.7
"""Jaccard similarity from which two articles count as one text."""

SHINGLE = 4
"""Words in a shingle: long enough that two articles on one subject share few."""

_HELD = 64
"""Articles whose words are held at a time."""

_PERMUTATIONS, _BANDS, _SEED = 128, 32, 1
"""Bands of four rows: a pair at 0.7 is missed once in 6,000 times, one at 0.5 once in 8."""


def find(articles: Iterable[Article], near: float = NEAR) -> tuple[Duplicate, ...]:
    """Every pair of ``articles`` with a similarity of at least ``near``, ordered by ids.

    Site furniture does not count, so a reprint with another newsletter box is still a reprint (but
    not an exact one). An article of fewer than four words is one shingle.

    Misses: translations, paraphrases, and an article contained in a much longer one.
    """
    by_id = {article.id: article for article in articles}
    return find_among(by_id, by_id.__getitem__, near)


def find_among(
    ids: Iterable[str], article: Callable[[str], Article], near: float = NEAR
) -> tuple[Duplicate, ...]:
    """The same among the articles that ``article`` gives for ``ids``: few of them are held at a time."""
    shingles = lru_cache(maxsize=_HELD)(lambda article_id: shingles_of(article(article_id)))
    flat = lru_cache(maxsize=_HELD)(lambda article_id: " ".join(article(article_id).text.split()))
    found: list[Duplicate] = []
    for a, b in sorted(set(_candidates(sorted(ids), shingles))):
        similarity = jaccard(shingles(a), shingles(b))
        exact = flat(a) == flat(b)
        if similarity >= near or exact:
            found.append(Duplicate(a, b, similarity, exact))
    return tuple(found)


def shingles_of(article: Article) -> frozenset[str]:
    """The overlapping runs of four words in the article's prose, in lower case."""
    words = re.findall(r"\w+", _prose(article).lower())
    if len(words) <= SHINGLE:
        return frozenset((" ".join(words),))
    return frozenset(" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def _prose(article: Article) -> str:
    pieces: list[str] = []
    at = 0
    for furniture in article.furniture:
        pieces.append(article.text[at : furniture.span.start])
        at = furniture.span.end
    return "\n".join((*pieces, article.text[at:]))


def jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared shingles over all shingles, 0 to 1; two empty sets are equal."""
    union = len(a | b)
    return len(a & b) / union if union else 1.0


def _candidates(ids: Sequence[str], shingles: Callable[[str], frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Pairs of ids, the smaller first, whose signatures agree in a band."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=NEAR, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    for number, article_id in enumerate(ids):
        signature = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        signature.update(sorted(shingles(article_id)))
        for other in index.query(signature):
            yield ids[other], article_id
        index.insert(number, signature)


def groups(links: Sequence[Duplicate]) -> tuple[tuple[str, ...], ...]:
    """The sets of articles that ``links`` connect, directly or through others, each sorted."""
    member: dict[str, set[str]] = {}
    for link in links:
        merged = member.get(link.a, {link.a}) | member.get(link.b, {link.b})
        member.update(dict.fromkeys(merged, merged))
    return tuple(sorted({tuple(sorted(group)) for group in member.values()}))
