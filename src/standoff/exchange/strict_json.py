"""JSON that says one thing: bytes in, a tree out, everything that programs read differently refused.

No key twice in one object, no NaN or infinity, no number of more than ``DIGITS`` digits, no lone
surrogate, nothing nested beyond what the parser holds.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from pathlib import Path
from typing import Any

from standoff.dispute.casefile.folder import decode, read_bytes
from standoff.errors import Malformed, Unreadable

MAX_BYTES = 1 << 26
"""The largest file that is read: 64 MiB; payoffs of three parties over 2^20 states take some 24."""
DIGITS = 18
"""The most digits of a number; no number in these files counts more than states."""


def read(path: Path) -> tuple[bytes, Any]:
    """The bytes of the file at ``path``, and the tree that they write.

    Raises ``Unreadable`` for what is no regular UTF-8 text file, ``Unsupported`` above ``MAX_BYTES`` and
    ``Malformed`` for what is not JSON in the sense above.
    """
    data = _bytes(path)
    return data, parse(decode(data, str(path)), str(path))


def parse(text: str, file: str) -> Any:
    """The tree that ``text`` writes; ``file`` names it in errors."""
    pairs = _Pairs(file)
    try:
        return json.loads(
            text,
            object_pairs_hook=pairs.merged,
            parse_int=pairs.whole,
            parse_float=pairs.fraction,
            parse_constant=pairs.constant,
        )
    except json.JSONDecodeError as error:
        raise Malformed(
            f"this is not JSON: {error.msg[0].lower()}{error.msg[1:]}",
            where=f"{file}, line {error.lineno}, column {error.colno}",
            remedy="Open it in the program that wrote it and save it again.",
        ) from None
    except RecursionError:
        raise Malformed(
            "lists and objects are nested too deeply",
            where=file,
            why="a .gmcr file nests six deep at most",
            remedy="Open it in the program that wrote it and save it again.",
        ) from None


def _bytes(path: Path) -> bytes:
    if not path.is_file():
        what = "this is not a regular file" if path.exists() else "there is no such file"
        raise Unreadable(what, where=str(path), remedy="Check the spelling of the path.")
    return read_bytes(path, MAX_BYTES, None, "Leave out 'payoffs', which are computed anyway.")


class _Pairs:
    """What the parser asks for while it reads ``file``."""

    def __init__(self, file: str) -> None:
        self.file = file

    def merged(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        merged = dict(pairs)
        if len(merged) < len(pairs):
            (twice, _), *_ = Counter(key for key, _ in pairs).most_common(1)
            raise Malformed(
                f"the key {twice!r} stands twice in one object",
                where=self.file,
                why="programs differ in which of the two they read",
                remedy="Keep one of them.",
            )
        return merged

    def whole(self, digits: str) -> int:
        if len(digits.lstrip("-")) > DIGITS:
            self._refuse(f"the number {digits[:12]}… has {len(digits):,} digits")
        return int(digits)

    def fraction(self, text: str) -> float:
        value = float(text)
        if not math.isfinite(value):
            self._refuse(f"the number {text[:20]} is too large")
        return value

    def constant(self, name: str) -> None:
        self._refuse(f"{name} is not a number that JSON has")

    def _refuse(self, what: str) -> None:
        raise Malformed(
            what, where=self.file, why=f"numbers have at most {DIGITS} digits", remedy="Correct it."
        )
