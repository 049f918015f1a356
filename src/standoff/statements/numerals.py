"""Numerals: numbers below a hundred, tens and centuries in English words or in digits.

Misses: larger numbers in words; "dozen"; "several".
"""

from __future__ import annotations

_ONES = (
    *("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_CENTURIES = ("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first")


def number(words: str) -> int:
    """A number below a hundred; "a" is one and "a couple of" two. ``ValueError`` for other words."""
    told = words.lower().replace(" ", "-")
    if told.isdigit():
        return int(told)
    if told in {"an", "a-couple-of"}:
        return 1 if told == "an" else 2
    if told in _ONES:
        return _ONES.index(told) or 1
    ten, _, one = told.partition("-")
    return 10 * (_TENS.index(ten) + 2) + (_ONES.index(one) if one else 0)


def tens(words: str) -> int:
    """The first number of "the nineties": 90."""
    return 10 * (2 + _TENS.index(words.lower().removesuffix("ies") + "y"))


def century(words: str) -> int:
    """The number of "19th" or "nineteenth" century; the words from the sixteenth to the twenty-first."""
    return int(words[:2]) if words[:2].isdigit() else 16 + _CENTURIES.index(words.lower())
