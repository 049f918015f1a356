"""Outside text made fit to print: what is no character of a page becomes one that shows."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def plain(text: str) -> str:
    """``text`` with every control character, lone surrogate and non-character as U+FFFD.

    One character for one, so that offsets keep their meaning. Tabs and line ends stay. Escaping is
    not done here: templates escape all that they print.
    """
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)
