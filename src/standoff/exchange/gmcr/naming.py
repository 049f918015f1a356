"""Names for options: what a .gmcr file calls them, made fit for formulas and told apart."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from standoff.dispute.grammar import KEYWORDS


def option_names(labels: Sequence[str], owners: Sequence[str]) -> tuple[str, ...]:
    """A name for each option: letters, digits and ``_``; options called alike get their owner's name
    before theirs, and where that is not enough, a number after it.
    """
    plain = [_name(label, f"option_{at}") for at, label in enumerate(labels)]
    often = Counter(plain)
    told = [
        f"{_name(owner, 'party')}_{name}" if often[name] > 1 else name
        for name, owner in zip(plain, owners, strict=True)
    ]
    return tuple(_distinct(told))


def identifier(text: str) -> str:
    """``text`` in the letters that a case's name may have."""
    return _name(text, "case")


def _name(text: str, otherwise: str) -> str:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    name = re.sub(r"[^A-Za-z0-9_]+", "_", letters).strip("_")
    if not name:
        return otherwise
    return f"{name}_" if name.lower() in KEYWORDS else name


def _distinct(names: Sequence[str]) -> list[str]:
    used: set[str] = set()
    found = []
    for name in names:
        free, number = name, 1
        while free in used or (number > 1 and free in names):
            number += 1
            free = f"{name}_{number}"
        used.add(free)
        found.append(free)
    return found
