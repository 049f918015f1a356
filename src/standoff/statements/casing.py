"""Casing: headlines in capitals as a sentence would write them, letter for letter.

"JAPAN REJECTS OFFER ON ISLANDS" is given to the parser as "Japan rejects offer on islands": a tagger takes
words in capitals for names. Every letter keeps its place, so offsets into the text stay what they were, and
passages are cut from the text itself. Known names come first, then the way in which the rest of the text
writes a word, then whether English has such a word.

Misses: names that are words ("MAY SAYS NO"); acronyms that are words and that no list knows ("AID");
headlines With Every Word Capitalised.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.lookups import Lookups

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PLAIN = re.compile(r"[a-z]{2}")
_CAPITALS = re.compile(r"[A-Z]{3}")
_SHOUTED = 0.9
"""Share of a line's letters that are capitals from which on it is set in capitals."""
_FEWEST = 3
"""Words of such a line; less is a label or a dateline."""
_SHORT = 5
"""Letters of the longest unknown word that is taken for an acronym."""
_LONGEST_NAME = 5
_GAP = 6
"""Characters between the end of a sentence and the first word of the next, at most."""
_ENDINGS = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})
_ALWAYS = frozenset(
    ["us", "usa", "un", "eu", "uk", "uae", "nato", "osce", "asean", "opec", "imf", "wto", "uss"]
)
_SMALL = frozenset(["of", "the", "and", "for", "in", "on", "de", "al"])
Common = Callable[[str], bool]
"""Whether English has a word, given in small letters."""


def truecased(text: str, names: tuple[str, ...], common: Common) -> str:
    """``text`` with its lines in capitals written as sentences; every character keeps its place."""
    seen = _seen(text)
    parts: list[str] = []
    end = 0
    for line in _LINE.finditer(text):
        if _is_shouted(line[0]):
            parts += [text[end : line.start()], _sentence(line[0], _phrases(names), seen, common)]
            end = line.end()
    return "".join([*parts, text[end:]])


def is_shouted(text: str) -> bool:
    """Whether a line of ``text`` is set in capitals."""
    return any(_is_shouted(line[0]) for line in _LINE.finditer(text))


def _is_shouted(line: str) -> bool:
    if not _CAPITALS.search(line) or len(_PLAIN.findall(line)) > len(line) // 20:
        return False
    letters = [letter for letter in line if letter.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return capitals >= _SHOUTED * len(letters) and len(_WORD.findall(line)) >= _FEWEST


def _seen(text: str) -> Mapping[str, str]:
    """How the lines that are not in capitals most often write each word, beginnings of sentences aside."""
    forms: dict[str, Counter[str]] = {}
    for line in _LINE.finditer(text):
        if _is_shouted(line[0]):
            continue
        for word in _WORD.finditer(line[0]):
            if not _begins(line[0], word.start(), ".!?:"):
                forms.setdefault(word[0].lower(), Counter())[word[0]] += 1
    return {word: max(sorted(told), key=told.__getitem__) for word, told in forms.items()}


def _sentence(line: str, names: Collection[str], seen: Mapping[str, str], common: Common) -> str:
    words = list(_WORD.finditer(line))
    cased = list(line)
    named = _named([_base(word[0]) for word in words], names)
    for number, word in enumerate(words):
        form = _titled(word[0]) if number in named else _form(word[0], seen, common)
        if form[0].islower() and _begins(line, word.start(), ".!?"):
            form = form[0].upper() + form[1:]
        if len(form) == len(word[0]):
            cased[word.start() : word.end()] = form
    return "".join(cased)


def _begins(line: str, place: int, stops: str) -> bool:
    """Whether a sentence begins at ``place``: at the start of the line, or behind one of ``stops``."""
    before = line[max(0, place - _GAP) : place].rstrip(" \"'“‘(")
    return before[-1:] in stops if before else place <= _GAP


def _named(words: list[str], names: Collection[str]) -> set[int]:
    """The words that belong to known names, except acronyms and small words in them."""
    found: set[int] = set()
    position = 0
    while position < len(words):
        longest = range(min(_LONGEST_NAME, len(words) - position), 0, -1)
        length = next((n for n in longest if " ".join(words[position : position + n]) in names), 0)
        found.update(n for n in range(position, position + length) if words[n] not in _SMALL)
        position += max(1, length)
    return found


def _form(word: str, seen: Mapping[str, str], common: Common) -> str:
    base = _base(word)
    if "'" in base:
        return _titled(word)
    if base in _ALWAYS or word == "I":
        return word[: len(base)] + word[len(base) :].lower()
    if base in seen:
        return seen[base] + word[len(base) :].lower() if len(seen[base]) == len(base) else word
    if len(base) == 1 and base != "a":
        return word
    if common(base):
        return word.lower()
    return word if len(base) <= _SHORT else _titled(word)


def _base(word: str) -> str:
    """The word in small letters without "'s" or the like."""
    stem, mark, ending = word.lower().replace("’", "'").rpartition("'")
    return stem if mark and ending in _ENDINGS else word.lower()


def _titled(word: str) -> str:
    """The word with a capital first letter, and one after the mark in "O'Brien"."""
    base = _base(word)
    stems = re.split("(['’])", word[: len(base)])
    return "".join(stem[:1] + stem[1:].lower() for stem in stems) + word[len(base) :].lower()


@lru_cache(maxsize=8)
def _phrases(names: tuple[str, ...]) -> frozenset[str]:
    """Names as words in small letters; not acronyms, which stay in capitals."""
    return frozenset(
        " ".join(_base(word) for word in _WORD.findall(name)) for name in names if not name.isupper()
    )


def vocabulary(lookups: Lookups) -> Common:
    """Whether a form is English by the tables of a lemmatiser: an index, exceptions and endings.

    Without such tables every word is.
    """
    if not all(lookups.has_table(name) for name in ("lemma_index", "lemma_exc", "lemma_rules")):
        return lambda _word: True
    from spacy.lang.en.stop_words import STOP_WORDS

    index, exceptions, rules = map(lookups.get_table, ("lemma_index", "lemma_exc", "lemma_rules"))
    stems = {kind: frozenset(index.get(kind, ())) for kind in ("noun", "verb", "adj", "adv")}

    def common(word: str) -> bool:
        if word in STOP_WORDS:
            return True
        return any(
            word in known
            or word in exceptions.get(kind, ())
            or any(
                word.endswith(old) and word[: len(word) - len(old)] + new in known
                for old, new in rules.get(kind, ())
            )
            for kind, known in stems.items()
        )

    return common
