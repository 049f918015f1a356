"""Whom you believe: what each source, statement and formula contributes to a conclusion.

May import ``construction``, ``stability``, ``statements``, ``parties``, ``dispute``, ``reading``,
``evidence`` and ``errors``. A dispute is never edited here: parts of the evidence are tried, each constructed
anew (``docs/decisions/0004``). Public names below.
"""

from standoff.belief.conclusion import Conclusion, Kind
from standoff.belief.items import Item, ItemKind, items_of

__all__ = ["Conclusion", "Item", "ItemKind", "Kind", "items_of"]
