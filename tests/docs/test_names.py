"""One word for one thing: no two rooms export different types by one name."""

from __future__ import annotations

import importlib
from collections import defaultdict

ROOMS = (
    "analysis",
    "construction",
    "dispute",
    "evidence",
    "findings",
    "parties",
    "reading",
    "stability",
    "statements",
)
SHARED = {"Reader"}
"""One reads files, the other sentences: both are readers, and each is the only one in its room."""


def test_a_class_name_belongs_to_one_room() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for room in ROOMS:
        module = importlib.import_module(f"standoff.{room}")
        for name in module.__all__:
            value = getattr(module, name)
            if isinstance(value, type):
                owners[name].add(value.__module__)
    assert {name: modules for name, modules in owners.items() if len(modules) > 1}.keys() == SHARED
