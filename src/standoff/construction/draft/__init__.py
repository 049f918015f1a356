"""Draft a first case file from articles, for a person to edit.

The parties are those who act; the options what they demand, offer, refuse or threaten, clustered by
what is done to what, each with the sentences that suggest it; what undoes a deed is the other side of its
option. As today's state those are proposed that the articles tell as done. Which outcomes matter and
who is to be trusted is left to the analyst.

Misses: courses of action that nobody asks for in words; who would do what the other side wants
where more than two sides are involved; what was done and undone since; everything that the lists in
``deeds`` do not know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from standoff.construction.draft.asks import Ask, asks
from standoff.construction.draft.casefile import text_of
from standoff.construction.draft.proposals import proposals
from standoff.dispute import Party
from standoff.errors import Unknown
from standoff.evidence import Article
from standoff.parties import Directory, PartyCandidate, candidates

if TYPE_CHECKING:
    from spacy.tokens import Doc

MOST = 5
"""Parties in a draft; the others are named in a comment."""
SHARE = 0.08
"""Acts that a party must have, as a share of those of the party that acts most."""


def draft(articles: Sequence[Article], docs: Sequence[Doc]) -> str:
    """A proposed ``case.yaml`` from ``articles`` and their parses; it loads as it stands.

    Raises ``Unknown`` if nobody acts in them, or nothing is demanded, offered or refused.
    """
    texts = tuple(zip(articles, docs, strict=True))
    found = candidates(texts)
    parties, others = _chosen(found)
    if not parties:
        raise _nothing("the articles name nobody who acts", "no country or organisation does two things")
    directory = Directory([Party(party.name, party.country) for party in parties])
    asked = tuple(_asked(texts, directory))
    options = proposals(asked, [party.name for party in parties])
    if not options:
        raise _nothing("the articles suggest no options", "nothing is demanded, offered or refused in them")
    owners = {option.owner for option in options}
    acting = [party for party in parties if party.name in owners]
    others = [party.name for party in parties if party.name not in owners] + others
    return text_of(acting, others, options, articles)


def _chosen(found: Sequence[PartyCandidate]) -> tuple[list[PartyCandidate], list[str]]:
    most = max((len(party.passages) for party in found), default=0)
    chosen = [party for party in found if len(party.passages) >= SHARE * most][:MOST]
    return chosen, [party.name for party in found if party not in chosen]


def _asked(texts: Sequence[tuple[Article, Doc]], directory: Directory) -> Iterator[Ask]:
    for article, doc in texts:
        yield from asks(article, doc, directory.resolve(doc, article.furniture))


def _nothing(what: str, why: str) -> Unknown:
    return Unknown(what, why=why, remedy="Give more articles, or start with 'standoff new'.")
