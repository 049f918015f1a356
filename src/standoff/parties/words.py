"""Words: a parsed text as plain columns, because reading a spaCy token costs more than the rules do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from standoff.evidence import Span
from standoff.parties.spelling import key

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINAL = frozenset(".!?…:;\"”’'»)]")
LEFT_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "nummod", "advmod", "npadvmod", "quantmod"})


@dataclass(frozen=True, slots=True)
class Words:
    """One column per property, for every token that is not white space; ``hidden`` marks furniture.

    ``origin`` is the token's position in the text's Doc, ``sentence`` the number of its sentence;
    ``children`` are positions in text order. White space is left out so that a line break within a
    name or a title is no obstacle.
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
    origin: tuple[int, ...]

    @staticmethod
    def of(doc: Doc, furniture: Sequence[Span] = ()) -> Words:
        """The columns of ``doc``."""
        tokens = [token for token in doc if not token.is_space]
        text = tuple(token.text for token in tokens)
        head = _heads(tokens)
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
            tuple(token.i for token in tokens),
        )

    def within(self, first: int, end: int) -> tuple[int, int]:
        """First and last position (both included) of the Doc's tokens ``first`` to ``end`` (excluded).

        The last is before the first where all of them are white space.
        """
        return bisect_left(self.origin, first), bisect_left(self.origin, end) - 1

    def touching(self, span: Span) -> tuple[int, int]:
        """First and last position of the tokens that begin in ``span`` or reach into it."""
        first = max(0, bisect_right(self.start, span.start) - 1)
        if len(self) and self.start[first] + len(self.text[first]) <= span.start:
            first += 1
        return first, bisect_left(self.start, span.end) - 1

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


def _heads(tokens: Sequence[Token]) -> tuple[int, ...]:
    """The position of each token's head; a token below white space is a root."""
    positions = {token.i: position for position, token in enumerate(tokens)}
    return tuple(positions.get(token.head.i, position) for position, token in enumerate(tokens))


def _sentences(doc: Doc) -> tuple[int, ...]:
    """The sentence of each token that is not white space.

    A blank line ends a sentence; a single line break does not, unless a full stop or the like stands
    before it, because parsers also begin a sentence where a line of typed text is wrapped.
    """
    numbers: list[int] = []
    number, gap, last = 0, "", ""
    for token in doc:
        if token.is_space:
            gap += token.text
            continue
        is_wrapped = "\n" in gap and gap.count("\n") == 1 and last not in _FINAL
        number += "\n\n" in gap or (bool(token.is_sent_start) and not is_wrapped)
        numbers.append(number)
        gap, last = "", token.text
    return tuple(numbers)


def _children(head: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    below: list[list[int]] = [[] for _ in head]
    for token, above in enumerate(head):
        if above != token:
            below[above].append(token)
    return tuple(map(tuple, below))
