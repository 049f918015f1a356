"""Quoting: find source, cue and content of attributions in a parsed text.

One file per extractor; each proposes candidates, the scales weigh them, the best are kept. Extractors
see a :class:`~standoff.statements.quoting.page.Page` and know nothing of parties or cases.
"""

from __future__ import annotations

from collections.abc import Iterator

from standoff.statements.quoting import (
    according,
    adjectival,
    colon,
    copular,
    direct,
    nominal,
    parenthetical,
    passives,
    verbal,
)
from standoff.statements.quoting.candidate import Candidate
from standoff.statements.quoting.page import Page
from standoff.statements.quoting.snap import snapped

EXTRACTORS = (
    direct.candidates,
    colon.candidates,
    verbal.candidates,
    passives.candidates,
    parenthetical.candidates,
    nominal.candidates,
    adjectival.candidates,
    copular.candidates,
    according.candidates,
)


def propose(page: Page) -> Iterator[Candidate]:
    """The candidates of every extractor, in the order of the extractors and of the text."""
    for extract in EXTRACTORS:
        for candidate in extract(page):
            fitting = snapped(candidate, page)
            if fitting is not None and fitting.content:
                yield fitting
