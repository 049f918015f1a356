"""Words: a parsed text as plain columns, because reading a spaCy token costs more than the rules do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.parties.spelling import key

if TYPE_CHECKING:
    from spacy.tokens import Doc

LEFT_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "nummod", "advmod", "npadvmod", "quantmod"})


@dataclass(frozen=True, slots=True)
class Words:
    """One column per property, all of the text's length in tokens; ``hidden`` marks furniture.

    ``sentence`` numbers the sentence of each token; ``children`` are positions in text order.
    """

    text: tuple[str, ...]
    key: tuple[str, ...]
    lower: tuple[str, ...]
    lemma: tuple[str, ...]
    pos: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    entity: tuple[str, ...]
    sentence: tuple[int, ...]
    start: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    hidden: tuple[bool, ...]

    @staticmethod
    def of(doc: Doc, furniture: Sequence[Span] = ()) -> Words:
        """The columns of ``doc``."""
        tokens = list(doc)
        text = tuple(token.text for token in tokens)
        head = tuple(token.head.i for token in tokens)
        start = tuple(token.idx for token in tokens)
        return Words(
            text,
            tuple(map(key, text)),
            tuple(map(str.lower, text)),
            tuple(token.lemma_ for token in tokens),
            tuple(token.pos_ for token in tokens),
            tuple(token.dep_ for token in tokens),
            head,
            tuple(token.ent_type_ for token in tokens),
            _sentences(doc),
            start,
            _children(head),
            tuple(any(s.start <= place < s.end for s in furniture) for place in start),
        )

    def __len__(self) -> int:
        return len(self.text)

    def span(self, first: int, last: int) -> Span:
        """The characters from token ``first`` to token ``last``, both included."""
        return Span(self.start[first], self.start[last] + len(self.text[last]))

    def written(self, first: int, last: int) -> str:
        """The text from token ``first`` to token ``last``, with a space wherever there is a gap."""
        parts = [self.text[first]]
        for token in range(first + 1, last + 1):
            gap = self.start[token] > self.start[token - 1] + len(self.text[token - 1])
            parts += [" ", self.text[token]] if gap else [self.text[token]]
        return "".join(parts)

    def left_edge(self, head: int) -> int:
        """The first token of the noun phrase before ``head``, with no gap up to it."""
        edge = head
        for child in reversed([c for c in self.children[head] if c < head]):
            if self.dep[child] not in LEFT_MODIFIERS and self.dep[child] not in ("det", "predet"):
                break
            edge = min(edge, self.subtree_start(child))
        return edge

    def subtree_start(self, token: int) -> int:
        """The first token below ``token`` or itself."""
        first = token
        while self.children[first] and self.children[first][0] < first:
            first = self.children[first][0]
        return first

    def child(self, token: int, *deps: str) -> Iterator[int]:
        """Children of ``token`` with one of the dependency labels ``deps``."""
        return (c for c in self.children[token] if self.dep[c] in deps)


def _sentences(doc: Doc) -> tuple[int, ...]:
    numbers: list[int] = []
    number = -1
    for token in doc:
        number += bool(token.is_sent_start) or not numbers
        numbers.append(number)
    return tuple(numbers)


def _children(head: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    below: list[list[int]] = [[] for _ in head]
    for token, above in enumerate(head):
        if above != token:
            below[above].append(token)
    return tuple(map(tuple, below))
