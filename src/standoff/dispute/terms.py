"""The term language: which wordings speak of an option or a theme.

::

    term   = group { "+" group }          every group must occur near the others
    group  = ["-"] phrase { "|" phrase }  one of the phrases; "-": none of them may occur
    phrase = word { word }                these words in a row
    word   = characters without space, "+", "|" or "*"; a "*" at its end makes it a prefix

``return|hand over|cede + two islands|Habomai + -four``: a word of giving, a name of the two islands,
and no "four". Words are matched by lemma and without regard to case; what "near" means is decided by
``statements``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

from standoff.dispute.place import Place
from standoff.errors import Malformed

SHORTEST_PREFIX = 2
"""Letters that a prefix needs at least: "a*" would match nearly every clause."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand in a row, in small letters; a prefix keeps its "*"."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Alternatives: at least one of ``phrases`` occurs, or none of them if ``negated``."""

    phrases: tuple[Phrase, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """Groups that all apply; at least one of them is not negated. ``text`` is as it was written."""

    text: str
    groups: tuple[Group, ...]


def parse(text: str, place: Place | None = None) -> Term:
    """The term that ``text`` writes; ``place`` says where it stands, for errors.

    Raises ``Malformed`` with line and column for an empty group or phrase, a "*" that does not end a
    word of two letters, and a term whose every group is negated.
    """
    return _Reader(text, place or Place()).term()


class _Reader:
    def __init__(self, text: str, place: Place) -> None:
        self.text = text
        self.place = place

    def term(self) -> Term:
        groups = tuple(self._group(part, start) for part, start in _split(self.text, "+", 0))
        if all(group.negated for group in groups):
            self._refuse(
                0, "the term says only what must not occur", "Add a group that must occur: 'islands + -four'."
            )
        return Term(self.text, groups)

    def _group(self, part: str, start: int) -> Group:
        written = part.lstrip()
        negated = written.startswith("-")
        if negated:
            start += len(part) - len(written) + 1
            part = written[1:]
        return Group(tuple(self._phrase(phrase, at) for phrase, at in _split(part, "|", start)), negated)

    def _phrase(self, part: str, start: int) -> Phrase:
        words = tuple(self._word(match[0], start + match.start()) for match in re.finditer(r"\S+", part))
        if not words:
            self._refuse(
                start, "expected a word", "Write 'peace treaty|peace deal + sign': no '+' or '|' too many."
            )
        return Phrase(words)

    def _word(self, word: str, start: int) -> str:
        text = word.removesuffix("*")
        prefix = text != word
        if "*" in text or (prefix and len(text) < SHORTEST_PREFIX):
            self._refuse(
                start,
                f"the '*' in {word!r} does not end a prefix",
                f"Write '*' only at the end of a word, after at least {SHORTEST_PREFIX} letters: 'recogni*'.",
            )
        if not any(letter.isalnum() for letter in text):
            self._refuse(
                start, f"{word!r} has no letter or digit", "A '-' stands only at the start of a group."
            )
        return word.lower()

    def _refuse(self, offset: int, what: str, remedy: str) -> NoReturn:
        raise Malformed(what, where=self.place.within(self.text, offset), remedy=remedy)


def _split(text: str, mark: str, start: int) -> list[tuple[str, int]]:
    """The parts of ``text`` between ``mark``, each with where it begins."""
    parts = []
    for part in text.split(mark):
        parts.append((part, start))
        start += len(part) + len(mark)
    return parts
