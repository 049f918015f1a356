"""The known name nearest to one that is not known, for error messages."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str:
    """A remedy: "Did you mean …?" where something is near, otherwise what is known (at most 12).

    Misses: names that mean the same and are spelled differently.
    """
    from difflib import get_close_matches

    names = sorted(set(known))
    lowered = {each.lower(): each for each in reversed(names)}
    close = get_close_matches(name.lower(), lowered, n=1, cutoff=0.6)
    if close:
        return f"Did you mean {lowered[close[0]]!r}?"
    if not names:
        return "None are defined."
    more = ", …" if len(names) > 12 else ""
    return f"Known are: {', '.join(names[:12])}{more}."
