"""One spelling for names that are written in several ways."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "y": "i"}
    | dict.fromkeys(" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", "")
)


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """``text`` without case, accents, spaces and punctuation, with y and doubled i as one i.

    "Sergey" and "Sergei", "Shinzō" and "Shinzo", "U.S." and "US" have one key. Letters of scripts
    other than Latin are kept.

    Misses: transliterations that differ in other letters (Zelensky/Zelenskij, Gorbachev/Gorbachov).
    """
    letters = text.casefold()
    if not letters.isascii():
        letters = unicodedata.normalize("NFKD", letters).casefold()
    letters = letters.translate(_LETTERS)
    if not letters.isalnum():
        letters = "".join(letter for letter in letters if letter.isalnum())
    while "ii" in letters:
        letters = letters.replace("ii", "i")
    return letters


def is_acronym(name: str) -> bool:
    """Whether ``name`` is all capitals and short, so that "US" is not read into "us"."""
    letters = [letter for letter in name if letter.isalpha()]
    return 0 < len(letters) <= 5 and all(letter.isupper() for letter in letters)
