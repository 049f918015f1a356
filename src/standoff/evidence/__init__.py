"""What was read and what was ruled: articles, passages in them, dates, rulings, and their store.

May import ``errors`` only. Public names: ``Span``, ``PartialDate``, ``DateOrigin``, ``Published``,
``Article``, ``Furniture``, ``FurnitureKind``, ``Passage``, ``Citation``, ``Duplicate``, ``Ruling``,
``Decision``, ``Anchor``, ``Coding``, ``Happened``, ``WireStory``; and ``Store`` in
``standoff.evidence.store`` and the lines of ``standoff.evidence.ruling_lines``, which are not imported here
because most callers need neither.
"""

from standoff.evidence.article import Article, Furniture, FurnitureKind
from standoff.evidence.citation import Citation
from standoff.evidence.dates import DateOrigin, PartialDate, Published
from standoff.evidence.duplicate import Duplicate
from standoff.evidence.passage import Passage
from standoff.evidence.ruling import Anchor, Coding, Decision, Happened, Ruling
from standoff.evidence.span import Span
from standoff.evidence.wire_story import WireStory

__all__ = [
    "Anchor",
    "Article",
    "Citation",
    "Coding",
    "DateOrigin",
    "Decision",
    "Duplicate",
    "Furniture",
    "FurnitureKind",
    "Happened",
    "PartialDate",
    "Passage",
    "Published",
    "Ruling",
    "Span",
    "WireStory",
]
