"""What was read and what was ruled: articles, passages in them, dates, rulings, and their store.

May import ``errors`` only. Public names: ``Span``, ``PartialDate``, ``DateOrigin``, ``Published``,
``Article``, ``Furniture``, ``FurnitureKind``, ``Passage``, ``Citation``, ``Duplicate``, ``Ruling``,
``Decision``; and ``Store`` in ``standoff.evidence.store``, which is not imported here because most
callers need no database.
"""

from standoff.evidence.article import Article, Furniture, FurnitureKind
from standoff.evidence.citation import Citation
from standoff.evidence.dates import DateOrigin, PartialDate, Published
from standoff.evidence.duplicate import Duplicate
from standoff.evidence.passage import Passage
from standoff.evidence.ruling import Decision, Ruling
from standoff.evidence.span import Span

__all__ = [
    "Article",
    "Citation",
    "DateOrigin",
    "Decision",
    "Duplicate",
    "Furniture",
    "FurnitureKind",
    "PartialDate",
    "Passage",
    "Published",
    "Ruling",
    "Span",
]
