"""Whom you believe: what each source, statement and formula contributes to a conclusion.

May import ``construction``, ``stability``, ``statements``, ``parties``, ``dispute``, ``reading``,
``evidence`` and ``errors``. A dispute is never edited here: parts of the evidence are tried, each constructed
anew (``docs/decisions/0004``). Rooms within this one have names of their own: ``sweep`` and ``influence``,
``contradictions``, ``timeline`` and ``ledger``. Public names below.
"""

from standoff.belief.agreement import Agreement, Level, agreement
from standoff.belief.conclusion import Conclusion, Kind
from standoff.belief.items import Item, ItemKind, items_of
from standoff.belief.likelihood import Likelihood, likelihood
from standoff.belief.standing import Standing
from standoff.belief.uncertainty import Lot, OpenOrders, Share, open_orders
from standoff.belief.worlds import World, world

__all__ = [
    "Agreement",
    "Conclusion",
    "Item",
    "ItemKind",
    "Kind",
    "Level",
    "Likelihood",
    "Lot",
    "OpenOrders",
    "Share",
    "Standing",
    "World",
    "agreement",
    "items_of",
    "likelihood",
    "open_orders",
    "world",
]
